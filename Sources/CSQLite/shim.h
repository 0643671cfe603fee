#include <sqlite3.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

// sqlite3_db_config is variadic, which Swift cannot call.
static inline int sqlite3_no_checkpoint_on_close(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

// Runs nothing that somebody put into the file: no view, no trigger, no function with side effects.
static inline int sqlite3_distrust_schema(sqlite3 *database) {
  int code = sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, (int *)0);
  if (code == SQLITE_OK) {
    code = sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
  }
  if (code == SQLITE_OK) {
    code = sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  }
  return code;
}

// Reads the first bytes of the database file through SQLite's own descriptor and outside any
// transaction: opening and closing the file ourselves would drop the locks SQLite holds on it.
static inline int sqlite3_read_file_header(sqlite3 *database, void *bytes, int count) {
  sqlite3_file *file = 0;
  int code = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code != SQLITE_OK) return code;
  if (file == 0 || file->pMethods == 0) return SQLITE_CANTOPEN;
  return file->pMethods->xRead(file, bytes, count, 0);
}

// sys/vfs.h is not part of Swift's Glibc module. Answers the magic number of the file system that a
// path lies on, or -1 with errno set.
static inline long file_system_type(const char *path) {
  struct statfs information;
  return statfs(path, &information) == 0 ? (long)information.f_type : -1;
}

// Reserves blocks for a file beyond its end, which stays where it is (fallocate(2), mode
// FALLOC_FL_KEEP_SIZE): by number, since the header shows neither without _GNU_SOURCE.
static inline long reserve_blocks(int descriptor, long bytes) {
  return syscall(SYS_fallocate, descriptor, 1, 0L, bytes);
}

// Extended codes are expressions, which Swift does not import.
static const int sqlite_ioerr_nomem = SQLITE_IOERR_NOMEM;
static const int sqlite_ioerr_short_read = SQLITE_IOERR_SHORT_READ;
