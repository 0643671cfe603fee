// Measures the library through its C interface. One JSON line per run, like the programs it is
// measured beside.  bench OPERATION n=RECORDS per=BATCH secs=SECONDS tallies=1 mixed=1 store=PATH
//
// Records are conversations of 12 fields whose encoded body is 600 bytes, 200 per client, shuffled.
// With mixed=1 a client has an engagement and 70 of them, and 130 records of six other kinds in
// place of the rest.
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "coachingkit.h"

enum { PER_CLIENT = 200, ID = 37, BODY = 600 };

static long records = 10000, per = 0;
static double seconds = 2;
static int tallies = 0, mixed = 0;
static const char *path = "/tmp/coachingkit-bench.coaching";
static coach_store *store;
static coach_actor *actor;
static char (*files)[ID];
static long clients;
static char summary[BODY + 1];

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void check(coach_status status, const char *what) {
  if (status == COACH_OK) return;
  fprintf(stderr, "%s: %s\n", what, coach_status_name(status));
  exit(1);
}

static coach_actor *open_actor(coach_store **opened, uint32_t flags) {
  static const uint8_t key[32] = {7};
  coach_store_options options;
  coach_actor *made = NULL;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.flags = flags;
  options.key = key;
  options.key_length = sizeof key;
  options.cache_kibibytes = 16384;
  check(coach_store_open(path, &options, opened, NULL), "open");
  check(coach_actor_new(*opened, "anna", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                        "TREAT", &made, NULL),
        "actor");
  return made;
}

static void open_files(void) {
  clients = records / PER_CLIENT > 0 ? records / PER_CLIENT : 1;
  files = calloc((size_t)clients, ID);
  for (long i = 0; i < clients; i++) {
    char value[24];
    coach_buffer *file = NULL;
    snprintf(value, sizeof value, "%ld", i);
    check(coach_file_open(actor, COACH_FILE_CLIENT, "urn:bench", value, &file, NULL), "file");
    memcpy(files[i], coach_buffer_data(file), ID);
    coach_buffer_free(file);
  }
}

static coach_record *make_engagement(const char *file, int ended) {
  coach_record *record = coach_record_new(COACH_ENGAGEMENT, file);
  coach_record_set_date(record, COACH_ENGAGEMENT_START_DATE, 2025, 1, 10);
  if (ended) coach_record_set_date(record, COACH_ENGAGEMENT_END_DATE, 2025, 10, 1);
  return record;
}

// Another record than a conversation, or nothing where it is to be one.
static coach_record *make_other(const char *file, long number) {
  static const struct {
    long until;
    uint32_t kind, text;
  } others[] = {{70, COACH_CONVERSATION, 0},
                {120, COACH_PRACTICE, COACH_PRACTICE_HOW_IT_WENT_WORDS},
                {160, COACH_REFLECTION, COACH_REFLECTION_WHAT_HAPPENED},
                {170, COACH_STRATEGY, COACH_STRATEGY_IDEA},
                {180, COACH_GOAL, COACH_GOAL_STATEMENT},
                {190, COACH_EXPERIENCE, COACH_EXPERIENCE_WORDS},
                {PER_CLIENT, COACH_BARRIER, COACH_BARRIER_WORDS}};
  size_t k = 0;
  while (others[k].until <= number) k++;
  if (k == 0) return NULL;
  coach_record *record = coach_record_new(others[k].kind, file);
  coach_record_set_text(record, others[k].text, summary, -1);
  return record;
}

static coach_record *make_conversation(long i) {
  coach_record *record = coach_record_new(COACH_CONVERSATION, files[i % clients]);
  coach_record_set_integer(record, COACH_CONVERSATION_MINUTES, 20);
  coach_record_set_text(record, COACH_CONVERSATION_SUMMARY, summary, -1);
  coach_record_set_choice(record, COACH_CONVERSATION_MODE, 2);
  coach_record_set_choice(record, COACH_CONVERSATION_SETTING, 1);
  coach_record_set_choice(record, COACH_CONVERSATION_ARRANGEMENT, 1);
  coach_record_set_choice(record, COACH_CONVERSATION_HELD_WITH, 1);
  coach_record_set_date(record, COACH_CONVERSATION_NEXT_CONTACT, 2026, 3, 7);
  coach_record_set_scale(record, COACH_CONVERSATION_FIXING_TO_ENABLING, 7, 0, 10, 0);
  coach_record_set_choice(record, COACH_CONVERSATION_KNOWN_SINCE, 1);
  coach_record_set_integer(record, COACH_CONVERSATION_MINUTES_EXPECTED_SAVED, 7);
  coach_record_set_instant(record, COACH_COMMON_OCCURRED, 1750000000000 + i * 1000, 60, NULL);
  coach_record_set_text(record, COACH_COMMON_LANGUAGE, "en-GB", -1);
  return record;
}

static coach_record *make(long i) {
  const char *file = files[i % clients];
  if (mixed) {
    long number = i / clients % PER_CLIENT;
    if (number == 0) return make_engagement(file, i % 2 == 0);
    coach_record *other = make_other(file, number);
    if (other != NULL) {
      coach_record_set_instant(other, COACH_COMMON_OCCURRED, 1750000000000 + i * 1000, 60, NULL);
      return other;
    }
  }
  return make_conversation(i);
}

// Makes the summary as long as the body needs to have 600 bytes.
static void tune(void) {
  int64_t length = 0;
  memset(summary, 'a', BODY);
  for (size_t size = 400; size < BODY && length != BODY; size++) {
    summary[size] = 0;
    coach_record *record = make_conversation(0);
    coach_buffer *body = NULL;
    check(coach_record_body(record, &body, NULL), "body");
    length = coach_buffer_length(body);
    if (length != BODY) summary[size] = 'a';
    coach_buffer_free(body);
    coach_record_free(record);
  }
  if (length != BODY) exit(2);
}

static long *shuffled(void) {
  long *order = malloc((size_t)records * sizeof *order);
  uint64_t state = 88172645463325252u;
  for (long i = 0; i < records; i++) order[i] = i;
  for (long i = records - 1; i > 0; i--) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    long j = (long)(state % (uint64_t)(i + 1)), kept = order[i];
    order[i] = order[j], order[j] = kept;
  }
  return order;
}

static void build(void) {
  long *order = shuffled(), batch_size = per > 0 ? per : records;
  double saving = 0, begin = now();
  for (long i = 0; i < records; i += batch_size) {
    coach_batch *batch = coach_batch_new();
    for (long k = i; k < i + batch_size && k < records; k++) {
      coach_record *record = make(order[k]);
      check(coach_batch_save(batch, record), "batch");
      coach_record_free(record);
    }
    double start = now();
    check(coach_commit(actor, batch, NULL, NULL), "commit");
    saving += now() - start;
    coach_batch_free(batch);
  }
  printf("{\"op\":\"build\",\"ops_s\":%.1f,\"with_making\":%.1f}\n", (double)records / saving,
         (double)records / (now() - begin));
  free(order);
}

static void single(void) {
  long saved = 0;
  double start = now(), slowest = 0;
  while (now() - start < seconds) {
    coach_record *record = make(saved++);
    double before = now();
    check(coach_save(actor, record, NULL), "save");
    if (now() - before > slowest) slowest = now() - before;
    coach_record_free(record);
  }
  printf("{\"op\":\"single\",\"ops_s\":%.1f,\"worst_ms\":%.1f}\n", (double)saved / (now() - start),
         slowest * 1e3);
}

static void read_fields(coach_record *record) {
  const char *text;
  int64_t wide;
  int32_t year, month, day;
  uint32_t choice;
  double value;
  coach_record_get_integer(record, COACH_CONVERSATION_MINUTES, &wide);
  coach_record_get_text(record, COACH_CONVERSATION_SUMMARY, &text, &wide);
  coach_record_get_choice(record, COACH_CONVERSATION_MODE, &choice);
  coach_record_get_choice(record, COACH_CONVERSATION_SETTING, &choice);
  coach_record_get_choice(record, COACH_CONVERSATION_ARRANGEMENT, &choice);
  coach_record_get_choice(record, COACH_CONVERSATION_HELD_WITH, &choice);
  coach_record_get_date(record, COACH_CONVERSATION_NEXT_CONTACT, &year, &month, &day);
  coach_record_get_scale(record, COACH_CONVERSATION_FIXING_TO_ENABLING, &value, NULL, NULL, NULL);
  coach_record_get_choice(record, COACH_CONVERSATION_KNOWN_SINCE, &choice);
  coach_record_get_integer(record, COACH_CONVERSATION_MINUTES_EXPECTED_SAVED, &wide);
  coach_record_get_instant(record, COACH_COMMON_OCCURRED, &wide, NULL, NULL);
  coach_record_get_text(record, COACH_COMMON_LANGUAGE, &text, NULL);
}

static coach_list *list_of(long client) {
  coach_query query;
  coach_list *list = NULL;
  memset(&query, 0, sizeof query);
  query.size = sizeof query;
  query.file = files[client];
  query.limit = PER_CLIENT;
  query.order = COACH_OLDEST_FIRST;
  check(coach_find(actor, &query, &list, NULL), "find");
  return list;
}

static void list(void) {
  long lists = 0, rows = 0;
  double start = now();
  while (now() - start < seconds) {
    coach_list *found = list_of((lists++ * 7919) % clients);
    coach_record *record = NULL;
    while (coach_list_next(found, &record) == COACH_OK) {
      read_fields(record);
      rows++;
    }
    coach_list_free(found);
  }
  printf("{\"op\":\"list\",\"ops_s\":%.1f,\"rows_s\":%.0f}\n", (double)lists / (now() - start),
         (double)rows / (now() - start));
}

static void get(void) {
  char(*ids)[ID] = calloc((size_t)records, ID);
  for (long client = 0, n = 0; client < clients; client++) {
    coach_list *found = list_of(client);
    coach_record *record = NULL;
    while (coach_list_next(found, &record) == COACH_OK && n < records) {
      memcpy(ids[n++], coach_record_id(record), ID);
    }
    coach_list_free(found);
  }
  long gets = 0;
  double start = now();
  while (now() - start < seconds) {
    long i = (gets++ * 7919) % records;
    coach_record *record = NULL;
    check(coach_get(actor, files[i / PER_CLIENT], ids[i], 0, &record, NULL), "get");
    coach_record_free(record);
  }
  printf("{\"op\":\"get\",\"ops_s\":%.1f}\n", (double)gets / (now() - start));
  free(ids);
}

static double resident_mib(void) {
  char line[256];
  double mib = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (status != NULL && fgets(line, sizeof line, status) != NULL) {
    if (strncmp(line, "VmHWM:", 6) == 0) mib = atof(line + 6) / 1024;
  }
  if (status != NULL) fclose(status);
  return mib;
}

// A report about the place, in milliseconds. What it is made of is kept from the first time on.
static double report(const char *name, const char *parameters) {
  coach_buffer *json = NULL;
  double start = now();
  check(coach_report(actor, name, parameters, -1, &json, NULL), name);
  coach_buffer_free(json);
  return (now() - start) * 1e3;
}

static int by_size(const void *one, const void *other) {
  double first = *(const double *)one, second = *(const double *)other;
  return (first > second) - (first < second);
}

static double median(const char *name, const char *parameters) {
  double taken[21];
  for (int i = 0; i < 21; i++) taken[i] = report(name, parameters);
  qsort(taken, 21, sizeof *taken, by_size);
  return taken[10];
}

#define QUARTER "{\"period\":\"2025-Q2\"}"
#define YEAR "{\"period\":\"2025\"}"

static double picture(void) {
  return report("placePicture", QUARTER);
}

static const char *const place_reports[][2] = {{"placePicture", YEAR},
                                               {"quality", YEAR},
                                               {"flow", YEAR},
                                               {"whoIsLeftOut", YEAR},
                                               {"personCentredOutcome", YEAR},
                                               {"fixingToEnablingTrend", "{}"},
                                               {"usage", "{}"},
                                               {"reach", "{}"},
                                               {"whoCanHelp", "{}"},
                                               {"programmeCounts", "{}"},
                                               {"value", "{}"},
                                               {"placeSummary", YEAR}};
enum { PLACE_REPORTS = sizeof place_reports / sizeof *place_reports };

// The picture from tallies that say all, and from tallies that 50 records were saved behind, which
// is as many as are counted again each time before they are written down; and the slowest report as
// it is kept.
static void place(void) {
  double first = picture(), kept = median("placePicture", QUARTER), slowest = 0;
  for (size_t i = 0; i < PLACE_REPORTS; i++) {
    report(place_reports[i][0], place_reports[i][1]);
    double taken = median(place_reports[i][0], place_reports[i][1]);
    if (taken > slowest) slowest = taken;
  }
  for (long i = 0; i < 50; i++) {
    coach_record *record = make(i);
    check(coach_save(actor, record, NULL), "save");
    coach_record_free(record);
  }
  double behind = median("placePicture", QUARTER);
  printf(
      "{\"op\":\"place\",\"first_ms\":%.1f,\"kept_ms\":%.4f,\"behind_ms\":%.4f,"
      "\"slowest_ms\":%.4f,\"mib\":%.1f}\n",
      first, kept, behind, slowest, resident_mib());
}

// Every report about the place from the log alone: of a store that is only read nothing is kept.
static void from_log(void) {
  printf("{\"op\":\"log\"");
  for (size_t i = 0; i < PLACE_REPORTS; i++) {
    printf(",\"%s\":%.1f", place_reports[i][0], report(place_reports[i][0], place_reports[i][1]));
  }
  printf(",\"mib\":%.1f}\n", resident_mib());
}

static void *save_until(void *counter) {
  coach_actor *own = NULL;
  check(coach_actor_new(store, "ben", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                        "TREAT", &own, NULL),
        "actor");
  double start = now();
  while (now() - start < seconds) {
    coach_record *record = make((*(long *)counter)++);
    check(coach_save(own, record, NULL), "save");
    coach_record_free(record);
  }
  coach_actor_free(own);
  return NULL;
}

static void threads(void) {
  pthread_t running[16];
  long counts[16] = {0}, total = 0;
  double start = now();
  for (int i = 0; i < 16; i++) pthread_create(&running[i], NULL, save_until, &counts[i]);
  for (int i = 0; i < 16; i++) pthread_join(running[i], NULL), total += counts[i];
  printf("{\"op\":\"threads\",\"ops_s\":%.1f}\n", (double)total / (now() - start));
}

static void processes(void) {
  int channel[2];
  if (pipe(channel) != 0) exit(1);
  check(coach_store_close(store, NULL), "close");
  for (int i = 0; i < 8; i++) {
    if (fork() != 0) continue;
    actor = open_actor(&store, COACH_OPEN_CREATE);
    double result[2] = {0, 0}, start = now();
    while (now() - start < seconds) {
      coach_record *record = make((long)result[0]++);
      double before = now();
      check(coach_save(actor, record, NULL), "save");
      if (now() - before > result[1]) result[1] = now() - before;
      coach_record_free(record);
    }
    if (write(channel[1], result, sizeof result) != sizeof result) _exit(1);
    _exit(0);
  }
  double result[2], slowest = 1e18, total = 0, worst = 0;
  for (int i = 0; i < 8; i++) {
    if (read(channel[0], result, sizeof result) != sizeof result) exit(1);
    total += result[0];
    if (result[0] < slowest) slowest = result[0];
    if (result[1] > worst) worst = result[1];
  }
  while (wait(NULL) > 0) {
  }
  printf("{\"op\":\"processes\",\"ops_s\":%.1f,\"slowest_to_mean\":%.3f,\"worst_ms\":%.1f}\n",
         total / seconds, slowest / (total / 8), worst * 1e3);
}

static void resident(void) {
  coach_list_free(list_of(0));
  for (long i = 0; i < 1000; i++) coach_list_free(list_of((i * 7919) % clients));
  printf("{\"op\":\"resident\",\"mib\":%.1f}\n", resident_mib());
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  for (int i = 2; i < count; i++) {
    if (strncmp(arguments[i], "n=", 2) == 0) records = atol(arguments[i] + 2);
    if (strncmp(arguments[i], "per=", 4) == 0) per = atol(arguments[i] + 4);
    if (strncmp(arguments[i], "secs=", 5) == 0) seconds = atof(arguments[i] + 5);
    if (strncmp(arguments[i], "tallies=", 8) == 0) tallies = atoi(arguments[i] + 8);
    if (strncmp(arguments[i], "mixed=", 6) == 0) mixed = atoi(arguments[i] + 6);
    if (strncmp(arguments[i], "store=", 6) == 0) path = arguments[i] + 6;
  }
  struct {
    const char *name;
    void (*run)(void);
  } operations[] = {{"build", build},       {"single", single},   {"list", list},
                    {"get", get},           {"threads", threads}, {"processes", processes},
                    {"resident", resident}, {"place", place},     {"log", from_log}};
  int reads = strcmp(arguments[1], "log") == 0;
  actor = open_actor(&store, reads ? COACH_OPEN_READ_ONLY : COACH_OPEN_CREATE);
  if (!reads) {
    open_files();
    tune();
  }
  if (tallies) picture();
  for (size_t i = 0; i < sizeof operations / sizeof *operations; i++) {
    if (strcmp(operations[i].name, arguments[1]) == 0) operations[i].run();
  }
  coach_actor_free(actor);
  coach_store_close(store, NULL);  // already closed by those who work in processes of their own
  return 0;
}
