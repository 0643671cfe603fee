/* A machine that does not give what is asked: space, permission, descriptors, stack, the file
 * itself. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"

static char file[37], id[37];

/* Makes a store with one goal and closes it. */
static void make_store(const char *path) {
  coach_store *store = open_store(path, COACH_OPEN_CREATE);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  coach_actor_free(actor);
  close_store(store);
}

static bool can_read(coach_actor *actor) {
  coach_record *read = NULL;
  bool can = EXPECT(COACH_OK, coach_get(actor, file, id, 0, &read, &err));
  coach_record_free(read);
  return can;
}

/* Opens again: everything is there. */
static void expect_whole(const char *path, int64_t records) {
  coach_store *store = open_store(path, 0);
  if (!store) return;
  coach_actor *actor = make_actor(store, "anna", "riverside");
  coach_query query = {.size = sizeof query, .file = file, .limit = 1000};
  coach_list *list = NULL;
  EXPECT(COACH_OK, coach_find(actor, &query, &list, &err));
  CHECK_EQUAL(records, coach_list_count(list));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_actor_free(actor);
  close_store(store);
}

/* --- disks --------------------------------------------------------------------------------------
 */

static char disk[512], store_on_disk[600], filler[600];

/* A file system of 2 MB of this process alone; ends the child where that is not allowed. */
static void mount_a_small_disk(void) {
  snprintf(disk, sizeof disk, "%s", scratch("disk"));
  snprintf(store_on_disk, sizeof store_on_disk, "%s/store.coaching", disk);
  snprintf(filler, sizeof filler, "%s/filler", disk);
  mkdir(disk, 0700);
  if (unshare(CLONE_NEWNS) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) _exit(CANNOT);
  if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) _exit(CANNOT);
  if (mount("tmpfs", disk, "tmpfs", 0, "size=2m") != 0) _exit(CANNOT);
}

static void fill_the_disk(void) {
  int descriptor = open(filler, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  char bytes[4096] = {0};
  while (write(descriptor, bytes, sizeof bytes) > 0) continue;
  close(descriptor);
}

static coach_record *long_goal(void) {
  char *text = repeat('l', 8000);
  coach_record *goal = goal_in(file, text);
  free(text);
  return goal;
}

static void fill_the_disk_with_records(void) {
  mount_a_small_disk();
  make_store(store_on_disk);
  coach_store *store = open_store(store_on_disk, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  int saved = 1, refused = 0;
  for (int i = 0; i < 400 && refused < 5; i++) {
    coach_record *goal = long_goal();
    coach_status status = coach_save(actor, goal, &err);
    saved += status == COACH_OK;
    refused += status == COACH_DISK_FULL;
    expect_status(COACH_OK, COACH_DISK_FULL, status, "coach_save", __FILE__, __LINE__);
    coach_record_free(goal);
    if (status != COACH_OK) CHECK(can_read(actor));
  }
  CHECK_EQUAL(5, refused);
  CHECK(saved > 20);
  coach_actor_free(actor);
  close_store(store);
  expect_whole(store_on_disk, saved);
}

static void on_a_full_disk_what_is_there_stays_there(void) {
  if (!in_a_child(fill_the_disk_with_records)) printf("  skipped: nothing may be mounted here\n");
}

static void go_on_with_space(void) {
  mount_a_small_disk();
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  fill_the_disk();
  coach_store *none = NULL;
  EXPECT(COACH_DISK_FULL, coach_store_open(store_on_disk, &options, &none, &err));
  CHECK(!is_file(store_on_disk));
  unlink(filler);
  make_store(store_on_disk);
  coach_store *store = open_store(store_on_disk, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  fill_the_disk();
  coach_record *goal = long_goal();
  EXPECT(COACH_DISK_FULL, coach_save(actor, goal, &err));
  CHECK(can_read(actor));
  unlink(filler);
  EXPECT(COACH_OK, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
  coach_actor_free(actor);
  close_store(store);
  fill_the_disk();
  expect_whole(store_on_disk, 2);
}

static void with_space_again_writing_goes_on(void) {
  if (!in_a_child(go_on_with_space)) printf("  skipped: nothing may be mounted here\n");
}

static void read_what_cannot_be_written(void) {
  mount_a_small_disk();
  make_store(store_on_disk);
  if (mount(NULL, disk, NULL, MS_REMOUNT | MS_RDONLY, NULL) != 0) _exit(CANNOT);
  coach_store_options options = default_options(0);
  refuse_opening(COACH_CANNOT_OPEN, store_on_disk, &options, __LINE__);
  options.flags = COACH_OPEN_READ_ONLY; /* but not without a place for the accesses */
  refuse_opening(COACH_CANNOT_OPEN, store_on_disk, &options, __LINE__);
  options.access_journal = scratch("elsewhere-access");
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(store_on_disk, &options, &store, &err));
  coach_actor *actor = make_actor(store, "anna", "riverside");
  CHECK(can_read(actor));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_record *goal = long_goal();
  EXPECT(COACH_READ_ONLY, coach_save(actor, goal, &err));
  EXPECT(COACH_OK, coach_record_free(goal));
  coach_actor_free(actor);
  close_store(store);
  if (mount(NULL, disk, NULL, MS_REMOUNT, NULL) != 0) _exit(CANNOT);
  expect_whole(store_on_disk, 1);
}

static void a_read_only_file_system_can_be_read(void) {
  if (!in_a_child(read_what_cannot_be_written)) {
    printf("  skipped: nothing may be mounted here\n");
  }
}

/* --- permissions --------------------------------------------------------------------------------
 */

static const char *of_somebody_else;

static void try_as_somebody_else(void) {
  if (setgid(65534) != 0 || setuid(65534) != 0) _exit(CANNOT);
  const uint32_t flags[] = {0, COACH_OPEN_CREATE, COACH_OPEN_READ_ONLY};
  for (size_t i = 0; i < 3; i++) {
    coach_store_options options = default_options(flags[i]);
    refuse_opening(COACH_CANNOT_OPEN, of_somebody_else, &options, __LINE__);
  }
}

static void without_permission_nothing_is_opened(void) {
  const char *path = scratch("owned.coaching"), *folder = scratch("owned");
  char inside[600];
  make_store(path);
  mkdir(folder, 0700);
  snprintf(inside, sizeof inside, "%s/new.coaching", folder);
  const char *const places[] = {path, inside};
  for (size_t i = 0; i < 2; i++) {
    of_somebody_else = places[i];
    if (in_a_child(try_as_somebody_else)) continue;
    printf("  skipped: only root can be somebody else\n");
    break;
  }
  expect_whole(path, 1);
}

/* --- the file is not there any more -------------------------------------------------------------
 */

/* Neither is a record acknowledged that would be gone with the file, nor one shown that others do
   not see. */
static void refuse_to_go_on(const char *path, coach_actor *actor) {
  coach_record *goal = goal_in(file, CANARY), *read = NULL;
  EXPECT(COACH_STORAGE, coach_save(actor, goal, &err));
  CHECK(strstr(last.message, "removed, moved or replaced"));
  EXPECT(COACH_STORAGE, coach_get(actor, file, id, 0, &read, &err));
  EXPECT(COACH_STORAGE, coach_expunge(actor, file, id, 0, CANARY, &err));
  CHECK_EQUAL(0, coach_record_version(goal));
  EXPECT(COACH_OK, coach_record_free(goal));
  (void)path;
}

static void a_file_that_is_removed_under_us_takes_nothing_with_it(void) {
  const char *path = scratch("removed.coaching"), *moved = scratch("moved.coaching");
  make_store(path);
  coach_store *store = open_store(path, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  CHECK(can_read(actor));
  CHECK_EQUAL(0, rename(path, moved));
  refuse_to_go_on(path, actor);
  CHECK(!is_file(path)); /* and none is made */
  char other[37], record[37];
  snprintf(other, sizeof other, "%s", file);
  snprintf(record, sizeof record, "%s", id);
  make_store(scratch("instead.coaching"));
  CHECK_EQUAL(0, rename(scratch("instead.coaching"), path)); /* another store in its place */
  snprintf(file, sizeof file, "%s", other);
  snprintf(id, sizeof id, "%s", record);
  refuse_to_go_on(path, actor);
  CHECK_EQUAL(0, rename(moved, path)); /* put back */
  CHECK(can_read(actor));
  coach_actor_free(actor);
  close_store(store);
  expect_whole(path, 1);
}

static void files_beside_it_that_are_removed_take_nothing_with_them(void) {
  const char *path = scratch("beside.coaching"), *const suffixes[] = {"-wal", ".lock"};
  make_store(path);
  coach_store *store = open_store(path, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, NULL, NULL);
  for (size_t i = 0; i < 2; i++) {
    char part[600], moved[620];
    snprintf(part, sizeof part, "%s%s", path, suffixes[i]);
    snprintf(moved, sizeof moved, "%s.moved", part);
    coach_record *goal = goal_in(file, CANARY);
    CHECK_EQUAL(0, rename(part, moved));
    EXPECT(COACH_STORAGE, coach_save(actor, goal, &err));
    CHECK(strstr(last.message, "removed, moved or replaced"));
    CHECK_EQUAL(0, rename(moved, part));
    EXPECT(COACH_OK, coach_save(actor, goal, &err));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  coach_actor_free(actor);
  close_store(store);
  expect_whole(path, 4);
}

/* --- descriptors --------------------------------------------------------------------------------
 */

static int most_descriptors(void) {
  int most = dup(0);
  close(most);
  return most;
}

static void try_with_few_descriptors(void) {
  const char *path = scratch("few.coaching");
  make_store(path);
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  rlim_t before = limit.rlim_cur;
  int opened = 0, refused = 0;
  for (int more = 0; more < 16; more++) {
    limit.rlim_cur = (rlim_t)(most_descriptors() + more);
    setrlimit(RLIMIT_NOFILE, &limit);
    coach_store_options options = default_options(0);
    coach_store *store = NULL;
    EXPECT_EITHER(COACH_OK, COACH_CANNOT_OPEN, coach_store_open(path, &options, &store, &err));
    *(store ? &opened : &refused) += 1;
    if (store) {
      coach_actor *actor = make_actor(store, "anna", "riverside");
      coach_record *goal = goal_in(file, CANARY), *read = NULL;
      EXPECT_EITHER(COACH_OK, COACH_CANNOT_OPEN, coach_get(actor, file, id, 0, &read, &err));
      EXPECT_EITHER(COACH_OK, COACH_CANNOT_OPEN, coach_save(actor, goal, &err));
      coach_record_free(goal);
      coach_record_free(read);
      coach_actor_free(actor);
      close_store(store);
    }
  }
  limit.rlim_cur = before;
  setrlimit(RLIMIT_NOFILE, &limit);
  CHECK(opened > 0);
  CHECK(refused > 0);
  coach_store *store = open_store(path, 0);
  coach_actor *actor = make_actor(store, "anna", "riverside");
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  coach_actor_free(actor);
  close_store(store);
}

static void without_descriptors_a_store_says_so(void) {
  in_a_child(try_with_few_descriptors);
}

/* --- stacks -------------------------------------------------------------------------------------
 */

enum { SMALL_STACK = 64 << 10, DEEP = 31 };

static void save_deep_json(coach_actor *actor) {
  char json[1000];
  int length = snprintf(json, sizeof json,
                        "{\"kind\":\"goal\",\"file\":\"%s\",\"statement\":\"x\",\"extensions\":"
                        "{\"x-deep\":",
                        file);
  for (int i = 0; i < DEEP; i++) json[length++] = '[';
  for (int i = 0; i < DEEP; i++) json[length++] = ']';
  length += snprintf(json + length, sizeof json - (size_t)length, "}}");
  coach_buffer *saved = NULL;
  EXPECT(COACH_OK, coach_save_json(actor, json, length, &saved, &err));
  EXPECT(COACH_OK, coach_buffer_free(saved));
}

static void *do_everything(void *path) {
  coach_store_options options = default_options(COACH_OPEN_CREATE);
  options.passphrase = "correct horse";
  coach_store *store = NULL;
  EXPECT(COACH_OK, coach_store_open(path, &options, &store, &err));
  coach_actor *actor = make_actor(store, "anna", "riverside");
  save_goal(actor, "1", CANARY, file, id);
  save_deep_json(actor);
  coach_batch *batch = coach_batch_new();
  coach_list *list = NULL;
  coach_buffer *json = NULL, *schema = NULL, *keys = NULL;
  for (int i = 0; i < 300; i++) {
    coach_record *goal = long_goal();
    EXPECT(COACH_OK, coach_batch_save(batch, goal));
    EXPECT(COACH_OK, coach_record_free(goal));
  }
  EXPECT(COACH_OK, coach_commit(actor, batch, &json, &err));
  EXPECT(COACH_OK, coach_buffer_free(json));
  coach_query query = {.size = sizeof query, .file = file, .limit = 1000};
  EXPECT(COACH_OK, coach_find(actor, &query, &list, &err));
  EXPECT(COACH_OK, coach_list_json(list, &json, &err));
  EXPECT(COACH_OK, coach_buffer_free(json));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_history(actor, file, id, &list, &err));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_changes(actor, 0, 1000, &list, &err));
  EXPECT(COACH_OK, coach_list_free(list));
  EXPECT(COACH_OK, coach_retract(actor, file, id, 1, CANARY, &err));
  EXPECT(COACH_OK, coach_expunge(actor, file, id, 0, CANARY, &err));
  EXPECT(COACH_OK, coach_store_rebuild(store, &err));
  EXPECT(COACH_OK, coach_store_keys(store, &keys, &err));
  EXPECT(COACH_OK, coach_store_remove_key(store, 2, &err));
  EXPECT(COACH_OK, coach_verify(actor, NULL, NULL, NULL, NULL, &err));
  EXPECT(COACH_OK, coach_catalogue(&json));
  EXPECT(COACH_OK, coach_catalogue_schema(&schema));
  coach_buffer_free(json);
  coach_buffer_free(schema);
  coach_buffer_free(keys);
  coach_batch_free(batch);
  coach_actor_free(actor);
  close_store(store);
  return NULL;
}

static void every_verb_runs_on_a_stack_of_64_kib(void) {
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  CHECK_EQUAL(0, pthread_attr_setstacksize(&attributes, SMALL_STACK));
  char path[600];
  snprintf(path, sizeof path, "%s", scratch("stack.coaching"));
  CHECK_EQUAL(0, pthread_create(&thread, &attributes, do_everything, path));
  CHECK_EQUAL(0, pthread_join(thread, NULL));
  pthread_attr_destroy(&attributes);
}

static bool is_sanitized(void) {
  return getenv("COACH_NO_SIGNALS") != NULL;
}

void suite_environment(void) {
  RUN(on_a_full_disk_what_is_there_stays_there);
  RUN(with_space_again_writing_goes_on);
  RUN(a_read_only_file_system_can_be_read);
  RUN(without_permission_nothing_is_opened);
  RUN(a_file_that_is_removed_under_us_takes_nothing_with_it);
  RUN(files_beside_it_that_are_removed_take_nothing_with_them);
  RUN(without_descriptors_a_store_says_so);
  if (!is_sanitized()) RUN(every_verb_runs_on_a_stack_of_64_kib); /* theirs are larger */
}
