/* JSON that is none, that is not I-JSON, or that is no record; and records both ways. */
#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;
static char file[37], id[37];

/* {"kind":"goal","file":"<file>",<rest>} */
static const char *goal_with(const char *rest) {
  static char json[4096];
  snprintf(json, sizeof json, "{\"kind\":\"goal\",\"file\":\"%s\",%s}", file, rest);
  return json;
}

static void refuse_everywhere(coach_status expected, const char *json, int64_t length) {
  coach_record *record = NULL;
  coach_buffer *saved = NULL;
  coach_status one = coach_record_from_json(json, length, &record, &err);
  saw(one);
  if (err) judge_error(one, err, "coach_record_from_json", __FILE__, __LINE__);
  err = NULL;
  coach_status other = coach_save_json(actor, json, length, &saved, &err);
  if (err) judge_error(other, err, "coach_save_json", __FILE__, __LINE__);
  err = NULL;
  if (one != expected || other != expected || record || saved) {
    fail_at(__FILE__, __LINE__, "%.60s: %s, saving it: %s and not %s", json, coach_status_name(one),
            coach_status_name(other), coach_status_name(expected));
  }
  coach_record_free(record);
  coach_buffer_free(saved);
}

static void what_is_no_json_is_refused(void) {
  const char *texts[] = {"",
                         " ",
                         "\n",
                         "{",
                         "}",
                         "[",
                         "]",
                         "nul",
                         "tru",
                         "falsee",
                         "'a'",
                         "{a:1}",
                         "{\"a\":1,}",
                         "[1,]",
                         "[1 2]",
                         "{\"a\"}",
                         "{\"a\":}",
                         "{,}",
                         "01",
                         "+1",
                         "1.",
                         ".5",
                         "1e",
                         "1e+",
                         "--1",
                         "0x10",
                         "NaN",
                         "Infinity",
                         "\"",
                         "\"\\x\"",
                         "\"\\u12\"",
                         "\"\\u\"",
                         "\"a\nb\"",
                         "\"\t\"",
                         "\"\x01\"",
                         "{} {}",
                         "{}x",
                         "[] ]",
                         "// a",
                         "/* a */ {}",
                         "{\"a\":1 \"b\":2}",
                         "\xEF\xBB\xBF{}",
                         "1 1",
                         "\"a\" b",
                         "{\"kind\":\"goal\"}}"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    refuse_everywhere(COACH_INVALID_JSON, texts[i], -1);
    coach_record *goal = goal_in(file, "x");
    EXPECT(COACH_INVALID_JSON, coach_record_set_extension(goal, "x-a", texts[i], -1));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  refuse_everywhere(COACH_INVALID_JSON, "{}\0", 3);
}

static void json_of_another_form_is_refused(void) {
  coach_record *record = NULL;
  const char *texts[] = {
      "null", "true", "1", "\"goal\"", "{\"kind\":7}", "{\"kind\":null}", "{\"kind\":[\"goal\"]}"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    refuse_everywhere(COACH_INVALID_JSON, texts[i], -1);
  }
  EXPECT(COACH_INVALID_JSON, coach_record_from_json("[]", -1, &record, &err));
  EXPECT(COACH_INVALID_JSON, coach_save_json(actor, "[[]]", -1, NULL, &err));
  EXPECT(COACH_INVALID_JSON, coach_save_json(actor, "[1]", -1, NULL, &err));
  EXPECT(COACH_OK, coach_save_json(actor, "[]", -1, NULL, &err));
}

static void names_stand_once(void) {
  refuse_everywhere(COACH_INVALID_JSON, goal_with("\"statement\":\"a\",\"statement\":\"b\""), -1);
  refuse_everywhere(COACH_INVALID_JSON, goal_with("\"statement\":\"a\",\"\\u0073tatement\":\"b\""),
                    -1);
  refuse_everywhere(COACH_INVALID_JSON, goal_with("\"kind\":\"goal\""), -1);
  refuse_everywhere(COACH_INVALID_JSON, goal_with("\"smart\":{\"when\":\"a\",\"when\":\"b\"}"), -1);
  refuse_everywhere(COACH_INVALID_JSON, goal_with("\"extensions\":{\"x-a\":{\"b\":1,\"b\":2}}"),
                    -1);
  coach_record *goal = goal_in(file, "x");
  EXPECT(COACH_INVALID_JSON, coach_record_set_extension(goal, "x-a", "{\"a\":1,\"a\":1}", -1));
  EXPECT(COACH_INVALID_JSON, coach_record_set_extension(goal, "x-a", "[{\"\":1,\"\":1}]", -1));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void surrogates_come_in_pairs(void) {
  const char *lone[] = {"\"\\ud800\"",        "\"\\udc00\"",        "\"\\ud800a\"",
                        "\"\\ud800\\n\"",     "\"\\ud800\\ud800\"", "\"\\udbff\"",
                        "\"\\udfff\\ud800\"", "\"\\uD83D\\u0041\""};
  coach_record *goal = goal_in(file, "x");
  for (size_t i = 0; i < sizeof lone / sizeof *lone; i++) {
    EXPECT(COACH_INVALID_JSON, coach_record_set_extension(goal, "x-a", lone[i], -1));
  }
  EXPECT(COACH_OK, coach_record_set_extension(goal, "x-a", "\"\\ud83d\\ude00\"", -1));
  coach_buffer *out = NULL;
  EXPECT(COACH_OK, coach_record_get_extension(goal, "x-a", &out));
  CHECK(strstr(coach_buffer_data(out), "\xF0\x9F\x98\x80"));
  EXPECT(COACH_OK, coach_buffer_free(out));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void numbers_stay_exact_or_are_refused(void) {
  const char *kept[] = {
      "9223372036854775807", "-9223372036854775808", "0", "-1", "9007199254740993", "1.5", "0.1"};
  const char *same_value[] = {"1e-7", "1E2", "100.0", "5e-324", "1.7976931348623157e308", "-0.0"};
  coach_record *goal = goal_in(file, "x");
  coach_buffer *out = NULL;
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
    EXPECT(COACH_OK, coach_record_set_extension(goal, "x-a", kept[i], -1));
    EXPECT(COACH_OK, coach_record_get_extension(goal, "x-a", &out));
    CHECK_TEXT(kept[i], coach_buffer_data(out));
    EXPECT(COACH_OK, coach_buffer_free(out));
  }
  for (size_t i = 0; i < sizeof same_value / sizeof *same_value; i++) {
    EXPECT(COACH_OK, coach_record_set_extension(goal, "x-a", same_value[i], -1));
    EXPECT(COACH_OK, coach_record_get_extension(goal, "x-a", &out));
    CHECK(strtod(same_value[i], NULL) == strtod(coach_buffer_data(out), NULL));
    EXPECT(COACH_OK, coach_buffer_free(out));
  }
  const char *refused[] = {"9223372036854775808", "-9223372036854775809", "1e400", "-1e400",
                           "123456789012345678901234567890"};
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    EXPECT_EITHER(COACH_INVALID_JSON, COACH_OUT_OF_RANGE,
                  coach_record_set_extension(goal, "x-a", refused[i], -1));
    char json[300];
    snprintf(json, sizeof json, "{\"kind\":\"conversation\",\"file\":\"%s\",\"minutes\":%s}", file,
             refused[i]);
    EXPECT_EITHER(COACH_INVALID_JSON, COACH_OUT_OF_RANGE,
                  coach_save_json(actor, json, -1, NULL, &err));
  }
  EXPECT(COACH_OK, coach_record_free(goal));
}

static char *nested(char open, char close, size_t depth) {
  char *json = repeat(open, 2 * depth);
  memset(json + depth, close, depth);
  return json;
}

/* Deep JSON where no record can be: refused for its form or its depth. */
static void refuse_deep(const char *json) {
  coach_record *record = NULL;
  EXPECT_EITHER(COACH_TOO_LARGE, COACH_INVALID_JSON,
                coach_record_from_json(json, -1, &record, &err));
  EXPECT_EITHER(COACH_TOO_LARGE, COACH_INVALID_JSON, coach_save_json(actor, json, -1, NULL, &err));
  CHECK(!record);
}

static void nesting_has_a_limit(void) {
  coach_record *goal = goal_in(file, "x");
  const size_t deep[] = {65, 100, 1000, 30000, 100000, 2000000};
  for (size_t i = 0; i < sizeof deep / sizeof *deep; i++) {
    char *json = nested('[', ']', deep[i]), *whole = malloc(2 * deep[i] + 200);
    refuse_deep(json);
    sprintf(whole, "{\"kind\":\"goal\",\"file\":\"%s\",\"extensions\":{\"x-a\":%s}}", file, json);
    refuse_everywhere(COACH_TOO_LARGE, whole, -1);
    if (deep[i] <= 30000) {
      EXPECT(COACH_TOO_LARGE, coach_record_set_extension(goal, "x-a", json, -1));
    }
    json[deep[i]] = 0; /* never closed */
    refuse_deep(json);
    sprintf(whole, "{\"kind\":\"goal\",\"file\":\"%s\",\"extensions\":{\"x-a\":%s", file, json);
    refuse_everywhere(COACH_TOO_LARGE, whole, -1);
    free(whole);
    free(json);
  }
  char *objects = malloc(7 * 100000 + 200), *at = objects;
  at += sprintf(at, "{\"kind\":\"goal\",\"file\":\"%s\",\"extensions\":", file);
  for (size_t i = 0; i < 100000; i++) at = stpcpy(at, "{\"x-a\":");
  refuse_everywhere(COACH_TOO_LARGE, objects, -1);
  free(objects);
  char *json = nested('[', ']', 64);
  EXPECT(COACH_OK, coach_record_set_extension(goal, "x-a", json, -1));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(actor, file, coach_record_id(goal), 0, &read, &err));
  coach_buffer *out = NULL;
  EXPECT(COACH_OK, coach_record_get_extension(read, "x-a", &out));
  CHECK_TEXT(json, coach_buffer_data(out));
  EXPECT(COACH_OK, coach_buffer_free(out));
  EXPECT(COACH_OK, coach_record_free(read));
  free(json);
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void seventy_megabytes_are_refused_and_sixty_are_read(void) {
  char *json = repeat(' ', 70u << 20);
  memcpy(json, "[]", 2);
  refuse_everywhere(COACH_TOO_LARGE, json, -1);
  refuse_everywhere(COACH_TOO_LARGE, json, 70 << 20);
  EXPECT(COACH_OK, coach_save_json(actor, json, COACH_LIMIT_JSON, NULL, &err));
  EXPECT(COACH_TOO_LARGE, coach_save_json(actor, json, COACH_LIMIT_JSON + 1, NULL, &err));
  free(json);
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
    refuse_everywhere(cases[i].status, goal_with(cases[i].rest), -1);
  }
  refuse_everywhere(COACH_UNKNOWN_KIND, "{\"kind\":\"" CANARY "\",\"file\":\"x\"}", -1);
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
  const char *names[] = {"",           "x",     "x-",    "y-a",       "X-a",  "x-A",
                         "x-\xC3\xA9", "x-a b", "x-a_b", "x-" CANARY, " x-a", "x-a\n"};
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

void suite_json(void) {
  store = open_memory();
  actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  RUN(what_is_no_json_is_refused);
  RUN(json_of_another_form_is_refused);
  RUN(names_stand_once);
  RUN(surrogates_come_in_pairs);
  RUN(numbers_stay_exact_or_are_refused);
  RUN(nesting_has_a_limit);
  RUN(seventy_megabytes_are_refused_and_sixty_are_read);
  RUN(a_record_in_json_is_checked_like_one_that_is_set);
  RUN(a_record_needs_kind_and_file);
  RUN(saving_json_answers_where_everything_is);
  RUN(a_record_written_as_json_is_read_as_the_same_record);
  RUN(extensions_have_names_and_a_size);
  coach_actor_free(actor);
  close_store(store);
}
