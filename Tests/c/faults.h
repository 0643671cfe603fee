/* What the preloaded library faults.so offers to the program `faulty`. */
#ifndef FAULTS_H
#define FAULTS_H

#include <stdbool.h>
#include <stddef.h>

enum {
  FAULT_WRITE = 1,
  FAULT_SYNC = 2,
  FAULT_TRUNCATE = 4,
  FAULT_OPEN = 8,
  FAULT_READ = 16,
  FAULT_LINK = 32,
  FAULT_MALLOC = 64,
  FAULT_STATFS = 128
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
bool faults_know_sqlite(void);

/* The first file that was opened for writing and is none of a store, "" when there was none. */
const char *faults_strayed(void);

/* Allocations of so many bytes fail, whoever asks for them; 0 for both: none. */
void faults_refuse(size_t least, size_t most);

#endif
