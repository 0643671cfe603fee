/* The client's summary: what an EHR prints or shows. Reads only through the public interface.
 *
 * Text that is borrowed from a record is gone with the record: what is needed for longer is copied.
 */
#ifndef STORY_SUMMARY_H
#define STORY_SUMMARY_H

#include <coachingkit.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Choices in the words of this EHR, by their numbers: a host has its own, in its own language. */
static const char *const lifecycles[] = {
    "",        "proposed",  "planned",   "accepted",         "active",
    "on-hold", "completed", "cancelled", "entered-in-error", "rejected"};
static const char *const achievements[] = {
    "",         "in-progress", "improving",    "worsening",   "no-change",
    "achieved", "sustaining",  "not-achieved", "no-progress", "not-attainable"};
static const char *const speakers[] = {"", "client", "supporter", "practitioner", "device"};
static const char *const origins[] = {
    "", "client", "supporter", "joint", "practitionerSuggested", "practitionerModelled"};
static const char *const becomes[] = {"", "toTry", "trying", "keeps", "adapted", "dropped"};
static const char *const places[] = {"",     "clinic",    "home",  "school",
                                     "work", "community", "group", "online"};
static const char *const reflectors[] = {"",     "client", "supporter", "practitioner",
                                         "pair", "group"};
static const char *const performers[] = {"", "client", "supporter", "practitioner", "organisation"};

#define NAME(list, number) ((number) < sizeof(list) / sizeof *(list) ? (list)[number] : "other")

static void must(coach_status status, coach_error *error) {
  if (status == COACH_OK) return;
  fprintf(stderr, "%s: %s %s\n", coach_status_name(status), coach_error_message(error),
          coach_error_hint(error));
  exit(EXIT_FAILURE);
}

/* A text of a record, "" where it has none. */
static const char *text_of(const coach_record *record, uint32_t field) {
  const char *words = "";
  coach_record_get_text(record, field, &words, NULL);
  return words;
}

static uint32_t choice_of(const coach_record *record, uint32_t field) {
  uint32_t choice = 0;
  coach_record_get_choice(record, field, &choice);
  return choice;
}

/* The local day of a date or of a point in time, as "2026-03-01"; "" where there is none. */
static void day_of(const coach_record *record, uint32_t field, char day[16]) {
  int64_t milliseconds;
  int32_t offset, year, month, date;
  day[0] = '\0';
  if (coach_record_get_instant(record, field, &milliseconds, &offset, NULL) == COACH_OK) {
    time_t local = (time_t)(milliseconds / 1000 + offset * 60);
    struct tm parts;
    if (gmtime_r(&local, &parts)) strftime(day, 16, "%Y-%m-%d", &parts);
  } else if (coach_record_get_date(record, field, &year, &month, &date) == COACH_OK) {
    snprintf(day, 16, date ? "%04d-%02d-%02d" : month ? "%04d-%02d" : "%04d", year, month, date);
  }
}

/* Records of a kind, oldest first; with `parent` only those that link to it through a field. */
static coach_list *find(coach_actor *actor, const char *file, uint32_t kind, const char *parent,
                        uint32_t link_field) {
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  query.kind = kind;
  query.linked_to = parent;
  query.link_field = link_field;
  query.order = COACH_OLDEST_FIRST;
  query.limit = COACH_LIMIT_PAGE;
  coach_list *list = NULL;
  coach_error *error = NULL;
  must(coach_find(actor, &query, &list, &error), error);
  return list;
}

/* Goals, each with its small steps below it. */
static void print_goals(coach_actor *actor, const char *file, const char *parent, int indent) {
  coach_list *list = find(actor, file, COACH_GOAL, parent, parent ? COACH_GOAL_PART_OF : 0);
  coach_record *goal;
  while (coach_list_next(list, &goal) == COACH_OK) {
    const char *bigger = NULL;
    if (!parent && coach_record_get_link(goal, COACH_GOAL_PART_OF, &bigger) == COACH_OK) continue;
    uint32_t words = choice_of(goal, COACH_GOAL_WHOSE_WORDS);
    uint32_t lifecycle = choice_of(goal, COACH_GOAL_LIFECYCLE_STATUS);
    uint32_t achievement = choice_of(goal, COACH_GOAL_ACHIEVEMENT_STATUS);
    printf("%*s%s\n", indent, "", text_of(goal, COACH_GOAL_STATEMENT));
    printf("%*s(words: %s; %s; %s)\n", indent + 2, "", words ? NAME(speakers, words) : "not said",
           lifecycle ? NAME(lifecycles, lifecycle) : "no status",
           achievement ? NAME(achievements, achievement) : "achievement not said");
    print_goals(actor, file, coach_record_id(goal), indent + 4);
  }
  coach_list_free(list);
}

static void print_strategies(coach_actor *actor, const char *file) {
  coach_list *list = find(actor, file, COACH_STRATEGY, NULL, 0);
  coach_record *record;
  while (coach_list_next(list, &record) == COACH_OK) {
    uint32_t origin = choice_of(record, COACH_STRATEGY_WHOSE_IDEA);
    uint32_t status = choice_of(record, COACH_STRATEGY_STATUS);
    printf("  %s\n    (idea: %s; %s)\n", text_of(record, COACH_STRATEGY_IDEA),
           origin ? NAME(origins, origin) : "not said",
           status ? NAME(becomes, status) : "no status");
  }
  coach_list_free(list);
}

static void print_practices(coach_actor *actor, const char *file) {
  coach_list *list = find(actor, file, COACH_PRACTICE, NULL, 0);
  coach_record *record;
  while (coach_list_next(list, &record) == COACH_OK) {
    char day[16];
    double value, most;
    const char *unit;
    uint32_t place = choice_of(record, COACH_PRACTICE_SETTING);
    day_of(record, COACH_COMMON_OCCURRED, day);
    printf("  %s", day);
    if (place) printf(", %s", NAME(places, place));
    if (!coach_record_get_scale(record, COACH_PRACTICE_HOW_IT_WENT, &value, NULL, &most, NULL))
      printf(", %g of %g", value, most);
    if (!coach_record_get_quantity(record, COACH_PRACTICE_AMOUNT, &value, &unit))
      printf(", %g %s", value, unit);
    printf(": %s\n", text_of(record, COACH_PRACTICE_HOW_IT_WENT_WORDS));
  }
  coach_list_free(list);
}

static void print_reflections(coach_actor *actor, const char *file) {
  static const uint32_t parts[] = {COACH_REFLECTION_WHAT_HAPPENED, COACH_REFLECTION_WHAT_WORKED,
                                   COACH_REFLECTION_WHAT_DID_NOT_WORK,
                                   COACH_REFLECTION_WHAT_I_LEARNT, COACH_REFLECTION_WHAT_NEXT};
  coach_list *list = find(actor, file, COACH_REFLECTION, NULL, 0);
  coach_record *record;
  while (coach_list_next(list, &record) == COACH_OK) {
    char day[16];
    const char *media = NULL;
    uint32_t who = choice_of(record, COACH_REFLECTION_REFLECTOR);
    day_of(record, COACH_COMMON_OCCURRED, day);
    printf("  %s, %s:", day, who ? NAME(reflectors, who) : "not said");
    for (size_t part = 0; part < sizeof parts / sizeof *parts; part++) {
      const char *words = text_of(record, parts[part]);
      if (*words) printf(" %s", words);
    }
    coach_record_get_attachment(record, COACH_AT(COACH_COMMON_ATTACHMENTS, 0), NULL, NULL, &media);
    if (media) printf(" [%s]", media);
    printf("\n");
  }
  coach_list_free(list);
}

/* The agreed step that is due first. */
static void print_next_action(coach_actor *actor, const char *file) {
  coach_list *list = find(actor, file, COACH_ACTION, NULL, 0);
  coach_record *record;
  char first[16] = "", what[256] = "";
  uint32_t who = 0;
  while (coach_list_next(list, &record) == COACH_OK) {
    char due[16];
    if (choice_of(record, COACH_ACTION_STATUS) != COACH_ACTION_STATUS_ACTIVE) continue;
    day_of(record, COACH_ACTION_DUE_DATE, due);
    if (*what && strcmp(due, first) >= 0) continue;
    strcpy(first, due);
    snprintf(what, sizeof what, "%s", text_of(record, COACH_ACTION_WHAT));
    who = choice_of(record, COACH_ACTION_PERFORMER_ROLE);
  }
  if (*what) printf("  %s, %s: %s\n", first, who ? NAME(performers, who) : "not said", what);
  coach_list_free(list);
}

/* A confidence, on which scale, who said it and when. */
struct confidence {
  double value, least, most;
  uint32_t said_by;
  char day[16];
};

static bool read_confidence(const coach_record *record, uint32_t field, struct confidence *said) {
  day_of(record, COACH_COMMON_OCCURRED, said->day);
  return coach_record_get_scale(record, field, &said->value, &said->least, &said->most,
                                &said->said_by) == COACH_OK;
}

/* Keeps the earliest and the latest; `span[0].day` is "" before the first. */
static void consider(struct confidence span[2], const struct confidence *said) {
  if (!*span[0].day || strcmp(said->day, span[0].day) < 0) span[0] = *said;
  if (!*span[1].day || strcmp(said->day, span[1].day) >= 0) span[1] = *said;
}

/* Every version of a goal counts whose confidence is another than in the version before it. */
static void consider_goal(coach_actor *actor, const char *file, const char *id,
                          struct confidence span[2]) {
  coach_list *versions = NULL;
  coach_error *error = NULL;
  must(coach_history(actor, file, id, &versions, &error), error);
  struct confidence said, before;
  memset(&before, 0, sizeof before);
  coach_record *version;
  while (coach_list_next(versions, &version) == COACH_OK) {
    if (!read_confidence(version, COACH_GOAL_CONFIDENCE, &said)) continue;
    if (said.value != before.value || said.said_by != before.said_by) consider(span, &said);
    before = said;
  }
  coach_list_free(versions);
}

static void print_confidence(coach_actor *actor, const char *file) {
  struct confidence said, span[2];
  memset(span, 0, sizeof span);
  coach_record *record;
  coach_list *list = find(actor, file, COACH_GOAL, NULL, 0);
  while (coach_list_next(list, &record) == COACH_OK)
    consider_goal(actor, file, coach_record_id(record), span);
  coach_list_free(list);
  list = find(actor, file, COACH_REFLECTION, NULL, 0);
  while (coach_list_next(list, &record) == COACH_OK)
    if (read_confidence(record, COACH_REFLECTION_CONFIDENCE, &said)) consider(span, &said);
  coach_list_free(list);
  for (int i = 0; i < 2 && *span[0].day; i++)
    printf("  %s: %g of %g to %g, said by: %s, %s\n", i ? "last" : "first", span[i].value,
           span[i].least, span[i].most,
           span[i].said_by ? NAME(speakers, span[i].said_by) : "not said", span[i].day);
}

static void print_summary(coach_actor *actor, const char *file) {
  coach_list *list = find(actor, file, COACH_CLIENT, NULL, 0);
  coach_record *client;
  while (coach_list_next(list, &client) == COACH_OK)
    printf("Summary for %s\n", text_of(client, COACH_AT(COACH_CLIENT_NAMES_TEXT, 0)));
  coach_list_free(list);
  printf("\nGoals\n");
  print_goals(actor, file, NULL, 2);
  printf("\nStrategies tried\n");
  print_strategies(actor, file);
  printf("\nPractices\n");
  print_practices(actor, file);
  printf("\nReflections\n");
  print_reflections(actor, file);
  printf("\nNext action\n");
  print_next_action(actor, file);
  printf("\nConfidence\n");
  print_confidence(actor, file);
}

#endif
