/* Every byte of a small store in turn, on pages of 512 bytes so that few of them are empty: what
 * alters an answer is found, and nothing ends the library. */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suites.h"
#include "witness.h"

static char copy[600];
static char *bytes;
static size_t size;
/* COACH_FLIP_EVERY: of how many bytes one is changed. */
static size_t step = 1;

/* How the answers were. */
static struct { int found, refused, harmless; } tally;

static char flipped(size_t place) {
  return (char)(bytes[place] ^ 1 << place * 5 % 8);
}

/* Asks about each byte from `first` on, in a process of its own that ends with the library. */
static void ask_about_each(size_t first, int answers_out) {
  die_of_signals();
  for (size_t place = first; place < size; place += step) {
    struct answers answers;
    char before = bytes[place];
    bytes[place] = flipped(place);
    remove_store(copy);
    write_whole(copy, bytes, size);
    bytes[place] = before;
    alarm(60);
    ask_in_this_process(copy, &answers);
    if (write(answers_out, &answers, sizeof answers) != (ssize_t)sizeof answers) break;
  }
  _exit(0);
}

static void judge(const struct answers *answers, size_t place) {
  char change[80];
  snprintf(change, sizeof change, "byte %zu from %02x to %02x", place, (uint8_t)bytes[place],
           (uint8_t)flipped(place));
  judge_answers(answers, change);
  *(!answers->opens ? &tally.refused : answers->verifies ? &tally.harmless : &tally.found) += 1;
}

/* Judges the answers of one process; answers the byte to go on with. */
static size_t judge_from(size_t first) {
  int ends[2];
  if (pipe(ends)) abort();
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) ask_about_each(first, ends[1]);
  close(ends[1]);
  struct answers answers = {0};
  size_t place = first;
  for (; read(ends[0], &answers, sizeof answers) == (ssize_t)sizeof answers; place += step) {
    judge(&answers, place);
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (place >= size) return size;
  answers = (struct answers){.died = WIFSIGNALED(status) ? WTERMSIG(status) : SIGKILL};
  judge(&answers, place);
  return place + step;
}

static void a_byte_that_is_changed_is_found_or_alters_no_answer(void) {
  copy_store(small_witness_store(), copy);
  CHECK_EQUAL(0, sqlite_helper("run", copy,
                               "PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM;"
                               "PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)"));
  struct answers answers = ask(copy);
  CHECK(answers.opens && answers.all_as_before && answers.verifies);
  bytes = read_whole(copy, &size);
  for (size_t place = 0; place < size;) place = judge_from(place);
  printf("  of %zu bytes %d found, %d refused to open, %d alter nothing\n", size, tally.found,
         tally.refused, tally.harmless);
  CHECK(tally.found > tally.refused);
  free(bytes);
}

void suite_flips(void) {
  /* Thousands of stores are made, written to and synced. */
  if (access("/dev/shm", W_OK) == 0) setenv("TMPDIR", "/dev/shm", 0);
  snprintf(copy, sizeof copy, "%s", scratch("flipped"));
  if (getenv("COACH_FLIP_EVERY")) step = (size_t)atoi(getenv("COACH_FLIP_EVERY"));
  RUN(a_byte_that_is_changed_is_found_or_alters_no_answer);
}
