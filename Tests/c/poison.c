/* Refused setters, texts that are lent, and handles that a list lends. */
#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;
static char file[37], id[37];

static void a_refused_setter_hinders_saving_until_the_field_is_set_again(void) {
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_INVALID_UTF8, coach_record_set_text(goal, COACH_GOAL_WHY_IT_MATTERS, "\xFF", -1));
  EXPECT(COACH_INVALID_UTF8, coach_save(actor, goal, &err));
  CHECK_EQUAL(COACH_GOAL, last.kind);
  CHECK_EQUAL(COACH_GOAL_WHY_IT_MATTERS, last.field);
  CHECK_TEXT(coach_record_id(goal), last.record);
  CHECK_EQUAL(0, coach_record_version(goal));
  coach_batch *batch = coach_batch_new();
  EXPECT(COACH_INVALID_UTF8, coach_batch_save(batch, goal));
  set_text(goal, COACH_GOAL_WHY_IT_MATTERS, CANARY);
  EXPECT(COACH_OK, coach_batch_save(batch, goal));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_batch_free(batch));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_refused_setter_is_forgotten_when_the_field_is_cleared(void) {
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_real(goal, COACH_GOAL_WEIGHT, -5));
  EXPECT(COACH_OUT_OF_RANGE, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_clear(goal, COACH_GOAL_STATEMENT)); /* another one: no help */
  EXPECT(COACH_OUT_OF_RANGE, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_clear(goal, COACH_GOAL_WEIGHT));
  set_text(goal, COACH_GOAL_STATEMENT, CANARY);
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_refused_setter_leaves_the_value_before_alone(void) {
  coach_record *goal = goal_in(file, "before");
  char *text = repeat('a', 20001);
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, -1));
  const char *kept = NULL;
  EXPECT(COACH_OK, coach_record_get_text(goal, COACH_GOAL_STATEMENT, &kept, NULL));
  CHECK_TEXT("before", kept);
  EXPECT(COACH_OUT_OF_RANGE, coach_save(actor, goal, &err));
  free(text);
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void poison_names_the_first_refusal_and_all_must_be_made_good(void) {
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_real(goal, COACH_GOAL_WEIGHT, -5));
  EXPECT(COACH_UNKNOWN_CHOICE, coach_record_set_choice(goal, COACH_GOAL_WHOSE_GOAL, 99));
  EXPECT(COACH_UNKNOWN_FIELD, coach_record_set_integer(goal, 4711, 1));
  EXPECT(COACH_INVALID_ARGUMENT, coach_record_set_extension(goal, "wrong " CANARY, "1", -1));
  EXPECT(COACH_OUT_OF_RANGE, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_set_real(goal, COACH_GOAL_WEIGHT, 5));
  EXPECT(COACH_UNKNOWN_CHOICE, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_clear(goal, COACH_GOAL_WHOSE_GOAL));
  EXPECT(COACH_UNKNOWN_FIELD, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_clear(goal, 4711));
  EXPECT(COACH_INVALID_ARGUMENT, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_clear(goal, COACH_COMMON_EXTENSIONS));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void an_element_of_a_list_is_a_place_of_its_own(void) {
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_OK, coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 0), 1));
  EXPECT(COACH_UNKNOWN_CHOICE, coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 1), 99));
  EXPECT(COACH_OK, coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 0), 2));
  EXPECT(COACH_UNKNOWN_CHOICE, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 1), 3));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void ten_thousand_refusals_do_no_harm(void) {
  coach_record *goal = goal_in(file, CANARY);
  for (uint32_t i = 0; i < 10000; i++) {
    EXPECT(COACH_UNKNOWN_FIELD, coach_record_set_integer(goal, 40000 + i, 1));
  }
  EXPECT(COACH_UNKNOWN_FIELD, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_copy_is_independent_and_as_poisoned(void) {
  coach_record *goal = goal_in(file, CANARY), *copy = NULL, *sound = NULL;
  EXPECT(COACH_OK, coach_record_copy(goal, &sound));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_real(goal, COACH_GOAL_WEIGHT, -5));
  EXPECT(COACH_OK, coach_record_copy(goal, &copy));
  EXPECT(COACH_OUT_OF_RANGE, coach_save(actor, copy, &err));
  EXPECT(COACH_OK, coach_record_clear(copy, COACH_GOAL_WEIGHT));
  EXPECT(COACH_OUT_OF_RANGE, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_save(actor, copy, &err));
  CHECK_EQUAL(0, coach_record_version(goal));
  CHECK_EQUAL(0, coach_record_version(sound));
  CHECK_TEXT(coach_record_id(goal), coach_record_id(copy));
  EXPECT(COACH_OK, coach_record_free(goal));
  EXPECT(COACH_OK, coach_record_free(copy));
  EXPECT(COACH_OK, coach_record_free(sound));
}

static void an_id_of_ones_own_is_refused_once_there_is_a_version(void) {
  const char *own = "01890a5d-ac96-774b-bcce-b302099a8057";
  coach_record *goal = goal_in(file, CANARY);
  EXPECT(COACH_OK, coach_record_set_id(goal, own));
  CHECK_TEXT(own, coach_record_id(goal));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  CHECK_TEXT(own, coach_record_id(goal));
  EXPECT(COACH_INVALID_ARGUMENT, coach_record_set_id(goal, "01890a5d-ac96-774b-bcce-b302099a8058"));
  CHECK_TEXT(own, coach_record_id(goal));
  EXPECT(COACH_INVALID_ARGUMENT, coach_record_set_version(goal, -1));
  EXPECT(COACH_INVALID_ARGUMENT, coach_record_set_version(goal, INT64_MIN));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_lent_text_stays_until_the_record_is_changed(void) {
  coach_record *goal = goal_in(file, CANARY);
  set_text(goal, COACH_GOAL_WHY_IT_MATTERS, "because");
  EXPECT(COACH_OK, coach_record_set_concept(goal, COACH_GOAL_STATUS_REASON, "a", "b", "c"));
  const char *statement, *why, *code, *system, *text, *again;
  EXPECT(COACH_OK, coach_record_get_text(goal, COACH_GOAL_STATEMENT, &statement, NULL));
  EXPECT(COACH_OK, coach_record_get_text(goal, COACH_GOAL_WHY_IT_MATTERS, &why, NULL));
  EXPECT(COACH_OK, coach_record_get_concept(goal, COACH_GOAL_STATUS_REASON, &code, &system, &text));
  const char *record_id = coach_record_id(goal), *file_id = coach_record_file(goal);
  for (int round = 0; round < 1000; round++) {
    EXPECT(COACH_OK, coach_record_get_text(goal, COACH_GOAL_STATEMENT, &again, NULL));
    EXPECT(COACH_OK, coach_record_get_concept(goal, COACH_GOAL_STATUS_REASON, NULL, NULL, &again));
    free(json_of(goal));
    coach_record *copy = NULL;
    EXPECT(COACH_OK, coach_record_copy(goal, &copy));
    EXPECT(COACH_OK, coach_record_free(copy));
  }
  CHECK_TEXT(CANARY, statement);
  CHECK_TEXT("because", why);
  CHECK_TEXT("a", code);
  CHECK_TEXT("b", system);
  CHECK_TEXT("c", text);
  CHECK_TEXT(file, file_id);
  CHECK_EQUAL(36, strlen(record_id));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void what_is_not_known_yet_is_empty(void) {
  coach_record *goal = new_goal("never saved", CANARY);
  CHECK_TEXT("", coach_record_file(goal));
  CHECK_TEXT("", coach_record_actor(goal));
  CHECK_TEXT("", coach_record_organisation(goal));
  CHECK_TEXT("", coach_record_purpose(goal));
  CHECK_TEXT("", coach_record_reason(goal));
  CHECK_EQUAL(0, coach_record_version(goal));
  CHECK_EQUAL(0, coach_record_commit(goal));
  CHECK_EQUAL(0, coach_record_recorded(goal));
  CHECK_EQUAL(COACH_GOAL, coach_record_kind(goal));
  CHECK_EQUAL(36, strlen(coach_record_id(goal)));
  CHECK_EQUAL('7', coach_record_id(goal)[14]);
  CHECK(!coach_record_error(goal));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static coach_list *two_goals(void) {
  char where[37];
  save_goal(actor, "two", "first " CANARY, where, NULL);
  save_goal(actor, "two", "second " CANARY, where, NULL);
  coach_query query = {0};
  query.size = sizeof query;
  query.file = where;
  query.order = COACH_OLDEST_FIRST;
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_find(actor, &query, &list, &err));
  return list;
}

static void a_record_of_a_list_is_stale_after_the_next(void) {
  coach_list *list = two_goals();
  coach_record *first = NULL, *second = NULL, *kept = NULL;
  EXPECT(COACH_OK, coach_list_next(list, &first));
  EXPECT(COACH_OK, coach_record_copy(first, &kept));
  EXPECT(COACH_OK, coach_list_next(list, &second));
  EXPECT(COACH_INVALID_HANDLE, coach_record_get_text(first, COACH_GOAL_STATEMENT, NULL, NULL));
  EXPECT(COACH_OK, coach_record_get_text(second, COACH_GOAL_STATEMENT, NULL, NULL));
  coach_record *third = (coach_record *)(uintptr_t)1;
  EXPECT(COACH_END, coach_list_next(list, &third));
  EXPECT(COACH_INVALID_HANDLE, coach_record_get_text(second, COACH_GOAL_STATEMENT, NULL, NULL));
  EXPECT(COACH_END, coach_list_next(list, &third));
  EXPECT(COACH_OK, coach_list_free(list));
  const char *text = NULL;
  EXPECT(COACH_OK, coach_record_get_text(kept, COACH_GOAL_STATEMENT, &text, NULL));
  CHECK_TEXT("first " CANARY, text);
  EXPECT(COACH_OK, coach_record_free(kept));
}

static void a_record_of_a_list_is_stale_when_the_list_is_freed(void) {
  coach_list *list = two_goals();
  coach_record *first = NULL;
  EXPECT(COACH_OK, coach_list_next(list, &first));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_INVALID_HANDLE, coach_record_get_text(first, COACH_GOAL_STATEMENT, NULL, NULL));
  EXPECT(COACH_INVALID_HANDLE, coach_record_free(first));
}

static void what_is_done_to_one_record_of_a_list_does_not_reach_the_next(void) {
  coach_list *list = two_goals();
  coach_record *record = NULL;
  const char *text = NULL;
  EXPECT(COACH_OK, coach_list_next(list, &record));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_real(record, COACH_GOAL_WEIGHT, -1));
  EXPECT(COACH_OK, coach_record_set_text(record, COACH_GOAL_WHY_IT_MATTERS, "changed", -1));
  EXPECT(COACH_OK, coach_record_get_text(record, COACH_GOAL_WHY_IT_MATTERS, &text, NULL));
  EXPECT(COACH_OK, coach_list_next(list, &record));
  CHECK(!coach_record_error(record));
  EXPECT(COACH_NOT_SET, coach_record_get_text(record, COACH_GOAL_WHY_IT_MATTERS, &text, NULL));
  EXPECT(COACH_OK, coach_record_get_text(record, COACH_GOAL_STATEMENT, &text, NULL));
  CHECK_TEXT("second " CANARY, text);
  EXPECT(COACH_OK, coach_list_free(list));
}

static void a_record_of_a_list_that_is_freed_against_the_rule_does_no_harm(void) {
  coach_list *list = two_goals();
  coach_record *record = NULL;
  EXPECT(COACH_OK, coach_list_next(list, &record));
  saw(coach_record_free(record));
  EXPECT(COACH_OK, coach_list_next(list, &record));
  EXPECT(COACH_OK, coach_record_get_text(record, COACH_GOAL_STATEMENT, NULL, NULL));
  saw(coach_record_free(record));
  EXPECT(COACH_OK, coach_list_free(list));
}

void suite_poison(void) {
  store = open_memory();
  actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  RUN(a_refused_setter_hinders_saving_until_the_field_is_set_again);
  RUN(a_refused_setter_is_forgotten_when_the_field_is_cleared);
  RUN(a_refused_setter_leaves_the_value_before_alone);
  RUN(poison_names_the_first_refusal_and_all_must_be_made_good);
  RUN(an_element_of_a_list_is_a_place_of_its_own);
  RUN(ten_thousand_refusals_do_no_harm);
  RUN(a_copy_is_independent_and_as_poisoned);
  RUN(an_id_of_ones_own_is_refused_once_there_is_a_version);
  RUN(a_lent_text_stays_until_the_record_is_changed);
  RUN(what_is_not_known_yet_is_empty);
  RUN(a_record_of_a_list_is_stale_after_the_next);
  RUN(a_record_of_a_list_is_stale_when_the_list_is_freed);
  RUN(what_is_done_to_one_record_of_a_list_does_not_reach_the_next);
  RUN(a_record_of_a_list_that_is_freed_against_the_rule_does_no_harm);
  coach_actor_free(actor);
  close_store(store);
}
