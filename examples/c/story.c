/* A small EHR: one engagement of coaching, from the referral to a goal that is met.
 *
 *     cc -std=c11 story.c $(pkg-config --cflags --libs coachingkit) -o story
 *     ./story clinic.coaching key   # store and file of its key; both are made if missing
 *
 * The steps stand in the order of the story, behind what a host writes once; then the client's
 * summary is printed (summary.h). A second run finds the client's file and only prints.
 *
 * Setters are not checked one by one: a refused one poisons its record, and saving the record then
 * fails with the setter's error. So `save` checks them all. */
#define _POSIX_C_SOURCE 200809L
#include <coachingkit.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "summary.h"

#define CLIENT_SYSTEM "urn:ehr"
#define CLIENT_NUMBER "4711"
#define HOUR 3600000LL
#define FIRST_OF_MARCH 1772323200000LL /* 2026-03-01T00:00Z; London is at UTC then */

typedef char id_text[37];

/* What the EHR keeps while it runs: the two people who work with it, and ids to link to. */
static coach_store *store;
static coach_actor *anna, *reception;
static id_text file, organisation, coach, client, parent, engagement, goal, step;
static id_text strategy, adapted, cycle, second_cycle, practice;

/* --- What a host writes once ------------------------------------------------------------- */

/* A key is 32 random bytes, kept apart from the store. A real EHR gets it from its key service. */
static void read_key(const char *path, uint8_t key[32]) {
  int handle = open(path, O_RDONLY);
  if (handle < 0) {
    handle = open(path, O_RDWR | O_CREAT | O_EXCL, 0600);
    if (getrandom(key, 32, 0) != 32 || write(handle, key, 32) != 32 || lseek(handle, 0, SEEK_SET)) {
      perror(path);
      exit(EXIT_FAILURE);
    }
  }
  if (read(handle, key, 32) != 32 || close(handle) != 0) {
    fprintf(stderr, "%s: not a key of 32 bytes\n", path);
    exit(EXIT_FAILURE);
  }
}

static void open_store(const char *path, const char *key_path) {
  uint8_t key[32];
  read_key(key_path, key);
  coach_store_options options = {0};
  options.size = sizeof options;
  options.flags = COACH_OPEN_CREATE;
  options.key = key;
  options.key_length = sizeof key;
  coach_error *error = NULL;
  must(coach_store_open(path, &options, &store, &error), error);
  memset(key, 0, sizeof key);
  must(coach_actor_new(store, "anna", "riverside", COACH_ROLE_COACH, "TREAT", &anna, &error),
       error);
  must(coach_actor_new(store, "reception", "riverside", COACH_ROLE_COACH, "HOPERAT", &reception,
                       &error),
       error);
}

/* Setters in the words of this EHR. The first of a list is at index 0. */
static void text(coach_record *record, uint32_t field, const char *words) {
  coach_record_set_text(record, field, words, -1);
}

static void choose(coach_record *record, uint32_t field, uint32_t choice) {
  coach_record_set_choice(record, field, choice);
}

static void link_to(coach_record *record, uint32_t field, const char *id) {
  coach_record_set_link(record, field, id);
}

static void on(coach_record *record, uint32_t field, int32_t day) {
  coach_record_set_date(record, field, 2026, 3, day);
}

static void said(coach_record *record, uint32_t field, double value, uint32_t by) {
  coach_record_set_scale(record, field, value, NAN, NAN, by); /* NaN: the field's own scale */
}

static void happened(coach_record *record, int day, int hour) {
  coach_record_set_instant(record, COACH_COMMON_OCCURRED,
                           FIRST_OF_MARCH + ((day - 1) * 24 + hour) * HOUR, 0, "Europe/London");
}

/* A new record of the client's file, about something of a day of March. */
static coach_record *new_record(uint32_t kind, int day, int hour) {
  coach_record *record = coach_record_new(kind, file);
  happened(record, day, hour);
  return record;
}

/* Saves a record, and keeps its id where the EHR will need it. */
static void save(coach_record *record, char *id) {
  coach_error *error = NULL;
  must(coach_save(anna, record, &error), error);
  if (id) strcpy(id, coach_record_id(record));
  coach_record_free(record);
}

/* Whether the client has a file; its id is kept. */
static bool find_file(void) {
  coach_buffer *found = NULL;
  coach_error *error = NULL;
  coach_status status = coach_file_find(anna, CLIENT_SYSTEM, CLIENT_NUMBER, &found, &error);
  if (status == COACH_NOT_FOUND) {
    coach_error_free(error);
    return false;
  }
  must(status, error);
  strcpy(file, coach_buffer_data(found));
  coach_buffer_free(found);
  return true;
}

/* The newest version of a record, to change and to save again. */
static coach_record *get(const char *id) {
  coach_record *record = NULL;
  coach_error *error = NULL;
  must(coach_get(anna, file, id, 0, &record, &error), error);
  return record;
}

/* --- The story --------------------------------------------------------------------------- */

/* Who coaches stands in the organisation's file, apart from every client. */
static void people(void) {
  coach_record *record = coach_record_new_for(COACH_ORGANISATION, COACH_FILE_ORGANISATION,
                                              "urn:ehr:organisations", "riverside");
  text(record, COACH_ORGANISATION_NAME, "Riverside Children's Therapy");
  choose(record, COACH_ORGANISATION_SECTOR, COACH_ORGANISATION_SECTOR_COMMUNITY);
  save(record, organisation);

  record = coach_record_new_for(COACH_PRACTITIONER, COACH_FILE_ORGANISATION,
                                "urn:ehr:organisations", "riverside");
  text(record, COACH_AT(COACH_PRACTITIONER_NAMES_TEXT, 0), "Anna Lind");
  choose(record, COACH_AT(COACH_PRACTITIONER_ROLES, 0),
         COACH_PRACTITIONER_ROLE_OCCUPATIONAL_THERAPIST);
  link_to(record, COACH_AT(COACH_PRACTITIONER_POSTS_ORGANISATION, 0), organisation);
  save(record, coach);

  /* Saving the first record of a client opens the file. */
  record = coach_record_new_for(COACH_CLIENT, COACH_FILE_CLIENT, CLIENT_SYSTEM, CLIENT_NUMBER);
  text(record, COACH_AT(COACH_CLIENT_NAMES_TEXT, 0), "Sam Okafor");
  coach_record_set_date(record, COACH_CLIENT_BIRTH_DATE, 2018, 9, 0); /* the day is not known */
  choose(record, COACH_AT(COACH_CLIENT_COMMUNICATION_NEEDS, 0), COACH_COMMUNICATION_NEED_PICTURES);
  save(record, client);
  find_file();

  record = new_record(COACH_SUPPORTER, 2, 9);
  choose(record, COACH_SUPPORTER_RELATION, COACH_SUPPORTER_RELATION_PARENT);
  text(record, COACH_AT(COACH_SUPPORTER_NAMES_TEXT, 0), "Maria Okafor");
  coach_record_set_boolean(record, COACH_SUPPORTER_MAY_BE_COACHEE, 1);
  save(record, parent);
}

/* The school asks for a thing; what the child wants comes later. */
static void referral(void) {
  coach_record *record = new_record(COACH_ENGAGEMENT, 2, 9);
  text(record, COACH_ENGAGEMENT_REFERRAL_FROM, "Hill Road Primary School");
  text(record, COACH_ENGAGEMENT_REFERRAL_REASON, "Late every morning. Please send a dressing aid.");
  choose(record, COACH_ENGAGEMENT_REFERRAL_FRAMED_AS, COACH_REFERRAL_FRAMING_SOLUTION);
  choose(record, COACH_ENGAGEMENT_COACHING_AGREEMENT_ANSWER, COACH_AGREEMENT_ANSWER_AGREE);
  choose(record, COACH_ENGAGEMENT_APPROACH,
         COACH_COACHING_APPROACH_OCCUPATIONAL_PERFORMANCE_COACHING);
  link_to(record, COACH_AT(COACH_ENGAGEMENT_COACHES, 0), coach);
  link_to(record, COACH_AT(COACH_ENGAGEMENT_COACHEES, 0), parent);
  link_to(record, COACH_ENGAGEMENT_RESPONSIBLE_ORGANISATION, organisation);
  on(record, COACH_ENGAGEMENT_START_DATE, 2);
  save(record, engagement);
}

/* The goal is in the child's own words, and the confidence is what the child says. */
static void goals(void) {
  coach_record *record = new_record(COACH_GOAL, 2, 16);
  text(record, COACH_GOAL_STATEMENT, "I want to put my jumper on by myself before school.");
  choose(record, COACH_GOAL_WHOSE_WORDS, COACH_SAID_BY_CLIENT);
  choose(record, COACH_GOAL_WHOSE_GOAL, COACH_GOAL_OWNER_CLIENT);
  text(record, COACH_GOAL_WHY_IT_MATTERS, "So I can play before the bell.");
  choose(record, COACH_GOAL_LIFECYCLE_STATUS, COACH_GOAL_LIFECYCLE_STATUS_ACTIVE);
  said(record, COACH_GOAL_CONFIDENCE, 3, COACH_SAID_BY_CLIENT);
  save(record, goal);

  record = new_record(COACH_GOAL, 2, 17);
  text(record, COACH_GOAL_STATEMENT, "Find the front of my jumper.");
  choose(record, COACH_GOAL_WHOSE_WORDS, COACH_SAID_BY_CLIENT);
  choose(record, COACH_GOAL_LIFECYCLE_STATUS, COACH_GOAL_LIFECYCLE_STATUS_ACTIVE);
  link_to(record, COACH_GOAL_PART_OF, goal);
  save(record, step);
}

static void first_conversation(void) {
  coach_record *record = new_record(COACH_CONVERSATION, 2, 16);
  coach_record_set_integer(record, COACH_CONVERSATION_MINUTES, 45);
  choose(record, COACH_CONVERSATION_MODE, COACH_CONVERSATION_MODE_IN_PERSON);
  choose(record, COACH_CONVERSATION_SETTING, COACH_SETTING_HOME);
  choose(record, COACH_AT(COACH_CONVERSATION_TECHNIQUES, 0), COACH_TECHNIQUE_OPEN_QUESTIONS);
  choose(record, COACH_AT(COACH_CONVERSATION_TECHNIQUES, 1), COACH_TECHNIQUE_SCALING);
  link_to(record, COACH_CONVERSATION_ENGAGEMENT, engagement);
  link_to(record, COACH_AT(COACH_CONVERSATION_COACHES, 0), coach);
  link_to(record, COACH_AT(COACH_CONVERSATION_COACHEES, 0), parent);
  link_to(record, COACH_AT(COACH_CONVERSATION_GOALS, 0), goal);
  save(record, NULL);
}

/* The mother has the idea; the plan for a first round is made together. */
static void plan(void) {
  coach_record *record = new_record(COACH_STRATEGY, 2, 17);
  text(record, COACH_STRATEGY_IDEA, "Lay the jumper face down on the bed, label at the bottom.");
  choose(record, COACH_STRATEGY_WHOSE_IDEA, COACH_IDEA_ORIGIN_SUPPORTER);
  choose(record, COACH_STRATEGY_STATUS, COACH_STRATEGY_STATUS_TRYING);
  link_to(record, COACH_AT(COACH_STRATEGY_GOALS, 0), goal);
  save(record, strategy);

  record = new_record(COACH_CYCLE, 2, 17);
  link_to(record, COACH_CYCLE_STRATEGY, strategy);
  coach_record_set_integer(record, COACH_CYCLE_NUMBER, 1);
  text(record, COACH_CYCLE_PLAN_WHEN, "After breakfast, before the bags are packed");
  text(record, COACH_CYCLE_PLAN_WHO, "Sam; his mother counts and does not touch");
  on(record, COACH_CYCLE_OPENED, 2);
  save(record, cycle);
}

static void tried(int day, const char *of, const char *in, double went, const char *words,
                  char *id) {
  coach_record *record = new_record(COACH_PRACTICE, day, 8);
  link_to(record, COACH_PRACTICE_STRATEGY, of);
  link_to(record, COACH_PRACTICE_CYCLE, in);
  link_to(record, COACH_AT(COACH_PRACTICE_PARTICIPANTS, 0), client);
  choose(record, COACH_PRACTICE_SETTING, COACH_SETTING_HOME);
  said(record, COACH_PRACTICE_HOW_IT_WENT, went, COACH_SAID_BY_SUPPORTER);
  text(record, COACH_PRACTICE_HOW_IT_WENT_WORDS, words);
  save(record, id);
}

static void first_round(void) {
  tried(3, strategy, cycle, 5, "Over his head at the second try.", practice);
  tried(5, strategy, cycle, 1, "The taxi came early. Tears, and the jumper flew.", NULL);

  coach_record *record = new_record(COACH_OBSERVATION, 3, 18);
  choose(record, COACH_OBSERVATION_MANNER, COACH_OBSERVATION_MANNER_VIDEO);
  text(record, COACH_OBSERVATION_SEEN, "He looks for the label first, and then rushes.");
  link_to(record, COACH_OBSERVATION_PRACTICE, practice);
  link_to(record, COACH_OBSERVATION_OBSERVING_PRACTITIONER, coach);
  save(record, NULL);

  record = new_record(COACH_REFLECTION, 6, 20);
  choose(record, COACH_REFLECTION_REFLECTOR, COACH_REFLECTOR_SUPPORTER);
  text(record, COACH_REFLECTION_WHAT_WORKED, "He finds the label without me.");
  text(record, COACH_REFLECTION_WHAT_I_LEARNT, "A taxi at the door is too much at once.");
  said(record, COACH_REFLECTION_CONFIDENCE, 6, COACH_SAID_BY_SUPPORTER);
  link_to(record, COACH_REFLECTION_CYCLE, cycle);
  save(record, NULL);

  record = new_record(COACH_FEEDBACK, 6, 20);
  coach_record_set_boolean(record, COACH_FEEDBACK_ASKED_FOR, 1);
  choose(record, COACH_FEEDBACK_TYPE, COACH_FEEDBACK_TYPE_QUESTION);
  text(record, COACH_FEEDBACK_WORDS, "What could already be done the evening before?");
  link_to(record, COACH_FEEDBACK_STRATEGY, strategy);
  link_to(record, COACH_FEEDBACK_FROM_PRACTITIONER, coach);
  link_to(record, COACH_AT(COACH_FEEDBACK_TO, 0), parent);
  save(record, NULL);
}

static void second_round(void) {
  coach_record *record = new_record(COACH_STRATEGY, 6, 21);
  text(record, COACH_STRATEGY_IDEA, "Lay it out the evening before, label at the bottom.");
  choose(record, COACH_STRATEGY_WHOSE_IDEA, COACH_IDEA_ORIGIN_JOINT);
  choose(record, COACH_STRATEGY_STATUS, COACH_STRATEGY_STATUS_KEEPS);
  link_to(record, COACH_STRATEGY_ADAPTS, strategy);
  link_to(record, COACH_AT(COACH_STRATEGY_GOALS, 0), goal);
  save(record, adapted);

  record = get(strategy);
  choose(record, COACH_STRATEGY_STATUS, COACH_STRATEGY_STATUS_ADAPTED);
  save(record, NULL);
  record = get(cycle);
  on(record, COACH_CYCLE_CLOSED, 6);
  choose(record, COACH_CYCLE_DECIDED, COACH_CYCLE_DECISION_ADAPT);
  link_to(record, COACH_CYCLE_NEXT_STRATEGY, adapted);
  save(record, NULL);
  record = new_record(COACH_CYCLE, 6, 21);
  link_to(record, COACH_CYCLE_STRATEGY, adapted);
  coach_record_set_integer(record, COACH_CYCLE_NUMBER, 2);
  save(record, second_cycle);
  tried(10, adapted, second_cycle, 8, "By himself. He only asked which arm.", NULL);
}

/* A reflection without a word: the child's drawing, which the EHR keeps. */
static void drawing(void) {
  coach_record *record = new_record(COACH_REFLECTION, 10, 17);
  choose(record, COACH_REFLECTION_REFLECTOR, COACH_REFLECTOR_CLIENT);
  choose(record, COACH_REFLECTION_FORM, COACH_REFLECTION_FORM_DRAWING);
  coach_record_set_attachment(record, COACH_AT(COACH_COMMON_ATTACHMENTS, 0),
                              "https://ehr.example/drawings/17", NULL, "image/png");
  save(record, NULL);
}

static void next_action(void) {
  coach_record *record = new_record(COACH_ACTION, 13, 16);
  text(record, COACH_ACTION_WHAT, "Lay the coat out the same way.");
  choose(record, COACH_ACTION_STATUS, COACH_ACTION_STATUS_ACTIVE);
  choose(record, COACH_ACTION_PERFORMER_ROLE, COACH_ACTION_PERFORMER_SUPPORTER);
  link_to(record, COACH_AT(COACH_ACTION_GOALS, 0), goal);
  on(record, COACH_ACTION_DUE_DATE, 27);
  save(record, NULL);
}

/* A practice of somebody else: retracted with a reason, gone from lists, and still in the log. */
static void mistake(void) {
  id_text wrong = "";
  tried(12, adapted, second_cycle, 9, "She did the zip as well.", wrong);
  coach_error *error = NULL;
  must(coach_retract(anna, file, wrong, 1, "This was his sister's morning.", &error), error);
}

/* The child wants more: the same goal in a second version. The first stays in its history. */
static void changed_goal(void) {
  coach_record *record = get(goal);
  text(record, COACH_GOAL_STATEMENT, "I want to put my jumper and my coat on by myself.");
  said(record, COACH_GOAL_CONFIDENCE, 7, COACH_SAID_BY_CLIENT);
  happened(record, 13, 16);
  save(record, NULL);
}

static void set_met(coach_record *record) {
  choose(record, COACH_GOAL_LIFECYCLE_STATUS, COACH_GOAL_LIFECYCLE_STATUS_COMPLETED);
  choose(record, COACH_GOAL_ACHIEVEMENT_STATUS, COACH_GOAL_ACHIEVEMENT_STATUS_ACHIEVED);
}

/* Reception saves the goal while Anna has it open. Her save is refused, so nothing of reception's
   is lost: she reads the newest version, and does to it what she came to do. */
static void goal_met(void) {
  coach_record *open = get(goal), *theirs = get(goal);
  coach_error *error = NULL;
  on(theirs, COACH_GOAL_TARGET_DATE, 31);
  must(coach_save(reception, theirs, &error), error);
  coach_record_free(theirs);

  set_met(open);
  coach_status status = coach_save(anna, open, &error);
  coach_record_free(open);
  if (status != COACH_CONFLICT) exit(EXIT_FAILURE);
  fprintf(stderr, "%s: version %lld is newer; set again on that one\n", coach_status_name(status),
          (long long)coach_error_version(error));
  coach_error_free(error);

  open = get(goal);
  set_met(open);
  said(open, COACH_GOAL_CONFIDENCE, 9, COACH_SAID_BY_CLIENT);
  happened(open, 20, 16);
  save(open, NULL);
  open = get(step);
  set_met(open);
  save(open, NULL);
}

static void verify(void) {
  coach_buffer *findings = NULL;
  coach_actor *operator= NULL;
  coach_error *error = NULL;
  must(coach_actor_new(store, "operations", "riverside", COACH_ROLE_ADMINISTRATOR, "HSYSADMIN",
                       &operator, & error),
       error);
  must(coach_verify(operator, NULL, NULL, NULL, &findings, &error), error);
  fprintf(stderr, "verified: %s\n", coach_buffer_data(findings));
  coach_buffer_free(findings);
  coach_actor_free(operator);
}

static void (*const story[])(void) = {
    people,       referral, goals,   first_conversation, plan,         first_round,
    second_round, drawing,  mistake, next_action,        changed_goal, goal_met,
};

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: %s STORE KEY_FILE\n", arguments[0]);
    return EXIT_FAILURE;
  }
  open_store(arguments[1], arguments[2]);
  size_t steps = find_file() ? 0 : sizeof story / sizeof *story;
  for (size_t next = 0; next < steps; next++) story[next]();
  print_summary(anna, file);
  verify();
  coach_actor_free(reception);
  coach_actor_free(anna);
  coach_error *error = NULL;
  must(coach_store_close(store, &error), error);
  return EXIT_SUCCESS;
}
