#include "witness.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_GOALS = 12, BATCHED = 5, MOST_ANSWERS = 2 * MOST_GOALS + 7 };

static char path_of_original[600];
static char file[37], ids[MOST_GOALS][37];
static int goals = MOST_GOALS;
static char *known[MOST_ANSWERS];

static int answer_count(void) {
  return 2 * goals + 7;
}

static char *list_json(coach_status status, coach_list *list) {
  coach_buffer *json = NULL;
  if (status == COACH_OK) status = coach_list_json(list, &json, NULL);
  coach_list_free(list);
  if (status == COACH_OK) return take(json);
  char refusal[64];
  snprintf(refusal, sizeof refusal, "!%s", coach_status_name(status));
  return strdup(refusal);
}

static char *find_json(coach_actor *actor, const char *linked_to, uint32_t tree, uint32_t kind) {
  coach_query query = {0};
  coach_list *list = NULL;
  query.size = sizeof query;
  query.file = file;
  query.state = COACH_STATE_ANY;
  query.linked_to = linked_to;
  query.tree = tree;
  query.kind = kind;
  query.order = kind ? COACH_OLDEST_FIRST : COACH_NEWEST_FIRST;
  coach_status status = coach_find(actor, &query, &list, NULL);
  saw(status);
  return list_json(status, list);
}

static char *get_json(coach_actor *actor, const char *id) {
  coach_record *record = NULL;
  coach_buffer *json = NULL;
  coach_status status = coach_get(actor, file, id, 0, &record, &err);
  saw(status);
  if (err) judge_error(status, err, "coach_get", __FILE__, __LINE__);
  err = NULL;
  if (status == COACH_OK) status = coach_record_json(record, &json, NULL);
  coach_record_free(record);
  if (status == COACH_OK) return take(json);
  char refusal[64];
  snprintf(refusal, sizeof refusal, "!%s", coach_status_name(status));
  return strdup(refusal);
}

/* Every answer of a store as text; "!STATUS" where it is refused. */
static char *answer(coach_actor *actor, int number) {
  coach_list *list = NULL;
  coach_buffer *found = NULL;
  coach_status status;
  if (number < goals) return get_json(actor, ids[number]);
  if (number < 2 * goals) {
    status = coach_history(actor, file, ids[number - goals], &list, NULL);
    saw(status);
    return list_json(status, list);
  }
  switch (number - 2 * goals) {
    case 0: return find_json(actor, NULL, 0, 0);
    case 1: return find_json(actor, ids[1], 0, 0);
    case 2: return find_json(actor, ids[1], 1, 0);
    case 3: return find_json(actor, NULL, 0, COACH_GOAL);
    case 4: status = coach_changes(actor, 0, 1000, &list, NULL); break;
    case 5: status = coach_changes(actor, 7, 3, &list, NULL); break;
    default:
      status = coach_file_find(actor, TEST_SYSTEM, "1", &found, NULL);
      saw(status);
      return status == COACH_OK ? take(found) : strdup("!");
  }
  saw(status);
  return list_json(status, list);
}

static void save_goals(coach_actor *actor) {
  for (int i = 0; i < goals; i++) {
    char text[100];
    snprintf(text, sizeof text, CANARY " %d", i);
    coach_record *goal = new_goal("1", text);
    if (i % 3 == 2) {
      EXPECT(COACH_OK, coach_record_set_link(goal, COACH_GOAL_PART_OF, ids[i - 1]));
    }
    EXPECT(COACH_OK, coach_save(actor, goal, &err));
    if (i % 4 == 0) {
      set_text(goal, COACH_GOAL_WHY_IT_MATTERS, CANARY);
      EXPECT(COACH_OK, coach_save(actor, goal, &err));
    }
    snprintf(file, sizeof file, "%s", coach_record_file(goal));
    snprintf(ids[i], sizeof ids[i], "%s", coach_record_id(goal));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  EXPECT(COACH_OK, coach_retract(actor, file, ids[0], 2, CANARY, &err));
  EXPECT(COACH_OK, coach_expunge(actor, file, ids[goals / 3], 1, CANARY, &err));
}

/* Several entries in one commit, in another file. */
static void save_batch(coach_actor *actor) {
  coach_batch *batch = coach_batch_new();
  for (int i = 0; i < BATCHED; i++) {
    coach_record *goal = new_goal("2", CANARY);
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  EXPECT(COACH_OK, coach_commit(actor, batch, NULL, &err));
  EXPECT(COACH_OK, coach_batch_free(batch));
}

const char *small_witness_store(void) {
  goals = 3;
  return witness_store();
}

const char *witness_store(void) {
  if (path_of_original[0]) return path_of_original;
  snprintf(path_of_original, sizeof path_of_original, "%s", scratch("witness"));
  coach_store *store = open_store(path_of_original, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_goals(actor);
  save_batch(actor);
  for (int i = 0; i < answer_count(); i++) known[i] = answer(actor, i);
  coach_actor_free(actor);
  close_store(store);
  CHECK_EQUAL(0, sqlite_helper("run", path_of_original, "PRAGMA wal_checkpoint(TRUNCATE)"));
  return path_of_original;
}

static void compare(coach_actor *actor, struct answers *answers) {
  for (int i = 0; i < answer_count(); i++) {
    char *now = answer(actor, i);
    bool is_same = strcmp(now, known[i]) == 0;
    if (!is_same && answers->all_as_before) {
      snprintf(answers->difference, sizeof answers->difference, "answer %d is %.60s", i, now);
    }
    answers->all_as_before = answers->all_as_before && is_same;
    /* An older version instead of the newest is stale, but nobody's invention. */
    if (!is_same && i < goals && now[0] != '!' && !strstr(known[goals + i], now)) {
      answers->shows_other_content = true;
    }
    free(now);
  }
}

static void ask_here(const char *path, bool rebuilds, struct answers *answers) {
  coach_store_options options = default_options(0);
  coach_store *store = NULL;
  answers->open_status = coach_store_open(path, &options, &store, &err);
  saw(answers->open_status);
  if (err) judge_error(answers->open_status, err, "coach_store_open", __FILE__, __LINE__);
  err = NULL;
  answers->opens = answers->open_status == COACH_OK;
  if (!answers->opens) return;
  if (rebuilds) EXPECT_EITHER(COACH_OK, COACH_DAMAGED, coach_store_rebuild(store, &err));
  coach_actor *actor = make_actor(store, "anna", "riverside");
  compare(actor, answers);
  coach_buffer *findings = NULL;
  answers->verify_status = coach_verify(actor, NULL, NULL, NULL, &findings, &err);
  saw(answers->verify_status);
  if (err) judge_error(answers->verify_status, err, "coach_verify", __FILE__, __LINE__);
  err = NULL;
  answers->verifies = answers->verify_status == COACH_OK;
  if (findings && strstr(coach_buffer_data(findings), CANARY)) answers->shows_other_content = true;
  coach_buffer_free(findings);
  coach_actor_free(actor);
  coach_store_close(store, NULL);
}

void ask_in_this_process(const char *path, struct answers *answers) {
  *answers = (struct answers){.all_as_before = true};
  ask_here(path, false, answers);
}

void die_of_signals(void) {
  const int deadly[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGALRM};
  for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) signal(deadly[i], SIG_DFL);
}

static struct answers ask_elsewhere(const char *path, bool rebuilds) {
  struct answers answers = {.all_as_before = true};
  int ends[2];
  if (pipe(ends)) abort();
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    die_of_signals();
    alarm(60);
    ask_here(path, rebuilds, &answers);
    _exit(write(ends[1], &answers, sizeof answers) == (ssize_t)sizeof answers ? 0 : 1);
  }
  close(ends[1]);
  if (read(ends[0], &answers, sizeof answers) != (ssize_t)sizeof answers) answers.opens = false;
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  answers.died = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  saw(answers.open_status);
  saw(answers.verify_status);
  return answers;
}

struct answers ask(const char *path) {
  return ask_elsewhere(path, false);
}

struct answers ask_rebuilt(const char *path) {
  return ask_elsewhere(path, true);
}

void judge_answers(const struct answers *answers, const char *change) {
  if (answers->died) {
    fail_at(__FILE__, __LINE__, "signal %d ends the library: %s", answers->died, change);
  } else if (answers->shows_other_content) {
    fail_at(__FILE__, __LINE__, "%s, which nobody wrote: %s", answers->difference, change);
  } else if (answers->opens && answers->verifies && !answers->all_as_before) {
    fail_at(__FILE__, __LINE__, "%s, and verification is content: %s", answers->difference, change);
  }
}
