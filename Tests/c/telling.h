/*
 * A writer that tells what it does: what it intends, and what the library acknowledged. Whoever
 * ends it, or the power of its machine, can say afterwards what must be in the store.
 */
#ifndef TELLING_H
#define TELLING_H

#include "support.h"

enum { TOLD_IN_A_BATCH = 5 };

/* What a writer tells, each in one piece. Small enough to be atomic in a pipe. */
struct message {
  char what; /* 'i': intends a batch, 's': saved, 'b': batch saved, 'r': retracted, 'x': expunged,
                'g': got by the reader */
  int64_t version;
  char ids[TOLD_IN_A_BATCH][37];
};

struct writer {
  coach_actor *actor;
  const char *file;                            /* records are saved into this one */
  void (*tell)(const struct message *message); /* called when it is so, or intended */
  uint32_t random;                             /* state of the choices */
  size_t longest;                              /* of a statement; 0: short ones only */
  bool keeps;                                  /* nothing is expunged */
  coach_actor *reader;                         /* reads what was saved, now and then; or NULL */
};

uint32_t next_random(uint32_t *state);

/* Saves a record once or twice and perhaps takes it back or destroys it, or saves a batch. Answers
   0 or a number that says which call failed. */
int write_something(struct writer *writer);

/* Whether the store holds what was told: KEPT, or why not. Of a batch that was only intended, and
   is the last that was told, all or nothing must be there. */
enum told { KEPT, LOST, HALF };
enum told look_for(coach_actor *actor, const char *file, const struct message *message,
                   bool is_last);

#endif
