/* A store whose every answer is known, and a witness that asks a damaged copy of it for all of
 * them. */
#ifndef WITNESS_H
#define WITNESS_H

#include "support.h"

struct answers {
  bool opens, verifies;
  bool all_as_before;
  bool shows_other_content; /* a record that was read is not the one that was saved */
  int died;                 /* the signal that ended the library, or 0 */
  coach_status open_status, verify_status;
  char difference[160]; /* the first answer that is not as before */
};

/* Makes the store once, closed and with everything in its database file; answers its path. */
const char *witness_store(void);

/* The same with few records, in a program that has not made the other one. */
const char *small_witness_store(void);

/* Asks a copy, in a process of its own: what ends the library does not end the test. */
struct answers ask(const char *path);

/* The same in this process, for a test that made one of its own for many questions. */
void ask_in_this_process(const char *path, struct answers *answers);

/* Lets signals end this process, instead of failing its test. */
void die_of_signals(void);

/* The same as ask, after coach_store_rebuild. */
struct answers ask_rebuilt(const char *path);

/* Fails the test for what no change of the file may ever do; `change` says which it was. */
void judge_answers(const struct answers *answers, const char *change);

#endif
