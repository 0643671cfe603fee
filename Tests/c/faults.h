/* What the preloaded library faults.so offers to the program `faulty`. */
#ifndef FAULTS_H
#define FAULTS_H

#include <stdbool.h>
#include <stddef.h>

#include "harness.h"

enum {
  FAULT_WRITE = 1,
  FAULT_SYNC = 2,
  FAULT_TRUNCATE = 4,
  FAULT_OPEN = 8,
  FAULT_READ = 16,
  FAULT_LINK = 32,
  FAULT_MALLOC = 64,
  FAULT_STATFS = 128,
  FAULT_SODIUM = 256, /* allocations and mappings of libsodium */
  FAULT_PROTECT = 512 /* protecting of memory by libsodium */
};

struct fault {
  int calls;            /* which calls count */
  long nth;             /* which of them fails, from 1 */
  bool forever;         /* and all after it */
  int error;            /* with this errno; below 0 the process is killed there */
  long file_system;     /* what statfs says, or 0 for the truth */
  size_t mapping_limit; /* mappings of so many bytes fail; 0: none */
};

void faults_arm(struct fault fault);
long faults_count(void);
bool faults_know_the_code(void); /* where SQLite and libsodium lie */

/* The first file that was opened for writing and is none of a store, "" when there was none. */
const char *faults_strayed(void);

/* Allocations of so many bytes fail, whoever asks for them; 0 for both: none. */
void faults_refuse(size_t least, size_t most);

/* In the program `faulty`: the functions above, and whether a status says that the machine failed.
 */
extern void (*arm)(struct fault fault);
extern long (*count)(void);
bool is_of_the_machine(coach_status status, int calls);

/* A store, and a place for a copy of it that may be spoilt. The client file "1" holds 21 goals, of
   which `id` is the first, and the file "2", which is `other`, one. */
extern char base[600], copy[600], file[37], id[37], other[37];

/* The suite of all verbs. */
void suite_verbs(void);

#endif
