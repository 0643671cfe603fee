#include "support.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

const uint8_t test_key[32] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
const uint8_t other_key[32] = {9, 9, 9};

static char folder[256];
static pid_t owner;

static void remove_folder(void) {
  if (getpid() != owner) return;
  DIR *directory = opendir(folder);
  if (!directory) return;
  struct dirent *entry;
  while ((entry = readdir(directory))) {
    char path[600];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (unlink(path) != 0) rmdir(path);
  }
  closedir(directory);
  rmdir(folder);
}

const char *scratch(const char *name) {
  static char rooms[16][512];
  static int next;
  if (!folder[0]) {
    const char *base = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/coachingkit-test-XXXXXX", base ? base : "/tmp");
    if (!mkdtemp(folder)) abort();
    owner = getpid();
    atexit(remove_folder);
  }
  char *room = rooms[next++ % 16];
  snprintf(room, sizeof rooms[0], "%s/%s", folder, name);
  return room;
}

coach_store_options default_options(uint32_t flags) {
  coach_store_options options = {0};
  options.size = sizeof options;
  options.flags = flags;
  options.key = test_key;
  options.key_length = sizeof test_key;
  options.log = test_log;
  return options;
}

coach_store *open_store(const char *path, uint32_t flags) {
  coach_store_options options = default_options(flags);
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  return store;
}

coach_store *open_memory(void) {
  return open_store(NULL, COACH_OPEN_IN_MEMORY);
}

void close_store(coach_store *store) {
  EXPECT(COACH_OK, coach_store_close(store, &err));
}

void refuse_opening(coach_status expected, const char *path, const coach_store_options *options,
                    int line) {
  coach_store *store = NULL;
  coach_status status = coach_store_open(path, options, &store, &err);
  saw(status);
  if (err) judge_error(status, err, "coach_store_open", __FILE__, line);
  err = NULL;
  if (status != expected || store) {
    fail_at(__FILE__, line, "opening answers %s and not %s", coach_status_name(status),
            coach_status_name(expected));
  }
  if (store) coach_store_close(store, NULL);
}

void refuse_json(coach_actor *actor, coach_status expected, const char *json, int64_t length) {
  coach_record *record = NULL;
  coach_buffer *saved = NULL;
  coach_status one = coach_record_from_json(json, length, &record, &err);
  saw(one);
  if (err) judge_error(one, err, "coach_record_from_json", __FILE__, __LINE__);
  err = NULL;
  coach_status other = coach_save_json(actor, json, length, &saved, &err);
  if (err) judge_error(other, err, "coach_save_json", __FILE__, __LINE__);
  err = NULL;
  if (one != expected || other != expected || record || saved) {
    fail_at(__FILE__, __LINE__, "%.60s: %s, saving it: %s and not %s", json, coach_status_name(one),
            coach_status_name(other), coach_status_name(expected));
  }
  coach_record_free(record);
  coach_buffer_free(saved);
}

coach_actor *make_actor(coach_store *store, const char *id, const char *organisation) {
  coach_actor *actor = NULL;
  EXPECT(COACH_OK,
         coach_actor_new(store, id, organisation, COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR,
                         "TREAT", &actor, &err));
  return actor;
}

void set_text(coach_record *record, uint32_t field, const char *text) {
  EXPECT(COACH_OK, coach_record_set_text(record, field, text, -1));
}

coach_record *new_goal(const char *client, const char *statement) {
  coach_record *goal = coach_record_new_for(COACH_GOAL, COACH_FILE_CLIENT, TEST_SYSTEM, client);
  set_text(goal, COACH_GOAL_STATEMENT, statement);
  return goal;
}

coach_record *goal_in(const char *file, const char *statement) {
  coach_record *goal = coach_record_new(COACH_GOAL, file);
  set_text(goal, COACH_GOAL_STATEMENT, statement);
  return goal;
}

void save_goal(coach_actor *actor, const char *client, const char *statement, char *file,
               char *id) {
  coach_record *goal = new_goal(client, statement);
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  if (file) snprintf(file, 37, "%s", coach_record_file(goal));
  if (id) snprintf(id, 37, "%s", coach_record_id(goal));
  EXPECT(COACH_OK, coach_record_free(goal));
}

void file_of(coach_actor *actor, const char *client, char *file) {
  coach_buffer *buffer = NULL;
  EXPECT(COACH_OK, coach_file_open(actor, COACH_FILE_CLIENT, TEST_SYSTEM, client, &buffer, &err));
  snprintf(file, 37, "%s", coach_buffer_data(buffer));
  EXPECT(COACH_OK, coach_buffer_free(buffer));
}

char *repeat(char character, size_t count) {
  char *text = malloc(count + 1);
  if (!text) abort();
  memset(text, character, count);
  text[count] = 0;
  return text;
}

char *take(coach_buffer *buffer) {
  size_t length = (size_t)coach_buffer_length(buffer);
  char *text = malloc(length + 1);
  if (!text) abort();
  memcpy(text, coach_buffer_data(buffer), length + 1);
  CHECK_EQUAL(0, text[length]);
  EXPECT(COACH_OK, coach_buffer_free(buffer));
  return text;
}

char *json_of(coach_record *record) {
  coach_buffer *buffer = NULL;
  EXPECT(COACH_OK, coach_record_json(record, &buffer, &err));
  return take(buffer);
}

bool json_says(const char *json, const char *name, const char *value) {
  char quoted[128];
  snprintf(quoted, sizeof quoted, "\"%s\"", name);
  for (const char *at = json; (at = strstr(at, quoted)); at++) {
    const char *rest = at + strlen(quoted);
    rest += strspn(rest, " \n\t");
    if (*rest++ != ':') continue;
    rest += strspn(rest, " \n\t");
    size_t length = strlen(value);
    if (strncmp(rest, value, length) == 0 && strchr(" \n\t,}]", rest[length])) return true;
  }
  return false;
}

int occurrences(const char *text, const char *part) {
  int count = 0;
  for (const char *at = text; (at = strstr(at, part)); at += strlen(part)) count++;
  return count;
}

char *read_whole(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  size_t length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(length + 1);
  if (!bytes || fread(bytes, 1, length, file) != length) abort();
  bytes[length] = 0;
  fclose(file);
  if (size) *size = length;
  return bytes;
}

bool write_whole(const char *path, const void *bytes, size_t size) {
  FILE *file = fopen(path, "wb");
  if (!file) return false;
  bool is_written = fwrite(bytes, 1, size, file) == size;
  return fclose(file) == 0 && is_written;
}

bool file_contains(const char *path, const void *bytes, size_t size) {
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    size_t length;
    char *whole = read_whole(path, &length);
    bool found = whole && memmem(whole, length, bytes, size);
    free(whole);
    _exit(found ? 1 : 0);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status != 0;
}

bool is_on_disk(const char *path, const void *bytes, size_t size) {
  const char *const parts[] = {"", "-wal", "-shm"};
  for (size_t i = 0; i < 3; i++) {
    char part[700];
    snprintf(part, sizeof part, "%s%s", path, parts[i]);
    if (file_contains(part, bytes, size)) return true;
  }
  return false;
}

bool is_file(const char *path) {
  return access(path, F_OK) == 0;
}

int64_t file_size(const char *path) {
  struct stat information;
  return stat(path, &information) == 0 ? (int64_t)information.st_size : -1;
}

static const char *const parts_of_a_store[] = {"", "-wal", "-shm", ".lock", "-access"};
enum { PARTS = sizeof parts_of_a_store / sizeof *parts_of_a_store };

void copy_store(const char *from, const char *to) {
  for (size_t i = 0; i < PARTS; i++) {
    char source[600], target[600];
    snprintf(source, sizeof source, "%s%s", from, parts_of_a_store[i]);
    snprintf(target, sizeof target, "%s%s", to, parts_of_a_store[i]);
    unlink(target);
    size_t size;
    char *bytes = read_whole(source, &size);
    if (bytes && !write_whole(target, bytes, size)) abort();
    free(bytes);
  }
}

void remove_store(const char *path) {
  for (size_t i = 0; i < PARTS; i++) {
    char part[600];
    snprintf(part, sizeof part, "%s%s", path, parts_of_a_store[i]);
    unlink(part);
  }
}

struct helper start_helper(const char *command, const char *path, const char *argument) {
  int in[2], out[2];
  if (pipe(in) || pipe(out)) abort();
  struct helper helper = {fork(), in[1], out[0]};
  if (helper.pid == 0) {
    dup2(in[0], 0);
    dup2(out[1], 1);
    close(in[0]);
    close(in[1]);
    close(out[0]);
    close(out[1]);
    const char *program = getenv("COACH_HELPER");
    if (!program) program = "./sqlite_helper";
    execl(program, program, command, path, argument, (char *)NULL);
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  char answer[6];
  if (read(out[0], answer, sizeof answer) <= 0) fail_at("helper", 0, "%s does not start", command);
  return helper;
}

int stop_helper(struct helper helper) {
  close(helper.input);
  close(helper.output);
  int status = 0;
  while (waitpid(helper.pid, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int sqlite_helper(const char *command, const char *path, const char *argument) {
  return stop_helper(start_helper(command, path, argument));
}

struct blobs blobs_of(const char *path, const char *sql) {
  char name[700];
  snprintf(name, sizeof name, "%s.blobs", path);
  CHECK_EQUAL(0, sqlite_helper("blobs", path, sql));
  struct blobs blobs = {NULL, 0, 0};
  blobs.bytes = read_whole(name, &blobs.size);
  unlink(name);
  int length;
  for (size_t at = 0; at + sizeof length <= blobs.size; at += sizeof length + (size_t)length) {
    memcpy(&length, blobs.bytes + at, sizeof length);
    blobs.count++;
  }
  return blobs;
}

int blobs_on_disk(const char *path, struct blobs blobs) {
  int found = 0, length;
  for (size_t at = 0; at + sizeof length <= blobs.size; at += sizeof length + (size_t)length) {
    memcpy(&length, blobs.bytes + at, sizeof length);
    /* A long one may lie on several pages: its first bytes stand for it. */
    found += is_on_disk(path, blobs.bytes + at + sizeof length, length > 64 ? 64 : (size_t)length);
  }
  return found;
}

const char *goal_json(const char *file, const char *rest) {
  static char json[4096];
  snprintf(json, sizeof json, "{\"kind\":\"goal\",\"file\":\"%s\",%s}", file, rest);
  return json;
}

int64_t count_found(coach_actor *actor, coach_query query) {
  query.size = sizeof query;
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_find(actor, &query, &list, &err));
  int64_t count = coach_list_count(list);
  EXPECT(COACH_OK, coach_list_free(list));
  return count;
}

/* Its exit codes from 90 on are none of a step. */
struct reader start_reader(const char *path, const char *file, const char *id, reader_step step) {
  int there[2], back[2];
  if (pipe(there) || pipe(back)) abort();
  fflush(stdout);
  struct reader reader = {fork(), there[1], back[0]};
  if (reader.pid == 0) {
    close(there[1]);
    coach_store_options options = default_options(0);
    coach_store *store = NULL;
    char byte = 0;
    if (coach_store_open(path, &options, &store, NULL)) _exit(90);
    coach_actor *actor = make_actor(store, "ben", "riverside");
    if (step(actor, file, id)) _exit(91);
    if (write(back[1], &byte, 1) != 1) _exit(92);
    if (is_gone(there[0])) _exit(93);
    _exit(step(actor, file, id));
  }
  close(there[0]), close(back[1]);
  CHECK(!is_gone(reader.back));
  return reader;
}

coach_status go_on(struct reader reader) {
  char byte = 0;
  CHECK_EQUAL(1, write(reader.there, &byte, 1));
  int status = 0;
  while (waitpid(reader.pid, &status, 0) < 0 && errno == EINTR) continue;
  close(reader.there), close(reader.back);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool is_gone(int pipe) {
  char byte;
  return read(pipe, &byte, 1) != 1;
}

bool in_a_child(void (*body)(void)) {
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    body();
    fflush(stdout);
    _exit(has_failed());
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  bool can = !WIFEXITED(status) || WEXITSTATUS(status) != CANNOT;
  if (can && status != 0) fail_at("child", 0, "it ends with status %d", status);
  return can;
}
