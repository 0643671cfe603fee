/* What the library may do to the process that it is loaded into: nothing that was not asked for. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

extern char **environ;

/* --- a day's work: most of the verbs, and calls that fail ---------------------------------------
 */

static void save_and_remove(coach_actor *actor) {
  char file[37], id[37];
  save_goal(actor, "1", CANARY, file, id);
  coach_batch *batch = coach_batch_new();
  for (int i = 0; i < 20; i++) {
    coach_record *goal = goal_in(file, CANARY);
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  EXPECT(COACH_OK, coach_commit(actor, batch, NULL, &err));
  EXPECT(COACH_OK, coach_batch_free(batch));
  EXPECT(COACH_CONFLICT, coach_retract(actor, file, id, 7, CANARY, &err));
  EXPECT(COACH_OK, coach_retract(actor, file, id, 1, CANARY, &err));
  EXPECT(COACH_OK, coach_expunge(actor, file, id, 0, CANARY, &err));
}

static void read_all(coach_actor *actor) {
  coach_list *list = NULL;
  coach_buffer *json = NULL, *report = NULL;
  char file[37];
  file_of(actor, "1", file);
  coach_query query = {.size = sizeof query, .file = file};
  EXPECT(COACH_OK, coach_find(actor, &query, &list, &err));
  EXPECT(COACH_OK, coach_list_json(list, &json, &err));
  EXPECT(COACH_OK, coach_buffer_free(json));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_changes(actor, 0, 100, &list, &err));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, &report, &err));
  EXPECT(COACH_OK, coach_buffer_free(report));
}

static void change_keys(coach_store *store) {
  coach_key_options words = {.size = sizeof words, .passphrase = "correct horse " CANARY};
  uint32_t slot = 0;
  EXPECT(COACH_OK, coach_store_add_key(store, &words, &slot, &err));
  EXPECT(COACH_OK, coach_store_remove_key(store, slot, &err));
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
}

static void work_for_a_day(const char *path) {
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_and_remove(actor);
  read_all(actor);
  change_keys(store);
  coach_actor_free(actor);
  close_store(store);
  coach_store_options options = default_options(0);
  options.key = other_key;
  refuse_opening(COACH_WRONG_KEY, path, &options, __LINE__);
  refuse_opening(COACH_NOT_A_STORE, "/etc/passwd", &options, __LINE__);
  refuse_opening(COACH_CANNOT_OPEN, "/nowhere/at/all", &options, __LINE__);
  close_store(open_store(path, COACH_OPEN_READ_ONLY));
}

/* --- the process, in words ----------------------------------------------------------------------
 */

struct text {
  char *bytes;
  size_t length;
};

static void add(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void add(struct text *text, const char *format, ...) {
  char line[4200];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  text->bytes = realloc(text->bytes, text->length + (size_t)length + 1);
  if (!text->bytes || length >= (int)sizeof line) abort();
  memcpy(text->bytes + text->length, line, (size_t)length + 1);
  text->length += (size_t)length;
}

static void add_folder(struct text *text, const char *path) {
  DIR *folder = opendir(path);
  int count = 0;
  for (struct dirent *entry; folder && (entry = readdir(folder));) count++;
  closedir(folder);
  add(text, "%s: %d\n", path, count);
}

static void add_signals(struct text *text) {
  sigset_t blocked;
  sigprocmask(SIG_BLOCK, NULL, &blocked);
  for (int number = 1; number < NSIG; number++) {
    struct sigaction action;
    if (sigaction(number, NULL, &action) != 0) continue;
    add(text, "signal %d: %p %x %d\n", number, (void *)(uintptr_t)action.sa_handler,
        (unsigned)action.sa_flags, sigismember(&blocked, number));
  }
  stack_t stack;
  sigaltstack(NULL, &stack);
  add(text, "signals on %p\n", stack.ss_sp);
}

static char *state_of_the_process(void) {
  struct text text = {0};
  char folder[4096];
  add_folder(&text, "/proc/self/task");
  add_folder(&text, "/proc/self/fd");
  add_signals(&text);
  add(&text, "locale: %s\n", setlocale(LC_ALL, NULL));
  for (char **variable = environ; *variable; variable++) add(&text, "%.4000s\n", *variable);
  if (getcwd(folder, sizeof folder)) add(&text, "folder: %s\n", folder);
  mode_t mask = umask(0);
  umask(mask);
  add(&text, "umask: %o\n", mask);
  for (int kind = 0; kind < (int)RLIM_NLIMITS; kind++) {
    struct rlimit limit;
    if (getrlimit((__rlimit_resource_t)kind, &limit) != 0) continue;
    add(&text, "limit %d: %llu %llu\n", kind, (unsigned long long)limit.rlim_cur,
        (unsigned long long)limit.rlim_max);
  }
  add(&text, "niceness: %d\n", getpriority(PRIO_PROCESS, 0));
  return text.bytes;
}

static void a_days_work_changes_nothing_in_the_process(void) {
  setlocale(LC_ALL, "C.UTF-8");
  setenv("COACH_CONTRACT", "as it was", 1);
  mode_t mask = umask(027);
  char *before = state_of_the_process();
  work_for_a_day(scratch("contract.coaching"));
  char *after = state_of_the_process();
  CHECK_TEXT(before, after);
  for (size_t i = 0, line = 0; before[i] && after[i]; i++) {
    if (before[i] == '\n') line = i + 1;
    if (before[i] == after[i]) continue;
    fail_at(__FILE__, __LINE__, "was %.60s, is %.60s", before + line, after + line);
    break;
  }
  umask(mask);
  free(before);
  free(after);
}

static void no_thread_runs_while_a_store_is_open(void) {
  struct text before = {0}, after = {0};
  add_folder(&before, "/proc/self/task");
  coach_store *store = open_store(scratch("threads.coaching"), COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_and_remove(actor);
  add_folder(&after, "/proc/self/task");
  CHECK_TEXT(before.bytes, after.bytes);
  coach_actor_free(actor);
  close_store(store);
  free(before.bytes);
  free(after.bytes);
}

/* --- descriptors --------------------------------------------------------------------------------
 */

/* How many descriptors of this process lead to a file whose path contains a text; of those that a
   child would inherit. */
static int descriptors_to(const char *part, bool inherited) {
  DIR *folder = opendir("/proc/self/fd");
  int count = 0;
  for (struct dirent *entry; folder && (entry = readdir(folder));) {
    char path[512];
    ssize_t length = readlinkat(dirfd(folder), entry->d_name, path, sizeof path - 1);
    if (length < 0) continue;
    path[length] = 0;
    bool is_inherited = !(fcntl(atoi(entry->d_name), F_GETFD) & FD_CLOEXEC);
    count += strstr(path, part) != NULL && (!inherited || is_inherited);
  }
  closedir(folder);
  return count;
}

static void no_child_inherits_a_descriptor(void) {
  coach_store *store = open_store(scratch("inherit.coaching"), COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_and_remove(actor);
  read_all(actor);
  CHECK(descriptors_to("inherit.coaching", false) >= 3);
  CHECK_EQUAL(0, descriptors_to("inherit.coaching", true));
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    execl("/bin/sh", "sh", "-c", "! ls -l /proc/self/fd | grep -q inherit.coaching", (char *)NULL);
    _exit(127);
  }
  int status = -1;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  CHECK_EQUAL(0, status);
  coach_actor_free(actor);
  close_store(store);
  CHECK_EQUAL(0, descriptors_to("inherit.coaching", false));
}

static void thousands_of_openings_leave_nothing_behind(void) {
  const char *path = scratch("again.coaching");
  work_for_a_day(path);
  struct text before = {0}, after = {0};
  add_folder(&before, "/proc/self/fd");
  struct rusage usage;
  long first = 0;
  int rounds = getenv("COACH_NO_SIGNALS") ? 300 : 3000; /* sanitizers keep what was freed */
  for (int i = 0; i < rounds; i++) {
    coach_store *store = open_store(path, i % 3 ? 0 : COACH_OPEN_READ_ONLY);
    coach_actor *actor = make_actor(store, "anna", "riverside");
    char file[37];
    coach_buffer *found = NULL;
    EXPECT(COACH_OK, coach_file_find(actor, TEST_SYSTEM, "1", &found, &err));
    EXPECT(COACH_OK, coach_buffer_free(found));
    if (i % 99 == 1) save_goal(actor, "1", CANARY, file, NULL);
    coach_actor_free(actor);
    close_store(store);
    getrusage(RUSAGE_SELF, &usage);
    if (i == rounds / 3) first = usage.ru_maxrss;
  }
  long grown = usage.ru_maxrss - first;
  printf("  the last two thirds of %d openings took %ld KiB\n", rounds, grown);
  if (!getenv("COACH_NO_SIGNALS")) CHECK(grown < 512);
  add_folder(&after, "/proc/self/fd");
  CHECK_TEXT(before.bytes, after.bytes);
  CHECK_EQUAL(0, sqlite_helper("run", path, "BEGIN EXCLUSIVE; COMMIT")); /* no lock is left */
  free(before.bytes);
  free(after.bytes);
}

/* --- output -------------------------------------------------------------------------------------
 */

static void nothing_is_printed(void) {
  const char *path = scratch("printed");
  fflush(stdout);
  int kept[2] = {dup(1), dup(2)};
  int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  dup2(file, 1);
  dup2(file, 2);
  work_for_a_day(scratch("quiet.coaching"));
  fflush(stdout);
  fflush(stderr);
  dup2(kept[0], 1);
  dup2(kept[1], 2);
  CHECK_EQUAL(0, file_size(path));
  close(file);
  close(kept[0]);
  close(kept[1]);
}

void suite_contract(void) {
  RUN(a_days_work_changes_nothing_in_the_process);
  RUN(no_thread_runs_while_a_store_is_open);
  RUN(no_child_inherits_a_descriptor);
  RUN(thousands_of_openings_leave_nothing_behind);
  RUN(nothing_is_printed);
}
