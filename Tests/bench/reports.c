// Times every report about one client, over one file of many mixed records, through the C
// interface. One JSON line: microseconds, the median of 20.  reports STORE [RECORDS]
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "coachingkit.h"

enum { ROUNDS = 20, ID = 37, GOALS = 20, TEXT = 2048 };

static coach_store *store;
static coach_actor *actor;
static char file[ID], goals[GOALS][ID], strategies[GOALS][ID];

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec * 1e-3;
}

static void check(coach_status status, const char *what) {
  if (status == COACH_OK) return;
  fprintf(stderr, "%s: %s\n", what, coach_status_name(status));
  exit(1);
}

static void open_store(const char *path) {
  static const uint8_t key[32] = {7};
  coach_store_options options;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.flags = COACH_OPEN_CREATE;
  options.key = key;
  options.key_length = sizeof key;
  check(coach_store_open(path, &options, &store, NULL), "open");
  check(coach_actor_new(store, "anna", "riverside", COACH_ROLE_COACH, "TREAT", &actor, NULL),
        "actor");
  coach_buffer *id = NULL;
  check(coach_file_open(actor, COACH_FILE_CLIENT, "urn:bench", "1", &id, NULL), "file");
  memcpy(file, coach_buffer_data(id), ID);
  coach_buffer_free(id);
}

// Saves a record of a kind with these fields; `saved` receives its id, where it is wanted.
static void save(const char *kind, const char *fields, char *saved) {
  char text[TEXT];
  coach_record *record = NULL;
  snprintf(text, sizeof text, "{\"kind\":\"%s\",\"file\":\"%s\",%s}", kind, file, fields);
  check(coach_record_from_json(text, -1, &record, NULL), kind);
  check(coach_save(actor, record, NULL), kind);
  if (saved) memcpy(saved, coach_record_id(record), ID);
  coach_record_free(record);
}

// The n-th record: what a file holds after a year of coaching, each kind as often as it is met.
static void save_mixed(int n) {
  char fields[TEXT];
  const char *goal = goals[n % GOALS], *strategy = strategies[n % GOALS];
  int day = n % 28 + 1, month = n / 28 % 12 + 1;
#define SAVE(kind, format, ...)                                                          \
  snprintf(fields, sizeof fields, "\"occurred\":\"2026-%02d-%02d\"," format, month, day, \
           __VA_ARGS__),                                                                 \
      save(kind, fields, NULL)
  switch (n % 10) {
    case 0:
    case 1:
      SAVE("conversation",
           "\"minutes\":20,\"goals\":[\"%s\"],\"fixingToEnabling\":{\"value\":%d,\"minimum\":0,"
           "\"maximum\":"
           "10},"
           "\"mode\":\"phone\",\"counts\":{\"questions\":%d,\"simpleReflections\":3,"
           "\"complexReflections\":2,\"changeTalk\":4,\"sustainTalk\":1}",
           goal, n % 11, n % 7);
      break;
    case 2:
      SAVE("score",
           "\"instrument\":{\"code\":\"gbo\"},\"total\":%d,\"rater\":\"client\",\"goal\":\"%s\"",
           n % 11, goal);
      break;
    case 3:
      SAVE("score",
           "\"instrument\":{\"code\":\"copm\"},\"rater\":\"client\",\"goal\":\"%s\",\"items\":"
           "[{\"number\":1,\"value\":%d},{\"number\":2,\"value\":5}]",
           goal, n % 10 + 1);
      break;
    case 4: SAVE("practice", "\"strategy\":\"%s\",\"goal\":\"%s\"", strategy, goal); break;
    case 5:
      SAVE("reflection",
           "\"reflector\":\"client\",\"goal\":\"%s\",\"whatILearnt\":\"It goes well\"", goal);
      break;
    case 6:
      SAVE("action", "\"what\":\"Walk a bit\",\"goals\":[\"%s\"],\"dueDate\":\"2026-%02d-15\"",
           goal, month);
      break;
    case 7:
      SAVE("agreement",
           "\"answer\":\"agree\",\"goal\":\"%s\",\"onVersion\":1,\"otherStakeholder\":\"%d\"", goal,
           n);
      break;
    case 8:
      SAVE("decision", "\"question\":\"Which way?\",\"decided\":\"This way\",\"goals\":[\"%s\"]",
           goal);
      break;
    default: SAVE("barrier", "\"words\":\"No time\",\"goals\":[\"%s\"]", goal);
  }
}

static void fill(int records) {
  char fields[TEXT];
  save("client", "\"names\":[{\"text\":\"Kim\"}]", NULL);
  for (int i = 0; i < GOALS; i++) {
    snprintf(fields, sizeof fields,
             "\"statement\":\"Goal %d\",\"importance\":{\"value\":7,\"minimum\":0,\"maximum\":10},"
             "\"attainment\":{\"expected\":\"Every day\"}%s%s%s",
             i, i % 4 ? ",\"partOf\":\"" : "", i % 4 ? goals[i / 4 * 4] : "", i % 4 ? "\"" : "");
    save("goal", fields, goals[i]);
    snprintf(fields, sizeof fields, "\"idea\":\"Idea\",\"goals\":[\"%s\"]", goals[i]);
    save("strategy", fields, strategies[i]);
  }
  for (int i = 0; i < records - 2 * GOALS - 1; i++) save_mixed(i);
}

static int ascending(const void *first, const void *second) {
  double a = *(const double *)first, b = *(const double *)second;
  return (a > b) - (a < b);
}

static double median(const char *name) {
  char parameters[80];
  double times[ROUNDS];
  snprintf(parameters, sizeof parameters, "{\"file\":\"%s\"}", file);
  for (int i = 0; i < ROUNDS; i++) {
    coach_buffer *json = NULL;
    double start = now();
    check(coach_report(actor, name, parameters, -1, &json, NULL), name);
    times[i] = now() - start;
    coach_buffer_free(json);
  }
  qsort(times, ROUNDS, sizeof *times, ascending);
  return (times[ROUNDS / 2 - 1] + times[ROUNDS / 2]) / 2;
}

// Every report that is about a client, by what the library lists.
static void time_all(void) {
  coach_buffer *list = NULL;
  check(coach_reports(&list), "reports");
  const char *separator = "{";
  for (const char *at = coach_buffer_data(list); (at = strstr(at, "{\"name\":\"")); at++) {
    char name[65];
    int end = 0;
    // A list of choices has a source instead of a meaning.
    if (sscanf(at, "{\"name\":\"%64[A-Za-z0-9]\",\"meaning\":%n", name, &end) != 1 || !end)
      continue;
    const char *scope = strstr(at, "\"scope\":\"");
    if (!scope || strncmp(scope, "\"scope\":\"client\"", 16) != 0) continue;
    printf("%s\"%s\":%.0f", separator, name, median(name));
    separator = ",";
  }
  printf("}\n");
  coach_buffer_free(list);
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  open_store(arguments[1]);
  fill(count > 2 ? atoi(arguments[2]) : 500);
  time_all();
  coach_actor_free(actor);
  check(coach_store_close(store, NULL), "close");
  return 0;
}
