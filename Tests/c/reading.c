/* History, changes and verification. */
#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;

/* A record with three versions; answers its handle. */
static coach_record *three_versions(const char *client) {
  coach_record *goal = new_goal(client, CANARY " 1");
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  set_text(goal, COACH_GOAL_STATEMENT, CANARY " 2");
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  set_text(goal, COACH_GOAL_STATEMENT, CANARY " 3");
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  return goal;
}

static void history_has_all_versions_oldest_first(void) {
  coach_record *goal = three_versions("history"), *read = NULL;
  coach_list *list = NULL;
  EXPECT(COACH_OK,
         coach_history(actor, coach_record_file(goal), coach_record_id(goal), &list, &err));
  CHECK_EQUAL(3, coach_list_count(list));
  CHECK_TEXT("", coach_list_cursor(list));
  for (int version = 1; version <= 3; version++) {
    EXPECT(COACH_OK, coach_list_next(list, &read));
    CHECK_EQUAL(version, coach_record_version(read));
    CHECK_EQUAL(3, coach_list_count(list));
  }
  EXPECT(COACH_END, coach_list_next(list, &read));
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_list_json(list, &json, &err));
  char *text = take(json);
  CHECK_EQUAL(3, occurrences(text, "\"version\""));
  free(text);
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_NOT_FOUND, coach_history(actor, coach_record_file(goal),
                                        "01890a5d-ac96-774b-bcce-b302099a8057", &list, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
}

/* Reads the feed from a commit in pages of a limit; answers how many versions it had. */
static int follow(int64_t commit, uint32_t limit) {
  int count = 0;
  int64_t before = commit;
  for (;;) {
    coach_list *list = NULL;
    coach_record *read = NULL;
    EXPECT(COACH_OK, coach_changes(actor, before, limit, &list, &err));
    if (coach_list_count(list) == 0) {
      EXPECT(COACH_OK, coach_list_free(list));
      return count;
    }
    int64_t last_commit = before;
    while (coach_list_next(list, &read) == COACH_OK) {
      CHECK(coach_record_commit(read) >= last_commit && coach_record_commit(read) > before);
      last_commit = coach_record_commit(read);
      count++;
    }
    CHECK(last_commit > before);
    before = last_commit;
    EXPECT(COACH_OK, coach_list_free(list));
    if (count > 100000) return count;
  }
}

static void changes_follow_on_without_gap_or_repetition(void) {
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_changes(actor, 0, 10000, &list, &err));
  int before = (int)coach_list_count(list);
  EXPECT(COACH_OK, coach_list_free(list));
  coach_batch *batch = coach_batch_new();
  for (int i = 0; i < 50; i++) {
    coach_record *goal = new_goal(i % 2 ? "changes" : "other changes", CANARY);
    EXPECT(COACH_OK, i < 25 ? coach_batch_save(batch, goal) : coach_save(actor, goal, &err));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  EXPECT(COACH_OK, coach_commit(actor, batch, NULL, &err)); /* 25 records in one commit */
  EXPECT(COACH_OK, coach_batch_free(batch));
  const uint32_t limits[] = {1, 2, 7, 24, 25, 26, 1000, 0};
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
    CHECK_EQUAL(before + 50, follow(0, limits[i]));
  }
}

static void changes_follow_on_behind_what_was_expunged(void) {
  coach_store *own = open_memory();
  coach_actor *anna = make_actor(own, "anna", "riverside");
  coach_list *list = NULL;
  char in[37], first[37], second[37];
  save_goal(anna, "feed", CANARY, in, first);
  save_goal(anna, "feed", CANARY, NULL, second);
  EXPECT(COACH_OK, coach_expunge(anna, in, first, 0, "misfiled " CANARY, &err));
  int64_t commit = 0;
  const char *expected[] = {second, first}; /* the first where its expunction stands */
  for (int i = 0; i < 2; i++) {
    coach_record *read = NULL;
    EXPECT(COACH_OK, coach_changes(anna, commit, 1, &list, &err));
    CHECK_EQUAL(1, coach_list_count(list));
    EXPECT(COACH_OK, coach_list_next(list, &read));
    CHECK_TEXT(expected[i], coach_record_id(read));
    commit = coach_record_commit(read);
    EXPECT(COACH_OK, coach_list_free(list));
  }
  EXPECT(COACH_OK, coach_changes(anna, commit, 1, &list, &err));
  CHECK_EQUAL(0, coach_list_count(list));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_actor_free(anna));
  close_store(own);
}

static void changes_of_the_future_are_none(void) {
  coach_list *list = NULL;
  const int64_t commits[] = {1000000, INT64_MAX};
  for (int i = 0; i < 2; i++) {
    EXPECT(COACH_OK, coach_changes(actor, commits[i], 10, &list, &err));
    CHECK_EQUAL(0, coach_list_count(list));
    EXPECT(COACH_OK, coach_list_free(list));
    list = NULL;
  }
  EXPECT(COACH_INVALID_ARGUMENT, coach_changes(actor, -1, 10, &list, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_changes(actor, INT64_MIN, 10, &list, &err));
  EXPECT(COACH_TOO_LARGE, coach_changes(actor, 0, COACH_LIMIT_PAGE + 1, &list, &err));
  EXPECT(COACH_TOO_LARGE, coach_changes(actor, 0, UINT32_MAX, &list, &err));
  CHECK(!list);
}

static void an_expunction_is_a_change(void) {
  coach_record *goal = three_versions("expunged change"), *read = NULL;
  coach_list *list = NULL;
  int64_t commit = coach_record_commit(goal);
  EXPECT(COACH_OK, coach_expunge(actor, coach_record_file(goal), coach_record_id(goal), 0,
                                 "misfiled " CANARY, &err));
  EXPECT(COACH_OK, coach_changes(actor, commit, 100, &list, &err));
  bool is_told = false;
  while (coach_list_next(list, &read) == COACH_OK) {
    is_told |= coach_record_state(read) == COACH_STATE_EXPUNGED &&
               strcmp(coach_record_id(read), coach_record_id(goal)) == 0;
  }
  CHECK(is_told);
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_record_free(goal));
}

struct progress {
  int calls;
  int64_t done, total;
  bool went_back;
};

static int32_t note_progress(void *context, int64_t done, int64_t total) {
  struct progress *progress = context;
  progress->calls++;
  progress->went_back |= done < progress->done || done > total;
  progress->done = done;
  progress->total = total;
  return 0;
}

static void verification_counts_and_reports(void) {
  struct progress progress = {0};
  coach_buffer *findings = NULL;
  EXPECT(COACH_OK, coach_verify(actor, NULL, note_progress, &progress, &findings, &err));
  CHECK(progress.calls > 0 && !progress.went_back);
  char *report = take(findings);
  CHECK(json_says(report, "intact", "true"));
  CHECK(json_says(report, "findings", "[]"));
  CHECK(strstr(report, coach_store_id(store)));
  CHECK(!strstr(report, CANARY));
  free(report);
  EXPECT(COACH_NOT_FOUND,
         coach_verify(actor, "01890a5d-ac96-774b-bcce-b302099a8057", NULL, NULL, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_verify(actor, "x", NULL, NULL, NULL, &err));
}

static void what_was_read_outlives_store_and_actor(void) {
  coach_store *other = open_memory();
  coach_actor *reader = make_actor(other, "anna", "riverside");
  char file[37], id[37];
  save_goal(reader, "1", CANARY, file, id);
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(reader, file, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_actor_free(reader));
  close_store(other);
  CHECK_TEXT("anna", coach_record_actor(read));
  CHECK_TEXT(file, coach_record_file(read));
  EXPECT(COACH_OK, coach_record_free(read));
}

void suite_reading(void) {
  store = open_store(scratch("reading"), COACH_OPEN_CREATE);
  actor = make_actor(store, "anna", "riverside");
  RUN(history_has_all_versions_oldest_first);
  RUN(changes_follow_on_without_gap_or_repetition);
  RUN(changes_follow_on_behind_what_was_expunged);
  RUN(changes_of_the_future_are_none);
  RUN(an_expunction_is_a_change);
  RUN(verification_counts_and_reports);
  RUN(what_was_read_outlives_store_and_actor);
  coach_actor_free(actor);
  close_store(store);
}
