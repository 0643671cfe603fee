/* Bytes that change in the file: what alters an answer is found, and nothing ends the library. */
#include "suites.h"
#include "witness.h"

static uint32_t random_state = 12345;

static uint32_t next_random(void) {
  random_state = random_state * 1664525u + 1013904223u;
  return random_state >> 8;
}

static char copy[600];

static void the_undamaged_copy_is_intact(void) {
  copy_store(witness_store(), copy);
  struct answers answers = ask(copy);
  CHECK(answers.opens && answers.all_as_before && answers.verifies);
  answers = ask_rebuilt(copy);
  CHECK(answers.opens && answers.all_as_before && answers.verifies);
}

/* How the answers to many changes were. */
struct tally {
  int found, refused, harmless;
};

static void ask_about(const char *bytes, size_t size, const char *change, struct tally *tally) {
  remove_store(copy);
  write_whole(copy, bytes, size);
  struct answers answers = ask(copy);
  judge_answers(&answers, change);
  *(!answers.opens ? &tally->refused : answers.verifies ? &tally->harmless : &tally->found) += 1;
}

/* COACH_FLIPS: how many. COACH_SEED: which. */
static int rounds(int usual) {
  const char *rounds = getenv("COACH_FLIPS"), *seed = getenv("COACH_SEED");
  if (seed) random_state = (uint32_t)atoi(seed) * 2654435761u;
  return rounds ? atoi(rounds) : usual;
}

static size_t place_in_use(const char *bytes, size_t size) {
  size_t place = next_random() % size;
  if (next_random() % 4 == 0) return place;
  while (!bytes[place]) place = next_random() % size; /* few bytes are in use */
  return place;
}

static void a_changed_bit_is_found_or_alters_no_answer(void) {
  size_t size;
  char *bytes = read_whole(witness_store(), &size), change[80];
  struct tally tally = {0};
  for (int round = rounds(300); round > 0; round--) {
    size_t place = place_in_use(bytes, size);
    char before = bytes[place];
    bytes[place] ^= (char)(1 << next_random() % 8);
    snprintf(change, sizeof change, "byte %zu from %02x to %02x", place, (uint8_t)before,
             (uint8_t)bytes[place]);
    ask_about(bytes, size, change, &tally);
    bytes[place] = before;
  }
  printf("  %d found, %d refused to open, %d alter nothing\n", tally.found, tally.refused,
         tally.harmless);
  CHECK(tally.found > tally.refused);
  free(bytes);
}

static void a_piece_in_another_place_is_found_or_alters_no_answer(void) {
  size_t size;
  char *bytes = read_whole(witness_store(), &size), change[80];
  char *before = malloc(size);
  struct tally tally = {0};
  memcpy(before, bytes, size);
  for (int round = rounds(200) / 2; round > 0; round--) {
    size_t length = 1 + next_random() % (round % 2 ? 8 : 300);
    size_t from = next_random() % (size - length), to = place_in_use(bytes, size - length);
    memmove(bytes + to, bytes + from, length);
    snprintf(change, sizeof change, "%zu bytes from %zu to %zu", length, from, to);
    ask_about(bytes, size, change, &tally);
    memcpy(bytes, before, size);
  }
  printf("  %d found, %d refused to open, %d alter nothing\n", tally.found, tally.refused,
         tally.harmless);
  free(before);
  free(bytes);
}

/* SQLite reads zeros where a last page ends early: what was zero already is not missing. */
static bool is_empty(const char *bytes, size_t size) {
  for (size_t i = 0; i < size; i++) {
    if (bytes[i]) return false;
  }
  return size < 4096;
}

static void a_file_that_was_cut_is_found(void) {
  size_t size;
  char *bytes = read_whole(witness_store(), &size), change[80];
  struct tally tally = {0};
  for (size_t length = 0; length < size; length += 1 + size / 60) {
    if (is_empty(bytes + length, size - length)) continue;
    snprintf(change, sizeof change, "cut to %zu bytes", length);
    ask_about(bytes, length, change, &tally);
  }
  for (size_t page = 1; page <= size / 4096; page++) {
    snprintf(change, sizeof change, "the last %zu pages are missing", page);
    ask_about(bytes, size - page * 4096, change, &tally);
  }
  CHECK_EQUAL(0, tally.harmless);
  free(bytes);
}

void suite_damage(void) {
  snprintf(copy, sizeof copy, "%s", scratch("damaged"));
  RUN(the_undamaged_copy_is_intact);
  RUN(a_changed_bit_is_found_or_alters_no_answer);
  RUN(a_piece_in_another_place_is_found_or_alters_no_answer);
  RUN(a_file_that_was_cut_is_found);
}
