// The verbs that keep a store and its files rather than write in them: keys, erasures, heads, the
// log of accesses, backups and what becomes of a spoilt one. Whatever is written to the disk lies
// in a folder of this process and is removed after each input.
#ifndef KEEPING_H
#define KEEPING_H

#include <dirent.h>
#include <stdio.h>
#include <unistd.h>

#include "world.h"

static char folder[200];

static void remove_folder(void) {
  rmdir(folder);
}

static void make_folder(void) {
  if (folder[0]) return;
  const char *parent = getenv("TMPDIR");
  snprintf(folder, sizeof folder, "%s/fuzz-calls-XXXXXX", parent ? parent : "/dev/shm");
  if (mkdtemp(folder) == NULL) abort();
  atexit(remove_folder);
}

static void empty_folder(void) {
  DIR *directory = opendir(folder);
  if (directory == NULL) abort();
  char path[500];
  for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
    if (entry->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (unlink(path) != 0) abort();
  }
  closedir(directory);
}

enum { PLACES = 5 };

// One of a few paths, so that calls meet what earlier ones wrote.
static const char *place(input *in, char *room, size_t size) {
  snprintf(room, size, "%s/%d", folder, byte(in) % PLACES);
  return room;
}

static const uint8_t store_key[32] = {7};

static const uint8_t *a_key(input *in) {
  static const uint8_t other_key[32] = {8};
  return byte(in) % 8 == 0 ? other_key : store_key;
}

// Changes one byte of a text now and then, and never its NUL.
static void spoil(input *in, char *bytes, size_t length) {
  if (length == 0 || byte(in) % 2 == 0) return;
  size_t at = (size_t)(number(in) % length);
  uint8_t changed = byte(in);
  if (changed != 0) bytes[at] = (char)changed;
}

// Keeps the text of a buffer for a later call.
static void keep_text(char **kept, const coach_buffer *buffer) {
  free(*kept);
  size_t length = (size_t)coach_buffer_length(buffer);
  *kept = malloc(length + 1);
  if (*kept == NULL) abort();
  memcpy(*kept, coach_buffer_data(buffer), length + 1);
}

static void add_key(input *in, world *w, coach_error **error) {
  coach_key_options options;
  memset(&options, 0, sizeof options);
  options.size = byte(in) == 9 ? number(in) % 64 : sizeof options;
  options.key = a_key(in);
  options.key_length = byte(in) == 9 ? number(in) : 32;
  uint32_t slot = 0;
  coach_store_add_key(w->store, &options, &slot, error);
}

// Afterwards a store in memory answers nothing but that it was rotated.
static void rotate(input *in, coach_actor *actor, coach_error **error) {
  if (byte(in) % 16 != 0) return;
  coach_key_options options;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.key = a_key(in);
  options.key_length = 32;
  coach_store_rotate(actor, &options, error);
}

static void heads(input *in, world *w, coach_actor *actor, coach_error **error) {
  coach_buffer *buffer = NULL, *key = NULL;
  char room[64];
  if (w->heads == NULL || byte(in) % 2) {
    if (coach_heads_export(actor, &buffer, error) == COACH_OK) keep_text(&w->heads, buffer);
  } else {
    coach_store_public_key(w->store, &key, NULL);
    spoil(in, w->heads, strlen(w->heads));
    coach_heads_check(actor, w->heads, byte(in) == 9 ? wide(in) % 100 : -1,
                      byte(in) % 2 ? coach_buffer_data(key) : text(in, room, sizeof room), &buffer,
                      error);
  }
  coach_buffer_free(buffer);
  coach_buffer_free(key);
}

static void erasures(input *in, world *w, coach_actor *actor, coach_error **error) {
  coach_buffer *buffer = NULL;
  if (w->erasures == NULL || byte(in) % 2) {
    if (coach_erasures_export(actor, &buffer, error) == COACH_OK) keep_text(&w->erasures, buffer);
  } else {
    spoil(in, w->erasures, strlen(w->erasures));
    coach_erasures_replay(actor, w->erasures, byte(in) == 9 ? wide(in) % 100 : -1, error);
  }
  coach_buffer_free(buffer);
}

static int32_t stop_sometimes(void *context, int64_t done, int64_t total) {
  if (done > total) abort();
  return byte(context) > 200;
}

static coach_restore_options restore_options(input *in, world *w) {
  coach_restore_options options;
  memset(&options, 0, sizeof options);
  options.size = byte(in) == 9 ? number(in) % 128 : sizeof options;
  options.key = a_key(in);
  options.key_length = 32;
  options.progress = byte(in) % 8 == 0 ? stop_sometimes : NULL;
  options.progress_context = in;
  options.erasures = byte(in) % 4 == 0 ? w->erasures : NULL;
  options.erasures_length = options.erasures ? -1 : 0;
  return options;
}

// A store that was just made verifies.
static void look_into(const char *path, const uint8_t *key) {
  coach_store_options options;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.key = key;
  options.key_length = 32;
  coach_store *store = NULL;
  coach_actor *actor = NULL;
  if (coach_store_open(path, &options, &store, NULL) != COACH_OK) abort();
  if (coach_actor_new(store, "otto", "riverside", COACH_ROLE_ADMINISTRATOR, "HOPERAT", &actor,
                      NULL))
    abort();
  if (coach_verify(actor, NULL, NULL, NULL, NULL, NULL) != COACH_OK) abort();
  coach_actor_free(actor);
  if (coach_store_close(store, NULL) != COACH_OK) abort();
}

static void restore(input *in, world *w, const char *path, coach_error **error) {
  char rooms[3][300];
  const char *backups[3];
  size_t count = byte(in) % 4;
  for (size_t i = 0; i < 3; i++) {
    backups[i] = byte(in) == 9 ? NULL : place(in, rooms[i], sizeof rooms[i]);
  }
  coach_restore_options options = restore_options(in, w);
  if (coach_restore(path, backups, count, &options, error) == COACH_OK) {
    look_into(path, options.key);
  }
}

static void salvage(input *in, world *w, const char *path, coach_error **error) {
  char room[300];
  const char *damaged = place(in, room, sizeof room);
  coach_restore_options options = restore_options(in, w);
  coach_buffer *findings = NULL;
  if (coach_salvage(damaged, path, &options, &findings, error) == COACH_OK) {
    look_into(path, options.key);
  }
  coach_buffer_free(findings);
}

// Some bytes of what lies at a place are others from now on, or it ends earlier.
static void damage(input *in, const char *path) {
  FILE *stream = fopen(path, "r+b");
  if (stream == NULL) return;
  if (fseek(stream, 0, SEEK_END) != 0) abort();
  long size = ftell(stream);
  for (int i = byte(in) % 8; i > 0 && size > 0; i--) {
    // Where it is not the first page of SQLite it is still opened most of the time.
    long at = (long)byte(in) << 16 | (long)byte(in) << 8 | byte(in);
    if (fseek(stream, at % size, SEEK_SET) != 0) abort();
    fputc(byte(in), stream);
  }
  if (fflush(stream) != 0) abort();
  if (byte(in) == 9 && ftruncate(fileno(stream), number(in) % (size + 1)) != 0) abort();
  fclose(stream);
}

static void copies(input *in, world *w, coach_actor *actor, coach_error **error) {
  if (w->disk == 0) return;
  w->disk--;
  char room[300];
  const char *path = place(in, room, sizeof room);
  int64_t reached = 0;
  switch (byte(in) % 5) {
    case 0: restore(in, w, path, error); break;
    case 1: salvage(in, w, path, error); break;
    case 2: damage(in, path); break;
    default:
      coach_backup(actor, path, byte(in) % 3 ? 0 : wide(in), byte(in) % 8 ? NULL : stop_sometimes,
                   in, &reached, error);
      break;
  }
}

static void keep(input *in, world *w, coach_actor *actor, coach_error **error) {
  coach_buffer *buffer = NULL;
  char room[64], more[64];
  const char *file = pick_file(in, w);
  switch (byte(in) % 16) {
    case 0: coach_erase(actor, file, text(in, room, sizeof room), error); break;
    case 1:
    case 2:
      coach_same_person(actor, file, pick_file(in, w), byte(in) % 3, text(in, room, sizeof room),
                        error);
      break;
    case 3: coach_access_log(actor, file, wide(in), wide(in), &buffer, error); break;
    case 4: coach_emergencies(actor, wide(in), wide(in), &buffer, error); break;
    case 5:
      coach_break_glass(actor, "urn:ehr", byte(in) % 4 ? "1" : text(in, room, sizeof room),
                        text(in, more, sizeof more), number(in), &buffer, error);
      break;
    case 6: rotate(in, actor, error); break;
    case 7: heads(in, w, actor, error); break;
    case 8:
    case 9: erasures(in, w, actor, error); break;
    case 10: add_key(in, w, error); break;
    case 11: coach_store_keys(w->store, &buffer, error); break;
    case 12: coach_file_export(actor, file, &buffer, error); break;
    default: copies(in, w, actor, error); break;
  }
  coach_buffer_free(buffer);
}

#endif
