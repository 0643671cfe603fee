/* Rotating the root key: the same records under another key, and the old one opens nothing. */
#include <sys/wait.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

#define WORDS "correct horse " CANARY

static coach_store *store;
static coach_actor *anna;
static char path[600];

static void open_all(const char *name, const uint8_t *key) {
  snprintf(path, sizeof path, "%s", scratch(name));
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.busy_timeout_ms = 500;
  options.key = key;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  anna = make_actor(store, "anna", "riverside");
}

static void close_all(void) {
  EXPECT(COACH_OK, coach_actor_free(anna));
  close_store(store);
}

static coach_key_options key_of(const uint8_t *key, const char *passphrase) {
  coach_key_options options = {0};
  options.size = sizeof options;
  options.key = key;
  options.key_length = key ? 32 : 0;
  options.passphrase = passphrase;
  return options;
}

static coach_status rotate(const uint8_t *key) {
  coach_key_options options = key_of(key, NULL);
  return coach_store_rotate(anna, &options, NULL);
}

static void verifies(void) {
  EXPECT(COACH_OK, coach_verify(anna, NULL, NULL, NULL, NULL, &err));
}

static char *everything(void) {
  coach_list *list = NULL;
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_changes(anna, 0, 10000, &list, &err));
  EXPECT(COACH_OK, coach_list_json(list, &json, &err));
  EXPECT(COACH_OK, coach_list_free(list));
  return take(json);
}

/* Two files with several versions, one expunged, and one file that is erased. */
static void fill(char *file, char *id) {
  char erased[37];
  save_goal(anna, "1", CANARY, file, id);
  save_goal(anna, "2", CANARY, NULL, NULL);
  coach_record *goal = new_goal("1", CANARY);
  EXPECT(COACH_OK, coach_save(anna, goal, &err));
  set_text(goal, COACH_GOAL_STATEMENT, "second " CANARY);
  EXPECT(COACH_OK, coach_save(anna, goal, &err));
  EXPECT(COACH_OK, coach_expunge(anna, file, coach_record_id(goal), 1, "why " CANARY, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
  save_goal(anna, "3", CANARY, erased, NULL);
  coach_actor *paul = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, "paul", "riverside", COACH_ROLE_PRIVACY_OFFICER,
                                   "HOPERAT", &paul, &err));
  EXPECT(COACH_OK, coach_erase(paul, erased, "asked for " CANARY, &err));
  EXPECT(COACH_OK, coach_actor_free(paul));
}

static void after_rotating_the_same_entries_open_with_the_new_key_alone(void) {
  const char *bodies = "SELECT sealed, link FROM entry ORDER BY file, position";
  char file[37], id[37], found[37];
  open_all("rotated", test_key);
  coach_key_options words = key_of(NULL, WORDS);
  EXPECT(COACH_OK, coach_store_add_key(store, &words, NULL, &err));
  fill(file, id);
  struct blobs before = blobs_of(path, bodies);
  struct blobs keys = blobs_of(path,
                               "SELECT key FROM file UNION ALL SELECT wrapped FROM slot UNION ALL "
                               "SELECT code FROM head UNION ALL SELECT code FROM lookup "
                               "UNION ALL SELECT substr(header, -32) FROM store");
  CHECK_EQUAL(keys.count, blobs_on_disk(path, keys));
  char *records = everything();
  CHECK_EQUAL(COACH_OK, rotate(other_key));
  CHECK_EQUAL(0, blobs_on_disk(path, keys));
  close_all();
  coach_store_options options = default_options(0);
  refuse_opening(COACH_WRONG_KEY, path, &options, __LINE__);
  options.key = NULL;
  options.key_length = 0;
  options.passphrase = WORDS;
  refuse_opening(COACH_WRONG_KEY, path, &options, __LINE__);
  open_all("rotated", other_key);
  verifies();
  char *same = everything();
  CHECK_TEXT(records, same);
  struct blobs after = blobs_of(path, bodies);
  /* The entries of the register come first, and one came to them. */
  CHECK_EQUAL(before.count + 2, after.count);
  CHECK_EQUAL(before.count, blobs_on_disk(path, before));
  coach_buffer *buffer = NULL, *json = NULL;
  EXPECT(COACH_OK, coach_file_find(anna, TEST_SYSTEM, "1", &buffer, &err));
  snprintf(found, sizeof found, "%s", coach_buffer_data(buffer));
  CHECK_TEXT(file, found);
  EXPECT(COACH_OK, coach_buffer_free(buffer));
  EXPECT(COACH_OK, coach_store_keys(store, &json, &err));
  CHECK_TEXT("[{\"number\":3,\"kind\":\"key\"}]", coach_buffer_data(json));
  EXPECT(COACH_OK, coach_buffer_free(json));
  save_goal(anna, "1", CANARY, NULL, NULL);
  save_goal(anna, "4", CANARY, NULL, NULL);
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  verifies();
  CHECK_EQUAL(COACH_OK, rotate(test_key)); /* and back again */
  close_all();
  open_all("rotated", test_key);
  verifies();
  close_all();
  free(before.bytes), free(after.bytes), free(keys.bytes), free(records), free(same);
}

/* Every verb of a store that was open when the root key was rotated. */
static void refuses_everything(coach_store *old, coach_actor *actor, const char *file,
                               const char *id) {
  coach_record *goal = goal_in(file, CANARY), *read = NULL;
  coach_list *list = NULL;
  coach_buffer *buffer = NULL;
  coach_key_options key = key_of(other_key, NULL);
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  EXPECT(COACH_ROTATED, coach_save(actor, goal, &err));
  EXPECT(COACH_ROTATED, coach_retract(actor, file, id, 1, CANARY, &err));
  EXPECT(COACH_ROTATED, coach_expunge(actor, file, id, 1, CANARY, &err));
  EXPECT(COACH_ROTATED, coach_get(actor, file, id, 0, &read, &err));
  EXPECT(COACH_ROTATED, coach_history(actor, file, id, &list, &err));
  EXPECT(COACH_ROTATED, coach_find(actor, &query, &list, &err));
  EXPECT(COACH_ROTATED, coach_changes(actor, 0, 10, &list, &err));
  EXPECT(COACH_ROTATED, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_ROTATED, coach_file_find(actor, TEST_SYSTEM, "1", &buffer, &err));
  EXPECT(COACH_ROTATED, coach_file_open(actor, 1, TEST_SYSTEM, "9", &buffer, &err));
  EXPECT(COACH_ROTATED, coach_erasures_export(actor, &buffer, &err));
  EXPECT(COACH_ROTATED, coach_store_rotate(actor, &key, &err));
  EXPECT(COACH_ROTATED, coach_store_keys(old, &buffer, &err));
  EXPECT(COACH_ROTATED, coach_store_add_key(old, &key, NULL, &err));
  EXPECT(COACH_ROTATED, coach_store_remove_key(old, 1, &err));
  EXPECT(COACH_ROTATED, coach_store_rebuild(old, &err));
  CHECK(strstr(last.hint, "open"));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_store_that_was_open_says_that_the_key_was_rotated(void) {
  char file[37], id[37];
  open_all("open", test_key);
  save_goal(anna, "1", CANARY, file, id);
  coach_store *reader = open_store(path, COACH_OPEN_READ_ONLY);
  coach_actor *ben = make_actor(reader, "ben", "riverside");
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(ben, file, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  CHECK_EQUAL(COACH_OK, rotate(other_key));
  EXPECT(COACH_ROTATED, coach_get(ben, file, id, 0, &read, &err));
  refuses_everything(store, anna, file, id);
  EXPECT(COACH_OK, coach_actor_free(ben));
  close_store(reader);
  close_all();
  open_all("open", other_key);
  verifies();
  close_all();
}

/* What reading and saving answer, which must be the same. */
static coach_status read_and_save(coach_actor *actor, const char *file, const char *id) {
  coach_record *record = NULL, *goal = goal_in(file, CANARY);
  coach_status read = coach_get(actor, file, id, 0, &record, NULL);
  coach_status saved = coach_save(actor, goal, NULL);
  coach_record_free(record);
  coach_record_free(goal);
  return read == saved ? read : COACH_INVALID_ARGUMENT;
}

static void another_process_says_that_the_key_was_rotated(void) {
  char file[37], id[37];
  open_all("processes", test_key);
  save_goal(anna, "1", CANARY, file, id);
  close_all();
  struct reader reader = start_reader(path, file, id, read_and_save);
  open_all("processes", test_key);
  CHECK_EQUAL(COACH_OK, rotate(other_key));
  CHECK_EQUAL(COACH_ROTATED, go_on(reader));
  close_all();
}

static void a_reader_that_keeps_the_old_key_on_the_disk_is_said(void) {
  open_all("kept", test_key);
  save_goal(anna, "1", CANARY, NULL, NULL);
  struct blobs keys = blobs_of(path, "SELECT key FROM file UNION ALL SELECT wrapped FROM slot");
  struct helper helper = start_helper("hold", path, NULL);
  CHECK_EQUAL(COACH_NOT_YET_DESTROYED, rotate(other_key));
  close_all();
  open_all("kept", other_key);
  CHECK(blobs_on_disk(path, keys) > 0);
  EXPECT(COACH_NOT_YET_DESTROYED, coach_store_remove_key(store, 1, &err));
  CHECK_EQUAL(0, stop_helper(helper));
  EXPECT(COACH_OK, coach_store_remove_key(store, 1, &err));
  CHECK_EQUAL(0, blobs_on_disk(path, keys));
  CHECK_EQUAL(3, keys.count);
  free(keys.bytes);
  verifies();
  close_all();
}

static void a_list_of_erasures_outlives_the_root_key(void) {
  char backup[600], file[37], id[37];
  open_all("list", test_key);
  save_goal(anna, "1", CANARY, file, id);
  close_all();
  snprintf(backup, sizeof backup, "%s", scratch("before"));
  copy_store(path, backup);
  open_all("list", test_key);
  CHECK_EQUAL(COACH_OK, rotate(other_key));
  close_all();
  open_all("list", other_key);
  coach_actor *paul = NULL;
  coach_buffer *list = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, "paul", "riverside", COACH_ROLE_PRIVACY_OFFICER,
                                   "HOPERAT", &paul, &err));
  EXPECT(COACH_OK, coach_erase(paul, file, "asked for " CANARY, &err));
  EXPECT(COACH_OK, coach_erasures_export(paul, &list, &err));
  EXPECT(COACH_OK, coach_actor_free(paul));
  close_all();
  open_all("before", test_key);
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_erasures_replay(anna, coach_buffer_data(list), -1, &err));
  EXPECT(COACH_NOT_FOUND, coach_get(anna, file, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_buffer_free(list));
  verifies();
  close_all();
}

static void heads_that_were_exported_before_still_hold(void) {
  char file[37], id[37];
  open_all("heads", test_key);
  save_goal(anna, "1", CANARY, file, id);
  coach_buffer *heads = NULL;
  EXPECT(COACH_OK, coach_heads_export(anna, &heads, &err));
  fill(file, id);
  CHECK_EQUAL(COACH_OK, rotate(other_key));
  close_all();
  open_all("heads", other_key);
  EXPECT(COACH_OK, coach_heads_check(anna, coach_buffer_data(heads), -1, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_buffer_free(heads));
  close_all();
}

/* How often the log of a file says that it was read. */
static int readings(const char *file) {
  coach_actor *paul = NULL;
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, "paul", "riverside", COACH_ROLE_PRIVACY_OFFICER,
                                   "HOPERAT", &paul, &err));
  EXPECT(COACH_OK, coach_access_log(paul, file, 0, 0, &json, &err));
  int count = occurrences(coach_buffer_data(json), "\"verb\":\"get\"");
  EXPECT(COACH_OK, coach_buffer_free(json));
  EXPECT(COACH_OK, coach_actor_free(paul));
  return count;
}

static void accesses_that_wait_outlive_the_root_key(void) {
  char file[37], id[37];
  open_all("accesses", test_key);
  save_goal(anna, "1", CANARY, file, id);
  coach_record *read = NULL;
  for (int i = 0; i < 3; i++) {
    EXPECT(COACH_OK, coach_get(anna, file, id, 0, &read, &err));
    EXPECT(COACH_OK, coach_record_free(read));
  }
  CHECK_EQUAL(COACH_OK, rotate(other_key));
  close_all();
  open_all("accesses", other_key);
  CHECK_EQUAL(3, readings(file));
  save_goal(anna, "1", CANARY, NULL, NULL);
  CHECK_EQUAL(3, readings(file));
  verifies();
  close_all();
}

static void only_an_administrator_rotates_and_to_one_secret(void) {
  open_all("refused", test_key);
  save_goal(anna, "1", CANARY, NULL, NULL);
  coach_actor *coach = NULL;
  coach_key_options key = key_of(other_key, NULL);
  EXPECT(COACH_OK,
         coach_actor_new(store, "ben", "riverside", COACH_ROLE_COACH, "TREAT", &coach, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_store_rotate(coach, &key, &err));
  EXPECT(COACH_OK, coach_actor_free(coach));
  key.passphrase = WORDS;
  EXPECT(COACH_INVALID_ARGUMENT, coach_store_rotate(anna, &key, &err));
  key = key_of(NULL, NULL);
  EXPECT(COACH_INVALID_ARGUMENT, coach_store_rotate(anna, &key, &err));
  verifies();
  close_all();
}

void suite_rotating(void) {
  RUN(after_rotating_the_same_entries_open_with_the_new_key_alone);
  RUN(a_store_that_was_open_says_that_the_key_was_rotated);
  RUN(another_process_says_that_the_key_was_rotated);
  RUN(a_reader_that_keeps_the_old_key_on_the_disk_is_said);
  RUN(a_list_of_erasures_outlives_the_root_key);
  RUN(heads_that_were_exported_before_still_hold);
  RUN(accesses_that_wait_outlive_the_root_key);
  RUN(only_an_administrator_rotates_and_to_one_secret);
}
