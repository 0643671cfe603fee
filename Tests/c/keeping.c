/* The verbs that keep a store, for verbs.c: what they answer is right, or refused. */
#include "faults.h"
#include "verbs.h"

/* Of the store that all trials begin with, and of a copy in which `other` was erased. */
static char *heads, *erasures, *key;

coach_actor *make_keeper(coach_store *store) {
  coach_actor *actor = NULL;
  EXPECT(COACH_OK,
         coach_actor_new(store, "anna", "riverside",
                         COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR | COACH_ROLE_PRIVACY_OFFICER,
                         "TREAT", &actor, &err));
  return actor;
}

void set_up_keeping(void) {
  copy_store(base, copy);
  coach_store *store = open_store(copy, 0);
  coach_actor *actor = make_keeper(store);
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_store_public_key(store, &json, &err));
  key = take(json);
  EXPECT(COACH_OK, coach_heads_export(actor, &json, &err));
  heads = take(json);
  EXPECT(COACH_OK, coach_erase(actor, other, "asked for", &err));
  EXPECT(COACH_OK, coach_erasures_export(actor, &json, &err));
  erasures = take(json);
  coach_actor_free(actor);
  close_store(store);
}

void tear_down_keeping(void) {
  free(heads);
  free(erasures);
  free(key);
}

/* --- verbs that write --------------------------------------------------------------------------
 */

static coach_status call_erase(struct scene *scene, coach_error **error) {
  return coach_erase(scene->actor, other, "asked for", error);
}

static coach_status call_replay(struct scene *scene, coach_error **error) {
  return coach_erasures_replay(scene->actor, erasures, -1, error);
}

static int erased(struct scene *scene) {
  coach_list *list = NULL;
  coach_query query = {.size = sizeof query, .file = other};
  coach_status status = coach_find(scene->actor, &query, &list, NULL);
  CHECK_EQUAL(status == COACH_OK ? 1 : 0, coach_list_count(list));
  coach_list_free(list);
  return status == COACH_NOT_FOUND;
}

static coach_status call_same_person(struct scene *scene, coach_error **error) {
  return coach_same_person(scene->actor, file, other, 1, "one family", error);
}

static int joined(struct scene *scene) {
  coach_list *list = NULL;
  coach_query query = {.size = sizeof query, .file = file};
  EXPECT(COACH_OK, coach_find(scene->actor, &query, &list, &err));
  int more = (int)coach_list_count(list) - GOALS;
  coach_list_free(list);
  return more;
}

static coach_status call_break_glass(struct scene *scene, coach_error **error) {
  coach_buffer *files = NULL;
  coach_status status =
      coach_break_glass(scene->actor, TEST_SYSTEM, "1", "unconscious", 5, &files, error);
  if (status == COACH_OK) CHECK(strstr(coach_buffer_data(files), file));
  coach_buffer_free(files);
  return status;
}

static int noted(struct scene *scene) {
  coach_buffer *json = NULL;
  EXPECT(COACH_OK, coach_emergencies(scene->actor, 0, 0, &json, &err));
  bool is_noted = strstr(coach_buffer_data(json), "unconscious");
  coach_buffer_free(json);
  return is_noted;
}

/* --- verbs that read ---------------------------------------------------------------------------
 */

/* What an answer must hold so often. */
static coach_status holds(coach_status status, coach_buffer *answer, const char *part, int times) {
  if (status == COACH_OK) CHECK_EQUAL(times, occurrences(coach_buffer_data(answer), part));
  coach_buffer_free(answer);
  return status;
}

static coach_status call_access_log(struct scene *scene, coach_error **error) {
  coach_buffer *json = NULL;
  coach_status status = coach_access_log(scene->actor, file, 0, 0, &json, error);
  return holds(status, json, "\"save\"", GOALS);
}

static coach_status call_emergencies(struct scene *scene, coach_error **error) {
  coach_buffer *json = NULL;
  coach_status status = coach_emergencies(scene->actor, 0, 0, &json, error);
  return holds(status, json, "\"verb\"", 0);
}

static coach_status call_export_erasures(struct scene *scene, coach_error **error) {
  coach_buffer *json = NULL;
  coach_status status = coach_erasures_export(scene->actor, &json, error);
  return holds(status, json, "\"file\"", 0);
}

static coach_status call_export_heads(struct scene *scene, coach_error **error) {
  coach_buffer *json = NULL;
  coach_status status = coach_heads_export(scene->actor, &json, error);
  return holds(status, json, key, 1);
}

static coach_status call_check_heads(struct scene *scene, coach_error **error) {
  coach_buffer *findings = NULL;
  coach_status status = coach_heads_check(scene->actor, heads, -1, key, &findings, error);
  return holds(status, findings, "\"intact\":true", 1);
}

static coach_status call_export_file(struct scene *scene, coach_error **error) {
  coach_buffer *json = NULL;
  coach_status status = coach_file_export(scene->actor, file, &json, error);
  return holds(status, json, key, 1);
}

static coach_status call_list_keys(struct scene *scene, coach_error **error) {
  coach_buffer *json = NULL;
  coach_status status = coach_store_keys(scene->store, &json, error);
  return holds(status, json, "\"number\"", 1);
}

static coach_status call_public_key(struct scene *scene, coach_error **error) {
  coach_buffer *text = NULL;
  coach_status status = coach_store_public_key(scene->store, &text, error);
  return holds(status, text, key, 1);
}

const struct verb keeping_verbs[] = {{"erase", call_erase, erased, 1},
                                     {"replay erasures", call_replay, erased, 1},
                                     {"same person", call_same_person, joined, 1},
                                     {"break glass", call_break_glass, noted, 1},
                                     {"access log", call_access_log, NULL, 0},
                                     {"emergencies", call_emergencies, NULL, 0},
                                     {"export erasures", call_export_erasures, NULL, 0},
                                     {"export heads", call_export_heads, NULL, 0},
                                     {"check heads", call_check_heads, NULL, 0},
                                     {"export a file", call_export_file, NULL, 0},
                                     {"list keys", call_list_keys, NULL, 0},
                                     {"public key", call_public_key, NULL, 0}};
const size_t keeping_verb_count = sizeof keeping_verbs / sizeof *keeping_verbs;
