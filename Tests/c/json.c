/* JSON that is none, that is not I-JSON, or that is no record. */
#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;
static char file[37], id[37];

static const char *goal_with(const char *rest) {
  return goal_json(file, rest);
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
    refuse_json(actor, COACH_INVALID_JSON, texts[i], -1);
    coach_record *goal = goal_in(file, "x");
    EXPECT(COACH_INVALID_JSON, coach_record_set_extension(goal, "x-a", texts[i], -1));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  refuse_json(actor, COACH_INVALID_JSON, "{}\0", 3);
}

static void json_of_another_form_is_refused(void) {
  coach_record *record = NULL;
  const char *texts[] = {
      "null", "true", "1", "\"goal\"", "{\"kind\":7}", "{\"kind\":null}", "{\"kind\":[\"goal\"]}"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    refuse_json(actor, COACH_INVALID_JSON, texts[i], -1);
  }
  EXPECT(COACH_INVALID_JSON, coach_record_from_json("[]", -1, &record, &err));
  EXPECT(COACH_INVALID_JSON, coach_save_json(actor, "[[]]", -1, NULL, &err));
  EXPECT(COACH_INVALID_JSON, coach_save_json(actor, "[1]", -1, NULL, &err));
  EXPECT(COACH_OK, coach_save_json(actor, "[]", -1, NULL, &err));
}

static void names_stand_once(void) {
  refuse_json(actor, COACH_INVALID_JSON, goal_with("\"statement\":\"a\",\"statement\":\"b\""), -1);
  refuse_json(actor, COACH_INVALID_JSON, goal_with("\"statement\":\"a\",\"\\u0073tatement\":\"b\""),
              -1);
  refuse_json(actor, COACH_INVALID_JSON, goal_with("\"kind\":\"goal\""), -1);
  refuse_json(actor, COACH_INVALID_JSON, goal_with("\"smart\":{\"when\":\"a\",\"when\":\"b\"}"),
              -1);
  refuse_json(actor, COACH_INVALID_JSON, goal_with("\"extensions\":{\"x-a\":{\"b\":1,\"b\":2}}"),
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
    refuse_json(actor, COACH_TOO_LARGE, whole, -1);
    if (deep[i] <= 30000) {
      EXPECT(COACH_TOO_LARGE, coach_record_set_extension(goal, "x-a", json, -1));
    }
    json[deep[i]] = 0; /* never closed */
    refuse_deep(json);
    sprintf(whole, "{\"kind\":\"goal\",\"file\":\"%s\",\"extensions\":{\"x-a\":%s", file, json);
    refuse_json(actor, COACH_TOO_LARGE, whole, -1);
    free(whole);
    free(json);
  }
  char *objects = malloc(7 * 100000 + 200), *at = objects;
  at += sprintf(at, "{\"kind\":\"goal\",\"file\":\"%s\",\"extensions\":", file);
  for (size_t i = 0; i < 100000; i++) at = stpcpy(at, "{\"x-a\":");
  refuse_json(actor, COACH_TOO_LARGE, objects, -1);
  free(objects);
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void what_is_not_too_deep_comes_back_by_every_way(void) {
  int accepted = 0;
  for (size_t depth = 24; depth < 70; depth++) {
    char *json = nested('[', ']', depth);
    coach_record *goal = goal_in(file, "x"), *read = NULL;
    coach_status status = coach_record_set_extension(goal, "x-a", json, -1);
    saw(status);
    if (status == COACH_OK) {
      accepted++;
      EXPECT(COACH_OK, coach_save(actor, goal, &err));
      EXPECT(COACH_OK, coach_get(actor, file, coach_record_id(goal), 0, &read, &err));
      coach_buffer *out = NULL;
      EXPECT(COACH_OK, coach_record_get_extension(read, "x-a", &out));
      CHECK_TEXT(json, coach_buffer_data(out));
      EXPECT(COACH_OK, coach_buffer_free(out));
      char *whole = json_of(read);
      EXPECT(COACH_OK, coach_record_free(read));
      EXPECT(COACH_OK, coach_record_from_json(whole, -1, &read, &err));
      EXPECT(COACH_OK, coach_record_free(read));
      free(whole);
    } else if (status != COACH_TOO_LARGE) {
      fail_at(__FILE__, __LINE__, "depth %zu: %s", depth, coach_status_name(status));
    }
    EXPECT(COACH_OK, coach_record_free(goal));
    free(json);
  }
  CHECK(accepted > 5 && accepted <= 15);
}

static void seventy_megabytes_are_refused_and_sixty_are_read(void) {
  char *json = repeat(' ', 70u << 20);
  memcpy(json, "[]", 2);
  refuse_json(actor, COACH_TOO_LARGE, json, -1);
  refuse_json(actor, COACH_TOO_LARGE, json, 70 << 20);
  EXPECT(COACH_OK, coach_save_json(actor, json, COACH_LIMIT_JSON, NULL, &err));
  EXPECT(COACH_TOO_LARGE, coach_save_json(actor, json, COACH_LIMIT_JSON + 1, NULL, &err));
  free(json);
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
  RUN(what_is_not_too_deep_comes_back_by_every_way);
  RUN(seventy_megabytes_are_refused_and_sixty_are_read);
  coach_actor_free(actor);
  close_store(store);
}
