/*
 * Every function of the header that takes a handle, as one call with everything else in order.
 * A function that answers no status answers here what it must answer for a bad handle as
 * COACH_INVALID_HANDLE: X(type of the handle, name, expression).
 * A name with "__" is a function whose handle in question is not the first.
 */
#ifndef CALLS_H
#define CALLS_H

#include "support.h"

/* What the calls need beside the handle in question. */
struct calls_context {
  coach_actor *actor;
  coach_record *record;
  coach_batch *batch;
  char file[37], id[37];
};
extern struct calls_context context;

enum handle_type { STORE, ACTOR, RECORD, BATCH, LIST, BUFFER, ERROR, HANDLE_TYPES };

struct handle_call {
  enum handle_type type;
  const char *name;
  coach_status (*call)(void *handle);
};
extern const struct handle_call handle_calls[];
extern const size_t handle_call_count;

/* False when a refused call handed out something all the same. */
bool nothing_was_handed_out(void);

#endif
