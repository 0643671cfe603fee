/* Every field of every kind of the catalogue, by force: which setter it accepts, both ways to fill
 * it, and that a record with everything in it comes back as it was. */
#include <math.h>

#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor, *stranger;
static const char *const some_id = "01890a5d-ac96-774b-bcce-b302099a8057";

enum {
  TEXT,
  INTEGER,
  REAL,
  BOOLEAN,
  INSTANT,
  DATE,
  ID,
  CHOICE,
  CONCEPT,
  SCALE,
  QUANTITY,
  ATTACHMENT,
  LINK,
  SETTERS
};

static coach_status set_by(int setter, coach_record *record, uint32_t field) {
  switch (setter) {
    case TEXT: return coach_record_set_text(record, field, CANARY, -1);
    case INTEGER: {
      /* No number suits all; what was refused is made good by the one that is not. */
      coach_status status = coach_record_set_integer(record, field, 1);
      return status == COACH_OUT_OF_RANGE ? coach_record_set_integer(record, field, 5) : status;
    }
    case REAL: return coach_record_set_real(record, field, 1.5);
    case BOOLEAN: return coach_record_set_boolean(record, field, 1);
    case INSTANT: return coach_record_set_instant(record, field, 1000, 60, "Europe/London");
    case DATE: return coach_record_set_date(record, field, 2026, 3, 0);
    case ID: return coach_record_set_id_value(record, field, some_id);
    case CHOICE: return coach_record_set_choice(record, field, 1);
    case CONCEPT: return coach_record_set_concept(record, field, "1", "urn:x", CANARY);
    case SCALE: return coach_record_set_scale(record, field, 2, NAN, NAN, COACH_SAID_BY_CLIENT);
    case QUANTITY: return coach_record_set_quantity(record, field, 2.5, CANARY);
    case ATTACHMENT: return coach_record_set_attachment(record, field, CANARY, NULL, "a/b");
    default: return coach_record_set_link(record, field, some_id);
  }
}

static coach_status get_by(int getter, coach_record *record, uint32_t field) {
  switch (getter) {
    case TEXT: return coach_record_get_text(record, field, NULL, NULL);
    case INTEGER: return coach_record_get_integer(record, field, NULL);
    case REAL: return coach_record_get_real(record, field, NULL);
    case BOOLEAN: return coach_record_get_boolean(record, field, NULL);
    case INSTANT: return coach_record_get_instant(record, field, NULL, NULL, NULL);
    case DATE: return coach_record_get_date(record, field, NULL, NULL, NULL);
    case ID: return coach_record_get_id_value(record, field, NULL);
    case CHOICE: return coach_record_get_choice(record, field, NULL);
    case CONCEPT: return coach_record_get_concept(record, field, NULL, NULL, NULL);
    case SCALE: return coach_record_get_scale(record, field, NULL, NULL, NULL, NULL);
    case QUANTITY: return coach_record_get_quantity(record, field, NULL, NULL);
    case ATTACHMENT: return coach_record_get_attachment(record, field, NULL, NULL, NULL);
    default: return coach_record_get_link(record, field, NULL);
  }
}

/* A new record of a kind in the first kind of file that it may be in. */
static coach_record *record_of(uint32_t kind) {
  coach_record *record = NULL;
  for (uint32_t file = COACH_FILE_CLIENT; file <= COACH_FILE_PROGRAMME; file++) {
    char value[16];
    snprintf(value, sizeof value, "%u", file);
    record = coach_record_new_for(kind, file, TEST_SYSTEM, value);
    coach_error *error = coach_record_error(record);
    if (!error) return record;
    judge_error(COACH_WRONG_FILE, error, "coach_record_error", __FILE__, __LINE__);
    EXPECT(COACH_OK, coach_record_free(record));
  }
  fail_at(__FILE__, __LINE__, "kind %u belongs in no file", kind);
  return NULL;
}

/* The one setter that a field or an element of it does not call wrong; -1 for none. */
static int setter_of(coach_record *record, uint32_t field) {
  int found = -1;
  for (int setter = 0; setter < SETTERS; setter++) {
    coach_status status = set_by(setter, record, field);
    saw(status);
    if (status == COACH_WRONG_TYPE || status == COACH_UNKNOWN_FIELD) continue;
    bool is_moment = (setter == DATE && found == INSTANT);
    if (status != COACH_OK || (found >= 0 && !is_moment)) {
      fail_at(__FILE__, __LINE__, "%s.%s: setter %d answers %s, setter %d was right",
              coach_kind_name(coach_record_kind(record)),
              coach_field_name(coach_record_kind(record), field & 0xFFFF), setter,
              coach_status_name(status), found);
    }
    found = setter;
  }
  coach_record_clear(record, field);
  return found;
}

/* Sets every field of a record but links, which need their records; answers how many were set. */
static int fill(coach_record *record) {
  int count = 0;
  uint32_t kind = coach_record_kind(record);
  for (uint32_t field = 1; field < 2000; field++) {
    if (!*coach_field_name(kind, field)) continue;
    uint32_t places[] = {field, COACH_AT(field, 0)};
    for (int i = 0; i < 2; i++) {
      int setter = setter_of(record, places[i]);
      if (setter < 0 || setter == LINK) continue;
      if (set_by(setter, record, places[i]) == COACH_OK) count++;
      for (int getter = 0; getter < SETTERS; getter++) {
        coach_status expected = getter == setter ? COACH_OK : COACH_WRONG_TYPE;
        coach_status actual = get_by(getter, record, places[i]);
        if (actual != expected && actual != COACH_NOT_SET) {
          fail_at(__FILE__, __LINE__, "%s.%s: getter %d answers %s", coach_kind_name(kind),
                  coach_field_name(kind, field), getter, coach_status_name(actual));
        }
      }
    }
  }
  coach_error *error = coach_record_error(record);
  if (error) judge_error(coach_error_status(error), error, "fill", __FILE__, __LINE__);
  if (error) fail_at(__FILE__, __LINE__, "poisoned after fill: %s", last.message);
  if (*coach_field_name(kind, COACH_COMMON_EXTENSIONS)) {
    EXPECT(COACH_OK, coach_record_set_extension(record, "x-own", "{\"deep\":[1,null,\"a\"]}", -1));
  }
  return count;
}

/* Saves, and takes away what a rule objects to. */
static void save_within_the_rules(coach_record *record) {
  for (int round = 0; round < 20; round++) {
    coach_error *error = NULL;
    coach_status status = coach_save(actor, record, &error);
    saw(status);
    if (status == COACH_OK) return;
    judge_error(status, error, "coach_save", __FILE__, __LINE__);
    if (status != COACH_RULE || !last.field || coach_record_clear(record, last.field)) {
      fail_at(__FILE__, __LINE__, "%s: %s", coach_kind_name(coach_record_kind(record)),
              last.message);
      return;
    }
  }
}

static void bodies_are_equal(coach_record *one, coach_record *other, const char *what) {
  coach_buffer *first = NULL, *second = NULL;
  EXPECT(COACH_OK, coach_record_body(one, &first, &err));
  EXPECT(COACH_OK, coach_record_body(other, &second, &err));
  int64_t length = coach_buffer_length(first);
  if (length != coach_buffer_length(second) ||
      memcmp(coach_buffer_data(first), coach_buffer_data(second), (size_t)length) != 0) {
    fail_at(__FILE__, __LINE__, "%s: the body of %s differs",
            coach_kind_name(coach_record_kind(one)), what);
  }
  EXPECT(COACH_OK, coach_buffer_free(first));
  EXPECT(COACH_OK, coach_buffer_free(second));
}

static void there_and_back(uint32_t kind) {
  coach_record *record = record_of(kind), *other = NULL;
  if (fill(record) < 8) fail_at(__FILE__, __LINE__, "%s: few fields", coach_kind_name(kind));
  save_within_the_rules(record);
  EXPECT(COACH_OK, coach_record_copy(record, &other));
  bodies_are_equal(record, other, "the copy");
  EXPECT(COACH_OK, coach_record_free(other));
  EXPECT(COACH_OK,
         coach_get(actor, coach_record_file(record), coach_record_id(record), 0, &other, &err));
  bodies_are_equal(record, other, "the record that was read");
  char *json = json_of(record), *read = json_of(other);
  CHECK_TEXT(json, read);
  EXPECT(COACH_OK, coach_record_free(other));
  EXPECT(COACH_OK, coach_record_from_json(json, -1, &other, &err));
  bodies_are_equal(record, other, "the record from JSON");
  /* the same content again is no new version */
  EXPECT(COACH_OK, coach_record_set_version(other, 0));
  EXPECT(COACH_OK, coach_save(actor, other, &err));
  CHECK_EQUAL(1, coach_record_version(other));
  free(json);
  free(read);
  EXPECT(COACH_OK, coach_record_free(other));
  EXPECT(COACH_OK, coach_record_free(record));
}

static void every_kind_comes_back_as_it_was_by_every_way(void) {
  int kinds = 0;
  for (uint32_t kind = 1; kind < 1000; kind++) {
    if (!*coach_kind_name(kind)) continue;
    /* Where practitioners have the name of the canary, no support note may say it. */
    coach_actor *staff = actor;
    if (kind == COACH_SUPPORT_NOTE) actor = stranger;
    there_and_back(kind);
    actor = staff;
    kinds++;
  }
  CHECK(kinds >= 30);
}

static void an_empty_record_of_every_kind_is_saved_or_names_what_it_lacks(void) {
  for (uint32_t kind = 1; kind < 1000; kind++) {
    if (!*coach_kind_name(kind)) continue;
    coach_record *record = record_of(kind);
    coach_error *error = NULL;
    coach_status status = coach_save(actor, record, &error);
    saw(status);
    if (error) judge_error(status, error, "coach_save", __FILE__, __LINE__);
    bool is_explained = status == COACH_MISSING_FIELD && last.kind == kind && last.field;
    if (status != COACH_OK && !is_explained && status != COACH_RULE) {
      fail_at(__FILE__, __LINE__, "%s: %s", coach_kind_name(kind), coach_status_name(status));
    }
    EXPECT(COACH_OK, coach_record_free(record));
  }
}

static void the_rules_of_kinds_hold(void) {
  coach_record *talk =
      coach_record_new_for(COACH_CONVERSATION, COACH_FILE_CLIENT, TEST_SYSTEM, "1");
  uint32_t could_not_name = 0;
  for (uint32_t choice = 1; choice < 100 && !could_not_name; choice++) {
    const uint32_t first = COACH_AT(COACH_CONVERSATION_TECHNIQUES, 0);
    if (coach_record_set_choice(talk, first, choice) != COACH_OK) break;
    EXPECT(COACH_OK,
           coach_record_set_concept(talk, COACH_AT(COACH_CONVERSATION_OTHER_TECHNIQUES, 0), NULL,
                                    NULL, CANARY));
    coach_status status = coach_save(actor, talk, &err);
    if (status == COACH_RULE) could_not_name = choice;
    saw(status);
    if (err) judge_error(status, err, "coach_save", __FILE__, __LINE__);
    err = NULL;
  }
  CHECK(could_not_name);
  EXPECT(COACH_OK, coach_record_free(talk));
}

/* Saves and expects that a rule is broken and which field is blamed. */
static void rule_blames(uint32_t field, coach_record *record) {
  EXPECT(COACH_RULE, coach_save(actor, record, &err));
  CHECK_EQUAL(field, last.field);
}

static void a_consent_says_what_is_shared_and_with_whom(void) {
  const uint32_t kind = COACH_AT(COACH_CONSENT_KINDS, 0);
  coach_record *consent = coach_record_new_for(COACH_CONSENT, COACH_FILE_CLIENT, TEST_SYSTEM, "1");
  EXPECT(COACH_OK,
         coach_record_set_choice(consent, COACH_CONSENT_STATUS, COACH_CONSENT_STATUS_GIVEN));
  EXPECT(COACH_OK,
         coach_record_set_choice(consent, COACH_CONSENT_SCOPE, COACH_CONSENT_SCOPE_KINDS));
  rule_blames(COACH_CONSENT_KINDS, consent);
  EXPECT(COACH_OK, coach_record_set_text(consent, kind, "concern", -1));
  rule_blames(COACH_CONSENT_KINDS, consent);
  EXPECT(COACH_OK, coach_record_set_text(consent, kind, coach_kind_name(COACH_GOAL), -1));
  rule_blames(COACH_CONSENT_RECIPIENTS, consent);
  EXPECT(COACH_OK,
         coach_record_set_text(consent, COACH_AT(COACH_CONSENT_RECIPIENTS_ORGANISATION, 0),
                               "hillside", -1));
  EXPECT(COACH_OK, coach_save(actor, consent, &err));
  EXPECT(COACH_OK, coach_record_free(consent));
}

static void an_agreement_is_on_one_thing_and_on_a_version_of_it(void) {
  coach_record *goal = coach_record_new_for(COACH_GOAL, COACH_FILE_CLIENT, TEST_SYSTEM, "1");
  EXPECT(COACH_OK, coach_record_set_text(goal, COACH_GOAL_STATEMENT, CANARY, -1));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  coach_record *decision = coach_record_new(COACH_DECISION, coach_record_file(goal));
  EXPECT(COACH_OK, coach_record_set_text(decision, COACH_DECISION_DECIDED, CANARY, -1));
  EXPECT(COACH_OK,
         coach_record_set_link(decision, COACH_AT(COACH_DECISION_GOALS, 0), coach_record_id(goal)));
  EXPECT(COACH_OK, coach_save(actor, decision, &err));

  coach_record *word = coach_record_new(COACH_AGREEMENT, coach_record_file(goal));
  EXPECT(COACH_MISSING_FIELD, coach_save(actor, word, &err));
  EXPECT(COACH_OK,
         coach_record_set_choice(word, COACH_AGREEMENT_ANSWER, COACH_AGREEMENT_ANSWER_DISAGREE));
  EXPECT(COACH_OK, coach_record_set_integer(word, COACH_AGREEMENT_ON_VERSION, 1));
  rule_blames(COACH_AGREEMENT_ON_VERSION, word);
  EXPECT(COACH_OK, coach_record_set_link(word, COACH_AGREEMENT_GOAL, coach_record_id(goal)));
  EXPECT(COACH_OK,
         coach_record_set_link(word, COACH_AGREEMENT_DECISION, coach_record_id(decision)));
  rule_blames(COACH_AGREEMENT_DECISION, word);
  EXPECT(COACH_OK, coach_record_clear(word, COACH_AGREEMENT_GOAL));
  EXPECT(COACH_OK, coach_record_set_choice(word, COACH_AGREEMENT_MADE_FOR_GROUND,
                                           COACH_LEGAL_GROUND_MENTAL_HEALTH_LAW));
  EXPECT(COACH_OK, coach_save(actor, word, &err));
  EXPECT(COACH_OK, coach_record_free(word));
  EXPECT(COACH_OK, coach_record_free(decision));
  EXPECT(COACH_OK, coach_record_free(goal));
}

/* What it was like can be said apart from the client's file, and then leads to no client. */
static void an_experience_in_a_file_about_practice_leads_to_no_client(void) {
  coach_record *talk =
      coach_record_new_for(COACH_CONVERSATION, COACH_FILE_CLIENT, TEST_SYSTEM, "1");
  EXPECT(COACH_OK, coach_save(actor, talk, &err));
  coach_record *experience =
      coach_record_new_for(COACH_EXPERIENCE, COACH_FILE_ORGANISATION, TEST_SYSTEM, "3");
  EXPECT(COACH_OK,
         coach_record_set_choice(experience, COACH_EXPERIENCE_WOULD_DO_AGAIN, COACH_AGAIN_PERHAPS));
  EXPECT(COACH_OK,
         coach_record_set_link(experience, COACH_EXPERIENCE_CONVERSATION, coach_record_id(talk)));
  EXPECT(COACH_INVALID_LINK, coach_save(actor, experience, &err));
  EXPECT(COACH_OK, coach_record_clear(experience, COACH_EXPERIENCE_CONVERSATION));
  EXPECT(COACH_OK, coach_save(actor, experience, &err));
  EXPECT(COACH_OK, coach_record_free(experience));
  EXPECT(COACH_OK, coach_record_free(talk));
}

/* What a support note must not have: each setter refuses it, and JSON does. */
static void a_support_note_takes_nothing_that_leads_to_anybody(void) {
  coach_record *note =
      coach_record_new_for(COACH_SUPPORT_NOTE, COACH_FILE_PROGRAMME, TEST_SYSTEM, "note");
  EXPECT(COACH_UNKNOWN_FIELD, coach_record_set_extension(note, "x-who", "\"me\"", -1));
  const uint32_t refused[] = {COACH_COMMON_INFORMANTS,        COACH_COMMON_INFORMANTS_NAME,
                              COACH_COMMON_VISIBILITY_REASON, COACH_COMMON_TRANSLATIONS_TEXT,
                              COACH_COMMON_ATTACHMENTS,       COACH_COMMON_RELATED,
                              COACH_COMMON_SHARED_EVENT,      COACH_COMMON_SOURCES_VALUE};
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    for (int setter = 0; setter < SETTERS; setter++) {
      EXPECT(COACH_UNKNOWN_FIELD, set_by(setter, note, refused[i]));
      EXPECT(COACH_UNKNOWN_FIELD, set_by(setter, note, COACH_AT(refused[i], 0)));
    }
  }
  EXPECT(COACH_UNKNOWN_FIELD, coach_save(actor, note, &err));
  EXPECT(COACH_OK, coach_record_free(note));

  const char *const json[] = {
      "{\"kind\":\"support_note\",\"file\":\"%s\",\"informants\":[{\"name\":\"a\"}]}",
      "{\"kind\":\"support_note\",\"file\":\"%s\",\"extensions\":{\"x-a\":1}}",
      "{\"kind\":\"support_note\",\"file\":\"%s\",\"#1011\":\"oWN4LWEB\"}",
      "{\"kind\":\"support_note\",\"file\":\"%s\",\"#77\":\"YWE\"}"};
  coach_record *empty =
      coach_record_new_for(COACH_SUPPORT_NOTE, COACH_FILE_PROGRAMME, TEST_SYSTEM, "note");
  EXPECT(COACH_OK, coach_save(actor, empty, &err));
  for (size_t i = 0; i < sizeof json / sizeof *json; i++) {
    char text[300];
    snprintf(text, sizeof text, json[i], coach_record_file(empty));
    EXPECT(COACH_UNKNOWN_FIELD, coach_save_json(actor, text, -1, NULL, &err));
  }
  EXPECT(COACH_OK, coach_record_free(empty));
}

static void a_support_note_names_nobody_of_the_register(void) {
  coach_record *ann =
      coach_record_new_for(COACH_PRACTITIONER, COACH_FILE_ORGANISATION, TEST_SYSTEM, "people");
  EXPECT(COACH_OK,
         coach_record_set_text(ann, COACH_AT(COACH_PRACTITIONER_NAMES_TEXT, 0), "Ann Quickly", -1));
  EXPECT(COACH_OK, coach_save(actor, ann, &err));
  EXPECT(COACH_OK, coach_record_free(ann));
  coach_record *note =
      coach_record_new_for(COACH_SUPPORT_NOTE, COACH_FILE_PROGRAMME, TEST_SYSTEM, "note");
  EXPECT(COACH_OK, coach_record_set_text(note, COACH_SUPPORT_NOTE_STORY, "Planning.", -1));
  EXPECT(COACH_OK, coach_record_set_text(note, COACH_AT(COACH_SUPPORT_NOTE_ACTIONS, 0),
                                         "Ask \303\241nn", -1));
  rule_blames(COACH_SUPPORT_NOTE_ACTIONS, note);
  CHECK(!strstr(last.message, "nn\""));
  EXPECT(COACH_OK, coach_record_set_text(note, COACH_AT(COACH_SUPPORT_NOTE_ACTIONS, 0),
                                         "Annual planning", -1));
  EXPECT(COACH_OK, coach_save(actor, note, &err));
  EXPECT(COACH_OK, coach_record_free(note));
}

/* The string behind a name in JSON that was answered; "" for none. */
static const char *member(const char *json, const char *name, char *value, size_t size) {
  char begin[40];
  snprintf(begin, sizeof begin, "\"%s\":\"", name);
  const char *start = strstr(json, begin);
  *value = 0;
  if (start)
    snprintf(value, size, "%.*s", (int)strcspn(start + strlen(begin), "\""), start + strlen(begin));
  return value;
}

static char *checked(const char *file, coach_record *story, const char *client) {
  coach_buffer *findings = NULL;
  EXPECT(COACH_OK, coach_story_check(actor, file, coach_record_id(story), client, &findings, &err));
  char *json = strdup((const char *)coach_buffer_data(findings));
  EXPECT(COACH_OK, coach_buffer_free(findings));
  return json;
}

static void a_story_is_published_with_the_words_that_were_checked(void) {
  coach_record *person = coach_record_new_for(COACH_CLIENT, COACH_FILE_CLIENT, TEST_SYSTEM, "told");
  EXPECT(COACH_OK,
         coach_record_set_text(person, COACH_AT(COACH_CLIENT_NAMES_TEXT, 0), "Mary Hill", -1));
  EXPECT(COACH_OK, coach_save(actor, person, &err));
  const char *client = coach_record_file(person);
  coach_record *story =
      coach_record_new_for(COACH_STORY, COACH_FILE_PROGRAMME, TEST_SYSTEM, "stories");
  EXPECT(COACH_OK, coach_record_set_text(story, COACH_STORY_SITUATION, "Up to Mary's bus", -1));
  EXPECT(COACH_OK, coach_save(actor, story, &err));
  char file[37], value[80];
  snprintf(file, sizeof file, "%s", coach_record_file(story));
  char *json = checked(file, story, client);
  CHECK_TEXT("clientName", member(json, "sort", value, sizeof value));
  CHECK(strstr(json, "\"offset\":6") && strstr(json, "\"length\":4"));
  CHECK(strstr(json, "\"checkedText\":null") && !strstr(json, "Mary"));
  free(json);

  EXPECT(COACH_OK, coach_record_set_text(story, COACH_STORY_SITUATION, "Up to the bus", -1));
  EXPECT(COACH_OK, coach_save(actor, story, &err));
  json = checked(file, story, client);
  member(json, "checkedText", value, sizeof value);
  free(json);
  EXPECT(COACH_OK,
         coach_record_set_choice(story, COACH_STORY_STATUS, COACH_STORY_STATUS_PUBLISHED));
  rule_blames(COACH_STORY_CONSENT_ON, story);
  EXPECT(COACH_OK, coach_record_set_date(story, COACH_STORY_CONSENT_ON, 2026, 1, 0));
  EXPECT(COACH_OK, coach_record_set_text(story, COACH_STORY_CONSENT_CHECKED_BY, "desk", -1));
  rule_blames(COACH_STORY_SECOND_READER, story);
  EXPECT(COACH_OK, coach_record_set_text(story, COACH_STORY_SECOND_READER, "desk", -1));
  rule_blames(COACH_STORY_SECOND_READ_ON, story);
  EXPECT(COACH_OK, coach_record_set_date(story, COACH_STORY_SECOND_READ_ON, 2026, 2, 0));
  EXPECT(COACH_OK, coach_record_set_date(story, COACH_STORY_APPROVED_ON, 2026, 2, 0));
  EXPECT(COACH_OK, coach_record_set_date(story, COACH_STORY_CHECKED_ON, 2026, 2, 1));
  EXPECT(COACH_OK, coach_record_set_text(story, COACH_STORY_CHECKED_BY, "desk", -1));
  EXPECT(COACH_OK, coach_record_set_text(story, COACH_STORY_CHECKED_TEXT, "0", -1));
  rule_blames(COACH_STORY_SECOND_READER, story);
  EXPECT(COACH_OK, coach_record_set_text(story, COACH_STORY_SECOND_READER, "lead", -1));
  rule_blames(COACH_STORY_CHECKED_TEXT, story);
  EXPECT(COACH_OK, coach_record_set_text(story, COACH_STORY_CHECKED_TEXT, value, -1));
  EXPECT(COACH_OK, coach_save(actor, story, &err));
  EXPECT(COACH_OK, coach_record_set_text(story, COACH_STORY_LEARNING, "Ask first", -1));
  rule_blames(COACH_STORY_CHECKED_TEXT, story);

  coach_buffer *findings = NULL;
  EXPECT(COACH_INVALID_ARGUMENT,
         coach_story_check(actor, file, coach_record_id(story), client, NULL, &err));
  EXPECT(COACH_NOT_FOUND,
         coach_story_check(actor, file, coach_record_id(story), file, &findings, &err));
  EXPECT(COACH_UNKNOWN_KIND,
         coach_story_check(actor, client, coach_record_id(person), client, &findings, &err));
  EXPECT(COACH_OK, coach_record_free(story));
  EXPECT(COACH_OK, coach_record_free(person));
}

void suite_kinds(void) {
  store = open_memory();
  actor = make_actor(store, "anna", "riverside");
  stranger = make_actor(store, "lena", "lakeside");
  RUN(every_kind_comes_back_as_it_was_by_every_way);
  RUN(an_empty_record_of_every_kind_is_saved_or_names_what_it_lacks);
  RUN(the_rules_of_kinds_hold);
  RUN(a_consent_says_what_is_shared_and_with_whom);
  RUN(an_agreement_is_on_one_thing_and_on_a_version_of_it);
  RUN(an_experience_in_a_file_about_practice_leads_to_no_client);
  RUN(a_support_note_takes_nothing_that_leads_to_anybody);
  RUN(a_support_note_names_nobody_of_the_register);
  RUN(a_story_is_published_with_the_words_that_were_checked);
  coach_actor_free(actor);
  coach_actor_free(stranger);
  close_store(store);
}
