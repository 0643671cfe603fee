/* The catalogue, the names of kinds, fields and statuses, and the two headers, one against the
 * other. */
#include <ctype.h>

#include "suites.h"
#include "support.h"

static char *header_text(const char *name) {
  const char *path = getenv("COACH_HEADER");
  char beside[512];
  snprintf(beside, sizeof beside, "%s", path ? path : "../../include/coachingkit.h");
  char *slash = strrchr(beside, '/');
  snprintf(slash + 1, sizeof beside - (size_t)(slash + 1 - beside), "%s", name);
  char *text = read_whole(beside, NULL);
  CHECK(text != NULL);
  return text ? text : strdup("");
}

static void every_status_has_its_name_and_other_numbers_have_none(void) {
  const char *names[1000] = {0};
  static char room[64][48];
  int declared = 0;
  char *header = header_text("coachingkit.h");
  for (char *line = strtok(header, "\n"); line; line = strtok(NULL, "\n")) {
    char name[48];
    int number;
    char behind[4] = "";
    if (sscanf(line, "#define %47s %d%3s", name, &number, behind) < 2) continue;
    bool is_status = strstr(name, "COACH_") == name && !strstr(name, "VERSION_") &&
                     behind[0] != 'u' && number >= 0 && number < 100;
    if (!is_status || strstr(name, "LIMIT") || declared >= 64) continue;
    snprintf(room[declared], sizeof room[0], "%s", name);
    names[number] = room[declared++];
  }
  free(header);
  CHECK(declared >= 38);
  for (int number = -100; number < 1000; number++) {
    const char *name = number < 0 ? NULL : names[number];
    CHECK_TEXT(name ? name : "COACH_UNKNOWN_STATUS", coach_status_name(number));
  }
  CHECK_TEXT("COACH_UNKNOWN_STATUS", coach_status_name(INT32_MIN));
  CHECK_TEXT("COACH_UNKNOWN_STATUS", coach_status_name(INT32_MAX));
}

static void the_version_is_that_of_the_header(void) {
  char version[32];
  snprintf(version, sizeof version, "%d.%d.%d", COACH_VERSION_MAJOR, COACH_VERSION_MINOR,
           COACH_VERSION_PATCH);
  CHECK_TEXT(version, coach_version());
  CHECK_EQUAL(COACH_VERSION_MAJOR * 1000000 + COACH_VERSION_MINOR * 1000 + COACH_VERSION_PATCH,
              coach_version_number());
}

/* Reads `#define COACH_X 7u` and the `#define COACH_NAME_OF_X "x"` behind it. */
static bool read_pair(const char *line, const char *next, char *constant, unsigned *number,
                      char *name) {
  char twin[96], expected[110];
  if (sscanf(line, "#define %95s %uu", constant, number) != 2) return false;
  if (!next || sscanf(next, "#define %95s \"%95[^\"]\"", twin, name) != 2) return false;
  snprintf(expected, sizeof expected, "COACH_NAME_OF_%s", constant + strlen("COACH_"));
  return strcmp(twin, expected) == 0;
}

static void the_constants_of_the_header_are_those_of_the_library(void) {
  char *header = header_text("coachingkit_catalog.h");
  char *lines[20000];
  int count = 0, kinds = 0, fields = 0;
  for (char *line = strtok(header, "\n"); line && count < 20000; line = strtok(NULL, "\n")) {
    lines[count++] = line;
  }
  uint32_t kind = 0;
  char constant[96], name[96], kind_constant[96] = "";
  for (int i = 0; i + 1 < count; i++) {
    unsigned number;
    if (!read_pair(lines[i], lines[i + 1], constant, &number, name)) continue;
    bool is_common = strstr(constant, "COACH_COMMON_") == constant;
    bool is_of_kind = strncmp(constant, kind_constant, strlen(kind_constant)) == 0 &&
                      constant[strlen(kind_constant)] == '_' && kind;
    if (!is_common && !is_of_kind) {
      snprintf(kind_constant, sizeof kind_constant, "%s", constant);
      kind = number;
      kinds++;
      CHECK_EQUAL(number, coach_kind_number(name));
      CHECK_TEXT(name, coach_kind_name(number));
      continue;
    }
    fields++;
    CHECK_EQUAL(number, coach_field_number(kind, name));
    CHECK_TEXT(name, coach_field_name(kind, number));
  }
  CHECK(kinds >= 30);
  CHECK(fields >= 200);
  free(header);
}

static void names_that_do_not_exist_have_no_number(void) {
  char *long_name = repeat('a', 1000);
  const char *names[] = {"", " ", "Goal", "goal ", "goals", "smart", "#7", long_name};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    CHECK_EQUAL(0, coach_kind_number(names[i]));
    CHECK_EQUAL(0, coach_field_number(0, names[i]));
    CHECK_EQUAL(0, coach_field_number(UINT32_MAX, names[i]));
    if (strcmp(names[i], "smart") != 0) CHECK_EQUAL(0, coach_field_number(COACH_GOAL, names[i]));
  }
  CHECK_EQUAL(0, coach_field_number(COACH_GOAL, "smart."));
  CHECK_EQUAL(0, coach_field_number(COACH_GOAL, ".when"));
  CHECK_EQUAL(0, coach_field_number(COACH_GOAL, "smart.when."));
  CHECK_EQUAL(0, coach_field_number(COACH_GOAL, "when"));
  CHECK_EQUAL(COACH_GOAL_SMART_WHEN, coach_field_number(COACH_GOAL, "smart.when"));
  free(long_name);
}

static void the_catalogue_names_every_kind_and_field(void) {
  coach_buffer *buffer = NULL;
  EXPECT(COACH_OK, coach_catalogue(&buffer));
  char *catalogue = take(buffer);
  buffer = NULL;
  EXPECT(COACH_OK, coach_catalogue_schema(&buffer));
  char *schema = take(buffer);
  CHECK(strstr(schema, "2020-12"));
  int kinds = 0;
  for (uint32_t kind = 1; kind < 1000; kind++) {
    const char *name = coach_kind_name(kind);
    if (!*name) continue;
    kinds++;
    char quoted[128];
    snprintf(quoted, sizeof quoted, "\"%s\"", name);
    CHECK(strstr(catalogue, quoted) && strstr(schema, quoted));
    for (uint32_t field = 1; field < 2000; field++) {
      const char *part = strrchr(coach_field_name(kind, field), '.');
      snprintf(quoted, sizeof quoted, "\"%s\"", part ? part + 1 : coach_field_name(kind, field));
      if (strlen(quoted) > 2 && (!strstr(catalogue, quoted) || !strstr(schema, quoted))) {
        fail_at(__FILE__, __LINE__, "%s.%s is missing", name, quoted);
      }
    }
  }
  CHECK(kinds >= 30);
  free(catalogue);
  free(schema);
}

/* The header is the manual: at least half of its lines are comment. */
static void at_least_half_of_the_header_is_comment(void) {
  char *header = header_text("coachingkit.h");
  int comment = 0, all = 0;
  bool is_inside = false;
  for (char *line = header; line && *line;
       line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
    const char *text = line + strspn(line, " \t");
    if (*text == '\n') continue;
    const char *end = strchr(line, '\n');
    size_t length = end ? (size_t)(end - line) : strlen(line);
    const char *opened = memmem(line, length, "/*", 2), *closed = memmem(line, length, "*/", 2);
    bool has_comment = is_inside || opened;
    if (opened) is_inside = true;
    if (closed) is_inside = false;
    all++;
    comment += has_comment;
  }
  free(header);
  if (2 * comment < all) fail_at(__FILE__, __LINE__, "%d of %d lines", comment, all);
}

void suite_catalogue(void) {
  RUN(every_status_has_its_name_and_other_numbers_have_none);
  RUN(the_version_is_that_of_the_header);
  RUN(the_constants_of_the_header_are_those_of_the_library);
  RUN(names_that_do_not_exist_have_no_number);
  RUN(the_catalogue_names_every_kind_and_field);
  RUN(at_least_half_of_the_header_is_comment);
}
