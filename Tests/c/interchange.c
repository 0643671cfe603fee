/* Records as JSON: the same checks as by setters, and the same record both ways. */
#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;
static char file[37], id[37];

static const char *goal_with(const char *rest) {
  return goal_json(file, rest);
}

static void a_record_in_json_is_checked_like_one_that_is_set(void) {
  const struct {
    coach_status status;
    const char *rest;
  } cases[] = {
      {COACH_UNKNOWN_FIELD, "\"stetement\":\"a\""},
      {COACH_UNKNOWN_FIELD, "\"\":\"a\""},
      {COACH_UNKNOWN_FIELD, "\"x-own\":1"},
      {COACH_UNKNOWN_FIELD, "\"smart\":{\"whem\":\"a\"}"},
      {COACH_WRONG_TYPE, "\"statement\":7"},
      {COACH_WRONG_TYPE, "\"statement\":[\"a\"]"},
      {COACH_WRONG_TYPE, "\"weight\":\"7\""},
      {COACH_WRONG_TYPE, "\"domains\":\"leisure\""},
      {COACH_WRONG_TYPE, "\"smart\":\"a\""},
      {COACH_OUT_OF_RANGE, "\"statement\":\"\""},
      {COACH_OUT_OF_RANGE, "\"weight\":1001"},
      {COACH_OUT_OF_RANGE, "\"confidence\":{\"value\":15,\"minimum\":1,\"maximum\":10}"},
      {COACH_UNKNOWN_CHOICE, "\"whoseGoal\":\"nobody\""},
      {COACH_UNKNOWN_CHOICE, "\"domains\":[\"leisure\",\"" CANARY "\"]"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    refuse_json(actor, cases[i].status, goal_with(cases[i].rest), -1);
  }
  refuse_json(actor, COACH_UNKNOWN_KIND, "{\"kind\":\"" CANARY "\",\"file\":\"x\"}", -1);
  coach_record *record = NULL;
  const char *dates[] = {"\"2026-13\"", "\"2026-02-30\"", "\"yesterday\"",         "\"2026-1-1\"",
                         "\"\"",        "\"10000\"",      "\"2026-01-01T00:00Z\"", "2026"};
  for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
    char rest[80];
    snprintf(rest, sizeof rest, "\"targetDate\":%s", dates[i]);
    coach_status status = coach_record_from_json(goal_with(rest), -1, &record, NULL);
    saw(status);
    if (status != COACH_OUT_OF_RANGE && status != COACH_WRONG_TYPE) {
      fail_at(__FILE__, __LINE__, "the date %s: %s", dates[i], coach_status_name(status));
    }
  }
  CHECK(!record);
}

static void a_record_needs_kind_and_file(void) {
  coach_record *record = NULL;
  EXPECT(COACH_INVALID_JSON, coach_record_from_json("{}", -1, &record, &err));
  EXPECT(COACH_INVALID_JSON, coach_record_from_json("{\"kind\":\"goal\"}", -1, &record, &err));
  char json[200];
  snprintf(json, sizeof json, "{\"file\":\"%s\",\"statement\":\"a\"}", file);
  EXPECT(COACH_INVALID_JSON, coach_record_from_json(json, -1, &record, &err));
  const char *files[] = {"7",
                         "null",
                         "\"x\"",
                         "{}",
                         "{\"kind\":\"client\"}",
                         "{\"kind\":\"shop\",\"system\":\"s\",\"value\":\"v\"}",
                         "{\"kind\":\"client\",\"system\":\"\",\"value\":\"v\"}"};
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    snprintf(json, sizeof json, "{\"kind\":\"goal\",\"file\":%s,\"statement\":\"a\"}", files[i]);
    coach_status status = coach_record_from_json(json, -1, &record, NULL);
    saw(status);
    if (status == COACH_OK) fail_at(__FILE__, __LINE__, "the file %s is accepted", files[i]);
    coach_record_free(record);
    record = NULL;
  }
}

static void saving_json_answers_where_everything_is(void) {
  const char *json =
      "[{\"kind\":\"goal\",\"file\":{\"kind\":\"client\",\"system\":\"urn:json\",\"value\":\"1\"},"
      "\"statement\":\"" CANARY
      "\"},"
      "{\"kind\":\"goal\",\"file\":{\"kind\":\"client\",\"system\":\"urn:json\",\"value\":\"1\"},"
      "\"id\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"statement\":\"second\"}]";
  coach_buffer *saved = NULL, *found = NULL;
  EXPECT(COACH_OK, coach_save_json(actor, json, -1, &saved, &err));
  char *answer = take(saved);
  CHECK_EQUAL(2, occurrences(answer, "\"version\""));
  CHECK(json_says(answer, "id", "\"01890a5d-ac96-774b-bcce-b302099a8057\""));
  EXPECT(COACH_OK, coach_file_find(actor, "urn:json", "1", &found, &err));
  CHECK_EQUAL(2, occurrences(answer, coach_buffer_data(found)));
  EXPECT(COACH_OK, coach_buffer_free(found));
  free(answer);
}

static void a_record_written_as_json_is_read_as_the_same_record(void) {
  coach_record *goal = goal_in(file, "say \"\\ / \b\f\n\r\t \x01 " CANARY), *again = NULL;
  EXPECT(COACH_OK, coach_record_set_scale(goal, COACH_GOAL_CONFIDENCE, 7.5, 1, 10, 2));
  EXPECT(COACH_OK, coach_record_set_date(goal, COACH_GOAL_TARGET_DATE, 2026, 3, 0));
  EXPECT(COACH_OK,
         coach_record_set_instant(goal, COACH_COMMON_OCCURRED, -1, 345, "Asia/Kathmandu"));
  EXPECT(COACH_OK, coach_record_set_text(goal, COACH_GOAL_SMART_WHEN, "mornings", -1));
  EXPECT(COACH_OK,
         coach_record_set_extension(goal, "x-own", "{\"a\":[1,2.5,null,true,\"b\"]}", -1));
  EXPECT(COACH_OK, coach_record_set_extension(goal, "x-2", "-0.5", -1));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  char *json = json_of(goal);
  CHECK(json_says(json, "version", "1"));
  CHECK(json_says(json, "actor", "\"anna\""));
  EXPECT(COACH_OK, coach_record_from_json(json, -1, &again, &err));
  coach_buffer *one = NULL, *other = NULL;
  EXPECT(COACH_OK, coach_record_body(goal, &one, &err));
  EXPECT(COACH_OK, coach_record_body(again, &other, &err));
  CHECK_EQUAL(coach_buffer_length(one), coach_buffer_length(other));
  CHECK(memcmp(coach_buffer_data(one), coach_buffer_data(other),
               (size_t)coach_buffer_length(one)) == 0);
  CHECK_TEXT(coach_record_id(goal), coach_record_id(again));
  CHECK_EQUAL(1, coach_record_version(again));
  EXPECT(COACH_OK, coach_buffer_free(one));
  EXPECT(COACH_OK, coach_buffer_free(other));
  free(json);
  EXPECT(COACH_OK, coach_record_free(again));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void extensions_have_names_and_a_size(void) {
  coach_record *goal = goal_in(file, "x");
  char name[80];
  memset(name, 'a', sizeof name);
  memcpy(name, "x-", 2);
  name[63] = 0; /* 61 letters behind x- */
  EXPECT(COACH_INVALID_ARGUMENT, coach_record_set_extension(goal, name, "1", -1));
  name[62] = 0;
  EXPECT(COACH_OK, coach_record_set_extension(goal, name, "1", -1));
  const char *names[] = {"",           "x",     "x-",    "y-a",         "X-a",  "x-A",
                         "x-\xC3\xA9", "x-a b", "x-a_b", ("x-" CANARY), " x-a", "x-a\n"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    EXPECT(COACH_INVALID_ARGUMENT, coach_record_set_extension(goal, names[i], "1", -1));
  }
  coach_buffer *out = NULL;
  EXPECT(COACH_NOT_SET, coach_record_get_extension(goal, "x-missing", &out));
  EXPECT(COACH_INVALID_ARGUMENT, coach_record_get_extension(goal, "missing", &out));
  CHECK(!out);
  char *big = repeat('a', 65536 + 2);
  big[0] = big[65537] = '"';
  EXPECT(COACH_TOO_LARGE, coach_record_set_extension(goal, "x-big", big, -1));
  big[60000] = '"';
  big[60001] = 0;
  EXPECT(COACH_OK, coach_record_set_extension(goal, "x-big", big, -1));
  free(big);
  EXPECT(COACH_OK, coach_record_free(goal));
}

void suite_interchange(void) {
  store = open_memory();
  actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  RUN(a_record_in_json_is_checked_like_one_that_is_set);
  RUN(a_record_needs_kind_and_file);
  RUN(saving_json_answers_where_everything_is);
  RUN(a_record_written_as_json_is_read_as_the_same_record);
  RUN(extensions_have_names_and_a_size);
  coach_actor_free(actor);
  close_store(store);
}
