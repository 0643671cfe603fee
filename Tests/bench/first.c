// How long it takes from dlopen to the first record on the disk of a new store, in milliseconds.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "coachingkit.h"

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

#define LOAD(name) __typeof__(name) *p_##name = (__typeof__(name) *)dlsym(library, #name)

int main(int count, char **arguments) {
  if (count < 3) return 2;
  unlink(arguments[2]);
  double start = now();
  void *library = dlopen(arguments[1], RTLD_NOW);
  if (library == NULL) return 3;
  double loaded = now();
  LOAD(coach_store_open);
  LOAD(coach_actor_new);
  LOAD(coach_record_new_for);
  LOAD(coach_record_set_text);
  LOAD(coach_save);
  static const uint8_t key[32] = {7};
  coach_store_options options;
  coach_store *store = NULL;
  coach_actor *actor = NULL;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.flags = COACH_OPEN_CREATE;
  options.key = key;
  options.key_length = sizeof key;
  if (p_coach_store_open(arguments[2], &options, &store, NULL)) return 4;
  double opened = now();
  p_coach_actor_new(store, "anna", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                    "TREAT", &actor, NULL);
  coach_record *goal = p_coach_record_new_for(COACH_GOAL, COACH_FILE_CLIENT, "urn:ehr", "1");
  p_coach_record_set_text(goal, COACH_GOAL_STATEMENT, "Walk to the bus", -1);
  if (p_coach_save(actor, goal, NULL)) return 5;
  printf("{\"op\":\"first\",\"ms\":%.2f,\"load\":%.2f,\"open\":%.2f}\n", (now() - start) * 1e3,
         (loaded - start) * 1e3, (opened - loaded) * 1e3);
  return 0;
}
