/* Backups: full ones beside writers, increments, and stores restored from them. */
#include <sched.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

static const char *store_path, *full, *restored;
static char file[37], id[37];

static coach_restore_options restore_options(void) {
  coach_restore_options options = {0};
  options.size = sizeof options;
  options.key = test_key;
  options.key_length = sizeof test_key;
  return options;
}

static coach_status restore(const char *path, const char *const *backups, size_t count) {
  coach_restore_options options = restore_options();
  return coach_restore(path, backups, count, &options, &err);
}

static int64_t back_up(coach_actor *actor, const char *path, int64_t commit) {
  int64_t reached = -1;
  remove_store(path);
  EXPECT(COACH_OK, coach_backup(actor, path, commit, NULL, NULL, &reached, &err));
  return reached;
}

/* How many versions a store has; checks that it verifies. */
static int versions_in(const char *path) {
  coach_store *store = open_store(path, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_changes(actor, 0, COACH_LIMIT_PAGE, &list, &err));
  int count = (int)coach_list_count(list);
  coach_list_free(list);
  coach_actor_free(actor);
  close_store(store);
  return count;
}

static coach_store *store;
static coach_actor *actor;

static void a_backup_and_its_increments_are_restored(void) {
  const char *monday = scratch("monday"), *tuesday = scratch("tuesday");
  const char *backups[] = {full, monday, tuesday};
  int64_t reached = back_up(actor, full, 0);
  CHECK(reached > 0);
  save_goal(actor, "1", CANARY, NULL, NULL);
  int64_t next = back_up(actor, monday, reached);
  CHECK(next > reached);
  save_goal(actor, "2", CANARY, NULL, NULL);
  EXPECT(COACH_OK, coach_expunge(actor, file, id, 0, CANARY, &err));
  CHECK(back_up(actor, tuesday, next) > next);
  remove_store(restored);
  EXPECT(COACH_OK, restore(restored, backups, 3));
  CHECK(!is_file(scratch("restored-wal")) && !is_file(scratch("restored.lock")));
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_changes(actor, 0, COACH_LIMIT_PAGE, &list, &err));
  CHECK_EQUAL(coach_list_count(list), versions_in(restored));
  coach_list_free(list);
  /* A backup is not opened in place: nothing is left beside it. */
  CHECK(!is_file(scratch("monday-wal")) && !is_file(scratch("monday-shm")));
  for (size_t i = 0; i < 3; i++) CHECK(!file_contains(backups[i], CANARY, strlen(CANARY)));
}

static void a_backup_that_does_not_follow_is_refused(void) {
  const char *monday = scratch("monday"), *tuesday = scratch("tuesday");
  const char *missing[] = {full, tuesday}, *turned[] = {monday, full}, *twice[] = {full, full};
  int64_t reached = back_up(actor, full, 0);
  save_goal(actor, "1", CANARY, NULL, NULL);
  reached = back_up(actor, monday, reached);
  save_goal(actor, "1", CANARY, NULL, NULL);
  back_up(actor, tuesday, reached);
  remove_store(restored);
  EXPECT(COACH_WRONG_BACKUP, restore(restored, missing, 2));
  EXPECT(COACH_WRONG_BACKUP, restore(restored, turned, 2));
  EXPECT(COACH_WRONG_BACKUP, restore(restored, twice, 2));
  CHECK(!is_file(restored));
}

static void what_is_there_is_not_overwritten(void) {
  back_up(actor, full, 0);
  EXPECT(COACH_FILE_EXISTS, coach_backup(actor, full, 0, NULL, NULL, NULL, &err));
  EXPECT(COACH_FILE_EXISTS, coach_backup(actor, store_path, 0, NULL, NULL, NULL, &err));
  CHECK(write_whole(scratch("left-wal"), "x", 1));
  EXPECT(COACH_FILE_EXISTS, restore(full, &full, 1));
  EXPECT(COACH_FILE_EXISTS, restore(scratch("left"), &full, 1));
  CHECK(!is_file(scratch("left")));
}

static void backing_up_and_restoring_need_their_arguments(void) {
  int64_t reached = 7;
  remove_store(restored);
  EXPECT(COACH_INVALID_ARGUMENT, coach_backup(actor, NULL, 0, NULL, NULL, &reached, &err));
  CHECK_EQUAL(0, reached);
  EXPECT(COACH_INVALID_ARGUMENT, coach_backup(actor, "", 0, NULL, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_backup(actor, restored, -1, NULL, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_backup(actor, restored, 1 << 20, NULL, NULL, NULL, &err));
  EXPECT(COACH_CANNOT_OPEN, coach_backup(actor, "/no/such/a", 0, NULL, NULL, NULL, &err));
  const char *none[] = {NULL};
  EXPECT(COACH_INVALID_ARGUMENT, restore(restored, NULL, 1));
  EXPECT(COACH_INVALID_ARGUMENT, restore(restored, none, 1));
  EXPECT(COACH_INVALID_ARGUMENT, restore(restored, &full, 0));
  EXPECT(COACH_TOO_LARGE, restore(restored, &full, COACH_LIMIT_BACKUPS + 1));
  EXPECT(COACH_INVALID_ARGUMENT, restore(NULL, &full, 1));
  EXPECT(COACH_INVALID_ARGUMENT, coach_restore(restored, &full, 1, NULL, &err));
  coach_restore_options options = {0};
  EXPECT(COACH_INVALID_ARGUMENT, coach_restore(restored, &full, 1, &options, &err));
  options.size = sizeof options;
  EXPECT(COACH_INVALID_ARGUMENT, coach_restore(restored, &full, 1, &options, &err));
  options.key = other_key;
  options.key_length = 32;
  EXPECT(COACH_WRONG_KEY, coach_restore(restored, &full, 1, &options, &err));
  CHECK(!is_file(restored));
}

static void what_was_erased_since_is_erased_when_a_backup_is_restored(void) {
  coach_store *other = open_store(scratch("erasing"), COACH_OPEN_CREATE);
  coach_actor *sam = NULL;
  EXPECT(COACH_OK,
         coach_actor_new(other, "sam", "riverside",
                         COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR | COACH_ROLE_PRIVACY_OFFICER,
                         "TREAT", &sam, &err));
  char erased[37], kept[37];
  save_goal(sam, "1", CANARY, erased, NULL);
  save_goal(sam, "2", CANARY, kept, NULL);
  back_up(sam, full, 0);
  EXPECT(COACH_OK, coach_erase(sam, erased, "asked for", &err));
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_erasures_export(sam, &json, &err));
  char *list = take(json);
  remove_store(restored);
  coach_restore_options options = restore_options();
  options.erasures = "{}";
  options.erasures_length = -1;
  EXPECT(COACH_INVALID_JSON, coach_restore(restored, &full, 1, &options, &err));
  options.erasures_length = -2;
  EXPECT(COACH_INVALID_ARGUMENT, coach_restore(restored, &full, 1, &options, &err));
  options.erasures_length = COACH_LIMIT_JSON + 1;
  EXPECT(COACH_TOO_LARGE, coach_restore(restored, &full, 1, &options, &err));
  CHECK(!is_file(restored));
  options.erasures = list;
  options.erasures_length = (int64_t)strlen(list);
  EXPECT(COACH_OK, coach_restore(restored, &full, 1, &options, &err));
  CHECK_EQUAL(1, versions_in(restored));
  back_up(actor, full, 0);
  EXPECT(COACH_RULE, coach_restore(scratch("another"), &full, 1, &options, &err));
  free(list);
  coach_actor_free(sam);
  close_store(other);
}

static void only_an_administrator_backs_up(void) {
  coach_actor *coach = NULL;
  EXPECT(COACH_OK,
         coach_actor_new(store, "ben", "riverside", COACH_ROLE_COACH, "TREAT", &coach, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_backup(coach, restored, 0, NULL, NULL, NULL, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_backup(coach, restored, 1, NULL, NULL, NULL, &err));
  coach_actor_free(coach);
}

static int32_t stop_when(void *context, int64_t done, int64_t total) {
  CHECK(0 <= done && done <= total);
  return --*(int *)context < 0;
}

static void what_is_cancelled_leaves_no_file(void) {
  back_up(actor, full, 0);
  remove_store(restored);
  coach_restore_options options = restore_options();
  options.progress = stop_when;
  for (int64_t commit = 0; commit < 2; commit++) {
    int calls = 0;
    EXPECT(COACH_CANCELLED, coach_backup(actor, restored, commit, stop_when, &calls, NULL, &err));
    CHECK(!is_file(restored));
  }
  for (int after = 0; after < 3; after++) {
    int calls = after;
    options.progress_context = &calls;
    EXPECT(COACH_CANCELLED, coach_restore(restored, &full, 1, &options, &err));
    CHECK(!is_file(restored));
  }
}

static void a_damaged_store_is_salvaged(void) {
  const char *damaged = scratch("damaged");
  back_up(actor, damaged, 0);
  int before = versions_in(damaged);
  EXPECT(COACH_OK, sqlite_helper("run", damaged,
                                 "UPDATE entry SET sealed = zeroblob(99) "
                                 "WHERE file = 1 AND origin = 1 AND position = 1"));
  remove_store(restored);
  coach_restore_options options = restore_options();
  coach_buffer *findings = NULL;
  EXPECT(COACH_OK, coach_salvage(damaged, restored, &options, &findings, &err));
  char *report = take(findings);
  CHECK(json_says(report, "intact", "false"));
  CHECK(json_says(report, "position", "1"));
  CHECK(strstr(report, coach_store_id(store)) && !strstr(report, CANARY));
  free(report);
  CHECK_EQUAL(before - 1, versions_in(restored));
  EXPECT(COACH_FILE_EXISTS, coach_salvage(damaged, restored, &options, NULL, &err));
  remove_store(restored);
  EXPECT(COACH_INVALID_ARGUMENT, coach_salvage(NULL, restored, &options, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_salvage(damaged, NULL, &options, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_salvage(damaged, restored, NULL, NULL, &err));
  EXPECT(COACH_CANNOT_OPEN, coach_salvage(scratch("none"), restored, &options, NULL, &err));
  int calls = 0;
  options.progress = stop_when;
  options.progress_context = &calls;
  EXPECT(COACH_CANCELLED, coach_salvage(damaged, restored, &options, NULL, &err));
  options.key = other_key;
  EXPECT(COACH_WRONG_KEY, coach_salvage(damaged, restored, &options, NULL, &err));
  CHECK(!is_file(restored));
}

/* What a process that writes and the one that backs up tell each other. */
struct writing {
  atomic_int count;
  atomic_bool is_enough;
};

static int write_until_told(const char *path, struct writing *writing) {
  coach_store_options options = default_options(0);
  options.busy_timeout_ms =
      300000; /* how long a disk takes that others are busy with is no matter */
  coach_store *store = NULL;
  coach_status opened = coach_store_open(path, &options, &store, NULL);
  if (opened != COACH_OK) return opened;
  coach_actor *actor = make_actor(store, "ben", "riverside");
  while (!atomic_load(&writing->is_enough)) {
    coach_record *goal = new_goal("1", CANARY);
    coach_status status = coach_save(actor, goal, NULL);
    coach_record_free(goal);
    if (status != COACH_OK) return status;
    atomic_fetch_add(&writing->count, 1);
  }
  coach_actor_free(actor);
  close_store(store);
  return 0;
}

static int32_t wait_for_more(void *context, int64_t done, int64_t total) {
  struct writing *writing = context;
  int count = atomic_load(&writing->count);
  while (atomic_load(&writing->count) < count + 8) sched_yield();
  return done > total;
}

static void four_processes_write_while_a_store_is_backed_up(void) {
  const char *path = scratch("busy");
  close_store(open_store(path, COACH_OPEN_CREATE));
  struct writing *writing =
      mmap(NULL, sizeof *writing, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  CHECK(writing != MAP_FAILED);
  if (writing == MAP_FAILED) return;
  fflush(NULL);
  pid_t writers[4];
  for (int i = 0; i < 4; i++) {
    writers[i] = fork();
    if (writers[i] == 0) _exit(write_until_told(path, writing));
  }
  coach_store *busy = open_store(path, 0);
  coach_actor *otto = make_actor(busy, "otto", "riverside");
  while (atomic_load(&writing->count) < 100) sched_yield();
  int before = atomic_load(&writing->count);
  remove_store(full);
  EXPECT(COACH_OK, coach_backup(otto, full, 0, wait_for_more, writing, NULL, &err));
  atomic_store(&writing->is_enough, true);
  for (int i = 0; i < 4; i++) {
    int ended = -1;
    CHECK_EQUAL(writers[i], waitpid(writers[i], &ended, 0));
    CHECK_EQUAL(COACH_OK, WIFEXITED(ended) ? WEXITSTATUS(ended) : -1);
  }
  coach_actor_free(otto);
  close_store(busy);
  int copied = versions_in(full);
  CHECK(before <= copied && copied < atomic_load(&writing->count));
  munmap(writing, sizeof *writing);
}

void suite_backups(void) {
  store_path = scratch("backed-up");
  full = scratch("full");
  restored = scratch("restored");
  /* Before the others: a child cannot use what its parent has open. */
  RUN(four_processes_write_while_a_store_is_backed_up);
  store = open_store(store_path, COACH_OPEN_CREATE);
  actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  RUN(a_backup_and_its_increments_are_restored);
  RUN(a_backup_that_does_not_follow_is_refused);
  RUN(what_is_there_is_not_overwritten);
  RUN(backing_up_and_restoring_need_their_arguments);
  RUN(what_was_erased_since_is_erased_when_a_backup_is_restored);
  RUN(only_an_administrator_backs_up);
  RUN(what_is_cancelled_leaves_no_file);
  RUN(a_damaged_store_is_salvaged);
  coach_actor_free(actor);
  close_store(store);
}
