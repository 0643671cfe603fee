/*
 * Preloaded into the program `faulty`: lets calls of libc fail on demand. Only calls on files whose
 * path contains ".coaching" count, and only allocations made by SQLite and libsodium, whose code
 * lies between the two offsets of FAULTS_SQLITE and FAULTS_SODIUM ("start-end" in hexadecimal, from
 * the base of libcoachingkit.so).
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/statfs.h>
#include <unistd.h>

#include "faults.h"

static struct fault armed;
static long counted;
static uintptr_t sqlite_start, sqlite_end, sodium_start, sodium_end;

/* Where code lies, from a variable "start-end" in hexadecimal. */
static void place(const char *range, uintptr_t base, uintptr_t *start, uintptr_t *end) {
  unsigned long from, to;
  if (!range || sscanf(range, "%lx-%lx", &from, &to) != 2) return;
  *start = base + from;
  *end = base + to;
}

static int find_library(struct dl_phdr_info *library, size_t size, void *context) {
  (void)size;
  (void)context;
  if (!strstr(library->dlpi_name, "libcoachingkit")) return 0;
  place(getenv("FAULTS_SQLITE"), library->dlpi_addr, &sqlite_start, &sqlite_end);
  place(getenv("FAULTS_SODIUM"), library->dlpi_addr, &sodium_start, &sodium_end);
  return 1;
}

void faults_arm(struct fault fault) {
  if (!sqlite_start) dl_iterate_phdr(find_library, NULL);
  counted = 0;
  armed = fault;
}

long faults_count(void) {
  return counted;
}

bool faults_know_the_code(void) {
  if (!sqlite_start) dl_iterate_phdr(find_library, NULL);
  return sqlite_start != 0 && sodium_start != 0;
}

/* Counts a call and says whether it is to fail. */
static bool is_due(int call) {
  if (!(armed.calls & call)) return false;
  counted++;
  bool is_now = armed.forever ? counted >= armed.nth : counted == armed.nth;
  if (is_now && armed.error < 0) raise(SIGKILL);
  if (is_now) errno = armed.error;
  return is_now;
}

static bool is_store(const char *path) {
  return path && strstr(path, ".coaching");
}

static bool is_of_store(int descriptor) {
  if (!armed.calls) return false;
  char link[64], path[512];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return false;
  path[length] = 0;
  return is_store(path);
}

#define REAL(name) ((__typeof__(&name))(uintptr_t)dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (is_of_store(descriptor) && is_due(FAULT_WRITE)) return -1;
  return REAL(write)(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  if (is_of_store(descriptor) && is_due(FAULT_WRITE)) return -1;
  return REAL(pwrite)(descriptor, bytes, count, place);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  if (is_of_store(descriptor) && is_due(FAULT_WRITE)) return -1;
  return REAL(pwrite64)(descriptor, bytes, count, place);
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t place) {
  if (is_of_store(descriptor) && is_due(FAULT_READ)) return -1;
  return REAL(pread64)(descriptor, bytes, count, place);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t place) {
  if (is_of_store(descriptor) && is_due(FAULT_READ)) return -1;
  return REAL(pread)(descriptor, bytes, count, place);
}

int fsync(int descriptor) {
  if (is_of_store(descriptor) && is_due(FAULT_SYNC)) return -1;
  return REAL(fsync)(descriptor);
}

int fdatasync(int descriptor) {
  if (is_of_store(descriptor) && is_due(FAULT_SYNC)) return -1;
  return REAL(fdatasync)(descriptor);
}

int ftruncate64(int descriptor, off64_t size) {
  if (is_of_store(descriptor) && is_due(FAULT_TRUNCATE)) return -1;
  return REAL(ftruncate64)(descriptor, size);
}

int ftruncate(int descriptor, off_t size) {
  if (is_of_store(descriptor) && is_due(FAULT_TRUNCATE)) return -1;
  return REAL(ftruncate)(descriptor, size);
}

static char strayed[512];

const char *faults_strayed(void) {
  return strayed;
}

/* Remembers a file that is opened for writing and is none of those that the header names. */
static void note_stray(const char *path, int flags) {
  if (!path || strayed[0] || !(flags & (O_WRONLY | O_RDWR | O_CREAT))) return;
  const char *const suffixes[] = {"", "-wal", "-shm", "-journal", ".lock", "-access"};
  const char *end = strstr(path, ".coaching");
  if (end) end += strlen(".coaching");
  for (size_t i = 0; end && i < sizeof suffixes / sizeof *suffixes; i++) {
    if (strcmp(end, suffixes[i]) == 0) return;
  }
  if (end && strncmp(end, ".new-", 5) == 0) return; /* until it is complete and gets its name */
  snprintf(strayed, sizeof strayed, "%s", path);
}

static mode_t mode_of(int flags, va_list arguments) {
  return flags & O_CREAT ? (mode_t)va_arg(arguments, int) : 0;
}

int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  note_stray(path, flags);
  if (is_store(path) && is_due(FAULT_OPEN)) return -1;
  return REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  note_stray(path, flags);
  if (is_store(path) && is_due(FAULT_OPEN)) return -1;
  return REAL(open64)(path, flags, mode);
}

int link(const char *from, const char *to) {
  if (is_store(to) && is_due(FAULT_LINK)) return -1;
  return REAL(link)(from, to);
}

int statfs(const char *path, struct statfs *information) {
  if (is_due(FAULT_STATFS)) return -1;
  int result = REAL(statfs)(path, information);
  if (armed.file_system) information->f_type = (__typeof__(information->f_type))armed.file_system;
  return result;
}

int statfs64(const char *path, struct statfs64 *information) {
  if (is_due(FAULT_STATFS)) return -1;
  int result = REAL(statfs64)(path, information);
  if (armed.file_system) information->f_type = (__typeof__(information->f_type))armed.file_system;
  return result;
}

#define IS_FROM(start, end) ((uintptr_t)__builtin_return_address(0) - (start) < (end) - (start))
#define IS_SODIUM \
  (armed.calls & (FAULT_SODIUM | FAULT_PROTECT) && IS_FROM(sodium_start, sodium_end))

/* Memory that cannot be made writable again is the end for libsodium's sodium_free. */
int mprotect(void *address, size_t size, int protection) {
  if (IS_SODIUM && !(protection & PROT_WRITE) && is_due(FAULT_PROTECT)) return -1;
  return REAL(mprotect)(address, size, protection);
}

void *mmap(void *address, size_t size, int protection, int flags, int descriptor, off_t place) {
  if (IS_SODIUM && is_due(FAULT_SODIUM)) return MAP_FAILED;
  if (size >= armed.mapping_limit && armed.mapping_limit) {
    errno = ENOMEM;
    return MAP_FAILED;
  }
  return REAL(mmap)(address, size, protection, flags, descriptor, place);
}

/* Whether an allocation is SQLite's, by the address that it returns to. */
#define IS_SQLITE (armed.calls & FAULT_MALLOC && IS_FROM(sqlite_start, sqlite_end))

static size_t least_refused, most_refused;

void faults_refuse(size_t least, size_t most) {
  least_refused = least;
  most_refused = most;
}

static bool is_refused(size_t size) {
  return most_refused > 0 && least_refused <= size && size <= most_refused;
}

/* Whether an allocation is to fail. */
#define IS_DUE(size) \
  (is_refused(size) || (IS_SQLITE && is_due(FAULT_MALLOC)) || (IS_SODIUM && is_due(FAULT_SODIUM)))

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);

void *malloc(size_t size) {
  return IS_DUE(size) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  return IS_DUE(count * size) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  return IS_SQLITE && is_due(FAULT_MALLOC) ? NULL : __libc_realloc(memory, size);
}
