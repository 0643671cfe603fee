/* Keys and passphrases of an open store: listed, added, removed, and so changed. */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

#define WORDS "correct horse " CANARY

static coach_key_options a_key(const uint8_t *key) {
  coach_key_options options = {0};
  options.size = sizeof options;
  options.key = key;
  options.key_length = key ? 32 : 0;
  return options;
}

static coach_key_options a_passphrase(const char *passphrase) {
  coach_key_options options = a_key(NULL);
  options.passphrase = passphrase;
  return options;
}

static uint32_t add(coach_store *store, coach_key_options options) {
  uint32_t slot = 0;
  EXPECT(COACH_OK, coach_store_add_key(store, &options, &slot, &err));
  CHECK(slot > 0);
  return slot;
}

static void refuse_adding(coach_status expected, coach_store *store,
                          const coach_key_options *options, int line) {
  uint32_t slot = 7;
  if (!EXPECT(expected, coach_store_add_key(store, options, &slot, &err)) || slot != 0) {
    fail_at(__FILE__, line, "not refused as it should be; slot %u", slot);
  }
}

static void says(coach_store *store, const char *expected) {
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_store_keys(store, &json, &err));
  char *text = take(json);
  CHECK_TEXT(expected, text);
  free(text);
}

/* What opening with one secret answers. */
static coach_status opening(const char *path, coach_key_options key) {
  coach_store_options options = default_options(0);
  options.key = key.key;
  options.key_length = key.key_length;
  options.passphrase = key.passphrase;
  coach_store *store = NULL;
  coach_status status = coach_store_open(path, &options, &store, NULL);
  saw(status);
  if (store) coach_store_close(store, NULL);
  return status;
}

static void a_key_is_changed_to_a_passphrase_while_the_store_is_open(void) {
  const char *path = scratch("changed"), *before = scratch("before"), *between = scratch("between");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  char file[37], id[37];
  save_goal(actor, "1", CANARY, file, id);
  says(store, "[{\"number\":1,\"kind\":\"key\"}]");
  copy_store(path, before);
  CHECK_EQUAL(2, add(store, a_passphrase(WORDS)));
  says(store,
       "[{\"number\":1,\"kind\":\"key\"},"
       "{\"number\":2,\"kind\":\"passphrase\",\"operations\":2,\"memory\":67108864}]");
  CHECK_EQUAL(COACH_OK, opening(path, a_key(test_key)));
  CHECK_EQUAL(COACH_OK, opening(path, a_passphrase(WORDS)));
  copy_store(path, between); /* what a kill between the two calls leaves */
  EXPECT(COACH_OK, coach_store_remove_key(store, 1, &err));
  says(store, "[{\"number\":2,\"kind\":\"passphrase\",\"operations\":2,\"memory\":67108864}]");
  save_goal(actor, "2", CANARY, NULL, NULL); /* opened with what was removed, and still open */
  CHECK_EQUAL(COACH_WRONG_KEY, opening(path, a_key(test_key)));
  CHECK_EQUAL(COACH_WRONG_KEY, opening(path, a_passphrase("correct horsf " CANARY)));
  coach_store_options options = default_options(0);
  options.key = NULL;
  options.key_length = 0;
  options.passphrase = WORDS;
  coach_store *again = NULL;
  EXPECT(COACH_OK, coach_store_open(path, &options, &again, &err));
  coach_actor *ben = make_actor(again, "ben", "riverside");
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(ben, file, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_verify(ben, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_actor_free(ben));
  close_store(again);
  EXPECT(COACH_OK, coach_actor_free(actor));
  close_store(store);
  CHECK_EQUAL(COACH_OK, opening(between, a_key(test_key)));
  CHECK_EQUAL(COACH_OK, opening(between, a_passphrase(WORDS)));
  CHECK_EQUAL(COACH_OK, opening(before, a_key(test_key))); /* removing protects no copies */
  CHECK_EQUAL(COACH_WRONG_KEY, opening(before, a_passphrase(WORDS)));
}

static void the_last_slot_is_not_removed(void) {
  coach_store *store = open_memory();
  EXPECT(COACH_RULE, coach_store_remove_key(store, 1, &err));
  CHECK(strstr(last.message, "key slot"));
  uint32_t slot = add(store, a_key(other_key));
  EXPECT(COACH_OK, coach_store_remove_key(store, 1, &err));
  EXPECT(COACH_RULE, coach_store_remove_key(store, slot, &err));
  says(store, "[{\"number\":2,\"kind\":\"key\"}]");
  close_store(store);
}

static void a_slot_that_never_was_is_not_found_and_a_removed_one_stays_removed(void) {
  coach_store *store = open_memory();
  const uint32_t numbers[] = {0, 2, 3, 4711, INT32_MAX, UINT32_MAX};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    EXPECT(COACH_NOT_FOUND, coach_store_remove_key(store, numbers[i], &err));
  }
  add(store, a_key(other_key));
  EXPECT(COACH_OK, coach_store_remove_key(store, 1, &err));
  EXPECT(COACH_OK, coach_store_remove_key(store, 1, &err)); /* a lost answer */
  says(store, "[{\"number\":2,\"kind\":\"key\"}]");
  close_store(store);
}

static void a_number_is_never_used_again(void) {
  const char *path = scratch("numbers");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  for (uint32_t i = 2; i < 50; i++) {
    CHECK_EQUAL(i, add(store, a_key(other_key)));
    EXPECT(COACH_OK, coach_store_remove_key(store, i, &err)); /* the highest there is */
  }
  close_store(store);
  store = open_store(path, 0);
  CHECK_EQUAL(50, add(store, a_key(other_key)));
  says(store, "[{\"number\":1,\"kind\":\"key\"},{\"number\":50,\"kind\":\"key\"}]");
  close_store(store);
}

static void what_is_neither_key_nor_passphrase_is_not_added(void) {
  coach_store *store = open_memory();
  struct {
    coach_key_options options;
    char tail[64];
  } longer = {.options = a_key(other_key)};
  const size_t sizes[] = {0, 1, 8, sizeof longer.options - 1, 4097, SIZE_MAX};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    longer.options.size = sizes[i];
    refuse_adding(COACH_INVALID_ARGUMENT, store, &longer.options, __LINE__);
  }
  longer.options.size = sizeof longer;
  longer.tail[63] = 1;
  refuse_adding(COACH_INVALID_ARGUMENT, store, &longer.options, __LINE__);
  const size_t lengths[] = {0, 1, 31, 33, SIZE_MAX};
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
    coach_key_options options = a_key(other_key);
    options.key_length = lengths[i];
    refuse_adding(COACH_INVALID_ARGUMENT, store, &options, __LINE__);
  }
  coach_key_options options = a_key(NULL);
  refuse_adding(COACH_INVALID_ARGUMENT, store, &options, __LINE__);
  options.key_length = 32;
  refuse_adding(COACH_INVALID_ARGUMENT, store, &options, __LINE__);
  options = a_key(other_key);
  options.passphrase = WORDS; /* both: which one would the number be of? */
  refuse_adding(COACH_INVALID_ARGUMENT, store, &options, __LINE__);
  options = a_passphrase("");
  refuse_adding(COACH_INVALID_ARGUMENT, store, &options, __LINE__);
  options = a_passphrase("1234567");
  refuse_adding(COACH_INVALID_ARGUMENT, store, &options, __LINE__);
  options = a_passphrase("1234567\xFF");
  refuse_adding(COACH_INVALID_UTF8, store, &options, __LINE__);
  char *text = repeat('a', 2000);
  options = a_passphrase(text);
  refuse_adding(COACH_TOO_LARGE, store, &options, __LINE__);
  free(text);
  refuse_adding(COACH_INVALID_ARGUMENT, store, NULL, __LINE__);
  EXPECT(COACH_INVALID_ARGUMENT, coach_store_keys(store, NULL, &err));
  says(store, "[{\"number\":1,\"kind\":\"key\"}]");
  longer.tail[63] = 0;
  EXPECT(COACH_OK, coach_store_add_key(store, &longer.options, NULL, &err));
  says(store, "[{\"number\":1,\"kind\":\"key\"},{\"number\":2,\"kind\":\"key\"}]");
  close_store(store);
}

static void a_store_has_at_most_32_slots(void) {
  coach_store *store = open_memory();
  for (int i = 1; i < COACH_LIMIT_KEYS; i++) add(store, a_key(other_key));
  coach_key_options options = a_key(other_key);
  refuse_adding(COACH_TOO_LARGE, store, &options, __LINE__);
  EXPECT(COACH_OK, coach_store_remove_key(store, 5, &err));
  CHECK_EQUAL(33, add(store, options));
  refuse_adding(COACH_TOO_LARGE, store, &options, __LINE__);
  close_store(store);
}

static void a_secret_added_twice_opens_until_both_slots_are_removed(void) {
  const char *path = scratch("twice");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  uint32_t first = add(store, a_key(other_key)), second = add(store, a_key(other_key));
  EXPECT(COACH_OK, coach_store_remove_key(store, first, &err));
  CHECK_EQUAL(COACH_OK, opening(path, a_key(other_key)));
  EXPECT(COACH_OK, coach_store_remove_key(store, second, &err));
  CHECK_EQUAL(COACH_WRONG_KEY, opening(path, a_key(other_key)));
  close_store(store);
}

static void a_read_only_store_lists_its_keys_and_changes_none(void) {
  const char *path = scratch("read only keys");
  close_store(open_store(path, COACH_OPEN_CREATE));
  coach_store *store = open_store(path, COACH_OPEN_READ_ONLY);
  coach_key_options options = a_key(other_key);
  refuse_adding(COACH_READ_ONLY, store, &options, __LINE__);
  EXPECT(COACH_READ_ONLY, coach_store_remove_key(store, 1, &err));
  says(store, "[{\"number\":1,\"kind\":\"key\"}]");
  close_store(store);
  CHECK_EQUAL(COACH_WRONG_KEY, opening(path, options));
}

/* In a child: opens with one key, adds the other, removes the first; answers the line that failed.
 */
static int change_in_another_process(const char *path) {
  coach_store_options options = default_options(0);
  coach_store *store = NULL;
  if (coach_store_open(path, &options, &store, NULL)) return __LINE__;
  coach_key_options key = a_key(other_key);
  uint32_t slot = 0;
  if (coach_store_add_key(store, &key, &slot, NULL) || slot != 2) return __LINE__;
  if (coach_store_remove_key(store, 1, NULL)) return __LINE__;
  return coach_store_close(store, NULL) ? __LINE__ : 0;
}

/* A child that waits for its turn: forked before this process opens the store, whose file it may
 * not open otherwise. */
struct other_process {
  pid_t child;
  int turn;
};

static struct other_process other_process(int (*work)(const char *), const char *path) {
  int turn[2];
  struct other_process other = {-1, -1};
  if (pipe(turn) != 0) return other;
  fflush(stdout);
  other.child = fork();
  if (other.child == 0) {
    char byte;
    close(turn[1]);
    while (read(turn[0], &byte, 1) > 0) continue;
    _exit(work(path));
  }
  close(turn[0]);
  other.turn = turn[1];
  return other;
}

/* Lets it work; answers its exit code. */
static int its_turn(struct other_process other) {
  int status = -1;
  close(other.turn);
  waitpid(other.child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int open_with_words(const char *path) {
  return opening(path, a_passphrase(WORDS));
}

static void what_one_process_changes_holds_in_another_at_once(void) {
  const char *path = scratch("processes");
  struct other_process last = other_process(open_with_words, path);
  struct other_process first = other_process(change_in_another_process, path);
  /* The last one's pipe is open in the first one too: it ends before the last one's turn comes. */
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  int line = its_turn(first);
  if (line) fail_at(__FILE__, line, "the child fails here");
  says(store, "[{\"number\":2,\"kind\":\"key\"}]");
  CHECK_EQUAL(COACH_WRONG_KEY, opening(path, a_key(test_key)));
  CHECK_EQUAL(COACH_OK, opening(path, a_key(other_key)));
  CHECK_EQUAL(3, add(store, a_passphrase(WORDS)));
  CHECK_EQUAL(0, its_turn(last));
  close_store(store);
}

static void a_removed_slot_is_gone_from_the_disk(void) {
  const char *path = scratch("destroyed"), *dump = scratch("slot");
  coach_store *store = NULL;
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.busy_timeout_ms = 300;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  uint32_t slot = add(store, a_key(other_key));
  char sql[1000];
  snprintf(sql, sizeof sql,
           "ATTACH '%s' AS dump; CREATE TABLE dump.s AS SELECT wrapped FROM slot WHERE number = 2",
           dump);
  CHECK_EQUAL(0, sqlite_helper("run", path, sql));
  size_t size;
  char *whole = read_whole(dump, &size);
  uint8_t wrapped[64]; /* rows are written from the end of a page */
  CHECK(whole && size == 8192);
  memcpy(wrapped, whole + size - 64, 64);
  free(whole);
  CHECK(is_on_disk(path, wrapped, sizeof wrapped));
  struct helper reader = start_helper("hold", path, NULL);
  EXPECT(COACH_NOT_YET_DESTROYED, coach_store_remove_key(store, slot, &err));
  CHECK_EQUAL(COACH_WRONG_KEY, opening(path, a_key(other_key)));
  EXPECT(COACH_NOT_YET_DESTROYED, coach_store_remove_key(store, slot, &err));
  CHECK_EQUAL(0, stop_helper(reader));
  EXPECT(COACH_OK, coach_store_remove_key(store, slot, &err));
  CHECK(!is_on_disk(path, wrapped, sizeof wrapped));
  close_store(store);
}

static void who_can_write_the_file_can_lock_out_and_not_get_in(void) {
  static const struct {
    const char *sql;
    coach_status keys, opening; /* with the second key */
  } changes[] = {
      {"DELETE FROM slot WHERE number = 2", COACH_OK, COACH_WRONG_KEY},
      {"UPDATE slot SET number = 3 WHERE number = 2", COACH_OK, COACH_WRONG_KEY},
      {"UPDATE slot SET number = -1 WHERE number = 2", COACH_DAMAGED, COACH_WRONG_KEY},
      {"UPDATE slot SET number = 4294967296 WHERE number = 2", COACH_DAMAGED, COACH_WRONG_KEY},
      {"UPDATE slot SET kind = 77 WHERE number = 1", COACH_OK, COACH_OK},
      {"UPDATE slot SET kind = 0 WHERE number = 1", COACH_OK, COACH_OK},
  };
  char path[600];
  snprintf(path, sizeof path, "%s", scratch("written"));
  coach_key_options other = a_key(other_key);
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    coach_store *store = open_store(path, COACH_OPEN_CREATE);
    add(store, other);
    CHECK_EQUAL(0, sqlite_helper("run", path, changes[i].sql));
    coach_buffer *json = NULL;
    EXPECT(changes[i].keys, coach_store_keys(store, &json, &err));
    EXPECT(COACH_OK, coach_buffer_free(json));
    CHECK_EQUAL(changes[i].opening, opening(path, other));
    close_store(store);
    remove_store(path);
  }
}

static void a_slot_of_a_newer_version_is_listed_and_does_not_count_as_the_last(void) {
  const char *path = scratch("newer slot");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  add(store, a_key(other_key));
  CHECK_EQUAL(0, sqlite_helper("run", path, "UPDATE slot SET kind = 3 WHERE number = 2"));
  says(store, "[{\"number\":1,\"kind\":\"key\"},{\"number\":2,\"kind\":\"unknown\"}]");
  EXPECT(COACH_RULE, coach_store_remove_key(store, 1, &err));
  EXPECT(COACH_OK, coach_store_remove_key(store, 2, &err));
  close_store(store);
}

/* In a child: changes one key for the other without end; removes what earlier ones left behind. */
static void change_for_ever(const char *path) {
  const uint8_t *keys[] = {test_key, other_key};
  int now = opening(path, a_key(test_key)) == COACH_OK ? 0 : 1;
  coach_store_options options = default_options(0);
  options.key = keys[now];
  coach_store *store = NULL;
  if (coach_store_open(path, &options, &store, NULL)) _exit(1);
  for (uint32_t first = 1, slot = 0;; first = slot) {
    now = 1 - now;
    coach_key_options key = a_key(keys[now]);
    if (coach_store_add_key(store, &key, &slot, NULL)) _exit(2);
    for (uint32_t old = first; old < slot; old++) {
      if (coach_store_remove_key(store, old, NULL)) _exit(3);
    }
  }
}

static void a_kill_while_keys_are_changed_locks_nobody_out(void) {
  char path[600];
  snprintf(path, sizeof path, "%s", scratch("killed"));
  close_store(open_store(path, COACH_OPEN_CREATE));
  for (int round = 0; round < 30; round++) {
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) change_for_ever(path);
    usleep((useconds_t)(3000 + 2700 * (round % 10)));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    bool opens = opening(path, a_key(test_key)) == COACH_OK;
    CHECK(opens || opening(path, a_key(other_key)) == COACH_OK);
  }
}

void suite_keys(void) {
  RUN(a_key_is_changed_to_a_passphrase_while_the_store_is_open);
  RUN(the_last_slot_is_not_removed);
  RUN(a_slot_that_never_was_is_not_found_and_a_removed_one_stays_removed);
  RUN(a_number_is_never_used_again);
  RUN(what_is_neither_key_nor_passphrase_is_not_added);
  RUN(a_store_has_at_most_32_slots);
  RUN(a_secret_added_twice_opens_until_both_slots_are_removed);
  RUN(a_read_only_store_lists_its_keys_and_changes_none);
  RUN(what_one_process_changes_holds_in_another_at_once);
  RUN(a_removed_slot_is_gone_from_the_disk);
  RUN(who_can_write_the_file_can_lock_out_and_not_get_in);
  RUN(a_slot_of_a_newer_version_is_listed_and_does_not_count_as_the_last);
  RUN(a_kill_while_keys_are_changed_locks_nobody_out);
}
