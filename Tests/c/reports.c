/* Every report that coach_reports lists, with nothing to tell, and parameters of every bad kind. */
#include "suites.h"
#include "support.h"

enum { ROLES = 0xFF };

static coach_store *store;
static coach_actor *actor;
static char file[37], practitioner[37];

static coach_actor *actor_of(const char *id, const char *organisation, uint32_t roles) {
  coach_actor *made = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, id, organisation, roles, "TREAT", &made, &err));
  return made;
}

static void open_file(uint32_t kind, const char *value, char *opened) {
  coach_buffer *id = NULL;
  EXPECT(COACH_OK, coach_file_open(actor, kind, TEST_SYSTEM, value, &id, &err));
  snprintf(opened, 37, "%s", coach_buffer_data(id));
  coach_buffer_free(id);
}

/* Asks for a report; nothing is handed out but with COACH_OK, and then a JSON object. */
static coach_status ask(coach_actor *by, const char *name, const char *parameters, int64_t length) {
  coach_buffer *json = NULL;
  err = NULL;
  coach_status status = coach_report(by, name, parameters, length, &json, &err);
  saw(status);
  if (err) judge_error(status, err, name ? name : "NULL", __FILE__, __LINE__);
  err = NULL;
  CHECK((status == COACH_OK) == (json != NULL));
  if (json) {
    char *text = take(json);
    CHECK(text[0] == '{' && text[strlen(text) - 1] == '}');
    CHECK(!strstr(text, ":NaN") && !strstr(text, ":nan") && !strstr(text, ":inf"));
    free(text);
  }
  return status;
}

/* The same with the file of the client in place of one "%s". */
static coach_status ask_of(const char *of, const char *name, const char *format) {
  char parameters[400];
  snprintf(parameters, sizeof parameters, format, of);
  return ask(actor, name, parameters, -1);
}

/* Calls something with the name and the scope of each report; answers how many there are. */
static int for_each_report(void (*body)(const char *name, const char *scope)) {
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_reports(&json));
  char *text = take(json);
  int count = 0;
  for (const char *at = text; (at = strstr(at, "{\"name\":\"")); at++) {
    char name[65], scope[32];
    int end = 0;
    /* A list of choices has a source instead of a meaning. */
    sscanf(at, "{\"name\":\"%64[A-Za-z0-9]\",\"meaning\":%n", name, &end);
    const char *found = end ? strstr(at, "\"scope\":\"") : NULL;
    if (!found || sscanf(found, "\"scope\":\"%31[a-z]", scope) != 1) continue;
    body(name, scope);
    count++;
  }
  free(text);
  return count;
}

static coach_status ask_in_scope(coach_actor *by, const char *name, const char *scope) {
  char parameters[80] = "{}";
  const char *of = strcmp(scope, "client") == 0 ? file : practitioner;
  if (strcmp(scope, "place") != 0) snprintf(parameters, sizeof parameters, "{\"file\":\"%s\"}", of);
  return ask(by, name, parameters, -1);
}

static void ask_with_nothing_to_tell(const char *name, const char *scope) {
  coach_status status = ask_in_scope(actor, name, scope);
  /* Some need more than the file. */
  if (status != COACH_OK && status != COACH_INVALID_PARAMETER) {
    fail_at(__FILE__, __LINE__, "%s answers %s", name, coach_status_name(status));
  }
}

static void a_report_with_nothing_to_tell_is_a_report_all_the_same(void) {
  CHECK(for_each_report(ask_with_nothing_to_tell) >= 2);
  CHECK_EQUAL(COACH_OK, ask_of(file, "goalProgress", "{\"file\":\"%s\"}"));
}

static coach_actor *stranger;

static void ask_from_elsewhere(const char *name, const char *scope) {
  coach_status status = ask_in_scope(stranger, name, scope);
  bool is_place = strcmp(scope, "place") == 0;
  if (!is_place && status != COACH_NOT_FOUND && status != COACH_INVALID_PARAMETER) {
    fail_at(__FILE__, __LINE__, "%s answers %s", name, coach_status_name(status));
  }
}

static void a_file_of_another_organisation_does_not_exist(void) {
  stranger = actor_of("hugo", "hillside", ROLES);
  for_each_report(ask_from_elsewhere);
  coach_actor_free(stranger);
}

static void who_has_none_of_its_roles_gets_no_report(void) {
  coach_actor *front = actor_of("rita", "riverside", COACH_ROLE_RECEPTION);
  char parameters[80];
  snprintf(parameters, sizeof parameters, "{\"file\":\"%s\"}", file);
  CHECK_EQUAL(COACH_NOT_PERMITTED, ask(front, "goalProgress", parameters, -1));
  coach_actor_free(front);
}

static void a_report_that_does_not_exist_is_unknown(void) {
  char *longest = repeat('a', 64), *over = repeat('a', 1000);
  const char *names[] = {"nothing", "GoalProgress", "goalProgress ", "goal_progress", longest};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    CHECK_EQUAL(COACH_UNKNOWN_REPORT, ask(actor, names[i], "{}", -1));
  }
  const char *none[] = {"", over, "goal\xFF", "\xED\xA0\x80"};
  for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
    coach_status status = ask(actor, none[i], "{}", -1);
    if (status != COACH_UNKNOWN_REPORT && status != COACH_INVALID_ARGUMENT &&
        status != COACH_INVALID_UTF8) {
      fail_at(__FILE__, __LINE__, "name %zu answers %s", i, coach_status_name(status));
    }
  }
  free(longest);
  free(over);
}

static void a_parameter_that_means_nothing_is_refused(void) {
  const char *formats[] = {
      "{}",
      "{\"file\":null}",
      "{\"file\":1,\"today\":\"%s\"}",
      "{\"file\":\"" CANARY "\"}",
      "{\"file\":[\"%s\"]}",
      "{\"file\":{\"kind\":\"client\"}}",
      "{\"file\":\"%s\",\"" CANARY " \":1}",
      "{\"file\":\"%s\",\"x-" CANARY "\":1}",
      "{\"file\":\"%s\",\"today\":4}",
      "{\"file\":\"%s\",\"today\":\"2026-02-30\"}",
      "{\"file\":\"%s\",\"today\":\"" CANARY "\"}",
      "{\"file\":\"%s\",\"today\":\"\"}",
      "{\"file\":\"%s\",\"today\":\"99999-01-01\"}",
  };
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
    coach_status status = ask_of(file, "dueAndSince", formats[i]);
    if (status != COACH_INVALID_PARAMETER) {
      fail_at(__FILE__, __LINE__, "parameters %zu: %s", i, coach_status_name(status));
    }
  }
  coach_buffer *json = NULL;
  EXPECT(COACH_INVALID_PARAMETER, coach_report(actor, "dueAndSince", "{}", -1, &json, &err));
  CHECK(strstr(last.message, "file") && !json);
  EXPECT(COACH_INVALID_PARAMETER,
         coach_report(actor, "dueAndSince", "{\"toDay\":1}", -1, &json, &err));
  CHECK(strstr(last.message, "toDay") && !json);
  CHECK_EQUAL(COACH_NOT_FOUND,
              ask_of("01890a5d-ac96-774b-bcce-b302099a8057", "dueAndSince", "{\"file\":\"%s\"}"));
}

static void parameters_that_are_no_object_are_refused(void) {
  const char *texts[] = {
      "",      " ",       "null",           "[]",          "1",
      "\"a\"", "{",       "{\"file\"",      "{\"file\":}", "{\"file\":\"\\ud800\"}",
      "{}{}",  "{} \x01", "{\"file\":NaN}", "{'file':1}",  "{\"a\":1,\"a\":2}"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    coach_status status = ask(actor, "goalProgress", texts[i], -1);
    /* What is wrong in two ways may be told either of them. */
    if (status != COACH_INVALID_JSON && status != COACH_INVALID_PARAMETER) {
      fail_at(__FILE__, __LINE__, "text %zu: %s", i, coach_status_name(status));
    }
  }
}

static void hostile_parameters_are_refused(void) {
  char *deep = repeat('[', 60000), *large = repeat(' ', COACH_LIMIT_PARAMETERS + 1);
  memcpy(deep, "{\"file\":", 8);
  coach_status status = ask(actor, "goalProgress", deep, -1);
  CHECK(status == COACH_INVALID_PARAMETER || status == COACH_TOO_LARGE ||
        status == COACH_INVALID_JSON);
  for (char *at = deep; (at = strchr(at, '[')); at++) *at = '{';
  status = ask(actor, "goalProgress", deep, -1);
  CHECK(status == COACH_INVALID_PARAMETER || status == COACH_TOO_LARGE ||
        status == COACH_INVALID_JSON);
  memcpy(large, "{}", 2);
  CHECK_EQUAL(COACH_TOO_LARGE, ask(actor, "goalProgress", large, -1));
  CHECK_EQUAL(COACH_TOO_LARGE, ask(actor, "goalProgress", large, COACH_LIMIT_PARAMETERS + 1));
  CHECK_EQUAL(COACH_TOO_LARGE, ask(actor, "goalProgress", large, INT64_MAX));
  CHECK_EQUAL(COACH_INVALID_PARAMETER, ask(actor, "goalProgress", large, COACH_LIMIT_PARAMETERS));
  free(deep);
  free(large);
}

static void text_that_is_not_utf8_or_holds_u0000_is_refused(void) {
  char parameters[120];
  snprintf(parameters, sizeof parameters, "{\"file\":\"%s\",\"today\":\"\xED\xA0\x80\"}", file);
  CHECK_EQUAL(COACH_INVALID_UTF8, ask(actor, "dueAndSince", parameters, -1));
  int length = snprintf(parameters, sizeof parameters, "{\"file\":\"%s\"} ", file);
  parameters[length - 1] = 0;
  coach_status status = ask(actor, "dueAndSince", parameters, length);
  CHECK(status == COACH_EMBEDDED_NUL || status == COACH_INVALID_JSON);
  status = ask_of(file, "dueAndSince", "{\"file\":\"%s\",\"today\":\"\\u0000\"}");
  CHECK(status == COACH_EMBEDDED_NUL || status == COACH_INVALID_PARAMETER);
}

/* Registers instruments; nothing is registered but with COACH_OK. */
static coach_status register_instruments(coach_store *in, const char *json) {
  err = NULL;
  coach_status status = coach_store_instruments(in, json, -1, &err);
  saw(status);
  if (err) judge_error(status, err, "coach_store_instruments", __FILE__, __LINE__);
  err = NULL;
  return status;
}

#define OWN_INSTRUMENT                                                         \
  "{\"identifier\":\"house\",\"version\":\"1\",\"citation\":\"House, 2026.\"," \
  "\"minimum\":0,\"maximum\":4,\"items\":2,\"scoring\":\"%s\"}"

static void a_host_registers_instruments_of_its_own(void) {
  coach_store *other = open_memory();
  coach_buffer *json = NULL;
  char own[300], list[700];
  snprintf(own, sizeof own, OWN_INSTRUMENT, "sum");
  CHECK_EQUAL(COACH_OK, register_instruments(other, own));
  snprintf(list, sizeof list, "[%s,%s]", own, own);
  CHECK_EQUAL(COACH_OK, register_instruments(other, list));
  EXPECT(COACH_OK, coach_instruments(other, &json, &err));
  char *text = take(json);
  CHECK(strstr(text, "\"copm\"") && strstr(text, "House, 2026."));
  free(text);
  snprintf(own, sizeof own, OWN_INSTRUMENT, "mean");
  CHECK_EQUAL(COACH_RULE, register_instruments(other, own));
  snprintf(own, sizeof own, OWN_INSTRUMENT, CANARY);
  CHECK_EQUAL(COACH_RULE, register_instruments(other, own));
  CHECK_EQUAL(COACH_RULE, register_instruments(other, "{\"" CANARY "\":1}"));
  CHECK_EQUAL(COACH_INVALID_JSON, register_instruments(other, "[{\"identifier\""));
  CHECK_EQUAL(COACH_INVALID_JSON, register_instruments(other, ""));
  char *large = repeat(' ', COACH_LIMIT_PARAMETERS + 1);
  CHECK_EQUAL(COACH_TOO_LARGE, register_instruments(other, large));
  free(large);
  close_store(other);
  EXPECT(COACH_OK, coach_instruments(store, &json, &err));
  text = take(json);
  CHECK(!strstr(text, "house"));
  free(text);
}

void suite_reports(void) {
  store = open_memory();
  actor = actor_of("anna", "riverside", ROLES);
  open_file(COACH_FILE_CLIENT, "1", file);
  open_file(COACH_FILE_PRACTITIONER, "p", practitioner);
  RUN(a_report_with_nothing_to_tell_is_a_report_all_the_same);
  RUN(a_file_of_another_organisation_does_not_exist);
  RUN(who_has_none_of_its_roles_gets_no_report);
  RUN(a_report_that_does_not_exist_is_unknown);
  RUN(a_parameter_that_means_nothing_is_refused);
  RUN(parameters_that_are_no_object_are_refused);
  RUN(hostile_parameters_are_refused);
  RUN(text_that_is_not_utf8_or_holds_u0000_is_refused);
  RUN(a_host_registers_instruments_of_its_own);
  coach_actor_free(actor);
  close_store(store);
}
