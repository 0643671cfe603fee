/* Wrong fields, types, bounds and choices, through the typed setters and getters. */
#include <math.h>

#include "suites.h"
#include "support.h"

static const char *const nowhere = "01890a5d-ac96-774b-bcce-b302099a8057";

static coach_record *new_record(uint32_t kind) {
  return coach_record_new(kind, nowhere);
}

static void unknown_fields_are_refused(void) {
  coach_record *goal = new_record(COACH_GOAL);
  const uint32_t fields[] = {0,
                             99,
                             999,
                             5000,
                             65535,
                             65536,
                             0x10000000,
                             UINT32_MAX,
                             0xFFFF0000,
                             COACH_AT(0, 0),
                             COACH_CLIENT_NAMES_TEXT};
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
    EXPECT(COACH_UNKNOWN_FIELD, coach_record_set_text(goal, fields[i], CANARY, -1));
    EXPECT(COACH_UNKNOWN_FIELD, coach_record_get_text(goal, fields[i], NULL, NULL));
    EXPECT(COACH_UNKNOWN_FIELD, coach_record_count(goal, fields[i], &(int64_t){0}));
    EXPECT(COACH_OK, coach_record_clear(goal, fields[i])); /* clears the refused attempt */
    EXPECT(COACH_UNKNOWN_FIELD, coach_record_clear(goal, fields[i]));
  }
  CHECK(!coach_record_error(goal));
  CHECK_TEXT("", coach_field_name(COACH_GOAL, 0));
  CHECK_TEXT("", coach_field_name(COACH_GOAL, UINT32_MAX));
  CHECK_TEXT("", coach_field_name(0, 1));
  CHECK_TEXT("", coach_kind_name(0));
  CHECK_TEXT("", coach_kind_name(UINT32_MAX));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void an_index_belongs_to_a_list_and_to_parts_of_its_groups(void) {
  coach_record *goal = new_record(COACH_GOAL);
  EXPECT(COACH_UNKNOWN_FIELD,
         coach_record_set_text(goal, COACH_AT(COACH_GOAL_STATEMENT, 0), CANARY, -1));
  EXPECT(COACH_UNKNOWN_FIELD,
         coach_record_set_text(goal, COACH_AT(COACH_GOAL_SMART_ACTIVITY, 0), CANARY, -1));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_choice(goal, COACH_GOAL_DOMAINS, 1));
  EXPECT(COACH_UNKNOWN_FIELD,
         coach_record_set_choice(goal, COACH_GOAL_LIFECYCLE_HISTORY_STATUS, 1));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_text(goal, COACH_GOAL_SMART, CANARY, -1));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_refused_element_leaves_borrowed_texts_as_they_are(void) {
  coach_record *goal = new_goal("1", CANARY);
  const char *text = NULL;
  EXPECT(COACH_OK, coach_record_get_text(goal, COACH_GOAL_STATEMENT, &text, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 7), 1));
  CHECK_TEXT(CANARY, text);
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void elements_are_appended_one_behind_the_other(void) {
  coach_record *goal = new_record(COACH_GOAL);
  int64_t count = -1;
  EXPECT_EITHER(COACH_OUT_OF_RANGE, COACH_UNKNOWN_FIELD,
                coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 1), 1));
  EXPECT(COACH_OK, coach_record_clear(goal, COACH_GOAL_DOMAINS));
  for (uint32_t i = 0; i < 1000; i++) {
    EXPECT(COACH_OK, coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, i), 1 + i % 3));
  }
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 1000), 1));
  EXPECT_EITHER(COACH_OUT_OF_RANGE, COACH_UNKNOWN_FIELD,
                coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 65534), 1));
  EXPECT(COACH_OK, coach_record_count(goal, COACH_GOAL_DOMAINS, &count));
  CHECK_EQUAL(1000, count);
  EXPECT(COACH_OK, coach_record_clear(goal, COACH_AT(COACH_GOAL_DOMAINS, 0)));
  EXPECT(COACH_OK, coach_record_count(goal, COACH_GOAL_DOMAINS, &count));
  CHECK_EQUAL(999, count);
  uint32_t choice = 0;
  EXPECT(COACH_OK, coach_record_get_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 0), &choice));
  CHECK_EQUAL(2, choice);
  EXPECT(COACH_NOT_SET, coach_record_get_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 999), &choice));
  CHECK_EQUAL(2, choice);
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void every_other_setter_says_wrong_type(void) {
  coach_record *goal = new_record(COACH_GOAL);
  const uint32_t text = COACH_GOAL_STATEMENT, date = COACH_GOAL_TARGET_DATE;
  EXPECT(COACH_WRONG_TYPE, coach_record_set_text(goal, date, CANARY, -1));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_integer(goal, text, 1));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_real(goal, text, 1));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_boolean(goal, text, 1));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_instant(goal, text, 1, 0, NULL));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_instant(goal, date, 1, 0, NULL));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_date(goal, text, 2026, 1, 1));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_id_value(goal, text, nowhere));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_id_value(goal, COACH_GOAL_PART_OF, nowhere));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_choice(goal, text, 1));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_concept(goal, text, "c", "s", CANARY));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_scale(goal, text, 1, 0, 10, 0));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_quantity(goal, text, 1, "km"));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_attachment(goal, text, "a:b", NULL, "a/b"));
  EXPECT(COACH_WRONG_TYPE, coach_record_set_link(goal, text, nowhere));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void every_other_getter_says_wrong_type_and_leaves_its_answer_alone(void) {
  coach_record *goal = new_record(COACH_GOAL);
  const uint32_t text = COACH_GOAL_STATEMENT;
  set_text(goal, text, CANARY);
  int64_t whole = 7;
  double real = 7;
  int32_t small = 7;
  uint32_t choice = 7;
  const char *words = "untouched";
  EXPECT(COACH_WRONG_TYPE, coach_record_get_text(goal, COACH_GOAL_TARGET_DATE, &words, &whole));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_integer(goal, text, &whole));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_real(goal, text, &real));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_boolean(goal, text, &small));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_instant(goal, text, &whole, &small, &words));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_date(goal, text, &small, &small, &small));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_id_value(goal, text, &words));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_choice(goal, text, &choice));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_concept(goal, text, &words, &words, &words));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_scale(goal, text, &real, &real, &real, &choice));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_quantity(goal, text, &real, &words));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_attachment(goal, text, &words, &words, &words));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_link(goal, text, &words));
  EXPECT(COACH_NOT_SET, coach_record_get_link(goal, COACH_GOAL_PART_OF, &words));
  EXPECT(COACH_NOT_SET,
         coach_record_get_scale(goal, COACH_GOAL_IMPORTANCE, &real, &real, &real, &choice));
  EXPECT(COACH_NOT_SET, coach_record_get_text(goal, COACH_GOAL_WHY_IT_MATTERS, &words, &whole));
  EXPECT(COACH_NOT_SET, coach_record_get_text(goal, COACH_GOAL_SMART_WHEN, &words, &whole));
  CHECK(whole == 7 && real == 7 && small == 7 && choice == 7);
  CHECK_TEXT("untouched", words);
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_whole_number_stays_within_its_bounds(void) {
  coach_record *talk = new_record(COACH_CONVERSATION);
  const int64_t refused[] = {-1, 1441, INT64_MIN, INT64_MAX, -1440};
  for (size_t i = 0; i < 5; i++) {
    EXPECT(COACH_OUT_OF_RANGE,
           coach_record_set_integer(talk, COACH_CONVERSATION_MINUTES, refused[i]));
  }
  EXPECT(COACH_OK, coach_record_set_integer(talk, COACH_CONVERSATION_MINUTES, 0));
  EXPECT(COACH_OK, coach_record_set_integer(talk, COACH_CONVERSATION_MINUTES, 1440));
  int64_t minutes = 0;
  EXPECT(COACH_OK, coach_record_get_integer(talk, COACH_CONVERSATION_MINUTES, &minutes));
  CHECK_EQUAL(1440, minutes);
  EXPECT(COACH_OK, coach_record_free(talk));
}

static void a_number_stays_within_its_bounds_and_is_a_number(void) {
  coach_record *goal = new_record(COACH_GOAL);
  const double refused[] = {NAN, INFINITY, -INFINITY, -0.0001, 1000.0001, 1e308, -1e308};
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    EXPECT(COACH_OUT_OF_RANGE, coach_record_set_real(goal, COACH_GOAL_WEIGHT, refused[i]));
  }
  const double accepted[] = {0, -0.0, 1000, 0.1, 5e-324, 1.0 / 3};
  for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++) {
    double value = -1;
    EXPECT(COACH_OK, coach_record_set_real(goal, COACH_GOAL_WEIGHT, accepted[i]));
    EXPECT(COACH_OK, coach_record_get_real(goal, COACH_GOAL_WEIGHT, &value));
    CHECK(value == accepted[i]);
  }
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_scale_carries_its_own_bounds(void) {
  coach_record *goal = new_record(COACH_GOAL);
  const uint32_t field = COACH_GOAL_CONFIDENCE;
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_scale(goal, field, 15, 1, 10, 0));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_scale(goal, field, 0.5, NAN, NAN, 0));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_scale(goal, field, NAN, 1, 10, 0));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_scale(goal, field, INFINITY, 1, 10, 0));
  EXPECT(COACH_UNKNOWN_CHOICE, coach_record_set_scale(goal, field, 5, 1, 10, 99));
  EXPECT(COACH_UNKNOWN_CHOICE, coach_record_set_scale(goal, field, 5, 1, 10, UINT32_MAX));
  const double bounds[][2] = {
      {10, 1}, {5, 5}, {NAN, 10}, {1, NAN}, {-INFINITY, 1}, {1, INFINITY}, {-INFINITY, INFINITY}};
  for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
    EXPECT_EITHER(COACH_INVALID_ARGUMENT, COACH_OUT_OF_RANGE,
                  coach_record_set_scale(goal, field, 5, bounds[i][0], bounds[i][1], 0));
  }
  double value, low, high;
  uint32_t speaker;
  EXPECT(COACH_OK, coach_record_set_scale(goal, field, 7, NAN, NAN, COACH_SAID_BY_CLIENT));
  EXPECT(COACH_OK, coach_record_get_scale(goal, field, &value, &low, &high, &speaker));
  CHECK(value == 7 && low == 1 && high == 10 && speaker == COACH_SAID_BY_CLIENT);
  EXPECT(COACH_OK, coach_record_set_scale(goal, field, -2, -2, 2, 0));
  EXPECT(COACH_OK, coach_record_get_scale(goal, field, &value, &low, &high, &speaker));
  CHECK(value == -2 && low == -2 && high == 2 && speaker == 0);
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_date_exists_in_the_calendar(void) {
  coach_record *goal = new_record(COACH_GOAL);
  const uint32_t field = COACH_GOAL_TARGET_DATE;
  const int32_t refused[][3] = {
      {0, 1, 1},           {10000, 1, 1},     {-1, 1, 1},           {2026, 13, 1},
      {2026, -1, 1},       {2026, 1, 32},     {2026, 2, 29},        {2025, 2, 30},
      {1900, 2, 29},       {2026, 0, 5},      {2026, 4, 31},        {2026, 1, -1},
      {INT32_MIN, 1, 1},   {INT32_MAX, 1, 1}, {2026, INT32_MAX, 1}, {2026, 1, INT32_MIN},
      {2026, INT32_MIN, 0}};
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    EXPECT(COACH_OUT_OF_RANGE,
           coach_record_set_date(goal, field, refused[i][0], refused[i][1], refused[i][2]));
  }
  const int32_t accepted[][3] = {{1, 1, 1},     {9999, 12, 31}, {2024, 2, 29},
                                 {2000, 2, 29}, {2026, 0, 0},   {2026, 7, 0}};
  for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++) {
    int32_t year, month, day;
    EXPECT(COACH_OK,
           coach_record_set_date(goal, field, accepted[i][0], accepted[i][1], accepted[i][2]));
    EXPECT(COACH_OK, coach_record_get_date(goal, field, &year, &month, &day));
    CHECK(year == accepted[i][0] && month == accepted[i][1] && day == accepted[i][2]);
  }
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void an_instant_lies_in_the_years_1_to_9999(void) {
  coach_record *goal = new_record(COACH_GOAL);
  const uint32_t field = COACH_COMMON_OCCURRED;
  const int64_t first = -62135596800000, last_one = 253402300799999;
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_instant(goal, field, INT64_MIN, 0, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_instant(goal, field, INT64_MAX, 0, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_instant(goal, field, first - 1, 0, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_instant(goal, field, last_one + 1, 0, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_instant(goal, field, 0, 1081, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_instant(goal, field, 0, -1081, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_instant(goal, field, 0, INT32_MIN, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_instant(goal, field, 0, 0, "not a zone " CANARY));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_instant(goal, field, 0, 0, ""));
  int64_t time;
  int32_t offset;
  const char *zone;
  EXPECT(COACH_OK, coach_record_set_instant(goal, field, -1, -1080, "Europe/London"));
  EXPECT(COACH_OK, coach_record_get_instant(goal, field, &time, &offset, &zone));
  CHECK(time == -1 && offset == -1080);
  CHECK_TEXT("Europe/London", zone);
  EXPECT(COACH_WRONG_TYPE, coach_record_get_date(goal, field, NULL, NULL, NULL));
  EXPECT(COACH_OK, coach_record_set_instant(goal, field, first, 0, NULL));
  EXPECT(COACH_OK, coach_record_set_instant(goal, field, last_one, 0, NULL));
  EXPECT(COACH_OK, coach_record_set_date(goal, field, 2026, 0, 0));
  EXPECT(COACH_WRONG_TYPE, coach_record_get_instant(goal, field, NULL, NULL, NULL));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void choices_ids_and_links_are_looked_up(void) {
  coach_record *goal = new_record(COACH_GOAL);
  const uint32_t choices[] = {0, 77, 65536, UINT32_MAX};
  for (size_t i = 0; i < 4; i++) {
    EXPECT(COACH_UNKNOWN_CHOICE,
           coach_record_set_choice(goal, COACH_GOAL_LIFECYCLE_STATUS, choices[i]));
  }
  const char *ids[] = {"",
                       "x",
                       "01890a5d-ac96-774b-bcce-b302099a805",
                       CANARY,
                       "01890a5d-ac96-774b-bcce-b302099a80577",
                       "01890a5dxac96-774b-bcce-b302099a8057",
                       "01890a5d-ac96-774b-bcce-b302099a805g"};
  for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
    EXPECT_EITHER(COACH_OUT_OF_RANGE, COACH_INVALID_ARGUMENT,
                  coach_record_set_id_value(goal, COACH_COMMON_SHARED_EVENT, ids[i]));
    EXPECT_EITHER(COACH_OUT_OF_RANGE, COACH_INVALID_ARGUMENT,
                  coach_record_set_link(goal, COACH_GOAL_PART_OF, ids[i]));
    EXPECT_EITHER(COACH_OUT_OF_RANGE, COACH_INVALID_ARGUMENT, coach_record_set_id(goal, ids[i]));
  }
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void concepts_quantities_and_attachments_have_bounds_too(void) {
  coach_record *goal = new_record(COACH_GOAL);
  char *long_text = repeat('a', 3000);
  const uint32_t reason = COACH_GOAL_STATUS_REASON, first = COACH_AT(COACH_COMMON_ATTACHMENTS, 0);
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_concept(goal, reason, long_text, NULL, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_concept(goal, reason, NULL, long_text, NULL));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_concept(goal, reason, NULL, NULL, long_text));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_concept(goal, reason, "", NULL, NULL));
  EXPECT(COACH_INVALID_UTF8, coach_record_set_concept(goal, reason, NULL, NULL, "\xC3"));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_quantity(goal, COACH_GOAL_SMART_AMOUNT, NAN, "km"));
  EXPECT(COACH_OUT_OF_RANGE,
         coach_record_set_quantity(goal, COACH_GOAL_SMART_AMOUNT, INFINITY, "km"));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_quantity(goal, COACH_GOAL_SMART_AMOUNT, 1, ""));
  EXPECT(COACH_OUT_OF_RANGE,
         coach_record_set_quantity(goal, COACH_GOAL_SMART_AMOUNT, 1, long_text));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_attachment(goal, first, long_text, NULL, "a/b"));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_attachment(goal, first, "", NULL, "a/b"));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_attachment(goal, first, "a:b", NULL, long_text));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_attachment(goal, first, "a:b", "abc", "a/b"));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_attachment(goal, first, "a:b", long_text, "a/b"));
  char *digest = repeat('g', 64);
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_attachment(goal, first, "a:b", digest, "a/b"));
  memset(digest, '0', 64);
  EXPECT(COACH_OK, coach_record_set_attachment(goal, first, CANARY, digest, "image/png"));
  const char *link, *sha256, *type;
  EXPECT(COACH_OK, coach_record_get_attachment(goal, first, &link, &sha256, &type));
  CHECK_TEXT(CANARY, link);
  CHECK_TEXT(digest, sha256);
  CHECK_TEXT("image/png", type);
  free(digest);
  free(long_text);
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void what_a_concept_lacks_is_null(void) {
  coach_record *goal = new_record(COACH_GOAL);
  const char *code = "x", *system = "x", *text = "x";
  EXPECT(COACH_OK, coach_record_set_concept(goal, COACH_GOAL_STATUS_REASON, NULL, NULL, CANARY));
  EXPECT(COACH_OK, coach_record_get_concept(goal, COACH_GOAL_STATUS_REASON, &code, &system, &text));
  CHECK(!code && !system);
  CHECK_TEXT(CANARY, text);
  EXPECT(COACH_OK, coach_record_free(goal));
}

void suite_fields(void) {
  RUN(unknown_fields_are_refused);
  RUN(an_index_belongs_to_a_list_and_to_parts_of_its_groups);
  RUN(a_refused_element_leaves_borrowed_texts_as_they_are);
  RUN(elements_are_appended_one_behind_the_other);
  RUN(every_other_setter_says_wrong_type);
  RUN(every_other_getter_says_wrong_type_and_leaves_its_answer_alone);
  RUN(a_whole_number_stays_within_its_bounds);
  RUN(a_number_stays_within_its_bounds_and_is_a_number);
  RUN(a_scale_carries_its_own_bounds);
  RUN(a_date_exists_in_the_calendar);
  RUN(an_instant_lies_in_the_years_1_to_9999);
  RUN(choices_ids_and_links_are_looked_up);
  RUN(concepts_quantities_and_attachments_have_bounds_too);
  RUN(what_a_concept_lacks_is_null);
}
