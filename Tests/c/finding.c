/* Queries: what they find, in which order, page by page while others write, and what they refuse.
 */
#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;

static coach_query query_in(const char *file) {
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  return query;
}

static coach_list *find(const coach_query *query) {
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_find(actor, query, &list, &err));
  return list;
}

static int64_t count(const coach_query *query) {
  coach_list *list = find(query);
  int64_t count = coach_list_count(list);
  EXPECT(COACH_OK, coach_list_free(list));
  return count;
}

/* A goal that occurred on a day of January 2026 (0: without a time). */
static void save_on(const char *client, int day, const char *part_of, char *file, char *id) {
  coach_record *goal = new_goal(client, CANARY);
  if (day) {
    EXPECT(COACH_OK, coach_record_set_instant(goal, COACH_COMMON_OCCURRED,
                                              1767225600000 + (day - 1) * 86400000LL, 0, NULL));
  }
  if (part_of) EXPECT(COACH_OK, coach_record_set_link(goal, COACH_GOAL_PART_OF, part_of));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  if (file) snprintf(file, 37, "%s", coach_record_file(goal));
  if (id) snprintf(id, 37, "%s", coach_record_id(goal));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static int64_t day_of(coach_record *record) {
  int64_t time = 0;
  if (coach_record_get_instant(record, COACH_COMMON_OCCURRED, &time, NULL, NULL)) return 0;
  return (time - 1767225600000) / 86400000 + 1;
}

static void records_come_in_the_order_in_which_they_occurred(void) {
  char file[37];
  const int days[] = {3, 1, 5, 2, 4};
  for (int i = 0; i < 5; i++) save_on("order", days[i], NULL, file, NULL);
  coach_record *read = NULL;
  coach_query query = query_in(file);
  for (uint32_t order = 0; order < 2; order++) {
    query.order = order;
    coach_list *list = find(&query);
    for (int day = 1; day <= 5; day++) {
      EXPECT(COACH_OK, coach_list_next(list, &read));
      CHECK_EQUAL(order == COACH_OLDEST_FIRST ? day : 6 - day, day_of(read));
    }
    EXPECT(COACH_END, coach_list_next(list, &read));
    EXPECT(COACH_OK, coach_list_free(list));
  }
  query.order = COACH_OLDEST_FIRST;
  query.occurred_from = 1767225600000 + 86400000;
  CHECK_EQUAL(4, count(&query)); /* at or after the second */
  query.occurred_until = 1767225600000 + 3 * 86400000LL;
  CHECK_EQUAL(2, count(&query)); /* before the fourth */
  query.occurred_from = query.occurred_until;
  CHECK_EQUAL(0, count(&query));
}

static void kinds_and_states_and_times_of_recording_narrow_the_search(void) {
  char file[37], id[37];
  save_goal(actor, "narrow", CANARY, file, id);
  coach_record *strategy = coach_record_new(COACH_STRATEGY, file);
  set_text(strategy, COACH_STRATEGY_IDEA, CANARY);
  EXPECT(COACH_OK, coach_save(actor, strategy, &err));
  coach_query query = query_in(file);
  CHECK_EQUAL(2, count(&query));
  query.kind = COACH_GOAL;
  CHECK_EQUAL(1, count(&query));
  query.kind = COACH_SCORE;
  CHECK_EQUAL(0, count(&query));
  query.kind = 0;
  query.recorded_until = coach_record_recorded(strategy) + 1;
  CHECK_EQUAL(2, count(&query));
  query.recorded_from = coach_record_recorded(strategy) + 1;
  query.recorded_until = 0;
  CHECK_EQUAL(0, count(&query));
  query.recorded_from = 0;
  EXPECT(COACH_OK, coach_retract(actor, file, id, 1, "why " CANARY, &err));
  CHECK_EQUAL(1, count(&query));
  query.state = COACH_STATE_ANY;
  CHECK_EQUAL(2, count(&query));
  EXPECT(COACH_OK, coach_record_free(strategy));
}

static void links_are_followed_one_step_or_as_a_tree(void) {
  char file[37], top[37], middle[37], leaf[37];
  save_on("tree", 1, NULL, file, top);
  save_on("tree", 2, top, NULL, middle);
  save_on("tree", 3, top, NULL, NULL);
  save_on("tree", 4, middle, NULL, leaf);
  save_on("tree", 5, leaf, NULL, NULL);
  save_on("tree", 6, NULL, NULL, NULL);
  coach_query query = query_in(file);
  query.linked_to = top;
  CHECK_EQUAL(2, count(&query));
  query.link_field = COACH_GOAL_PART_OF;
  CHECK_EQUAL(2, count(&query));
  query.link_field = COACH_COMMON_RELATED;
  CHECK_EQUAL(0, count(&query));
  query.link_field = 0;
  query.tree = 1;
  CHECK_EQUAL(4, count(&query));
  query.kind = COACH_GOAL;
  query.limit = 3;
  coach_list *list = find(&query);
  CHECK_EQUAL(3, coach_list_count(list));
  char cursor[512];
  snprintf(cursor, sizeof cursor, "%s", coach_list_cursor(list));
  CHECK(cursor[0]);
  EXPECT(COACH_OK, coach_list_free(list));
  query.cursor = cursor;
  CHECK_EQUAL(1, count(&query));
  query.cursor = NULL;
  query.linked_to = "01890a5d-ac96-774b-bcce-b302099a8057";
  CHECK_EQUAL(0, count(&query));
}

static void clients_are_found_by_their_identifiers_in_any_file(void) {
  char file[37];
  file_of(actor, "identified", file);
  coach_record *client = coach_record_new(COACH_CLIENT, file);
  EXPECT(COACH_OK, coach_record_set_text(client, COACH_AT(COACH_CLIENT_IDENTIFIERS_SYSTEM, 0),
                                         "urn:nhs:" CANARY, -1));
  EXPECT(COACH_OK, coach_record_set_text(client, COACH_AT(COACH_CLIENT_IDENTIFIERS_VALUE, 0),
                                         "943 476 5919", -1));
  EXPECT(COACH_OK, coach_save(actor, client, &err));
  coach_query query = query_in(NULL);
  query.identifier_system = "urn:nhs:" CANARY;
  query.identifier_value = "943 476 5919";
  CHECK_EQUAL(1, count(&query));
  query.file = file;
  CHECK_EQUAL(1, count(&query));
  query.file = NULL;
  query.identifier_value = "943 476 5918";
  CHECK_EQUAL(0, count(&query));
  coach_list *list = NULL;
  query.identifier_value = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, coach_find(actor, &query, &list, &err));
  query.identifier_system = NULL;
  EXPECT(COACH_INVALID_ARGUMENT, coach_find(actor, &query, &list, &err)); /* no file either */
  EXPECT(COACH_OK, coach_record_clear(client, COACH_CLIENT_IDENTIFIERS));
  EXPECT(COACH_OK, coach_save(actor, client, &err));
  query.identifier_system = "urn:nhs:" CANARY;
  query.identifier_value = "943 476 5919";
  CHECK_EQUAL(0, count(&query)); /* no longer in its newest version */
  EXPECT(COACH_OK, coach_record_free(client));
}

static bool is_among(const char *id, char seen[][37], int count) {
  for (int i = 0; i < count; i++) {
    if (strcmp(seen[i], id) == 0) return true;
  }
  return false;
}

static void pages_follow_on_while_others_write(void) {
  char file[37], seen[400][37], known[100][37];
  for (int i = 0; i < 100; i++) save_on("pages", 1 + i % 28, NULL, file, known[i]);
  coach_actor *writer = make_actor(store, "writer", "riverside");
  for (uint32_t order = 0; order < 2; order++) {
    coach_query query = query_in(file);
    query.order = order;
    query.limit = 7;
    char cursor[512] = "";
    int found = 0;
    do {
      query.cursor = cursor[0] ? cursor : NULL;
      coach_list *list = find(&query);
      coach_record *read = NULL;
      while (coach_list_next(list, &read) == COACH_OK && found < 400) {
        if (is_among(coach_record_id(read), seen, found)) fail_at(__FILE__, __LINE__, "twice");
        snprintf(seen[found++], 37, "%s", coach_record_id(read));
      }
      snprintf(cursor, sizeof cursor, "%s", coach_list_cursor(list));
      EXPECT(COACH_OK, coach_list_free(list));
      coach_record *more = new_goal("pages", CANARY);
      EXPECT(COACH_OK, coach_record_set_instant(more, COACH_COMMON_OCCURRED,
                                                1767225600000 + found * 1000, 0, NULL));
      EXPECT(COACH_OK, coach_save(writer, more, &err));
      EXPECT(COACH_OK, coach_record_free(more));
    } while (cursor[0] && found < 390);
    for (int i = 0; i < 100; i++) {
      if (!is_among(known[i], seen, found)) fail_at(__FILE__, __LINE__, "record %d is missing", i);
    }
  }
  EXPECT(COACH_OK, coach_actor_free(writer));
}

static void records_of_one_moment_are_paged_too(void) {
  char file[37];
  for (int i = 0; i < 25; i++) save_on("moment", 9, NULL, file, NULL);
  coach_query query = query_in(file);
  query.limit = 4;
  char cursor[512] = "";
  int found = 0;
  do {
    query.cursor = cursor[0] ? cursor : NULL;
    coach_list *list = find(&query);
    found += (int)coach_list_count(list);
    snprintf(cursor, sizeof cursor, "%s", coach_list_cursor(list));
    EXPECT(COACH_OK, coach_list_free(list));
  } while (cursor[0] && found < 100);
  CHECK_EQUAL(25, found);
}

static void a_cursor_belongs_to_its_actor_and_query(void) {
  char file[37], other_file[37], cursor[512];
  for (int i = 1; i < 6; i++) save_on("cursor", i, NULL, file, NULL);
  save_on("another cursor", 1, NULL, other_file, NULL);
  coach_query query = query_in(file);
  query.limit = 2;
  coach_list *list = find(&query);
  snprintf(cursor, sizeof cursor, "%s", coach_list_cursor(list));
  EXPECT(COACH_OK, coach_list_free(list));
  list = NULL;
  query.cursor = cursor;
  CHECK_EQUAL(2, count(&query));
  coach_query changed[6] = {query, query, query, query, query, query};
  changed[0].file = other_file;
  changed[1].order = COACH_OLDEST_FIRST;
  changed[2].kind = COACH_GOAL;
  changed[3].state = COACH_STATE_ANY;
  changed[4].occurred_from = 1;
  changed[5].recorded_until = INT64_MAX - 1;
  for (int i = 0; i < 6; i++) {
    EXPECT(COACH_INVALID_CURSOR, coach_find(actor, &changed[i], &list, &err));
  }
  coach_actor *other = make_actor(store, "bert", "riverside");
  EXPECT(COACH_INVALID_CURSOR, coach_find(other, &query, &list, &err));
  EXPECT(COACH_OK, coach_actor_free(other));
  size_t length = strlen(cursor);
  for (size_t i = 0; i < length; i++) {
    char before = cursor[i];
    cursor[i] = before == 'A' ? 'B' : 'A';
    EXPECT(COACH_INVALID_CURSOR, coach_find(actor, &query, &list, &err));
    cursor[i] = before;
  }
  char *long_cursor = repeat('A', 5000);
  const char *wrong[] = {"x", "====", CANARY, "\xC3\xA9", long_cursor};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    query.cursor = wrong[i];
    EXPECT_EITHER(COACH_INVALID_CURSOR, COACH_TOO_LARGE, coach_find(actor, &query, &list, &err));
  }
  free(long_cursor);
  CHECK(!list);
}

static void a_query_that_means_nothing_is_refused(void) {
  char file[37];
  file_of(actor, "nonsense", file);
  coach_list *list = NULL;
  coach_query query = query_in(file);
  const size_t sizes[] = {0, 1, 8, sizeof query - 1, SIZE_MAX};
  for (size_t i = 0; i < 5; i++) {
    query.size = sizes[i];
    EXPECT(COACH_INVALID_ARGUMENT, coach_find(actor, &query, &list, &err));
  }
  query = query_in(file);
  query.limit = COACH_LIMIT_PAGE + 1;
  EXPECT(COACH_TOO_LARGE, coach_find(actor, &query, &list, &err));
  query.limit = UINT32_MAX;
  EXPECT(COACH_TOO_LARGE, coach_find(actor, &query, &list, &err));
  query = query_in(file);
  query.kind = 9999;
  EXPECT(COACH_UNKNOWN_KIND, coach_find(actor, &query, &list, &err));
  query = query_in(file);
  query.state = 17;
  EXPECT(COACH_INVALID_ARGUMENT, coach_find(actor, &query, &list, &err));
  query = query_in(file);
  query.order = 2;
  EXPECT(COACH_INVALID_ARGUMENT, coach_find(actor, &query, &list, &err));
  query = query_in(file);
  query.tree = 1; /* without linked_to */
  EXPECT(COACH_INVALID_ARGUMENT, coach_find(actor, &query, &list, &err));
  query = query_in(file);
  query.linked_to = "x";
  EXPECT(COACH_INVALID_ARGUMENT, coach_find(actor, &query, &list, &err));
  query.linked_to = file;
  query.link_field = 9999;
  coach_status status = coach_find(actor, &query, &list, &err);
  saw(status);
  if (err) judge_error(status, err, "coach_find", __FILE__, __LINE__);
  CHECK(status == COACH_OK || status == COACH_UNKNOWN_FIELD || status == COACH_INVALID_ARGUMENT);
  coach_list_free(list);
  query = query_in("01890a5d-ac96-774b-bcce-b302099a8057");
  list = NULL;
  EXPECT_EITHER(COACH_NOT_FOUND, COACH_OK, coach_find(actor, &query, &list, &err));
  coach_list_free(list);
}

static void times_at_the_ends_of_the_scale_do_no_harm(void) {
  char file[37];
  save_on("ends", 1, NULL, file, NULL);
  const int64_t times[] = {INT64_MIN, INT64_MIN + 1, -1, 1, INT64_MAX - 1, INT64_MAX};
  for (int from = 0; from < 6; from++) {
    for (int until = 0; until < 6; until++) {
      coach_query query = query_in(file);
      coach_list *list = NULL;
      query.occurred_from = query.recorded_from = times[from];
      query.occurred_until = query.recorded_until = times[until];
      query.order = (uint32_t)(from % 2);
      EXPECT_EITHER(COACH_OK, COACH_INVALID_ARGUMENT, coach_find(actor, &query, &list, &err));
      coach_list_free(list);
    }
  }
}

void suite_finding(void) {
  store = open_store(scratch("finding"), COACH_OPEN_CREATE);
  actor = make_actor(store, "anna", "riverside");
  RUN(records_come_in_the_order_in_which_they_occurred);
  RUN(kinds_and_states_and_times_of_recording_narrow_the_search);
  RUN(links_are_followed_one_step_or_as_a_tree);
  RUN(clients_are_found_by_their_identifiers_in_any_file);
  RUN(pages_follow_on_while_others_write);
  RUN(records_of_one_moment_are_paged_too);
  RUN(a_cursor_belongs_to_its_actor_and_query);
  RUN(a_query_that_means_nothing_is_refused);
  RUN(times_at_the_ends_of_the_scale_do_no_harm);
  coach_actor_free(actor);
  close_store(store);
}
