#include "disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

enum { SECTOR = 512, WAL_HEADER = 32 };

/* How much of what was not synced is found. */
enum survival { NOTHING, EVERYTHING, SOME_WRITES, SOME_SECTORS, THE_FIRST, SURVIVALS };

struct image {
  char *bytes;
  size_t size, room;
};

struct waiting { /* events that no sync has followed */
  int *events;
  int count, room;
};

struct name {
  char *text;
  int file;
};

struct disk {
  const struct recording *recording;
  const bool *reaches;
  int next, file_count;
  struct image *files; /* what is on the disk for certain */
  struct waiting *waiting;
  struct name *names;
  int name_count;
};

static void *sure(void *memory) {
  if (!memory) abort();
  return memory;
}

/* --- recordings ------------------------------------------------------------------------------ */

static bool is_log(const struct recorded *event) {
  const char *name = (const char *)(event + 1);
  return event->length > 4 && memcmp(name + event->length - 4, "-wal", 4) == 0;
}

/* Fills in which syncs would be there with less than FULL. SQLite syncs its log with NORMAL too:
   before a checkpoint, which is after the sync of a commit, and after it has written a new header.
 */
static void weaken(struct recording *recording) {
  int log = -1, before = RECORDED_SYNC;
  bool is_made = false, is_header = false;
  for (int i = 0; i < recording->count; i++) {
    const struct recorded *event = recording->events[i];
    if (event->what == RECORDED_NAME && is_log(event)) log = event->file;
    if (event->what == RECORDED_TOLD) is_made = true;
    bool is_of_log = event->what <= RECORDED_SYNC && event->file == log && log > 0;
    if (event->what == RECORDED_SYNC) {
      recording->checkpoints += is_made && !is_of_log && event->file > 0;
      bool is_of_commit = is_of_log && before == RECORDED_WRITE && !is_header;
      recording->reaches[SYNCING_FULL][i] = true;
      recording->reaches[SYNCING_NORMAL][i] = !is_made || !is_of_commit;
      recording->reaches[SYNCING_OFF][i] = !is_made;
    }
    if (!is_of_log) continue;
    recording->beginnings += event->what == RECORDED_WRITE && event->place == 0;
    before = event->what;
    is_header = before == RECORDED_WRITE && event->place == 0 && event->length == WAL_HEADER;
  }
}

struct recording load_recording(const char *path) {
  struct recording recording = {0};
  size_t size = 0;
  recording.bytes = sure(read_whole(path, &size));
  size_t most = size / sizeof(struct recorded) + 1;
  recording.events = sure(calloc(most, sizeof *recording.events));
  recording.messages = sure(calloc(most, sizeof *recording.messages));
  recording.told_at = sure(calloc(most, sizeof *recording.told_at));
  for (int i = 0; i < 3; i++) recording.reaches[i] = sure(calloc(most, 1));
  char *packed = recording.bytes;
  for (size_t at = 0; at + sizeof(struct recorded) <= size;) {
    struct recorded *event = sure(malloc(sizeof *event + 1));
    memcpy(event, packed + at, sizeof *event);
    event = sure(realloc(event, sizeof *event + event->length + 1));
    memcpy(event + 1, packed + at + sizeof *event, event->length);
    ((char *)(event + 1))[event->length] = 0;
    at += sizeof *event + event->length;
    if (event->what == RECORDED_TOLD) {
      recording.told_at[recording.message_count] = recording.count;
      recording.messages[recording.message_count++] = (const struct message *)(event + 1);
    }
    recording.events[recording.count++] = event;
  }
  weaken(&recording);
  return recording;
}

void free_recording(struct recording *recording) {
  for (int i = 0; i < recording->count; i++) free((void *)(uintptr_t)recording->events[i]);
  for (int i = 0; i < 3; i++) free(recording->reaches[i]);
  free(recording->events);
  free(recording->messages);
  free(recording->told_at);
  free(recording->bytes);
}

/* --- playing --------------------------------------------------------------------------------- */

static void resize(struct image *image, size_t size) {
  if (size > image->room) {
    image->room = 2 * size;
    image->bytes = sure(realloc(image->bytes, image->room));
  }
  if (size > image->size) memset(image->bytes + image->size, 0, size - image->size);
  image->size = size;
}

static void copy_bytes(struct image *image, const struct recorded *write, size_t from, size_t to) {
  size_t place = (size_t)write->place;
  if (place + to > image->size) resize(image, place + to);
  memcpy(image->bytes + place + from, (const char *)(write + 1) + from, to - from);
}

static void apply(struct image *image, const struct recorded *event) {
  if (event->what == RECORDED_TRUNCATE) {
    resize(image, (size_t)event->place);
  } else {
    copy_bytes(image, event, 0, event->length);
  }
}

static void apply_name(struct name **names, int *count, const struct recorded *event) {
  const char *text = (const char *)(event + 1);
  if (event->what == RECORDED_NAME) {
    *names = sure(realloc(*names, (size_t)(*count + 1) * sizeof **names));
    (*names)[(*count)++] = (struct name){sure(strdup(text)), event->file};
    return;
  }
  for (int i = 0; i < *count; i++) {
    if (strcmp((*names)[i].text, text) != 0) continue;
    free((*names)[i].text);
    (*names)[i] = (*names)[--*count];
    return;
  }
}

struct disk *new_disk(const struct recording *recording, enum syncing syncing) {
  struct disk *disk = sure(calloc(1, sizeof *disk));
  disk->recording = recording;
  disk->reaches = recording->reaches[syncing];
  for (int i = 0; i < recording->count; i++) {
    if (recording->events[i]->file >= disk->file_count) {
      disk->file_count = recording->events[i]->file + 1;
    }
  }
  disk->files = sure(calloc((size_t)disk->file_count, sizeof *disk->files));
  disk->waiting = sure(calloc((size_t)disk->file_count, sizeof *disk->waiting));
  return disk;
}

static void wait_for_sync(struct waiting *waiting, int event) {
  if (waiting->count == waiting->room) {
    waiting->room = 2 * waiting->room + 16;
    waiting->events = sure(realloc(waiting->events, (size_t)waiting->room * sizeof(int)));
  }
  waiting->events[waiting->count++] = event;
}

static void sync_file(struct disk *disk, int file) {
  struct waiting *waiting = &disk->waiting[file];
  for (int i = 0; i < waiting->count; i++) {
    const struct recorded *event = disk->recording->events[waiting->events[i]];
    if (file == 0) {
      apply_name(&disk->names, &disk->name_count, event);
    } else {
      apply(&disk->files[file], event);
    }
  }
  waiting->count = 0;
}

void play_until(struct disk *disk, int event) {
  for (; disk->next < event; disk->next++) {
    const struct recorded *now = disk->recording->events[disk->next];
    switch (now->what) {
      case RECORDED_WRITE:
      case RECORDED_TRUNCATE: wait_for_sync(&disk->waiting[now->file], disk->next); break;
      case RECORDED_NAME:
      case RECORDED_UNLINK: wait_for_sync(&disk->waiting[0], disk->next); break;
      case RECORDED_SYNC:
        if (disk->reaches[disk->next]) sync_file(disk, now->file);
        break;
    }
  }
}

void free_disk(struct disk *disk) {
  for (int i = 0; i < disk->file_count; i++) {
    free(disk->files[i].bytes);
    free(disk->waiting[i].events);
  }
  for (int i = 0; i < disk->name_count; i++) free(disk->names[i].text);
  free(disk->names);
  free(disk->files);
  free(disk->waiting);
  free(disk);
}

/* --- the cut --------------------------------------------------------------------------------- */

/* Applies a write in whole sectors: some of them, or those before one. */
static void tear(struct image *image, const struct recorded *write, bool is_cut, uint32_t *random) {
  size_t start = (size_t)write->place, end = start + write->length;
  size_t sectors = (end + SECTOR - 1) / SECTOR - start / SECTOR;
  size_t last = is_cut ? next_random(random) % (sectors + 1) : sectors;
  for (size_t i = 0; i < last; i++) {
    size_t from = (start / SECTOR + i) * SECTOR, to = from + SECTOR;
    if (!is_cut && next_random(random) % 2) continue;
    copy_bytes(image, write, from > start ? from - start : 0, (to < end ? to : end) - start);
  }
}

static struct image image_of(const struct disk *disk, int file, enum survival survival,
                             uint32_t *random) {
  const struct waiting *waiting = &disk->waiting[file];
  struct image image = {0};
  resize(&image, disk->files[file].size);
  if (image.size) memcpy(image.bytes, disk->files[file].bytes, image.size);
  int first = waiting->count ? (int)(next_random(random) % (uint32_t)waiting->count) : 0;
  for (int i = 0; i < waiting->count && survival != NOTHING; i++) {
    const struct recorded *event = disk->recording->events[waiting->events[i]];
    bool is_write = event->what == RECORDED_WRITE;
    if (survival == THE_FIRST && i >= first) {
      if (is_write) tear(&image, event, true, random);
      break;
    }
    if (survival == SOME_WRITES || (survival == SOME_SECTORS && !is_write)) {
      if (next_random(random) % 2) continue;
    }
    if (survival == SOME_SECTORS && is_write) {
      tear(&image, event, false, random);
    } else {
      apply(&image, event);
    }
  }
  return image;
}

static void write_image(const char *folder, const char *name, const struct image *image) {
  char path[600];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0 || write(descriptor, image->bytes, image->size) != (ssize_t)image->size)
    abort();
  close(descriptor);
}

void cut_power(const struct disk *disk, const char *folder, uint32_t *random) {
  enum survival survival = (enum survival)(next_random(random) % SURVIVALS);
  struct name *names = sure(calloc((size_t)disk->name_count + 1, sizeof *names));
  int count = disk->name_count;
  for (int i = 0; i < count; i++) {
    names[i] = (struct name){sure(strdup(disk->names[i].text)), disk->names[i].file};
  }
  for (int i = 0; i < disk->waiting[0].count; i++) {
    if (survival == NOTHING || (survival != EVERYTHING && next_random(random) % 2)) continue;
    apply_name(&names, &count, disk->recording->events[disk->waiting[0].events[i]]);
  }
  for (int i = 0; i < count; i++) {
    struct image image = image_of(disk, names[i].file, survival, random);
    write_image(folder, names[i].text, &image);
    free(image.bytes);
    free(names[i].text);
  }
  free(names);
}

void clear_folder(const char *folder) {
  DIR *directory = opendir(folder);
  if (!directory) return;
  struct dirent *entry;
  while ((entry = readdir(directory))) {
    char path[600];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    unlink(path);
  }
  closedir(directory);
}
