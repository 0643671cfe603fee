// How long coach_get and coach_history take of a record that does not exist, and of ones that exist
// but not for this actor: whoever can tell them apart by a clock learns what is hidden.
//
//   hidden [ROUNDS]
//
// Prints for each the median and the middle half of all rounds in microseconds, and how far its
// median is from that of what does not exist. "again" is that once more: what is within it is
// noise.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "coachingkit.h"

enum { RECORDS = 200, WAYS = 6 };

static const char *const ways[WAYS] = {"does not exist",
                                       "again",
                                       "seen by its author only",
                                       "a concern that names others",
                                       "in a file of another organisation",
                                       "in a file that does not exist"};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec * 1e-3;
}

static void expect(coach_status expected, coach_status status) {
  if (status == expected) return;
  fprintf(stderr, "%s\n", coach_status_name(status));
  exit(1);
}

static coach_actor *actor_of(coach_store *store, const char *id, const char *organisation) {
  coach_actor *actor = NULL;
  expect(COACH_OK,
         coach_actor_new(store, id, organisation, COACH_ROLE_COACH, "TREAT", &actor, NULL));
  return actor;
}

// A record that the actor sees saves as `kind` says; what it is called goes to `id` and `file`.
static void save(coach_actor *actor, uint32_t kind, int is_for_author, char *id, char *file) {
  coach_record *record = coach_record_new_for(kind, COACH_FILE_CLIENT, "urn:ehr", "1");
  if (kind == COACH_CONCERN) {
    expect(COACH_OK, coach_record_set_choice(record, COACH_CONCERN_NATURE, 1));
    expect(COACH_OK, coach_record_set_text(record, COACH_CONCERN_WORDS, "a worry", -1));
  } else {
    expect(COACH_OK, coach_record_set_text(record, COACH_GOAL_STATEMENT, "Walk to the bus", -1));
  }
  if (is_for_author) {
    expect(COACH_OK, coach_record_set_choice(record, COACH_AT(COACH_COMMON_VISIBILITY, 0),
                                             COACH_VISIBILITY_LIMIT_AUTHOR_ONLY));
  }
  expect(COACH_OK, coach_save(actor, record, NULL));
  strcpy(id, coach_record_id(record));
  strcpy(file, coach_record_file(record));
  coach_record_free(record);
}

static char ids[WAYS][RECORDS][37], files[WAYS][RECORDS][37];

static void fill(coach_store *store) {
  coach_actor *anna = actor_of(store, "anna", "riverside");
  coach_actor *olga = actor_of(store, "olga", "hillside");
  for (int i = 0; i < RECORDS; i++) {
    save(anna, COACH_GOAL, 0, ids[0][i], files[0][i]);
    save(anna, COACH_GOAL, 1, ids[2][i], files[2][i]);
    save(anna, COACH_CONCERN, 0, ids[3][i], files[3][i]);
    save(olga, COACH_GOAL, 0, ids[4][i], files[4][i]);
    for (int way = 0; way < WAYS; way++) {
      if (way > 1 && way < 5) continue;
      // The ids of records that were never saved, made as those of others are.
      coach_record *never = coach_record_new(COACH_GOAL, files[0][i]);
      strcpy(ids[way][i], coach_record_id(never));
      strcpy(files[way][i], way == 5 ? ids[way][i] : files[0][i]);
      coach_record_free(never);
    }
  }
  coach_actor_free(anna);
  coach_actor_free(olga);
}

static int by_size(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return (a > b) - (a < b);
}

static coach_status get(coach_actor *actor, const char *file, const char *id) {
  coach_record *record = NULL;
  return coach_get(actor, file, id, 0, &record, NULL);
}

static coach_status history(coach_actor *actor, const char *file, const char *id) {
  coach_list *list = NULL;
  return coach_history(actor, file, id, &list, NULL);
}

static void measure(const char *name,
                    coach_status (*verb)(coach_actor *, const char *, const char *),
                    coach_actor *ben, size_t rounds) {
  double *times[WAYS];
  for (int way = 0; way < WAYS; way++) {
    times[way] = malloc(rounds * RECORDS * sizeof **times);
    if (times[way] == NULL) exit(1);
  }
  uint32_t random = 1;
  for (size_t i = 0; i < rounds * RECORDS; i++) {
    // Each way once, in an order that no other has by chance.
    random = random * 1664525 + 1013904223;
    for (int step = 0; step < WAYS; step++) {
      int way = (int)((random >> 16) + (uint32_t)step * (random >> 31 ? 1u : 5u)) % WAYS;
      size_t which = (random >> 8) % RECORDS;
      double start = now();
      coach_status status = verb(ben, files[way][which], ids[way][which]);
      times[way][i] = now() - start;
      expect(COACH_NOT_FOUND, status);
    }
  }
  double base = 0;
  for (int way = 0; way < WAYS; way++) {
    size_t all = rounds * RECORDS;
    qsort(times[way], all, sizeof **times, by_size);
    double median = times[way][all / 2];
    if (way == 0) base = median;
    printf("%-8s %-34s %6.2f us (%.2f to %.2f) %+5.1f %%\n", name, ways[way], median,
           times[way][all / 4], times[way][all - all / 4], (median / base - 1) * 100);
    free(times[way]);
  }
}

int main(int count, char **arguments) {
  size_t rounds = count > 1 ? strtoul(arguments[1], NULL, 10) : 2000;
  static const uint8_t key[32] = {7};
  coach_store_options options;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.flags = COACH_OPEN_IN_MEMORY;
  options.key = key;
  options.key_length = sizeof key;
  coach_store *store = NULL;
  expect(COACH_OK, coach_store_open(NULL, &options, &store, NULL));
  fill(store);
  coach_actor *ben = actor_of(store, "ben", "riverside");
  measure("get", get, ben, rounds);
  measure("history", history, ben, rounds);
  coach_actor_free(ben);
  expect(COACH_OK, coach_store_close(store, NULL));
  return 0;
}
