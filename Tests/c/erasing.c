/* Erasing a file: for every verb it is gone, on the disk too, and the log still verifies. */
#include <sys/wait.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *anna, *paul;
static char path[600];

static coach_actor *officer_of(coach_store *of, const char *organisation) {
  coach_actor *actor = NULL;
  EXPECT(COACH_OK, coach_actor_new(of, "paul", organisation, COACH_ROLE_PRIVACY_OFFICER, "HOPERAT",
                                   &actor, &err));
  return actor;
}

static void open_all(const char *name) {
  snprintf(path, sizeof path, "%s", scratch(name));
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.busy_timeout_ms = 500;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  anna = make_actor(store, "anna", "riverside");
  paul = officer_of(store, "riverside");
}

static void close_all(void) {
  EXPECT(COACH_OK, coach_actor_free(anna));
  EXPECT(COACH_OK, coach_actor_free(paul));
  close_store(store);
}

static void verifies(void) {
  EXPECT(COACH_OK, coach_verify(anna, NULL, NULL, NULL, NULL, &err));
}

static void save_client(const char *client, char *file) {
  char json[600];
  snprintf(json, sizeof json,
           "{\"kind\":\"client\",\"file\":{\"kind\":\"client\",\"system\":\"%s\",\"value\":\"%s\"},"
           "\"identifiers\":[{\"system\":\"%s\",\"value\":\"second %s\"}]}",
           TEST_SYSTEM, client, TEST_SYSTEM, client);
  EXPECT(COACH_OK, coach_save_json(anna, json, -1, NULL, &err));
  file_of(anna, client, file);
}

static int64_t found(const char *file, const char *identifier, coach_status expected) {
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  query.identifier_system = identifier ? TEST_SYSTEM : NULL;
  query.identifier_value = identifier;
  coach_list *list = NULL;
  EXPECT(expected, coach_find(anna, &query, &list, &err));
  int64_t count = coach_list_count(list);
  coach_list_free(list);
  return count;
}

static void an_erased_file_does_not_exist_for_any_verb(void) {
  open_all("verbs");
  char file[37], id[37], other[37], again[37];
  save_client("1", file);
  save_goal(anna, "1", CANARY, NULL, id);
  save_goal(anna, "2", CANARY, other, NULL);
  coach_record *goal = goal_in(file, CANARY), *read = NULL;
  EXPECT(COACH_OK, coach_save(anna, goal, &err));
  EXPECT(COACH_OK, coach_expunge(anna, file, id, 0, "misfiled " CANARY, &err));
  CHECK_EQUAL(1, found(NULL, "second 1", COACH_OK));
  EXPECT(COACH_OK, coach_erase(paul, file, "asked for " CANARY, &err));
  coach_list *list = NULL;
  coach_buffer *buffer = NULL;
  const char *own = coach_record_id(goal);
  EXPECT(COACH_NOT_FOUND, coach_get(anna, file, own, 0, &read, &err));
  EXPECT(COACH_NOT_FOUND, coach_get(anna, file, id, 0, &read, &err));
  EXPECT(COACH_NOT_FOUND, coach_history(anna, file, own, &list, &err));
  EXPECT(COACH_NOT_FOUND, coach_save(anna, goal, &err));
  EXPECT(COACH_NOT_FOUND, coach_retract(anna, file, own, 1, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_expunge(anna, file, own, 0, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_verify(anna, file, NULL, NULL, NULL, &err));
  EXPECT(COACH_NOT_FOUND, coach_file_find(anna, TEST_SYSTEM, "1", &buffer, &err));
  EXPECT(COACH_NOT_FOUND, coach_file_find(anna, TEST_SYSTEM, "second 1", &buffer, &err));
  found(file, NULL, COACH_NOT_FOUND);
  CHECK_EQUAL(0, found(NULL, "second 1", COACH_OK));
  EXPECT(COACH_OK, coach_changes(anna, 0, 100, &list, &err));
  CHECK_EQUAL(1, coach_list_count(list)); /* the goal of the other file */
  EXPECT(COACH_OK, coach_list_free(list));
  verifies();
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  verifies();
  file_of(anna, "1", again);
  CHECK(strcmp(file, again) != 0);
  CHECK_EQUAL(0, found(again, NULL, COACH_OK));
  CHECK_EQUAL(1, found(other, NULL, COACH_OK));
  save_goal(anna, "1", CANARY, NULL, NULL);
  EXPECT(COACH_OK, coach_erase(paul, file, "asked for " CANARY, &err)); /* done */
  CHECK_EQUAL(1, found(again, NULL, COACH_OK));
  EXPECT(COACH_OK, coach_erase(paul, again, "asked for " CANARY, &err));
  verifies();
  EXPECT(COACH_OK, coach_record_free(goal));
  close_all();
  store = open_store(path, 0);
  anna = make_actor(store, "anna", "riverside");
  paul = officer_of(store, "riverside");
  EXPECT(COACH_NOT_FOUND, coach_get(anna, file, id, 0, &read, &err));
  verifies();
  close_all();
}

static void only_a_privacy_officer_of_the_organisation_erases(void) {
  open_all("officers");
  char file[37];
  save_goal(anna, "1", CANARY, file, NULL);
  coach_actor *stranger = officer_of(store, "hillside");
  EXPECT(COACH_NOT_PERMITTED, coach_erase(anna, file, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_erase(stranger, file, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_erase(paul, "01890a5d-ac96-774b-bcce-b302099a8057", CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_erase(paul, coach_store_id(store), CANARY, &err));
  CHECK_EQUAL(1, found(file, NULL, COACH_OK));
  EXPECT(COACH_OK, coach_erase(paul, file, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_erase(stranger, file, CANARY, &err));
  EXPECT(COACH_OK, coach_actor_free(stranger));
  close_all();
}

static void hexadecimal(const char *id, char *text) {
  for (; *id; id++) {
    if (*id != '-') *text++ = *id;
  }
  *text = 0;
}

static void nothing_of_an_erased_file_stays_on_the_disk(void) {
  open_all("disk");
  char file[37], hex[33], sql[1200], client[16];
  save_client("1", file);
  /* Files whose records lie between one another, and two versions of each record. */
  for (int i = 0; i < 40; i++) {
    snprintf(client, sizeof client, "%d", i % 4);
    coach_record *goal = new_goal(client, CANARY);
    EXPECT(COACH_OK, coach_save(anna, goal, &err));
    set_text(goal, COACH_GOAL_STATEMENT, "second " CANARY);
    EXPECT(COACH_OK, coach_save(anna, goal, &err));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  hexadecimal(file, hex);
  snprintf(
      sql, sizeof sql,
      "WITH f AS (SELECT number FROM file WHERE id = x'%s') "
      "SELECT sealed FROM entry WHERE file = (SELECT number FROM f) "
      "UNION ALL SELECT sealed FROM entry WHERE file = 0 AND position = (SELECT number FROM f) "
      "UNION ALL SELECT key FROM file WHERE id = x'%s' "
      "UNION ALL SELECT code FROM lookup WHERE file = (SELECT number FROM f) "
      "UNION ALL SELECT id FROM identity WHERE file = (SELECT number FROM f)",
      hex, hex);
  struct blobs blobs = blobs_of(path, sql); /* one of its entries is of the log of accesses */
  CHECK_EQUAL(1 + 20 + 1 + 1 + 1 + 2 + 11, blobs.count);
  CHECK_EQUAL(blobs.count, blobs_on_disk(path, blobs));
  EXPECT(COACH_OK, coach_erase(paul, file, "asked for " CANARY, &err));
  CHECK_EQUAL(0, blobs_on_disk(path, blobs));
  free(blobs.bytes);
  CHECK(!is_on_disk(path, CANARY, strlen(CANARY)));
  verifies();
  close_all();
}

static void a_reader_that_keeps_a_copy_is_said_and_calling_again_finishes(void) {
  open_all("kept");
  char file[37], id[37];
  save_goal(anna, "1", CANARY, file, id);
  struct blobs blobs =
      blobs_of(path, "SELECT sealed FROM entry UNION ALL SELECT key FROM file WHERE number > 0");
  struct helper helper = start_helper("hold", path, NULL);
  EXPECT(COACH_NOT_YET_DESTROYED, coach_erase(paul, file, "asked for " CANARY, &err));
  coach_record *read = NULL;
  EXPECT(COACH_NOT_FOUND, coach_get(anna, file, id, 0, &read, &err));
  CHECK(blobs_on_disk(path, blobs) > 0);
  EXPECT(COACH_NOT_YET_DESTROYED, coach_erase(paul, file, "asked for " CANARY, &err));
  CHECK_EQUAL(0, stop_helper(helper));
  EXPECT(COACH_OK, coach_erase(paul, file, "asked for " CANARY, &err));
  CHECK_EQUAL(0, blobs_on_disk(path, blobs));
  CHECK_EQUAL(3, blobs.count);
  free(blobs.bytes);
  verifies();
  close_all();
}

static coach_status read_again(coach_actor *actor, const char *file, const char *id) {
  coach_record *record = NULL;
  coach_status status = coach_get(actor, file, id, 0, &record, NULL);
  coach_record_free(record);
  return status;
}

static void another_process_that_has_the_key_goes_on_without_the_file(void) {
  open_all("processes");
  char file[37], id[37];
  save_goal(anna, "1", CANARY, file, id);
  close_all();
  struct reader reader = start_reader(path, file, id, read_again);
  open_all("processes");
  EXPECT(COACH_OK, coach_erase(paul, file, "asked for " CANARY, &err));
  CHECK_EQUAL(COACH_NOT_FOUND, go_on(reader));
  close_all();
}

static char *list_of(coach_actor *actor) {
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_erasures_export(actor, &json, &err));
  return take(json);
}

static void a_restored_backup_forgets_again_what_was_erased_since(void) {
  open_all("original");
  char backup[600], file[37], kept[37], later[37], id[37];
  save_goal(anna, "1", CANARY, file, id);
  save_goal(anna, "2", CANARY, kept, NULL);
  char *nothing = list_of(anna);
  CHECK(strstr(nothing, "\"erasures\":[]"));
  close_all();
  snprintf(backup, sizeof backup, "%s", scratch("backup"));
  copy_store(path, backup);
  open_all("original");
  save_goal(anna, "3", CANARY, later, NULL);
  EXPECT(COACH_OK, coach_erase(paul, file, "asked for " CANARY, &err));
  EXPECT(COACH_OK, coach_erase(paul, later, "asked for " CANARY, &err));
  char *list = list_of(anna), *same = list_of(paul);
  CHECK_TEXT(list, same);
  CHECK(strstr(list, file) && strstr(list, later) && !strstr(list, kept));
  CHECK(!strstr(list, CANARY));
  EXPECT(COACH_OK, coach_erasures_replay(anna, list, -1, &err)); /* all of it is erased */
  close_all();
  open_all("backup");
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(anna, file, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  struct blobs blobs =
      blobs_of(path,
               "SELECT sealed FROM entry WHERE file = 1 UNION ALL SELECT key FROM file "
               "WHERE number = 1");
  CHECK_EQUAL(2, blobs_on_disk(path, blobs));
  EXPECT(COACH_NOT_PERMITTED, coach_erasures_replay(paul, list, -1, &err));
  EXPECT(COACH_OK, coach_erasures_replay(anna, nothing, -1, &err));
  EXPECT(COACH_OK, coach_erasures_replay(anna, list, (int64_t)strlen(list), &err));
  EXPECT(COACH_NOT_FOUND, coach_get(anna, file, id, 0, &read, &err));
  CHECK_EQUAL(1, found(kept, NULL, COACH_OK));
  CHECK_EQUAL(0, blobs_on_disk(path, blobs));
  EXPECT(COACH_OK, coach_erasures_replay(anna, list, -1, &err));
  char *again = list_of(anna);
  CHECK(strstr(again, file) && !strstr(again, later)); /* the later one never was here */
  verifies();
  close_all();
  free(nothing), free(list), free(same), free(blobs.bytes), free(again);
}

static void a_list_that_the_store_did_not_write_is_refused(void) {
  open_all("another");
  char file[37];
  save_goal(anna, "1", CANARY, file, NULL);
  EXPECT(COACH_OK, coach_erase(paul, file, "asked for " CANARY, &err));
  char *foreign = list_of(anna);
  close_all();
  open_all("own");
  save_goal(anna, "1", CANARY, file, NULL);
  char *own = list_of(anna), forged[600];
  const char *codes = strstr(own, "\"code\"");
  snprintf(forged, sizeof forged,
           "{\"store\":\"%s\",\"erasures\":[{\"file\":\"%s\",\"erased\":1}],%s",
           coach_store_id(store), file, codes);
  EXPECT(COACH_RULE, coach_erasures_replay(anna, foreign, -1, &err));
  EXPECT(COACH_RULE, coach_erasures_replay(anna, forged, -1, &err));
  CHECK(strstr(last.message, "list of erasures"));
  const char *const malformed[] = {"", "[]", "{}", "{\"store\":1,\"erasures\":[],\"code\":\"\"}",
                                   "{\"store\":\"" CANARY "\",\"erasures\":[],\"code\":\"\"}"};
  for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++) {
    EXPECT(COACH_INVALID_JSON, coach_erasures_replay(anna, malformed[i], -1, &err));
  }
  CHECK_EQUAL(1, found(file, NULL, COACH_OK));
  coach_actor *coach = NULL;
  coach_buffer *json = NULL;
  EXPECT(COACH_OK,
         coach_actor_new(store, "ben", "riverside", COACH_ROLE_COACH, "TREAT", &coach, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_erasures_export(coach, &json, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_erasures_replay(coach, own, -1, &err));
  EXPECT(COACH_OK, coach_actor_free(coach));
  close_all();
  free(foreign), free(own);
}

void suite_erasing(void) {
  RUN(an_erased_file_does_not_exist_for_any_verb);
  RUN(only_a_privacy_officer_of_the_organisation_erases);
  RUN(nothing_of_an_erased_file_stays_on_the_disk);
  RUN(a_reader_that_keeps_a_copy_is_said_and_calling_again_finishes);
  RUN(another_process_that_has_the_key_goes_on_without_the_file);
  RUN(a_restored_backup_forgets_again_what_was_erased_since);
  RUN(a_list_that_the_store_did_not_write_is_refused);
}
