/*
 * Preloaded into a process that writes a store: records what it does to the files of one folder,
 * each call before the next of any thread begins. The files are known by number, since a file can
 * have two names; the shared memory of SQLite (-shm) is none, as it does not survive the power
 * anyway.
 */
#include "recorder.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { FILES = 4096, DESCRIPTORS = 1024, NO_FILE = -1, NAME = 128 };

/* Which file a name stands for, newest last. */
static struct {
  char name[NAME];
  int file;
} names[FILES];
static int name_count, file_count = 1; /* file 0 is the folder */
static int files[DESCRIPTORS];         /* number + 1 of what a descriptor stands for */
static int output = -1;
static const char *folder;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))(uintptr_t)dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("RECORDER_OUTPUT");
  folder = getenv("RECORDER_FOLDER");
  if (!path || !folder) return;
  int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
  output = (int)syscall(SYS_openat, AT_FDCWD, path, flags, 0600);
}

static void put(const void *bytes, size_t length) {
  for (size_t done = 0; done < length;) {
    long step = syscall(SYS_write, output, (const char *)bytes + done, length - done);
    if (step <= 0) _exit(99);
    done += (size_t)step;
  }
}

static void record(int what, int file, int64_t place, const void *bytes, size_t length) {
  struct recorded recorded = {what, file, place, (uint32_t)length, 0};
  put(&recorded, sizeof recorded);
  put(bytes, length);
}

void recorder_tell(const void *bytes, uint32_t length) {
  pthread_mutex_lock(&one_at_a_time);
  record(RECORDED_TOLD, 0, 0, bytes, length);
  pthread_mutex_unlock(&one_at_a_time);
}

/* The name of a file in the folder, "" for the folder itself, NULL for what is of no interest. */
static const char *name_of(const char *path) {
  size_t length = folder ? strlen(folder) : 0;
  if (output < 0 || !path || strncmp(path, folder, length) != 0) return NULL;
  if (!path[length]) return "";
  if (path[length] != '/' || strstr(path, "-shm") || strlen(path + length) > NAME) return NULL;
  return path + length + 1;
}

static int find(const char *name) {
  for (int i = name_count; i-- > 0;) {
    if (strcmp(names[i].name, name) == 0) return i;
  }
  return NO_FILE;
}

static void give_name(const char *name, int file) {
  if (name_count == FILES) _exit(98);
  snprintf(names[name_count].name, NAME, "%s", name);
  names[name_count++].file = file;
  record(RECORDED_NAME, file, 0, name, strlen(name));
}

static int file_of(int descriptor) {
  return descriptor >= 0 && descriptor < DESCRIPTORS ? files[descriptor] - 1 : NO_FILE;
}

static int note_opening(const char *name, int flags, int descriptor) {
  if (descriptor < 0 || descriptor >= DESCRIPTORS) return descriptor;
  int file = 0;
  if (name[0]) {
    int place = find(name);
    if (place == NO_FILE) give_name(name, file_count++);
    file = place == NO_FILE ? file_count - 1 : names[place].file;
    if (flags & O_TRUNC) record(RECORDED_TRUNCATE, file, 0, NULL, 0);
  }
  files[descriptor] = file + 1;
  return descriptor;
}

static int record_open(const char *path, int flags, mode_t mode) {
  const char *name = name_of(path);
  if (!name) return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  pthread_mutex_lock(&one_at_a_time);
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  note_opening(name, flags, descriptor);
  pthread_mutex_unlock(&one_at_a_time);
  return descriptor;
}

static mode_t mode_of(int flags, va_list arguments) {
  return flags & O_CREAT ? (mode_t)va_arg(arguments, int) : 0;
}

int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return record_open(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return record_open(path, flags, mode);
}

int close(int descriptor) {
  pthread_mutex_lock(&one_at_a_time);
  if (file_of(descriptor) != NO_FILE) files[descriptor] = 0;
  int result = (int)syscall(SYS_close, descriptor);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

static ssize_t record_write(int descriptor, const void *bytes, size_t count, off_t place) {
  int file = file_of(descriptor);
  if (file != NO_FILE) pthread_mutex_lock(&one_at_a_time);
  ssize_t written = syscall(SYS_pwrite64, descriptor, bytes, count, place);
  if (file == NO_FILE) return written;
  if (written > 0) record(RECORDED_WRITE, file, place, bytes, (size_t)written);
  pthread_mutex_unlock(&one_at_a_time);
  return written;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  return record_write(descriptor, bytes, count, place);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  return record_write(descriptor, bytes, count, place);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (file_of(descriptor) == NO_FILE) return syscall(SYS_write, descriptor, bytes, count);
  bool appends = fcntl(descriptor, F_GETFL) & O_APPEND;
  off_t place = lseek(descriptor, 0, appends ? SEEK_END : SEEK_CUR);
  ssize_t written = record_write(descriptor, bytes, count, place);
  if (written > 0) lseek(descriptor, place + written, SEEK_SET);
  return written;
}

static int record_truncate(int descriptor, off_t size) {
  int file = file_of(descriptor);
  if (file != NO_FILE) pthread_mutex_lock(&one_at_a_time);
  int result = (int)syscall(SYS_ftruncate, descriptor, size);
  if (file == NO_FILE) return result;
  if (result == 0) record(RECORDED_TRUNCATE, file, size, NULL, 0);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

int ftruncate(int descriptor, off_t size) {
  return record_truncate(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) {
  return record_truncate(descriptor, size);
}

/* Nothing is synced in truth: the power does not fail here. */
static int record_sync(int descriptor) {
  int file = file_of(descriptor);
  if (file == NO_FILE) return (int)syscall(SYS_fsync, descriptor);
  pthread_mutex_lock(&one_at_a_time);
  record(RECORDED_SYNC, file, 0, NULL, 0);
  pthread_mutex_unlock(&one_at_a_time);
  return 0;
}

int fsync(int descriptor) {
  return record_sync(descriptor);
}

int fdatasync(int descriptor) {
  return record_sync(descriptor);
}

int link(const char *from, const char *to) {
  const char *old = name_of(from), *new = name_of(to);
  pthread_mutex_lock(&one_at_a_time);
  int result = (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
  int place = result == 0 && old && new ? find(old) : NO_FILE;
  if (place != NO_FILE) give_name(new, names[place].file);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

int rename(const char *from, const char *to) {
  if (name_of(from) || name_of(to)) _exit(97); /* nobody does: it would have to be recorded */
  return REAL(rename)(from, to);
}

int unlink(const char *path) {
  const char *name = name_of(path);
  pthread_mutex_lock(&one_at_a_time);
  int result = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  int place = result == 0 && name ? find(name) : NO_FILE;
  if (place != NO_FILE) {
    names[place].name[0] = 0;
    record(RECORDED_UNLINK, 0, 0, name, strlen(name));
  }
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}
