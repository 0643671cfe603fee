/* What somebody with the file but without the key can do to it: every change that alters an answer
 * is found by verification, and no altered content is ever shown. */
#include <unistd.h>

#include "suites.h"
#include "support.h"

enum { GOALS = 12, BATCHED = 5 };

static char original[600], copy[600];
static char file[37], ids[GOALS][37], *contents[GOALS];

/* A closed store whose whole content lies in the database file. */
static void make_original(void) {
  snprintf(original, sizeof original, "%s", scratch("original"));
  snprintf(copy, sizeof copy, "%s", scratch("copy"));
  coach_store *store = open_store(original, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  for (int i = 0; i < GOALS; i++) {
    char text[100];
    snprintf(text, sizeof text, CANARY " %d", i);
    coach_record *goal = new_goal("1", text);
    if (i % 3 == 2) {
      EXPECT(COACH_OK, coach_record_set_link(goal, COACH_GOAL_PART_OF, ids[i - 1]));
    }
    EXPECT(COACH_OK, coach_save(actor, goal, &err));
    if (i % 4 == 0) {
      set_text(goal, COACH_GOAL_WHY_IT_MATTERS, CANARY);
      EXPECT(COACH_OK, coach_save(actor, goal, &err));
    }
    snprintf(file, sizeof file, "%s", coach_record_file(goal));
    snprintf(ids[i], sizeof ids[i], "%s", coach_record_id(goal));
    EXPECT(COACH_OK, coach_record_free(goal));
    coach_record *read = NULL;
    EXPECT(COACH_OK, coach_get(actor, file, ids[i], 0, &read, &err));
    contents[i] = json_of(read);
    EXPECT(COACH_OK, coach_record_free(read));
  }
  coach_batch *batch = coach_batch_new(); /* several entries in one commit */
  for (int i = 0; i < BATCHED; i++) {
    coach_record *goal = new_goal("2", CANARY);
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  EXPECT(COACH_OK, coach_commit(actor, batch, NULL, &err));
  EXPECT(COACH_OK, coach_batch_free(batch));
  EXPECT(COACH_OK, coach_retract(actor, file, ids[0], 2, CANARY, &err));
  free(contents[0]);
  coach_record *read = NULL;
  EXPECT(COACH_OK, coach_get(actor, file, ids[0], 0, &read, &err));
  contents[0] = json_of(read);
  EXPECT(COACH_OK, coach_record_free(read));
  coach_actor_free(actor);
  close_store(store);
  CHECK_EQUAL(0, sqlite_helper("run", original, "PRAGMA wal_checkpoint(TRUNCATE)"));
}

/* What a damaged store answers. */
struct answers {
  bool opens, all_as_before, shows_other_content, verifies;
  coach_status open_status, verify_status;
  char difference[160]; /* the first answer that is not as before */
};

static void differs(struct answers *answers, const char *call, coach_status status) {
  if (answers->all_as_before) {
    snprintf(answers->difference, sizeof answers->difference, "%s answers %s", call,
             coach_status_name(status));
  }
  answers->all_as_before = false;
}

static void read_all(coach_actor *actor, struct answers *answers) {
  for (int i = 0; i < GOALS; i++) {
    coach_record *read = NULL;
    coach_status status = coach_get(actor, file, ids[i], 0, &read, &err);
    saw(status);
    if (err) judge_error(status, err, "coach_get", __FILE__, __LINE__);
    err = NULL;
    if (status != COACH_OK) {
      differs(answers, "coach_get", status);
      continue;
    }
    coach_buffer *json = NULL;
    if (coach_record_json(read, &json, NULL) != COACH_OK ||
        strcmp(contents[i], coach_buffer_data(json)) != 0) {
      differs(answers, "coach_record_json", COACH_OK);
      answers->shows_other_content = true;
    }
    coach_buffer_free(json);
    coach_record_free(read);
  }
  coach_query query = {0};
  query.size = sizeof query;
  query.file = file;
  query.state = COACH_STATE_ANY;
  coach_list *list = NULL;
  coach_status status = coach_find(actor, &query, &list, NULL);
  saw(status);
  if (status != COACH_OK || coach_list_count(list) != GOALS) differs(answers, "coach_find", status);
  coach_list_free(list);
  list = NULL;
  status = coach_changes(actor, 0, 1000, &list, NULL);
  saw(status);
  if (status != COACH_OK || coach_list_count(list) != GOALS + 4 + BATCHED)
    answers->all_as_before = false;
  coach_list_free(list);
}

static struct answers ask(const char *path) {
  struct answers answers = {.all_as_before = true};
  coach_store_options options = default_options(0);
  coach_store *store = NULL;
  answers.open_status = coach_store_open(path, &options, &store, &err);
  saw(answers.open_status);
  if (err) judge_error(answers.open_status, err, "coach_store_open", __FILE__, __LINE__);
  err = NULL;
  answers.opens = answers.open_status == COACH_OK;
  if (!answers.opens) return answers;
  coach_actor *actor = make_actor(store, "anna", "riverside");
  read_all(actor, &answers);
  coach_buffer *findings = NULL;
  answers.verify_status = coach_verify(actor, NULL, NULL, NULL, &findings, &err);
  saw(answers.verify_status);
  if (err) judge_error(answers.verify_status, err, "coach_verify", __FILE__, __LINE__);
  err = NULL;
  answers.verifies = answers.verify_status == COACH_OK;
  if (findings && strstr(coach_buffer_data(findings), CANARY)) {
    fail_at(__FILE__, __LINE__, "findings contain text of a record");
  }
  coach_buffer_free(findings);
  coach_actor_free(actor);
  coach_store_close(store, NULL);
  return answers;
}

static void the_undamaged_copy_is_intact(void) {
  copy_store(original, copy);
  struct answers answers = ask(copy);
  CHECK(answers.opens && answers.all_as_before && answers.verifies);
}

static uint32_t random_state = 12345;
static uint32_t next_random(void) {
  random_state = random_state * 1664525u + 1013904223u;
  return random_state >> 8;
}

static void a_changed_byte_is_found_or_alters_no_answer(void) {
  size_t size;
  char *bytes = read_whole(original, &size);
  const char *rounds = getenv("COACH_FLIPS"), *seed = getenv("COACH_SEED");
  if (seed) random_state = (uint32_t)atoi(seed) * 2654435761u;
  int found = 0, refused = 0, harmless = 0;
  for (int round = 0; round < (rounds ? atoi(rounds) : 400); round++) {
    size_t place = next_random() % size;
    while (round % 4 && !bytes[place]) place = next_random() % size; /* few bytes are in use */
    char before = bytes[place];
    bytes[place] ^= (char)(1 << next_random() % 8);
    remove_store(copy);
    write_whole(copy, bytes, size);
    bytes[place] = before;
    struct answers answers = ask(copy);
    if (!answers.opens) {
      refused++;
    } else if (!answers.verifies) {
      found++;
    } else {
      harmless++;
    }
    if (answers.shows_other_content) {
      fail_at(__FILE__, __LINE__, "byte %zu: other content is shown", place);
    }
    if (answers.opens && answers.verifies && !answers.all_as_before) {
      fail_at(__FILE__, __LINE__, "byte %zu: %s, verification is content", place,
              answers.difference);
    }
  }
  printf("  %d found, %d refused to open, %d alter nothing\n", found, refused, harmless);
  CHECK(found > 50);
  free(bytes);
}

/* Changes a copy by SQL and expects verification to find it. */
static void is_found(const char *sql, bool is_derived) {
  copy_store(original, copy);
  if (sqlite_helper("run", copy, sql) != 0) {
    fail_at(__FILE__, __LINE__, "the SQL does not run: %s", sql);
    return;
  }
  struct answers answers = ask(copy);
  if (answers.shows_other_content) fail_at(__FILE__, __LINE__, "other content is shown: %s", sql);
  if (!answers.opens || answers.verifies) {
    fail_at(__FILE__, __LINE__, "%s: %s", answers.opens ? "not found" : "does not open", sql);
  }
  if (!is_derived || !answers.opens) return;
  coach_store *store = open_store(copy, 0);
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  close_store(store);
  answers = ask(copy);
  if (!answers.verifies || !answers.all_as_before) {
    fail_at(__FILE__, __LINE__, "rebuilding does not help (%s): %s",
            coach_status_name(answers.verify_status), sql);
  }
}

static void changes_to_the_log_are_found(void) {
  const char *changes[] = {
      "DELETE FROM entry WHERE file = 1 AND position = 3",
      "DELETE FROM entry WHERE file = 1 AND position = (SELECT max(position) FROM entry "
      "WHERE file = 1)",
      "DELETE FROM entry WHERE file = 2",
      "DELETE FROM file WHERE number = 2; DELETE FROM entry WHERE file = 2;"
      "DELETE FROM head WHERE file = 2; DELETE FROM identity WHERE file = 2;"
      "DELETE FROM record WHERE file = 2; DELETE FROM lookup WHERE file = 2;"
      "DELETE FROM change WHERE file = 2; DELETE FROM superseded WHERE file = 2",
      "UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE file = 1 AND position = 2) "
      "WHERE file = 1 AND position = 3",
      "UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE file = 2 AND position = 1) "
      "WHERE file = 1 AND position = 3",
      "UPDATE entry SET position = -1 WHERE file = 1 AND position = 3;"
      "UPDATE entry SET position = 3 WHERE file = 1 AND position = 4;"
      "UPDATE entry SET position = 4 WHERE file = 1 AND position = -1",
      "UPDATE entry SET sealed = NULL WHERE file = 1 AND position = 3",
      "UPDATE entry SET sealed = NULL, digest = zeroblob(32), expunction = 5 "
      "WHERE file = 1 AND position = 3",
      "UPDATE entry SET sealed = 'text' WHERE file = 1 AND position = 3",
      "UPDATE entry SET sealed = zeroblob(0) WHERE file = 1 AND position = 3",
      "UPDATE entry SET sealed = zeroblob(1000000) WHERE file = 1 AND position = 3",
      "UPDATE entry SET link = zeroblob(32) WHERE file = 1 AND position = 3",
      "UPDATE entry SET link = zeroblob(5) WHERE file = 1 AND position = 3",
      "UPDATE entry SET commit_number = commit_number + 1000 WHERE file = 1 AND position = 3",
      "UPDATE entry SET commit_number = -5 WHERE file = 1 AND position = 3",
      "UPDATE entry SET position = 9223372036854775807 WHERE file = 1 AND position = 3",
      "UPDATE entry SET origin = 2 WHERE file = 1 AND position = 3",
      "DELETE FROM head WHERE file = 1",
      "UPDATE head SET position = position - 1 WHERE file = 1",
      "UPDATE head SET code = zeroblob(32) WHERE file = 1",
      "UPDATE file SET owner = zeroblob(16) WHERE number = 1",
      "UPDATE file SET owner = (SELECT owner FROM file WHERE number = 2), kind = 2 "
      "WHERE number = 1",
      "UPDATE file SET key = NULL WHERE number = 1",
      "UPDATE file SET key = (SELECT key FROM file WHERE number = 2) WHERE number = 1",
      "UPDATE file SET id = zeroblob(16) WHERE number = 2",
      "UPDATE file SET generation = generation + 1 WHERE number = 1",
      "UPDATE origin SET id = zeroblob(16)",
  };
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) is_found(changes[i], false);
}

static void changes_to_derived_tables_are_found_and_repaired(void) {
  const char *changes[] = {
      "DELETE FROM identity WHERE version = 2",
      "DELETE FROM identity",
      "UPDATE identity SET version = version + 1",
      "UPDATE identity SET state = 3 - state WHERE state IN (1, 2)",
      "UPDATE identity SET position = 1",
      "UPDATE identity SET kind = 6",
      "UPDATE identity SET occurred = 5",
      "DELETE FROM record WHERE state = 1",
      "UPDATE record SET state = 2",
      "UPDATE record SET recorded = recorded + 1",
      "UPDATE record SET position = 1",
      "DELETE FROM superseded",
      "DELETE FROM link",
      "INSERT INTO link SELECT file, id, 12, id FROM identity LIMIT 1",
      "DELETE FROM lookup",
      "DELETE FROM change",
      "UPDATE change SET last = last - 1 WHERE last > first",
      "DELETE FROM change WHERE commit_number = (SELECT max(commit_number) FROM change)",
      "INSERT INTO change SELECT commit_number + 10, file, origin, first, last FROM change LIMIT 1",
      "INSERT INTO superseded SELECT file, id, 9, origin, position FROM identity LIMIT 1",
  };
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) is_found(changes[i], true);
}

static void a_database_without_its_tables_is_refused_without_harm(void) {
  const char *changes[] = {
      "DROP TABLE entry",
      "DROP TABLE store",
      "DROP TABLE slot",
      "DELETE FROM store",
      "DELETE FROM slot",
      "DROP TABLE head",
      "DROP TABLE file",
      "DROP TABLE identity",
      "UPDATE store SET header = zeroblob(10)",
      "UPDATE store SET header = 'text'",
      "UPDATE store SET header = zeroblob(100000)",
      "UPDATE slot SET wrapped = zeroblob(3)",
      "UPDATE slot SET kind = 77",
      "UPDATE slot SET kind = -1",
      "UPDATE slot SET salt = 'x'",
      "UPDATE slot SET kind = 2, operations = 9223372036854775807, memory = 9223372036854775807",
      "DELETE FROM origin",
      "DELETE FROM file"};
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    copy_store(original, copy);
    CHECK_EQUAL(0, sqlite_helper("run", copy, changes[i]));
    struct answers answers = ask(copy);
    if (answers.shows_other_content || (answers.opens && answers.verifies)) {
      fail_at(__FILE__, __LINE__, "not found: %s", changes[i]);
    }
  }
}

void suite_damage(void) {
  make_original();
  RUN(the_undamaged_copy_is_intact);
  RUN(a_changed_byte_is_found_or_alters_no_answer);
  RUN(changes_to_the_log_are_found);
  RUN(changes_to_derived_tables_are_found_and_repaired);
  RUN(a_database_without_its_tables_is_refused_without_harm);
  for (int i = 0; i < GOALS; i++) free(contents[i]);
}
