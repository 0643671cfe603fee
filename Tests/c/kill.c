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

#include "telling.h"

enum { ROUNDS_PER_STORE = 20, MOST = 200000 };

static struct message *told;
static int told_count;
static char file[37], path[600];
static uint32_t random_state;
static int teller; /* the pipe of the child */

static void tell_the_parent(const struct message *message) {
  if (write(teller, message, sizeof *message) != (ssize_t)sizeof *message) _exit(90);
}

static void be_a_writer(int pipe) {
  coach_store *store = open_store(path, 0);
  if (!store) _exit(85);
  struct writer writer = {.actor = make_actor(store, "anna", "riverside"),
                          .file = file,
                          .tell = tell_the_parent,
                          .random = random_state};
  teller = pipe;
  for (;;) {
    int failure = write_something(&writer);
    if (failure) _exit(failure);
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

/* Opens the store as the next process would; checks what was told from `first` on. */
static void check_store(int first) {
  coach_store *store = open_store(path, 0);
  if (!store) return;
  coach_actor *actor = make_actor(store, "auditor", "riverside");
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  for (int i = first; i < told_count; i++) {
    enum told found = look_for(actor, file, &told[i], i + 1 == told_count);
    if (found != KEPT) {
      fail_at(__FILE__, __LINE__, "told as '%c': it is %s", told[i].what,
              found == LOST ? "lost" : "half there");
    }
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
    int code = run_and_kill(next_random(&random_state) % (within * 1000));
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
    struct timespec pause = {0, (long)(next_random(&random_state) % 40000) * 1000};
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
  seconds_of_a_test += (unsigned)rounds;
  random_state = seed * 2654435761u;
  told = calloc(MOST, sizeof *told);
  signal(SIGPIPE, SIG_IGN);
  const struct suite suites[] = {{"kill", suite_kill}};
  return run_suites(suites, 1, 1, argv);
}
