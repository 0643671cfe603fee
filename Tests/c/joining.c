/* Two files of one person: found through either, and by the rules of each. */
#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *anna;

static void open_all(void) {
  store = open_memory();
  anna = make_actor(store, "anna", "riverside");
}

static void close_all(void) {
  EXPECT(COACH_OK, coach_verify(anna, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  EXPECT(COACH_OK, coach_verify(anna, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_actor_free(anna));
  close_store(store);
}

static coach_actor *actor_of(const char *id, const char *organisation, uint32_t roles) {
  coach_actor *actor = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, id, organisation, roles, "TREAT", &actor, &err));
  return actor;
}

static void join(const char *file, const char *other) {
  EXPECT(COACH_OK, coach_same_person(anna, file, other, 1, "one family " CANARY, &err));
}

static void separate(const char *file, const char *other) {
  EXPECT(COACH_OK, coach_same_person(anna, file, other, 0, "a mistake " CANARY, &err));
}

static int64_t goals_for(coach_actor *actor, const char *file) {
  return count_found(actor, (coach_query){.file = file, .kind = COACH_GOAL});
}

/* Three files with a goal each, the first joined to the second and that to the third. */
static void join_three(char files[3][37]) {
  const char *names[] = {"0", "1", "2"};
  for (int i = 0; i < 3; i++) save_goal(anna, names[i], CANARY, files[i], NULL);
  join(files[0], files[1]);
  join(files[1], files[2]);
}

static void what_is_joined_is_found_through_either_file_until_it_is_separated(void) {
  open_all();
  char one[37], other[37], id[37];
  save_goal(anna, "1", CANARY, one, NULL);
  save_goal(anna, "1", CANARY, NULL, NULL);
  save_goal(anna, "2", CANARY, other, id);
  join(one, other);
  CHECK_EQUAL(3, goals_for(anna, one));
  CHECK_EQUAL(3, goals_for(anna, other));
  coach_record *read = NULL;
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_get(anna, other, id, 0, &read, &err));
  EXPECT(COACH_OK, coach_record_free(read));
  EXPECT(COACH_NOT_FOUND, coach_get(anna, one, id, 0, &read, &err)); /* each in its file */
  EXPECT(COACH_NOT_FOUND, coach_history(anna, one, id, &list, &err));
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  CHECK_EQUAL(3, goals_for(anna, one));
  CHECK_EQUAL(3, goals_for(anna, other));
  separate(other, one);
  CHECK_EQUAL(2, goals_for(anna, one));
  CHECK_EQUAL(1, goals_for(anna, other));
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  CHECK_EQUAL(2, goals_for(anna, one));
  join(other, one);
  CHECK_EQUAL(3, goals_for(anna, one));
  close_all();
}

/* How many records of kind COACH_SAME_PERSON the changes show in a file about another one. */
static int statements(coach_actor *actor, const char *file, const char *other, uint32_t state) {
  coach_list *list = NULL;
  coach_record *read = NULL;
  int count = 0;
  EXPECT(COACH_OK, coach_changes(actor, 0, 10000, &list, &err));
  while (coach_list_next(list, &read) == COACH_OK) {
    if (coach_record_kind(read) != COACH_SAME_PERSON) continue;
    CHECK(strstr(coach_record_reason(read), CANARY));
    count += coach_record_state(read) == state && strcmp(coach_record_file(read), file) == 0 &&
             strcmp(coach_record_id(read), other) == 0;
  }
  EXPECT(COACH_OK, coach_list_free(list));
  return count;
}

static void changes_show_what_was_joined_and_separated(void) {
  open_all();
  char one[37], other[37];
  file_of(anna, "1", one);
  file_of(anna, "2", other);
  join(one, other);
  join(one, other); /* nothing new */
  join(other, one);
  separate(one, other);
  separate(one, other);
  CHECK_EQUAL(1, statements(anna, one, other, COACH_STATE_ACTIVE));
  CHECK_EQUAL(1, statements(anna, other, one, COACH_STATE_ACTIVE));
  CHECK_EQUAL(1, statements(anna, one, other, COACH_STATE_ENTERED_IN_ERROR));
  CHECK_EQUAL(1, statements(anna, other, one, COACH_STATE_ENTERED_IN_ERROR));
  close_all();
}

static void joining_leads_on_through_what_exists_for_the_actor(void) {
  open_all();
  char files[3][37];
  join_three(files);
  for (int i = 0; i < 3; i++) CHECK_EQUAL(3, goals_for(anna, files[i]));
  separate(files[1], files[2]);
  CHECK_EQUAL(2, goals_for(anna, files[0]));
  CHECK_EQUAL(1, goals_for(anna, files[2]));
  join(files[1], files[2]);
  /* Another organisation sees the first and the last by consent, and not the one between. */
  for (int i = 0; i < 3; i += 2) {
    char json[400];
    snprintf(json, sizeof json,
             "{\"kind\":\"consent\",\"file\":\"%s\",\"status\":\"given\",\"scope\":\"wholeFile\","
             "\"recipients\":[{\"organisation\":\"hillside\"}]}",
             files[i]);
    EXPECT(COACH_OK, coach_save_json(anna, json, -1, NULL, &err));
  }
  coach_actor *sam = actor_of("sam", "hillside", COACH_ROLE_COACH);
  CHECK_EQUAL(1, goals_for(sam, files[0]));
  CHECK_EQUAL(0, statements(sam, files[0], files[1], COACH_STATE_ACTIVE));
  join(files[0], files[2]);
  CHECK_EQUAL(2, goals_for(sam, files[0]));
  CHECK_EQUAL(1, statements(sam, files[0], files[2], COACH_STATE_ACTIVE));
  EXPECT(COACH_NOT_PERMITTED, coach_same_person(sam, files[0], files[2], 0, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_same_person(sam, files[1], files[0], 0, CANARY, &err));
  CHECK_EQUAL(3, goals_for(anna, files[0]));
  EXPECT(COACH_OK, coach_actor_free(sam));
  close_all();
}

static void files_are_joined_by_who_may_write_in_both(void) {
  open_all();
  char one[37], other[37], foreign[37];
  const char *missing = "01890a5d-ac96-774b-bcce-b302099a8057";
  file_of(anna, "1", one);
  file_of(anna, "2", other);
  coach_actor *sam = actor_of("sam", "hillside", COACH_ROLE_COACH);
  coach_actor *reader = actor_of("rita", "riverside", COACH_ROLE_PRACTITIONER);
  file_of(sam, "1", foreign);
  EXPECT(COACH_NOT_FOUND, coach_same_person(anna, one, foreign, 1, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_same_person(anna, foreign, one, 1, CANARY, &err));
  EXPECT(COACH_NOT_FOUND, coach_same_person(anna, one, missing, 1, CANARY, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_same_person(reader, one, other, 1, CANARY, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_same_person(anna, one, one, 1, CANARY, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_same_person(anna, one, other, 2, CANARY, &err));
  coach_buffer *practice = NULL;
  EXPECT(COACH_OK,
         coach_file_open(anna, COACH_FILE_ORGANISATION, TEST_SYSTEM, "practice", &practice, &err));
  EXPECT(COACH_WRONG_FILE,
         coach_same_person(anna, one, coach_buffer_data(practice), 1, CANARY, &err));
  EXPECT(COACH_OK, coach_buffer_free(practice));
  CHECK_EQUAL(0, statements(anna, one, other, COACH_STATE_ACTIVE));
  EXPECT(COACH_OK, coach_actor_free(sam));
  EXPECT(COACH_OK, coach_actor_free(reader));
  close_all();
}

static void a_person_has_so_many_files_and_no_more(void) {
  open_all();
  char first[37], next[37], name[8];
  save_goal(anna, "0", CANARY, first, NULL);
  for (int i = 1; i < COACH_LIMIT_FILES; i++) {
    snprintf(name, sizeof name, "%d", i);
    save_goal(anna, name, CANARY, next, NULL);
    join(first, next);
  }
  CHECK_EQUAL(COACH_LIMIT_FILES, goals_for(anna, next));
  file_of(anna, "more", next);
  EXPECT(COACH_TOO_LARGE, coach_same_person(anna, first, next, 1, CANARY, &err));
  close_all();
}

/* Saves a record with an id and time of occurrence that another file has too. */
static void save_twin(const char *client, const char *id, int64_t occurred) {
  coach_record *goal = new_goal(client, CANARY);
  EXPECT(COACH_OK, coach_record_set_id(goal, id));
  EXPECT(COACH_OK, coach_record_set_instant(goal, COACH_COMMON_OCCURRED, occurred, 0, NULL));
  EXPECT(COACH_OK, coach_save(anna, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
}

/* Goes over pages of one record; fails when one comes twice or out of order; answers how many came.
 */
static int walk(coach_query query) {
  char cursor[300] = "", seen[64][80];
  int count = 0;
  do {
    coach_list *list = NULL;
    coach_record *read = NULL;
    query.cursor = cursor;
    query.limit = 1;
    if (!EXPECT(COACH_OK, coach_find(anna, &query, &list, &err))) break;
    if (coach_list_next(list, &read) == COACH_OK && count < 64) {
      snprintf(seen[count], sizeof seen[0], "%s %s", coach_record_file(read),
               coach_record_id(read));
      for (int i = 0; i < count; i++) CHECK(strcmp(seen[i], seen[count]) != 0);
      count++;
    }
    snprintf(cursor, sizeof cursor, "%s", coach_list_cursor(list));
    EXPECT(COACH_OK, coach_list_free(list));
  } while (cursor[0]);
  return count;
}

static void pages_over_joined_files_lose_nothing_and_repeat_nothing(void) {
  open_all();
  char one[37], other[37], id[37];
  file_of(anna, "1", one);
  file_of(anna, "2", other);
  for (int i = 0; i < 5; i++) {
    snprintf(id, sizeof id, "01890a5d-ac96-774b-bcce-b302099a80%02d", i);
    save_twin("1", id, 1000000 + i / 2);
    save_twin("2", id, 1000000 + i / 2);
    save_goal(anna, i % 2 ? "1" : "2", CANARY, NULL, NULL);
  }
  join(one, other);
  for (uint32_t order = COACH_NEWEST_FIRST; order <= COACH_OLDEST_FIRST; order++) {
    for (uint32_t kind = 0; kind <= COACH_GOAL; kind += COACH_GOAL) {
      coach_query query = {0};
      query.size = sizeof query;
      query.order = order;
      query.kind = kind;
      query.file = one;
      CHECK_EQUAL(15, walk(query));
      query.file = other;
      CHECK_EQUAL(15, walk(query));
    }
  }
  close_all();
}

static void pages_over_files_of_one_identifier_lose_nothing(void) {
  open_all();
  for (int i = 0; i < 3; i++) {
    char json[700];
    snprintf(
        json, sizeof json,
        "{\"kind\":\"client\",\"id\":\"01890a5d-ac96-774b-bcce-b302099a8057\","
        "\"file\":{\"kind\":\"client\",\"system\":\"%s\",\"value\":\"%d\"},"
        "\"occurred\":\"2026-03-01\",\"identifiers\":[{\"system\":\"%s\",\"value\":\"same\"}]}",
        TEST_SYSTEM, i, TEST_SYSTEM);
    EXPECT(COACH_OK, coach_save_json(anna, json, -1, NULL, &err));
  }
  coach_query query = {0};
  query.size = sizeof query;
  query.identifier_system = TEST_SYSTEM;
  query.identifier_value = "same";
  for (query.order = COACH_NEWEST_FIRST; query.order <= COACH_OLDEST_FIRST; query.order++) {
    CHECK_EQUAL(3, walk(query));
  }
  close_all();
}

static void an_erased_file_is_joined_to_nothing(void) {
  open_all();
  char files[3][37];
  join_three(files);
  coach_actor *paul = actor_of("paul", "riverside", COACH_ROLE_PRIVACY_OFFICER);
  EXPECT(COACH_OK, coach_erase(paul, files[1], "asked for " CANARY, &err));
  EXPECT(COACH_OK, coach_actor_free(paul));
  CHECK_EQUAL(1, goals_for(anna, files[0]));
  CHECK_EQUAL(1, goals_for(anna, files[2]));
  CHECK_EQUAL(0, statements(anna, files[0], files[1], COACH_STATE_ACTIVE));
  EXPECT(COACH_NOT_FOUND, coach_same_person(anna, files[0], files[1], 0, CANARY, &err));
  close_all();
}

void suite_joining(void) {
  RUN(what_is_joined_is_found_through_either_file_until_it_is_separated);
  RUN(changes_show_what_was_joined_and_separated);
  RUN(joining_leads_on_through_what_exists_for_the_actor);
  RUN(files_are_joined_by_who_may_write_in_both);
  RUN(a_person_has_so_many_files_and_no_more);
  RUN(pages_over_joined_files_lose_nothing_and_repeat_nothing);
  RUN(pages_over_files_of_one_identifier_lose_nothing);
  RUN(an_erased_file_is_joined_to_nothing);
}
