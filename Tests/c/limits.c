/* The documented limits of size and count, and what grows with them. */
#include <time.h>

#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;
static char file[37], id[37];

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void a_record_of_more_than_a_megabyte_is_refused(void) {
  coach_record *talk = coach_record_new(COACH_CONVERSATION, file);
  char *text = repeat('a', 4000);
  double start = seconds();
  uint32_t i = 0;
  coach_status status = COACH_OK;
  for (; i < 400 && status == COACH_OK; i++) {
    status = coach_record_set_text(talk, COACH_AT(COACH_CONVERSATION_INFORMATION_GIVEN_WHAT, i),
                                   text, -1);
  }
  saw(status);
  if (status == COACH_OK) {
    EXPECT(COACH_TOO_LARGE, coach_save(actor, talk, &err));
  } else {
    CHECK_EQUAL(COACH_TOO_LARGE, status);
    CHECK(i > 200);
    EXPECT(COACH_TOO_LARGE, coach_save(actor, talk, &err));
  }
  if (seconds() - start > 20) fail_at(__FILE__, __LINE__, "it takes %.1f s", seconds() - start);
  EXPECT(COACH_OK, coach_record_clear(talk, COACH_CONVERSATION_INFORMATION_GIVEN));
  EXPECT(COACH_OK, coach_save(actor, talk, &err));
  free(text);
  EXPECT(COACH_OK, coach_record_free(talk));
}

static void a_record_of_almost_a_megabyte_comes_back(void) {
  coach_record *talk = coach_record_new(COACH_CONVERSATION, file), *read = NULL;
  char *text = repeat('b', 4000);
  for (uint32_t i = 0; i < 255; i++) {
    EXPECT(COACH_OK, coach_record_set_text(
                         talk, COACH_AT(COACH_CONVERSATION_INFORMATION_GIVEN_WHAT, i), text, -1));
  }
  EXPECT(COACH_OK, coach_save(actor, talk, &err));
  EXPECT(COACH_OK, coach_get(actor, file, coach_record_id(talk), 0, &read, &err));
  const char *last_text = NULL;
  EXPECT(COACH_OK,
         coach_record_get_text(read, COACH_AT(COACH_CONVERSATION_INFORMATION_GIVEN_WHAT, 254),
                               &last_text, NULL));
  CHECK_TEXT(text, last_text);
  char *json = json_of(read);
  CHECK(strlen(json) > 255 * 4000);
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_OK, coach_record_from_json(json, -1, &read, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  free(json);
  free(text);
  EXPECT(COACH_OK, coach_record_free(talk));
}

static void a_batch_has_at_most_a_million_steps(void) {
  coach_batch *batch = coach_batch_new();
  for (int i = 0; i < COACH_LIMIT_BATCH; i++) {
    coach_status status = coach_batch_retract(batch, file, id, 1, "r");
    if (status != COACH_OK) {
      fail_at(__FILE__, __LINE__, "step %d: %s", i, coach_status_name(status));
      break;
    }
  }
  EXPECT(COACH_TOO_LARGE, coach_batch_retract(batch, file, id, 1, "r"));
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_TOO_LARGE, coach_batch_save(batch, goal));
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_batch_free(batch));
}

static void two_hundred_thousand_handles_can_live_at_once(void) {
  enum { COUNT = 200000 };
  coach_record **records = calloc(COUNT, sizeof *records);
  for (int i = 0; i < COUNT; i++) records[i] = coach_record_new(COACH_GOAL, file);
  CHECK(records[COUNT - 1]);
  for (int i = 0; i < COUNT; i += 2) EXPECT(COACH_OK, coach_record_free(records[i]));
  for (int i = 0; i < COUNT; i++) {
    coach_status status = coach_record_set_real(records[i], COACH_GOAL_WEIGHT, 1);
    if (status != (i % 2 ? COACH_OK : COACH_INVALID_HANDLE)) {
      fail_at(__FILE__, __LINE__, "record %d: %s", i, coach_status_name(status));
      break;
    }
  }
  for (int i = 1; i < COUNT; i += 2) EXPECT(COACH_OK, coach_record_free(records[i]));
  free(records);
}

static void a_page_has_at_most_ten_thousand_records(void) {
  coach_batch *batch = coach_batch_new();
  coach_buffer *out = NULL;
  EXPECT(COACH_OK, coach_file_open(actor, 1, TEST_SYSTEM, "page", &out, &err));
  char *page = take(out);
  for (int i = 0; i < COACH_LIMIT_PAGE + 10; i++) {
    coach_record *goal = coach_record_new(COACH_GOAL, page);
    coach_record_set_text(goal, COACH_GOAL_STATEMENT, CANARY, -1);
    coach_batch_save(batch, goal);
    coach_record_free(goal);
  }
  EXPECT(COACH_OK, coach_commit(actor, batch, NULL, &err));
  EXPECT(COACH_OK, coach_batch_free(batch));
  coach_query query = {0};
  coach_list *list = NULL;
  query.size = sizeof query;
  query.file = page;
  query.limit = COACH_LIMIT_PAGE;
  EXPECT(COACH_OK, coach_find(actor, &query, &list, &err));
  CHECK_EQUAL(COACH_LIMIT_PAGE, coach_list_count(list));
  CHECK(coach_list_cursor(list)[0]);
  EXPECT(COACH_OK, coach_list_free(list));
  query.limit = 0;
  EXPECT(COACH_OK, coach_find(actor, &query, &list, &err));
  CHECK_EQUAL(100, coach_list_count(list));
  EXPECT(COACH_OK, coach_list_free(list));
  free(page);
}

static void a_large_json_array_is_saved_in_one_transaction(void) {
  enum { COUNT = 20000 };
  char *json = malloc(COUNT * 200 + 10), *at = json;
  *at++ = '[';
  for (int i = 0; i < COUNT; i++) {
    at += sprintf(at, "%s{\"kind\":\"goal\",\"file\":\"%s\",\"statement\":\"" CANARY " %d\"}",
                  i ? "," : "", file, i);
  }
  strcpy(at, "]");
  coach_buffer *saved = NULL;
  EXPECT(COACH_OK, coach_save_json(actor, json, -1, &saved, &err));
  char *answer = take(saved);
  CHECK_EQUAL(COUNT, occurrences(answer, "\"version\""));
  free(answer);
  free(json);
}

/* More than the ledger names in one entry. */
static void all_of_very_many_versions_are_expunged(void) {
  enum { VERSIONS = 21000 };
  char own[37];
  coach_batch *batch = coach_batch_new();
  for (int version = 0; version < VERSIONS; version++) {
    coach_record *goal = goal_in(file, version % 2 ? CANARY " odd" : CANARY " even");
    if (version == 0) memcpy(own, coach_record_id(goal), sizeof own);
    coach_record_set_id(goal, own);
    coach_record_set_version(goal, version);
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    coach_record_free(goal);
  }
  EXPECT(COACH_OK, coach_commit(actor, batch, NULL, &err));
  coach_batch_free(batch);
  EXPECT(COACH_OK, coach_expunge(actor, file, own, 0, "misfiled", &err));
  EXPECT(COACH_OK, coach_expunge(actor, file, own, 0, "misfiled", &err));
  coach_list *history = NULL;
  EXPECT(COACH_OK, coach_history(actor, file, own, &history, &err));
  CHECK_EQUAL(VERSIONS, coach_list_count(history));
  coach_list_free(history);
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  coach_buffer *report = NULL;
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, &report, &err));
  coach_buffer_free(report);
}

void suite_limits(void) {
  store = open_memory();
  actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  RUN(a_record_of_more_than_a_megabyte_is_refused);
  RUN(a_record_of_almost_a_megabyte_comes_back);
  RUN(a_batch_has_at_most_a_million_steps);
  RUN(two_hundred_thousand_handles_can_live_at_once);
  RUN(a_page_has_at_most_ten_thousand_records);
  RUN(a_large_json_array_is_saved_in_one_transaction);
  RUN(all_of_very_many_versions_are_expunged);
  coach_actor_free(actor);
  close_store(store);
}
