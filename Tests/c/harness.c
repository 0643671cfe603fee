#include "harness.h"

#include <signal.h>
#include <stdarg.h>
#include <unistd.h>

_Thread_local coach_error *err;
_Thread_local struct last_error last;

static int passed, failed;
static volatile int failures_of_test;
static char seen[128];
static const char *running = "";

unsigned seconds_of_a_test = 900;
enum { LINES_OF_A_TEST = 25 };

void fail_at(const char *file, int line, const char *format, ...) {
  if (++failures_of_test > LINES_OF_A_TEST) return;
  const char *slash = strrchr(file, '/');
  printf("  %s:%d: ", slash ? slash + 1 : file, line);
  va_list arguments;
  va_start(arguments, format);
  vprintf(format, arguments);
  va_end(arguments);
  printf("\n");
}

bool has_failed(void) {
  return failures_of_test > 0;
}

void check_text(const char *expected, const char *actual, const char *what, const char *file,
                int line) {
  if (actual && strcmp(expected, actual) == 0) return;
  fail_at(file, line, "%s is \"%.200s\" and not \"%.200s\"", what, actual ? actual : "(NULL)",
          expected);
}

void check_equal(int64_t expected, int64_t actual, const char *what, const char *file, int line) {
  if (expected == actual) return;
  fail_at(file, line, "%s: it is %lld and not %lld", what, (long long)actual, (long long)expected);
}

void saw(coach_status status) {
  if (status >= 0 && status < (coach_status)sizeof seen) {
    __atomic_store_n(&seen[status], 1, __ATOMIC_RELAXED); /* threads of a test see the same ones */
  }
}

static void judge_text(const char *text, bool must_say_something, const char *what,
                       const char *call, const char *file, int line) {
  if (!text) {
    fail_at(file, line, "%s: the %s is NULL", call, what);
  } else if (strstr(text, CANARY)) {
    fail_at(file, line, "%s: the %s contains text of a record: %s", call, what, text);
  } else if (must_say_something && strlen(text) < 8) {
    fail_at(file, line, "%s: the %s says nothing: \"%s\"", call, what, text);
  }
}

static void keep(char *room, size_t size, const char *text) {
  snprintf(room, size, "%s", text ? text : "");
}

void judge_error(coach_status status, coach_error *error, const char *call, const char *file,
                 int line) {
  last.status = coach_error_status(error);
  last.kind = coach_error_kind(error);
  last.field = coach_error_field(error);
  last.version = coach_error_version(error);
  keep(last.record, sizeof last.record, coach_error_record(error));
  keep(last.message, sizeof last.message, coach_error_message(error));
  keep(last.hint, sizeof last.hint, coach_error_hint(error));
  if (last.status != status) {
    fail_at(file, line, "%s answers %s, its error says %s", call, coach_status_name(status),
            coach_status_name(last.status));
  }
  judge_text(coach_error_message(error), true, "message", call, file, line);
  judge_text(coach_error_hint(error), true, "hint", call, file, line);
  judge_text(coach_error_record(error), false, "record", call, file, line);
  if (coach_error_free(error) != COACH_OK) fail_at(file, line, "%s: its error leaks", call);
}

bool expect_status(coach_status expected, coach_status other, coach_status actual, const char *call,
                   const char *file, int line) {
  coach_error *error = err;
  err = NULL;
  saw(actual);
  memset(&last, 0, sizeof last);
  bool is_failure = actual != COACH_OK && actual != COACH_END;
  if (error) {
    if (!is_failure) fail_at(file, line, "%s succeeds and gives an error", call);
    judge_error(actual, error, call, file, line);
  } else if (is_failure && strstr(call, "&err")) {
    fail_at(file, line, "%s answers %s without an error", call, coach_status_name(actual));
  }
  if (actual == expected || (other >= 0 && actual == other)) return true;
  fail_at(file, line, "%s answers %s (%d) and not %s%s%s", call, coach_status_name(actual), actual,
          coach_status_name(expected), other >= 0 ? " or " : "",
          other >= 0 ? coach_status_name(other) : "");
  if (last.message[0]) printf("    %s\n", last.message);
  return false;
}

void test_log(void *context, int32_t level, const char *message) {
  (void)context;
  if (level < 1 || level > 3) fail_at("log", 0, "a line of level %d", level);
  if (!message || !message[0]) {
    fail_at("log", 0, "an empty line");
  } else if (strstr(message, CANARY)) {
    fail_at("log", 0, "a line contains text of a record: %s", message);
  }
}

void run_test(const char *name, void (*test)(void)) {
  char sentence[256];
  snprintf(sentence, sizeof sentence, "%s", name);
  for (char *at = sentence; *at; at++) {
    if (*at == '_') *at = ' ';
  }
  running = sentence;
  failures_of_test = 0;
  alarm(seconds_of_a_test);
  test();
  alarm(0);
  if (failures_of_test) {
    failed++;
  } else {
    passed++;
  }
  printf("%s - %s\n", failures_of_test ? "not ok" : "ok", sentence);
  fflush(stdout);
  running = "";
}

static void died(int number) {
  char line[320];
  int length = snprintf(line, sizeof line, "not ok - %s (signal %d)\n", running, number);
  if (write(1, line, (size_t)length) < 0) _exit(3);
  _exit(2);
}

/* COACH_SEEN names a file that collects which statuses were reached, one number a line. */
static void write_seen(void) {
  const char *path = getenv("COACH_SEEN");
  FILE *file = path ? fopen(path, "a") : NULL;
  if (!file) return;
  for (int status = 0; status < (int)sizeof seen; status++) {
    if (seen[status]) fprintf(file, "%d\n", status);
  }
  fclose(file);
}

int run_suites(const struct suite *suites, size_t count, int argc, char **argv) {
  if (argc == 2 && strcmp(argv[1], "--list") == 0) {
    for (size_t i = 0; i < count; i++) printf("%s\n", suites[i].name);
    return 0;
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  if (!getenv("COACH_NO_SIGNALS")) {
    int deadly[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGALRM};
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) signal(deadly[i], died);
  }
  for (size_t i = 0; i < count; i++) {
    bool is_wanted = argc < 2;
    for (int a = 1; a < argc; a++) is_wanted |= strcmp(argv[a], suites[i].name) == 0;
    if (!is_wanted) continue;
    printf("# %s\n", suites[i].name);
    suites[i].run();
  }
  write_seen();
  printf("%d passed, %d failed\n", passed, failed);
  return failed ? 1 : 0;
}
