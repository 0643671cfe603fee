/* Texts that are not UTF-8, hold U+0000, are too long, or end where memory ends. */
#include <sys/mman.h>
#include <time.h>

#include "suites.h"
#include "support.h"

static coach_store *store;
static coach_actor *actor;
static char file[37], id[37];

/* Not UTF-8: what RFC 3629 and the Unicode standard (3.9, table 3-7) exclude. */
static const char *const invalid[] = {
    "\x80",                     /* a continuation alone */
    "\xBF",                     /* the last continuation alone */
    "a\x80",                    /* behind a letter */
    "\xC3",                     /* cut after the first of two */
    "\xC3(",                    /* not continued */
    "\xE2\x82",                 /* cut after two of three */
    "\xE2\x28\xA1",             /* not continued in the middle */
    "\xE2\x82(",                /* not continued at the end */
    "\xF0\x9F\x98",             /* cut after three of four */
    "\xF0\x9F",                 /* cut after two of four */
    "\xF0",                     /* cut after one of four */
    "\xF0\x28\x8C\xBC",         /* not continued */
    "\xF0\x90\x28\xBC",         /* not continued */
    "\xF0\x90\x8C\x28",         /* not continued */
    "\xC0\x80",                 /* overlong U+0000 */
    "\xC0\xAF",                 /* overlong "/" */
    "\xC1\xBF",                 /* overlong U+007F */
    "\xE0\x80\xAF",             /* overlong in three */
    "\xE0\x9F\xBF",             /* overlong U+07FF */
    "\xF0\x80\x80\xAF",         /* overlong in four */
    "\xF0\x8F\xBF\xBF",         /* overlong U+FFFF */
    "\xED\xA0\x80",             /* high surrogate U+D800 */
    "\xED\xAF\xBF",             /* last high surrogate */
    "\xED\xB0\x80",             /* low surrogate U+DC00 */
    "\xED\xBF\xBF",             /* last surrogate U+DFFF */
    "\xED\xA0\xBD\xED\xB8\x80", /* a pair in CESU-8 */
    "\xF4\x90\x80\x80",         /* U+110000 */
    "\xF5\x80\x80\x80",         /* beyond */
    "\xF7\xBF\xBF\xBF",         /* beyond */
    "\xF8\x88\x80\x80\x80",     /* five bytes */
    "\xFC\x84\x80\x80\x80\x80", /* six bytes */
    "\xFE",                     /* never */
    "\xFF",                     /* never */
    "\xFF\xFE",                 /* a mark of UTF-16 */
    "good until here \xC3",     /* cut behind much */
    "0123456789abcdef0123456789abcdef\xED\xA0\x80 0123456789abcdef", /* amid long text */
};

/* UTF-8 at its edges, kept byte for byte. */
static const char *const valid[] = {
    " ",
    "\x01\x1F\x7F",
    "\xC2\x80",         /* U+0080 */
    "\xDF\xBF",         /* U+07FF */
    "\xE0\xA0\x80",     /* U+0800 */
    "\xED\x9F\xBF",     /* U+D7FF */
    "\xEE\x80\x80",     /* U+E000 */
    "\xEF\xBF\xBD",     /* U+FFFD */
    "\xF0\x90\x80\x80", /* U+10000 */
    "\xF4\x8F\xBF\xBD", /* U+10FFFD */
    "\xEF\xBB\xBFmark", /* a byte order mark */
    "e\xCC\x81",        /* e and a combining accent: not composed */
    "\xC3\xA9",         /* the same composed */
    "  spaces around \t\r\n ",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7", /* two people and a joiner */
    "\xD8\xA7\xE2\x80\xAE",                         /* right to left */
};

static void text_that_is_not_utf8_is_refused_everywhere(void) {
  coach_record *goal = goal_in(file, "x");
  coach_buffer *out = NULL;
  coach_actor *made = NULL;
  for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
    const char *text = invalid[i];
    EXPECT(COACH_INVALID_UTF8, coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, -1));
    EXPECT(COACH_INVALID_UTF8,
           coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, (int64_t)strlen(text)));
    EXPECT(COACH_INVALID_UTF8,
           coach_record_set_concept(goal, COACH_GOAL_STATUS_REASON, text, NULL, NULL));
    EXPECT(COACH_INVALID_UTF8, coach_record_set_quantity(goal, COACH_GOAL_SMART_AMOUNT, 1, text));
    EXPECT(COACH_INVALID_UTF8,
           coach_actor_new(store, text, "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT",
                           &made, &err));
    EXPECT(COACH_INVALID_UTF8, coach_file_open(actor, 1, TEST_SYSTEM, text, &out, &err));
    EXPECT(COACH_INVALID_UTF8, coach_file_find(actor, text, "1", &out, &err));
    EXPECT(COACH_INVALID_UTF8, coach_retract(actor, file, id, 1, text, &err));
    EXPECT(COACH_INVALID_UTF8, coach_expunge(actor, file, id, 1, text, &err));
    EXPECT(COACH_INVALID_UTF8, coach_erase(actor, file, text, &err));
    EXPECT(COACH_INVALID_UTF8, coach_same_person(actor, file, file, 1, text, &err));
    char json[128];
    snprintf(json, sizeof json, "{\"kind\":\"goal\",\"file\":\"%s\",\"statement\":\"%s\"}", file,
             text);
    EXPECT(COACH_INVALID_UTF8, coach_save_json(actor, json, -1, NULL, &err));
    char quoted[80];
    snprintf(quoted, sizeof quoted, "\"%s\"", text);
    EXPECT(COACH_INVALID_UTF8, coach_record_set_extension(goal, "x-a", quoted, -1));
    CHECK_EQUAL(0, coach_kind_number(text));
  }
  EXPECT(COACH_OK, coach_record_free(goal));
}

/* I-JSON (RFC 7493) has no noncharacters: U+FDD0 to U+FDEF and the last two of each plane. */
static void noncharacters_are_refused(void) {
  coach_record *goal = goal_in(file, "x");
  for (uint32_t c = 0xFDD0; c <= 0x10FFFF; c++) {
    bool is_one = c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    if (!is_one) continue;
    char text[8], json[32];
    if (c < 0x10000) {
      snprintf(text, sizeof text, "%c%c%c", 0xE0 | (c >> 12), 0x80 | (c >> 6 & 63),
               0x80 | (c & 63));
      snprintf(json, sizeof json, "\"\\u%04x\"", c);
    } else {
      snprintf(text, sizeof text, "%c%c%c%c", 0xF0 | (c >> 18), 0x80 | (c >> 12 & 63),
               0x80 | (c >> 6 & 63), 0x80 | (c & 63));
      snprintf(json, sizeof json, "\"\\u%04x\\u%04x\"", 0xD800 + ((c - 0x10000) >> 10),
               0xDC00 + (c & 0x3FF));
    }
    EXPECT(COACH_INVALID_UTF8, coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, -1));
    EXPECT(COACH_INVALID_UTF8,
           coach_record_set_concept(goal, COACH_GOAL_STATUS_REASON, NULL, NULL, text));
    EXPECT(COACH_INVALID_JSON, coach_record_set_extension(goal, "x-a", json, -1));
  }
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void text_is_kept_byte_for_byte(void) {
  for (size_t i = 0; i < sizeof valid / sizeof *valid; i++) {
    coach_record *goal = goal_in(file, valid[i]), *read = NULL;
    EXPECT(COACH_OK, coach_save(actor, goal, &err));
    EXPECT(COACH_OK, coach_get(actor, file, coach_record_id(goal), 0, &read, &err));
    const char *text = NULL;
    int64_t length = 0;
    EXPECT(COACH_OK, coach_record_get_text(read, COACH_GOAL_STATEMENT, &text, &length));
    CHECK_TEXT(valid[i], text);
    CHECK_EQUAL(strlen(valid[i]), length);
    char *json = json_of(read);
    coach_record *again = NULL;
    EXPECT(COACH_OK, coach_record_from_json(json, -1, &again, &err));
    EXPECT(COACH_OK, coach_record_get_text(again, COACH_GOAL_STATEMENT, &text, NULL));
    CHECK_TEXT(valid[i], text);
    free(json);
    EXPECT(COACH_OK, coach_record_free(again));
    EXPECT(COACH_OK, coach_record_free(read));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
}

static void u0000_inside_a_text_is_refused(void) {
  coach_record *goal = goal_in(file, "x");
  EXPECT(COACH_EMBEDDED_NUL, coach_record_set_text(goal, COACH_GOAL_STATEMENT, "a\0b", 3));
  EXPECT(COACH_EMBEDDED_NUL, coach_record_set_text(goal, COACH_GOAL_STATEMENT, "\0", 1));
  EXPECT(COACH_EMBEDDED_NUL, coach_record_set_text(goal, COACH_GOAL_STATEMENT, "ab\0", 3));
  EXPECT(COACH_EMBEDDED_NUL, coach_record_set_extension(goal, "x-a", "\"a\\u0000b\"", -1));
  char json[160];
  snprintf(json, sizeof json, "{\"kind\":\"goal\",\"file\":\"%s\",\"statement\":\"a\\u0000\"}",
           file);
  EXPECT(COACH_EMBEDDED_NUL, coach_save_json(actor, json, -1, NULL, &err));
  EXPECT(COACH_OK, coach_record_set_text(goal, COACH_GOAL_STATEMENT, "a\0b", 1));
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void a_text_of_exactly_its_bound_is_accepted_and_one_byte_more_is_not(void) {
  coach_record *goal = goal_in(file, "x");
  char *text = repeat('a', 20001);
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, -1));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, 20001));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_text(goal, COACH_GOAL_STATEMENT, "", -1));
  EXPECT(COACH_OUT_OF_RANGE, coach_record_set_text(goal, COACH_GOAL_STATEMENT, "x", 0));
  EXPECT(COACH_OK, coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, 20000));
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  free(text);
  EXPECT(COACH_OK, coach_record_free(goal));
}

static void identifiers_and_reasons_have_their_limits(void) {
  char *text = repeat('a', 4097);
  coach_actor *made = NULL;
  coach_buffer *out = NULL;
  EXPECT(COACH_TOO_LARGE, coach_retract(actor, file, id, 1, text, &err));
  EXPECT(COACH_TOO_LARGE, coach_expunge(actor, file, id, 1, text, &err));
  EXPECT(COACH_TOO_LARGE, coach_erase(actor, file, text, &err));
  text[257] = 0;
  EXPECT(COACH_TOO_LARGE,
         coach_actor_new(store, text, "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT",
                         &made, &err));
  EXPECT(COACH_TOO_LARGE,
         coach_actor_new(store, "a", text, COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT",
                         &made, &err));
  EXPECT(COACH_TOO_LARGE,
         coach_actor_new(store, "a", "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, text, &made,
                         &err));
  EXPECT(COACH_TOO_LARGE, coach_file_open(actor, 1, text, "v", &out, &err));
  EXPECT(COACH_TOO_LARGE, coach_file_open(actor, 1, "s", text, &out, &err));
  EXPECT(COACH_TOO_LARGE, coach_file_find(actor, "s", text, &out, &err));
  text[256] = 0;
  EXPECT(COACH_OK, coach_actor_new(store, text, text, COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                                   text, &made, &err));
  EXPECT(COACH_OK, coach_file_open(made, 1, text, text, &out, &err));
  EXPECT(COACH_OK, coach_buffer_free(out));
  EXPECT(COACH_OK, coach_actor_free(made));
  free(text);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void a_hundred_megabytes_are_refused_quickly(void) {
  const size_t size = 100u << 20;
  char *text = repeat('a', size);
  coach_record *goal = goal_in(file, "x");
  coach_actor *made = NULL;
  double start = seconds();
  for (int round = 0; round < 20; round++) {
    EXPECT(COACH_OUT_OF_RANGE, coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, -1));
    EXPECT(COACH_OUT_OF_RANGE,
           coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, (int64_t)size));
    EXPECT(COACH_OUT_OF_RANGE,
           coach_record_set_concept(goal, COACH_GOAL_STATUS_REASON, text, text, text));
    EXPECT(COACH_INVALID_ARGUMENT, coach_record_set_extension(goal, text, "1", -1));
    EXPECT(COACH_TOO_LARGE, coach_record_set_extension(goal, "x-a", text, -1));
    EXPECT(COACH_TOO_LARGE, coach_save_json(actor, text, -1, NULL, &err));
    EXPECT(COACH_TOO_LARGE, coach_save_json(actor, text, (int64_t)size, NULL, &err));
    EXPECT(COACH_TOO_LARGE,
           coach_actor_new(store, text, "o", COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT",
                           &made, &err));
    EXPECT(COACH_TOO_LARGE, coach_retract(actor, file, id, 1, text, &err));
    EXPECT(COACH_INVALID_ARGUMENT, coach_retract(actor, text, id, 1, "r", &err));
    CHECK_EQUAL(0, coach_kind_number(text));
    CHECK_EQUAL(0, coach_field_number(COACH_GOAL, text));
  }
  double each = (seconds() - start) / 20 / 12;
  if (each > 0.02) fail_at(__FILE__, __LINE__, "a refusal takes %.3f s", each);
  free(text);
  EXPECT(COACH_OK, coach_record_free(goal));
}

/* The given bytes at the very end of a page behind which nothing can be read. */
static char *at_the_end_of_memory(const char *bytes, size_t size) {
  static char *pages;
  if (!pages) {
    pages = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED || mprotect(pages + 8192, 4096, PROT_NONE)) abort();
  }
  return memcpy(pages + 8192 - size, bytes, size);
}

static void nothing_is_read_beyond_the_length(void) {
  coach_record *goal = goal_in(file, "x"), *made = NULL;
  for (size_t size = 1; size <= 70; size++) {
    char letters[80];
    memset(letters, 'a', sizeof letters);
    char *text = at_the_end_of_memory(letters, size);
    EXPECT(COACH_OK, coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, (int64_t)size));
    memset(letters, '1', sizeof letters);
    text = at_the_end_of_memory(letters, size);
    coach_status status = coach_record_set_extension(goal, "x-a", text, (int64_t)size);
    CHECK(status == COACH_OK || status == COACH_INVALID_JSON);
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
      size_t length = strlen(invalid[i]);
      text = at_the_end_of_memory(invalid[i], length);
      EXPECT(COACH_INVALID_UTF8,
             coach_record_set_text(goal, COACH_GOAL_STATEMENT, text, (int64_t)length));
    }
  }
  char json[200];
  snprintf(json, sizeof json,
           "{\"kind\":\"goal\",\"file\":\"%s\",\"statement\":\"\\ud83d\\ude00 tr\"}", file);
  for (size_t cut = 0; cut < strlen(json); cut++) {
    char *text = at_the_end_of_memory(json, cut);
    EXPECT(COACH_INVALID_JSON, coach_record_from_json(text, (int64_t)cut, &made, &err));
  }
  const char *cut_off[] = {"tru", "fals", "nul", "-", "1.", "1e", "1e+", "\"\\", "\"\\u12", "[1,"};
  for (size_t i = 0; i < sizeof cut_off / sizeof *cut_off; i++) {
    char *text = at_the_end_of_memory(cut_off[i], strlen(cut_off[i]));
    EXPECT(COACH_INVALID_JSON,
           coach_record_set_extension(goal, "x-a", text, (int64_t)strlen(cut_off[i])));
  }
  EXPECT(COACH_OK, coach_record_free(goal));
}

void suite_texts(void) {
  store = open_memory();
  actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  RUN(text_that_is_not_utf8_is_refused_everywhere);
  RUN(noncharacters_are_refused);
  RUN(text_is_kept_byte_for_byte);
  RUN(u0000_inside_a_text_is_refused);
  RUN(a_text_of_exactly_its_bound_is_accepted_and_one_byte_more_is_not);
  RUN(identifiers_and_reasons_have_their_limits);
  RUN(a_hundred_megabytes_are_refused_quickly);
  RUN(nothing_is_read_beyond_the_length);
  coach_actor_free(actor);
  close_store(store);
}
