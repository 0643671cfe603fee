/* Every pointer argument NULL, one at a time. */
#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;
static char file[37], id[37];

/* Names of the functions that were tried, each in lines of its own. */
static char tried[16384] = "\n";

static void note(const char *function) {
  size_t length = strlen(tried);
  snprintf(tried + length, sizeof tried - length, "%s\n", function);
}

#define TRY(function) (note(#function), function)

static void opening_needs_options_and_a_place_for_the_store(void) {
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  coach_store *opened = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_open)(NULL, &options, &opened, &err));
  CHECK(!opened);
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_open)(scratch("a"), NULL, &opened, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_open)(scratch("a"), &options, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_open)(NULL, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_open)(NULL, NULL, NULL, NULL));
  CHECK(!is_file(scratch("a")));
}

static void the_store_pointer_is_null_after_a_failure(void) {
  coach_store_options options = default_options(0);
  coach_store *opened = (coach_store *)(uintptr_t)1;
  EXPECT(COACH_CANNOT_OPEN, coach_store_open(scratch("missing"), &options, &opened, &err));
  CHECK(!opened);
}

static void an_actor_needs_all_three_names(void) {
  coach_actor *made = NULL;
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_actor_new)(store, NULL, "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                              "TREAT", &made, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_actor_new)(store, "a", NULL, COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                              "TREAT", &made, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_actor_new)(store, "a", "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, NULL,
                              &made, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_actor_new)(store, "", "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT",
                              &made, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_actor_new)(store, "a", "", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT",
                              &made, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_actor_new)(store, "a", "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "",
                              &made, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_actor_new)(store, "a", "o", 0, "TREAT", &made, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_actor_new)(store, "a", "o", 1u << 8, "TREAT", &made, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_actor_new)(store, "a", "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT",
                              NULL, &err));
  CHECK(!made);
}

static void a_file_needs_system_value_and_a_place(void) {
  coach_buffer *out = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_open)(actor, 1, NULL, "v", &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_open)(actor, 1, "s", NULL, &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_open)(actor, 1, "s", "v", NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_open)(actor, 1, "", "v", &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_open)(actor, 1, "s", "", &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_open)(actor, 0, "s", "v", &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_open)(actor, 5, "s", "v", &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_open)(actor, UINT32_MAX, "s", "v", &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_find)(actor, NULL, "v", &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_find)(actor, "s", NULL, &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_find)(actor, TEST_SYSTEM, "1", NULL, &err));
  CHECK(!out);
  EXPECT(COACH_NOT_FOUND, coach_file_find(actor, "s", "v", &out, &err));
}

/* Makes a record that must be poisoned with a status. */
static void is_poisoned(coach_status expected, coach_record *record, int line) {
  coach_error *error = coach_record_error(record);
  coach_status status = coach_error_status(error);
  saw(status);
  check_equal(expected, status, "the poison of a new record", __FILE__, line);
  if (error) judge_error(status, error, "coach_record_error", __FILE__, line);
  EXPECT(expected, coach_save(actor, record, &err));
  coach_batch *batch = coach_batch_new();
  EXPECT(expected, coach_batch_save(batch, record));
  EXPECT(COACH_OK, coach_batch_free(batch));
  EXPECT(COACH_OK, coach_record_free(record));
}

static void a_record_without_a_file_is_poisoned(void) {
  is_poisoned(COACH_INVALID_ARGUMENT, TRY(coach_record_new)(COACH_GOAL, NULL), __LINE__);
  is_poisoned(COACH_INVALID_ARGUMENT, coach_record_new(COACH_GOAL, ""), __LINE__);
  is_poisoned(COACH_INVALID_ARGUMENT, coach_record_new(COACH_GOAL, "not an id"), __LINE__);
  is_poisoned(COACH_INVALID_ARGUMENT, TRY(coach_record_new_for)(COACH_GOAL, 1, NULL, "v"),
              __LINE__);
  is_poisoned(COACH_INVALID_ARGUMENT, coach_record_new_for(COACH_GOAL, 1, "s", NULL), __LINE__);
  is_poisoned(COACH_INVALID_ARGUMENT, coach_record_new_for(COACH_GOAL, 0, "s", "v"), __LINE__);
  is_poisoned(COACH_INVALID_ARGUMENT, coach_record_new_for(COACH_GOAL, 77, "s", "v"), __LINE__);
  is_poisoned(COACH_INVALID_UTF8, coach_record_new_for(COACH_GOAL, 1, "\xFF", "v"), __LINE__);
  is_poisoned(COACH_WRONG_FILE, coach_record_new_for(COACH_CONVERSATION, 2, "s", "v"), __LINE__);
  is_poisoned(COACH_UNKNOWN_KIND, coach_record_new(0, file), __LINE__);
  is_poisoned(COACH_UNKNOWN_KIND, coach_record_new(9999, file), __LINE__);
  is_poisoned(COACH_UNKNOWN_KIND, coach_record_new(UINT32_MAX, file), __LINE__);
}

static void setters_need_their_text(void) {
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_id)(goal, NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_text)(goal, COACH_GOAL_STATEMENT, NULL, -1));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_text)(goal, COACH_GOAL_STATEMENT, NULL, 0));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_text)(goal, COACH_GOAL_STATEMENT, NULL, 5));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_text)(goal, COACH_GOAL_STATEMENT, "x", -2));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_record_set_text)(goal, COACH_GOAL_STATEMENT, "x", INT64_MIN));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_record_set_id_value)(goal, COACH_COMMON_SHARED_EVENT, NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_link)(goal, COACH_GOAL_PART_OF, NULL));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_record_set_concept)(goal, COACH_GOAL_STATUS_REASON, NULL, NULL, NULL));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_record_set_quantity)(goal, COACH_GOAL_SMART_AMOUNT, 1, NULL));
  uint32_t first = COACH_AT(COACH_COMMON_ATTACHMENTS, 0);
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_attachment)(goal, first, NULL, NULL, "a/b"));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_attachment)(goal, first, "a:b", NULL, NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_extension)(goal, NULL, "1", -1));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_set_extension)(goal, "x-a", NULL, -1));
  EXPECT(COACH_OK, TRY(coach_record_set_instant)(goal, COACH_COMMON_OCCURRED, 1, 60,
                                                 NULL)); /* no zone: fine */
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void getters_accept_null_for_what_is_not_needed(void) {
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_OK, coach_record_set_scale(goal, COACH_GOAL_IMPORTANCE, 3, 0, 10, 0));
  EXPECT(COACH_OK, coach_record_set_concept(goal, COACH_GOAL_STATUS_REASON, NULL, NULL, CANARY));
  EXPECT(COACH_OK, coach_record_set_date(goal, COACH_GOAL_TARGET_DATE, 2026, 0, 0));
  EXPECT(COACH_OK, TRY(coach_record_get_text)(goal, COACH_GOAL_STATEMENT, NULL, NULL));
  EXPECT(COACH_OK,
         TRY(coach_record_get_scale)(goal, COACH_GOAL_IMPORTANCE, NULL, NULL, NULL, NULL));
  EXPECT(COACH_OK, TRY(coach_record_get_concept)(goal, COACH_GOAL_STATUS_REASON, NULL, NULL, NULL));
  EXPECT(COACH_OK, TRY(coach_record_get_date)(goal, COACH_GOAL_TARGET_DATE, NULL, NULL, NULL));
  EXPECT_EITHER(COACH_OK, COACH_INVALID_ARGUMENT,
                TRY(coach_record_count)(goal, COACH_GOAL_STATEMENT, NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_copy)(goal, NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_json)(goal, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_body)(goal, NULL, &err));
  EXPECT(COACH_OK, coach_record_set_extension(goal, "x-a", "1", -1));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_get_extension)(goal, "x-a", NULL));
  coach_buffer *out = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_get_extension)(goal, NULL, &out));
  EXPECT(COACH_OK, coach_record_free(goal));
}

/* The same of every other type, with a value that is there. */
static void getters_of_every_type_accept_null(void) {
  coach_record *goal = goal_in(file, CANARY), *client = coach_record_new(COACH_CLIENT, file);
  uint32_t attachment = COACH_AT(COACH_COMMON_ATTACHMENTS, 0);
  EXPECT(COACH_OK, coach_record_set_choice(goal, COACH_GOAL_WHOSE_GOAL, 1));
  EXPECT(COACH_OK, coach_record_set_quantity(goal, COACH_GOAL_SMART_AMOUNT, 1, "km"));
  EXPECT(COACH_OK, coach_record_set_attachment(goal, attachment, "a:b", NULL, "a/b"));
  EXPECT(COACH_OK, coach_record_set_link(goal, COACH_GOAL_PART_OF, id));
  EXPECT(COACH_OK, coach_record_set_instant(goal, COACH_COMMON_OCCURRED, 1, 60, NULL));
  EXPECT(COACH_OK, coach_record_set_id_value(goal, COACH_COMMON_SHARED_EVENT, id));
  EXPECT(COACH_OK, TRY(coach_record_get_choice)(goal, COACH_GOAL_WHOSE_GOAL, NULL));
  EXPECT(COACH_OK, TRY(coach_record_get_quantity)(goal, COACH_GOAL_SMART_AMOUNT, NULL, NULL));
  EXPECT(COACH_OK, TRY(coach_record_get_attachment)(goal, attachment, NULL, NULL, NULL));
  EXPECT(COACH_OK, TRY(coach_record_get_link)(goal, COACH_GOAL_PART_OF, NULL));
  EXPECT(COACH_OK, TRY(coach_record_get_instant)(goal, COACH_COMMON_OCCURRED, NULL, NULL, NULL));
  EXPECT(COACH_OK, TRY(coach_record_get_id_value)(goal, COACH_COMMON_SHARED_EVENT, NULL));
  EXPECT(COACH_OK, coach_record_set_integer(goal, COACH_GOAL_ATTAINMENT_BASELINE, 0));
  EXPECT(COACH_OK, coach_record_set_real(goal, COACH_GOAL_WEIGHT, 1));
  EXPECT(COACH_OK, coach_record_set_boolean(client, COACH_CLIENT_INTERPRETER_NEEDED, 1));
  EXPECT(COACH_OK, TRY(coach_record_get_integer)(goal, COACH_GOAL_ATTAINMENT_BASELINE, NULL));
  EXPECT(COACH_OK, TRY(coach_record_get_real)(goal, COACH_GOAL_WEIGHT, NULL));
  EXPECT(COACH_OK, TRY(coach_record_get_boolean)(client, COACH_CLIENT_INTERPRETER_NEEDED, NULL));
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_record_free(client));
}

/* Backups need more than that: see backups.c. */
static void keeping_a_store_needs_its_arguments(void) {
  coach_buffer *out = NULL;
  coach_restore_options options = {.size = sizeof options, .key = test_key, .key_length = 32};
  const char *nowhere[] = {NULL};
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_keys)(store, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_add_key)(store, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_backup)(actor, NULL, 0, NULL, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_restore)(NULL, nowhere, 1, &options, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_restore)(scratch("a"), NULL, 1, &options, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_restore)(scratch("a"), nowhere, 1, &options, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_restore)(scratch("a"), nowhere, 1, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_salvage)(NULL, scratch("a"), &options, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_salvage)(scratch("b"), NULL, &options, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_salvage)(scratch("b"), scratch("a"), NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_access_log)(actor, NULL, 0, 0, &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_access_log)(actor, file, 0, 0, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_emergencies)(actor, 0, 0, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_break_glass)(actor, NULL, "1", CANARY, 5, &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_break_glass)(actor, TEST_SYSTEM, NULL, CANARY, 5, &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_break_glass)(actor, TEST_SYSTEM, "1", NULL, 5, &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_break_glass)(actor, TEST_SYSTEM, "1", CANARY, 5, NULL, &err));
  CHECK(!out && !is_file(scratch("a")));
}

static void saving_and_removing_need_their_arguments(void) {
  coach_batch *batch = coach_batch_new();
  EXPECT(COACH_INVALID_HANDLE, TRY(coach_save)(actor, NULL, &err));
  EXPECT(COACH_INVALID_HANDLE, TRY(coach_commit)(actor, NULL, NULL, &err));
  EXPECT(COACH_INVALID_HANDLE, TRY(coach_batch_save)(batch, NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_save_json)(actor, NULL, -1, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_save_json)(actor, NULL, 10, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_retract)(actor, NULL, id, 1, CANARY, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_retract)(actor, file, NULL, 1, CANARY, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_retract)(actor, file, id, 1, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_retract)(actor, file, id, 1, "", &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_expunge)(actor, NULL, id, 1, CANARY, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_expunge)(actor, file, NULL, 1, CANARY, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_expunge)(actor, file, id, 1, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_expunge)(actor, file, id, 1, "", &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_erase)(actor, NULL, CANARY, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_erase)(actor, file, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_erase)(actor, file, "", &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_rotate)(actor, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_same_person)(actor, NULL, file, 1, CANARY, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_same_person)(actor, file, NULL, 1, CANARY, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_same_person)(actor, file, id, 1, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_erasures_export)(actor, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_erasures_replay)(actor, NULL, -1, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_erasures_replay)(actor, "{}", -2, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_batch_retract)(batch, NULL, id, 1, CANARY));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_batch_retract)(batch, file, NULL, 1, CANARY));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_batch_retract)(batch, file, id, 1, NULL));
  EXPECT(COACH_OK, coach_batch_free(batch));
}

static void reading_needs_its_arguments(void) {
  coach_record *record = NULL;
  coach_list *list = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_get)(actor, NULL, id, 0, &record, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_get)(actor, file, NULL, 0, &record, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_get)(actor, file, id, 0, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_get)(actor, "", id, 0, &record, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_history)(actor, NULL, id, &list, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_history)(actor, file, NULL, &list, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_history)(actor, file, id, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_find)(actor, NULL, &list, &err));
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_find)(actor, &query, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_changes)(actor, 0, 10, NULL, &err));
  EXPECT(COACH_OK, coach_history(actor, file, id, &list, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_list_next)(list, NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_list_json)(list, NULL, &err));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT_EITHER(COACH_OK, COACH_INVALID_ARGUMENT,
                TRY(coach_verify)(actor, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_export)(actor, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_file_export)(actor, file, NULL, &err));
  CHECK(!record);
}

static void reports_need_their_arguments(void) {
  coach_buffer *json = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_reports)(NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_report)(actor, NULL, "{}", -1, &json, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_report)(actor, "goalProgress", NULL, -1, &json, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_report)(actor, "goalProgress", NULL, 0, &json, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_report)(actor, "goalProgress", NULL, 5, &json, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_report)(actor, "goalProgress", "{}", -2, &json, &err));
  EXPECT(COACH_INVALID_ARGUMENT,
         TRY(coach_report)(actor, "goalProgress", "{}", INT64_MIN, &json, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_report)(actor, "goalProgress", "{}", -1, NULL, &err));
  CHECK(!json);
}

static void instruments_need_their_arguments(void) {
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_instruments)(store, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_instruments)(store, NULL, -1, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_instruments)(store, NULL, 5, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_instruments)(store, "[]", -2, &err));
}

static void checking_a_story_needs_its_arguments(void) {
  coach_buffer *found = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_story_check)(actor, NULL, id, file, &found, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_story_check)(actor, file, NULL, file, &found, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_story_check)(actor, file, id, NULL, &found, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_story_check)(actor, file, id, file, NULL, &err));
  CHECK(!found);
}

static void heads_need_their_arguments(void) {
  coach_buffer *heads = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_store_public_key)(store, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_heads_export)(actor, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_heads_check)(actor, NULL, -1, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_heads_check)(actor, "{}", -2, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_heads_check)(actor, "{}", -1, "0", NULL, &err));
  EXPECT(COACH_OK, coach_heads_export(actor, &heads, &err));
  EXPECT(COACH_OK, coach_heads_check(actor, coach_buffer_data(heads), coach_buffer_length(heads),
                                     NULL, NULL, &err));
  EXPECT(COACH_OK, coach_buffer_free(heads));
}

static void the_catalogue_needs_a_place(void) {
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_catalogue)(NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_catalogue_schema)(NULL));
  CHECK_EQUAL(0, TRY(coach_kind_number)(NULL));
  CHECK_EQUAL(0, TRY(coach_field_number)(COACH_GOAL, NULL));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_from_json)("{}", -1, NULL, &err));
  coach_record *record = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_from_json)(NULL, -1, &record, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_from_json)(NULL, 3, &record, &err));
  EXPECT(COACH_INVALID_ARGUMENT, TRY(coach_record_from_json)("{}", -7, &record, &err));
  CHECK(!record);
}

static void every_accessor_of_an_error_accepts_null(void) {
  CHECK_EQUAL(COACH_OK, coach_error_status(NULL));
  CHECK_EQUAL(0, coach_error_kind(NULL));
  CHECK_EQUAL(0, coach_error_field(NULL));
  CHECK_EQUAL(0, coach_error_version(NULL));
  CHECK_TEXT("", coach_error_record(NULL));
  CHECK_TEXT("", coach_error_message(NULL));
  CHECK_TEXT("", coach_error_hint(NULL));
  EXPECT(COACH_OK, coach_error_free(NULL));
}

/* Whether a parameter is a pointer to more than the handle that a call is about, or its error:
 * those are for handles.c. */
static bool is_pointer(const char *parameter, bool is_first) {
  if (!strchr(parameter, '*') || strstr(parameter, "coach_error **")) return false;
  bool is_handle = strstr(parameter, "coach_") && !strstr(parameter, "**");
  return !is_first || !is_handle;
}

static bool has_pointers(char *parameters) {
  bool is_first = true, has = false;
  for (char *each = strtok(parameters, ","); each; each = strtok(NULL, ",")) {
    has |= is_pointer(each, is_first);
    is_first = false;
  }
  return has;
}

static void no_function_of_the_header_that_takes_pointers_is_left_out(void) {
  const char *path = getenv("COACH_HEADER");
  char *header = read_whole(path ? path : "../../include/coachingkit.h", NULL);
  int taking = 0;
  for (char *at = header; at && (at = strchr(at, '\n')); at++) {
    char *open = at + 1 + strcspn(at + 1, "(\n"), *start = open;
    while (start[-1] == '_' || (start[-1] >= 'a' && start[-1] <= 'z')) start--;
    if (*open != '(' || at[1] < 'a' || at[1] > 'z' || strncmp(start, "coach_", 6) != 0) continue;
    char name[64], parameters[600];
    snprintf(name, sizeof name, "\n%.*s\n", (int)(open - start), start);
    snprintf(parameters, sizeof parameters, "%.*s", (int)strcspn(open, ";"), open);
    if (!has_pointers(parameters)) continue;
    taking++;
    if (!strstr(tried, name)) fail_at(__FILE__, __LINE__, "not tried: %s", name + 1);
  }
  CHECK(taking > 50);
  free(header);
}

void suite_nulls(void) {
  store = open_memory();
  actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  RUN(opening_needs_options_and_a_place_for_the_store);
  RUN(the_store_pointer_is_null_after_a_failure);
  RUN(an_actor_needs_all_three_names);
  RUN(a_file_needs_system_value_and_a_place);
  RUN(a_record_without_a_file_is_poisoned);
  RUN(setters_need_their_text);
  RUN(getters_accept_null_for_what_is_not_needed);
  RUN(getters_of_every_type_accept_null);
  RUN(keeping_a_store_needs_its_arguments);
  RUN(saving_and_removing_need_their_arguments);
  RUN(reading_needs_its_arguments);
  RUN(reports_need_their_arguments);
  RUN(instruments_need_their_arguments);
  RUN(checking_a_story_needs_its_arguments);
  RUN(heads_need_their_arguments);
  RUN(the_catalogue_needs_a_place);
  RUN(every_accessor_of_an_error_accepts_null);
  RUN(no_function_of_the_header_that_takes_pointers_is_left_out);
  coach_actor_free(actor);
  close_store(store);
}
