/* Who may do what, and who did. */
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

/* How far the clocks of this program are ahead, in seconds: the library takes this function for
 * libc's. */
static time_t ahead;

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = (int)syscall(SYS_clock_gettime, clock, time);
  if (result == 0) time->tv_sec += ahead;
  return result;
}

static coach_actor *actor_of(coach_store *store, const char *id, const char *organisation,
                             uint32_t roles) {
  coach_actor *actor = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, id, organisation, roles, "TREAT", &actor, &err));
  return actor;
}

static coach_status get(coach_actor *actor, const char *file, const char *id) {
  coach_record *record = NULL;
  coach_status status = coach_get(actor, file, id, 0, &record, NULL);
  CHECK((status == COACH_OK) == (record != NULL));
  coach_record_free(record);
  return status;
}

static coach_status save(coach_actor *actor, coach_record *record) {
  coach_status status = coach_save(actor, record, NULL);
  coach_record_free(record);
  return status;
}

static void only_an_administrator_verifies_the_whole_store(void) {
  coach_store *store = open_memory();
  coach_actor *coach = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  coach_actor *administrator = actor_of(store, "otto", "hillside", COACH_ROLE_ADMINISTRATOR);
  char file[37];
  save_goal(coach, "1", "a goal", file, NULL);
  coach_buffer *findings = NULL;
  EXPECT(COACH_NOT_PERMITTED, coach_verify(coach, NULL, NULL, NULL, &findings, &err));
  EXPECT(COACH_OK, coach_verify(coach, file, NULL, NULL, &findings, &err));
  CHECK(json_says(coach_buffer_data(findings), "entries", "0"));
  coach_buffer_free(findings);
  EXPECT(COACH_OK, coach_verify(administrator, NULL, NULL, NULL, &findings, &err));
  coach_buffer_free(findings);
  EXPECT(COACH_OK, coach_verify(administrator, file, NULL, NULL, &findings, &err));
  CHECK(json_says(coach_buffer_data(findings), "entries", "1"));
  coach_buffer_free(findings);
  coach_actor_free(coach);
  coach_actor_free(administrator);
  close_store(store);
}

static void each_role_sees_and_does_what_the_table_says(void) {
  const struct {
    uint32_t role;
    coach_status client, goal, practice, adding;
  } rows[] = {
      {COACH_ROLE_COACH, COACH_OK, COACH_OK, COACH_OK, COACH_OK},
      {COACH_ROLE_PRACTITIONER, COACH_OK, COACH_OK, COACH_OK, COACH_NOT_PERMITTED},
      {COACH_ROLE_RECEPTION, COACH_OK, COACH_NOT_FOUND, COACH_NOT_FOUND, COACH_NOT_PERMITTED},
      {COACH_ROLE_MANAGER, COACH_NOT_FOUND, COACH_NOT_FOUND, COACH_OK, COACH_NOT_FOUND},
      {COACH_ROLE_CLIENT, COACH_OK, COACH_OK, COACH_NOT_FOUND, COACH_OK},
      {COACH_ROLE_SUPPORTER, COACH_NOT_FOUND, COACH_NOT_FOUND, COACH_NOT_FOUND, COACH_NOT_FOUND},
      {COACH_ROLE_ADMINISTRATOR, COACH_NOT_FOUND, COACH_NOT_FOUND, COACH_NOT_FOUND,
       COACH_NOT_FOUND},
      {COACH_ROLE_PRIVACY_OFFICER, COACH_NOT_FOUND, COACH_NOT_FOUND, COACH_NOT_FOUND,
       COACH_NOT_FOUND},
  };
  coach_store *store = open_memory();
  coach_actor *anna = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  char file[37], goal[37], client[37];
  save_goal(anna, "1", CANARY, file, goal);
  coach_record *record = coach_record_new(COACH_CLIENT, file);
  set_text(record, COACH_CLIENT_ACTOR_ID, "kim");
  EXPECT(COACH_OK, coach_save(anna, record, &err));
  snprintf(client, sizeof client, "%s", coach_record_id(record));
  coach_record_free(record);
  record = coach_record_new_for(COACH_GOAL, COACH_FILE_ORGANISATION, TEST_SYSTEM, "practice");
  set_text(record, COACH_GOAL_STATEMENT, CANARY);
  EXPECT(COACH_OK, coach_save(anna, record, &err));
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    coach_actor *actor = actor_of(store, "kim", "riverside", rows[i].role);
    CHECK_EQUAL(rows[i].client, get(actor, file, client));
    CHECK_EQUAL(rows[i].goal, get(actor, file, goal));
    CHECK_EQUAL(rows[i].practice, get(actor, coach_record_file(record), coach_record_id(record)));
    CHECK_EQUAL(rows[i].adding, save(actor, goal_in(file, CANARY)));
    coach_actor_free(actor);
    actor = actor_of(store, "kim", "hillside", rows[i].role);
    CHECK_EQUAL(COACH_NOT_FOUND, get(actor, file, client));
    CHECK_EQUAL(COACH_NOT_FOUND, save(actor, goal_in(file, CANARY)));
    coach_actor_free(actor);
  }
  coach_record_free(record);
  coach_actor_free(anna);
  close_store(store);
}

/* A consent to share the whole file with lakeside, saved. */
static coach_record *consent_in(const char *file, coach_actor *actor, int64_t until) {
  const uint32_t organisation = COACH_AT(COACH_CONSENT_RECIPIENTS_ORGANISATION, 0);
  coach_record *consent = coach_record_new(COACH_CONSENT, file);
  EXPECT(COACH_OK,
         coach_record_set_choice(consent, COACH_CONSENT_STATUS, COACH_CONSENT_STATUS_GIVEN));
  EXPECT(COACH_OK,
         coach_record_set_choice(consent, COACH_CONSENT_SCOPE, COACH_CONSENT_SCOPE_WHOLE_FILE));
  set_text(consent, organisation, "lakeside");
  if (until) {
    EXPECT(COACH_OK, coach_record_set_instant(consent, COACH_CONSENT_UNTIL, until, 0, NULL));
  }
  EXPECT(COACH_OK, coach_save(actor, consent, &err));
  return consent;
}

static void a_consent_that_is_withdrawn_shares_nothing_from_then_on(void) {
  coach_store *store = open_memory();
  coach_actor *anna = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  coach_actor *lena = actor_of(store, "lena", "lakeside", COACH_ROLE_PRACTITIONER);
  char file[37], id[37];
  save_goal(anna, "1", CANARY, file, id);
  CHECK_EQUAL(COACH_NOT_FOUND, get(lena, file, id));
  coach_record *consent = consent_in(file, anna, 0);
  CHECK_EQUAL(COACH_OK, get(lena, file, id));
  EXPECT(COACH_OK,
         coach_record_set_choice(consent, COACH_CONSENT_STATUS, COACH_CONSENT_STATUS_WITHDRAWN));
  EXPECT(COACH_OK, coach_save(anna, consent, &err));
  CHECK_EQUAL(COACH_NOT_FOUND, get(lena, file, id));
  coach_record_free(consent);
  coach_actor_free(anna);
  coach_actor_free(lena);
  close_store(store);
}

static void a_clock_that_is_set_back_revives_no_consent(void) {
  const int64_t day = 24 * 60 * 60;
  coach_store *store = open_memory();
  coach_actor *anna = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  coach_actor *lena = actor_of(store, "lena", "lakeside", COACH_ROLE_PRACTITIONER);
  char file[37], id[37];
  save_goal(anna, "1", CANARY, file, id);
  coach_record_free(consent_in(file, anna, (time(NULL) + day) * 1000));
  CHECK_EQUAL(COACH_OK, get(lena, file, id));
  ahead = 2 * day;
  CHECK_EQUAL(COACH_NOT_FOUND, get(lena, file, id));
  ahead = 0; /* nothing was recorded meanwhile: nobody can know */
  CHECK_EQUAL(COACH_OK, get(lena, file, id));
  ahead = 2 * day;
  save_goal(anna, "2", CANARY, NULL, NULL);
  ahead = 0;
  CHECK_EQUAL(COACH_NOT_FOUND, get(lena, file, id));
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  CHECK_EQUAL(COACH_NOT_FOUND, get(lena, file, id));
  coach_actor_free(anna);
  coach_actor_free(lena);
  close_store(store);
}

/* The files of an emergency as JSON. */
static coach_status break_glass(coach_actor *actor, const char *reason, uint32_t minutes) {
  coach_buffer *files = NULL;
  coach_status status = coach_break_glass(actor, TEST_SYSTEM, "1", reason, minutes, &files, NULL);
  CHECK((status == COACH_OK) == (files != NULL));
  coach_buffer_free(files);
  return status;
}

static void an_emergency_needs_a_reason_and_a_bounded_time(void) {
  coach_store *store = open_memory();
  coach_actor *anna = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  coach_actor *hugo = actor_of(store, "hugo", "hillside", COACH_ROLE_PRACTITIONER);
  char file[37], id[37], *longest = repeat('r', COACH_LIMIT_REASON), *over = repeat('r', 4097);
  save_goal(anna, "1", CANARY, file, id);
  coach_buffer *files = NULL;
  CHECK_EQUAL(COACH_INVALID_ARGUMENT, break_glass(hugo, NULL, 5));
  CHECK_EQUAL(COACH_INVALID_ARGUMENT, break_glass(hugo, "", 5));
  CHECK_EQUAL(COACH_INVALID_ARGUMENT, break_glass(hugo, CANARY, 0));
  CHECK_EQUAL(COACH_INVALID_ARGUMENT, break_glass(hugo, CANARY, 1441));
  CHECK_EQUAL(COACH_INVALID_ARGUMENT, break_glass(hugo, CANARY, UINT32_MAX));
  CHECK_EQUAL(COACH_TOO_LARGE, break_glass(hugo, over, 5));
  EXPECT(COACH_INVALID_ARGUMENT, coach_break_glass(hugo, NULL, "1", CANARY, 5, &files, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_break_glass(hugo, TEST_SYSTEM, "", CANARY, 5, &files, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_break_glass(hugo, TEST_SYSTEM, "1", CANARY, 5, NULL, &err));
  EXPECT(COACH_NOT_FOUND, coach_break_glass(hugo, TEST_SYSTEM, "2", CANARY, 5, &files, &err));
  CHECK_EQUAL(COACH_NOT_FOUND, get(hugo, file, id));
  CHECK_EQUAL(COACH_OK, break_glass(hugo, longest, 5));
  CHECK_EQUAL(COACH_OK, get(hugo, file, id));
  ahead = 5 * 60 - 1;
  CHECK_EQUAL(COACH_OK, get(hugo, file, id));
  ahead = 5 * 60 + 1;
  CHECK_EQUAL(COACH_NOT_FOUND, get(hugo, file, id));
  ahead = 0;
  free(longest);
  free(over);
  coach_actor_free(anna);
  coach_actor_free(hugo);
  close_store(store);
}

static void the_access_log_says_who_did_what_and_why(void) {
  coach_store *store = open_memory();
  coach_actor *anna = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  coach_actor *hugo = actor_of(store, "hugo", "hillside", COACH_ROLE_PRACTITIONER);
  coach_actor *olga = actor_of(store, "olga", "riverside", COACH_ROLE_PRIVACY_OFFICER);
  char file[37], id[37], quoted[40], *text;
  save_goal(anna, "1", CANARY, file, id);
  snprintf(quoted, sizeof quoted, "\"%s\"", id);
  CHECK_EQUAL(COACH_NOT_FOUND, get(hugo, file, id));
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_access_log(olga, file, 0, 0, &json, &err));
  text = take(json);
  CHECK_EQUAL(2, occurrences(text, "\"file\""));
  CHECK_EQUAL(1, occurrences(text, "\"anna\""));
  CHECK(json_says(text, "verb", "\"save\"") && json_says(text, "kind", "\"goal\""));
  CHECK(json_says(text, "count", "1") && json_says(text, "allowed", "true"));
  /* The rest of the row of the refusal, wherever it stands within the same millisecond. */
  char *refusal = strstr(text, "\"hugo\"");
  if (refusal && strchr(refusal, '}')) *strchr(refusal, '}') = 0;
  CHECK(refusal && json_says(refusal, "organisation", "\"hillside\""));
  CHECK(refusal && json_says(refusal, "purpose", "\"TREAT\""));
  CHECK(refusal && json_says(refusal, "verb", "\"get\"") && !strstr(refusal, "\"kind\""));
  CHECK(refusal && json_says(refusal, "record", quoted) && json_says(refusal, "roles", "2"));
  CHECK(refusal && json_says(refusal, "allowed", "false"));
  CHECK(refusal && json_says(refusal, "emergency", "false") && !strstr(refusal, "\"reason\""));
  CHECK(!strstr(text, CANARY));
  free(text);
  CHECK_EQUAL(COACH_OK, break_glass(hugo, CANARY, 1440));
  EXPECT(COACH_OK, coach_emergencies(olga, 0, 0, &json, &err));
  text = take(json);
  CHECK_EQUAL(1, occurrences(text, "\"file\""));
  CHECK(json_says(text, "verb", "\"break glass\"") && json_says(text, "emergency", "true"));
  CHECK(json_says(text, "reason", "\"" CANARY "\""));
  free(text);
  EXPECT(COACH_OK, coach_emergencies(olga, 0, 1, &json, &err));
  text = take(json);
  CHECK_TEXT("[]", text);
  free(text);
  EXPECT(COACH_INVALID_ARGUMENT, coach_access_log(olga, file, 2, 1, &json, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_access_log(olga, file, 0, 0, NULL, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_emergencies(olga, 2, 1, &json, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_access_log(hugo, file, 0, 0, &json, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_emergencies(anna, 0, 0, &json, &err));
  coach_actor_free(anna);
  coach_actor_free(hugo);
  coach_actor_free(olga);
  close_store(store);
}

/* The reason may tell of the other file, which does not exist for the client of one. */
static void what_is_done_in_joined_files_is_in_the_log_of_each(void) {
  coach_store *store = open_memory();
  coach_actor *anna = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  coach_actor *kim = actor_of(store, "kim", "riverside", COACH_ROLE_CLIENT);
  coach_actor *olga = actor_of(store, "olga", "riverside", COACH_ROLE_PRIVACY_OFFICER);
  char files[2][37], *text;
  for (int i = 0; i < 2; i++) save_goal(anna, i ? "2" : "1", CANARY, files[i], NULL);
  coach_record *client = coach_record_new(COACH_CLIENT, files[0]);
  set_text(client, COACH_CLIENT_ACTOR_ID, "kim");
  CHECK_EQUAL(COACH_OK, save(anna, client));
  EXPECT(COACH_OK, coach_same_person(anna, files[0], files[1], 1, "one family " CANARY, &err));
  coach_query query = {.size = sizeof query, .file = files[0], .kind = COACH_FEEDBACK};
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_find(anna, &query, &list, &err));
  CHECK_EQUAL(0, coach_list_count(list));
  coach_list_free(list);
  coach_buffer *json = NULL;
  for (int i = 0; i < 2; i++) {
    EXPECT(COACH_OK, coach_access_log(olga, files[i], 0, 0, &json, &err));
    text = take(json);
    CHECK_EQUAL(1, occurrences(text, "\"same person\""));
    CHECK_EQUAL(1, occurrences(text, "\"find\""));
    CHECK_EQUAL(1, occurrences(text, "one family"));
    free(text);
  }
  EXPECT(COACH_OK, coach_access_log(kim, files[0], 0, 0, &json, &err));
  text = take(json);
  CHECK_EQUAL(1, occurrences(text, "\"same person\""));
  CHECK_EQUAL(0, occurrences(text, "one family"));
  free(text);
  EXPECT(COACH_NOT_FOUND, coach_access_log(kim, files[1], 0, 0, &json, &err));
  coach_actor_free(anna);
  coach_actor_free(kim);
  coach_actor_free(olga);
  close_store(store);
}

/* The record of a supporter with parental responsibility who acts with this id. */
static coach_record *parent_in(const char *file, coach_actor *coach, const char *id) {
  coach_record *parent = coach_record_new(COACH_SUPPORTER, file);
  set_text(parent, COACH_SUPPORTER_ACTOR_ID, id);
  EXPECT(COACH_OK, coach_record_set_choice(parent, COACH_AT(COACH_SUPPORTER_AUTHORITIES_KIND, 0),
                                           COACH_AUTHORITY_KIND_PARENTAL_RESPONSIBILITY));
  EXPECT(COACH_OK, coach_save(coach, parent, &err));
  return parent;
}

static void what_is_hidden_from_one_supporter_exists_for_the_others(void) {
  coach_store *store = open_memory();
  coach_actor *anna = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  coach_actor *ruth = actor_of(store, "ruth", "riverside", COACH_ROLE_SUPPORTER);
  coach_actor *dan = actor_of(store, "dan", "riverside", COACH_ROLE_SUPPORTER);
  char file[37], id[37];
  save_goal(anna, "1", CANARY, file, id);
  coach_record *mother = parent_in(file, anna, "ruth"), *father = parent_in(file, anna, "dan");
  CHECK_EQUAL(COACH_OK, get(ruth, file, id));
  CHECK_EQUAL(COACH_OK, get(dan, file, id));
  coach_record *goal = NULL;
  EXPECT(COACH_OK, coach_get(anna, file, id, 0, &goal, &err));
  EXPECT(COACH_OK, coach_record_set_link(goal, COACH_AT(COACH_COMMON_HIDDEN_FROM, 0),
                                         coach_record_id(father)));
  EXPECT(COACH_OK, coach_save(anna, goal, &err));
  CHECK_EQUAL(COACH_OK, get(ruth, file, id));
  CHECK_EQUAL(COACH_NOT_FOUND, get(dan, file, id));
  coach_record_free(goal);
  /* whom it was hidden from is destroyed with it: then it exists for none of them */
  EXPECT(COACH_OK, coach_expunge(anna, file, id, 0, "misfiled", &err));
  CHECK_EQUAL(COACH_EXPUNGED, get(anna, file, id));
  CHECK_EQUAL(COACH_NOT_FOUND, get(ruth, file, id));
  CHECK_EQUAL(COACH_NOT_FOUND, get(dan, file, id));
  coach_record_free(mother);
  coach_record_free(father);
  coach_actor_free(anna);
  coach_actor_free(ruth);
  coach_actor_free(dan);
  close_store(store);
}

/* Saves an entry of the register that says which actor it is; answers its id. */
static coach_status entry_in(const char *file, coach_actor *actor, const char *is, char id[37]) {
  coach_record *entry = coach_record_new(COACH_PRACTITIONER, file);
  set_text(entry, COACH_PRACTITIONER_ACTOR_ID, is);
  snprintf(id, 37, "%s", coach_record_id(entry));
  return save(actor, entry);
}

static void candid_words_are_for_whom_they_name_and_whom_they_are_about(void) {
  coach_store *store = open_memory();
  coach_actor *anna = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  coach_actor *bert = actor_of(store, "bert", "riverside", COACH_ROLE_COACH);
  coach_actor *paul = actor_of(store, "paul", "riverside", COACH_ROLE_PRACTITIONER);
  coach_actor *mona = actor_of(store, "mona", "riverside", COACH_ROLE_MANAGER);
  coach_buffer *file = NULL;
  EXPECT(COACH_OK,
         coach_file_open(anna, COACH_FILE_ORGANISATION, TEST_SYSTEM, "practice", &file, &err));
  const char *place = coach_buffer_data(file);
  char entry[37];
  CHECK_EQUAL(COACH_OK, entry_in(place, anna, "paul", entry));
  coach_record *words = coach_record_new(COACH_USAGE_RETURN, place);
  set_text(words, COACH_USAGE_RETURN_HELPED, CANARY);
  EXPECT(COACH_OK, coach_record_set_link(words, COACH_USAGE_RETURN_PRACTITIONER, entry));
  EXPECT(COACH_OK, coach_save(anna, words, &err));
  char id[37];
  snprintf(id, sizeof id, "%s", coach_record_id(words));
  CHECK_EQUAL(COACH_OK, get(anna, place, id));
  CHECK_EQUAL(COACH_OK, get(paul, place, id));
  CHECK_EQUAL(COACH_NOT_FOUND, get(bert, place, id));
  CHECK_EQUAL(COACH_NOT_FOUND, get(mona, place, id));
  set_text(words, COACH_AT(COACH_COMMON_SHARED_WITH, 0), "mona");
  EXPECT(COACH_OK, coach_save(anna, words, &err));
  CHECK_EQUAL(COACH_OK, get(mona, place, id));
  CHECK_EQUAL(COACH_NOT_FOUND, get(bert, place, id));

  /* shared without effect, and made into a colleague: both are refused */
  coach_record *goal = goal_in(place, CANARY);
  set_text(goal, COACH_AT(COACH_COMMON_SHARED_WITH, 0), "mona");
  CHECK_EQUAL(COACH_RULE, save(anna, goal));
  coach_record *taken = NULL;
  EXPECT(COACH_OK, coach_get(bert, place, entry, 0, &taken, &err));
  set_text(taken, COACH_PRACTITIONER_ACTOR_ID, "bert");
  coach_error *refusal = NULL;
  CHECK_EQUAL(COACH_RULE, coach_save(bert, taken, &refusal));
  CHECK_EQUAL(COACH_PRACTITIONER_ACTOR_ID, coach_error_field(refusal));
  coach_error_free(refusal);
  coach_record_free(taken);
  CHECK_EQUAL(COACH_NOT_FOUND, get(bert, place, id));
  CHECK_EQUAL(COACH_OK, entry_in(place, bert, "bert", entry));
  coach_record_free(words);
  coach_buffer_free(file);
  coach_actor_free(anna);
  coach_actor_free(bert);
  coach_actor_free(paul);
  coach_actor_free(mona);
  close_store(store);
}

void suite_access(void) {
  RUN(only_an_administrator_verifies_the_whole_store);
  RUN(each_role_sees_and_does_what_the_table_says);
  RUN(a_consent_that_is_withdrawn_shares_nothing_from_then_on);
  RUN(a_clock_that_is_set_back_revives_no_consent);
  RUN(an_emergency_needs_a_reason_and_a_bounded_time);
  RUN(the_access_log_says_who_did_what_and_why);
  RUN(what_is_done_in_joined_files_is_in_the_log_of_each);
  RUN(what_is_hidden_from_one_supporter_exists_for_the_others);
  RUN(candid_words_are_for_whom_they_name_and_whom_they_are_about);
}
