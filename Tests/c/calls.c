#include "calls.h"

struct calls_context context;

/* A question to a bad handle has a neutral answer. */
#define NEUTRAL(condition) ((condition) ? COACH_INVALID_HANDLE : COACH_OK)
#define EMPTY(text) NEUTRAL((text) && (text)[0] == 0)

/* coach_record_error answers an error or NULL for a bad handle. */
static coach_status error_of(void *handle) {
  coach_error *error = coach_record_error(handle);
  coach_status status = error ? coach_error_status(error) : COACH_INVALID_HANDLE;
  coach_error_free(error);
  return status;
}

/* What calls write on success, and what they must leave alone. */
static coach_record *record_out;
static coach_buffer *buffer_out;
static coach_list *list_out;
static coach_actor *actor_out;
static uint32_t slot_out;
static int64_t reached_out;

bool nothing_was_handed_out(void) {
  return !record_out && !buffer_out && !list_out && !actor_out && !slot_out && !reached_out;
}

static coach_status find_all(void *handle) {
  coach_query query = {0};
  query.size = sizeof query;
  query.file = context.file;
  return coach_find(handle, &query, &list_out, &err);
}

static coach_status add_key(void *handle) {
  coach_key_options options = {0};
  options.size = sizeof options;
  options.key = other_key;
  options.key_length = sizeof other_key;
  return coach_store_add_key(handle, &options, &slot_out, &err);
}

static coach_status rotate(void *handle) {
  coach_key_options options = {0};
  options.size = sizeof options;
  options.key = other_key;
  options.key_length = sizeof other_key;
  return coach_store_rotate(handle, &options, &err);
}

#define GOAL_TEXT COACH_GOAL_STATEMENT

#define STORE_CALLS(X)                                                                        \
  X(STORE, coach_store_close, coach_store_close(handle, &err))                                \
  X(STORE, coach_store_id, EMPTY(coach_store_id(handle)))                                     \
  X(STORE, coach_store_rebuild, coach_store_rebuild(handle, &err))                            \
  X(STORE, coach_store_keys, coach_store_keys(handle, &buffer_out, &err))                     \
  X(STORE, coach_instruments, coach_instruments(handle, &buffer_out, &err))                   \
  X(STORE, coach_store_instruments, coach_store_instruments(handle, "[]", -1, &err))          \
  X(STORE, coach_store_add_key, add_key(handle))                                              \
  X(STORE, coach_store_remove_key, coach_store_remove_key(handle, 1, &err))                   \
  X(STORE, coach_store_public_key, coach_store_public_key(handle, &buffer_out, &err))         \
  X(STORE, coach_actor_new,                                                                   \
    coach_actor_new(handle, "anna", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, \
                    "TREAT", &actor_out, &err))

#define ACTOR_CALLS(X)                                                                        \
  X(ACTOR, coach_access_log, coach_access_log(handle, context.file, 0, 0, &buffer_out, &err)) \
  X(ACTOR, coach_emergencies, coach_emergencies(handle, 0, 0, &buffer_out, &err))             \
  X(ACTOR, coach_break_glass, coach_break_glass(handle, "s", "v", "r", 1, &buffer_out, &err)) \
  X(ACTOR, coach_actor_free, coach_actor_free(handle))                                        \
  X(ACTOR, coach_file_open,                                                                   \
    coach_file_open(handle, COACH_FILE_CLIENT, TEST_SYSTEM, "9", &buffer_out, &err))          \
  X(ACTOR, coach_file_find, coach_file_find(handle, TEST_SYSTEM, "9", &buffer_out, &err))     \
  X(ACTOR, coach_save, coach_save(handle, context.record, &err))                              \
  X(ACTOR, coach_save_json, coach_save_json(handle, "[]", -1, &buffer_out, &err))             \
  X(ACTOR, coach_commit, coach_commit(handle, context.batch, &buffer_out, &err))              \
  X(ACTOR, coach_retract,                                                                     \
    coach_retract(handle, context.file, context.id, 1, "reason " CANARY, &err))               \
  X(ACTOR, coach_expunge,                                                                     \
    coach_expunge(handle, context.file, context.id, 1, "reason " CANARY, &err))               \
  X(ACTOR, coach_erasures_export, coach_erasures_export(handle, &buffer_out, &err))           \
  X(ACTOR, coach_erasures_replay, coach_erasures_replay(handle, "{}", -1, &err))              \
  X(ACTOR, coach_same_person,                                                                 \
    coach_same_person(handle, context.file, context.file, 1, "reason " CANARY, &err))         \
  X(ACTOR, coach_store_rotate, rotate(handle))                                                \
  X(ACTOR, coach_erase, coach_erase(handle, context.file, "ground " CANARY, &err))            \
  X(ACTOR, coach_get, coach_get(handle, context.file, context.id, 0, &record_out, &err))      \
  X(ACTOR, coach_history, coach_history(handle, context.file, context.id, &list_out, &err))   \
  X(ACTOR, coach_find, find_all(handle))                                                      \
  X(ACTOR, coach_changes, coach_changes(handle, 0, 10, &list_out, &err))                      \
  X(ACTOR, coach_report, coach_report(handle, "goalProgress", "{}", -1, &buffer_out, &err))   \
  X(ACTOR, coach_verify, coach_verify(handle, NULL, NULL, NULL, &buffer_out, &err))           \
  X(ACTOR, coach_heads_export, coach_heads_export(handle, &buffer_out, &err))                 \
  X(ACTOR, coach_heads_check, coach_heads_check(handle, "{}", -1, NULL, &buffer_out, &err))   \
  X(ACTOR, coach_file_export, coach_file_export(handle, context.file, &buffer_out, &err))     \
  X(ACTOR, coach_story_check,                                                                 \
    coach_story_check(handle, context.file, context.id, context.file, &buffer_out, &err))     \
  X(ACTOR, coach_backup, coach_backup(handle, scratch("copy"), 0, NULL, NULL, &reached_out, &err))

#define RECORD_SETTERS(X)                                                                         \
  X(RECORD, coach_record_set_id,                                                                  \
    coach_record_set_id(handle, "01890a5d-ac96-774b-bcce-b302099a8057"))                          \
  X(RECORD, coach_record_set_version, coach_record_set_version(handle, 0))                        \
  X(RECORD, coach_record_set_text, coach_record_set_text(handle, GOAL_TEXT, CANARY, -1))          \
  X(RECORD, coach_record_set_integer,                                                             \
    coach_record_set_integer(handle, COACH_GOAL_ATTAINMENT_BASELINE, 1))                          \
  X(RECORD, coach_record_set_real, coach_record_set_real(handle, COACH_GOAL_WEIGHT, 1))           \
  X(RECORD, coach_record_set_boolean,                                                             \
    coach_record_set_boolean(handle, COACH_CLIENT_INTERPRETER_NEEDED, 1))                         \
  X(RECORD, coach_record_set_instant,                                                             \
    coach_record_set_instant(handle, COACH_COMMON_OCCURRED, 0, 0, NULL))                          \
  X(RECORD, coach_record_set_date,                                                                \
    coach_record_set_date(handle, COACH_GOAL_TARGET_DATE, 2026, 1, 1))                            \
  X(RECORD, coach_record_set_id_value,                                                            \
    coach_record_set_id_value(handle, COACH_COMMON_SHARED_EVENT, context.id))                     \
  X(RECORD, coach_record_set_choice,                                                              \
    coach_record_set_choice(handle, COACH_GOAL_WHOSE_GOAL, COACH_GOAL_OWNER_CLIENT))              \
  X(RECORD, coach_record_set_concept,                                                             \
    coach_record_set_concept(handle, COACH_GOAL_STATUS_REASON, "c", NULL, NULL))                  \
  X(RECORD, coach_record_set_scale,                                                               \
    coach_record_set_scale(handle, COACH_GOAL_IMPORTANCE, 1, 0, 10, 0))                           \
  X(RECORD, coach_record_set_quantity,                                                            \
    coach_record_set_quantity(handle, COACH_GOAL_SMART_AMOUNT, 1, "km"))                          \
  X(RECORD, coach_record_set_attachment,                                                          \
    coach_record_set_attachment(handle, COACH_AT(COACH_COMMON_ATTACHMENTS, 0), "a:b", NULL,       \
                                "image/png"))                                                     \
  X(RECORD, coach_record_set_link, coach_record_set_link(handle, COACH_GOAL_PART_OF, context.id)) \
  X(RECORD, coach_record_set_extension, coach_record_set_extension(handle, "x-a", "1", -1))       \
  X(RECORD, coach_record_clear, coach_record_clear(handle, GOAL_TEXT))

#define RECORD_GETTERS(X)                                                                          \
  X(RECORD, coach_record_get_extension, coach_record_get_extension(handle, "x-a", &buffer_out))    \
  X(RECORD, coach_record_count, coach_record_count(handle, GOAL_TEXT, NULL))                       \
  X(RECORD, coach_record_get_text, coach_record_get_text(handle, GOAL_TEXT, NULL, NULL))           \
  X(RECORD, coach_record_get_integer,                                                              \
    coach_record_get_integer(handle, COACH_GOAL_ATTAINMENT_BASELINE, NULL))                        \
  X(RECORD, coach_record_get_real, coach_record_get_real(handle, COACH_GOAL_WEIGHT, NULL))         \
  X(RECORD, coach_record_get_boolean,                                                              \
    coach_record_get_boolean(handle, COACH_CLIENT_INTERPRETER_NEEDED, NULL))                       \
  X(RECORD, coach_record_get_instant,                                                              \
    coach_record_get_instant(handle, COACH_COMMON_OCCURRED, NULL, NULL, NULL))                     \
  X(RECORD, coach_record_get_date,                                                                 \
    coach_record_get_date(handle, COACH_GOAL_TARGET_DATE, NULL, NULL, NULL))                       \
  X(RECORD, coach_record_get_id_value,                                                             \
    coach_record_get_id_value(handle, COACH_COMMON_SHARED_EVENT, NULL))                            \
  X(RECORD, coach_record_get_choice, coach_record_get_choice(handle, COACH_GOAL_WHOSE_GOAL, NULL)) \
  X(RECORD, coach_record_get_concept,                                                              \
    coach_record_get_concept(handle, COACH_GOAL_STATUS_REASON, NULL, NULL, NULL))                  \
  X(RECORD, coach_record_get_scale,                                                                \
    coach_record_get_scale(handle, COACH_GOAL_IMPORTANCE, NULL, NULL, NULL, NULL))                 \
  X(RECORD, coach_record_get_quantity,                                                             \
    coach_record_get_quantity(handle, COACH_GOAL_SMART_AMOUNT, NULL, NULL))                        \
  X(RECORD, coach_record_get_attachment,                                                           \
    coach_record_get_attachment(handle, COACH_AT(COACH_COMMON_ATTACHMENTS, 0), NULL, NULL, NULL))  \
  X(RECORD, coach_record_get_link, coach_record_get_link(handle, COACH_GOAL_PART_OF, NULL))

#define RECORD_CALLS(X)                                                          \
  X(RECORD, coach_record_copy, coach_record_copy(handle, &record_out))           \
  X(RECORD, coach_record_free, coach_record_free(handle))                        \
  X(RECORD, coach_record_error, error_of(handle))                                \
  X(RECORD, coach_record_json, coach_record_json(handle, &buffer_out, &err))     \
  X(RECORD, coach_record_body, coach_record_body(handle, &buffer_out, &err))     \
  X(RECORD, coach_record_kind, NEUTRAL(coach_record_kind(handle) == 0))          \
  X(RECORD, coach_record_id, EMPTY(coach_record_id(handle)))                     \
  X(RECORD, coach_record_file, EMPTY(coach_record_file(handle)))                 \
  X(RECORD, coach_record_version, NEUTRAL(coach_record_version(handle) == 0))    \
  X(RECORD, coach_record_state, NEUTRAL(coach_record_state(handle) == 0))        \
  X(RECORD, coach_record_recorded, NEUTRAL(coach_record_recorded(handle) == 0))  \
  X(RECORD, coach_record_commit, NEUTRAL(coach_record_commit(handle) == 0))      \
  X(RECORD, coach_record_actor, EMPTY(coach_record_actor(handle)))               \
  X(RECORD, coach_record_organisation, EMPTY(coach_record_organisation(handle))) \
  X(RECORD, coach_record_purpose, EMPTY(coach_record_purpose(handle)))           \
  X(RECORD, coach_record_reason, EMPTY(coach_record_reason(handle)))             \
  X(RECORD, coach_save__record, coach_save(context.actor, handle, &err))         \
  X(RECORD, coach_batch_save__record, coach_batch_save(context.batch, handle))

#define BATCH_CALLS(X)                                                          \
  X(BATCH, coach_batch_free, coach_batch_free(handle))                          \
  X(BATCH, coach_batch_save, coach_batch_save(handle, context.record))          \
  X(BATCH, coach_batch_retract,                                                 \
    coach_batch_retract(handle, context.file, context.id, 1, "reason " CANARY)) \
  X(BATCH, coach_commit__batch, coach_commit(context.actor, handle, &buffer_out, &err))

#define LIST_CALLS(X)                                                  \
  X(LIST, coach_list_next, coach_list_next(handle, &record_out))       \
  X(LIST, coach_list_count, NEUTRAL(coach_list_count(handle) == 0))    \
  X(LIST, coach_list_cursor, EMPTY(coach_list_cursor(handle)))         \
  X(LIST, coach_list_json, coach_list_json(handle, &buffer_out, &err)) \
  X(LIST, coach_list_free, coach_list_free(handle))

#define BUFFER_CALLS(X)                                                     \
  X(BUFFER, coach_buffer_data, EMPTY(coach_buffer_data(handle)))            \
  X(BUFFER, coach_buffer_length, NEUTRAL(coach_buffer_length(handle) == 0)) \
  X(BUFFER, coach_buffer_free, coach_buffer_free(handle))

#define ERROR_CALLS(X)                                                     \
  X(ERROR, coach_error_status, NEUTRAL(coach_error_status(handle) == 0))   \
  X(ERROR, coach_error_kind, NEUTRAL(coach_error_kind(handle) == 0))       \
  X(ERROR, coach_error_field, NEUTRAL(coach_error_field(handle) == 0))     \
  X(ERROR, coach_error_record, EMPTY(coach_error_record(handle)))          \
  X(ERROR, coach_error_version, NEUTRAL(coach_error_version(handle) == 0)) \
  X(ERROR, coach_error_message, EMPTY(coach_error_message(handle)))        \
  X(ERROR, coach_error_hint, EMPTY(coach_error_hint(handle)))              \
  X(ERROR, coach_error_free, coach_error_free(handle))

#define ALL_CALLS(X) \
  STORE_CALLS(X)     \
  ACTOR_CALLS(X)     \
  RECORD_SETTERS(X)  \
  RECORD_GETTERS(X)  \
  RECORD_CALLS(X)    \
  BATCH_CALLS(X)     \
  LIST_CALLS(X)      \
  BUFFER_CALLS(X)    \
  ERROR_CALLS(X)

#define FUNCTION(type, name, expression)          \
  static coach_status call_##name(void *handle) { \
    return (expression);                          \
  }
ALL_CALLS(FUNCTION)

#define ROW(type, name, expression) {type, #name, call_##name},
const struct handle_call handle_calls[] = {ALL_CALLS(ROW)};
const size_t handle_call_count = sizeof handle_calls / sizeof *handle_calls;
