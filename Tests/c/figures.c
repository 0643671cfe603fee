/* What reports say of records that do not go together, and that no answer can be told from two of
 * them. */
#include "suites.h"
#include "support.h"

enum { ROLES = 0xFF, ANSWERS = 17 };

static coach_store *store;
static coach_actor *actor;
static char client[37], place[37];

/* Ids of goals, so that scores can name them. */
#define FIRST "01890a5d-ac96-774b-bcce-b302099a8001"
#define SECOND "01890a5d-ac96-774b-bcce-b302099a8002"

static void open_file(uint32_t kind, const char *value, char *opened) {
  coach_buffer *id = NULL;
  EXPECT(COACH_OK, coach_file_open(actor, kind, TEST_SYSTEM, value, &id, &err));
  snprintf(opened, 37, "%s", coach_buffer_data(id));
  coach_buffer_free(id);
}

static void begin(void) {
  store = open_memory();
  EXPECT(COACH_OK, coach_actor_new(store, "anna", "riverside", ROLES, "TREAT", &actor, &err));
  open_file(COACH_FILE_CLIENT, "1", client);
  open_file(COACH_FILE_ORGANISATION, "place", place);
}

static void end(void) {
  coach_actor_free(actor);
  close_store(store);
}

/* Saves {"kind":<kind>,"file":<file>,<rest>}. */
static void save(const char *kind, const char *file, const char *rest) {
  char json[900];
  snprintf(json, sizeof json, "{\"kind\":\"%s\",\"file\":\"%s\",%s}", kind, file, rest);
  EXPECT(COACH_OK, coach_save_json(actor, json, -1, NULL, &err));
}

/* What a report says; freed by the caller. */
static char *ask(const char *name, const char *parameters) {
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_report(actor, name, parameters, -1, &json, &err));
  char *text = json ? take(json) : repeat(' ', 1);
  CHECK(!strstr(text, "NaN") && !strstr(text, ":nan") && !strstr(text, ":inf"));
  return text;
}

/* The same of the client. */
static char *ask_of(const char *name) {
  char parameters[80];
  snprintf(parameters, sizeof parameters, "{\"file\":\"%s\"}", client);
  return ask(name, parameters);
}

/* Whether a report about the client says a reason and not a figure. */
static void check_reason(const char *name, const char *reason, const char *figure) {
  char *text = ask_of(name), quoted[64];
  snprintf(quoted, sizeof quoted, "\"%s\"", reason);
  if (!json_says(text, "reason", quoted)) fail_at(__FILE__, __LINE__, "%s: no %s", name, reason);
  if (strstr(text, figure)) fail_at(__FILE__, __LINE__, "%s says %s", name, figure);
  free(text);
}

#define GOAL(id, more) "\"id\":\"" id "\",\"statement\":\"" CANARY "\"" more
#define SCALED ",\"attainment\":{\"expected\":\"so\"}"
#define SCORE(of, more) "\"instrument\":{\"code\":\"" of "\"},\"rater\":\"client\"" more
#define ABOUT(id) ",\"goal\":\"" id "\""

static void a_client_without_records_has_a_reason_and_no_number(void) {
  begin();
  const char *names[] = {"goalProgress", "loop",   "measures", "decisions",
                         "agreements",   "rulers", "sharing",  "conversationBalance",
                         "clientSummary"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) check_reason(names[i], "noData", ":0");
  end();
}

static void a_goal_without_a_scale_has_no_attainment(void) {
  begin();
  save("goal", client, GOAL(FIRST, ""));
  save("score", client, SCORE("gas", ",\"total\":1" ABOUT(FIRST)));
  check_reason("goalAttainment", "noScale", "followUp");
  end();
}

static void weights_that_are_all_zero_count_as_one(void) {
  begin();
  save("goal", client, GOAL(FIRST, SCALED ",\"weight\":0"));
  save("goal", client, GOAL(SECOND, SCALED ",\"weight\":0"));
  save("score", client, SCORE("gas", ",\"total\":2" ABOUT(FIRST)));
  save("score", client, SCORE("gas", ",\"total\":-2" ABOUT(SECOND)));
  char *text = ask_of("goalAttainment");
  CHECK(json_says(text, "followUp", "50") && json_says(text, "followUpGoals", "2"));
  CHECK(json_says(text, "reason", "\"notScoredTwice\"") && !strstr(text, "\"baseline\":"));
  free(text);
  end();
}

static void a_score_without_a_goal_is_left_out(void) {
  begin();
  save("score", client, SCORE("gas", ",\"total\":1"));
  check_reason("goalAttainment", "noGoal", "followUp");
  check_reason("measures", "noGoal", "before");
  check_reason("goalProgress", "noData", "\"goals\":");
  end();
}

static void mixed_scales_are_never_put_together(void) {
  begin();
  save("goal", client, GOAL(FIRST, SCALED));
  save("score", client, SCORE("gas", ",\"total\":2,\"minimum\":0,\"maximum\":100" ABOUT(FIRST)));
  check_reason("goalAttainment", "mixedScales", "followUp");
  check_reason("measures", "mixedScales", "before");
  end();
}

static void an_instrument_or_version_that_is_not_known_has_no_figure(void) {
  begin();
  save("goal", client, GOAL(FIRST, SCALED));
  save("score", client, SCORE("gas", ",\"total\":2,\"instrumentVersion\":\"99\"" ABOUT(FIRST)));
  check_reason("goalAttainment", "unknownVersion", "followUp");
  check_reason("measures", "unknownVersion", "figures\":");
  save("score", client, SCORE(CANARY, ",\"total\":2"));
  check_reason("measures", "unknownInstrument", "figures\":");
  end();
}

static void a_goal_that_is_part_of_itself_is_refused(void) {
  begin();
  save("goal", client, GOAL(FIRST, ""));
  save("goal", client, GOAL(SECOND, ",\"partOf\":\"" FIRST "\""));
  char json[400];
  snprintf(json, sizeof json, "{\"kind\":\"goal\",\"file\":\"%s\",\"version\":1,%s}", client,
           GOAL(FIRST, ",\"partOf\":\"" SECOND "\""));
  EXPECT(COACH_RULE, coach_save_json(actor, json, -1, NULL, &err));
  CHECK_EQUAL(COACH_GOAL_PART_OF, last.field);
  char *text = ask_of("goalProgress");
  CHECK_EQUAL(1, occurrences(text, "\"depth\":1"));
  free(text);
  end();
}

static void two_joined_files_are_one_client(void) {
  begin();
  char other[37];
  open_file(COACH_FILE_CLIENT, "2", other);
  /* Ids are unique in a file alone: together each of the two goals is part of the other. */
  save("goal", client, GOAL(FIRST, SCALED));
  save("goal", client, GOAL(SECOND, ",\"partOf\":\"" FIRST "\""));
  save("goal", other, GOAL(SECOND, SCALED));
  save("goal", other, GOAL(FIRST, ",\"partOf\":\"" SECOND "\""));
  EXPECT(COACH_OK, coach_same_person(actor, client, other, 1, "registered twice", &err));
  char *text = ask_of("goalProgress");
  CHECK_EQUAL(4, occurrences(text, "\"depth\":"));
  free(text);
  end();
}

static void days_that_cross_are_refused(void) {
  begin();
  const char *names[] = {"usage", "reach", "fixingToEnablingTrend", "value", "programmeCounts"};
  coach_buffer *json = NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    EXPECT(COACH_INVALID_PARAMETER,
           coach_report(actor, names[i], "{\"from\":\"2026-02\",\"until\":\"2026-01\"}", -1, &json,
                        &err));
    CHECK(strstr(last.message, "until") && !json);
  }
  const char *of_a_client[] = {"conversationBalance", "fixingToEnabling"};
  char parameters[120];
  snprintf(parameters, sizeof parameters,
           "{\"file\":\"%s\",\"from\":\"2026-02\",\"until\":\"2026-01\"}", client);
  for (size_t i = 0; i < sizeof of_a_client / sizeof *of_a_client; i++) {
    EXPECT(COACH_INVALID_PARAMETER,
           coach_report(actor, of_a_client[i], parameters, -1, &json, &err));
    CHECK(strstr(last.message, "until") && !json);
  }
  end();
}

/* A return of somebody else for the first quarter of 2025. */
static void answer(const char *usage, int confidence) {
  char rest[300];
  snprintf(rest, sizeof rest,
           "\"until\":\"2025-03-31\",\"usage\":\"%s\",\"monthsAfterTraining\":3,"
           "\"confidence\":{\"value\":%d,\"minimum\":1,\"maximum\":10}",
           usage, confidence);
  save("usage_return", place, rest);
}

/* Whether the figures of the answers are these, whoever else returned. */
static void check_figures(int people, const char *mean, const char *regularly) {
  char *text = ask("usage", "{}"), count[16];
  snprintf(count, sizeof count, "%d", people);
  CHECK(json_says(text, "mean", mean) && json_says(text, "count", count));
  CHECK(json_says(text, "denominator", count) && json_says(text, "numerator", regularly));
  free(text);
}

static void no_answer_can_be_told_from_two_reports(void) {
  begin();
  for (int i = 0; i < ANSWERS; i++) answer(i % 2 ? "regularly" : "tried", 6 + i % 2);
  check_figures(ANSWERS, "6.5", "8");
  for (int i = 0; i < 4; i++) {
    answer("always", 1);
    check_figures(ANSWERS, "6.5", "8");
  }
  /* Five more, who are told together. */
  answer("always", 1);
  check_figures(ANSWERS + 5, "5.2", "13");
  end();
}

static void groups_of_a_usage_report_say_how_many_answered(void) {
  begin();
  for (int i = 0; i < 12; i++) {
    save("practitioner", place,
         "\"names\":[{\"text\":\"" CANARY
         "\"}],\"trainings\":[{\"date\":\"2024-12-10\"}],"
         "\"consentsToListing\":true");
  }
  for (int i = 0; i < 6; i++) answer("regularly", 7);
  char *text = ask("usage", "{}");
  const char *group = strstr(text, "\"what\":\"3\"");
  CHECK(group && strstr(group, "\"asked\":12") && strstr(group, "\"responsePercentage\":50"));
  CHECK(group && strstr(group, "\"tooFew\":true"));
  free(text);
  end();
}

static void a_stage_is_called_as_the_organisation_calls_it(void) {
  begin();
  for (int i = 0; i < 6; i++) {
    save("practitioner", place,
         "\"names\":[{\"text\":\"x\"}],"
         "\"adoptionStages\":[{\"stage\":\"aware\",\"date\":\"2025-02\"}]");
  }
  char *text = ask("reach", "{}");
  CHECK(strstr(text, "\"label\":\"aware\",\"atStart\":0,\"atEnd\":5"));
  free(text);
  char settings[37];
  coach_buffer *id = NULL;
  EXPECT(COACH_OK,
         coach_file_open(actor, COACH_FILE_ORGANISATION, "urn:coachingkit", "settings", &id, &err));
  snprintf(settings, sizeof settings, "%s", coach_buffer_data(id));
  coach_buffer_free(id);
  save("settings", settings, "\"stageLabels\":[{\"stage\":\"aware\",\"label\":\"curious\"}]");
  text = ask("reach", "{}");
  CHECK(strstr(text, "\"label\":\"curious\",\"atStart\":0,\"atEnd\":5"));
  CHECK(strstr(text, "\"label\":\"unaware\""));
  free(text);
  end();
}

void suite_figures(void) {
  RUN(a_client_without_records_has_a_reason_and_no_number);
  RUN(a_goal_without_a_scale_has_no_attainment);
  RUN(weights_that_are_all_zero_count_as_one);
  RUN(a_score_without_a_goal_is_left_out);
  RUN(mixed_scales_are_never_put_together);
  RUN(an_instrument_or_version_that_is_not_known_has_no_figure);
  RUN(a_goal_that_is_part_of_itself_is_refused);
  RUN(two_joined_files_are_one_client);
  RUN(days_that_cross_are_refused);
  RUN(no_answer_can_be_told_from_two_reports);
  RUN(groups_of_a_usage_report_say_how_many_answered);
  RUN(a_stage_is_called_as_the_organisation_calls_it);
}
