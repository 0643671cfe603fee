/* The suites of the program `tests`, one file each. */
#ifndef SUITES_H
#define SUITES_H

#define SUITES(X) \
  X(handles)      \
  X(nulls)        \
  X(fields)       \
  X(texts)        \
  X(json)         \
  X(interchange)  \
  X(poison)       \
  X(catalogue)    \
  X(kinds)        \
  X(opening)      \
  X(keys)         \
  X(access)       \
  X(untouched)    \
  X(damage)       \
  X(tampering)    \
  X(flips)        \
  X(proof)        \
  X(order)        \
  X(saving)       \
  X(removing)     \
  X(erasing)      \
  X(rotating)     \
  X(joining)      \
  X(reading)      \
  X(finding)      \
  X(reports)      \
  X(figures)      \
  X(backups)      \
  X(contract)     \
  X(environment)  \
  X(limits)

#define DECLARE(name) void suite_##name(void);
SUITES(DECLARE)

#endif
