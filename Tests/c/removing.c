/* Retracting and expunging: what stays, what goes, and that what goes is gone from the disk. */
#include <unistd.h>

#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;
static const char *path;

static uint32_t state_of(const char *file, const char *id) {
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &read, &err));
  uint32_t state = coach_record_state(read);
  EXPECT(COACH_OK, coach_record_free(read));
  return state;
}

static int64_t count_of(const char *file, uint32_t state) {
  return count_found(actor, (coach_query){.file = file, .state = state});
}

static void a_retracted_record_leaves_lists_and_stays_readable(void) {
  char file[37], id[37];
  save_goal(actor, "retracted", CANARY, file, id);
  save_goal(actor, "retracted", CANARY, file, NULL);
  EXPECT(COACH_CONFLICT, coach_retract(actor, file, id, 7, "why " CANARY, &err));
  CHECK_EQUAL(1, last.version);
  EXPECT(COACH_OK, coach_retract(actor, file, id, 1, "why " CANARY, &err));
  CHECK_EQUAL(COACH_STATE_ENTERED_IN_ERROR, state_of(file, id));
  CHECK_EQUAL(1, count_of(file, 0));
  CHECK_EQUAL(1, count_of(file, COACH_STATE_ENTERED_IN_ERROR));
  CHECK_EQUAL(2, count_of(file, COACH_STATE_ANY));
  coach_record *read = NULL;
  const char *text = NULL;
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &read, &err));
  CHECK_TEXT("why " CANARY, coach_record_reason(read));
  EXPECT(COACH_OK, coach_record_get_text(read, COACH_GOAL_STATEMENT, &text, NULL));
  CHECK_TEXT(CANARY, text);
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_get(actor, file, id, 1, &read, &err));
  CHECK_EQUAL(COACH_STATE_ACTIVE, coach_record_state(read));
  EXPECT(COACH_OK, coach_record_free(read));
}

static void a_retraction_that_is_repeated_changes_nothing(void) {
  char file[37], id[37];
  save_goal(actor, "again", CANARY, file, id);
  EXPECT(COACH_OK, coach_retract(actor, file, id, 1, "why " CANARY, &err));
  EXPECT(COACH_OK, coach_retract(actor, file, id, 1, "why " CANARY, &err)); /* a lost answer */
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_history(actor, file, id, &list, &err));
  CHECK_EQUAL(2, coach_list_count(list));
  EXPECT(COACH_OK, coach_list_free(list));
}

static void what_is_not_there_cannot_be_removed(void) {
  char file[37], id[37];
  const char *missing = "01890a5d-ac96-774b-bcce-b302099a8057";
  save_goal(actor, "missing", CANARY, file, id);
  EXPECT(COACH_NOT_FOUND, coach_retract(actor, file, missing, 1, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_retract(actor, missing, id, 1, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_expunge(actor, file, missing, 0, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_expunge(actor, file, id, 2, CANARY, &err));
  coach_status status = coach_expunge(actor, file, id, -1, CANARY, &err);
  saw(status);
  if (err) judge_error(status, err, "coach_expunge", __FILE__, __LINE__);
  CHECK(status == COACH_NOT_FOUND || status == COACH_INVALID_ARGUMENT);
  CHECK_EQUAL(COACH_STATE_ACTIVE, state_of(file, id));
}

/* Finds the sealed bytes of an entry in the database file by what another copy of SQLite reads. */
static void expunged_content_is_gone_from_the_disk(void) {
  char file[37], id[37], dump[600];
  save_goal(actor, "expunged", CANARY " that must go", file, id);
  CHECK(!is_on_disk(path, CANARY, strlen(CANARY))); /* sealed to begin with */
  snprintf(dump, sizeof dump, "%s", scratch("sealed"));
  char sql[1000];
  snprintf(sql, sizeof sql,
           "ATTACH '%s' AS dump; CREATE TABLE dump.s AS SELECT sealed FROM entry "
           "WHERE file > 0 ORDER BY commit_number DESC LIMIT 1",
           dump);
  CHECK_EQUAL(0, sqlite_helper("run", path, sql));
  size_t size;
  char *whole = read_whole(dump, &size);
  unlink(dump);
  /* the last 64 bytes of the dump's only row: rows are written from the end of a page */
  uint8_t sealed[64];
  CHECK(whole && size == 8192);
  memcpy(sealed, whole + size - 64, 64);
  free(whole);
  CHECK(is_on_disk(path, sealed, sizeof sealed));
  EXPECT(COACH_OK, coach_expunge(actor, file, id, 0, "misfiled " CANARY, &err));
  CHECK(!is_on_disk(path, sealed, sizeof sealed));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
}

static void an_expunged_record_says_that_it_was_there_and_why_it_is_gone(void) {
  char file[37], id[37];
  coach_record *goal = new_goal("tombstone", CANARY), *read = NULL;
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  set_text(goal, COACH_GOAL_STATEMENT, "second " CANARY);
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  snprintf(file, sizeof file, "%s", coach_record_file(goal));
  snprintf(id, sizeof id, "%s", coach_record_id(goal));
  EXPECT(COACH_OK, coach_expunge(actor, file, id, 1, "misfiled " CANARY, &err));
  EXPECT(COACH_EXPUNGED, coach_get(actor, file, id, 1, &read, &err));
  EXPECT(COACH_OK, coach_get(actor, file, id, 2, &read, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_expunge(actor, file, id, 1, "misfiled " CANARY, &err)); /* done */
  EXPECT(COACH_OK, coach_expunge(actor, file, id, 0, "all of it " CANARY, &err));
  read = NULL;
  EXPECT(COACH_EXPUNGED, coach_get(actor, file, id, 0, &read, &err));
  EXPECT(COACH_EXPUNGED, coach_get(actor, file, id, 2, &read, &err));
  CHECK(!read);
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_history(actor, file, id, &list, &err));
  int64_t count = 0;
  while (coach_list_next(list, &read) == COACH_OK) {
    count++;
    int64_t fields = 1;
    CHECK_EQUAL(COACH_STATE_EXPUNGED, coach_record_state(read));
    EXPECT(COACH_OK, coach_record_count(read, COACH_GOAL_STATEMENT, &fields));
    CHECK_EQUAL(0, fields);
    CHECK(strstr(coach_record_reason(read), CANARY));
    char *json = json_of(read);
    CHECK(json_says(json, "state", "\"expunged\""));
    free(json);
  }
  CHECK(count >= 2);
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT_EITHER(COACH_EXPUNGED, COACH_CONFLICT, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
  CHECK_EQUAL(0, count_of(file, 0));
  coach_status status = coach_retract(actor, file, id, 2, CANARY, &err);
  saw(status);
  if (err) judge_error(status, err, "coach_retract", __FILE__, __LINE__);
  EXPECT(COACH_OK, coach_verify(actor, file, NULL, NULL, NULL, &err));
}

static void a_reader_of_another_process_keeps_a_copy_and_that_is_said(void) {
  char file[37], id[37];
  save_goal(actor, "kept", CANARY, file, id);
  struct helper helper = start_helper("hold", path, NULL);
  EXPECT(COACH_NOT_YET_DESTROYED, coach_expunge(actor, file, id, 0, "misfiled " CANARY, &err));
  coach_record *read = NULL;
  EXPECT(COACH_EXPUNGED, coach_get(actor, file, id, 0, &read, &err));
  EXPECT(COACH_NOT_YET_DESTROYED, coach_expunge(actor, file, id, 0, "misfiled " CANARY, &err));
  CHECK_EQUAL(0, stop_helper(helper));
  EXPECT(COACH_OK, coach_expunge(actor, file, id, 0, "misfiled " CANARY, &err));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
}

static void rebuilding_changes_no_answer(void) {
  coach_list *before = NULL, *after = NULL;
  coach_buffer *one = NULL, *other = NULL;
  EXPECT(COACH_OK, coach_changes(actor, 0, 10000, &before, &err));
  EXPECT(COACH_OK, coach_list_json(before, &one, &err));
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  EXPECT(COACH_OK, coach_changes(actor, 0, 10000, &after, &err));
  EXPECT(COACH_OK, coach_list_json(after, &other, &err));
  CHECK_TEXT(coach_buffer_data(one), coach_buffer_data(other));
  EXPECT(COACH_OK, coach_buffer_free(one));
  EXPECT(COACH_OK, coach_buffer_free(other));
  EXPECT(COACH_OK, coach_list_free(before));
  EXPECT(COACH_OK, coach_list_free(after));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
}

void suite_removing(void) {
  path = strdup(scratch("removing"));
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.busy_timeout_ms = 500;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  actor = make_actor(store, "anna", "riverside");
  RUN(a_retracted_record_leaves_lists_and_stays_readable);
  RUN(a_retraction_that_is_repeated_changes_nothing);
  RUN(what_is_not_there_cannot_be_removed);
  RUN(expunged_content_is_gone_from_the_disk);
  RUN(an_expunged_record_says_that_it_was_there_and_why_it_is_gone);
  RUN(a_reader_of_another_process_keeps_a_copy_and_that_is_said);
  RUN(rebuilding_changes_no_answer);
  coach_actor_free(actor);
  close_store(store);
}
