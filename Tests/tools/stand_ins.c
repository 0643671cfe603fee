/* Stands in for parts of the Swift runtime and of SQLite that would come along and that nothing
 * here uses. link.sh turns each __wrap_ name below into an option of the linker. */
#include <stdbool.h>
#include <stdint.h>

/* Swift's own report of a crash, for which it would take handlers of signals in a process that is
 * not ours. The runtime asks for these two of it, and so for all of it: the settings, which say
 * with zeros that it is off (twice the size they have in Swift 6.3), and a function that only the
 * report itself calls. */
const int32_t _swift_backtraceSettings[44] = {0};
bool _swift_backtrace_isThunkFunction(const char *mangled) {
  return (void)mangled, false;
}

/* The names of all characters of Unicode, for Unicode.Scalar.Properties.name alone: 550 KB. */
intptr_t __wrap__swift_stdlib_getScalarName(uint32_t scalar, uint8_t *name, intptr_t room) {
  (void)scalar, (void)name, (void)room;
  return 0; /* bytes of the name */
}

/* What SQLite adds to a connection: full-text search, R-trees, tables of pages and statements,
 * JSON, dates, and extensions from other files, which have no business in a store of health
 * records. 0 is SQLITE_OK, 1 SQLITE_ERROR. */
int __wrap_sqlite3Fts3Init(void *connection) {
  return (void)connection, 0;
}
int __wrap_sqlite3Fts5Init(void *connection) {
  return (void)connection, 0;
}
int __wrap_sqlite3RtreeInit(void *connection) {
  return (void)connection, 0;
}
int __wrap_sqlite3DbstatRegister(void *connection) {
  return (void)connection, 0;
}
int __wrap_sqlite3StmtVtabInit(void *connection) {
  return (void)connection, 0;
}
void __wrap_sqlite3RegisterJsonFunctions(void) {
}
int __wrap_sqlite3JsonTableFunctions(void *connection) {
  return (void)connection, 0;
}
void __wrap_sqlite3RegisterDateTimeFunctions(void) {
}
void __wrap_sqlite3AutoLoadExtensions(void *connection) {
  (void)connection;
}
void __wrap_sqlite3CloseExtensions(void *connection) {
  (void)connection;
}
void __wrap_sqlite3_reset_auto_extension(void) {
}
int __wrap_sqlite3_load_extension(void *connection, const char *path, const char *entry,
                                  char **message) {
  (void)connection, (void)path, (void)entry, (void)message;
  return 1;
}

/* ALTER TABLE, and what it asks of the parser: no statement of the library says it, and no other is
 * ever run. */
void __wrap_sqlite3AlterFunctions(void) {
}
void __wrap_sqlite3AlterBeginAddColumn(void *parse, void *source) {
  (void)parse, (void)source;
}
void __wrap_sqlite3AlterFinishAddColumn(void *parse, void *definition) {
  (void)parse, (void)definition;
}
void __wrap_sqlite3AlterDropColumn(void *parse, void *source, void *name) {
  (void)parse, (void)source, (void)name;
}
void __wrap_sqlite3AlterRenameTable(void *parse, void *source, void *name) {
  (void)parse, (void)source, (void)name;
}
void __wrap_sqlite3AlterRenameColumn(void *parse, void *source, void *old, void *name) {
  (void)parse, (void)source, (void)old, (void)name;
}
const void *__wrap_sqlite3RenameTokenMap(void *parse, const void *pointer, const void *token) {
  return (void)parse, (void)token, pointer;
}
void __wrap_sqlite3RenameTokenRemap(void *parse, const void *to, const void *from) {
  (void)parse, (void)to, (void)from;
}
void __wrap_sqlite3RenameExprUnmap(void *parse, void *expression) {
  (void)parse, (void)expression;
}
void __wrap_sqlite3RenameExprlistUnmap(void *parse, void *list) {
  (void)parse, (void)list;
}

/* ANALYZE, and what somebody else let it write into a store: plans of statements do not depend on
 * that. */
void __wrap_sqlite3Analyze(void *parse, void *first, void *second) {
  (void)parse, (void)first, (void)second;
}
int __wrap_sqlite3AnalysisLoad(void *connection, int database) {
  return (void)connection, (void)database, 0;
}
void __wrap_sqlite3DeleteIndexSamples(void *connection, void *index) {
  (void)connection, (void)index;
}

/* Foreign keys, which no table of the library has: SQLite asks about them and is told that they are
 * off. */
void __wrap_sqlite3FkActions(void *parse, void *table, void *changes, int row, int *columns,
                             int ofRow) {
  (void)parse, (void)table, (void)changes, (void)row, (void)columns, (void)ofRow;
}
void __wrap_sqlite3FkCheck(void *parse, void *table, int before, int after, int *columns,
                           int ofRow) {
  (void)parse, (void)table, (void)before, (void)after, (void)columns, (void)ofRow;
}
void __wrap_sqlite3FkClearTriggerCache(void *connection, int database) {
  (void)connection, (void)database;
}
void __wrap_sqlite3FkDelete(void *connection, void *table) {
  (void)connection, (void)table;
}
void __wrap_sqlite3FkDropTable(void *parse, void *name, void *table) {
  (void)parse, (void)name, (void)table;
}
int __wrap_sqlite3FkLocateIndex(void *parse, void *parent, void *key, void **index, int **columns) {
  return (void)parse, (void)parent, (void)key, (void)index, (void)columns, 1;
}
uint32_t __wrap_sqlite3FkOldmask(void *parse, void *table) {
  return (void)parse, (void)table, 0;
}
int __wrap_sqlite3FkRequired(void *parse, void *table, int *columns, int ofRow) {
  return (void)parse, (void)table, (void)columns, (void)ofRow, 0;
}

/* VACUUM, databases that are one piece of memory, and waiting for another connection that shares a
 * cache: nothing here asks for any of them. */
void __wrap_sqlite3Vacuum(void *parse, void *name, void *into) {
  (void)parse, (void)name, (void)into;
}
int __wrap_sqlite3RunVacuum(char **message, void *connection, int database, void *into) {
  return (void)message, (void)connection, (void)database, (void)into, 1;
}
int __wrap_sqlite3MemdbInit(void) {
  return 0;
}
void __wrap_sqlite3ConnectionBlocked(void *connection, void *blocker) {
  (void)connection, (void)blocker;
}
void __wrap_sqlite3ConnectionClosed(void *connection) {
  (void)connection;
}
void __wrap_sqlite3ConnectionUnlocked(void *connection) {
  (void)connection;
}
