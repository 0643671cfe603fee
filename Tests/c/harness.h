/*
 * A test is a function whose name is a sentence: RUN(a_freed_handle_is_refused). EXPECT compares
 * the status of a call and, on the way, keeps the promises that hold for every call of the library:
 * the error carries the same status, has a message and a hint, and never a word of a record.
 */
#ifndef HARNESS_H
#define HARNESS_H

#include <coachingkit.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Planted in every text, identifier and reason that the tests record. */
#define CANARY "Quokka7731"

/* Pass &err as the last argument inside EXPECT: it is NULL before the call and freed after it. */
extern _Thread_local coach_error *err;

/* The error of the EXPECT before: what stays of it after it was freed. */
struct last_error {
  coach_status status;
  uint32_t kind, field;
  int64_t version;
  char record[64], message[512], hint[512];
};
extern _Thread_local struct last_error last;

void run_test(const char *name, void (*test)(void));
#define RUN(test) run_test(#test, test)

/* Fails the running test and goes on, so that one run shows all there is. */
void fail_at(const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* After how long a test is ended: more than any needs, even under valgrind. */
extern unsigned seconds_of_a_test;

/* Whether the running test has failed so far. */
bool has_failed(void);

#define CHECK(condition)                                             \
  do {                                                               \
    if (!(condition)) fail_at(__FILE__, __LINE__, "%s", #condition); \
  } while (0)
#define CHECK_TEXT(expected, actual) check_text((expected), (actual), #actual, __FILE__, __LINE__)
#define CHECK_EQUAL(expected, actual) \
  check_equal((int64_t)(expected), (int64_t)(actual), #expected " == " #actual, __FILE__, __LINE__)
void check_text(const char *expected, const char *actual, const char *what, const char *file,
                int line);
void check_equal(int64_t expected, int64_t actual, const char *what, const char *file, int line);

/* True when the call answered what was expected. */
#define EXPECT(expected, call) \
  expect_status((expected), -1, (err = NULL, (call)), #call, __FILE__, __LINE__)
/* For what the header leaves open. */
#define EXPECT_EITHER(one, other, call) \
  expect_status((one), (other), (err = NULL, (call)), #call, __FILE__, __LINE__)
bool expect_status(coach_status expected, coach_status other, coach_status actual, const char *call,
                   const char *file, int line);

/* Judges and frees an error that a call handed over. */
void judge_error(coach_status status, coach_error *error, const char *call, const char *file,
                 int line);

/* Remembers a status for the table of all that were reached. */
void saw(coach_status status);

/* Receives every log line of the tests' stores. */
void test_log(void *context, int32_t level, const char *message);

/* Runs the suites whose names are given, or all; answers the exit code of the program. */
struct suite {
  const char *name;
  void (*run)(void);
};
int run_suites(const struct suite *suites, size_t count, int argc, char **argv);

#endif
