/*
 * What the tests do to a database with another copy of SQLite. It is a process of its own, because
 * two copies of SQLite in one process would drop each other's locks.
 *
 *     sqlite_helper COMMAND DATABASE [ARGUMENT]
 *
 * It prints "ready" and then waits for the end of its input, where that is said below.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static sqlite3 *database;

static void run(const char *sql) {
  char *message = NULL;
  if (sqlite3_exec(database, sql, NULL, NULL, &message) == SQLITE_OK) return;
  fprintf(stderr, "sqlite_helper: %s: %s\n", sql, message ? message : "?");
  exit(2);
}

static void ready(void) {
  if (write(1, "ready\n", 6) != 6) exit(3);
}

static void wait_for_the_end(void) {
  char byte;
  ready();
  while (read(0, &byte, 1) > 0) continue;
}

/* A database of somebody else in WAL mode, whose newest content stands only in the WAL. */
static void make_foreign(void) {
  run("PRAGMA journal_mode = WAL; CREATE TABLE theirs(a); PRAGMA wal_checkpoint;"
      "INSERT INTO theirs VALUES('what they wrote last')");
  ready();
  _exit(0);
}

/*
 * Sets a feature mask in the header of a store: a CBOR map whose keys 4, 5 and 6 hold the masks
 * "compatible", "read-only compatible" and "incompatible", each a zero byte in version 1.
 */
static void set_feature(const char *mask) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, "SELECT header FROM store WHERE number = 1", -1, &statement,
                         NULL))
    exit(4);
  if (sqlite3_step(statement) != SQLITE_ROW) exit(5);
  int size = sqlite3_column_bytes(statement, 0);
  unsigned char *header = malloc((size_t)size);
  memcpy(header, sqlite3_column_blob(statement, 0), (size_t)size);
  sqlite3_finalize(statement);
  const unsigned char masks[] = {4, 0, 5, 0, 6, 0};
  unsigned char *place = memmem(header, (size_t)size, masks, sizeof masks);
  if (!place) exit(6);
  place[2 * (atoi(mask) - 4) + 1] = 1;
  if (sqlite3_prepare_v2(database, "UPDATE store SET header = ? WHERE number = 1", -1, &statement,
                         NULL))
    exit(7);
  sqlite3_bind_blob(statement, 1, header, size, free);
  if (sqlite3_step(statement) != SQLITE_DONE) exit(8);
  sqlite3_finalize(statement);
}

/* Writes every blob that a query answers into DATABASE.blobs, each behind its length as an int. */
static void write_blobs(const char *path, const char *sql) {
  char name[600];
  snprintf(name, sizeof name, "%s.blobs", path);
  FILE *file = fopen(name, "wb");
  sqlite3_stmt *statement;
  if (!file || sqlite3_prepare_v2(database, sql, -1, &statement, NULL)) exit(9);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int column = 0; column < sqlite3_column_count(statement); column++) {
      if (sqlite3_column_type(statement, column) != SQLITE_BLOB) continue;
      int size = sqlite3_column_bytes(statement, column);
      fwrite(&size, sizeof size, 1, file);
      fwrite(sqlite3_column_blob(statement, column), 1, (size_t)size, file);
    }
  }
  sqlite3_finalize(statement);
  if (fclose(file)) exit(10);
}

int main(int count, char **arguments) {
  if (count < 3) return 1;
  const char *command = arguments[1];
  const char *argument = count > 3 ? arguments[3] : "";
  if (sqlite3_open(arguments[2], &database) != SQLITE_OK) return 2;
  sqlite3_busy_timeout(database, 5000);
  if (strcmp(command, "foreign") == 0) make_foreign();
  if (strcmp(command, "hold") == 0) { /* a reader in the middle of a transaction */
    run("BEGIN; SELECT count(*) FROM sqlite_schema");
    wait_for_the_end();
  } else if (strcmp(command, "lock") == 0) { /* a writer in the middle of a transaction */
    run("BEGIN IMMEDIATE");
    wait_for_the_end();
  } else if (strcmp(command, "feature") == 0) {
    set_feature(argument);
    ready();
  } else if (strcmp(command, "blobs") == 0) {
    write_blobs(arguments[2], argument);
    ready();
  } else if (strcmp(command, "run") == 0) {
    run(argument);
    ready();
  } else if (strcmp(command, "try") == 0) { /* what may fail */
    int code = sqlite3_exec(database, argument, NULL, NULL, NULL);
    ready();
    if (code != SQLITE_OK) return 2;
  } else {
    return 1;
  }
  sqlite3_close(database);
  return 0;
}
