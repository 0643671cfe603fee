/* Every function with every kind of bad handle. */
#include "calls.h"
#include "suites.h"

static coach_store *store;
static void *live[HANDLE_TYPES], *freed[HANDLE_TYPES];

static coach_list *a_list(void) {
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_history(context.actor, context.file, context.id, &list, &err));
  return list;
}

static coach_buffer *a_buffer(void) {
  coach_buffer *buffer = NULL;
  EXPECT(COACH_OK, coach_file_find(context.actor, TEST_SYSTEM, "1", &buffer, &err));
  return buffer;
}

static coach_error *an_error(void) {
  coach_error *error = NULL;
  coach_buffer *buffer = NULL;
  coach_file_find(context.actor, TEST_SYSTEM, "nobody", &buffer, &error);
  return error;
}

static void make_handles(void **handles) {
  handles[STORE] = open_memory();
  handles[ACTOR] = make_actor(store, "anna", "riverside");
  handles[RECORD] = goal_in(context.file, CANARY);
  handles[BATCH] = coach_batch_new();
  handles[LIST] = a_list();
  handles[BUFFER] = a_buffer();
  handles[ERROR] = an_error();
}

static void free_handles(void **handles) {
  EXPECT(COACH_OK, coach_store_close(handles[STORE], &err));
  EXPECT(COACH_OK, coach_actor_free(handles[ACTOR]));
  EXPECT(COACH_OK, coach_record_free(handles[RECORD]));
  EXPECT(COACH_OK, coach_batch_free(handles[BATCH]));
  EXPECT(COACH_OK, coach_list_free(handles[LIST]));
  EXPECT(COACH_OK, coach_buffer_free(handles[BUFFER]));
  EXPECT(COACH_OK, coach_error_free(handles[ERROR]));
}

static void set_up(void) {
  store = open_memory();
  context.actor = make_actor(store, "anna", "riverside");
  save_goal(context.actor, "1", CANARY, context.file, context.id);
  context.record = goal_in(context.file, CANARY);
  context.batch = coach_batch_new();
  make_handles(live);
  make_handles(freed);
  free_handles(freed);
}

static void tear_down(void) {
  free_handles(live);
  EXPECT(COACH_OK, coach_record_free(context.record));
  EXPECT(COACH_OK, coach_batch_free(context.batch));
  EXPECT(COACH_OK, coach_actor_free(context.actor));
  close_store(store);
}

static bool is_alive(const void *handle) {
  const void *others[] = {store, context.actor, context.record, context.batch};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    if (others[i] == handle) return true;
  }
  for (int type = 0; type < HANDLE_TYPES; type++) {
    if (live[type] == handle) return true;
  }
  return false;
}

/* Calls every function of a type, or of all, with one bad handle. */
static void refuse(void *handle, int type, const char *what) {
  for (size_t i = 0; i < handle_call_count; i++) {
    const struct handle_call *row = &handle_calls[i];
    if (type != HANDLE_TYPES && (int)row->type != type) continue;
    coach_status status = row->call(handle);
    if (status != COACH_INVALID_HANDLE) {
      fail_at(__FILE__, __LINE__, "%s with %s answers %s", row->name, what,
              coach_status_name(status));
    }
    if (err) judge_error(status, err, row->name, __FILE__, __LINE__);
    err = NULL;
    if (!nothing_was_handed_out()) fail_at(__FILE__, __LINE__, "%s hands out", row->name);
  }
}

static void null_is_refused_but_by_what_frees(void) {
  for (size_t i = 0; i < handle_call_count; i++) {
    const struct handle_call *row = &handle_calls[i];
    bool frees = strstr(row->name, "_free") || strcmp(row->name, "coach_store_close") == 0;
    coach_status status = row->call(NULL);
    if (status != (frees ? COACH_OK : COACH_INVALID_HANDLE)) {
      fail_at(__FILE__, __LINE__, "%s(NULL) answers %s", row->name, coach_status_name(status));
    }
    if (err) judge_error(status, err, row->name, __FILE__, __LINE__);
    err = NULL;
  }
}

static void freed_handles_are_refused(void) {
  for (int type = 0; type < HANDLE_TYPES; type++) refuse(freed[type], HANDLE_TYPES, "freed");
}

static void handles_of_another_type_are_refused(void) {
  for (int handle = 0; handle < HANDLE_TYPES; handle++) {
    for (int type = 0; type < HANDLE_TYPES; type++) {
      if (type != handle) refuse(live[handle], type, "another type");
    }
  }
}

static void numbers_that_mean_nothing_are_refused(void) {
  const uint64_t numbers[] = {1,
                              2,
                              3,
                              7,
                              15,
                              16,
                              255,
                              4095,
                              4096,
                              65537,
                              1u << 28,
                              1u << 31,
                              UINT32_MAX,
                              UINT64_C(1) << 47,
                              UINT64_C(1) << 52,
                              UINT64_C(1) << 63,
                              INT64_MAX,
                              UINT64_MAX,
                              UINT64_MAX - 1,
                              UINT64_C(0xDEADBEEFDEADBEEF),
                              UINT64_C(0x0F0F0F0F0F0F0F0F)};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    refuse((void *)(uintptr_t)numbers[i], HANDLE_TYPES, "a number");
  }
}

static void addresses_are_refused(void) {
  uint64_t on_stack[8] = {0};
  void *on_heap = calloc(1, 4096);
  refuse(on_stack, HANDLE_TYPES, "an address on the stack");
  refuse(on_heap, HANDLE_TYPES, "an address on the heap");
  refuse((void *)(uintptr_t) "text", HANDLE_TYPES, "a text");
  refuse((void *)(uintptr_t)&test_key, HANDLE_TYPES, "a static address");
  refuse((void *)(uintptr_t)&coach_save, HANDLE_TYPES, "a function");
  refuse((char *)on_heap + 1, HANDLE_TYPES, "an odd address");
  free(on_heap);
}

static void handles_with_one_bit_changed_are_refused(void) {
  for (int type = 0; type < HANDLE_TYPES; type++) {
    for (int bit = 0; bit < 64; bit++) {
      void *changed = (void *)((uintptr_t)live[type] ^ ((uintptr_t)1 << bit));
      if (!is_alive(changed)) refuse(changed, HANDLE_TYPES, "a changed bit");
    }
  }
}

static void a_handle_freed_twice_is_refused_even_when_its_place_is_taken_again(void) {
  for (int round = 0; round < 100; round++) {
    coach_record *first = goal_in(context.file, CANARY);
    EXPECT(COACH_OK, coach_record_free(first));
    coach_record *second = goal_in(context.file, CANARY);
    CHECK(first != second);
    EXPECT(COACH_INVALID_HANDLE, coach_record_free(first));
    EXPECT(COACH_INVALID_HANDLE, coach_record_set_text(first, COACH_GOAL_STATEMENT, "x", -1));
    EXPECT(COACH_OK, coach_record_free(second));
    EXPECT(COACH_INVALID_HANDLE, coach_record_free(second));
  }
}

static void after_all_that_the_good_handles_still_work(void) {
  EXPECT(COACH_OK, coach_save(context.actor, context.record, &err));
  CHECK_EQUAL(1, coach_record_version(context.record));
  char *json = json_of(live[RECORD]);
  CHECK(strstr(json, CANARY));
  free(json);
  CHECK_EQUAL(1, coach_list_count(live[LIST]));
  CHECK_EQUAL(36, coach_buffer_length(live[BUFFER]));
  CHECK_EQUAL(COACH_NOT_FOUND, coach_error_status(live[ERROR]));
  CHECK_EQUAL(36, strlen(coach_store_id(live[STORE])));
}

/* Whether the table of calls has all functions of the header whose first parameter is a handle. */
static void no_function_of_the_header_is_left_out(void) {
  const char *without_handle[] = {
      "coach_version",      "coach_version_number", "coach_status_name",      "coach_store_open",
      "coach_record_new",   "coach_record_new_for", "coach_record_from_json", "coach_batch_new",
      "coach_catalogue",    "coach_kind_number",    "coach_catalogue_schema", "coach_kind_name",
      "coach_field_number", "coach_field_name",     "coach_restore",          "coach_salvage",
      "coach_reports"};
  const char *path = getenv("COACH_HEADER");
  char *header = read_whole(path ? path : "../../include/coachingkit.h", NULL);
  CHECK(header != NULL);
  int declared = 0;
  for (char *line = header ? strtok(header, "\n") : NULL; line; line = strtok(NULL, "\n")) {
    char name[64];
    const char *at = strstr(line, "coach_");
    if (!at || line[0] == ' ' || line[0] == '/' || !strchr(line, '(')) continue;
    const char *open = strchr(line, '(');
    for (at = open; at > line && (at[-1] == '_' || (at[-1] >= 'a' && at[-1] <= 'z'));) at--;
    snprintf(name, sizeof name, "%.*s", (int)(open - at), at);
    if (strncmp(name, "coach_", 6) != 0) continue;
    declared++;
    bool is_known = false;
    for (size_t i = 0; i < sizeof without_handle / sizeof *without_handle; i++) {
      is_known |= strcmp(without_handle[i], name) == 0;
    }
    for (size_t i = 0; i < handle_call_count; i++) {
      is_known |= strcmp(handle_calls[i].name, name) == 0;
    }
    if (!is_known) fail_at(__FILE__, __LINE__, "%s is not in calls.c", name);
  }
  CHECK(declared > 90);
  free(header);
}

void suite_handles(void) {
  set_up();
  RUN(null_is_refused_but_by_what_frees);
  RUN(freed_handles_are_refused);
  RUN(handles_of_another_type_are_refused);
  RUN(numbers_that_mean_nothing_are_refused);
  RUN(addresses_are_refused);
  RUN(handles_with_one_bit_changed_are_refused);
  RUN(a_handle_freed_twice_is_refused_even_when_its_place_is_taken_again);
  RUN(after_all_that_the_good_handles_still_work);
  RUN(no_function_of_the_header_is_left_out);
  tear_down();
}
