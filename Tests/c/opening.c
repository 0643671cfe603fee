/* Opening and creating stores: options, keys, paths, and waiting for other writers. */
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

static void options_begin_with_their_size(void) {
  const char *path = scratch("sizes");
  struct {
    coach_store_options options;
    char tail[64];
  } longer = {.options = default_options(COACH_OPEN_CREATE)};
  const size_t wrong[] = {0, 1, 7, 8, 16, SIZE_MAX, SIZE_MAX / 2, (size_t)1 << 40};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    longer.options.size = wrong[i];
    refuse_opening(COACH_INVALID_ARGUMENT, path, &longer.options, __LINE__);
  }
  longer.options.size = sizeof longer;
  longer.tail[63] = 1;
  refuse_opening(COACH_INVALID_ARGUMENT, path, &longer.options, __LINE__);
  longer.tail[63] = 0;
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(path, &longer.options, &store, &err));
  close_store(store);
}

static void options_that_mean_nothing_are_refused(void) {
  const char *path = scratch("nonsense");
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.flags = 16;
  refuse_opening(COACH_INVALID_ARGUMENT, path, &options, __LINE__);
  options.flags = UINT32_MAX;
  refuse_opening(COACH_INVALID_ARGUMENT, path, &options, __LINE__);
  options = default_options(COACH_OPEN_CREATE);
  options.reserved = 1;
  refuse_opening(COACH_INVALID_ARGUMENT, path, &options, __LINE__);
  options = default_options(COACH_OPEN_IN_MEMORY);
  refuse_opening(COACH_INVALID_ARGUMENT, path, &options, __LINE__); /* in memory, and yet a path */
  options.flags |= COACH_OPEN_READ_ONLY;
  refuse_opening(COACH_INVALID_ARGUMENT, NULL, &options, __LINE__);
  options = default_options(COACH_OPEN_CREATE);
  refuse_opening(COACH_INVALID_ARGUMENT, "", &options, __LINE__);
  CHECK(!is_file(path));
}

static void a_key_has_32_bytes_and_a_passphrase_8_to_1024(void) {
  const char *path = scratch("keys");
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  const size_t lengths[] = {0, 1, 31, 33, 64, SIZE_MAX};
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
    options.key_length = lengths[i];
    refuse_opening(COACH_INVALID_ARGUMENT, path, &options, __LINE__);
  }
  options.key = NULL;
  options.key_length = 32;
  refuse_opening(COACH_INVALID_ARGUMENT, path, &options, __LINE__);
  options.key_length = 0;
  refuse_opening(COACH_INVALID_ARGUMENT, path, &options, __LINE__); /* neither key nor passphrase */
  options.passphrase = "";
  refuse_opening(COACH_INVALID_ARGUMENT, path, &options, __LINE__);
  options.passphrase = "1234567";
  refuse_opening(COACH_INVALID_ARGUMENT, path, &options, __LINE__);
  options.passphrase = "1234567\xFF";
  refuse_opening(COACH_INVALID_UTF8, path, &options, __LINE__);
  char *text = repeat('a', 2000);
  options.passphrase = text;
  coach_store *store = NULL;
  EXPECT_EITHER(COACH_INVALID_ARGUMENT, COACH_TOO_LARGE,
                coach_store_open(path, &options, &store, &err));
  free(text);
  CHECK(!is_file(path));
}

static void a_store_opens_with_key_or_passphrase(void) {
  const char *path = scratch("both");
  coach_store *store = NULL;
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.passphrase = "correct horse " CANARY;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  char first[37];
  snprintf(first, sizeof first, "%s", coach_store_id(store));
  close_store(store);
  options.key = NULL;
  options.key_length = 0;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  CHECK_TEXT(first, coach_store_id(store));
  close_store(store);
  options.passphrase = "correct horsf " CANARY;
  refuse_opening(COACH_WRONG_KEY, path, &options, __LINE__);
  options = default_options(0);
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  CHECK_TEXT(first, coach_store_id(store));
  close_store(store);
  options.passphrase = "one of the two is right";
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  close_store(store);
}

static void only_the_owner_may_read_the_files_of_a_store(void) {
  const char *path = scratch("private");
  mode_t before = umask(0);
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, NULL, NULL);
  const char *const parts[] = {"", "-wal", "-shm", ".lock"};
  for (size_t i = 0; i < 4; i++) {
    char part[600];
    struct stat information;
    snprintf(part, sizeof part, "%s%s", path, parts[i]);
    CHECK_EQUAL(0, stat(part, &information));
    CHECK_EQUAL(0600, information.st_mode & 0777);
  }
  umask(before);
  coach_actor_free(actor);
  close_store(store);
}

static void paths_that_lead_nowhere_are_refused(void) {
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  refuse_opening(COACH_CANNOT_OPEN, "/nowhere/at/all/x.coaching", &options, __LINE__);
  refuse_opening(COACH_CANNOT_OPEN, scratch("missing/x.coaching"), &options, __LINE__);
  refuse_opening(COACH_CANNOT_OPEN, "/proc/self/mem/x", &options, __LINE__);
  char *long_path = repeat('a', 5000);
  long_path[0] = '/';
  coach_store *store = NULL;
  EXPECT_EITHER(COACH_CANNOT_OPEN, COACH_TOO_LARGE,
                coach_store_open(long_path, &options, &store, &err));
  long_path[300] = 0; /* a name longer than file systems allow */
  EXPECT(COACH_CANNOT_OPEN, coach_store_open(long_path, &options, &store, &err));
  free(long_path);
  EXPECT(COACH_INVALID_UTF8, coach_store_open("/tmp/\xFF", &options, &store, &err));
  const char *loop = scratch("loop");
  CHECK_EQUAL(0, symlink(loop, loop));
  refuse_opening(COACH_CANNOT_OPEN, loop, &options, __LINE__);
  options.flags = 0;
  refuse_opening(COACH_CANNOT_OPEN, scratch("not made"), &options, __LINE__);
  options.flags = COACH_OPEN_READ_ONLY;
  refuse_opening(COACH_CANNOT_OPEN, scratch("not made"), &options, __LINE__);
  CHECK(!is_file(scratch("not made")));
  CHECK(!is_file(scratch("not made.lock")));
}

static void a_folder_or_a_device_is_no_store(void) {
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  coach_store *store = NULL;
  const char *folder = scratch("folder");
  mkdir(folder, 0700);
  EXPECT_EITHER(COACH_CANNOT_OPEN, COACH_NOT_A_STORE,
                coach_store_open(folder, &options, &store, &err));
  EXPECT_EITHER(COACH_CANNOT_OPEN, COACH_NOT_A_STORE,
                coach_store_open("/dev/null", &options, &store, &err));
  EXPECT_EITHER(COACH_CANNOT_OPEN, COACH_NOT_A_STORE,
                coach_store_open("/dev/zero", &options, &store, &err));
  rmdir(folder);
}

static void a_store_is_one_and_the_same_by_every_path(void) {
  const char *path = scratch("one"), *link = scratch("link");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  char id[37], folder[512], here[4096];
  CHECK(getcwd(here, sizeof here));
  snprintf(id, sizeof id, "%s", coach_store_id(store));
  CHECK_EQUAL(0, symlink(path, link));
  coach_store *second = open_store(link, 0);
  CHECK_TEXT(id, coach_store_id(second));
  CHECK(!is_file(scratch("link.lock")));
  snprintf(folder, sizeof folder, "%s", path);
  *strrchr(folder, '/') = 0;
  CHECK_EQUAL(0, chdir(folder));
  coach_store *third = open_store("one", COACH_OPEN_CREATE);
  CHECK_TEXT(id, coach_store_id(third));
  coach_actor *actor = make_actor(third, "anna", "riverside");
  CHECK_EQUAL(0, chdir(here));
  char file[37], record[37];
  save_goal(actor, "1", CANARY, file, record); /* the folder has changed since */
  coach_actor *other = make_actor(second, "anna", "riverside");
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(other, file, record, 0, &read, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  coach_actor_free(actor);
  coach_actor_free(other);
  close_store(third);
  actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "2", CANARY, NULL, NULL); /* the first still works when others were closed */
  coach_actor_free(actor);
  close_store(second);
  close_store(store);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void a_writer_waits_as_long_as_busy_timeout_says(void) {
  const char *path = scratch("busy");
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.busy_timeout_ms = 300;
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  coach_actor *actor = make_actor(store, "anna", "riverside");
  struct helper helper = start_helper("lock", path, NULL);
  coach_record *goal = new_goal("1", CANARY);
  double start = seconds();
  EXPECT(COACH_BUSY, coach_save(actor, goal, &err));
  CHECK(strstr(last.message, " 300 ms"));
  double waited = seconds() - start;
  if (waited < 0.25 || waited > 2) fail_at(__FILE__, __LINE__, "it waited %.3f s", waited);
  CHECK_EQUAL(0, coach_record_version(goal));
  CHECK_EQUAL(0, stop_helper(helper));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  char lock[600];
  snprintf(lock, sizeof lock, "%s.lock", path);
  int descriptor = open(lock, O_RDWR | O_CLOEXEC);
  CHECK_EQUAL(0, flock(descriptor, LOCK_EX));
  start = seconds();
  EXPECT(COACH_BUSY, coach_save(actor, goal, &err));
  CHECK(strstr(last.message, " 300 ms"));
  waited = seconds() - start;
  if (waited < 0.25 || waited > 2) fail_at(__FILE__, __LINE__, "it waited %.3f s", waited);
  close(descriptor);
  EXPECT(COACH_OK, coach_record_free(goal));
  coach_actor_free(actor);
  close_store(store);
}

/* The next opening would have to read a long log, and so would every reader until somebody writes.
 */
static void a_long_log_is_not_left_behind_by_closing(void) {
  const char *path = scratch("long.coaching"), *log = scratch("long.coaching-wal");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_batch *batch = coach_batch_new();
  char *text = repeat('a', 10000);
  for (int i = 0; i < 600; i++) {
    coach_record *goal = new_goal("1", "Get dressed by myself");
    set_text(goal, COACH_GOAL_WHY_IT_MATTERS, text);
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    coach_record_free(goal);
  }
  EXPECT(COACH_OK, coach_commit(actor, batch, NULL, &err));
  CHECK(file_size(log) > 6000000);
  coach_batch_free(batch);
  coach_actor_free(actor);
  close_store(store);
  CHECK_EQUAL(0, file_size(log));
  store = open_store(path, 0);
  actor = make_actor(store, "anna", "riverside");
  coach_buffer *report = NULL;
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, &report, &err));
  char *found = take(report);
  CHECK_EQUAL(1, occurrences(found, "\"intact\":true"));
  free(found);
  coach_actor_free(actor);
  close_store(store);
  free(text);
}

enum { JOURNAL_HEAD = 24 };

static coach_store *open_beside(const char *path, const char *journal) {
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.access_journal = journal;
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  return store;
}

/* What waits there of one store would be thrown away by the other, which cannot read it. */
static void a_journal_of_accesses_is_one_stores_for_good(void) {
  const char *one = scratch("owner"), *other = scratch("other-owner"), *journal = scratch("shared");
  coach_store *store = open_beside(one, journal);
  coach_actor *anna = make_actor(store, "anna", "riverside"), *olga = NULL;
  char file[37], id[37];
  save_goal(anna, "1", CANARY, file, id);
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(anna, file, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  close_store(open_store(other, COACH_OPEN_CREATE));
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.access_journal = journal;
  refuse_opening(COACH_CANNOT_OPEN, other, &options, __LINE__); /* a row waits in it */
  coach_actor_free(anna);
  close_store(store);
  CHECK_EQUAL(JOURNAL_HEAD, file_size(journal));
  refuse_opening(COACH_CANNOT_OPEN, other, &options, __LINE__); /* nothing waits in it */
  options.flags = COACH_OPEN_READ_ONLY;
  refuse_opening(COACH_CANNOT_OPEN, other, &options, __LINE__);
  store = open_beside(one, journal);
  EXPECT(COACH_OK, coach_actor_new(store, "olga", "riverside", COACH_ROLE_PRIVACY_OFFICER,
                                   "HOPERAT", &olga, &err));
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_access_log(olga, file, 0, 0, &json, &err));
  char *rows = take(json);
  CHECK_EQUAL(1, occurrences(rows, "\"get\""));
  free(rows);
  coach_actor_free(olga);
  close_store(store);
  close_store(open_store(other, 0));
}

static void what_is_no_journal_of_accesses_stays_as_it_is(void) {
  const char *path = scratch("no-journal"), *place = scratch("something");
  const char *const texts[] = {"x", "CKJOURNM", "a text that is longer than the head of a journal"};
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.access_journal = place;
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    size_t size;
    CHECK(write_whole(place, texts[i], strlen(texts[i])));
    refuse_opening(COACH_CANNOT_OPEN, path, &options, __LINE__);
    char *found = read_whole(place, &size);
    CHECK_TEXT(texts[i], found);
    free(found);
  }
}

/* The power failed while it was made. */
static void a_journal_without_its_whole_head_is_a_new_one(void) {
  const char *path = scratch("torn"), *place = scratch("torn-access");
  close_store(open_store(path, COACH_OPEN_CREATE));
  size_t size;
  char *head = read_whole(place, &size);
  CHECK_EQUAL(JOURNAL_HEAD, size);
  for (int kept = 0; kept <= JOURNAL_HEAD; kept++) {
    for (int length = kept; length <= JOURNAL_HEAD; length++) {
      char torn[JOURNAL_HEAD] = {0};
      memcpy(torn, head, (size_t)kept);
      CHECK(write_whole(place, torn, (size_t)length));
      close_store(open_store(path, 0));
      char *again = read_whole(place, &size);
      CHECK(size == JOURNAL_HEAD && memcmp(head, again, size) == 0);
      free(again);
    }
  }
  free(head);
}

void suite_opening(void) {
  RUN(a_long_log_is_not_left_behind_by_closing);
  RUN(options_begin_with_their_size);
  RUN(options_that_mean_nothing_are_refused);
  RUN(a_key_has_32_bytes_and_a_passphrase_8_to_1024);
  RUN(a_store_opens_with_key_or_passphrase);
  RUN(only_the_owner_may_read_the_files_of_a_store);
  RUN(paths_that_lead_nowhere_are_refused);
  RUN(a_folder_or_a_device_is_no_store);
  RUN(a_store_is_one_and_the_same_by_every_path);
  RUN(a_journal_of_accesses_is_one_stores_for_good);
  RUN(what_is_no_journal_of_accesses_stays_as_it_is);
  RUN(a_journal_without_its_whole_head_is_a_new_one);
  RUN(a_writer_waits_as_long_as_busy_timeout_says);
}
