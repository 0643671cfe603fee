/*
 * The machine fails: no space, errors of reading and writing, no memory, a network file system. Run
 * with faults.so preloaded. After every failure the store is reopened and must be intact; what was
 * acknowledged is there, what failed is not there and can be saved again.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faults.h"
#include "support.h"

void (*arm)(struct fault);
long (*count)(void);
static bool (*knows)(void);
static void (*refuse)(size_t least, size_t most);
static const char *(*strayed)(void);

static const struct fault none;
char base[600], copy[600], file[37], id[37], other[37];

static void network_file_systems_are_refused(void) {
  const long kinds[] = {0x6969,     0x517B,     0xFF534D42, 0xFE534D42, 0x564C,
                        0x73757245, 0x5346414F, 0x01021997, 0x00C36400};
  copy_store(base, copy);
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    arm((struct fault){.file_system = kinds[i]});
    coach_store_options options = default_options(COACH_OPEN_CREATE);
    refuse_opening(COACH_NETWORK_FILE_SYSTEM, copy, &options, __LINE__);
    options.flags = COACH_OPEN_READ_ONLY;
    refuse_opening(COACH_NETWORK_FILE_SYSTEM, copy, &options, __LINE__);
    options.flags = COACH_OPEN_CREATE;
    refuse_opening(COACH_NETWORK_FILE_SYSTEM, scratch("new.coaching"), &options, __LINE__);
    CHECK(!is_file(scratch("new.coaching")));
    CHECK(!is_file(scratch("new.coaching.lock")));
  }
  arm((struct fault){.calls = FAULT_STATFS, .nth = 1, .forever = true, .error = EACCES});
  coach_store_options options = default_options(0);
  refuse_opening(COACH_CANNOT_OPEN, copy, &options, __LINE__);
  arm(none);
}

/* Whether a record is there and verification is content, in a store opened anew. */
static bool is_there_after_reopening(const char *record) {
  coach_store *store = open_store(copy, 0);
  if (!store) return false;
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_record *read = NULL;
  coach_status status = coach_get(actor, file, record, 0, &read, NULL);
  coach_record_free(read);
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &read, &err)); /* what was there before */
  coach_record_free(read);
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_actor_free(actor);
  close_store(store);
  return status == COACH_OK;
}

struct outcomes {
  int saved, refused, unopened;
  long calls;
};

/* SQLite itself turns EIO of a read into "malformed". */
bool is_of_the_machine(coach_status status, int calls) {
  return (status == COACH_DAMAGED && calls & FAULT_READ) || status == COACH_DISK_FULL ||
         status == COACH_STORAGE || status == COACH_NO_MEMORY || status == COACH_CANNOT_OPEN ||
         status == COACH_BUSY;
}

/* Saves one record with a fault somewhere; `opening` also lets opening fail. */
static void save_with(struct fault fault, bool opening, struct outcomes *outcomes) {
  copy_store(base, copy);
  if (opening) arm(fault);
  coach_store *store = NULL;
  coach_store_options options = default_options(0);
  coach_status status = coach_store_open(copy, &options, &store, &err);
  saw(status);
  if (err) judge_error(status, err, "coach_store_open", __FILE__, __LINE__);
  err = NULL;
  if (status != COACH_OK) {
    if (!opening || !is_of_the_machine(status, fault.calls)) {
      fail_at(__FILE__, __LINE__, "call %ld: opening answers %s (%s)", fault.nth,
              coach_status_name(status), last.message);
    }
    outcomes->unopened++;
    arm(none);
    is_there_after_reopening(id);
    return;
  }
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_record *goal = goal_in(file, CANARY), *read = NULL;
  if (!opening) arm(fault);
  status = coach_save(actor, goal, &err);
  outcomes->calls = count();
  arm(none);
  saw(status);
  if (err) judge_error(status, err, "coach_save", __FILE__, __LINE__);
  err = NULL;
  bool is_saved = status == COACH_OK;
  if (!is_saved && !is_of_the_machine(status, fault.calls)) {
    fail_at(__FILE__, __LINE__, "call %ld: saving answers %s (%s)", fault.nth,
            coach_status_name(status), last.message);
  }
  CHECK_EQUAL(is_saved ? 1 : 0, coach_record_version(goal));
  *(is_saved ? &outcomes->saved : &outcomes->refused) += 1;
  coach_status seen = coach_get(actor, file, coach_record_id(goal), 0, &read, NULL);
  if (seen != (is_saved ? COACH_OK : COACH_NOT_FOUND)) {
    fail_at(__FILE__, __LINE__, "call %ld: saved %s, read %s", fault.nth, coach_status_name(status),
            coach_status_name(seen));
  }
  coach_record_free(read);
  coach_actor_free(actor);
  saw(coach_store_close(store, NULL));
  bool is_there = is_there_after_reopening(coach_record_id(goal));
  /* What could not be synced may have reached the disk all the same: repeating the save settles it.
   */
  bool is_open = !is_saved && fault.calls & FAULT_SYNC;
  if (is_there != is_saved && !is_open) {
    fail_at(__FILE__, __LINE__, "call %ld of kind %d: %s, and after reopening it is %s", fault.nth,
            fault.calls, coach_status_name(status), is_there ? "there" : "gone");
  }
  store = open_store(copy, 0);
  actor = make_actor(store, "anna", "riverside");
  EXPECT(COACH_OK, coach_record_set_version(goal, 0));
  EXPECT(COACH_OK, coach_save(actor, goal, &err)); /* again, as a host would */
  CHECK_EQUAL(1, coach_record_version(goal));
  coach_actor_free(actor);
  close_store(store);
  coach_record_free(goal);
}

/* Lets the first, second, ... call fail until none is left to fail. */
static void try_all(int calls, int error, bool opening, const char *what) {
  for (int forever = 0; forever < 2; forever++) {
    struct outcomes outcomes = {0};
    /* All of the first, then fewer and fewer: the later ones are of the same kinds. */
    for (long nth = 1; nth < 5000; nth += 1 + nth / 25) {
      outcomes.calls = nth;
      save_with((struct fault){calls, nth, forever, error, 0, 0}, opening, &outcomes);
      if (outcomes.calls < nth) break;
    }
    printf("  %s %s: %d saved, %d refused, %d not opened\n", what, forever ? "for ever" : "once",
           outcomes.saved, outcomes.refused, outcomes.unopened);
    CHECK(outcomes.refused + outcomes.unopened > 0);
  }
}

static void when_the_disk_is_full_nothing_is_recorded(void) {
  try_all(FAULT_WRITE | FAULT_TRUNCATE, ENOSPC, false, "no space");
}

static void when_writing_fails_nothing_is_recorded(void) {
  try_all(FAULT_WRITE | FAULT_TRUNCATE, EIO, false, "writing");
}

static void when_syncing_fails_nothing_is_recorded(void) {
  try_all(FAULT_SYNC, EIO, false, "syncing");
}

static void when_reading_fails_nothing_is_recorded(void) {
  try_all(FAULT_READ, EIO, true, "reading");
}

static void when_files_cannot_be_opened_nothing_is_recorded(void) {
  try_all(FAULT_OPEN, EMFILE, true, "opening");
}

static void when_sqlite_gets_no_memory_nothing_is_recorded(void) {
  try_all(FAULT_MALLOC, ENOMEM, true, "memory");
}

static void when_libsodium_gets_no_memory_nothing_is_recorded(void) {
  try_all(FAULT_SODIUM, ENOMEM, true, "guarded memory");
}

/* The keys are less guarded then, and nothing else is different. */
static void where_memory_cannot_be_protected_all_works(void) {
  struct outcomes outcomes = {0};
  save_with((struct fault){.calls = FAULT_PROTECT, .nth = 1, .forever = true, .error = ENOSYS},
            true, &outcomes);
  CHECK_EQUAL(1, outcomes.saved);
}

static void a_store_is_created_whole_or_not_at_all(void) {
  const int kinds[] = {FAULT_WRITE, FAULT_SYNC,   FAULT_TRUNCATE, FAULT_OPEN,
                       FAULT_LINK,  FAULT_MALLOC, FAULT_SODIUM};
  for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
    int created = 0, refused = 0;
    for (long nth = 1; nth < 10000; nth += 1 + nth / 25) {
      char path[600];
      snprintf(path, sizeof path, "%s", scratch("created.coaching"));
      remove_store(path);
      int error = kinds[kind] >= FAULT_MALLOC ? ENOMEM
                  : kinds[kind] == FAULT_OPEN ? EMFILE
                                              : ENOSPC;
      arm((struct fault){kinds[kind], nth, nth % 2, error, 0, 0});
      coach_store *store = NULL;
      coach_store_options options = default_options(COACH_OPEN_CREATE);
      coach_status status = coach_store_open(path, &options, &store, &err);
      long calls = count();
      arm(none);
      saw(status);
      if (err) judge_error(status, err, "coach_store_open", __FILE__, __LINE__);
      err = NULL;
      if (status != COACH_OK && !is_of_the_machine(status, kinds[kind])) {
        fail_at(__FILE__, __LINE__, "call %ld of kind %d: %s", nth, kinds[kind],
                coach_status_name(status));
      }
      *(status ? &refused : &created) += 1;
      if (store) close_store(store);
      close_store(
          open_store(path, COACH_OPEN_CREATE)); /* what is there now is a store, or nothing */
      if (calls < nth) break;
    }
    printf("  kind %d: %d created, %d refused\n", kinds[kind], created, refused);
  }
}

static char full[600], increment[600];

/* What makes a file: a full backup, an increment, a restored store, a salvaged one. */
static coach_status make_copy(int which, coach_actor *actor, const char *target) {
  if (which < 2) return coach_backup(actor, target, which, NULL, NULL, NULL, &err);
  coach_restore_options options = {0};
  options.size = sizeof options;
  options.key = test_key;
  options.key_length = sizeof test_key;
  if (which == 3) return coach_salvage(full, target, &options, NULL, &err);
  const char *backups[] = {full, increment};
  return coach_restore(target, backups, 2, &options, &err);
}

/* Whether what a copy was written to before it had its name is gone. */
static bool nothing_is_left_of(const char *target) {
  char pattern[620];
  snprintf(pattern, sizeof pattern, "%s.new-*", target);
  glob_t found;
  bool is_none = glob(pattern, 0, NULL, &found) == GLOB_NOMATCH;
  globfree(&found);
  return is_none;
}

/* Makes one with a fault somewhere; answers how many calls it made. */
static long copy_with(struct fault fault, int which, const char *target, int outcomes[2]) {
  coach_store *store = open_store(copy, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  remove_store(target);
  arm(fault);
  coach_status status = make_copy(which, actor, target);
  long calls = count();
  arm(none);
  saw(status);
  if (err) judge_error(status, err, "a copy", __FILE__, __LINE__);
  err = NULL;
  /* What cannot be read is lost when a store is salvaged, be it its keys. */
  bool is_lost = which == 3 && fault.calls & FAULT_READ &&
                 (status == COACH_WRONG_KEY || status == COACH_NOT_A_STORE);
  if (status != COACH_OK && !is_lost && !is_of_the_machine(status, fault.calls)) {
    fail_at(__FILE__, __LINE__, "call %ld of kind %d: copy %d answers %s", fault.nth, fault.calls,
            which, coach_status_name(status));
  }
  if (is_file(target) != (status == COACH_OK)) {
    fail_at(__FILE__, __LINE__, "call %ld of kind %d: copy %d answers %s and %s", fault.nth,
            fault.calls, which, coach_status_name(status), is_file(target) ? "is there" : "is not");
  }
  CHECK(nothing_is_left_of(target));
  outcomes[status != COACH_OK]++;
  coach_actor_free(actor);
  close_store(store);
  if (status == COACH_OK && which != 1) {
    store = open_store(target, 0);
    actor = make_actor(store, "anna", "riverside");
    EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
    coach_actor_free(actor);
    close_store(store);
  }
  return calls;
}

static void a_backup_is_whole_or_not_there(void) {
  const int kinds[] = {
      FAULT_WRITE | FAULT_TRUNCATE, FAULT_SYNC, FAULT_READ, FAULT_OPEN, FAULT_LINK, FAULT_MALLOC};
  char target[600];
  snprintf(target, sizeof target, "%s", scratch("made.coaching"));
  snprintf(full, sizeof full, "%s", scratch("full.coaching"));
  snprintf(increment, sizeof increment, "%s", scratch("increment.coaching"));
  copy_store(base, copy);
  coach_store *store = open_store(copy, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  EXPECT(COACH_OK, make_copy(0, actor, full));
  EXPECT(COACH_OK, make_copy(1, actor, increment));
  coach_actor_free(actor);
  close_store(store);
  for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
    int error = kinds[kind] == FAULT_MALLOC ? ENOMEM
                : kinds[kind] == FAULT_OPEN ? EMFILE
                : kinds[kind] == FAULT_READ ? EIO
                                            : ENOSPC;
    int outcomes[2] = {0, 0};
    for (int which = 0; which < 4; which++) {
      for (long nth = 1; nth < 10000; nth += 1 + nth / 10) {
        if (copy_with((struct fault){kinds[kind], nth, nth % 2, error, 0, 0}, which, target,
                      outcomes) < nth) {
          break;
        }
      }
    }
    printf("  kind %d: %d made, %d refused\n", kinds[kind], outcomes[0], outcomes[1]);
    CHECK(outcomes[1] > 0);
  }
}

/* Whether a copy opens with a key. */
static bool opens_with(const uint8_t *key) {
  coach_store_options options = default_options(0);
  options.key = key;
  coach_store *store = NULL;
  coach_status status = coach_store_open(copy, &options, &store, NULL);
  if (status != COACH_WRONG_KEY) CHECK_EQUAL(COACH_OK, status);
  if (store) close_store(store);
  return status == COACH_OK;
}

/* Changes the key with a fault somewhere, as a host would: removes the old one when the new is in.
 */
static long change_key_with(struct fault fault, int outcomes[3]) {
  copy_store(base, copy);
  coach_store *store = open_store(copy, 0);
  coach_key_options key = {sizeof key, other_key, sizeof other_key, NULL};
  coach_buffer *json = NULL;
  arm(fault);
  coach_status added = coach_store_add_key(store, &key, NULL, NULL);
  coach_status removed = added ? COACH_OK : coach_store_remove_key(store, 1, NULL);
  long calls = count();
  arm(none);
  saw(added);
  saw(removed);
  if ((added && !is_of_the_machine(added, fault.calls)) ||
      (removed && !is_of_the_machine(removed, fault.calls) && removed != COACH_NOT_YET_DESTROYED)) {
    fail_at(__FILE__, __LINE__, "call %ld of kind %d: adding answers %s, removing %s", fault.nth,
            fault.calls, coach_status_name(added), coach_status_name(removed));
  }
  EXPECT(COACH_OK, coach_store_keys(store, &json, &err));
  EXPECT(COACH_OK, coach_buffer_free(json));
  outcomes[added ? 0 : removed ? 1 : 2]++;
  if (added) {
    CHECK(opens_with(test_key));
  } else {
    CHECK(opens_with(other_key));
    EXPECT(COACH_OK, coach_store_remove_key(store, 1, &err)); /* again, as the header says */
    CHECK(!opens_with(test_key));
  }
  close_store(store);
  return calls;
}

static void whatever_fails_while_a_key_is_changed_one_of_the_two_opens(void) {
  const struct fault faults[] = {{.calls = FAULT_WRITE | FAULT_TRUNCATE, .error = ENOSPC},
                                 {.calls = FAULT_SYNC, .error = EIO},
                                 {.calls = FAULT_READ, .error = EIO},
                                 {.calls = FAULT_MALLOC, .error = ENOMEM},
                                 {.calls = FAULT_SODIUM, .error = ENOMEM}};
  for (size_t kind = 0; kind < 2 * sizeof faults / sizeof *faults; kind++) {
    struct fault fault = faults[kind / 2];
    fault.forever = kind % 2;
    int outcomes[3] = {0};
    for (long nth = 1; nth < 5000; nth += 1 + nth / 25) {
      fault.nth = nth;
      if (change_key_with(fault, outcomes) < nth) break;
    }
    printf("  kind %d %s: %d not added, %d not removed, %d changed\n", fault.calls,
           fault.forever ? "for ever" : "once", outcomes[0], outcomes[1], outcomes[2]);
  }
}

static coach_status erase_file(coach_actor *actor) {
  return coach_erase(actor, file, "asked for", NULL);
}

static coach_status rotate_key(coach_actor *actor) {
  coach_key_options key = {sizeof key, other_key, sizeof other_key, NULL};
  return coach_store_rotate(actor, &key, NULL);
}

/* Does something in a process of its own, with a fault somewhere; answers how many calls there
 * were, or 0 when it was killed. */
static long apart(coach_status (*verb)(coach_actor *), struct fault fault, coach_status *status) {
  struct {
    coach_status status;
    long calls;
  } told = {COACH_BUSY, 0};
  int ends[2];
  if (pipe(ends)) abort();
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    coach_store_options options = default_options(0);
    coach_store *store = NULL;
    coach_actor *actor = NULL;
    if (coach_store_open(copy, &options, &store, NULL)) _exit(90);
    if (coach_actor_new(store, "paul", "riverside",
                        COACH_ROLE_PRIVACY_OFFICER | COACH_ROLE_ADMINISTRATOR, "HOPERAT", &actor,
                        NULL))
      _exit(91);
    arm(fault);
    told.status = verb(actor);
    told.calls = count();
    arm(none);
    _exit(write(ends[1], &told, sizeof told) == (ssize_t)sizeof told ? 0 : 92);
  }
  close(ends[1]);
  bool is_told = read(ends[0], &told, sizeof told) == (ssize_t)sizeof told;
  close(ends[0]);
  int end = 0;
  waitpid(child, &end, 0);
  CHECK(is_told ? end == 0 : WIFSIGNALED(end));
  *status = told.status;
  return told.calls;
}

/* Of an erased file there is nothing; of another all. Answers whether it is erased. */
static bool is_erased(void) {
  coach_store *store = open_store(copy, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside"), *officer = NULL;
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  coach_list *list = NULL;
  coach_status found = coach_find(actor, &query, &list, NULL);
  CHECK_EQUAL(found == COACH_NOT_FOUND ? 0 : 21, coach_list_count(list));
  coach_list_free(list);
  EXPECT(COACH_OK, coach_actor_new(store, "paul", "riverside", COACH_ROLE_PRIVACY_OFFICER,
                                   "HOPERAT", &officer, &err));
  EXPECT(COACH_OK, coach_erase(officer, file, "asked for", &err)); /* again, as a host would */
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_actor_free(officer);
  coach_actor_free(actor);
  close_store(store);
  return found == COACH_NOT_FOUND;
}

/* The store opens with the old key or with the new one alone, and verifies. */
static bool is_rotated(void) {
  bool is_new = opens_with(other_key);
  CHECK(opens_with(test_key) != is_new);
  coach_store_options options = default_options(0);
  if (is_new) options.key = other_key;
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(copy, &options, &store, &err));
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_actor_free(actor);
  close_store(store);
  return is_new;
}

/* Lets a verb be killed, or fail, at the first, second, ... call: it is done or not, and nothing
 * between. */
static void all_or_nothing(coach_status (*verb)(coach_actor *), bool (*is_done)(void)) {
  const struct fault faults[] = {{.calls = FAULT_WRITE | FAULT_SYNC | FAULT_TRUNCATE, .error = -1},
                                 {.calls = FAULT_WRITE | FAULT_TRUNCATE, .error = ENOSPC},
                                 {.calls = FAULT_SYNC, .error = EIO},
                                 {.calls = FAULT_MALLOC, .error = ENOMEM}};
  for (size_t kind = 0; kind < sizeof faults / sizeof *faults; kind++) {
    struct fault fault = faults[kind];
    int done = 0, undone = 0;
    for (long nth = 1; nth < 5000; nth += 1 + nth / 25) {
      copy_store(base, copy);
      fault.nth = nth;
      coach_status status;
      long calls = apart(verb, fault, &status);
      bool is_there = is_done();
      *(is_there ? &done : &undone) += 1;
      if (status == COACH_OK && !is_there) {
        fail_at(__FILE__, __LINE__, "call %ld: done, and it is not", nth);
      }
      if (calls > 0 && calls < nth) break;
    }
    printf("  kind %d: %d done, %d not\n", fault.calls, done, undone);
    /* What could not be synced may have reached the disk all the same. */
    CHECK(done > 0 && (undone > 0 || fault.calls == FAULT_SYNC));
  }
}

static void whatever_fails_while_a_file_is_erased_all_of_it_is_gone_or_nothing(void) {
  all_or_nothing(erase_file, is_erased);
}

static void whatever_fails_while_the_root_key_is_rotated_one_key_opens(void) {
  all_or_nothing(rotate_key, is_rotated);
}

static void a_passphrase_without_memory_is_said(void) {
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.passphrase = "correct horse";
  arm((struct fault){.mapping_limit = 32u << 20});
  refuse_opening(COACH_NO_MEMORY, scratch("memory.coaching"), &options, __LINE__);
  CHECK(!is_file(scratch("memory.coaching")));
  arm(none);
  coach_store *store = open_memory();
  coach_key_options words = {sizeof words, NULL, 0, "correct horse"};
  arm((struct fault){.mapping_limit = 32u << 20});
  EXPECT(COACH_NO_MEMORY, coach_store_add_key(store, &words, NULL, &err));
  arm(none);
  close_store(store);
}

static void a_getter_without_memory_writes_nothing(void) {
  coach_record *goal = new_goal("1", CANARY);
  char *statement = repeat('q', 2000);
  set_text(goal, COACH_GOAL_STATEMENT, statement);
  const char *text = "untouched";
  int64_t length = -7;
  refuse(2000, 2100); /* the statement and what lies around it */
  EXPECT(COACH_NO_MEMORY, coach_record_get_text(goal, COACH_GOAL_STATEMENT, &text, &length));
  refuse(0, 0);
  CHECK_TEXT("untouched", text);
  CHECK_EQUAL(-7, length);
  EXPECT(COACH_OK, coach_record_get_text(goal, COACH_GOAL_STATEMENT, &text, &length));
  CHECK_TEXT(statement, text);
  CHECK_EQUAL(2000, length);
  free(statement);
  EXPECT(COACH_OK, coach_record_free(goal));
}

/* The answer of a commit has the same length in every store. */
static void a_commit_whose_answer_finds_no_memory_can_be_repeated(void) {
  enum { STEPS = 100 };
  size_t length = 0;
  for (int fails = 0; fails < 2; fails++) {
    copy_store(base, copy);
    coach_store *store = open_store(copy, 0);
    coach_actor *actor = make_actor(store, "anna", "riverside");
    coach_batch *batch = coach_batch_new();
    coach_buffer *saved = NULL;
    for (int i = 0; i < STEPS; i++) {
      coach_record *goal = goal_in(file, CANARY);
      EXPECT(COACH_OK, coach_batch_save(batch, goal));
      EXPECT(COACH_OK, coach_record_free(goal));
    }
    if (fails) {
      refuse(length + 1, length + 1);
      EXPECT(COACH_NO_MEMORY, coach_commit(actor, batch, &saved, &err));
      refuse(0, 0);
      CHECK(!saved);
    }
    EXPECT(COACH_OK, coach_commit(actor, batch, &saved, &err));
    length = (size_t)coach_buffer_length(saved);
    CHECK_EQUAL(STEPS, occurrences(coach_buffer_data(saved), "\"version\":1}"));
    EXPECT(COACH_OK, coach_buffer_free(saved));
    EXPECT(COACH_OK, coach_commit(actor, batch, &saved, &err)); /* of an empty batch */
    CHECK_TEXT("[]", coach_buffer_data(saved));
    EXPECT(COACH_OK, coach_buffer_free(saved));
    EXPECT(COACH_OK, coach_batch_free(batch));
    EXPECT(COACH_OK, coach_actor_free(actor));
    close_store(store);
  }
}

/* On a disk that stays full, reading goes on; with space again, so does writing. */
static void what_cannot_be_noted_is_not_handed_out(void) {
  copy_store(base, copy);
  coach_store *store = open_store(copy, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_record *read = NULL, *goal = goal_in(file, CANARY);
  arm((struct fault){FAULT_WRITE, 1, true, ENOSPC, 0, 0});
  for (int i = 0; i < 5; i++) {
    EXPECT(COACH_DISK_FULL, coach_save(actor, goal, &err));
    EXPECT(COACH_DISK_FULL, coach_get(actor, file, id, 0, &read, &err));
    CHECK(read == NULL);
  }
  arm(none);
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
  coach_actor_free(actor);
  close_store(store);
}

/* How many syncs one read takes, and what it answers when the first fails. */
static long syncs_of_a_read(uint32_t flags, coach_status failing) {
  copy_store(base, copy);
  coach_store *store = open_store(copy, flags);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_record *read = NULL;
  arm((struct fault){FAULT_SYNC, 1000000, false, EIO, 0, 0});
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &read, &err));
  long syncs = count();
  coach_record_free(read);
  read = NULL;
  EXPECT(COACH_NOT_FOUND, coach_get(actor, file, file, 0, &read, &err));
  CHECK_EQUAL(2 * syncs, count());
  arm((struct fault){FAULT_SYNC, 1, true, EIO, 0, 0});
  EXPECT(failing, coach_get(actor, file, id, 0, &read, &err));
  CHECK((failing == COACH_OK) == (read != NULL));
  coach_record_free(read);
  arm(none);
  coach_actor_free(actor);
  close_store(store);
  return syncs;
}

static void in_strict_mode_each_access_is_synced_before_its_answer(void) {
  CHECK_EQUAL(0, syncs_of_a_read(0, COACH_OK));
  CHECK_EQUAL(1, syncs_of_a_read(COACH_OPEN_STRICT, COACH_STORAGE));
  CHECK_EQUAL(0, syncs_of_a_read(COACH_OPEN_READ_ONLY, COACH_OK));
  CHECK_EQUAL(1, syncs_of_a_read(COACH_OPEN_READ_ONLY | COACH_OPEN_STRICT, COACH_STORAGE));
}

/* Also without strict mode: its reason is what an emergency is answered for. */
static void an_emergency_is_synced_before_it_opens_anything(void) {
  copy_store(base, copy);
  coach_store *store = open_store(copy, 0);
  coach_actor *actor = make_actor(store, "hugo", "hillside");
  coach_buffer *files = NULL;
  coach_record *read = NULL;
  arm((struct fault){FAULT_SYNC, 1, true, EIO, 0, 0});
  EXPECT(COACH_STORAGE, coach_break_glass(actor, TEST_SYSTEM, "1", CANARY, 5, &files, &err));
  CHECK(files == NULL);
  EXPECT(COACH_NOT_FOUND, coach_get(actor, file, id, 0, &read, &err));
  arm((struct fault){FAULT_SYNC, 1000000, false, EIO, 0, 0});
  EXPECT(COACH_OK, coach_break_glass(actor, TEST_SYSTEM, "1", CANARY, 5, &files, &err));
  CHECK_EQUAL(1, count());
  arm(none);
  coach_buffer_free(files);
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &read, &err));
  coach_record_free(read);
  coach_actor_free(actor);
  close_store(store);
}

/* A batch that does not fit into the cache, everything that reads it, and all that takes it away.
 */
static void a_store_writes_no_file_but_its_own(void) {
  copy_store(base, copy);
  coach_store_options options = default_options(0);
  options.cache_kibibytes = 64;
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(copy, &options, &store, &err));
  coach_actor *actor = NULL;
  EXPECT(COACH_OK,
         coach_actor_new(store, "anna", "riverside",
                         COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR | COACH_ROLE_PRIVACY_OFFICER,
                         "TREAT", &actor, &err));
  coach_batch *batch = coach_batch_new();
  char *statement = repeat('q', 1500);
  for (int i = 0; i < 2000; i++) {
    coach_record *goal = goal_in(file, statement);
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  free(statement);
  EXPECT(COACH_OK, coach_commit(actor, batch, NULL, &err));
  EXPECT(COACH_OK, coach_batch_free(batch));
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  query.limit = 10000;
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_find(actor, &query, &list, &err));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_changes(actor, 0, 10000, &list, &err));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  EXPECT(COACH_OK, coach_expunge(actor, file, id, 0, "misfiled", &err));
  EXPECT(COACH_OK, coach_erase(actor, file, "asked for", &err));
  CHECK_EQUAL(COACH_OK, rotate_key(actor));
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
  CHECK_TEXT("", strayed()); /* nor did any test before this one, whatever failed */
  const char *another = scratch("another");
  close(open(another, O_WRONLY | O_CREAT, 0600));
  CHECK_TEXT(another, strayed()); /* it would have been seen */
}

static void make_base(void) {
  snprintf(base, sizeof base, "%s", scratch("base.coaching"));
  snprintf(copy, sizeof copy, "%s", scratch("copy.coaching"));
  coach_store *store = open_store(base, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  for (int i = 0; i < 20; i++) save_goal(actor, "1", CANARY, NULL, NULL);
  save_goal(actor, "2", CANARY, other, NULL);
  coach_actor_free(actor);
  close_store(store);
}

static void suite_faults(void) {
  RUN(network_file_systems_are_refused);
  RUN(when_the_disk_is_full_nothing_is_recorded);
  RUN(when_writing_fails_nothing_is_recorded);
  RUN(when_syncing_fails_nothing_is_recorded);
  RUN(when_reading_fails_nothing_is_recorded);
  RUN(when_files_cannot_be_opened_nothing_is_recorded);
  RUN(when_sqlite_gets_no_memory_nothing_is_recorded);
  RUN(a_backup_is_whole_or_not_there);
  RUN(when_libsodium_gets_no_memory_nothing_is_recorded);
  RUN(where_memory_cannot_be_protected_all_works);
  RUN(a_store_is_created_whole_or_not_at_all);
  RUN(whatever_fails_while_a_key_is_changed_one_of_the_two_opens);
  RUN(whatever_fails_while_a_file_is_erased_all_of_it_is_gone_or_nothing);
  RUN(whatever_fails_while_the_root_key_is_rotated_one_key_opens);
  RUN(a_passphrase_without_memory_is_said);
  RUN(a_getter_without_memory_writes_nothing);
  RUN(a_commit_whose_answer_finds_no_memory_can_be_repeated);
  RUN(what_cannot_be_noted_is_not_handed_out);
  RUN(in_strict_mode_each_access_is_synced_before_its_answer);
  RUN(an_emergency_is_synced_before_it_opens_anything);
  RUN(a_store_writes_no_file_but_its_own);
}

int main(int argc, char **argv) {
  arm = (void (*)(struct fault))(uintptr_t)dlsym(RTLD_DEFAULT, "faults_arm");
  count = (long (*)(void))(uintptr_t)dlsym(RTLD_DEFAULT, "faults_count");
  knows = (bool (*)(void))(uintptr_t)dlsym(RTLD_DEFAULT, "faults_know_the_code");
  refuse = (void (*)(size_t, size_t))(uintptr_t)dlsym(RTLD_DEFAULT, "faults_refuse");
  strayed = (const char *(*)(void))(uintptr_t)dlsym(RTLD_DEFAULT, "faults_strayed");
  if (!arm || !count || !knows || !refuse || !strayed || !knows()) {
    fprintf(stderr, "faulty needs LD_PRELOAD=faults.so, FAULTS_SQLITE and FAULTS_SODIUM\n");
    return 3;
  }
  make_base();
  const struct suite suites[] = {{"faults", suite_faults}, {"verbs", suite_verbs}};
  return run_suites(suites, 2, argc, argv);
}
