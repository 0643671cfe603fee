/* What leaves a store signed, and what it shows later; and how verification is followed and
 * stopped. */
#include <pthread.h>

#include "suites.h"
#include "support.h"

enum { SAVED = 6 };

static char path[600], copy[600], file[37];

/* A closed store with two files, and the heads that it had. */
static char *heads_of_a_store(char *key, size_t key_size) {
  remove_store(path);
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  coach_buffer *heads = NULL, *public_key = NULL;
  for (int i = 0; i < SAVED; i++) save_goal(anna, "1", CANARY, file, NULL);
  save_goal(anna, "2", CANARY, NULL, NULL);
  EXPECT(COACH_OK, coach_heads_export(anna, &heads, &err));
  EXPECT(COACH_OK, coach_store_public_key(store, &public_key, &err));
  char *text = take(public_key);
  snprintf(key, key_size, "%s", text);
  free(text);
  coach_actor_free(anna);
  close_store(store);
  return take(heads);
}

static coach_actor *actor_as(coach_store *store, uint32_t role) {
  coach_actor *actor = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, "otto", "riverside", role, "HOPERAT", &actor, &err));
  return actor;
}

/* The answer of a store to heads; `found` receives the kinds of the findings in their order. */
static coach_status check_heads(const char *at, const char *heads, const char *key, char *found,
                                size_t found_size) {
  coach_store *store = open_store(at, 0);
  coach_actor *otto = actor_as(store, COACH_ROLE_ADMINISTRATOR);
  coach_buffer *findings = NULL;
  coach_status status = coach_heads_check(otto, heads, -1, key, &findings, &err);
  saw(status);
  if (err) judge_error(status, err, "coach_heads_check", __FILE__, __LINE__);
  err = NULL;
  char *report = findings ? take(findings) : strdup("");
  found[0] = 0;
  for (const char *next = report; (next = strstr(next, "\"kind\":\"")); next++) {
    size_t used = strlen(found);
    snprintf(found + used, found_size - used, "%.*s ", (int)strcspn(next + 8, "\""), next + 8);
  }
  CHECK_EQUAL(status == COACH_OK, json_says(report, "intact", "true"));
  CHECK(!strstr(report, CANARY));
  free(report);
  coach_actor_free(otto);
  close_store(store);
  return status;
}

static void save_more(const char *at, int count) {
  coach_store *store = open_store(at, 0);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  for (int i = 0; i < count; i++) save_goal(anna, "1", CANARY " more", NULL, NULL);
  EXPECT(COACH_OK, coach_verify(anna, NULL, NULL, NULL, NULL, &err));
  coach_actor_free(anna);
  close_store(store);
}

static void exported_heads_show_no_content_and_are_kept_by_the_store(void) {
  char key[65], found[200];
  char *heads = heads_of_a_store(key, sizeof key);
  CHECK_EQUAL(64, strlen(key));
  CHECK(strstr(heads, key) && strstr(heads, file));
  CHECK(!strstr(heads, CANARY) && !strstr(heads, "anna") && !strstr(heads, "riverside"));
  /* Of two files the records and the accesses, and the register. */
  CHECK_EQUAL(5, occurrences(heads, "\"link\":"));
  CHECK_EQUAL(COACH_OK, check_heads(path, heads, key, found, sizeof found));
  CHECK_EQUAL(COACH_OK, check_heads(path, heads, NULL, found, sizeof found));
  save_more(path, 3);
  CHECK_EQUAL(COACH_OK, check_heads(path, heads, key, found, sizeof found));
  free(heads);
}

static void a_store_that_was_rolled_back_or_forked_is_found(void) {
  char key[65], found[200];
  free(heads_of_a_store(key, sizeof key));
  copy_store(path, copy);
  save_more(path, 2);
  coach_store *store = open_store(path, 0);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  coach_buffer *exported = NULL;
  EXPECT(COACH_OK, coach_heads_export(anna, &exported, &err));
  char *heads = take(exported);
  coach_actor_free(anna);
  close_store(store);
  CHECK_EQUAL(COACH_DAMAGED, check_heads(copy, heads, key, found, sizeof found));
  CHECK(strstr(found, "rollback") && !strstr(found, "fork") && !strstr(found, "file"));
  save_more(copy, 1);
  CHECK_EQUAL(COACH_DAMAGED, check_heads(copy, heads, key, found, sizeof found));
  CHECK(strstr(found, "rollback"));
  /* As far as the original and further: each verifies, and only one of them is the one it was. */
  save_more(copy, 5);
  CHECK_EQUAL(COACH_DAMAGED, check_heads(copy, heads, key, found, sizeof found));
  CHECK(strstr(found, "fork"));
  CHECK_EQUAL(COACH_OK, check_heads(path, heads, key, found, sizeof found));
  free(heads);
}

static void what_was_taken_out_is_found(void) {
  static const struct {
    const char *sql, *found;
  } changes[] = {
      {"DELETE FROM entry WHERE file = 1 AND position = 6", "rollback "},
      {"DELETE FROM entry WHERE file = 1", "rollback "},
      {"UPDATE entry SET link = zeroblob(32) WHERE file = 1 AND position = 6", "fork "},
      {"UPDATE entry SET link = zeroblob(3) WHERE file = 1 AND position = 6", "fork "},
      {"UPDATE entry SET position = -6 WHERE file = 1 AND position = 6", "rollback "},
      {"UPDATE entry SET file = 2 WHERE file = 1 AND position = 6", "rollback "},
      {"DELETE FROM file WHERE number = 1", "file "},
      {"UPDATE file SET number = 77 WHERE number = 1", "rollback "},
      {"DELETE FROM file WHERE number = 0", "file "},
  };
  char key[65], found[200];
  char *heads = heads_of_a_store(key, sizeof key);
  for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
    copy_store(path, copy);
    CHECK_EQUAL(0, sqlite_helper("run", copy, changes[i].sql));
    CHECK_EQUAL(COACH_DAMAGED, check_heads(copy, heads, key, found, sizeof found));
    if (strncmp(found, changes[i].found, strlen(changes[i].found)) != 0) {
      fail_at(__FILE__, __LINE__, "found %sby: %s", found, changes[i].sql);
    }
  }
  free(heads);
}

/* One character of the text is another: it is no such text any more, or its signature is wrong. */
static void heads_that_were_changed_are_found(void) {
  char key[65], found[200];
  char *heads = heads_of_a_store(key, sizeof key);
  coach_store *store = open_store(path, 0);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  size_t length = strlen(heads);
  int wrong = 0;
  for (size_t i = 0; i < length; i++) {
    heads[i] ^= 1;
    coach_buffer *findings = NULL;
    coach_status status = coach_heads_check(anna, heads, (int64_t)length, NULL, &findings, NULL);
    if (status != COACH_DAMAGED && status != COACH_INVALID_JSON) {
      fail_at(__FILE__, __LINE__, "%s for byte %zu", coach_status_name(status), i);
    }
    wrong += status == COACH_DAMAGED;
    coach_buffer_free(findings);
    heads[i] ^= 1;
  }
  CHECK(wrong > 300);
  for (size_t i = 0; i < length; i += 7) {
    EXPECT(COACH_INVALID_JSON, coach_heads_check(anna, heads, (int64_t)i, NULL, NULL, &err));
  }
  EXPECT(COACH_TOO_LARGE,
         coach_heads_check(anna, heads, (int64_t)COACH_LIMIT_HEADS + 1, NULL, NULL, &err));
  key[0] = key[0] == '0' ? '1' : '0';
  EXPECT(COACH_DAMAGED, coach_heads_check(anna, heads, -1, key, NULL, &err));
  coach_actor_free(anna);
  close_store(store);
  char other_key_text[65];
  char *other = heads_of_a_store(other_key_text, sizeof other_key_text);
  CHECK_EQUAL(COACH_DAMAGED, check_heads(path, heads, NULL, found, sizeof found));
  CHECK_TEXT("store ", found);
  free(other);
  free(heads);
}

static void what_was_expunged_is_no_finding(void) {
  char key[65], found[200], id[37];
  free(heads_of_a_store(key, sizeof key));
  coach_store *store = open_store(path, 0);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  coach_buffer *exported = NULL;
  save_goal(anna, "1", CANARY, NULL, id);
  EXPECT(COACH_OK, coach_heads_export(anna, &exported, &err));
  EXPECT(COACH_OK, coach_expunge(anna, file, id, 0, "misfiled", &err));
  coach_actor_free(anna);
  close_store(store);
  char *heads = take(exported);
  CHECK_EQUAL(COACH_OK, check_heads(path, heads, key, found, sizeof found));
  free(heads);
}

static void what_was_erased_is_no_finding(void) {
  char key[65], found[200];
  char *heads = heads_of_a_store(key, sizeof key);
  coach_store *store = open_store(path, 0);
  coach_actor *officer = actor_as(store, COACH_ROLE_PRIVACY_OFFICER);
  EXPECT(COACH_OK, coach_erase(officer, file, "asked for", &err));
  coach_actor_free(officer);
  close_store(store);
  CHECK_EQUAL(COACH_OK, check_heads(path, heads, key, found, sizeof found));
  CHECK_EQUAL(0, sqlite_helper("run", path, "DELETE FROM entry WHERE file = 1 AND position = 6"));
  CHECK_EQUAL(COACH_DAMAGED, check_heads(path, heads, key, found, sizeof found));
  free(heads);
}

static void the_key_that_signs_outlives_the_root_key(void) {
  char key[65], found[200];
  char *heads = heads_of_a_store(key, sizeof key);
  coach_store *store = open_store(path, 0);
  coach_actor *otto = actor_as(store, COACH_ROLE_ADMINISTRATOR);
  coach_key_options options = {sizeof options, test_key, sizeof test_key, NULL};
  EXPECT(COACH_OK, coach_store_rotate(otto, &options, &err));
  coach_actor_free(otto);
  close_store(store);
  CHECK_EQUAL(COACH_OK, check_heads(path, heads, key, found, sizeof found));
  save_more(path, 2);
  CHECK_EQUAL(COACH_OK, check_heads(path, heads, key, found, sizeof found));
  free(heads);
}

static void heads_are_for_administrators_and_a_file_for_those_who_see_it(void) {
  char key[65];
  char *heads = heads_of_a_store(key, sizeof key);
  coach_store *store = open_store(path, COACH_OPEN_READ_ONLY);
  coach_actor *coach = NULL, *stranger = make_actor(store, "carl", "hillside");
  coach_buffer *out = NULL;
  EXPECT(COACH_OK,
         coach_actor_new(store, "anna", "riverside", COACH_ROLE_COACH, "TREAT", &coach, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_heads_export(coach, &out, &err));
  EXPECT(COACH_NOT_PERMITTED, coach_heads_check(coach, heads, -1, NULL, &out, &err));
  EXPECT(COACH_NOT_FOUND, coach_file_export(stranger, file, &out, &err));
  EXPECT(COACH_NOT_FOUND, coach_file_export(coach, coach_store_id(store), &out, &err));
  EXPECT(COACH_INVALID_ARGUMENT, coach_file_export(coach, "x", &out, &err));
  CHECK(!out);
  EXPECT(COACH_OK, coach_file_export(coach, file, &out, &err));
  char *export = take(out);
  CHECK_EQUAL(SAVED, occurrences(export, "\"sealed\":"));
  CHECK(!strstr(export, CANARY) && !strstr(export, "riverside"));
  free(export);
  coach_actor_free(coach);
  coach_actor_free(stranger);
  close_store(store);
  free(heads);
}

/* Verification of a file, or with NULL of the whole store, that is told to stop. */
struct follower {
  int calls, stop_at;
  int64_t done, total;
  bool goes_back;
};

static int32_t follow(void *context, int64_t done, int64_t total) {
  struct follower *follower = context;
  follower->goes_back |= done < follower->done || done > total || total < follower->total;
  follower->done = done;
  follower->total = total;
  return ++follower->calls == follower->stop_at;
}

static void verification_is_followed_and_stopped_anywhere(void) {
  coach_store *store = open_memory();
  coach_actor *anna = make_actor(store, "anna", "riverside");
  coach_batch *batch = coach_batch_new();
  for (int i = 0; i < 1500; i++) {
    coach_record *goal = new_goal(i % 3 ? "1" : "2", "a goal");
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    coach_record_free(goal);
  }
  EXPECT(COACH_OK, coach_commit(anna, batch, NULL, &err));
  coach_batch_free(batch);
  file_of(anna, "1", file);
  const char *const files[] = {NULL, file};
  const int64_t entries[] = {1502, 1000};
  for (int i = 0; i < 2; i++) {
    struct follower whole = {0};
    coach_buffer *findings = NULL;
    EXPECT(COACH_OK, coach_verify(anna, files[i], follow, &whole, &findings, &err));
    CHECK(whole.calls > 4 && !whole.goes_back);
    CHECK_EQUAL(entries[i], whole.done);
    CHECK_EQUAL(entries[i], whole.total);
    coach_buffer_free(findings);
    for (int stop = 1; stop <= whole.calls; stop++) {
      struct follower stopped = {.stop_at = stop};
      findings = NULL;
      EXPECT(COACH_CANCELLED, coach_verify(anna, files[i], follow, &stopped, &findings, &err));
      CHECK_EQUAL(stop, stopped.calls);
      CHECK(!findings);
    }
  }
  EXPECT(COACH_OK, coach_verify(anna, NULL, NULL, NULL, NULL, &err));
  coach_actor_free(anna);
  close_store(store);
}

struct writer {
  coach_store *store;
  int saved;
};

static void *write_beside(void *context) {
  struct writer *writer = context;
  coach_actor *ben = make_actor(writer->store, "ben", "riverside");
  for (int i = 0; i < 60; i++) save_goal(ben, "1", "beside", NULL, NULL);
  coach_actor_free(ben);
  return NULL;
}

static void proofs_are_made_and_checked_beside_writes(void) {
  char key[65];
  free(heads_of_a_store(key, sizeof key));
  coach_store *store = open_store(path, 0);
  coach_actor *anna = make_actor(store, "anna", "riverside");
  struct writer writer = {store, 0};
  pthread_t thread;
  CHECK_EQUAL(0, pthread_create(&thread, NULL, write_beside, &writer));
  for (int i = 0; i < 30; i++) {
    coach_buffer *heads = NULL, *export = NULL;
    EXPECT(COACH_OK, coach_heads_export(anna, &heads, &err));
    EXPECT(COACH_OK, coach_verify(anna, i % 2 ? file : NULL, NULL, NULL, NULL, &err));
    EXPECT(COACH_OK, coach_file_export(anna, file, &export, &err));
    EXPECT(COACH_OK, coach_heads_check(anna, coach_buffer_data(heads), coach_buffer_length(heads),
                                       key, NULL, &err));
    coach_buffer_free(heads);
    coach_buffer_free(export);
  }
  pthread_join(thread, NULL);
  coach_actor_free(anna);
  close_store(store);
}

void suite_proof(void) {
  snprintf(path, sizeof path, "%s", scratch("proof"));
  snprintf(copy, sizeof copy, "%s", scratch("proof-copy"));
  RUN(exported_heads_show_no_content_and_are_kept_by_the_store);
  RUN(a_store_that_was_rolled_back_or_forked_is_found);
  RUN(what_was_taken_out_is_found);
  RUN(heads_that_were_changed_are_found);
  RUN(what_was_expunged_is_no_finding);
  RUN(what_was_erased_is_no_finding);
  RUN(the_key_that_signs_outlives_the_root_key);
  RUN(heads_are_for_administrators_and_a_file_for_those_who_see_it);
  RUN(verification_is_followed_and_stopped_anywhere);
  RUN(proofs_are_made_and_checked_beside_writes);
}
