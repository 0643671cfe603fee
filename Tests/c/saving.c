/* Saving: versions, conflicts, retries, batches, files, links, organisations. */
#include <math.h>

#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *anna, *bert, *stranger;

static void saving_again_adds_a_version(void) {
  coach_record *goal = new_goal("versions", CANARY);
  int64_t commit = 0;
  for (int version = 1; version <= 5; version++) {
    char text[40];
    snprintf(text, sizeof text, CANARY " %d", version);
    set_text(goal, COACH_GOAL_STATEMENT, text);
    EXPECT(COACH_OK, coach_save(anna, goal, &err));
    CHECK_EQUAL(version, coach_record_version(goal));
    CHECK(coach_record_commit(goal) > commit);
    commit = coach_record_commit(goal);
    CHECK_EQUAL(COACH_STATE_ACTIVE, coach_record_state(goal));
    CHECK(coach_record_recorded(goal) > INT64_C(1577836800000));
    CHECK_TEXT("anna", coach_record_actor(goal));
    CHECK_TEXT("riverside", coach_record_organisation(goal));
    CHECK_TEXT("TREAT", coach_record_purpose(goal));
    CHECK_TEXT("", coach_record_reason(goal));
  }
  coach_record *read = NULL;
  const char *text;
  for (int version = 0; version <= 5; version++) {
    char expected[40];
    snprintf(expected, sizeof expected, CANARY " %d", version ? version : 5);
    EXPECT(COACH_OK,
           coach_get(anna, coach_record_file(goal), coach_record_id(goal), version, &read, &err));
    EXPECT(COACH_OK, coach_record_get_text(read, COACH_GOAL_STATEMENT, &text, NULL));
    CHECK_TEXT(expected, text);
    CHECK_EQUAL(version ? version : 5, coach_record_version(read));
    EXPECT(COACH_OK, coach_record_free(read));
  }
  const int64_t versions[] = {6, 1000, -1, INT64_MAX, INT64_MIN};
  for (size_t i = 0; i < 5; i++) {
    read = NULL;
    EXPECT_EITHER(
        COACH_NOT_FOUND, versions[i] < 0 ? COACH_INVALID_ARGUMENT : COACH_NOT_FOUND,
        coach_get(anna, coach_record_file(goal), coach_record_id(goal), versions[i], &read, &err));
    CHECK(!read);
  }
  EXPECT(COACH_OK, coach_record_free(goal));
}

/* A goal whose importance is given without a scale, saved alone or in a batch. */
static coach_record *goal_of_importance(double value, coach_status expected, bool in_batch) {
  coach_record *goal = new_goal("settings", CANARY);
  EXPECT(COACH_OK, coach_record_set_scale(goal, COACH_GOAL_IMPORTANCE, value, NAN, NAN, 0));
  if (in_batch) {
    coach_batch *batch = coach_batch_new();
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    EXPECT(expected, coach_commit(anna, batch, NULL, &err));
    CHECK_EQUAL(expected ? COACH_GOAL_IMPORTANCE : 0, last.field);
    EXPECT(COACH_OK, coach_batch_free(batch));
  } else {
    EXPECT(expected, coach_save(anna, goal, &err));
    CHECK_EQUAL(expected ? COACH_GOAL_IMPORTANCE : 0, last.field);
  }
  return goal;
}

static void a_value_without_a_scale_takes_the_one_of_the_settings(void) {
  coach_record *settings = coach_record_new_for(COACH_SETTINGS, COACH_FILE_ORGANISATION,
                                                COACH_SETTINGS_SYSTEM, COACH_SETTINGS_VALUE);
  EXPECT(COACH_OK,
         coach_record_set_text(settings, COACH_AT(COACH_SETTINGS_SCALES_KIND, 0), "goal", -1));
  EXPECT(COACH_OK, coach_record_set_text(settings, COACH_AT(COACH_SETTINGS_SCALES_FIELD, 0),
                                         "importance", -1));
  EXPECT(COACH_OK, coach_record_set_real(settings, COACH_AT(COACH_SETTINGS_SCALES_MINIMUM, 0), 1));
  EXPECT(COACH_OK, coach_record_set_real(settings, COACH_AT(COACH_SETTINGS_SCALES_MAXIMUM, 0), 5));
  EXPECT(COACH_OK, coach_save(anna, settings, &err));
  double minimum = -1, maximum = -1;
  coach_record *goal = goal_of_importance(4, COACH_OK, false);
  EXPECT(COACH_OK,
         coach_record_get_scale(goal, COACH_GOAL_IMPORTANCE, NULL, &minimum, &maximum, NULL));
  CHECK(minimum == 1 && maximum == 5);
  EXPECT(COACH_OK, coach_record_set_scale(goal, COACH_GOAL_IMPORTANCE, 9, 0, 10, 0));
  EXPECT(COACH_OK, coach_save(anna, goal, &err)); /* a scale that is given stays */
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_record_free(goal_of_importance(9, COACH_OUT_OF_RANGE, false)));
  EXPECT(COACH_OK, coach_record_free(goal_of_importance(9, COACH_OUT_OF_RANGE, true)));
  EXPECT(COACH_OK, coach_record_free(goal_of_importance(5, COACH_OK, true)));
  EXPECT(COACH_OK, coach_record_free(settings));
}

static void a_change_based_on_an_old_version_is_a_conflict_that_names_the_newest(void) {
  coach_record *mine = new_goal("conflict", CANARY), *theirs = NULL;
  EXPECT(COACH_OK, coach_save(anna, mine, &err));
  EXPECT(COACH_OK, coach_record_copy(mine, &theirs));
  for (int i = 0; i < 3; i++) {
    char text[40];
    snprintf(text, sizeof text, "theirs " CANARY " %d", i);
    set_text(theirs, COACH_GOAL_STATEMENT, text);
    EXPECT(COACH_OK, coach_save(bert, theirs, &err));
  }
  set_text(mine, COACH_GOAL_STATEMENT, "mine " CANARY);
  EXPECT(COACH_CONFLICT, coach_save(anna, mine, &err));
  CHECK_EQUAL(4, last.version);
  CHECK_TEXT(coach_record_id(mine), last.record);
  CHECK_EQUAL(1, coach_record_version(mine));
  EXPECT(COACH_OK, coach_record_set_version(mine, last.version));
  EXPECT(COACH_OK, coach_save(anna, mine, &err));
  CHECK_EQUAL(5, coach_record_version(mine));
  EXPECT(COACH_OK, coach_record_set_version(mine, 17)); /* of the future */
  set_text(mine, COACH_GOAL_STATEMENT, "from the future");
  EXPECT_EITHER(COACH_CONFLICT, COACH_NOT_FOUND, coach_save(anna, mine, &err));
  EXPECT(COACH_OK, coach_record_set_version(mine, 0)); /* another record of the same id */
  EXPECT(COACH_CONFLICT, coach_save(anna, mine, &err));
  EXPECT(COACH_OK, coach_record_free(mine));
  EXPECT(COACH_OK, coach_record_free(theirs));
}

static void a_save_that_is_repeated_finds_its_own_content(void) {
  coach_record *goal = new_goal("retry", CANARY), *copy = NULL;
  EXPECT(COACH_OK, coach_record_copy(goal, &copy));
  EXPECT(COACH_OK, coach_save(anna, goal, &err));
  EXPECT(COACH_OK, coach_save(anna, copy, &err)); /* the answer to the first was lost */
  CHECK_EQUAL(1, coach_record_version(copy));
  CHECK_TEXT(coach_record_file(goal), coach_record_file(copy));
  CHECK_EQUAL(coach_record_commit(goal), coach_record_commit(copy));
  EXPECT(COACH_OK, coach_record_free(copy));
  set_text(goal, COACH_GOAL_STATEMENT, "second " CANARY);
  EXPECT(COACH_OK, coach_record_copy(goal, &copy));
  EXPECT(COACH_OK, coach_save(anna, goal, &err));
  set_text(goal, COACH_GOAL_STATEMENT, "third " CANARY);
  EXPECT(COACH_OK, coach_save(anna, goal, &err));
  EXPECT(COACH_OK, coach_save(bert, copy, &err)); /* even when there is a newer one by now */
  CHECK_EQUAL(2, coach_record_version(copy));
  coach_list *list = NULL;
  EXPECT(COACH_OK,
         coach_history(anna, coach_record_file(goal), coach_record_id(goal), &list, &err));
  CHECK_EQUAL(3, coach_list_count(list));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_record_free(copy));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_batch_is_saved_whole_or_not_at_all(void) {
  char file[37];
  file_of(anna, "batch", file);
  coach_batch *batch = coach_batch_new();
  coach_record *good = goal_in(file, CANARY), *bad = goal_in(file, CANARY), *read = NULL;
  EXPECT(COACH_OK,
         coach_record_set_link(bad, COACH_GOAL_PART_OF, "01890a5d-ac96-774b-bcce-b302099a8057"));
  EXPECT(COACH_OK, coach_batch_save(batch, good));
  EXPECT(COACH_OK, coach_batch_save(batch, bad));
  coach_buffer *saved = NULL;
  EXPECT(COACH_INVALID_LINK, coach_commit(anna, batch, &saved, &err));
  CHECK_TEXT(coach_record_id(bad), last.record);
  CHECK(!saved);
  EXPECT(COACH_NOT_FOUND, coach_get(anna, file, coach_record_id(good), 0, &read, &err));
  EXPECT(COACH_INVALID_LINK, coach_commit(anna, batch, NULL, &err)); /* it is as it was */
  EXPECT(COACH_OK, coach_batch_free(batch));
  batch = coach_batch_new();
  EXPECT(COACH_OK, coach_batch_save(batch, good));
  EXPECT(COACH_OK, coach_record_set_link(bad, COACH_GOAL_PART_OF, coach_record_id(good)));
  EXPECT(COACH_OK, coach_batch_save(batch, bad)); /* a link to a record of the same batch */
  EXPECT(COACH_OK, coach_commit(anna, batch, &saved, &err));
  char *answer = take(saved);
  CHECK_EQUAL(2, occurrences(answer, "\"version\""));
  const char *first = strstr(answer, coach_record_id(good));
  const char *second = strstr(answer, coach_record_id(bad));
  CHECK(first && second && first < second);
  free(answer);
  CHECK_EQUAL(0, coach_record_version(good)); /* the handles do not change by the commit */
  saved = NULL;
  EXPECT(COACH_OK, coach_commit(anna, batch, &saved, &err)); /* emptied */
  answer = take(saved);
  CHECK_EQUAL(0, occurrences(answer, "\"version\""));
  free(answer);
  EXPECT(COACH_OK, coach_batch_free(batch));
  EXPECT(COACH_OK, coach_record_free(good));
  EXPECT(COACH_OK, coach_record_free(bad));
}

static void a_batch_mixes_saves_and_retractions_and_versions_of_one_record(void) {
  char file[37], id[37];
  save_goal(anna, "mixed", CANARY, file, id);
  coach_batch *batch = coach_batch_new();
  coach_record *goal = goal_in(file, "one " CANARY);
  EXPECT(COACH_OK, coach_batch_retract(batch, file, id, 1, "misheard " CANARY));
  EXPECT(COACH_OK, coach_batch_save(batch, goal));
  set_text(goal, COACH_GOAL_STATEMENT, "two " CANARY);
  EXPECT(COACH_OK, coach_record_set_version(goal, 1));
  EXPECT(COACH_OK, coach_batch_save(batch, goal)); /* a copy: the first stays as it was added */
  coach_buffer *saved = NULL;
  EXPECT(COACH_OK, coach_commit(anna, batch, &saved, &err));
  char *answer = take(saved);
  CHECK_EQUAL(3, occurrences(answer, "\"version\""));
  free(answer);
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(anna, file, id, 0, &read, &err));
  CHECK_EQUAL(COACH_STATE_ENTERED_IN_ERROR, coach_record_state(read));
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_get(anna, file, coach_record_id(goal), 0, &read, &err));
  CHECK_EQUAL(2, coach_record_version(read));
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_batch_retract(batch, file, coach_record_id(goal), 1, "stale " CANARY));
  EXPECT(COACH_CONFLICT, coach_commit(anna, batch, NULL, &err));
  CHECK_EQUAL(2, last.version);
  EXPECT(COACH_OK, coach_batch_free(batch));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_file_is_opened_once_for_an_identifier(void) {
  char first[37], second[37];
  save_goal(anna, "once", CANARY, first, NULL);
  save_goal(bert, "once", CANARY, second, NULL);
  CHECK_TEXT(first, second);
  file_of(anna, "once", second);
  CHECK_TEXT(first, second);
  file_of(anna, "Once", second);
  CHECK(strcmp(first, second) != 0);
  coach_buffer *out = NULL;
  EXPECT(COACH_WRONG_FILE,
         coach_file_open(anna, COACH_FILE_PRACTITIONER, TEST_SYSTEM, "once", &out, &err));
  coach_record *goal = coach_record_new_for(COACH_GOAL, COACH_FILE_PROGRAMME, TEST_SYSTEM, "once");
  set_text(goal, COACH_GOAL_STATEMENT, CANARY);
  EXPECT(COACH_WRONG_FILE, coach_save(anna, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_kind_belongs_into_its_kinds_of_file(void) {
  coach_buffer *out = NULL;
  EXPECT(COACH_OK, coach_file_open(anna, COACH_FILE_PRACTITIONER, TEST_SYSTEM, "p", &out, &err));
  coach_record *talk = coach_record_new(COACH_CONVERSATION, coach_buffer_data(out));
  EXPECT(COACH_WRONG_FILE, coach_save(anna, talk, &err));
  CHECK_EQUAL(COACH_CONVERSATION, last.kind);
  EXPECT(COACH_OK, coach_record_free(talk));
  EXPECT(COACH_OK, coach_buffer_free(out));
}

static void links_lead_to_records_of_the_right_kind_in_the_same_file(void) {
  char file[37], id[37], other_file[37], elsewhere[37];
  save_goal(anna, "links", CANARY, file, id);
  save_goal(anna, "links elsewhere", CANARY, other_file, elsewhere);
  coach_record *practice = coach_record_new(COACH_PRACTICE, file);
  EXPECT(COACH_OK, coach_record_set_link(practice, COACH_PRACTICE_STRATEGY, id)); /* a goal */
  EXPECT(COACH_INVALID_LINK, coach_save(anna, practice, &err));
  CHECK_EQUAL(COACH_PRACTICE_STRATEGY, last.field);
  EXPECT(COACH_OK, coach_record_clear(practice, COACH_PRACTICE_STRATEGY));
  EXPECT(COACH_OK, coach_record_set_link(practice, COACH_PRACTICE_GOAL, elsewhere));
  EXPECT(COACH_INVALID_LINK, coach_save(anna, practice, &err));
  EXPECT(COACH_OK, coach_record_set_link(practice, COACH_PRACTICE_GOAL, id));
  EXPECT(COACH_OK, coach_save(anna, practice, &err));
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_OK, coach_record_set_link(goal, COACH_GOAL_PART_OF, coach_record_id(goal)));
  coach_status status = coach_save(anna, goal, &err); /* a part of itself */
  saw(status);
  if (err) judge_error(status, err, "coach_save", __FILE__, __LINE__);
  CHECK(status == COACH_RULE || status == COACH_INVALID_LINK);
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_record_free(practice));
}

static void goals_are_no_part_of_their_own_parts(void) {
  char file[37], first[37], second[37];
  save_goal(anna, "loop", CANARY, file, first);
  coach_record *goal = goal_in(file, CANARY), *top = NULL;
  EXPECT(COACH_OK, coach_record_set_link(goal, COACH_GOAL_PART_OF, first));
  EXPECT(COACH_OK, coach_save(anna, goal, &err));
  snprintf(second, sizeof second, "%s", coach_record_id(goal));
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_get(anna, file, first, 0, &top, &err));
  EXPECT(COACH_OK, coach_record_set_link(top, COACH_GOAL_PART_OF, second));
  EXPECT_EITHER(COACH_RULE, COACH_INVALID_LINK, coach_save(anna, top, &err));
  EXPECT(COACH_OK, coach_record_free(top));
}

static void for_another_organisation_nothing_exists(void) {
  char file[37], id[37];
  save_goal(anna, "hidden", CANARY, file, id);
  coach_record *read = NULL, *goal = goal_in(file, CANARY);
  coach_list *list = NULL;
  coach_buffer *out = NULL;
  EXPECT(COACH_NOT_FOUND, coach_get(stranger, file, id, 0, &read, &err));
  char message[512];
  snprintf(message, sizeof message, "%s", last.message);
  EXPECT(COACH_NOT_FOUND,
         coach_get(stranger, "01890a5d-ac96-774b-bcce-b302099a8057", id, 0, &read, &err));
  CHECK_TEXT(message, last.message);
  EXPECT(COACH_NOT_FOUND, coach_history(stranger, file, id, &list, &err));
  EXPECT(COACH_NOT_FOUND, coach_save(stranger, goal, &err));
  EXPECT(COACH_NOT_FOUND, coach_retract(stranger, file, id, 1, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_expunge(stranger, file, id, 0, CANARY, &err));
  coach_actor *coach = NULL;
  EXPECT(COACH_OK,
         coach_actor_new(store, "eve", "elsewhere", COACH_ROLE_COACH, "TREAT", &coach, &err));
  EXPECT(COACH_NOT_FOUND, coach_verify(coach, file, NULL, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_actor_free(coach));
  EXPECT(COACH_NOT_FOUND, coach_file_find(stranger, TEST_SYSTEM, "hidden", &out, &err));
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  EXPECT_EITHER(COACH_NOT_FOUND, COACH_OK, coach_find(stranger, &query, &list, &err));
  CHECK_EQUAL(0, list ? coach_list_count(list) : 0);
  coach_list_free(list);
  list = NULL;
  EXPECT(COACH_OK, coach_changes(stranger, 0, 1000, &list, &err));
  CHECK_EQUAL(0, coach_list_count(list));
  EXPECT(COACH_OK, coach_list_free(list));
  /* the same identifier is another file there */
  char theirs[37];
  save_goal(stranger, "hidden", CANARY, theirs, NULL);
  CHECK(strcmp(file, theirs) != 0);
  EXPECT(COACH_NOT_FOUND, coach_get(anna, theirs, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void an_id_is_unique_within_its_file(void) {
  const char *own = "01890a5d-ac96-774b-bcce-b302099a8057";
  coach_record *one = new_goal("unique one", CANARY), *other = new_goal("unique two", CANARY);
  EXPECT(COACH_OK, coach_record_set_id(one, own));
  EXPECT(COACH_OK, coach_record_set_id(other, own));
  EXPECT(COACH_OK, coach_save(anna, one, &err));
  EXPECT(COACH_OK, coach_save(anna, other, &err));
  coach_record *third = coach_record_new(COACH_STRATEGY, coach_record_file(one));
  EXPECT(COACH_OK, coach_record_set_id(third, own));
  set_text(third, COACH_STRATEGY_IDEA, "another kind under the same id " CANARY);
  EXPECT(COACH_CONFLICT, coach_save(anna, third, &err));
  EXPECT(COACH_OK, coach_record_set_version(third, 1));
  coach_status status = coach_save(anna, third, &err); /* a goal does not become a strategy */
  saw(status);
  if (err) judge_error(status, err, "coach_save", __FILE__, __LINE__);
  if (status == COACH_OK) fail_at(__FILE__, __LINE__, "a goal becomes a strategy");
  EXPECT(COACH_OK, coach_record_free(one));
  EXPECT(COACH_OK, coach_record_free(other));
  EXPECT(COACH_OK, coach_record_free(third));
}

static void versions_at_the_end_of_the_scale_do_no_harm(void) {
  char file[37], id[37];
  save_goal(anna, "far", CANARY, file, id);
  const int64_t versions[] = {INT64_MAX - 1, INT64_MAX};
  for (int i = 0; i < 2; i++) {
    coach_record *read = NULL;
    coach_batch *batch = coach_batch_new();
    EXPECT(COACH_NOT_FOUND, coach_get(anna, file, id, versions[i], &read, &err));
    EXPECT_EITHER(COACH_CONFLICT, COACH_INVALID_ARGUMENT,
                  coach_retract(anna, file, id, versions[i], CANARY, &err));
    EXPECT(COACH_NOT_FOUND, coach_expunge(anna, file, id, versions[i], CANARY, &err));
    EXPECT(COACH_OK, coach_batch_retract(batch, file, id, versions[i], CANARY));
    EXPECT_EITHER(COACH_CONFLICT, COACH_INVALID_ARGUMENT, coach_commit(anna, batch, NULL, &err));
    EXPECT(COACH_OK, coach_get(anna, file, id, 0, &read, &err));
    EXPECT(COACH_OK, coach_record_set_version(read, versions[i]));
    EXPECT_EITHER(COACH_CONFLICT, COACH_INVALID_ARGUMENT, coach_save(anna, read, &err));
    EXPECT(COACH_OK, coach_record_free(read));
    coach_record *goal = goal_in(file, CANARY); /* one that was never saved */
    EXPECT(COACH_OK, coach_record_set_version(goal, versions[i]));
    coach_status status = coach_save(anna, goal, NULL);
    saw(status);
    CHECK(status == COACH_CONFLICT || status == COACH_INVALID_ARGUMENT ||
          status == COACH_NOT_FOUND);
    EXPECT(COACH_OK, coach_record_free(goal));
    EXPECT(COACH_OK, coach_batch_free(batch));
  }
}

static coach_record *client_known_as(const char *file, const char *value) {
  coach_record *client = coach_record_new(COACH_CLIENT, file);
  set_text(client, COACH_AT(COACH_CLIENT_IDENTIFIERS_SYSTEM, 0), TEST_SYSTEM);
  set_text(client, COACH_AT(COACH_CLIENT_IDENTIFIERS_VALUE, 0), value);
  return client;
}

/* Steps of one batch find what the steps before them made, as they would one by one. */
static void a_batch_opens_no_second_file_for_an_identifier(void) {
  char file[37];
  coach_batch *batch = coach_batch_new();
  coach_record *goal = new_goal("two kinds", CANARY);
  coach_record *own =
      coach_record_new_for(COACH_GOAL, COACH_FILE_PRACTITIONER, TEST_SYSTEM, "two kinds");
  set_text(own, COACH_GOAL_STATEMENT, CANARY);
  EXPECT(COACH_OK, coach_batch_save(batch, goal));
  EXPECT(COACH_OK, coach_batch_save(batch, own));
  EXPECT(COACH_WRONG_FILE, coach_commit(anna, batch, NULL, &err));
  coach_batch_free(batch);

  file_of(anna, "known", file);
  coach_record *client = client_known_as(file, "also known as");
  coach_record *later = new_goal("also known as", CANARY);
  batch = coach_batch_new();
  EXPECT(COACH_OK, coach_batch_save(batch, client));
  EXPECT(COACH_OK, coach_batch_save(batch, later));
  EXPECT(COACH_OK, coach_commit(anna, batch, NULL, &err));
  coach_batch_free(batch);
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(anna, file, coach_record_id(later), 0, &read, &err));
  coach_record_free(read);

  /* Retracted in the same batch, the client is no longer found by it. */
  coach_record *gone = client_known_as(file, "known for a moment");
  batch = coach_batch_new();
  EXPECT(COACH_OK, coach_batch_save(batch, gone));
  EXPECT(COACH_OK, coach_batch_retract(batch, file, coach_record_id(gone), 1, "mistaken"));
  coach_record *elsewhere = new_goal("known for a moment", CANARY);
  EXPECT(COACH_OK, coach_batch_save(batch, elsewhere));
  EXPECT(COACH_OK, coach_commit(anna, batch, NULL, &err));
  coach_batch_free(batch);
  EXPECT(COACH_NOT_FOUND, coach_get(anna, file, coach_record_id(elsewhere), 0, &read, &err));
  coach_record *records[] = {goal, own, client, later, gone, elsewhere};
  for (size_t i = 0; i < sizeof records / sizeof *records; i++) coach_record_free(records[i]);
}

/* What is repeated in a batch is found wherever it stands: in the store, or earlier in the batch.
 */
static void a_batch_finds_repetitions_behind_newer_steps(void) {
  char file[37], id[37];
  save_goal(anna, "repeated", CANARY " 1", file, id);
  coach_batch *batch = coach_batch_new();
  for (int version = 2; version <= 3; version++) {
    coach_record *next = goal_in(file, version == 2 ? CANARY " 2" : CANARY " 3");
    coach_record_set_id(next, id);
    coach_record_set_version(next, version - 1);
    EXPECT(COACH_OK, coach_batch_save(batch, next));
    coach_record_free(next);
  }
  for (int version = 1; version <= 2; version++) {
    coach_record *again = goal_in(file, version == 1 ? CANARY " 1" : CANARY " 2");
    coach_record_set_id(again, id);
    coach_record_set_version(again, version - 1);
    EXPECT(COACH_OK, coach_batch_save(batch, again));
    coach_record_free(again);
  }
  EXPECT(COACH_OK, coach_batch_retract(batch, file, id, 3, "mistaken"));
  EXPECT(COACH_OK, coach_batch_retract(batch, file, id, 4, "mistaken"));
  coach_buffer *saved = NULL;
  EXPECT(COACH_OK, coach_commit(anna, batch, &saved, &err));
  coach_batch_free(batch);
  char *answer = take(saved);
  const char *versions[] = {"\"version\":2", "\"version\":3", "\"version\":1",
                            "\"version\":2", "\"version\":4", "\"version\":4"};
  const char *at = answer;
  for (size_t i = 0; at && i < sizeof versions / sizeof *versions; i++) {
    at = strstr(at + 1, versions[i]);
  }
  CHECK(at != NULL);
  free(answer);
}

static void the_nil_id_is_no_records(void) {
  char file[37];
  file_of(anna, "nil", file);
  const char *nil = "00000000-0000-0000-0000-000000000000";
  coach_record *goal = goal_in(file, CANARY);
  CHECK_EQUAL(COACH_INVALID_ARGUMENT, coach_record_set_id(goal, nil));
  coach_record_free(goal);
  char json[300];
  snprintf(json, sizeof json,
           "{\"kind\":\"goal\",\"file\":\"%s\",\"id\":\"%s\",\"statement\":\"" CANARY "\"}", file,
           nil);
  EXPECT(COACH_INVALID_ARGUMENT, coach_save_json(anna, json, -1, NULL, &err));
}

void suite_saving(void) {
  store = open_store(scratch("saving"), COACH_OPEN_CREATE);
  anna = make_actor(store, "anna", "riverside");
  bert = make_actor(store, "bert", "riverside");
  stranger = make_actor(store, "carl", "hillside");
  RUN(saving_again_adds_a_version);
  RUN(a_value_without_a_scale_takes_the_one_of_the_settings);
  RUN(a_change_based_on_an_old_version_is_a_conflict_that_names_the_newest);
  RUN(a_save_that_is_repeated_finds_its_own_content);
  RUN(a_batch_is_saved_whole_or_not_at_all);
  RUN(a_batch_mixes_saves_and_retractions_and_versions_of_one_record);
  RUN(a_file_is_opened_once_for_an_identifier);
  RUN(a_kind_belongs_into_its_kinds_of_file);
  RUN(links_lead_to_records_of_the_right_kind_in_the_same_file);
  RUN(goals_are_no_part_of_their_own_parts);
  RUN(for_another_organisation_nothing_exists);
  RUN(an_id_is_unique_within_its_file);
  RUN(versions_at_the_end_of_the_scale_do_no_harm);
  RUN(a_batch_opens_no_second_file_for_an_identifier);
  RUN(a_batch_finds_repetitions_behind_newer_steps);
  RUN(the_nil_id_is_no_records);
  coach_actor_free(anna);
  coach_actor_free(bert);
  coach_actor_free(stranger);
  close_store(store);
}
