#include "telling.h"

uint32_t next_random(uint32_t *state) {
  *state = *state * 1664525u + 1013904223u;
  return *state >> 8;
}

static void tell(struct writer *writer, char what, int64_t version, char ids[][37], int count) {
  struct message message = {.what = what, .version = version};
  for (int i = 0; i < count; i++) memcpy(message.ids[i], ids[i], 37);
  writer->tell(&message);
}

static void set_statement(struct writer *writer, coach_record *goal, const char *statement) {
  size_t length = writer->longest ? next_random(&writer->random) % writer->longest : 0;
  if (length < 100) {
    coach_record_set_text(goal, COACH_GOAL_STATEMENT, statement, -1);
    return;
  }
  char *text = repeat('l', length);
  coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, (int64_t)length);
  free(text);
}

static int save_batch(struct writer *writer) {
  coach_batch *batch = coach_batch_new();
  char ids[TOLD_IN_A_BATCH][37];
  for (int i = 0; i < TOLD_IN_A_BATCH; i++) {
    coach_record *goal = coach_record_new(COACH_GOAL, writer->file);
    set_statement(writer, goal, "one of a batch");
    coach_batch_save(batch, goal);
    snprintf(ids[i], sizeof ids[i], "%s", coach_record_id(goal));
    coach_record_free(goal);
  }
  tell(writer, 'i', 0, ids, TOLD_IN_A_BATCH);
  coach_status status = coach_commit(writer->actor, batch, NULL, NULL);
  if (status == COACH_OK) tell(writer, 'b', 1, ids, TOLD_IN_A_BATCH);
  coach_batch_free(batch);
  return status ? 80 : 0;
}

static int save_one(struct writer *writer) {
  char ids[1][37];
  coach_record *goal = coach_record_new(COACH_GOAL, writer->file);
  set_statement(writer, goal, "first");
  snprintf(ids[0], sizeof ids[0], "%s", coach_record_id(goal));
  int failure = coach_save(writer->actor, goal, NULL) ? 81 : 0;
  if (!failure) tell(writer, 's', 1, ids, 1);
  if (!failure && writer->reader && next_random(&writer->random) % 3 == 0) {
    coach_record *read = NULL;
    failure = coach_get(writer->reader, writer->file, ids[0], 0, &read, NULL) ? 85 : 0;
    coach_record_free(read);
    if (!failure) tell(writer, 'g', 1, ids, 1);
  }
  uint32_t choice = next_random(&writer->random) % 8;
  if (!failure && choice < 3) {
    set_statement(writer, goal, "second");
    failure = coach_save(writer->actor, goal, NULL) ? 82 : 0;
    if (!failure) tell(writer, 's', 2, ids, 1);
  } else if (!failure && choice == 3) {
    failure = coach_retract(writer->actor, writer->file, ids[0], 1, "misheard", NULL) ? 83 : 0;
    if (!failure) tell(writer, 'r', 2, ids, 1);
  } else if (!failure && choice == 4 && !writer->keeps) {
    failure = coach_expunge(writer->actor, writer->file, ids[0], 0, "misfiled", NULL) ? 84 : 0;
    if (!failure) tell(writer, 'x', 1, ids, 1);
  }
  coach_record_free(goal);
  return failure;
}

int write_something(struct writer *writer) {
  return next_random(&writer->random) % 4 == 0 ? save_batch(writer) : save_one(writer);
}

static coach_status newest(coach_actor *actor, const char *file, const char *id, int64_t *version,
                           uint32_t *state) {
  coach_record *read = NULL;
  coach_status status = coach_get(actor, file, id, 0, &read, NULL);
  *version = coach_record_version(read);
  *state = coach_record_state(read);
  coach_record_free(read);
  return status;
}

enum told look_for(coach_actor *actor, const char *file, const struct message *message,
                   bool is_last) {
  int64_t version;
  uint32_t state;
  bool is_batch = message->what == 'b' || message->what == 'i';
  int there = 0, count = is_batch ? TOLD_IN_A_BATCH : 1;
  coach_status status = COACH_OK;
  for (int i = 0; i < count; i++) {
    status = newest(actor, file, message->ids[i], &version, &state);
    there += status == COACH_OK;
  }
  if (message->what == 'i') { /* not acknowledged: all or none */
    return is_last && there != 0 && there != count ? HALF : KEPT;
  }
  bool is_right = there == count && version >= message->version;
  if (message->what == 'r') is_right = is_right && state == COACH_STATE_ENTERED_IN_ERROR;
  if (message->what == 'x') is_right = status == COACH_EXPUNGED;
  /* an expunction that was not acknowledged may have happened after this */
  if (message->what == 's' && status == COACH_EXPUNGED) is_right = true;
  return is_right ? KEPT : LOST;
}
