/*
 * A clock that jumps, by libfaketime: back an hour and ten years, forwards, into the change to
 * summer time and out of it. Order, versions and verification never depend on it.
 *
 *     LD_PRELOAD=libfaketime.so.1 FAKETIME_NO_CACHE=1 FAKETIME_TIMESTAMP_FILE=FILE clock FILE
 */
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "support.h"

static const char *clock_file;

/* Sets the clock as libfaketime understands it: "-10y", "+1h" or "@2026-03-29 00:59:59". */
static void set_clock(const char *setting) {
  char line[64];
  int length = snprintf(line, sizeof line, "%s\n", setting);
  if (!write_whole(clock_file, line, (size_t)length)) abort();
}

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_REALTIME, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static const char *const settings[] = {"+0", "-1h", "+0", "-10y", "+1y", "+40y",
                                       "@1970-01-01 00:00:05",
                                       /* Europe/Berlin: spring forwards, fall back */
                                       "@2026-03-29 01:59:59", "@2026-03-29 03:00:01",
                                       "@2026-10-25 02:59:59", "@2026-10-25 02:00:01", "+0"};
enum { SETTINGS = sizeof settings / sizeof *settings };

/* Saves a new version of one record and a record of its own, then looks at both. */
static void save_two(coach_actor *actor, coach_record *goal, int number) {
  char text[32];
  snprintf(text, sizeof text, "version %d", number + 1);
  int64_t before = now();
  set_text(goal, COACH_GOAL_STATEMENT, text);
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  CHECK_EQUAL(number + 1, coach_record_version(goal));
  coach_record *read = NULL;
  EXPECT(COACH_OK,
         coach_get(actor, coach_record_file(goal), coach_record_id(goal), 0, &read, &err));
  const char *found = NULL;
  EXPECT(COACH_OK, coach_record_get_text(read, COACH_GOAL_STATEMENT, &found, NULL));
  CHECK_TEXT(text, found);
  if (number < 3) CHECK(coach_record_recorded(read) >= before - 1);
  EXPECT(COACH_OK, coach_record_free(read));
  save_goal(actor, "1", CANARY, NULL, NULL);
}

static void expect_order(coach_actor *actor, const char *file, const char *id) {
  coach_list *list = NULL;
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_history(actor, file, id, &list, &err));
  CHECK_EQUAL(SETTINGS, coach_list_count(list));
  int64_t first = 0, before = 0;
  for (int i = 0; coach_list_next(list, &read) == COACH_OK; i++) {
    int64_t version = coach_record_version(read);
    if (i == 0) first = version;
    if (i > 0) CHECK_EQUAL(first == 1 ? before + 1 : before - 1, version);
    before = version;
  }
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_changes(actor, 0, 1000, &list, &err));
  CHECK_EQUAL(2 * SETTINGS, coach_list_count(list));
  before = 0;
  while (coach_list_next(list, &read) == COACH_OK) {
    CHECK(coach_record_commit(read) > before);
    before = coach_record_commit(read);
  }
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
}

static void write_while_the_clock_jumps(bool reopens) {
  const char *path = scratch(reopens ? "reopened.coaching" : "open.coaching");
  set_clock(settings[0]);
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_record *goal = new_goal("1", CANARY);
  for (int i = 0; i < SETTINGS; i++) {
    set_clock(settings[i]);
    if (reopens) {
      coach_actor_free(actor);
      close_store(store);
      store = open_store(path, 0);
      actor = make_actor(store, "anna", "riverside");
    }
    save_two(actor, goal, i);
  }
  expect_order(actor, coach_record_file(goal), coach_record_id(goal));
  EXPECT(COACH_OK, coach_record_free(goal));
  coach_actor_free(actor);
  close_store(store);
  close_store(open_store(path, 0));
}

static void the_clock_is_another_one(void) {
  set_clock("+0");
  int64_t today = now();
  set_clock("-10y");
  CHECK(now() < today - 9LL * 365 * 86400 * 1000); /* or the rest would prove nothing */
  set_clock("+0");
  CHECK(now() >= today - 1000);
}

static void a_clock_that_jumps_changes_no_order(void) {
  write_while_the_clock_jumps(false);
}

static void a_clock_that_jumps_between_sessions_changes_no_order(void) {
  write_while_the_clock_jumps(true);
}

/* A writer that waits when the clock is set back waits no longer for it. */
static void waiting_does_not_go_by_the_clock(void) {
  const char *path = scratch("waiting.coaching");
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.busy_timeout_ms = 50;
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_record *goal = new_goal("1", CANARY);
  struct helper helper = start_helper("lock", path, NULL);
  set_clock("-10y");
  EXPECT(COACH_BUSY, coach_save(actor, goal, &err));
  set_clock("+10y");
  EXPECT(COACH_BUSY, coach_save(actor, goal, &err));
  CHECK_EQUAL(0, stop_helper(helper));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
  coach_actor_free(actor);
  close_store(store);
}

static bool names_the_champion(coach_actor *actor) {
  coach_buffer *report = NULL;
  EXPECT(COACH_OK, coach_report(actor, "whoCanHelp", "{}", -1, &report, &err));
  bool is_named = strstr(coach_buffer_data(report), "Ada Champion") != NULL;
  coach_buffer_free(report);
  return is_named;
}

/* A place has so many files that its reports are kept; one that goes by today is of today alone. */
static void a_report_that_is_kept_of_today_is_not_told_tomorrow(void) {
  set_clock("@2026-05-20 12:00:00");
  coach_store *store = open_store(scratch("kept.coaching"), COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  for (int i = 0; i < 510; i++) {
    char client[16];
    coach_buffer *file = NULL;
    snprintf(client, sizeof client, "%d", i);
    EXPECT(COACH_OK, coach_file_open(actor, COACH_FILE_CLIENT, "urn:ehr", client, &file, &err));
    coach_buffer_free(file);
  }
  coach_buffer *file = NULL;
  EXPECT(COACH_OK, coach_file_open(actor, COACH_FILE_ORGANISATION, "urn:ods", "A1", &file, &err));
  char json[512];
  snprintf(
      json, sizeof json,
      "{\"kind\": \"practitioner\", \"file\": \"%s\", \"names\": [{\"text\": \"Ada Champion\"}], "
      "\"consentsToListing\": true, \"champion\": {\"since\": \"2026-01-01\", \"until\": "
      "\"2026-05-31\"}}",
      coach_buffer_data(file));
  coach_buffer_free(file);
  EXPECT(COACH_OK, coach_save_json(actor, json, -1, NULL, &err));
  CHECK(names_the_champion(actor));
  CHECK(names_the_champion(actor));
  set_clock("@2026-05-31 20:00:00");
  CHECK(names_the_champion(actor));
  set_clock("@2026-06-01 12:00:00");
  CHECK(!names_the_champion(actor));
  coach_actor_free(actor);
  close_store(store);
}

enum { CLIENTS = 10, TALKS = 110 };

/* Saves a conversation that does not say when it was. */
static void save_talk(coach_actor *actor, const char *file, int number, int version, int minutes) {
  char json[512];
  snprintf(json, sizeof json,
           "{\"kind\": \"conversation\", \"file\": \"%s\", \"id\": "
           "\"00000000-0000-4000-8000-%012d\", \"version\": %d, \"minutes\": %d, \"mode\": "
           "\"phone\", \"fixingToEnabling\": {\"value\": 5}}",
           file, number, version, minutes);
  EXPECT(COACH_OK, coach_save_json(actor, json, -1, NULL, &err));
}

/* What three reports tell of the year, one after the other. */
static char *told_of_2025(coach_actor *actor) {
  static const char *const questions[][2] = {{"flow", "{\"period\": \"2025\"}"},
                                             {"placePicture", "{\"period\": \"2025\"}"},
                                             {"fixingToEnablingTrend", "{\"until\": \"2025\"}"}};
  char *told = calloc(1, 1 << 16);
  for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
    coach_buffer *report = NULL;
    EXPECT(COACH_OK, coach_report(actor, questions[i][0], questions[i][1], -1, &report, &err));
    strncat(told, coach_buffer_data(report), 20000);
    coach_buffer_free(report);
  }
  return told;
}

/* In half of the files conversations are most of what there is, in the others they are few. */
static void a_record_without_a_time_stays_where_it_was_when_it_is_mended(void) {
  set_clock("@2025-07-16 12:00:00");
  coach_store *store = open_store(scratch("mended.coaching"), COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_buffer *files[CLIENTS] = {NULL};
  for (int i = 0; i < CLIENTS; i++) {
    char client[16];
    snprintf(client, sizeof client, "%d", i);
    EXPECT(COACH_OK, coach_file_open(actor, COACH_FILE_CLIENT, "urn:ehr", client, &files[i], &err));
    int talks = i < CLIENTS / 2 ? TALKS : 1;
    for (int k = 0; k < talks; k++) {
      save_talk(actor, coach_buffer_data(files[i]), i * TALKS + k, 0, 60);
    }
    for (int k = talks; k < TALKS; k++) save_goal(actor, client, CANARY, NULL, NULL);
  }
  set_clock("@2026-11-28 12:00:00");
  char *before = told_of_2025(actor);
  CHECK(strstr(before, "\"phone\"") != NULL);
  CHECK(strstr(before, "2025-Q3") != NULL);
  /* Of one client first: that leaves the others who are counted told apart. */
  for (int version = 1; version < 6; version++) {
    int clients = version < 3 ? 1 : CLIENTS;
    for (int i = 0; i < clients; i++) {
      int first = version < 3 ? 1 : 0, last = version < 3 ? 7 : 1;
      for (int k = first; k < last; k++) {
        save_talk(actor, coach_buffer_data(files[i]), i * TALKS + k,
                  version < 3 ? version : version - 2, 60);
      }
    }
    char *after = told_of_2025(actor);
    CHECK_TEXT(before, after);
    free(after);
  }
  for (int i = 0; i < CLIENTS; i++) {
    save_talk(actor, coach_buffer_data(files[i]), i * TALKS, 4, 600);
  }
  char *after = told_of_2025(actor);
  CHECK(strcmp(before, after) != 0);
  free(before);
  free(after);
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  for (int i = 0; i < CLIENTS; i++) coach_buffer_free(files[i]);
  coach_actor_free(actor);
  close_store(store);
}

static void save_of(coach_actor *actor, coach_buffer *file, const char *fields) {
  char json[512];
  snprintf(json, sizeof json, "{\"file\": \"%s\", %s}", coach_buffer_data(file), fields);
  EXPECT(COACH_OK, coach_save_json(actor, json, -1, NULL, &err));
}

static bool is_told_as_done(coach_actor *actor, coach_buffer *file) {
  char parameters[128];
  coach_buffer *report = NULL;
  snprintf(parameters, sizeof parameters, "{\"file\": \"%s\"}", coach_buffer_data(file));
  EXPECT(COACH_OK, coach_report(actor, "dueAndSince", parameters, -1, &report, &err));
  bool is_told = strstr(coach_buffer_data(report), "\"done\"") != NULL;
  coach_buffer_free(report);
  return is_told;
}

#define ACTION \
  "\"kind\": \"action\", \"id\": \"00000000-0000-4000-8000-000000000001\", \"what\": \"shoes\", "

static void what_was_known_to_be_done_is_not_told_again_when_it_is_mended(void) {
  set_clock("@2025-07-01 12:00:00");
  coach_store *store = open_store(scratch("done.coaching"), COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_buffer *file = NULL;
  EXPECT(COACH_OK, coach_file_open(actor, COACH_FILE_CLIENT, "urn:ehr", "1", &file, &err));
  save_of(actor, file, ACTION "\"version\": 0");
  save_of(actor, file, "\"kind\": \"conversation\", \"occurred\": \"2025-07-01\"");
  set_clock("@2025-07-10 12:00:00");
  save_of(actor, file, ACTION "\"version\": 1, \"status\": \"completed\"");
  CHECK(is_told_as_done(actor, file));
  save_of(actor, file, "\"kind\": \"conversation\", \"occurred\": \"2025-08-01\"");
  set_clock("@2025-09-01 12:00:00");
  CHECK(!is_told_as_done(actor, file));
  save_of(actor, file, ACTION "\"version\": 2, \"status\": \"completed\", \"language\": \"en\"");
  CHECK(!is_told_as_done(actor, file));
  coach_buffer_free(file);
  coach_actor_free(actor);
  close_store(store);
}

static void suite_clock(void) {
  RUN(what_was_known_to_be_done_is_not_told_again_when_it_is_mended);
  RUN(a_record_without_a_time_stays_where_it_was_when_it_is_mended);
  RUN(the_clock_is_another_one);
  RUN(a_report_that_is_kept_of_today_is_not_told_tomorrow);
  RUN(a_clock_that_jumps_changes_no_order);
  RUN(a_clock_that_jumps_between_sessions_changes_no_order);
  RUN(waiting_does_not_go_by_the_clock);
}

int main(int argc, char **argv) {
  if (argc < 2) return 3;
  clock_file = argv[1];
  const struct suite suites[] = {{"clock", suite_clock}};
  return run_suites(suites, 1, 1, argv);
}
