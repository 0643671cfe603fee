/* Many threads and many processes in one store: every record is there once, and the store verifies.
 */
#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support.h"

enum { THREADS = 8, EACH = 150, PROCESSES = 2 };

static coach_store *store;
static char path[600];

/* What a thread did. Threads do not fail tests themselves: they tell. */
struct work {
  pthread_t thread;
  int number, saved, read, wrong;
  coach_status status;
  char message[200];
};

static void *note(struct work *work, coach_status status, const char *what) {
  work->status = status;
  snprintf(work->message, sizeof work->message, "%s answers %s", what, coach_status_name(status));
  return NULL;
}

/* Saves EACH records into a file of its own and one that all share, and reads what it saved. */
static int save_and_read(coach_actor *actor, struct work *work) {
  for (int i = 0; i < EACH; i++) {
    char client[32], text[64];
    snprintf(client, sizeof client, i % 2 ? "shared" : "own %d", work->number);
    snprintf(text, sizeof text, "%d of %d " CANARY, i, work->number);
    coach_record *goal = coach_record_new_for(COACH_GOAL, COACH_FILE_CLIENT, TEST_SYSTEM, client);
    coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, -1);
    coach_status status = coach_save(actor, goal, NULL);
    if (status) return note(work, status, "coach_save"), 1;
    work->saved++;
    coach_record *read = NULL;
    status = coach_get(actor, coach_record_file(goal), coach_record_id(goal), 0, &read, NULL);
    if (status) return note(work, status, "coach_get"), 1;
    const char *found = NULL;
    coach_record_get_text(read, COACH_GOAL_STATEMENT, &found, NULL);
    if (!found || strcmp(found, text) != 0) work->wrong++;
    work->read++;
    coach_record_free(read);
    coach_record_free(goal);
  }
  return 0;
}

static void *work_with_own_actor(void *context) {
  struct work *work = context;
  char name[32];
  snprintf(name, sizeof name, "thread %d", work->number);
  coach_actor *actor = NULL;
  coach_status status = coach_actor_new(
      store, name, "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT", &actor, NULL);
  if (status) return note(work, status, "coach_actor_new");
  save_and_read(actor, work);
  coach_actor_free(actor);
  return NULL;
}

static void run_threads(void *(*body)(void *), struct work *works) {
  for (int i = 0; i < THREADS; i++) {
    works[i].number = i;
    CHECK_EQUAL(0, pthread_create(&works[i].thread, NULL, body, &works[i]));
  }
  for (int i = 0; i < THREADS; i++) pthread_join(works[i].thread, NULL);
}

static int64_t count_changes(coach_actor *actor) {
  int64_t count = 0, commit = 0;
  for (;;) {
    coach_list *list = NULL;
    coach_record *read = NULL;
    EXPECT(COACH_OK, coach_changes(actor, commit, 1000, &list, &err));
    if (coach_list_count(list) == 0) {
      coach_list_free(list);
      return count;
    }
    count += coach_list_count(list);
    while (coach_list_next(list, &read) == COACH_OK) commit = coach_record_commit(read);
    coach_list_free(list);
  }
}

static void open_the_store(const char *name) {
  snprintf(path, sizeof path, "%s", scratch(name));
  store = open_store(path, COACH_OPEN_CREATE);
}

static void expect_whole(int records) {
  coach_actor *actor = make_actor(store, "auditor", "riverside");
  CHECK_EQUAL(records, count_changes(actor));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_actor_free(actor);
}

static void eight_threads_write_and_read_one_store(void) {
  open_the_store("threads");
  struct work works[THREADS] = {0};
  run_threads(work_with_own_actor, works);
  for (int i = 0; i < THREADS; i++) {
    if (works[i].status) fail_at(__FILE__, __LINE__, "thread %d: %s", i, works[i].message);
    CHECK_EQUAL(EACH, works[i].saved);
    CHECK_EQUAL(EACH, works[i].read);
    CHECK_EQUAL(0, works[i].wrong);
  }
  expect_whole(THREADS * EACH);
  close_store(store);
}

static void *open_one_file(void *context) {
  struct work *work = context;
  coach_actor *actor = NULL;
  coach_actor_new(store, "opener", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                  "TREAT", &actor, NULL);
  for (int i = 0; i < 100; i++) {
    char client[32];
    coach_buffer *file = NULL;
    snprintf(client, sizeof client, "race %d", i);
    work->status = coach_file_open(actor, 1, TEST_SYSTEM, client, &file, NULL);
    if (work->status) break;
    if (i == 99) snprintf(work->message, sizeof work->message, "%s", coach_buffer_data(file));
    coach_buffer_free(file);
  }
  coach_actor_free(actor);
  return NULL;
}

static void a_file_that_all_open_at_once_is_one_file(void) {
  open_the_store("race");
  struct work works[THREADS] = {0};
  run_threads(open_one_file, works);
  for (int i = 0; i < THREADS; i++) {
    CHECK_EQUAL(COACH_OK, works[i].status);
    CHECK_TEXT(works[0].message, works[i].message);
  }
  expect_whole(0);
  close_store(store);
}

static coach_record *one_record;
static char conflict_file[37], conflict_id[37];

static void *change_one_record(void *context) {
  struct work *work = context;
  coach_actor *actor = NULL;
  coach_actor_new(store, "editor", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                  "TREAT", &actor, NULL);
  for (int i = 0; i < 40; i++) {
    coach_record *goal = NULL;
    work->status = coach_get(actor, conflict_file, conflict_id, 0, &goal, NULL);
    if (work->status) break;
    char text[64];
    snprintf(text, sizeof text, "%d by %d", i, work->number);
    coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, -1);
    coach_status status = coach_save(actor, goal, NULL);
    if (status == COACH_OK) {
      work->saved++;
    } else if (status == COACH_CONFLICT) {
      work->wrong++;
    } else {
      work->status = status;
    }
    coach_record_free(goal);
  }
  coach_actor_free(actor);
  return NULL;
}

static void of_concurrent_changes_to_one_record_none_is_lost(void) {
  open_the_store("conflicts");
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, conflict_file, conflict_id);
  struct work works[THREADS] = {0};
  run_threads(change_one_record, works);
  int saved = 1, conflicts = 0;
  for (int i = 0; i < THREADS; i++) {
    CHECK_EQUAL(COACH_OK, works[i].status);
    saved += works[i].saved;
    conflicts += works[i].wrong;
  }
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_history(actor, conflict_file, conflict_id, &list, &err));
  CHECK_EQUAL(saved, coach_list_count(list));
  EXPECT(COACH_OK, coach_list_free(list));
  printf("  %d saved, %d conflicts\n", saved, conflicts);
  coach_actor_free(actor);
  expect_whole(saved);
  close_store(store);
}

static void *use_one_handle(void *context) {
  struct work *work = context;
  for (int i = 0; i < 20000; i++) {
    int64_t length;
    const char *text;
    coach_status status =
        i % 2 ? coach_record_get_text(one_record, COACH_GOAL_STATEMENT, &text, &length)
              : coach_record_set_real(one_record, COACH_GOAL_WEIGHT, i % 1000);
    if (status == COACH_OK) {
      work->saved++;
    } else if (status != COACH_HANDLE_BUSY) {
      work->status = status;
    }
  }
  return NULL;
}

static void a_handle_used_by_many_threads_is_busy_and_stays_whole(void) {
  open_the_store("handle");
  coach_actor *actor = make_actor(store, "anna", "riverside");
  one_record = new_goal("1", CANARY);
  int served = 0;
  struct work works[THREADS] = {0};
  run_threads(use_one_handle, works);
  for (int i = 0; i < THREADS; i++) {
    CHECK_EQUAL(COACH_OK, works[i].status);
    served += works[i].saved;
  }
  CHECK(served > 0);
  EXPECT(COACH_OK, coach_save(actor, one_record, &err));
  EXPECT(COACH_OK, coach_record_free(one_record));
  coach_actor_free(actor);
  close_store(store);
}

static void *make_and_free_handles(void *context) {
  struct work *work = context;
  for (int i = 0; i < 3000; i++) {
    coach_record *records[8];
    coach_error *error = NULL;
    for (int k = 0; k < 8; k++) records[k] = coach_record_new(COACH_GOAL, conflict_file);
    coach_record_from_json("{", 1, NULL, &error);
    if (coach_error_status(error) == COACH_OK) work->wrong++;
    coach_error_free(error);
    for (int k = 0; k < 8; k++) {
      if (coach_record_set_real(records[k], COACH_GOAL_WEIGHT, k) != COACH_OK) work->wrong++;
      if (coach_record_free(records[k]) != COACH_OK) work->wrong++;
      if (coach_record_free(records[k]) != COACH_INVALID_HANDLE) work->wrong++;
    }
  }
  return NULL;
}

static void threads_make_and_free_handles_at_the_same_time(void) {
  struct work works[THREADS] = {0};
  run_threads(make_and_free_handles, works);
  for (int i = 0; i < THREADS; i++) CHECK_EQUAL(0, works[i].wrong);
}

/* A process that writes like a thread; its exit code is how many records it lacks. */
static int be_a_writer(int number) {
  coach_store_options options = default_options(0);
  coach_actor *actor = NULL;
  store = NULL;
  if (coach_store_open(path, &options, &store, NULL)) return 250;
  if (coach_actor_new(store, "process", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                      "TREAT", &actor, NULL))
    return 251;
  struct work work = {.number = number};
  save_and_read(actor, &work);
  if (work.status) fprintf(stderr, "  process %d: %s\n", number, work.message);
  coach_actor_free(actor);
  coach_store_close(store, NULL);
  return EACH - work.saved + work.wrong;
}

/* Opens, reads, sometimes saves, and closes, again and again, until it is killed. */
static void come_and_go(void) {
  for (int round = 0;; round++) {
    coach_store_options options = default_options(round % 3 ? 0 : COACH_OPEN_READ_ONLY);
    coach_store *own = NULL;
    coach_actor *actor = NULL;
    coach_list *list = NULL;
    if (coach_store_open(path, &options, &own, NULL)) _exit(1);
    if (coach_actor_new(own, "visitor", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                        "TREAT", &actor, NULL))
      _exit(2);
    if (coach_changes(actor, 0, 10, &list, NULL)) _exit(3);
    coach_list_free(list);
    coach_actor_free(actor);
    if (coach_store_close(own, NULL)) _exit(4);
  }
}

static void processes_write_while_another_opens_and_closes(void) {
  open_the_store("processes");
  close_store(store); /* what is open at a fork is the parent's alone */
  fflush(stdout);
  pid_t visitor = fork();
  if (visitor == 0) come_and_go();
  pid_t writers[PROCESSES];
  for (int i = 0; i < PROCESSES; i++) {
    writers[i] = fork();
    if (writers[i] == 0) _exit(be_a_writer(100 + i));
  }
  struct work work = {.number = 99};
  store = open_store(path, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_and_read(actor, &work);
  CHECK_EQUAL(EACH, work.saved);
  for (int i = 0; i < PROCESSES; i++) {
    int status = 0;
    waitpid(writers[i], &status, 0);
    CHECK_EQUAL(0, status);
  }
  int status = 0;
  CHECK_EQUAL(0, waitpid(visitor, &status, WNOHANG)); /* still coming and going */
  kill(visitor, SIGKILL);
  waitpid(visitor, &status, 0);
  coach_actor_free(actor);
  expect_whole((1 + PROCESSES) * EACH);
  close_store(store);
}

static void suite_threads(void) {
  RUN(eight_threads_write_and_read_one_store);
  RUN(a_file_that_all_open_at_once_is_one_file);
  RUN(of_concurrent_changes_to_one_record_none_is_lost);
  RUN(a_handle_used_by_many_threads_is_busy_and_stays_whole);
  RUN(threads_make_and_free_handles_at_the_same_time);
}

static void suite_processes(void) {
  RUN(processes_write_while_another_opens_and_closes);
}

int main(int argc, char **argv) {
  const struct suite suites[] = {{"threads", suite_threads}, {"processes", suite_processes}};
  return run_suites(suites, 2, argc, argv);
}
