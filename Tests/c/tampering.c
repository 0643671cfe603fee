/* What somebody who has the file but not the key does to it with SQL. Every change that alters an
 * answer is found, derived tables are repaired by rebuilding, and nothing ends the library. */
#include <pthread.h>

#include "suites.h"
#include "witness.h"

static char copy[600];

/* What an entry has beside its place. */
#define COLUMNS " commit_number, restriction, link, sealed, digest, expunction, expunction_origin "

/* Changes a copy by SQL and expects verification to find it. */
static void is_found(const char *sql, bool is_derived) {
  copy_store(witness_store(), copy);
  if (sqlite_helper("run", copy, sql) != 0) {
    fail_at(__FILE__, __LINE__, "the SQL does not run: %s", sql);
    return;
  }
  struct answers answers = ask(copy);
  judge_answers(&answers, sql);
  if (!answers.opens || answers.verifies) {
    fail_at(__FILE__, __LINE__, "%s: %s", answers.opens ? "not found" : "does not open", sql);
  }
  if (!answers.opens) return;
  answers = ask_rebuilt(copy);
  judge_answers(&answers, sql);
  if (!is_derived) {
    if (answers.verifies) fail_at(__FILE__, __LINE__, "rebuilding hides: %s", sql);
    return;
  }
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
      "DELETE FROM entry WHERE file = 2; DELETE FROM head WHERE file = 2;"
      "DELETE FROM identity WHERE file = 2; DELETE FROM record WHERE file = 2;"
      "DELETE FROM lookup WHERE file = 2; DELETE FROM change WHERE file = 2;"
      "DELETE FROM superseded WHERE file = 2; DELETE FROM link WHERE file = 2",
      "DELETE FROM entry WHERE file = 2; DELETE FROM head WHERE file = 2;" /* leaves the lookup */
      "DELETE FROM identity WHERE file = 2; DELETE FROM record WHERE file = 2;"
      "DELETE FROM change WHERE file = 2; DELETE FROM superseded WHERE file = 2",
      "UPDATE file SET number = 255 WHERE number = 2",
      "UPDATE file SET number = -1 WHERE number = 1; UPDATE file SET number = 1 WHERE number = 2;"
      "UPDATE file SET number = 2 WHERE number = -1",
      "UPDATE entry SET position = 1.5 WHERE file = 1 AND position = 1",
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
      "UPDATE entry SET restriction = 4",
      /* doubled: an entry at the end, in the place of another, in another chain; a whole file */
      "INSERT INTO entry SELECT file, origin, (SELECT max(position) + 1 FROM entry WHERE file = "
      "1)," COLUMNS "FROM entry WHERE file = 1 AND position = 2",
      "REPLACE INTO entry SELECT file, origin, 3," COLUMNS
      "FROM entry "
      "WHERE file = 1 AND position = 2",
      "INSERT INTO entry SELECT file, 7, position," COLUMNS
      "FROM entry "
      "WHERE file = 1 AND origin = 1 AND position = 1",
      "INSERT INTO entry SELECT file, origin, position + 1," COLUMNS
      "FROM entry "
      "WHERE file = 1 AND origin = -1 ORDER BY position DESC LIMIT 1",
      "INSERT INTO file SELECT zeroblob(16), 9, kind, owner, generation, key FROM file "
      "WHERE number = 2;"
      "INSERT INTO entry SELECT 9, origin, position," COLUMNS
      "FROM entry WHERE file = 2;"
      "INSERT INTO head SELECT 9, origin, position, link, code FROM head WHERE file = 2",
      /* exchanged: the entries of two files with and without their heads, two commits */
      "UPDATE entry SET file = -1 WHERE file = 1; UPDATE entry SET file = 1 WHERE file = 2;"
      "UPDATE entry SET file = 2 WHERE file = -1",
      "UPDATE entry SET file = -1 WHERE file = 1; UPDATE entry SET file = 1 WHERE file = 2;"
      "UPDATE entry SET file = 2 WHERE file = -1;"
      "UPDATE head SET file = -1 WHERE file = 1; UPDATE head SET file = 1 WHERE file = 2;"
      "UPDATE head SET file = 2 WHERE file = -1",
      "UPDATE entry SET commit_number = 5 - commit_number WHERE file = 1 AND commit_number IN (2, "
      "3)",
      /* cut: the end of a chain with its head put back, the register, everything */
      "DELETE FROM entry WHERE file = 1 AND position > 3;"
      "UPDATE head SET position = 3, link = (SELECT link FROM entry WHERE file = 1 AND position = "
      "3) "
      "WHERE file = 1",
      "DELETE FROM entry WHERE file = 1; UPDATE head SET position = 0, link = zeroblob(32) "
      "WHERE file = 1",
      "DELETE FROM entry WHERE file = 1 AND origin < 0",
      "DELETE FROM entry WHERE file = 1 AND origin < 0; DELETE FROM head WHERE file = 1 AND origin "
      "< 0",
      "UPDATE entry SET origin = 9 - origin WHERE file = 1;"
      "UPDATE entry SET origin = origin - 9 WHERE file = 1",
      "UPDATE head SET origin = -9223372036854775808 WHERE file = 1 AND origin = 1",
      "UPDATE entry SET origin = -9223372036854775808 WHERE file = 1 AND position = 3",
      "DELETE FROM entry WHERE file = 0",
      "DELETE FROM entry WHERE file = 0 AND position = 2",
      "DELETE FROM head WHERE file = 0",
      "DELETE FROM entry WHERE file > 0; DELETE FROM head WHERE file > 0",
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
      ("INSERT INTO change SELECT commit_number + 10, file, origin, first, last, newest FROM "
       "change "
       "LIMIT 1"),
      "UPDATE change SET newest = newest - 1000000",
      "UPDATE identity SET restriction = 4",
      "UPDATE record SET restriction = 4",
      "INSERT INTO reader SELECT file, zeroblob(16), id FROM identity LIMIT 1",
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
      "DELETE FROM store WHERE number = 2",
      "DELETE FROM slot",
      "DROP TABLE head",
      "UPDATE origin SET id = zeroblob(16)",
      "UPDATE origin SET number = -9223372036854775808",
      "UPDATE origin SET number = -1",
      "DROP TABLE file",
      "DROP TABLE identity",
      "UPDATE store SET header = zeroblob(10) WHERE number = 1",
      "UPDATE store SET header = 'text' WHERE number = 1",
      "UPDATE store SET header = zeroblob(100000) WHERE number = 1",
      "UPDATE slot SET wrapped = zeroblob(3)",
      "UPDATE slot SET kind = 77",
      "UPDATE slot SET kind = -1",
      "UPDATE slot SET salt = 'x'",
      "UPDATE slot SET kind = 2, operations = 9223372036854775807, memory = 9223372036854775807",
      "DELETE FROM origin",
      "DELETE FROM file"};
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    copy_store(witness_store(), copy);
    CHECK_EQUAL(0, sqlite_helper("run", copy, changes[i]));
    struct answers answers = ask(copy);
    judge_answers(&answers, changes[i]);
    if (answers.opens && answers.verifies) fail_at(__FILE__, __LINE__, "not found: %s", changes[i]);
  }
}

/* What answers in the place of a table can answer one thing now and another then. */
static void a_view_in_the_place_of_a_table_is_not_believed(void) {
  static const char *const tables[] = {"store",      "slot", "origin", "file",
                                       "entry",      "head", "change", "record",
                                       "superseded", "link", "lookup", "identity"};
  static const char *const views[] = {"SELECT * FROM behind",
                                      "SELECT * FROM behind WHERE random() % 20 <> 0"};
  for (size_t i = 0; i < 2 * sizeof tables / sizeof *tables; i++) {
    char sql[300];
    const char *table = tables[i / 2];
    snprintf(sql, sizeof sql, "ALTER TABLE %s RENAME TO behind; CREATE VIEW %s AS %s", table, table,
             views[i % 2]);
    copy_store(witness_store(), copy);
    CHECK_EQUAL(0, sqlite_helper("run", copy, sql));
    struct answers answers = ask(copy);
    judge_answers(&answers, sql);
    if (answers.opens && answers.verifies) fail_at(__FILE__, __LINE__, "not found: %s", sql);
  }
}

/* What stands beside the tables of the library, and what ANALYZE left there, changes nothing: of
 * what SQLite has for that, the linker dropped some. */
static void what_somebody_else_put_beside_the_tables_changes_no_answer(void) {
  static const char *const changes[] = {
      "ANALYZE; UPDATE sqlite_stat1 SET stat = '1 1 1 1'",
      "CREATE TABLE mine(a PRIMARY KEY, b REFERENCES mine(a) ON DELETE CASCADE, c REFERENCES "
      "entry)",
      "CREATE VIEW ranks AS SELECT rank() OVER w, lag(file) OVER (ORDER BY position GROUPS 2 "
      "PRECEDING EXCLUDE TIES), sum(1) FILTER (WHERE 0) FROM entry "
      "WINDOW w AS (PARTITION BY file), v AS (w ORDER BY 1)",
  };
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    copy_store(witness_store(), copy);
    CHECK_EQUAL(0, sqlite_helper("run", copy, changes[i]));
    struct answers answers = ask(copy);
    judge_answers(&answers, changes[i]);
    CHECK(answers.opens && answers.verifies);
  }
}

/* What somebody put into the file to be run by whoever writes is not run. */
static void a_trigger_does_not_keep_what_is_expunged(void) {
  const char *path = scratch("trigger");
  char file[37], id[37];
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  close_store(store);
  CHECK_EQUAL(0, sqlite_helper("run", path,
                               "CREATE TABLE kept(a); CREATE TRIGGER keep AFTER UPDATE ON entry "
                               "BEGIN INSERT INTO kept VALUES(old.sealed); END;"
                               "CREATE TRIGGER lose AFTER INSERT ON entry BEGIN "
                               "DELETE FROM entry WHERE file > 0; END"));
  store = open_store(path, 0);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  save_goal(anna, "1", CANARY, file, id);
  EXPECT(COACH_OK, coach_verify(anna, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_expunge(anna, file, id, 0, "misfiled", &err));
  coach_actor_free(anna);
  close_store(store);
  /* The check fails when there is a row. */
  CHECK_EQUAL(0, sqlite_helper("run", path,
                               "CREATE TABLE none(a CHECK(a = 0));"
                               "INSERT INTO none SELECT count(*) FROM kept"));
}

/* Every column of every table with every value that it should not have. */
static void hostile_values_are_found_or_alter_no_answer(void) {
  static const struct {
    const char *table, *columns[10];
  } tables[] = {
      {"entry",
       {"file", "origin", "position", "commit_number", "link", "sealed", "digest", "expunction"}},
      {"head", {"file", "origin", "position", "link", "code"}},
      {"file", {"number", "id", "kind", "owner", "generation", "key"}},
      {"origin", {"number", "id"}},
      {"store", {"number", "header"}},
      {"slot", {"number", "kind", "salt", "operations", "memory", "wrapped"}},
      {"identity",
       {"id", "file", "origin", "position", "version", "kind", "state", "occurred", "recorded"}},
      {"record", {"file", "kind", "occurred", "id", "origin", "position", "state", "recorded"}},
      {"superseded", {"file", "id", "version", "origin", "position"}},
      {"link", {"file", "target", "field", "source"}},
      {"lookup", {"code", "file", "record"}},
      {"change", {"commit_number", "file", "origin", "first", "last"}},
  };
  static const char *const values[] = {"-1",
                                       "0",
                                       "2",
                                       "255",
                                       "4294967296",
                                       "9223372036854775807",
                                       "-9223372036854775808",
                                       "NULL",
                                       "'text'",
                                       "1.5",
                                       "x''",
                                       "x'00'",
                                       "zeroblob(16)",
                                       "zeroblob(32)",
                                       "zeroblob(70000)"};
  static const char *const rows[] = {"", " LIMIT 1", " LIMIT 1 OFFSET 2"};
  /* COACH_THOROUGH: all of them and not every third. */
  const size_t step = getenv("COACH_THOROUGH") ? 1 : 3;
  int tried = 0;
  for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
    for (size_t c = 0; c < 10 && tables[t].columns[c]; c++) {
      for (size_t v = c % step; v < sizeof values / sizeof *values; v += step) {
        const char *which = rows[(t + c + v / step) % 3];
        char sql[300];
        /* OR IGNORE: what a constraint refuses is no damage. */
        snprintf(sql, sizeof sql, "UPDATE OR IGNORE %s SET %s = %s WHERE true%s", tables[t].table,
                 tables[t].columns[c], values[v], which);
        copy_store(witness_store(), copy);
        if (sqlite_helper("try", copy, sql) != 0) continue;
        tried++;
        struct answers answers = ask(copy);
        judge_answers(&answers, sql);
        answers = ask_rebuilt(copy);
        judge_answers(&answers, sql);
      }
    }
  }
  printf("  %d tried\n", tried);
  CHECK(tried > 200);
}

struct exchanged {
  char file[37], first[37], second[37];
};

/* A store with two goals of one client whose places in the table of identities were exchanged. */
static struct exchanged exchange_two(const char *path) {
  struct exchanged goals;
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  save_goal(anna, "1", CANARY " first", goals.file, goals.first);
  save_goal(anna, "1", CANARY " second", NULL, goals.second);
  coach_actor_free(anna);
  close_store(store);
  CHECK_EQUAL(0, sqlite_helper("run", path,
                               "UPDATE identity SET position = CASE position WHEN 1 THEN 2 "
                               "ELSE 1 END"));
  return goals;
}

static void no_verb_takes_one_record_for_another(void) {
  const char *path = scratch("exchanged");
  struct exchanged goals = exchange_two(path);
  coach_store *store = open_store(path, 0);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  coach_list *list = NULL;
  coach_record *record = NULL;
  EXPECT(COACH_DAMAGED, coach_get(anna, goals.file, goals.first, 0, &record, &err));
  EXPECT(COACH_DAMAGED, coach_get(anna, goals.file, goals.first, 1, &record, &err));
  EXPECT(COACH_DAMAGED, coach_history(anna, goals.file, goals.first, &list, &err));
  EXPECT(COACH_DAMAGED, coach_retract(anna, goals.file, goals.first, 1, "mistaken", &err));
  EXPECT(COACH_DAMAGED, coach_expunge(anna, goals.file, goals.first, 0, "misfiled", &err));
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  EXPECT(COACH_OK, coach_get(anna, goals.file, goals.second, 0, &record, &err));
  coach_record_free(record);
  coach_actor_free(anna);
  close_store(store);
}

static void a_version_beyond_all_numbers_does_no_harm(void) {
  const char *path = scratch("beyond");
  char file[37], id[37];
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  save_goal(anna, "1", CANARY, file, id);
  coach_actor_free(anna);
  close_store(store);
  CHECK_EQUAL(0, sqlite_helper("run", path, "UPDATE identity SET version = 9223372036854775807"));
  store = open_store(path, 0);
  anna = make_actor(store, "anna", "riverside");
  EXPECT(COACH_DAMAGED, coach_expunge(anna, file, id, 0, "misfiled", &err));
  EXPECT(COACH_DAMAGED, coach_retract(anna, file, id, INT64_MAX, "mistaken", &err));
  coach_actor_free(anna);
  close_store(store);
}

struct retractor {
  coach_store *store;
  const struct exchanged *goals;
  int damaged;
};

static void *retract_again_and_again(void *context) {
  struct retractor *retractor = context;
  coach_actor *anna = NULL;
  coach_actor_new(retractor->store, "anna", "riverside",
                  COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT", &anna, NULL);
  for (int i = 0; i < 300; i++) {
    coach_status status =
        coach_retract(anna, retractor->goals->file, retractor->goals->first, 1, "mistaken", NULL);
    if (status == COACH_DAMAGED) retractor->damaged++;
  }
  coach_actor_free(anna);
  return NULL;
}

/* Whoever commits for others as well must not give them what it met with itself. */
static void damage_of_one_record_stops_nobody_else(void) {
  const char *path = scratch("shared");
  struct exchanged goals = exchange_two(path);
  coach_store *store = open_store(path, 0);
  coach_actor *stranger = make_actor(store, "carl", "hillside");
  struct retractor retractors[] = {{store, &goals, 0}, {store, &goals, 0}};
  pthread_t threads[2];
  for (int i = 0; i < 2; i++) {
    pthread_create(&threads[i], NULL, retract_again_and_again, &retractors[i]);
  }
  for (int i = 0; i < 300; i++) save_goal(stranger, "2", CANARY, NULL, NULL);
  for (int i = 0; i < 2; i++) pthread_join(threads[i], NULL);
  CHECK(retractors[0].damaged + retractors[1].damaged > 0);
  coach_actor_free(stranger);
  close_store(store);
}

/* The store stays open, so that the keys of its files are in memory. */
static void a_file_whose_owner_or_kind_was_changed_opens_for_nobody(void) {
  const char *changes[] = {
      "UPDATE file SET owner = (SELECT owner FROM file WHERE number = 2) WHERE number = 1",
      "UPDATE file SET kind = 4 WHERE number = 1",
  };
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    remove_store(copy);
    coach_store *store = open_store(copy, COACH_OPEN_CREATE);
    coach_actor *anna = make_actor(store, "anna", "riverside");
    coach_actor *bob = make_actor(store, "bob", "hillside");
    coach_record *read = NULL;
    char file[37], id[37];
    save_goal(anna, "1", CANARY, file, id);
    save_goal(bob, "2", CANARY, NULL, NULL);
    EXPECT(COACH_NOT_FOUND, coach_get(bob, file, id, 0, &read, &err));
    CHECK_EQUAL(0, sqlite_helper("run", copy, changes[i]));
    EXPECT(COACH_DAMAGED, coach_get(i ? anna : bob, file, id, 0, &read, &err));
    CHECK(!read);
    EXPECT(COACH_OK, coach_actor_free(anna));
    EXPECT(COACH_OK, coach_actor_free(bob));
    close_store(store);
  }
}

void suite_tampering(void) {
  snprintf(copy, sizeof copy, "%s", scratch("tampered"));
  RUN(changes_to_the_log_are_found);
  RUN(changes_to_derived_tables_are_found_and_repaired);
  RUN(a_database_without_its_tables_is_refused_without_harm);
  RUN(a_view_in_the_place_of_a_table_is_not_believed);
  RUN(what_somebody_else_put_beside_the_tables_changes_no_answer);
  RUN(a_trigger_does_not_keep_what_is_expunged);
  RUN(a_file_whose_owner_or_kind_was_changed_opens_for_nobody);
  RUN(hostile_values_are_found_or_alter_no_answer);
  RUN(no_verb_takes_one_record_for_another);
  RUN(a_version_beyond_all_numbers_does_no_harm);
  RUN(damage_of_one_record_stops_nobody_else);
}
