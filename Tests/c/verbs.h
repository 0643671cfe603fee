/* What the program `faulty` tries while the machine fails: a verb, and what it works with. */
#ifndef VERBS_H
#define VERBS_H

#include "support.h"

enum { BATCHED = 6, GOALS = 21 };

/* What one trial works with. */
struct scene {
  coach_store *store;
  coach_actor *actor;
  coach_record *goal;
  coach_batch *batch;
  char batched[BATCHED][37];
  int64_t seen; /* what a verb that reads has found */
};

struct verb {
  const char *name;
  coach_status (*call)(struct scene *scene, coach_error **error);
  /* How much of it is in a store that was opened anew, and how much a whole call is. */
  int (*there)(struct scene *scene);
  int whole;
};

/* The verbs that keep a store rather than write in it. */
extern const struct verb keeping_verbs[];
extern const size_t keeping_verb_count;

/* Makes what they need, in a copy of the store; and gives it back. */
void set_up_keeping(void);
void tear_down_keeping(void);

/* An actor that may do all of them. */
coach_actor *make_keeper(coach_store *store);

#endif
