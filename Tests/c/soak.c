/*
 * soak [seconds=5]: 16 threads and 4 more processes write one store without pause. Each adds one to
 * a record that all share, again and again, and saves records and batches of its own. No addition
 * is lost, nobody waits for ever, and the store verifies.
 */
#include <errno.h>
#include <pthread.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "support.h"

enum { THREADS = 16, PROCESSES = 4, BATCH = 5 };

static int seconds = 5;
static char path[600], file[37], id[37];

/* What one writer did. Writers do not fail tests themselves: they tell. */
struct work {
  int number;
  int64_t added, conflicts, records, busy, wrong;
  double worst; /* the longest call in seconds */
  coach_status status;
};

static double clock_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double end;

/* Counts the outcome of a call that writes; false when it is not one that is to be expected. */
static bool note(struct work *work, coach_status status, double began, int64_t *done) {
  double took = clock_now() - began;
  if (took > work->worst) work->worst = took;
  if (status == COACH_OK) {
    *done += 1;
  } else if (status == COACH_CONFLICT) {
    work->conflicts++;
  } else if (status == COACH_BUSY) {
    work->busy++;
  } else {
    work->status = status;
    return false;
  }
  return true;
}

/* A machine that has much else to do is no failure: the limit is far above the default. */
static coach_store *open_patiently(void) {
  coach_store_options options = default_options(0);
  options.busy_timeout_ms = 120000;
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  return store;
}

static bool add_one(coach_actor *actor, struct work *work) {
  coach_record *goal = NULL;
  const char *text = NULL;
  work->status = coach_get(actor, file, id, 0, &goal, NULL);
  if (work->status) return false;
  coach_record_get_text(goal, COACH_GOAL_STATEMENT, &text, NULL);
  char next[32];
  snprintf(next, sizeof next, "%lld", text ? atoll(text) + 1 : -1000000);
  coach_record_set_text(goal, COACH_GOAL_STATEMENT, next, -1);
  /* Who saves the very same over the same version is taken for one who repeats a save. */
  snprintf(next, sizeof next, "writer %d", work->number);
  coach_record_set_text(goal, COACH_GOAL_WHY_IT_MATTERS, next, -1);
  double began = clock_now();
  bool goes_on = note(work, coach_save(actor, goal, NULL), began, &work->added);
  coach_record_free(goal);
  return goes_on;
}

static bool save_one(coach_actor *actor, struct work *work) {
  char client[32];
  snprintf(client, sizeof client, "own %d", work->number);
  coach_record *goal = new_goal(client, CANARY), *read = NULL;
  int64_t saved = 0;
  double began = clock_now();
  bool goes_on = note(work, coach_save(actor, goal, NULL), began, &saved);
  if (saved) {
    coach_status status =
        coach_get(actor, coach_record_file(goal), coach_record_id(goal), 0, &read, NULL);
    work->wrong += status != COACH_OK || coach_record_version(read) != 1;
    coach_record_free(read);
  }
  work->records += saved;
  coach_record_free(goal);
  return goes_on;
}

static bool save_batch(coach_actor *actor, struct work *work) {
  coach_batch *batch = coach_batch_new();
  for (int i = 0; i < BATCH; i++) {
    coach_record *goal = goal_in(file, CANARY);
    coach_batch_save(batch, goal);
    coach_record_free(goal);
  }
  int64_t saved = 0;
  double began = clock_now();
  bool goes_on = note(work, coach_commit(actor, batch, NULL, NULL), began, &saved);
  work->records += saved * BATCH;
  coach_batch_free(batch);
  return goes_on;
}

static void write_until_the_end(coach_store *store, struct work *work) {
  coach_actor *actor = make_actor(store, "anna", "riverside");
  for (int i = 0; clock_now() < end || work->added + work->records == 0; i++) {
    bool goes_on = i % 8 == 7   ? save_batch(actor, work)
                   : i % 2 == 0 ? add_one(actor, work)
                                : save_one(actor, work);
    if (!goes_on) break;
  }
  coach_actor_free(actor);
}

static coach_store *shared;

static void *be_a_thread(void *work) {
  write_until_the_end(shared, work);
  return NULL;
}

/* Starts a process that writes and then tells what it did through a pipe. */
static int start_process(int number) {
  int ends[2];
  if (pipe(ends)) abort();
  fflush(stdout);
  if (fork() == 0) {
    close(ends[0]);
    struct work work = {.number = number};
    coach_store *store = open_patiently();
    write_until_the_end(store, &work);
    close_store(store);
    _exit(write(ends[1], &work, sizeof work) == (ssize_t)sizeof work ? 0 : 1);
  }
  close(ends[1]);
  return ends[0];
}

static int64_t shared_count(coach_actor *actor) {
  coach_record *goal = NULL;
  const char *text = NULL;
  EXPECT(COACH_OK, coach_get(actor, file, id, 0, &goal, &err));
  EXPECT(COACH_OK, coach_record_get_text(goal, COACH_GOAL_STATEMENT, &text, NULL));
  int64_t count = text ? atoll(text) : -1;
  CHECK_EQUAL(count + 1, coach_record_version(goal));
  coach_record_free(goal);
  return count;
}

static int64_t entries_of(coach_actor *actor) {
  coach_buffer *report = NULL;
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, &report, &err));
  const char *count = report ? strstr(coach_buffer_data(report), "\"entries\":") : NULL;
  int64_t entries = count ? atoll(count + strlen("\"entries\":")) : -1;
  coach_buffer_free(report);
  return entries;
}

static void judge(const struct work *works) {
  struct work all = {0};
  int64_t least = INT64_MAX;
  for (int i = 0; i < THREADS + PROCESSES; i++) {
    const struct work *work = &works[i];
    if (work->status) {
      fail_at(__FILE__, __LINE__, "writer %d ends with %s", i, coach_status_name(work->status));
    }
    all.added += work->added;
    all.records += work->records;
    all.conflicts += work->conflicts;
    all.busy += work->busy;
    all.wrong += work->wrong;
    if (work->added + work->records < least) least = work->added + work->records;
    if (work->worst > all.worst) all.worst = work->worst;
  }
  coach_store *store = open_store(path, 0);
  coach_actor *actor = make_actor(store, "auditor", "riverside");
  CHECK_EQUAL(all.added, shared_count(actor)); /* no addition is lost */
  CHECK_EQUAL(0, all.wrong);
  CHECK(entries_of(actor) >= all.added + all.records);
  CHECK_EQUAL(0, all.busy);
  coach_actor_free(actor);
  close_store(store);
  printf(
      "  %d s: %lld additions, %lld conflicts, %lld records, worst wait %.2f s, least of one "
      "%lld\n",
      seconds, (long long)all.added, (long long)all.conflicts, (long long)all.records, all.worst,
      (long long)least);
}

static void many_writers_lose_nothing_and_none_waits_for_ever(void) {
  snprintf(path, sizeof path, "%s", scratch("soak.coaching"));
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "shared", "0", file, id);
  coach_actor_free(actor);
  close_store(store); /* what is open at a fork is the parent's alone */
  struct work works[THREADS + PROCESSES] = {0};
  pthread_t threads[THREADS];
  int pipes[PROCESSES];
  end = clock_now() + seconds;
  for (int i = 0; i < PROCESSES; i++) pipes[i] = start_process(THREADS + i);
  shared = open_patiently();
  for (int i = 0; i < THREADS; i++) {
    works[i].number = i;
    CHECK_EQUAL(0, pthread_create(&threads[i], NULL, be_a_thread, &works[i]));
  }
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  close_store(shared);
  for (int i = 0; i < PROCESSES; i++) {
    ssize_t size = read(pipes[i], &works[THREADS + i], sizeof *works);
    if (size != (ssize_t)sizeof *works) fail_at(__FILE__, __LINE__, "process %d tells nothing", i);
    close(pipes[i]);
  }
  while (wait(NULL) > 0) continue;
  judge(works);
}

static void suite_soak(void) {
  RUN(many_writers_lose_nothing_and_none_waits_for_ever);
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) sscanf(argv[i], "seconds=%d", &seconds);
  seconds_of_a_test += (unsigned)seconds;
  const struct suite suites[] = {{"soak", suite_soak}};
  return run_suites(suites, 1, 1, argv);
}
