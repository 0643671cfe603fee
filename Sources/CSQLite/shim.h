#include <errno.h>
#include <fcntl.h>
#include <linux/stat.h>
#include <sqlite3.h>
#include <sys/auxv.h>
#include <sys/stat.h>
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

// Makes durable how long the log is: SQLite cuts it off without a sync, and a power cut would bring back
// what was in it.
static inline int sqlite3_sync_log(sqlite3 *database) {
  sqlite3_file *log = 0;
  int code = sqlite3_file_control(database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (code != SQLITE_OK) return code;
  return log == 0 || log->pMethods == 0 ? SQLITE_OK : log->pMethods->xSync(log, SQLITE_SYNC_NORMAL);
}

// sys/vfs.h is not part of Swift's Glibc module. Answers the magic number of the file system that a
// path lies on, or -1 with errno set.
static inline long file_system_type(const char *path) {
  struct statfs information;
  return statfs(path, &information) == 0 ? (long)information.f_type : -1;
}

// Which file stands at a path; false when none can be looked at. Asks for nothing else: since Linux 6.13 the
// next write after a look at the times of a file gets a time of its own, and the next sync writes the inode.
static inline int identify_file(const char *path, unsigned long long *device,
                                unsigned long long *number) {
  struct statx found;
  if (syscall(SYS_statx, AT_FDCWD, path, 0, STATX_INO, &found) == 0) {
    *device = (unsigned long long)found.stx_dev_major << 32 | found.stx_dev_minor;
    *number = found.stx_ino;
    return 1;
  }
  struct stat information; // before Linux 4.11, and where a sandbox does not know the call
  if ((errno != ENOSYS && errno != EPERM) || stat(path, &information) != 0) return 0;
  *device = information.st_dev;
  *number = information.st_ino;
  return 1;
}

// Reserves blocks for a file beyond its end, which stays where it is (fallocate(2), mode
// FALLOC_FL_KEEP_SIZE): by number, since the header shows neither without _GNU_SOURCE.
static inline long reserve_blocks(int descriptor, long bytes) {
  return syscall(SYS_fallocate, descriptor, 1, 0L, bytes);
}

// fcntl is variadic, and its locks of open file descriptions (Linux 3.15) are not part of every mode of the
// headers.
#ifndef F_OFD_GETLK
#define F_OFD_GETLK 36
#define F_OFD_SETLK 37
#endif

// Holds one byte of a lock file for reading; true when another open file description holds it as well.
// A file system without such locks answers false.
static inline int hold_byte(int descriptor, long long place) {
  struct flock lock = {.l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = place, .l_len = 1};
  if (fcntl(descriptor, F_OFD_SETLK, &lock) != 0) return 0;
  lock.l_type = F_WRLCK; // what would be in the way of somebody who wants it alone?
  return fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

// Lets go of all bytes and closes. A forked child may have the same description open: without the first, it
// would go on holding them.
static inline void release_bytes(int descriptor) {
  struct flock lock = {.l_type = F_UNLCK, .l_whence = SEEK_SET};
  fcntl(descriptor, F_OFD_SETLK, &lock);
  close(descriptor);
}

// The 16 random bytes that the kernel gives a process when it begins, the same for all libraries in it.
static inline const void *random_of_process(void) { return (const void *)getauxval(AT_RANDOM); }

// Extended codes are expressions, which Swift does not import.
static const int sqlite_readonly_dbmoved = SQLITE_READONLY_DBMOVED;
static const int sqlite_ioerr_nomem = SQLITE_IOERR_NOMEM;
static const int sqlite_ioerr_short_read = SQLITE_IOERR_SHORT_READ;
