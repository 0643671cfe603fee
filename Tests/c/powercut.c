/*
 * powercut [cuts=5000] [seed=1]: a child writes through the library while recorder.so records its
 * writes, syncs, truncations, names and acknowledgements. Then the power is cut at any moment of
 * that: what was synced is there, the rest is missing or torn. The store that is found must open,
 * verify, hold every acknowledged record and of every other a whole call or nothing.
 *
 * The same with fewer syncs, as synchronous=NORMAL and OFF would have them, must lose and corrupt:
 * or the test would prove nothing.
 */
#include <dlfcn.h>
#include <errno.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "disk.h"

enum { CUTS_OF_A_RECORDING = 250, CONTROLS_IN_A_HUNDRED = 8, NEWEST = 4, OLDER = 3 };
static const char store_name[] = "power.coaching";

/* --- the child that is recorded -------------------------------------------------------------- */

static void (*recorder_tell_)(const void *bytes, uint32_t length);

static void tell_the_recorder(const struct message *message) {
  recorder_tell_(message, sizeof *message);
}

/* Adds a key, or removes it again. */
static int change_keys(coach_store *store, uint32_t *slot) {
  coach_key_options key = {sizeof key, other_key, sizeof other_key, NULL};
  struct message message = {.what = *slot ? 'K' : 'k'};
  coach_status status = *slot ? coach_store_remove_key(store, *slot, NULL)
                              : coach_store_add_key(store, &key, slot, NULL);
  if (status == COACH_OK) tell_the_recorder(&message);
  return status ? 5 : 0;
}

/* Opens, writes and closes several times. What is expunged makes checkpoints that cut the log off;
   with long statements and nothing expunged the log is begun anew and written over. */
static int write_sessions(const char *folder, uint32_t seed) {
  recorder_tell_ =
      (void (*)(const void *, uint32_t))(uintptr_t)dlsym(RTLD_DEFAULT, "recorder_tell");
  if (!recorder_tell_) return 3;
  char path[600], file[37];
  snprintf(path, sizeof path, "%s/%s", folder, store_name);
  uint32_t random = seed * 2654435761u, slot = 0;
  for (int session = 0; session < 4; session++) {
    coach_store *store = open_store(path, session == 0 ? COACH_OPEN_CREATE : 0);
    if (!store) return 4;
    struct writer writer = {.file = file, .tell = tell_the_recorder, .random = random};
    writer.actor = make_actor(store, "anna", "riverside");
    writer.reader = make_actor(store, "reader", "riverside");
    writer.keeps = seed % 16 == 8;
    writer.longest = writer.keeps ? 12000 : seed % 4 == 0 ? 4000 : 0;
    if (session == 0) {
      file_of(writer.actor, "1", file);
      struct message made = {.what = 'c'};
      memcpy(made.ids[0], file, sizeof file);
      tell_the_recorder(&made);
    }
    int calls = 5 + (int)(next_random(&writer.random) % 30) * (writer.keeps ? 4 : 1);
    for (int i = 0; i < calls; i++) {
      bool is_about_keys = session % 2 == 1 && i == calls / 2;
      int failure = is_about_keys ? change_keys(store, &slot) : write_something(&writer);
      if (failure) return failure;
    }
    random = writer.random;
    coach_actor_free(writer.reader);
    coach_actor_free(writer.actor);
    close_store(store);
  }
  return 0;
}

/* --- recording and cutting ------------------------------------------------------------------- */

/* What was found after how many cuts. */
struct outcome {
  int cuts, lost, corrupt;
  char first[200]; /* the first that was not as it must be */
};
struct outcomes {
  struct outcome of[3]; /* by the kind of syncing */
  int recordings, events, acknowledged, checkpoints, beginnings;
  int destroyed, left; /* expunctions, and after how many of them a log was left */
};

static void note(struct outcome *outcome, bool is_corrupt, int cut, const char *what) {
  *(is_corrupt ? &outcome->corrupt : &outcome->lost) += 1;
  if (!outcome->first[0]) {
    snprintf(outcome->first, sizeof outcome->first, "cut before event %d: %s", cut, what);
  }
}

/* How many entries verification finds good; -1 when it finds one that is not. */
static int verify(coach_actor *actor) {
  coach_buffer *report = NULL;
  coach_status status = coach_verify(actor, NULL, NULL, NULL, &report, NULL);
  const char *text = report ? coach_buffer_data(report) : "";
  const char *count = strstr(text, "\"entries\":");
  int entries = status == COACH_OK && count ? atoi(count + strlen("\"entries\":")) : -1;
  coach_buffer_free(report);
  return entries;
}

/* Looks for what was told before the cut: the newest and some of the older. */
static enum told look_for_told(coach_actor *actor, const struct recording *recording, int count,
                               uint32_t *random) {
  const char *file = recording->messages[0]->ids[0];
  enum told found = KEPT;
  for (int i = 0; i < NEWEST + OLDER && found == KEPT; i++) {
    int number = i < NEWEST ? count - 1 - i : (int)(next_random(random) % (uint32_t)count);
    if (number < 1 || strchr("kKg", recording->messages[number]->what)) continue;
    found = look_for(actor, file, recording->messages[number], number + 1 == count);
  }
  return found;
}

static int entries_told(const struct recording *recording, int count) {
  int entries = 0;
  for (int i = 1; i < count; i++) {
    char what = recording->messages[i]->what;
    entries += what == 'b' ? TOLD_IN_A_BATCH : what == 's' || what == 'r';
  }
  return entries;
}

/* Whether the second key opens the store when it was added, and not when it was removed again. */
static bool keys_are_right(const char *path, const struct recording *recording, int count) {
  bool opens = false;
  for (int i = 1; i < count; i++) {
    if (strchr("kK", recording->messages[i]->what)) opens = recording->messages[i]->what == 'k';
  }
  /* The next change may have happened without being acknowledged. */
  bool is_open = count < recording->message_count && strchr("kK", recording->messages[count]->what);
  coach_store_options options = default_options(0);
  options.key = other_key;
  coach_store *store = NULL;
  coach_status status = coach_store_open(path, &options, &store, NULL);
  if (store) close_store(store);
  if (is_open) return status == COACH_OK || status == COACH_WRONG_KEY;
  return status == (opens ? COACH_OK : COACH_WRONG_KEY);
}

/* Whether the log of accesses has each read once: those before an acknowledged write for certain,
   the others perhaps. */
static bool accesses_are_right(coach_store *store, const struct recording *recording, int count) {
  int certain = 0, told = 0;
  for (int i = 1; i < count; i++) {
    char what = recording->messages[i]->what;
    if (what == 'g') told++;
    if (!strchr("gi", what)) certain = told;
  }
  coach_actor *officer = NULL;
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, "officer", "riverside", COACH_ROLE_PRIVACY_OFFICER,
                                   "TREAT", &officer, &err));
  const char *file = recording->messages[0]->ids[0];
  coach_status status = coach_access_log(officer, file, 0, 0, &json, NULL);
  int rows = status == COACH_OK ? occurrences(coach_buffer_data(json), "\"actor\":\"reader\"") : -1;
  coach_buffer_free(json);
  coach_actor_free(officer);
  /* One more may be there that was about to be told. */
  return rows >= certain && rows <= told + 1;
}

/* Saves one more, as the next process would, and looks at all of it again. */
static bool goes_on(const char *path, coach_actor *actor, const char *file) {
  coach_record *goal = goal_in(file, "after the cut");
  bool is_saved = coach_save(actor, goal, NULL) == COACH_OK;
  coach_record_free(goal);
  coach_store *store = open_store(path, 0);
  coach_actor *other = make_actor(store, "auditor", "riverside");
  is_saved = is_saved && verify(other) > 0;
  coach_actor_free(other);
  close_store(store);
  return is_saved;
}

static void judge(const char *path, const struct recording *recording, int cut,
                  struct outcome *outcome, uint32_t *random) {
  int count = 0;
  while (count < recording->message_count && recording->told_at[count] < cut) count++;
  outcome->cuts++;
  coach_store_options options = default_options(0);
  coach_store *store = NULL;
  coach_status status = coach_store_open(path, &options, &store, NULL);
  if (status != COACH_OK) {
    bool is_missing = status == COACH_CANNOT_OPEN && !is_file(path);
    if (!is_missing || count) note(outcome, !is_missing, cut, coach_status_name(status));
    return;
  }
  coach_actor *actor = make_actor(store, "auditor", "riverside");
  int entries = verify(actor);
  enum told found = entries >= 0 && count ? look_for_told(actor, recording, count, random) : KEPT;
  if (entries < 0) {
    note(outcome, true, cut, "it does not verify");
  } else if (found != KEPT) {
    note(outcome, found == HALF, cut, found == HALF ? "half of a call is there" : "lost");
  } else if (entries < entries_told(recording, count)) {
    note(outcome, false, cut, "entries are missing");
  } else if (count && next_random(random) % 4 == 0 &&
             !accesses_are_right(store, recording, count)) {
    note(outcome, false, cut, "the accesses are not what was told");
  } else if (count && next_random(random) % 4 == 0 && !keys_are_right(path, recording, count)) {
    note(outcome, false, cut, "the keys are not what was told");
  } else if (count && next_random(random) % 8 == 0) {
    if (!goes_on(path, actor, recording->messages[0]->ids[0])) {
      note(outcome, true, cut, "nothing can be saved after it");
    }
  }
  coach_actor_free(actor);
  coach_store_close(store, NULL);
}

static int ascending(const void *one, const void *other) {
  return *(const int *)one - *(const int *)other;
}

static void cut_often(const struct recording *recording, enum syncing syncing, int cuts,
                      const char *folder, struct outcome *outcome, uint32_t *random) {
  int *at = calloc((size_t)cuts + 1, sizeof *at);
  if (!at) abort();
  for (int i = 0; i < cuts; i++) {
    at[i] = (int)(next_random(random) % ((uint32_t)recording->count + 1));
  }
  qsort(at, (size_t)cuts, sizeof *at, ascending);
  char path[600];
  snprintf(path, sizeof path, "%s/%s", folder, store_name);
  struct disk *disk = new_disk(recording, syncing);
  for (int i = 0; i < cuts; i++) {
    play_until(disk, at[i]);
    cut_power(disk, folder, random);
    judge(path, recording, at[i], outcome, random);
    clear_folder(folder);
  }
  free_disk(disk);
  free(at);
}

static struct recording record(const char *folder, const char *output, uint32_t seed) {
  char recorder[600], number[16];
  ssize_t length = readlink("/proc/self/exe", recorder, sizeof recorder - 20);
  if (length < 0) abort();
  recorder[length] = 0;
  char program[600];
  snprintf(program, sizeof program, "%s", recorder);
  snprintf(strrchr(recorder, '/'), 20, "/recorder.so");
  snprintf(number, sizeof number, "%u", seed);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    setenv("LD_PRELOAD", recorder, 1);
    setenv("RECORDER_FOLDER", folder, 1);
    setenv("RECORDER_OUTPUT", output, 1);
    execl(program, program, "--write", folder, number, (char *)NULL);
    _exit(127);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (status) fail_at(__FILE__, __LINE__, "seed %u: the writer ends with %d", seed, status);
  clear_folder(folder);
  struct recording recording = load_recording(output);
  unlink(output);
  return recording;
}

/* Once it is said that something was destroyed, the log that held it is cut off on the disk too. */
static void expect_empty_logs(const struct recording *recording, const char *folder,
                              struct outcomes *outcomes, uint32_t *random) {
  char log[620];
  snprintf(log, sizeof log, "%s/%s-wal", folder, store_name);
  struct disk *disk = new_disk(recording, SYNCING_FULL);
  for (int i = 0; i < recording->message_count; i++) {
    if (!strchr("xK", recording->messages[i]->what)) continue;
    play_until(disk, recording->told_at[i] + 1);
    cut_power(disk, folder, random);
    outcomes->destroyed++;
    outcomes->left += file_size(log) > 0;
    clear_folder(folder);
  }
  free_disk(disk);
}

/* Every so many recordings is this worker's. */
static void work(int number, int workers, int cuts, uint32_t seed, struct outcomes *outcomes) {
  char folder[600], output[620];
  snprintf(folder, sizeof folder, "%s", scratch("x"));
  snprintf(strrchr(folder, '/'), 20, "/%d", number);
  snprintf(output, sizeof output, "%s.recording", folder);
  mkdir(folder, 0700);
  int recordings = (cuts + CUTS_OF_A_RECORDING - 1) / CUTS_OF_A_RECORDING;
  for (int i = number; i < recordings; i += workers) {
    uint32_t random = (seed + (uint32_t)i) * 2246822519u;
    struct recording recording = record(folder, output, seed + (uint32_t)i);
    int share = cuts / recordings + (i < cuts % recordings);
    int control = share * CONTROLS_IN_A_HUNDRED / 100 + 1;
    cut_often(&recording, SYNCING_FULL, share, folder, &outcomes->of[SYNCING_FULL], &random);
    cut_often(&recording, SYNCING_NORMAL, control, folder, &outcomes->of[SYNCING_NORMAL], &random);
    cut_often(&recording, SYNCING_OFF, control, folder, &outcomes->of[SYNCING_OFF], &random);
    expect_empty_logs(&recording, folder, outcomes, &random);
    outcomes->recordings++;
    outcomes->events += recording.count;
    outcomes->acknowledged += recording.message_count;
    outcomes->checkpoints += recording.checkpoints;
    outcomes->beginnings += recording.beginnings;
    free_recording(&recording);
  }
  rmdir(folder);
}

static int cuts = 5000;
static uint32_t seed = 1;

/* One worker on each processor. */
static struct outcomes work_together(void) {
  enum { MOST_WORKERS = 16 };
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  int workers = processors < 1 ? 1 : processors > MOST_WORKERS ? MOST_WORKERS : (int)processors;
  int pipes[MOST_WORKERS][2];
  scratch("made before the workers are");
  fflush(stdout);
  for (int i = 0; i < workers; i++) {
    if (pipe(pipes[i])) abort();
    if (fork() == 0) {
      struct outcomes own = {0};
      work(i, workers, cuts, seed, &own);
      fflush(stdout);
      _exit(write(pipes[i][1], &own, sizeof own) == (ssize_t)sizeof own ? 0 : 1);
    }
    close(pipes[i][1]);
  }
  struct outcomes all = {0}, own;
  for (int i = 0; i < workers; i++) {
    if (read(pipes[i][0], &own, sizeof own) != (ssize_t)sizeof own) {
      fail_at(__FILE__, __LINE__, "worker %d ended before its time", i);
      continue;
    }
    close(pipes[i][0]);
    for (int k = 0; k < 3; k++) {
      all.of[k].cuts += own.of[k].cuts;
      all.of[k].lost += own.of[k].lost;
      all.of[k].corrupt += own.of[k].corrupt;
      if (own.of[k].first[0]) memcpy(all.of[k].first, own.of[k].first, sizeof own.of[k].first);
    }
    all.recordings += own.recordings;
    all.events += own.events;
    all.acknowledged += own.acknowledged;
    all.checkpoints += own.checkpoints;
    all.beginnings += own.beginnings;
    all.destroyed += own.destroyed;
    all.left += own.left;
  }
  while (wait(NULL) > 0) continue;
  return all;
}

static void nothing_acknowledged_is_lost_when_the_power_is_cut(void) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  struct outcomes all = work_together();
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds =
      (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  static const char *const names[] = {"as it is", "synchronous=NORMAL", "synchronous=OFF"};
  int done = 0;
  for (int i = 0; i < 3; i++) {
    struct outcome *of = &all.of[i];
    done += of->cuts;
    printf("  %s: %d cuts, %d lost, %d corrupt\n", names[i], of->cuts, of->lost, of->corrupt);
  }
  printf(
      "  %d recordings of %d events, %d acknowledgements, %d checkpoints, %d beginnings of a log\n",
      all.recordings, all.events, all.acknowledged, all.checkpoints, all.beginnings);
  printf("  %.0f cuts a second\n", done / seconds);
  const struct outcome *full = &all.of[SYNCING_FULL], *normal = &all.of[SYNCING_NORMAL],
                       *off = &all.of[SYNCING_OFF];
  CHECK_EQUAL(cuts, full->cuts);
  CHECK(all.destroyed > 0);
  if (all.left) {
    fail_at(__FILE__, __LINE__, "after %d of %d expunctions the log is still there", all.left,
            all.destroyed);
  }
  CHECK(all.checkpoints > 2 * all.recordings);
  CHECK(all.beginnings > all.recordings);
  if (full->lost || full->corrupt) fail_at(__FILE__, __LINE__, "%s", full->first);
  /* The controls. Less syncing in the log loses what was acknowledged; none at all corrupts. */
  CHECK(normal->lost > normal->cuts / 4);
  CHECK(off->lost > 0);
  CHECK(off->corrupt > 0);
}

static void suite_powercut(void) {
  RUN(nothing_acknowledged_is_lost_when_the_power_is_cut);
}

int main(int argc, char **argv) {
  if (argc == 4 && strcmp(argv[1], "--write") == 0) {
    return write_sessions(argv[2], (uint32_t)strtoul(argv[3], NULL, 10));
  }
  for (int i = 1; i < argc; i++) {
    sscanf(argv[i], "cuts=%d", &cuts);
    sscanf(argv[i], "seed=%u", &seed);
  }
  seconds_of_a_test += (unsigned)cuts / 10;
  const struct suite suites[] = {{"powercut", suite_powercut}};
  return run_suites(suites, 1, 1, argv);
}
