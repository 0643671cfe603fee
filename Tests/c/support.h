/* What the tests share: scratch folders, stores, actors, records, files and a look into JSON. */
#ifndef SUPPORT_H
#define SUPPORT_H

#include "harness.h"

/* 32 bytes of key; another one. */
extern const uint8_t test_key[32];
extern const uint8_t other_key[32];

#define TEST_SYSTEM "urn:test:" CANARY

/* A path in a folder of this process that is removed at its end. Several can be used at once. */
const char *scratch(const char *name);

/* Options with the test's key and log. */
coach_store_options default_options(uint32_t flags);

/* Opens or creates; fails the test and answers NULL when that does not work. */
coach_store *open_store(const char *path, uint32_t flags);
coach_store *open_memory(void);
void close_store(coach_store *store);

/* Opens with options that must be refused. */
void refuse_opening(coach_status expected, const char *path, const coach_store_options *options,
                    int line);

/* Gives JSON to coach_record_from_json and coach_save_json; both must refuse it. */
void refuse_json(coach_actor *actor, coach_status expected, const char *json, int64_t length);

coach_actor *make_actor(coach_store *store, const char *id, const char *organisation);

/* A goal with a statement, in the client file of an identifier, not saved. */
coach_record *new_goal(const char *client, const char *statement);
coach_record *goal_in(const char *file, const char *statement);
void set_text(coach_record *record, uint32_t field, const char *text);

/* A saved goal; `file` (37 bytes) and `id` (37 bytes) receive where it is; NULL if not needed. */
void save_goal(coach_actor *actor, const char *client, const char *statement, char *file, char *id);

/* The id of the client file of an identifier, opened if need be. */
void file_of(coach_actor *actor, const char *client, char *file);

/* A text of n times one character. Freed by the caller. */
char *repeat(char character, size_t count);

/* Takes the text out of a buffer and frees the buffer. Freed by the caller. */
char *take(coach_buffer *buffer);

/* {"kind":"goal","file":"<file>",<rest>}, until the next call. */
const char *goal_json(const char *file, const char *rest);

/* How many records a query finds. */
int64_t count_found(coach_actor *actor, coach_query query);

/* The JSON of a record. Freed by the caller. */
char *json_of(coach_record *record);

/* Whether "name": value stands anywhere in the JSON; `value` as JSON writes it. */
bool json_says(const char *json, const char *name, const char *value);

/* How often a text stands in another. */
int occurrences(const char *text, const char *part);

/* Files. */
char *read_whole(const char *path, size_t *size);
bool write_whole(const char *path, const void *bytes, size_t size);
/* In a process of its own: closing a database file here would drop the locks of an open store. */
bool file_contains(const char *path, const void *bytes, size_t size);
/* In any of the files of a store. */
bool is_on_disk(const char *path, const void *bytes, size_t size);
bool is_file(const char *path);
int64_t file_size(const char *path);
void copy_store(const char *from, const char *to);
void remove_store(const char *path);

/* Runs Tests/c/sqlite_helper with arguments; answers its exit code. */
int sqlite_helper(const char *command, const char *path, const char *argument);

/* Runs a part of a test in a child process, whose failures count: for what cannot be undone.
   Answers false where the child could not do it and ended with CANNOT. */
enum { CANNOT = 77 };
bool in_a_child(void (*body)(void));

/* The same in the background: answers when it has printed "ready". End it with stop_helper. */
struct helper {
  int pid, input, output;
};
struct helper start_helper(const char *command, const char *path, const char *argument);
int stop_helper(struct helper helper);

/* The blobs that a query answers, each behind its length as an int; the bytes are freed by the
 * caller. */
struct blobs {
  char *bytes;
  size_t size;
  int count;
};
struct blobs blobs_of(const char *path, const char *sql);
/* How many of them stand in the files of a store. */
int blobs_on_disk(const char *path, struct blobs blobs);

/* Waits for a byte of another process; true when it is gone. */
bool is_gone(int pipe);

/* A process that has a store open while this one changes it. It takes a step with a record of a
   file, which must work, and waits; `go_on` lets it take the step again and answers what that
   answered. */
typedef coach_status (*reader_step)(coach_actor *actor, const char *file, const char *id);
struct reader {
  int pid, there, back;
};
struct reader start_reader(const char *path, const char *file, const char *id, reader_step step);
coach_status go_on(struct reader reader);

#endif
