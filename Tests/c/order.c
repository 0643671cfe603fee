/* Calls in the wrong order, at the wrong time, or in the wrong process. */
#include <fcntl.h>
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;
static char file[37], id[37];

static void set_up(const char *name) {
  store = open_store(scratch(name), COACH_OPEN_CREATE);
  actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
}

static void after_closing_actors_and_lists_say_closed(void) {
  set_up("closed");
  coach_record *goal = goal_in(file, CANARY), *read = NULL;
  coach_list *list = NULL, *other = NULL;
  coach_batch *batch = coach_batch_new();
  coach_buffer *out = NULL;
  EXPECT(COACH_OK, coach_history(actor, file, id, &list, &err));
  EXPECT(COACH_OK, coach_batch_save(batch, goal));
  close_store(store);
  EXPECT(COACH_CLOSED, coach_save(actor, goal, &err));
  EXPECT(COACH_CLOSED, coach_save_json(actor, "[]", -1, NULL, &err));
  EXPECT(COACH_CLOSED, coach_commit(actor, batch, NULL, &err));
  EXPECT(COACH_CLOSED, coach_retract(actor, file, id, 1, CANARY, &err));
  EXPECT(COACH_CLOSED, coach_expunge(actor, file, id, 1, CANARY, &err));
  EXPECT(COACH_CLOSED, coach_erase(actor, file, CANARY, &err));
  EXPECT(COACH_CLOSED, coach_same_person(actor, file, file, 1, CANARY, &err));
  EXPECT(COACH_CLOSED, coach_get(actor, file, id, 0, &read, &err));
  EXPECT(COACH_CLOSED, coach_history(actor, file, id, &other, &err));
  EXPECT(COACH_CLOSED, coach_changes(actor, 0, 10, &other, &err));
  EXPECT(COACH_CLOSED, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_CLOSED, coach_file_find(actor, TEST_SYSTEM, "1", &out, &err));
  EXPECT(COACH_CLOSED, coach_file_open(actor, 1, TEST_SYSTEM, "1", &out, &err));
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  EXPECT(COACH_CLOSED, coach_find(actor, &query, &other, &err));
  coach_status status = coach_list_next(list, &read);
  saw(status);
  CHECK(status == COACH_OK || status == COACH_CLOSED);
  EXPECT(COACH_INVALID_HANDLE, coach_store_close(store, &err));
  EXPECT(COACH_INVALID_HANDLE, coach_store_rebuild(store, &err));
  CHECK_TEXT("", coach_store_id(store));
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_batch_free(batch));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_actor_free(actor));
}

/* Enough entries for verification to report progress. */
static void fill(void) {
  coach_batch *batch = coach_batch_new();
  for (int i = 0; i < 3000; i++) {
    coach_record *goal = coach_record_new(COACH_GOAL, file);
    coach_record_set_text(goal, COACH_GOAL_STATEMENT, CANARY, -1);
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  EXPECT(COACH_OK, coach_commit(actor, batch, NULL, &err));
  EXPECT(COACH_OK, coach_batch_free(batch));
}

/* A call that stays inside coach_verify until it is told to go on. */
struct pause {
  pthread_mutex_t mutex;
  pthread_cond_t changed;
  bool is_inside, may_go_on;
  coach_status result;
};

static int32_t wait_inside(void *context, int64_t done, int64_t total) {
  struct pause *pause = context;
  CHECK(done >= 0 && done <= total);
  pthread_mutex_lock(&pause->mutex);
  pause->is_inside = true;
  pthread_cond_broadcast(&pause->changed);
  while (!pause->may_go_on) pthread_cond_wait(&pause->changed, &pause->mutex);
  pthread_mutex_unlock(&pause->mutex);
  return 0;
}

static void *verify_and_wait(void *context) {
  struct pause *pause = context;
  pause->result = coach_verify(actor, NULL, wait_inside, pause, NULL, NULL);
  pthread_mutex_lock(&pause->mutex);
  pause->is_inside = true; /* also when there was no progress to report */
  pthread_cond_broadcast(&pause->changed);
  pthread_mutex_unlock(&pause->mutex);
  return NULL;
}

static void while_a_call_runs_its_store_is_in_use_and_its_actor_busy(void) {
  set_up("in use");
  fill();
  struct pause pause = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false, false, 0};
  pthread_t thread;
  CHECK_EQUAL(0, pthread_create(&thread, NULL, verify_and_wait, &pause));
  pthread_mutex_lock(&pause.mutex);
  while (!pause.is_inside) pthread_cond_wait(&pause.changed, &pause.mutex);
  pthread_mutex_unlock(&pause.mutex);
  EXPECT(COACH_IN_USE, coach_store_close(store, &err));
  coach_record *read = NULL;
  EXPECT(COACH_HANDLE_BUSY, coach_get(actor, file, id, 0, &read, &err));
  EXPECT(COACH_HANDLE_BUSY, coach_actor_free(actor));
  coach_actor *other = make_actor(store, "bert", "riverside");
  EXPECT(COACH_OK, coach_get(other, file, id, 0, &read, &err));
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_OK, coach_save(other, goal, &err)); /* verification runs beside writers */
  pthread_mutex_lock(&pause.mutex);
  pause.may_go_on = true;
  pthread_cond_broadcast(&pause.changed);
  pthread_mutex_unlock(&pause.mutex);
  pthread_join(thread, NULL);
  CHECK_EQUAL(COACH_OK, pause.result);
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_actor_free(other));
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
}

static int32_t stop_at_once(void *context, int64_t done, int64_t total) {
  (void)done;
  (void)total;
  ++*(int *)context;
  return -7;
}

static void progress_can_stop_verification(void) {
  set_up("cancelled");
  fill();
  int calls = 0;
  coach_buffer *findings = NULL;
  EXPECT(COACH_CANCELLED, coach_verify(actor, NULL, stop_at_once, &calls, &findings, &err));
  CHECK_EQUAL(1, calls);
  CHECK(!findings);
  EXPECT(COACH_OK, coach_verify(actor, file, NULL, NULL, &findings, &err));
  EXPECT(COACH_OK, coach_buffer_free(findings));
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
}

/* What a forked child is told; answers the line that failed, or 0. */
static int in_the_child(void) {
  coach_record *read = NULL;
  coach_buffer *out = NULL;
  coach_error *error = NULL;
  if (coach_get(actor, file, id, 0, &read, &error) != COACH_FORKED) return __LINE__;
  if (coach_error_status(error) != COACH_FORKED || !*coach_error_hint(error)) return __LINE__;
  coach_error_free(error);
  if (coach_file_open(actor, 1, "s", "v", &out, NULL) != COACH_FORKED) return __LINE__;
  if (coach_store_rebuild(store, NULL) != COACH_FORKED) return __LINE__;
  coach_key_options key = {sizeof key, other_key, sizeof other_key, NULL};
  uint32_t slot = 7;
  if (coach_store_keys(store, &out, NULL) != COACH_FORKED) return __LINE__;
  if (coach_store_add_key(store, &key, &slot, NULL) != COACH_FORKED || slot) return __LINE__;
  if (coach_store_remove_key(store, 1, NULL) != COACH_FORKED) return __LINE__;
  coach_actor *made = NULL;
  if (coach_actor_new(store, "a", "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT", &made,
                      NULL) != COACH_FORKED)
    return __LINE__;
  coach_record *goal = coach_record_new(COACH_GOAL, file); /* records need no store */
  if (coach_record_set_text(goal, COACH_GOAL_STATEMENT, "x", -1) != COACH_OK) return __LINE__;
  if (coach_save(actor, goal, NULL) != COACH_FORKED) return __LINE__;
  if (coach_store_close(store, NULL) != COACH_FORKED) return __LINE__;
  coach_store *own = NULL;
  coach_store_options options = default_options(0);
  if (coach_store_open(scratch("forked"), &options, &own, &error) != COACH_FORKED) return __LINE__;
  if (own || !strstr(coach_error_hint(error), "exec")) return __LINE__;
  coach_error_free(error);
  if (coach_store_open(scratch("not open"), &options, &own, NULL) != COACH_OK) return __LINE__;
  coach_actor *child = NULL;
  if (coach_actor_new(own, "child", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                      "TREAT", &child, NULL))
    return __LINE__;
  coach_record_free(goal);
  goal = new_goal("1", CANARY);
  if (coach_save(child, goal, NULL) != COACH_OK) return __LINE__;
  coach_record_free(goal);
  coach_actor_free(child);
  if (coach_store_close(own, NULL) != COACH_OK) return __LINE__;
  coach_actor_free(actor); /* lets go of memory, never of the parent's locks */
  return 0;
}

static void a_forked_child_opens_only_what_its_parent_had_not_open(void) {
  set_up("forked");
  close_store(open_store(scratch("not open"), COACH_OPEN_CREATE));
  for (int round = 0; round < 5; round++) {
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
      int line = in_the_child();
      _exit(line > 255 ? 255 : line);
    }
    int status = 0;
    for (int i = 0; i < 20; i++) save_goal(actor, "1", CANARY, NULL, NULL);
    waitpid(child, &status, 0);
    if (status) fail_at(__FILE__, WEXITSTATUS(status), "the child fails here (%x)", status);
  }
  saw(COACH_FORKED);
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  query.limit = 1000;
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_find(actor, &query, &list, &err));
  CHECK_EQUAL(1 + 5 * 20, coach_list_count(list));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
}

static void what_was_closed_before_a_fork_can_be_opened_in_the_child(void) {
  set_up("closed before");
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    coach_store_options options = default_options(0);
    coach_record *read = NULL;
    if (coach_store_open(scratch("closed before"), &options, &store, NULL)) _exit(1);
    if (coach_actor_new(store, "child", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                        "TREAT", &actor, NULL))
      _exit(2);
    if (coach_get(actor, file, id, 0, &read, NULL)) _exit(3);
    _exit(coach_save(actor, read, NULL) ? 4 : 0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK_EQUAL(0, status);
}

/* Who looks at the record while it is to be saved makes it busy for that moment. */
static void *save_slowly(void *record) {
  coach_status status;
  do status = coach_save(actor, record, NULL);
  while (status == COACH_HANDLE_BUSY);
  return (void *)(intptr_t)status;
}

/* Another process writes, so that a save of the lent record waits. */
static void a_lent_record_in_use_is_not_taken_back(void) {
  set_up("lent");
  save_goal(actor, "1", CANARY, NULL, NULL);
  coach_actor *reader = make_actor(store, "anna", "riverside");
  coach_list *list = NULL;
  coach_record *lent = NULL, *next = NULL;
  EXPECT(COACH_OK, coach_changes(reader, 0, 10, &list, &err));
  EXPECT(COACH_OK, coach_list_next(list, &lent));
  set_text(lent, COACH_GOAL_STATEMENT, "changed " CANARY);
  struct helper helper = start_helper("lock", scratch("lent"), NULL);
  pthread_t thread;
  pthread_create(&thread, NULL, save_slowly, lent);
  while (coach_record_get_text(lent, COACH_GOAL_STATEMENT, NULL, NULL) == COACH_OK) usleep(1000);
  EXPECT(COACH_HANDLE_BUSY, coach_list_next(list, &next));
  EXPECT(COACH_HANDLE_BUSY, coach_list_free(list));
  CHECK_EQUAL(0, stop_helper(helper));
  void *saved = NULL;
  pthread_join(thread, &saved);
  CHECK_EQUAL(COACH_OK, (intptr_t)saved);
  EXPECT(COACH_OK, coach_list_next(list, &next));
  EXPECT(COACH_INVALID_HANDLE, coach_record_get_text(lent, COACH_GOAL_STATEMENT, NULL, NULL));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_INVALID_HANDLE, coach_record_get_text(next, COACH_GOAL_STATEMENT, NULL, NULL));
  EXPECT(COACH_OK, coach_actor_free(reader));
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
}

static int open_files(void) {
  int count = 0;
  for (int descriptor = 0; descriptor < 1024; descriptor++) {
    count += fcntl(descriptor, F_GETFD) != -1;
  }
  return count;
}

static void a_read_only_opening_that_fails_leaves_nothing_open(void) {
  set_up("fails");
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
  CHECK_EQUAL(0, sqlite_helper("run", scratch("fails"), "UPDATE origin SET id = x'00'"));
  coach_store_options options = default_options(COACH_OPEN_READ_ONLY);
  int before = open_files();
  refuse_opening(COACH_DAMAGED, scratch("fails"), &options, __LINE__);
  CHECK_EQUAL(before, open_files());
}

static void handles_may_be_freed_in_any_order(void) {
  set_up("any order");
  coach_list *list = NULL;
  coach_record *lent = NULL, *kept = NULL;
  EXPECT(COACH_OK, coach_history(actor, file, id, &list, &err));
  EXPECT(COACH_OK, coach_list_next(list, &lent));
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &kept, &err));
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
  free(json_of(kept));
  EXPECT(COACH_OK, coach_record_get_text(lent, COACH_GOAL_STATEMENT, NULL, NULL));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_record_free(kept));
}

static void a_record_of_one_store_can_be_saved_in_another(void) {
  set_up("one store");
  coach_store *other = open_memory();
  coach_actor *there = make_actor(other, "anna", "riverside");
  coach_record *goal = new_goal("1", CANARY);
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  /* it carries the file and the version of the first store, which do not exist in the second */
  EXPECT(COACH_NOT_FOUND, coach_save(there, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_actor_free(there));
  close_store(other);
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
}

void suite_order(void) {
  RUN(after_closing_actors_and_lists_say_closed);
  RUN(while_a_call_runs_its_store_is_in_use_and_its_actor_busy);
  RUN(progress_can_stop_verification);
  RUN(a_forked_child_opens_only_what_its_parent_had_not_open);
  RUN(what_was_closed_before_a_fork_can_be_opened_in_the_child);
  RUN(a_lent_record_in_use_is_not_taken_back);
  RUN(a_read_only_opening_that_fails_leaves_nothing_open);
  RUN(handles_may_be_freed_in_any_order);
  RUN(a_record_of_one_store_can_be_saved_in_another);
}
