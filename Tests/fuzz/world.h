// What the parts of fuzz_calls share: the bytes of one input as numbers and texts, and the handles
// that calls have made so far.
#ifndef WORLD_H
#define WORLD_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "coachingkit.h"

enum { POOL = 12 };

typedef struct input {
  const uint8_t *bytes;
  size_t left;
} input;

static uint8_t byte(input *in) {
  if (in->left == 0) return 0;
  in->left--;
  return *in->bytes++;
}

static uint32_t number(input *in) {
  static const uint32_t interesting[] = {
      0,   1,    2,    3,    5,    7,       8,       12,     15,         100,
      901, 1001, 1002, 1011, 1101, 0x10001, 0x20001, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF};
  uint8_t pick = byte(in);
  if (pick < 120) return interesting[pick % (sizeof interesting / sizeof *interesting)];
  if (pick < 160) return COACH_AT(interesting[pick % 15], byte(in) % 4);
  if (pick < 200) return 100 + byte(in);
  return (uint32_t)byte(in) << 16 | (uint32_t)byte(in) << 8 | byte(in);
}

static int64_t wide(input *in) {
  switch (byte(in) % 6) {
    case 0: return INT64_MIN;
    case 1: return INT64_MAX;
    case 2: return -1;
    case 3: return 0;
    case 4: return byte(in);
    default: return (int64_t)number(in) * 1000003;
  }
}

// A NUL-terminated text: bytes of the input, or one that means something.
static const char *text(input *in, char *room, size_t size) {
  static const char *const known[] = {"urn:ehr",   "4711", "Walk to the bus", "2026-03-01", "en",
                                      "x-note",    "{}",   "[1,2]",           "",           "TREAT",
                                      "riverside", "anna"};
  uint8_t pick = byte(in);
  if (pick == 255) return NULL;
  if (pick < 120) return known[pick % (sizeof known / sizeof *known)];
  size_t length = pick % (size - 1);
  for (size_t i = 0; i < length; i++) room[i] = (char)byte(in);
  room[length] = 0;
  return room;
}

typedef struct world {
  coach_store *store;
  coach_actor *actors[POOL];
  coach_record *records[POOL];
  coach_batch *batches[POOL];
  coach_list *lists[POOL];
  coach_buffer *buffers[POOL];
  char file[64], other[64];  // of two clients
  // What was exported last, NULL before.
  char *heads, *erasures;
  // How often the disk may still be used: it is slow beside the rest.
  int disk;
} world;

static void *odd(input *in, world *w) {
  switch (byte(in) % 6) {
    case 0: return NULL;
    case 1: return (void *)(uintptr_t)wide(in);
    case 2: return w->store;
    case 3: return w->actors[byte(in) % POOL];
    case 4: return w->records[byte(in) % POOL];
    default: return w->lists[byte(in) % POOL];
  }
}

// Mostly the first of the two files.
static const char *pick_file(input *in, world *w) {
  uint8_t pick = byte(in);
  return pick == 255 ? NULL : pick % 4 ? w->file : w->other;
}

#define PICK(kind) (byte(in) == 7 ? odd(in, w) : (void *)w->kind[byte(in) % POOL])

#endif
