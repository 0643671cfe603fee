/*
 * Every verb while the machine fails: the first, second, ... call of a kind fails, once and for
 * ever. The verb answers a status that says so, or does its work all the same. The store opens
 * again and verifies; what was acknowledged is there, and of what was not, the whole call or
 * nothing.
 */
#include <errno.h>

#include "faults.h"
#include "verbs.h"

static coach_status call_save(struct scene *scene, coach_error **error) {
  return coach_save(scene->actor, scene->goal, error);
}

static int is_there(struct scene *scene, const char *record) {
  coach_record *read = NULL;
  coach_status status = coach_get(scene->actor, file, record, 0, &read, NULL);
  coach_record_free(read);
  return status == COACH_OK;
}

static int saved(struct scene *scene) {
  return is_there(scene, coach_record_id(scene->goal));
}

static coach_status call_commit(struct scene *scene, coach_error **error) {
  return coach_commit(scene->actor, scene->batch, NULL, error);
}

static int committed(struct scene *scene) {
  int there = 0;
  for (int i = 0; i < BATCHED; i++) there += is_there(scene, scene->batched[i]);
  return there;
}

static coach_status call_retract(struct scene *scene, coach_error **error) {
  return coach_retract(scene->actor, file, id, 1, "misheard", error);
}

static int retracted(struct scene *scene) {
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(scene->actor, file, id, 0, &read, &err));
  int is_retracted = coach_record_state(read) == COACH_STATE_ENTERED_IN_ERROR;
  coach_record_free(read);
  return is_retracted;
}

static coach_status call_expunge(struct scene *scene, coach_error **error) {
  return coach_expunge(scene->actor, file, id, 0, "misfiled", error);
}

static int expunged(struct scene *scene) {
  coach_record *read = NULL;
  coach_status status = coach_get(scene->actor, file, id, 0, &read, NULL);
  coach_record_free(read);
  if (status != COACH_EXPUNGED) CHECK_EQUAL(COACH_OK, status);
  return status == COACH_EXPUNGED;
}

static coach_status call_open_file(struct scene *scene, coach_error **error) {
  coach_buffer *opened = NULL;
  coach_status status =
      coach_file_open(scene->actor, COACH_FILE_CLIENT, TEST_SYSTEM, "new", &opened, error);
  coach_buffer_free(opened);
  return status;
}

static int file_is_opened(struct scene *scene) {
  coach_buffer *found = NULL;
  coach_status status = coach_file_find(scene->actor, TEST_SYSTEM, "new", &found, NULL);
  coach_buffer_free(found);
  return status == COACH_OK;
}

static coach_status call_rebuild(struct scene *scene, coach_error **error) {
  return coach_store_rebuild(scene->store, error);
}

/* --- verbs that read: what they answer is right, or refused ------------------------------------
 */

static coach_status counted(struct scene *scene, coach_status status, coach_list *list,
                            int64_t expected) {
  scene->seen = status == COACH_OK ? coach_list_count(list) : expected;
  CHECK_EQUAL(expected, scene->seen);
  coach_list_free(list);
  return status;
}

static coach_status call_find(struct scene *scene, coach_error **error) {
  coach_query query = {.size = sizeof query, .file = file};
  coach_list *list = NULL;
  coach_status status = coach_find(scene->actor, &query, &list, error);
  return counted(scene, status, list, GOALS);
}

static coach_status call_history(struct scene *scene, coach_error **error) {
  coach_list *list = NULL;
  coach_status status = coach_history(scene->actor, file, id, &list, error);
  return counted(scene, status, list, 1);
}

static coach_status call_changes(struct scene *scene, coach_error **error) {
  coach_list *list = NULL;
  coach_status status = coach_changes(scene->actor, 0, 10, &list, error);
  return counted(scene, status, list, 10);
}

static coach_status call_report(struct scene *scene, coach_error **error) {
  char parameters[80];
  snprintf(parameters, sizeof parameters, "{\"file\":\"%s\"}", file);
  coach_buffer *json = NULL;
  coach_status status = coach_report(scene->actor, "goalProgress", parameters, -1, &json, error);
  if (status == COACH_OK) CHECK_EQUAL(GOALS, occurrences(coach_buffer_data(json), "\"goal\":"));
  coach_buffer_free(json);
  return status;
}

static coach_status call_get(struct scene *scene, coach_error **error) {
  coach_record *read = NULL;
  coach_status status = coach_get(scene->actor, file, id, 0, &read, error);
  if (status == COACH_OK) CHECK_TEXT(id, coach_record_id(read));
  coach_record_free(read);
  return status;
}

static coach_status call_find_file(struct scene *scene, coach_error **error) {
  coach_buffer *found = NULL;
  coach_status status = coach_file_find(scene->actor, TEST_SYSTEM, "1", &found, error);
  if (status == COACH_OK) CHECK_TEXT(file, coach_buffer_data(found));
  coach_buffer_free(found);
  return status;
}

static coach_status call_verify(struct scene *scene, coach_error **error) {
  return coach_verify(scene->actor, NULL, NULL, NULL, NULL, error);
}

static coach_status call_close(struct scene *scene, coach_error **error) {
  coach_status status = coach_store_close(scene->store, error);
  if (status == COACH_OK) scene->store = NULL;
  return status;
}

static const struct verb verbs[] = {{"save", call_save, saved, 1},
                                    {"commit", call_commit, committed, BATCHED},
                                    {"retract", call_retract, retracted, 1},
                                    {"expunge", call_expunge, expunged, 1},
                                    {"open a file", call_open_file, file_is_opened, 1},
                                    {"rebuild", call_rebuild, NULL, 0},
                                    {"get", call_get, NULL, 0},
                                    {"find", call_find, NULL, 0},
                                    {"find a file", call_find_file, NULL, 0},
                                    {"history", call_history, NULL, 0},
                                    {"changes", call_changes, NULL, 0},
                                    {"report", call_report, NULL, 0},
                                    {"verify", call_verify, NULL, 0},
                                    {"close", call_close, NULL, 0}};

/* --- one trial ---------------------------------------------------------------------------------
 */

static void set_scene(struct scene *scene) {
  copy_store(base, copy);
  scene->store = open_store(copy, 0);
  scene->actor = make_keeper(scene->store);
  scene->goal = goal_in(file, CANARY);
  scene->batch = coach_batch_new();
  for (int i = 0; i < BATCHED; i++) {
    coach_record *goal = goal_in(file, CANARY);
    EXPECT(COACH_OK, coach_batch_save(scene->batch, goal));
    snprintf(scene->batched[i], sizeof scene->batched[i], "%s", coach_record_id(goal));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
}

static void strike_scene(struct scene *scene) {
  coach_actor_free(scene->actor);
  if (scene->store) close_store(scene->store);
}

static void look_again(struct scene *scene, const struct verb *verb, coach_status status,
                       struct fault fault) {
  scene->store = open_store(copy, 0);
  if (!scene->store) return;
  scene->actor = make_keeper(scene->store);
  EXPECT(COACH_OK, coach_verify(scene->actor, NULL, NULL, NULL, NULL, &err));
  int there = verb->there ? verb->there(scene) : 0;
  bool is_done = status == COACH_OK || status == COACH_NOT_YET_DESTROYED;
  /* What could not be synced may have reached the disk all the same. */
  bool is_open = !is_done && fault.calls & FAULT_SYNC && there == verb->whole;
  if (there != (is_done ? verb->whole : 0) && !is_open) {
    fail_at(__FILE__, __LINE__, "%s, call %ld of kind %d: %s, and then %d of %d is there",
            verb->name, fault.nth, fault.calls, coach_status_name(status), there, verb->whole);
  }
  struct scene again = *scene; /* the same again works, as a host would try it */
  if (!is_done && verb->there) {
    EXPECT(COACH_OK, coach_record_set_version(scene->goal, 0));
    EXPECT_EITHER(COACH_OK, is_open ? COACH_CONFLICT : COACH_OK, verb->call(&again, &err));
    CHECK_EQUAL(verb->whole, verb->there(scene));
  }
  coach_actor_free(scene->actor);
  close_store(scene->store);
}

/* Answers how many calls of the kind the verb made. */
static long try_verb(const struct verb *verb, struct fault fault, int outcomes[2]) {
  struct scene scene = {0};
  set_scene(&scene);
  arm(fault);
  coach_status status = verb->call(&scene, &err);
  long calls = count();
  arm((struct fault){0});
  saw(status);
  if (err) judge_error(status, err, verb->name, __FILE__, __LINE__);
  err = NULL;
  outcomes[status != COACH_OK]++;
  if (status != COACH_OK && status != COACH_NOT_YET_DESTROYED &&
      !is_of_the_machine(status, fault.calls)) {
    fail_at(__FILE__, __LINE__, "%s, call %ld of kind %d: %s", verb->name, fault.nth, fault.calls,
            coach_status_name(status));
  }
  strike_scene(&scene);
  look_again(&scene, verb, status, fault);
  coach_record_free(scene.goal);
  coach_batch_free(scene.batch);
  return calls;
}

/* Answers how many trials there were. */
static int try_in_turn(const struct verb *verb, struct fault fault, int outcomes[2]) {
  int trials = 0;
  for (int forever = 0; forever < 2; forever++) {
    fault.forever = forever;
    /* All of the first, then fewer and fewer: the later ones are of the same kinds. */
    for (long nth = 1; nth < 5000; nth += 1 + nth / 12) {
      fault.nth = nth;
      trials++;
      if (try_verb(verb, fault, outcomes) < nth) break;
    }
  }
  return trials;
}

static void try_verbs(struct fault fault) {
  int outcomes[2] = {0}, trials = 0;
  for (size_t v = 0; v < sizeof verbs / sizeof *verbs; v++) {
    trials += try_in_turn(&verbs[v], fault, outcomes);
  }
  for (size_t v = 0; v < keeping_verb_count; v++) {
    trials += try_in_turn(&keeping_verbs[v], fault, outcomes);
  }
  printf("  %d trials: %d done, %d refused\n", trials, outcomes[0], outcomes[1]);
  CHECK(outcomes[1] > 0);
}

static void every_verb_survives_a_disk_that_is_full(void) {
  try_verbs((struct fault){.calls = FAULT_WRITE | FAULT_TRUNCATE, .error = ENOSPC});
}

static void every_verb_survives_failing_writes(void) {
  try_verbs((struct fault){.calls = FAULT_WRITE, .error = EIO});
  try_verbs((struct fault){.calls = FAULT_TRUNCATE, .error = EIO});
}

static void every_verb_survives_failing_syncs(void) {
  try_verbs((struct fault){.calls = FAULT_SYNC, .error = EIO});
}

static void every_verb_survives_failing_reads(void) {
  try_verbs((struct fault){.calls = FAULT_READ, .error = EIO});
}

static void every_verb_survives_sqlite_without_memory(void) {
  try_verbs((struct fault){.calls = FAULT_MALLOC, .error = ENOMEM});
}

static void every_verb_survives_libsodium_without_memory(void) {
  try_verbs((struct fault){.calls = FAULT_SODIUM, .error = ENOMEM});
}

/* It is not known what of it reached the disk: nothing is tried again on what was open then. */
static void after_a_failed_sync_the_file_is_opened_anew(void) {
  struct scene scene = {0};
  set_scene(&scene);
  arm((struct fault){.calls = FAULT_SYNC, .nth = 1, .error = EIO});
  EXPECT(COACH_STORAGE, coach_save(scene.actor, scene.goal, &err));
  CHECK_EQUAL(1, count()); /* not even the sync is */
  arm((struct fault){.calls = FAULT_OPEN, .nth = 1000000});
  EXPECT(COACH_OK, coach_commit(scene.actor, scene.batch, NULL, &err));
  CHECK(count() >= 1);
  arm((struct fault){0});
  EXPECT(COACH_OK, coach_save(scene.actor, scene.goal, &err));
  EXPECT(COACH_OK, coach_verify(scene.actor, NULL, NULL, NULL, NULL, &err));
  strike_scene(&scene);
  coach_record_free(scene.goal);
  coach_batch_free(scene.batch);
}

void suite_verbs(void) {
  set_up_keeping();
  RUN(after_a_failed_sync_the_file_is_opened_anew);
  RUN(every_verb_survives_a_disk_that_is_full);
  RUN(every_verb_survives_failing_writes);
  RUN(every_verb_survives_failing_syncs);
  RUN(every_verb_survives_failing_reads);
  RUN(every_verb_survives_sqlite_without_memory);
  RUN(every_verb_survives_libsodium_without_memory);
  tear_down_keeping();
}
