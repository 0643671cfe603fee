/* What is no store, or not for this key or version, is left as it was: bytes, times, and no new
 * file. */
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

/* What a store consists of, to be compared before and after. */
struct state {
  char *bytes[4];
  size_t sizes[4];
  struct timespec times[4];
  bool exists[4];
};
static const char *const suffixes[] = {"", "-wal", ".lock", "-journal"};

static struct state state_of(const char *path) {
  struct state state = {0};
  for (size_t i = 0; i < 4; i++) {
    char part[600];
    struct stat information;
    snprintf(part, sizeof part, "%s%s", path, suffixes[i]);
    state.exists[i] = stat(part, &information) == 0;
    if (!state.exists[i] || !S_ISREG(information.st_mode)) continue;
    state.times[i] = information.st_mtim;
    state.bytes[i] = read_whole(part, &state.sizes[i]);
  }
  return state;
}

static void is_untouched(const char *path, struct state before, int line) {
  struct state after = state_of(path);
  for (size_t i = 0; i < 4; i++) {
    bool is_same =
        before.exists[i] == after.exists[i] && before.sizes[i] == after.sizes[i] &&
        before.times[i].tv_sec == after.times[i].tv_sec &&
        before.times[i].tv_nsec == after.times[i].tv_nsec &&
        (!before.bytes[i] || memcmp(before.bytes[i], after.bytes[i], before.sizes[i]) == 0);
    /* SQLite makes an empty "-wal" when it reads a database that is in WAL mode. */
    bool is_empty_wal = i == 1 && !before.exists[i] && after.sizes[i] == 0;
    if (!is_same && !is_empty_wal)
      fail_at(__FILE__, line, "the file \"%s\" is not as it was", suffixes[i]);
    free(before.bytes[i]);
    free(after.bytes[i]);
  }
}

static void a_wrong_key_leaves_everything_untouched(void) {
  const char *path = scratch("locked");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, NULL, NULL);
  coach_actor_free(actor);
  close_store(store);
  usleep(20000);
  struct state before = state_of(path);
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.key = other_key;
  refuse_opening(COACH_WRONG_KEY, path, &options, __LINE__);
  options.flags = COACH_OPEN_READ_ONLY;
  refuse_opening(COACH_WRONG_KEY, path, &options, __LINE__);
  options.key = NULL;
  options.key_length = 0;
  options.passphrase = "no slot has a passphrase";
  refuse_opening(COACH_WRONG_KEY, path, &options, __LINE__);
  is_untouched(path, before, __LINE__);
}

static void is_no_store(const char *path, coach_status expected, int line) {
  const uint32_t flags[] = {0, COACH_OPEN_CREATE, COACH_OPEN_READ_ONLY};
  usleep(20000);
  for (size_t i = 0; i < 3; i++) {
    struct state before = state_of(path);
    coach_store_options options = default_options(flags[i]);
    refuse_opening(expected, path, &options, line);
    is_untouched(path, before, line);
  }
}

static void what_is_no_store_is_refused_and_untouched(void) {
  const char *path = scratch("something");
  write_whole(path, "Dear diary, " CANARY, 12 + strlen(CANARY));
  is_no_store(path, COACH_NOT_A_STORE, __LINE__);
  char *zeros = calloc(1, 8192);
  write_whole(path, zeros, 8192);
  is_no_store(path, COACH_NOT_A_STORE, __LINE__);
  memcpy(zeros, "SQLite format 3", 16);
  write_whole(path, zeros, 8192);
  is_no_store(path, COACH_NOT_A_STORE, __LINE__);
  write_whole(path, zeros, 16);
  is_no_store(path, COACH_NOT_A_STORE, __LINE__);
  free(zeros);
  unlink(path);
  CHECK_EQUAL(0,
              sqlite_helper("run", path, "CREATE TABLE theirs(a); INSERT INTO theirs VALUES(1)"));
  is_no_store(path, COACH_NOT_A_STORE, __LINE__);
}

static void an_empty_file_is_no_store(void) {
  const char *path = scratch("empty");
  write_whole(path, "", 0);
  is_no_store(path, COACH_NOT_A_STORE, __LINE__);
}

static void a_foreign_database_in_wal_mode_is_untouched(void) {
  const char *path = scratch("foreign");
  char wal[600];
  snprintf(wal, sizeof wal, "%s-wal", path);
  CHECK_EQUAL(0, sqlite_helper("foreign", path, NULL));
  CHECK(file_size(wal) > 0);
  is_no_store(path, COACH_NOT_A_STORE, __LINE__);
  char shm[600];
  snprintf(shm, sizeof shm, "%s-shm", path);
  unlink(shm);
  is_no_store(path, COACH_NOT_A_STORE, __LINE__);
  CHECK(!is_file(shm));
  CHECK_EQUAL(0, sqlite_helper("run", path, "CREATE TABLE more(a)"));
  remove_store(path);
}

static void a_read_only_store_refuses_what_writes(void) {
  const char *path = scratch("readonly");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  char file[37], id[37];
  save_goal(actor, "1", CANARY, file, id);
  coach_actor_free(actor);
  close_store(store);
  usleep(20000);
  struct state before = state_of(path);
  store = open_store(path, COACH_OPEN_READ_ONLY);
  actor = make_actor(store, "anna", "riverside");
  coach_record *goal = goal_in(file, CANARY), *read = NULL;
  coach_batch *batch = coach_batch_new();
  EXPECT(COACH_OK, coach_batch_save(batch, goal));
  EXPECT(COACH_READ_ONLY, coach_save(actor, goal, &err));
  EXPECT(COACH_READ_ONLY, coach_commit(actor, batch, NULL, &err));
  EXPECT(COACH_READ_ONLY, coach_retract(actor, file, id, 1, CANARY, &err));
  EXPECT(COACH_READ_ONLY, coach_expunge(actor, file, id, 1, CANARY, &err));
  coach_actor *officer = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, "paul", "riverside", COACH_ROLE_PRIVACY_OFFICER,
                                   "HOPERAT", &officer, &err));
  EXPECT(COACH_READ_ONLY, coach_erase(officer, file, CANARY, &err));
  EXPECT(COACH_OK, coach_actor_free(officer));
  EXPECT(COACH_READ_ONLY, coach_store_rebuild(store, &err));
  coach_buffer *out = NULL;
  EXPECT(COACH_READ_ONLY, coach_file_open(actor, 1, TEST_SYSTEM, "new", &out, &err));
  EXPECT(COACH_OK, coach_file_find(actor, TEST_SYSTEM, "1", &out, &err));
  EXPECT(COACH_OK, coach_buffer_free(out));
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_batch_free(batch));
  coach_actor_free(actor);
  close_store(store);
  is_untouched(path, before, __LINE__);
}

static void a_store_of_a_newer_version_is_untouched(void) {
  const char *path = scratch("newer");
  close_store(open_store(path, COACH_OPEN_CREATE));
  CHECK_EQUAL(0, sqlite_helper("feature", path, "6")); /* must not be touched */
  is_no_store(path, COACH_UNSUPPORTED_FEATURE, __LINE__);
  remove_store(path);
  close_store(open_store(path, COACH_OPEN_CREATE));
  CHECK_EQUAL(0, sqlite_helper("feature", path, "5")); /* may be read */
  coach_store_options options = default_options(0);
  refuse_opening(COACH_UNSUPPORTED_FEATURE, path, &options, __LINE__);
  remove_store(path);
  close_store(open_store(path, COACH_OPEN_CREATE));
  CHECK_EQUAL(0, sqlite_helper("feature", path, "4")); /* means nothing, but nobody may forge it */
  refuse_opening(COACH_DAMAGED, path, &options, __LINE__);
}

void suite_untouched(void) {
  RUN(a_wrong_key_leaves_everything_untouched);
  RUN(what_is_no_store_is_refused_and_untouched);
  RUN(an_empty_file_is_no_store);
  RUN(a_foreign_database_in_wal_mode_is_untouched);
  RUN(a_read_only_store_refuses_what_writes);
  RUN(a_store_of_a_newer_version_is_untouched);
}
