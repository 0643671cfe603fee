/*
 * kill [rounds=500] [within=30] [seed=1]: a child writes and acknowledges through a pipe; it is
 * killed with SIGKILL within so many milliseconds. Then the store is opened again: it must verify,
 * every acknowledged record, version, retraction and expunction must be there, and of what was not
 * acknowledged a whole call or nothing.
 */
#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "support.h"

enum { BATCH = 5, ROUNDS_PER_STORE = 20, MOST = 200000 };

/* What a child tells, each in one write. Small enough to be atomic in a pipe. */
struct message {
  char what; /* 'i': intends a batch, 's': saved, 'b': batch saved, 'r': retracted, 'x': expunged */
  int64_t version;
  char ids[BATCH][37];
};

static struct message *told;
static int told_count;
static char file[37], path[600];
static uint32_t random_state;

static uint32_t next_random(void) {
  random_state = random_state * 1664525u + 1013904223u;
  return random_state >> 8;
}

static void tell(int pipe, char what, int64_t version, char ids[][37], int count) {
  struct message message = {.what = what, .version = version};
  for (int i = 0; i < count; i++) memcpy(message.ids[i], ids[i], 37);
  if (write(pipe, &message, sizeof message) != (ssize_t)sizeof message) _exit(90);
}

static void save_batch(coach_actor *actor, int pipe) {
  coach_batch *batch = coach_batch_new();
  char ids[BATCH][37];
  for (int i = 0; i < BATCH; i++) {
    coach_record *goal = coach_record_new(COACH_GOAL, file);
    coach_record_set_text(goal, COACH_GOAL_STATEMENT, "one of a batch", -1);
    coach_batch_save(batch, goal);
    snprintf(ids[i], sizeof ids[i], "%s", coach_record_id(goal));
    coach_record_free(goal);
  }
  tell(pipe, 'i', 0, ids, BATCH);
  if (coach_commit(actor, batch, NULL, NULL)) _exit(80);
  tell(pipe, 'b', 1, ids, BATCH);
  coach_batch_free(batch);
}

/* Saves a record once or twice, and sometimes takes it back or destroys it. */
static void save_one(coach_actor *actor, int pipe) {
  char ids[1][37];
  coach_record *goal = coach_record_new(COACH_GOAL, file);
  coach_record_set_text(goal, COACH_GOAL_STATEMENT, "first", -1);
  snprintf(ids[0], sizeof ids[0], "%s", coach_record_id(goal));
  if (coach_save(actor, goal, NULL)) _exit(81);
  tell(pipe, 's', 1, ids, 1);
  uint32_t choice = next_random() % 8;
  if (choice < 3) {
    coach_record_set_text(goal, COACH_GOAL_STATEMENT, "second", -1);
    if (coach_save(actor, goal, NULL)) _exit(82);
    tell(pipe, 's', 2, ids, 1);
  } else if (choice == 3) {
    if (coach_retract(actor, file, ids[0], 1, "misheard", NULL)) _exit(83);
    tell(pipe, 'r', 2, ids, 1);
  } else if (choice == 4) {
    coach_status status = coach_expunge(actor, file, ids[0], 0, "misfiled", NULL);
    if (status) _exit(84);
    tell(pipe, 'x', 1, ids, 1);
  }
  coach_record_free(goal);
}

static void be_a_writer(int pipe) {
  coach_store_options options = default_options(0);
  coach_store *store = NULL;
  coach_actor *actor = NULL;
  if (coach_store_open(path, &options, &store, NULL)) _exit(85);
  if (coach_actor_new(store, "anna", "riverside", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                      "TREAT", &actor, NULL))
    _exit(86);
  for (;;) {
    if (next_random() % 4 == 0) {
      save_batch(actor, pipe);
    } else {
      save_one(actor, pipe);
    }
  }
}

/* Starts a child, kills it, and keeps what it told. Answers how it ended. */
static int run_and_kill(uint32_t microseconds) {
  int ends[2];
  if (pipe(ends)) abort();
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    be_a_writer(ends[1]);
  }
  close(ends[1]);
  struct timespec pause = {0, (long)microseconds * 1000};
  nanosleep(&pause, NULL);
  kill(child, SIGKILL);
  while (told_count < MOST &&
         read(ends[0], &told[told_count], sizeof *told) == (ssize_t)sizeof *told) {
    told_count++;
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? 0 : WEXITSTATUS(status);
}

static coach_status newest(coach_actor *actor, const char *id, int64_t *version, uint32_t *state) {
  coach_record *read = NULL;
  coach_status status = coach_get(actor, file, id, 0, &read, NULL);
  *version = coach_record_version(read);
  *state = coach_record_state(read);
  coach_record_free(read);
  return status;
}

static void expect_told(coach_actor *actor, const struct message *message, bool is_last) {
  int64_t version;
  uint32_t state;
  int there = 0, count = message->what == 'b' || message->what == 'i' ? BATCH : 1;
  coach_status status = COACH_OK;
  for (int i = 0; i < count; i++) {
    status = newest(actor, message->ids[i], &version, &state);
    there += status == COACH_OK;
  }
  if (message->what == 'i') { /* not acknowledged: all or none */
    if (is_last && there != 0 && there != BATCH) {
      fail_at(__FILE__, __LINE__, "%d of a batch are there", there);
    }
    return;
  }
  bool is_right = there == count && version >= message->version;
  if (message->what == 'r') is_right = is_right && state == COACH_STATE_ENTERED_IN_ERROR;
  if (message->what == 'x') is_right = status == COACH_EXPUNGED;
  /* an expunction that was not acknowledged may have happened after this */
  if (message->what == 's' && status == COACH_EXPUNGED) is_right = true;
  if (!is_right) {
    fail_at(__FILE__, __LINE__, "acknowledged as '%c': %s, version %lld", message->what,
            coach_status_name(status), (long long)version);
  }
}

/* Opens the store as the next process would; checks what was told from `first` on. */
static void check_store(int first) {
  coach_store *store = open_store(path, 0);
  if (!store) return;
  coach_actor *actor = make_actor(store, "auditor", "riverside");
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  for (int i = first; i < told_count; i++) {
    expect_told(actor, &told[i], i + 1 == told_count);
  }
  coach_actor_free(actor);
  close_store(store);
}

static void make_store(void) {
  if (path[0]) remove_store(path);
  snprintf(path, sizeof path, "%s", scratch("kill.coaching"));
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  file_of(actor, "1", file);
  coach_actor_free(actor);
  close_store(store);
}

static int rounds = 500;
static uint32_t within = 30;

static void whatever_was_acknowledged_survives_being_killed(void) {
  int acknowledged = 0;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int round = 0; round < rounds; round++) {
    if (round % ROUNDS_PER_STORE == 0) {
      if (round) check_store(0); /* everything since this store was made */
      acknowledged += told_count;
      told_count = 0;
      make_store();
    }
    int before = told_count;
    int code = run_and_kill(next_random() % (within * 1000));
    random_state += (uint32_t)round; /* the child's choices are another row each time */
    if (code) fail_at(__FILE__, __LINE__, "round %d: the writer fails at %d", round, code);
    check_store(before);
  }
  check_store(0);
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds =
      (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  printf("  %d rounds, %d acknowledgements, %.0f rounds a second\n", rounds,
         acknowledged + told_count, rounds / seconds);
}

/* Killed while it makes a store: what is there is a whole store or none. */
static void a_store_that_is_being_made_survives_being_killed(void) {
  char made[600];
  snprintf(made, sizeof made, "%s", scratch("made.coaching"));
  int stores = 0;
  for (int round = 0; round < rounds / 2; round++) {
    remove_store(made);
    fflush(stdout);
    pid_t child = fork();
    coach_store_options options = default_options(COACH_OPEN_CREATE);
    coach_store *store = NULL;
    if (child == 0) {
      coach_store_open(made, &options, &store, NULL);
      _exit(0);
    }
    struct timespec pause = {0, (long)(next_random() % 40000) * 1000};
    nanosleep(&pause, NULL);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    stores += is_file(made);
    close_store(open_store(made, COACH_OPEN_CREATE));
  }
  printf("  %d of %d were made before the end\n", stores, rounds / 2);
}

static void suite_kill(void) {
  RUN(whatever_was_acknowledged_survives_being_killed);
  RUN(a_store_that_is_being_made_survives_being_killed);
}

int main(int argc, char **argv) {
  uint32_t seed = 1;
  for (int i = 1; i < argc; i++) {
    sscanf(argv[i], "rounds=%d", &rounds);
    sscanf(argv[i], "within=%u", &within);
    sscanf(argv[i], "seed=%u", &seed);
  }
  random_state = seed * 2654435761u;
  told = calloc(MOST, sizeof *told);
  signal(SIGPIPE, SIG_IGN);
  const struct suite suites[] = {{"kill", suite_kill}};
  return run_suites(suites, 1, 1, argv);
}
