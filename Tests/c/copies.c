/*
 * Copies in one process: SQLite of the host's own beside the one in the library, and a second copy
 * of the library itself. The program is linked with libsqlite3.so before the library.
 *
 *     copies COPY    COPY: the same library under another path
 */
#include <dlfcn.h>
#include <errno.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support.h"

static const char *path_of_copy;

/* --- the host's SQLite --------------------------------------------------------------------------
 */

static int lines_logged, functions_added;

static void log_of_host(void *context, int code, const char *message) {
  (void)context;
  (void)code;
  (void)message;
  lines_logged++;
}

static int add_functions(sqlite3 *database, char **message, const void *api) {
  (void)database;
  (void)message;
  (void)api;
  functions_added++;
  return SQLITE_OK;
}

static void run(sqlite3 *database, const char *sql) {
  CHECK_EQUAL(SQLITE_OK, sqlite3_exec(database, sql, NULL, NULL, NULL));
}

static int rows(sqlite3 *database) {
  sqlite3_stmt *statement = NULL;
  CHECK_EQUAL(SQLITE_OK,
              sqlite3_prepare_v2(database, "SELECT count(*) FROM theirs", -1, &statement, NULL));
  CHECK_EQUAL(SQLITE_ROW, sqlite3_step(statement));
  int count = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  return count;
}

/* The host configures its copy to its liking; ours does not notice, and the other way round. */
static void two_copies_of_sqlite_do_not_mix(void) {
  Dl_info host = {0}, library = {0};
  CHECK(dladdr((void *)(uintptr_t)&sqlite3_open_v2, &host));
  CHECK(dladdr((void *)(uintptr_t)&coach_store_open, &library));
  CHECK(strcmp(host.dli_fname, library.dli_fname) != 0);
  CHECK_EQUAL(SQLITE_OK, sqlite3_config(SQLITE_CONFIG_LOG, log_of_host, NULL));
  CHECK_EQUAL(SQLITE_OK, sqlite3_auto_extension((void (*)(void))(uintptr_t)add_functions));
  sqlite3 *theirs = NULL;
  CHECK_EQUAL(SQLITE_OK, sqlite3_open(scratch("theirs"), &theirs));
  run(theirs, "PRAGMA journal_mode = WAL; CREATE TABLE theirs(a)");
  sqlite3_int64 used = sqlite3_memory_used();
  coach_store *store = open_store(scratch("ours.coaching"), COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  sqlite3_hard_heap_limit64(1); /* no more memory for the host's copy */
  for (int i = 0; i < 50; i++) save_goal(actor, "1", CANARY, NULL, NULL);
  sqlite3_hard_heap_limit64(0);
  CHECK_EQUAL(used, sqlite3_memory_used());
  CHECK_EQUAL(1, functions_added);
  CHECK_EQUAL(0, lines_logged);
  for (int i = 0; i < 50; i++) {
    run(theirs, "INSERT INTO theirs VALUES(1)");
    save_goal(actor, "1", CANARY, NULL, NULL);
  }
  CHECK_EQUAL(50, rows(theirs));
  CHECK_EQUAL(SQLITE_OK, sqlite3_close(theirs));
  CHECK_EQUAL(SQLITE_OK, sqlite3_shutdown());
  save_goal(actor, "1", CANARY, NULL, NULL);
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_actor_free(actor);
  close_store(store);
}

/* --- a second copy of the library ---------------------------------------------------------------
 */

static __typeof__(coach_store_open) *open_in_copy;
static __typeof__(coach_store_close) *close_in_copy;
static __typeof__(coach_error_message) *message_in_copy;
static __typeof__(coach_error_free) *free_in_copy;

static void load_the_copy(void) {
  if (open_in_copy) return;
  void *copy = dlopen(path_of_copy, RTLD_NOW | RTLD_LOCAL);
  if (!copy) {
    fail_at(__FILE__, __LINE__, "%s", dlerror());
    exit(1);
  }
#define FIND(name) ((__typeof__(&name))(uintptr_t)dlsym(copy, #name))
  open_in_copy = FIND(coach_store_open);
  close_in_copy = FIND(coach_store_close);
  message_in_copy = FIND(coach_error_message);
  free_in_copy = FIND(coach_error_free);
  CHECK(open_in_copy != coach_store_open);
}

/* What the copy answers when it is to open a store; closes it again. */
static coach_status ask_the_copy(const char *path, uint32_t flags) {
  coach_store_options options = default_options(flags);
  coach_store *store = NULL;
  coach_error *error = NULL;
  coach_status status = open_in_copy(path, &options, &store, &error);
  saw(status);
  if (status == COACH_SECOND_COPY) CHECK(strstr(message_in_copy(error), "Another copy"));
  if (error) free_in_copy(error);
  if (store) CHECK_EQUAL(COACH_OK, close_in_copy(store, NULL));
  return status;
}

static void a_second_copy_is_refused_the_same_store(void) {
  load_the_copy();
  const char *path = scratch("copies.coaching");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  CHECK_EQUAL(COACH_SECOND_COPY, ask_the_copy(path, 0));
  CHECK_EQUAL(COACH_SECOND_COPY, ask_the_copy(path, COACH_OPEN_CREATE));
  CHECK_EQUAL(COACH_SECOND_COPY, ask_the_copy(path, COACH_OPEN_READ_ONLY));
  save_goal(actor, "1", CANARY, NULL, NULL);
  CHECK_EQUAL(COACH_OK, ask_the_copy(scratch("other.coaching"), COACH_OPEN_CREATE));
  coach_actor_free(actor);
  close_store(store);
  CHECK_EQUAL(COACH_OK, ask_the_copy(path, 0));
  CHECK_EQUAL(COACH_OK, ask_the_copy(path, COACH_OPEN_READ_ONLY));
}

static void the_first_is_refused_what_the_second_has_open(void) {
  load_the_copy();
  const char *path = scratch("turned.coaching");
  close_store(open_store(path, COACH_OPEN_CREATE));
  const uint32_t flags[] = {0, COACH_OPEN_READ_ONLY};
  for (size_t i = 0; i < 2; i++) {
    coach_store_options options = default_options(flags[i]);
    coach_store *store = NULL;
    CHECK_EQUAL(COACH_OK, open_in_copy(path, &options, &store, NULL));
    refuse_opening(COACH_SECOND_COPY, path, &options, __LINE__);
    options.flags = 0;
    refuse_opening(COACH_SECOND_COPY, path, &options, __LINE__);
    CHECK_EQUAL(COACH_OK, close_in_copy(store, NULL));
    close_store(open_store(path, flags[i]));
  }
}

static void one_copy_opens_a_store_as_often_as_it_likes(void) {
  const char *path = scratch("often.coaching"), *link = scratch("often-too.coaching");
  coach_store *stores[6];
  stores[0] = open_store(path, COACH_OPEN_CREATE);
  for (int i = 1; i < 6; i++) stores[i] = open_store(path, i % 2 ? COACH_OPEN_READ_ONLY : 0);
  CHECK_EQUAL(0, symlink(path, link));
  close_store(open_store(link, 0));
  for (int i = 0; i < 6; i++) close_store(stores[i]);
  load_the_copy();
  CHECK_EQUAL(COACH_OK, ask_the_copy(path, 0)); /* nothing of all that is left */
}

/* A child that does not call exec keeps what was open, and keeps nobody out. */
static void a_forked_child_holds_nothing(void) {
  const char *path = scratch("held.coaching");
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  fflush(stdout);
  int ends[2];
  if (pipe(ends)) abort();
  pid_t child = fork();
  if (child == 0) {
    char byte;
    close(ends[1]);
    _exit(read(ends[0], &byte, 1) != 0);
  }
  close(ends[0]);
  close_store(store);
  load_the_copy();
  CHECK_EQUAL(COACH_OK, ask_the_copy(path, 0));
  close_store(open_store(path, 0));
  close(ends[1]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
}

static void another_process_is_no_second_copy(void) {
  const char *path = scratch("processes.coaching");
  close_store(open_store(path, COACH_OPEN_CREATE));
  fflush(stdout);
  int here[2], there[2];
  if (pipe(here) || pipe(there)) abort();
  pid_t child = fork();
  char byte = 0;
  if (child == 0) {
    close(here[1]);
    coach_store *store = open_store(path, 0);
    if (write(there[1], "x", 1) != 1 || read(here[0], &byte, 1) != 0) _exit(1);
    close_store(store);
    _exit(store ? 0 : 2);
  }
  close(there[1]);
  CHECK_EQUAL(1, read(there[0], &byte, 1));
  close_store(open_store(path, 0));
  close(here[1]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  CHECK_EQUAL(0, status);
}

static void suite_copies(void) {
  RUN(two_copies_of_sqlite_do_not_mix);
  RUN(a_second_copy_is_refused_the_same_store);
  RUN(the_first_is_refused_what_the_second_has_open);
  RUN(one_copy_opens_a_store_as_often_as_it_likes);
  RUN(a_forked_child_holds_nothing);
  RUN(another_process_is_no_second_copy);
}

int main(int argc, char **argv) {
  if (argc < 2) return 3;
  path_of_copy = argv[1];
  const struct suite suites[] = {{"copies", suite_copies}};
  return run_suites(suites, 1, 1, argv);
}
