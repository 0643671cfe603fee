/*
 * CoachingKit: the record of health and occupational-performance coaching, as a library.
 *
 * This header is the specification. It reads top to bottom as the manual:
 *
 *    1. Version            5. Stores              9. Reading         13. Backups
 *    2. Status codes       6. Actors and files   10. Lists           14. The catalogue
 *    3. Errors             7. Records            11. Reports
 *    4. Text and memory    8. Saving             12. Proof
 *
 * The kinds of record and their fields are data: see coachingkit_catalog.h, which is generated.
 *
 * A first record, start to end:
 *
 *     coach_store *store = NULL;
 *     coach_actor *actor = NULL;
 *     coach_store_options options = {0};
 *     options.size = sizeof options;
 *     options.flags = COACH_OPEN_CREATE;
 *     options.key = key;                                    // 32 random bytes that you keep
 *     options.key_length = 32;
 *     coach_store_open("clinic.coaching", &options, &store, NULL);
 *     coach_actor_new(store, "anna", "riverside", COACH_ROLE_COACH, "TREAT", &actor, NULL);
 *
 *     coach_record *goal = coach_record_new_for(COACH_GOAL, COACH_FILE_CLIENT, "urn:ehr", "4711");
 *     coach_record_set_text(goal, COACH_GOAL_STATEMENT, "Get dressed for school by myself", -1);
 *     coach_status status = coach_save(actor, goal, NULL);  // on the disk when this returns
 *
 *     coach_record_free(goal);
 *     coach_actor_free(actor);
 *     coach_store_close(store, NULL);
 *
 * What is said in passing is one call, which opens the client's file when there is none: a goal
 * with its statement, and a conversation of five minutes with its time.
 *
 *     coach_save_json(actor, "{\"kind\": \"goal\", \"statement\": \"Walk to the bus by myself\","
 *                     " \"file\": {\"kind\": \"client\", \"system\": \"urn:ehr\", \"value\": \"4711\"}}",
 *                     -1, NULL, NULL);
 *     coach_save_json(actor, "{\"kind\": \"conversation\", \"occurred\": \"2026-03-02T10:20:00Z\","
 *                     " \"minutes\": 5,"
 *                     " \"file\": {\"kind\": \"client\", \"system\": \"urn:ehr\", \"value\": \"4711\"}}",
 *                     -1, NULL, NULL);
 *
 * Where words are asked for, an attachment (a picture, a drawing, a sound) is an answer too: beside
 * one, no goal, plan, practice, reflection, feedback or experience needs a word.
 *
 * What the library does to your process: nothing you did not ask for. It starts no thread,
 * installs no signal handler, prints nothing, and changes no locale, environment, working directory,
 * umask or limit; no child inherits its descriptors, and a thread with a stack of 64 KiB suffices for
 * every call. No argument can make it trap: NULL, a handle that was freed, a number that means
 * nothing, text that is not UTF-8 or is far too long each get a status. (When the system has no
 * memory left, an allocation made by the Swift runtime ends the process; those made by SQLite and
 * libsodium give COACH_NO_MEMORY.)
 *
 * Every function of this header exists since version 1.0.0 unless it says otherwise.
 */
#ifndef COACHINGKIT_H
#define COACHINGKIT_H

#include <stddef.h>
#include <stdint.h>

#include "coachingkit_catalog.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------------------------------
 * 1. Version
 *
 * Semantic versioning. Within one major version nothing declared here is removed or changes its
 * meaning; functions, status codes, kinds, fields and choices are only added.
 * ------------------------------------------------------------------------------------------ */

#define COACH_VERSION_MAJOR 1
#define COACH_VERSION_MINOR 0
#define COACH_VERSION_PATCH 0

/* The version of the library that is loaded, as "1.0.0". Static; never freed; any thread. */
const char *coach_version(void);

/* The same as one number: major * 1,000,000 + minor * 1,000 + patch. */
uint32_t coach_version_number(void);

/* ------------------------------------------------------------------------------------------
 * 2. Status codes
 *
 * The returned code is authoritative. Codes come in families of ten, never change their number
 * and are only added to: treat a code you do not know as its family. COACH_OK and COACH_END are
 * no errors.
 * ------------------------------------------------------------------------------------------ */

typedef int32_t coach_status;

#define COACH_OK 0

/* The call itself is wrong (10-19). Any function that takes a handle can return 10 and 12. */
#define COACH_INVALID_HANDLE 10   /* NULL, freed, never made, or a handle of another type */
#define COACH_INVALID_ARGUMENT 11 /* NULL or a value that means nothing; the message names it */
#define COACH_HANDLE_BUSY 12      /* another thread is inside a call with this handle */
#define COACH_IN_USE 13           /* the store cannot be closed: calls are running in it */
#define COACH_CLOSED 14           /* the store behind this actor or list was closed */
#define COACH_FORKED 15           /* the store was open at fork(); see section 5 */
#define COACH_TOO_LARGE 16        /* over a documented limit of size, depth or count */

/* The text is wrong (20-29). */
#define COACH_INVALID_UTF8 20 /* not UTF-8, or a noncharacter such as U+FFFE (RFC 7493 has none) */
#define COACH_EMBEDDED_NUL 21 /* contains U+0000 */
#define COACH_INVALID_JSON 22 /* not I-JSON (RFC 7493), or not of the form of a record */

/* The record is wrong (30-39). */
#define COACH_UNKNOWN_KIND 30   /* no kind of this number or name */
#define COACH_UNKNOWN_FIELD 31  /* the kind has no field of this number or name */
#define COACH_WRONG_TYPE 32     /* the field is of another type */
#define COACH_OUT_OF_RANGE 33   /* outside the field's bounds; the message names them */
#define COACH_UNKNOWN_CHOICE 34 /* not in the field's list */
#define COACH_MISSING_FIELD 35  /* a required field has no value */
#define COACH_NOT_SET 36        /* asked for a value that the record does not have */
#define COACH_WRONG_FILE 37     /* this kind does not belong into this kind of file */
#define COACH_INVALID_LINK 38   /* the linked record is missing or of a kind not allowed there */
#define COACH_RULE 39           /* a rule over fields, records or key slots; the message says which */

/* The answer (40-49). */
#define COACH_NOT_FOUND 40      /* does not exist, or not for this actor: the two look the same */
#define COACH_CONFLICT 41       /* somebody saved a newer version; see coach_error_version */
#define COACH_EXPUNGED 42       /* existed; its content was destroyed on purpose */
#define COACH_INVALID_CURSOR 43 /* not a cursor of this actor and query */
#define COACH_END 44            /* no more records in the list; not an error */
#define COACH_NOT_PERMITTED 45  /* the actor may see it, but not do that */
#define COACH_UNKNOWN_REPORT 46
#define COACH_INVALID_PARAMETER 47 /* of a report; the message names it */

/* The store does not do that (50-59). */
#define COACH_READ_ONLY 50 /* the store was opened read-only */

/* The store cannot be opened or is damaged (60-69). The file is untouched in every case. */
#define COACH_WRONG_KEY 60           /* no key slot opens with this key or passphrase */
#define COACH_NOT_A_STORE 61         /* the file is something else; nothing was written to it */
#define COACH_UNSUPPORTED_FEATURE 62 /* written by a newer version that this one must not touch */
#define COACH_DAMAGED 63             /* content does not verify */
#define COACH_NETWORK_FILE_SYSTEM 64 /* on NFS, SMB ...: their locks do not protect the records */
#define COACH_CANNOT_OPEN 65         /* missing file or folder, or no permission */
#define COACH_ROTATED 66             /* the root key was rotated since: close and open the store */
#define COACH_SECOND_COPY 67         /* another copy of this library has it open in this process */
#define COACH_FILE_EXISTS 68         /* something is there already; nothing was overwritten */
#define COACH_WRONG_BACKUP 69        /* a backup does not follow on the one before it */

/* The machine (70-79). After any of these nothing of the call was recorded, unless it says so. */
#define COACH_BUSY 70      /* waited for another writer as long as busy_timeout_ms allows */
#define COACH_DISK_FULL 71 /* no space left */
#define COACH_STORAGE 72   /* reading or writing failed; reopen the store before going on */
#define COACH_NO_MEMORY 73 /* SQLite or libsodium got no memory */
#define COACH_CANCELLED 74 /* the progress callback asked to stop */
#define COACH_NOT_YET_DESTROYED 75 /* removed, but a copy is still on disk: call again */

/* The name of a code, "COACH_CONFLICT"; "COACH_UNKNOWN_STATUS" for others. Static; any thread. */
const char *coach_status_name(coach_status status);

/* ------------------------------------------------------------------------------------------
 * 3. Errors
 *
 * Functions that can fail for more than one reason take a `coach_error **` as their last
 * argument. It is optional: pass NULL if the code is enough. Otherwise set your pointer to NULL
 * before the call; on failure it receives an error that you free, on success it stays NULL.
 *
 * No error, log line or message of this library ever contains text from a record.
 * The accessors may be called with NULL; they then answer COACH_OK, 0 or "".
 * Text is borrowed: NUL-terminated, valid until the error is freed. One thread at a time.
 * ------------------------------------------------------------------------------------------ */

typedef struct coach_error coach_error;

coach_status coach_error_status(const coach_error *error);

/* Number of the record's kind and field that the error is about; 0 where it is about none. */
uint32_t coach_error_kind(const coach_error *error);
uint32_t coach_error_field(const coach_error *error);

/* Id of the record that the error is about, "" where it is about none. */
const char *coach_error_record(const coach_error *error);

/* With COACH_CONFLICT: the newest version, the one to read and to base a new attempt on. */
int64_t coach_error_version(const coach_error *error);

/* What happened, in one English sentence; and what to do about it. */
const char *coach_error_message(const coach_error *error);
const char *coach_error_hint(const coach_error *error);

/* Frees an error. NULL is allowed. Twice gives COACH_INVALID_HANDLE. */
coach_status coach_error_free(coach_error *error);

/* ------------------------------------------------------------------------------------------
 * 4. Text and memory
 *
 * Text is UTF-8 without U+0000, kept exactly as given: never trimmed, never normalised.
 * In: pointer and length in bytes; length -1 means "up to the NUL". Parameters of type
 * `const char *` without a length are NUL-terminated. The library copies what it keeps.
 * Out: either borrowed (NUL-terminated, the function says until when) or an owned coach_buffer.
 *
 * Ids (of files, records, stores) are UUIDs in the 36-character form of RFC 9562, lower case.
 * Every handle has one free function. Freeing NULL is allowed and does nothing. A handle is a
 * token that is checked and never followed, so a stale one is a status and not a crash.
 *
 * Threads: a store may be used from any number of threads at once; an actor, record, batch,
 * list, error or buffer from one at a time (a second thread gets COACH_HANDLE_BUSY).
 * ------------------------------------------------------------------------------------------ */

typedef struct coach_buffer coach_buffer;

/* Bytes of a buffer, followed by a NUL that does not count. Valid until the buffer is freed;
   "" and 0 for a handle that is not a buffer. */
const char *coach_buffer_data(const coach_buffer *buffer);
int64_t coach_buffer_length(const coach_buffer *buffer);
coach_status coach_buffer_free(coach_buffer *buffer);

/* Limits. Over them: COACH_TOO_LARGE. */
#define COACH_LIMIT_BODY 1048576      /* bytes of one record's encoded fields */
#define COACH_LIMIT_JSON 67108864     /* bytes of one JSON text passed in */
#define COACH_LIMIT_JSON_DEPTH 64     /* nested arrays and objects */
#define COACH_LIMIT_BATCH 1000000     /* saves and retractions in one batch */
#define COACH_LIMIT_PAGE 10000        /* records in one list */
#define COACH_LIMIT_IDENTIFIER 256    /* bytes of an actor, organisation, purpose, system, value */
#define COACH_LIMIT_REASON 4096       /* bytes of a reason */
#define COACH_LIMIT_KEYS 32           /* key slots of a store */
#define COACH_LIMIT_BACKUPS 10000     /* backups that one restore takes */
#define COACH_LIMIT_HEADS 1073741824  /* bytes of exported heads passed in */
#define COACH_LIMIT_PARAMETERS 65536 /* bytes of the parameters of a report */
#define COACH_LIMIT_FILES 32          /* client files that are joined as one person's */

/* ------------------------------------------------------------------------------------------
 * 5. Stores
 *
 * A store is one SQLite database file that holds an append-only log of sealed entries. Beside
 * it stand "-wal" and "-shm" (SQLite's), "-access" and ".lock" (ours): they belong together, also when nobody
 * has the store open; never remove or copy one of them alone, and never open the file with another copy of SQLite in the same
 * process, which would drop the locks of this one. For the same reason a second copy of this library,
 * loaded from another path, is refused with COACH_SECOND_COPY while the first has the store open.
 *
 * Nor does a fork carry a store over: in the child every call that needs it, and opening its path anew,
 * gives COACH_FORKED, because the child has the parent's locks in its memory. Close the store before
 * fork(), or call exec in the child. What was not open at the fork can be opened in the child.
 *
 * When coach_save returns COACH_OK the record is on the disk (synchronous=FULL). When the file was removed,
 * moved or replaced while the store was open, every call gives COACH_STORAGE until it is put back; when
 * one of those beside it was, every call that writes does.
 * ------------------------------------------------------------------------------------------ */

typedef struct coach_store coach_store;

#define COACH_OPEN_CREATE 1u    /* make the store when there is no file; else open it */
#define COACH_OPEN_READ_ONLY 2u /* every verb that writes gives COACH_READ_ONLY */
#define COACH_OPEN_IN_MEMORY 4u /* no file at all (path is NULL): for tests and previews */
#define COACH_OPEN_STRICT 8u    /* each access is on the disk before its answer: see section 6 */

/* Receives diagnostics: level 1 error, 2 warning, 3 information. Called on the thread that made
   the call which caused it, while the library holds locks: do not call the library from it. */
typedef void (*coach_log)(void *context, int32_t level, const char *message);

/* Set everything to zero, then `size` to sizeof: zero means the default for every member, and a
   program compiled against an older, shorter struct goes on working. A longer struct than this
   library knows is accepted when the part that it does not know is zero. */
typedef struct coach_store_options {
  size_t size;                /* sizeof(coach_store_options) */
  const uint8_t *key;         /* 32 random bytes, or NULL; copied into guarded memory */
  size_t key_length;          /* 32, or 0 with a NULL key */
  const char *passphrase;     /* 8 to 1,024 bytes of UTF-8, or NULL; takes about 0.1 s and 64 MiB */
  coach_log log;              /* or NULL */
  void *log_context;          /* handed to log */
  uint32_t flags;             /* COACH_OPEN_... */
  uint32_t busy_timeout_ms;   /* how long a writer waits for others; 0: 10,000 */
  uint32_t cache_kibibytes;   /* SQLite's page cache of the writing connection; 0: 16,384 */
  uint32_t reserved;          /* 0 */
  const char *access_journal; /* where accesses wait: see section 6; NULL: beside the store */
} coach_store_options;

/* Opens or creates a store. Key or passphrase is required. A new store with both gets two key
   slots: later either opens it. The file is probed read-only before anything is written.
   `*store` is set on success, else NULL. Any thread.
   Status: 10, 11, 15, 20, 60-66, 70-73. */
coach_status coach_store_open(const char *path, const coach_store_options *options,
                              coach_store **store, coach_error **error);

/* Closes a store. Actors and lists made from it stay valid handles that answer COACH_CLOSED, and
   are still to be freed. Status: COACH_IN_USE while a call runs in another thread; 10; 15. */
coach_status coach_store_close(coach_store *store, coach_error **error);

/* The store's id, assigned when it was created. Borrowed until the store is closed. */
const char *coach_store_id(const coach_store *store);

/* Drops every derived table (current versions, links, lookups) and builds it again from the log.
   Needed only when coach_verify says so. Status: 10, 14, 15, 50, 63, 70-74. */
coach_status coach_store_rebuild(coach_store *store, coach_error **error);

/* Keys. Each key or passphrase that opens a store has a slot, which wraps the one root key of the
   store; whoever has the store open may add and remove slots. To change a key or passphrase, add the
   new one, then remove the old one: each is on the disk when its call returns, other processes see
   it the next time they open the store, and whatever happens in between, one of the two opens it.
   A number belongs to one slot for ever: from 1 on, and a removed one is not used again.

   Removing protects the file as it is from then on, and no copies of it: an older copy still opens
   with what was removed, and since the root key stays the same, whoever has such a copy and the
   removed secret can read newer copies too. Against that helps coach_store_rotate. */

/* The slots by number as a JSON array of {"number", "kind"}: kind is "key", "passphrase" or, where
   only a newer version knows it, "unknown"; a passphrase also has its costs with Argon2id,
   "operations" and "memory" in bytes. Nothing in it is secret. Status: 10, 11, 14, 15, 63, 70-73. */
coach_status coach_store_keys(coach_store *store, coach_buffer **json, coach_error **error);

/* What to add, with the bounds and costs of coach_store_options. Set to zero, then `size`. */
typedef struct coach_key_options {
  size_t size;                /* sizeof(coach_key_options) */
  const uint8_t *key;         /* 32 random bytes, or NULL; copied into guarded memory */
  size_t key_length;          /* 32, or 0 with a NULL key */
  const char *passphrase;     /* 8 to 1,024 bytes of UTF-8, or NULL: one of the two, not both */
} coach_key_options;

/* Adds a slot; `*slot` (NULL if you do not need it) receives its number, 0 on failure. A secret that
   has a slot gets a second one, and opens the store until both are removed. Opening with a passphrase
   tries one slot after the other, so keep few.
   Status: 10, 11, 14-16 (over COACH_LIMIT_KEYS), 20, 50, 63, 70-73. */
coach_status coach_store_add_key(coach_store *store, const coach_key_options *options,
                                 uint32_t *slot, coach_error **error);

/* Removes a slot and destroys it on the disk. The store stays open, also when it was opened with this
   slot. Calling it again changes nothing but finishes what was left to destroy: do so after 71-73,
   when it may be removed already, and after 75 (removed, but the files still hold a copy, for a reader
   of another process or because writing failed). Also 10, 14, 15, 39 (the last slot: add another one first), 40 (there never was
   such a slot), 50, 63, 70. */
coach_status coach_store_remove_key(coach_store *store, uint32_t slot, coach_error **error);

/* The public key of Ed25519 that checks what this store signs (section 12), as 64 hexadecimal digits.
   It stays the same for the life of the store. Status: 10, 11, 14, 15, 63, 66, 70-73. */
coach_status coach_store_public_key(coach_store *store, coach_buffer **key, coach_error **error);

/* ------------------------------------------------------------------------------------------
 * 6. Actors and files
 *
 * Every verb is done by an actor: the person or service on whose behalf you call, known by your
 * own id, with an organisation, roles and a purpose. Who acted, for whom and why is sealed into every
 * entry. (Not called a session: in coaching a session is a conversation.)
 *
 * Every record belongs to one file: a client's, or, for records about practice, a
 * practitioner's, an organisation's or a programme's. A file is found by an identifier of your
 * own system: a `system` (a URI for the kind of number) and a `value`. It belongs to the
 * organisation of the actor that opened it.
 *
 * Who may do what. What several rows give adds up, and what no row gives does not exist: not in
 * get, find, counts, history, links, changes, conflicts or errors.
 *
 *   role            in files                        sees                        adds and changes
 *   --------------  ------------------------------  --------------------------  ------------------
 *   coach           of its organisation             everything                  everything
 *   practitioner    of its organisation             everything                  nothing
 *   reception       of its organisation             client, supporter,          nothing
 *                                                   practitioner, organisation
 *   manager         of its organisation, but no     everything but              nothing
 *                   client's                        event_feedback and
 *                                                   help_request
 *   client          the own file, until death       everything but what is      goal, practice,
 *                                                   notForClient                observation,
 *                                                                               reflection, feedback,
 *                                                                               action, score,
 *                                                                               about_me, agreement,
 *                                                                               barrier, experience;
 *                                                                               changes only what is
 *                                                                               its own
 *   supporter       of the client, by authority     everything, or what the     the same
 *                   in force or by consent          consent says, but what is
 *                                                   notForSupporters
 *   coach,          of other organisations, by      what the consent says       nothing
 *   practitioner    consent
 *   administrator   all                             no content                  nothing
 *   privacy officer of its organisation             no content; who accessed    nothing
 *                                                   what
 *
 * A supporter whom the common field hiddenFrom of a record names does not see that record either.
 * A record with visibility authorOnly is seen only by who recorded it, a concern only by who
 * recorded its version and the staff it names there: by no shared consent, emergency or client.
 * Such a record can be linked to only by records that no more people see. Once expunged it is known
 * to who expunged it.
 *
 * Candour. What practitioners say of themselves and of each other is candid: a usage_return,
 * peer_observation, reflection or score in a file about practice; and so is an experience whose
 * coachMaySee is false, or, in a file about practice, not given. Of those to whom the table shows it,
 * a candid record is seen only by
 *   - who recorded its version,
 *   - the actors of the organisation whom its common field sharedWith lists by their ids,
 *   - in a file about practice the practitioners whom it is about: those of its links to practitioner
 *     (not the coaches of an experience) that lead to an active entry whose actorId is the id of the
 *     actor, in a file of the same organisation. Where several entries there have the same id, each
 *     has to say so.
 * Nobody else sees it, by no role, consent or emergency: not the colleagues, and managers see totals.
 * Figures count it: reports about a place are made of it and show none. Where visibility is
 * authorOnly that holds instead, and no figure counts it. sharedWith is refused (39) where a record is
 * not candid, and where it is for its author only.
 * In a file about practice any record may link to a candid one, since much follows from it: the link is
 * left out for who does not see where it leads. In a client's file only records that no more people see
 * may. Once expunged it is known to who expunged it. Whoever saves a version is its author: let a
 * record link to the entry of the one whose it is, or list them in sharedWith, before somebody else
 * changes it.
 * Nobody makes themselves into a colleague: a new version of a practitioner in which actorId becomes the
 * id of the actor that saves it is refused (39); somebody else has to save that. The first version may
 * name the actor that saves it, where nothing in the files of the organisation has its id or leads to it.
 *
 * Records about practice never name a client nor link to one. A support_note is anonymous by
 * construction: it has no field but its own, occurred and language, not even one of a newer version
 * (31), and no record links to it (38). No text in it, nor the reason with which it is retracted or
 * expunged, may hold a name or identifier of a practitioner in the files of the actor's organisation,
 * actorId among them, also one that only an earlier version of their entry has (39, which names the
 * field and not the name): whole words, also with an s behind them ("Annas") or spelt out ("A n n a"), in
 * any case, with or without accents or with the letters that are written for them ("Mueller"), also behind
 * Greek or Cyrillic letters that look like Latin ones, and where such a word means something else. Of
 * scripts without spaces a name of two letters or more counts wherever it stands; initials, titles and
 * particles ("Dr", "de") count only within the whole name. The register is read anew for each save with
 * notes, some 10 us for each version of an entry. event_feedback, inquiry and story have no informants; in
 * other records about practice no client or supporter who is one has a name (39).
 *
 * In files about practice no new record has the id of a client's file or of a record in one, nor such a
 * record theirs, and a support_note or story that of no other record or file; none has a sharedEvent, nor
 * among sources and identifiers one by which a client is known (39, as far as the actor may see what is
 * there). Which of the common fields a kind takes the catalogue says.
 *
 * Who is who: a client acts with the id that the field actorId of the client's record holds, a
 * supporter with that of its own record, both for the organisation that the file belongs to.
 * Authority in force is parental responsibility, attorney or deputy; a limit by a court or
 * mustNotSee takes it all away, also what another record about the same supporter gives.
 *
 * A consent shares the whole file, kinds, or goals: these with their small steps and with what
 * hangs on them and on no goal that is not shared; the bigger goal stays hidden, also in links. It
 * is in force when it is given and not withdrawn, from `from` until `until`, for its purposes (none
 * given: TREAT, and for a supporter any) and its recipients; where somebody else decided for the
 * client, only as long as the authority for that is in force. One in best interests or on another
 * legal ground is a decision of staff, whoever is named beside it: it lapses with nobody's authority,
 * so give it an end. A supporter to whom kinds are shared adds only those. "Now" is the later of the clock and the newest time that was ever recorded, so
 * that a clock that was set back revives nothing.
 *
 * The access log. Exactly one row for each access that was allowed or refused: who, for which
 * organisation, when, to what, for what purpose. For a write the entry is the row, in the same
 * transaction; one that is refused for what it says (30-39) or for a newer version (41) gave nothing
 * away, changed nothing and leaves none. For a read the row is written before the data is handed out: sealed, into the file
 * "-access" beside the store, from where it is moved into the chain of accesses of its file with
 * the next commit of any process, after 1,000 rows, or at close. Until then it survives the end of
 * the process, but not a power cut; with COACH_OPEN_STRICT it is on the disk before the data is
 * handed out. A read-only store writes its rows there too, makes them durable after 1,000 rows and
 * at close, and leaves moving them to the next one who opens it for writing; where nothing can be
 * written beside it, name another place in `access_journal`, one of its own for each store, or it
 * does not open (65); nor does it with the journal of another store or with what is no journal, which
 * both stay as they are. When a row cannot be written, nothing is handed out (71, 72); room for some
 * thousand rows is reserved for a full disk.
 * ------------------------------------------------------------------------------------------ */

typedef struct coach_actor coach_actor;

#define COACH_FILE_CLIENT 1u
#define COACH_FILE_PRACTITIONER 2u
#define COACH_FILE_ORGANISATION 3u
#define COACH_FILE_PROGRAMME 4u

/* What an actor is, as one or several of these bits. */
#define COACH_ROLE_COACH 1u             /* coaches: reads and writes files of its organisation */
#define COACH_ROLE_PRACTITIONER 2u      /* another practitioner there: reads its files */
#define COACH_ROLE_RECEPTION 4u         /* reads who people are and how to reach them */
#define COACH_ROLE_MANAGER 8u           /* reads records about practice, and no client's */
#define COACH_ROLE_CLIENT 16u           /* the client: reads and adds to the own file */
#define COACH_ROLE_SUPPORTER 32u        /* sees and adds what consent or authority give */
#define COACH_ROLE_ADMINISTRATOR 64u    /* verifies, backs up, mends the store; sees no content */
#define COACH_ROLE_PRIVACY_OFFICER 128u /* reads who accessed what, erases; sees no content */

/* Makes an actor. `id` and `organisation` are yours; `roles` say what it may see and do, and are for
   you to check before you call: the library knows nobody's password; `purpose` is a code of HL7 PurposeOfUse such
   as "TREAT" (treatment), "HOPERAT" (operations), "HRESCH" (research). None may be empty.
   The actor may outlive the store. Status: 10, 11, 14, 15, 16, 20. */
coach_status coach_actor_new(coach_store *store, const char *id, const char *organisation,
                             uint32_t roles, const char *purpose, coach_actor **actor,
                             coach_error **error);
coach_status coach_actor_free(coach_actor *actor);

/* Replaces the root key of the store by a new random one, which from now on only this key or passphrase
   opens: all other slots are removed. The keys of files are wrapped anew and derived tables built again,
   in one transaction; no entry is written again. This store, and every other process that has it open,
   holds the old root key then: each verb gives COACH_ROTATED until the store is closed and opened again.
   Killed in the middle, the old key opens or the new one.

   It protects the file from then on against whoever knows the old root key or a removed secret. It does
   not protect older copies and backups, which stay as they were; and since the keys of files do not
   change, whoever can open such a copy can read in newer ones what is in the files that it has.

   For COACH_ROLE_ADMINISTRATOR (45). Also 10-16, 20, 50, 63 (something does not verify that would get a
   new code: nothing is changed), 66, 70-73, and 75: it is done, but a reader of another process keeps
   the old bytes on the disk: open the store again and call coach_store_remove_key with slot 1. */
coach_status coach_store_rotate(coach_actor *actor, const coach_key_options *options,
                                coach_error **error);

/* The file that an identifier stands for among those of the actor's organisation, opened when there is
   none, by a coach. `*file` receives its id (36 characters and a NUL). Also 45. Status: 10, 11, 14, 15, 16, 20, 37 (the file is of another kind), 50, 63,
   70-73. */
coach_status coach_file_open(coach_actor *actor, uint32_t file_kind, const char *system,
                             const char *value, coach_buffer **file, coach_error **error);

/* The same without opening one, and then among what other organisations share: 40 when there is none
   for this actor. */
coach_status coach_file_find(coach_actor *actor, const char *system, const char *value,
                             coach_buffer **file, coach_error **error);

/* Opens the client files that an identifier stands for, whichever organisation opened them, because it is
   an emergency: for reading, through this actor alone, for 1 to 1,440 minutes. `reason` (1 to 4,096
   bytes) is on the disk before this returns; every access is marked, and coach_emergencies lists it.
   For coaches and practitioners of any organisation. `*files` receives a JSON array of ids.
   Status: 10-16, 20, 40, 45, 63, 70-73. */
coach_status coach_break_glass(coach_actor *actor, const char *system, const char *value,
                               const char *reason, uint32_t minutes, coach_buffer **files,
                               coach_error **error);

/* Who accessed a file from `from` until before `until` (milliseconds since 1970, UTC; 0 leaves an end
   open), oldest first: reads, refusals and writes. For the privacy officer of the organisation that
   opened it, and for its client: not shown accesses to what does not exist for the client, nor
   how much was found. `*json` receives an array of {"file", "when", "actor", "organisation", "purpose",
   "verb", "kind", "record", "roles", "count", "allowed", "emergency", "reason"}; what is not known
   or does not apply is left out: of what was expunged, by whom it had been saved. Verbs: "get", "history", "find", "changes", "find file", "save",
   "retract", "expunge", "verify", "access log", "break glass", "export", "erase", "same person",
   "administer", "report". Status: 10-16, 40, 45, 63, 70-73. */
coach_status coach_access_log(coach_actor *actor, const char *file, int64_t from, int64_t until,
                              coach_buffer **json, coach_error **error);

/* Every emergency in the files of the actor's organisation, in the same form: for its privacy officer.
   Status: 10-16, 45, 63, 70-73. */
coach_status coach_emergencies(coach_actor *actor, int64_t from, int64_t until, coach_buffer **json,
                               coach_error **error);

/* ------------------------------------------------------------------------------------------
 * 7. Records
 *
 * A record has a kind, a file, an id and fields. Make one, set its fields one by one (as one
 * binds an SQLite statement) or give it as JSON; both ways are the same record with the same
 * checks. What is not set is missing: never 0, never "unknown".
 *
 * A field is addressed by its number. An element of a list is COACH_AT(field, index): index 0 is
 * the first, and the index after the last appends one. Parts of a group have numbers of their
 * own; COACH_AT(part, index) is that part of the index-th group of a list of groups.
 *
 * A refused setter poisons the record: coach_save returns that error until the same field is set
 * again or cleared. So no host can store half of what it meant, even when it ignores codes.
 *
 * Setters: 10, 12, 16, 30, 31, 32 and what they name. Getters: 10, 12, 30, 31, 32, 36; when they
 * fail, what they would write is left alone. Getters accept NULL for parts that you do not need.
 * ------------------------------------------------------------------------------------------ */

typedef struct coach_record coach_record;

#define COACH_AT(field, index) ((uint32_t)(field) | (((uint32_t)(index) + 1u) << 16))

/* A new record of a kind in a file. It has its id (a UUIDv7) from here on. Never fails for a wrong
   kind or file: the record is then poisoned and coach_save tells. NULL only when there are more
   than 16 million handles. Free it with coach_record_free. */
coach_record *coach_record_new(uint32_t kind, const char *file);

/* The same, with the file named by a host identifier; saving opens the file when there is none. */
coach_record *coach_record_new_for(uint32_t kind, uint32_t file_kind, const char *system,
                                   const char *value);

/* A record from a JSON object: "kind"; "file" (an id, or {"kind", "system", "value"}); optionally
   "id" and "version" (the version it is based on); and fields by name as the catalogue's JSON
   Schema says. Required fields are asked for when it is saved. Status: 11, 16, 20-22, 30-35. */
coach_status coach_record_from_json(const char *json, int64_t length, coach_record **record,
                                    coach_error **error);

/* An independent copy. `*copy` is yours. */
coach_status coach_record_copy(const coach_record *record, coach_record **copy);
coach_status coach_record_free(coach_record *record);

/* Why the record is poisoned: an error of yours to free, or NULL when it is not. */
coach_error *coach_record_error(const coach_record *record);

/* Gives a new record an id of your own. Refused (11) once it has a version. */
coach_status coach_record_set_id(coach_record *record, const char *id);

/* Says on which version this record is based: 0 for a new one. Saving sets it by itself. */
coach_status coach_record_set_version(coach_record *record, int64_t version);

coach_status coach_record_set_text(coach_record *record, uint32_t field, const char *text,
                                   int64_t length); /* 11, 20, 21, 33 */
coach_status coach_record_set_integer(coach_record *record, uint32_t field, int64_t value);
coach_status coach_record_set_real(coach_record *record, uint32_t field, double value);
coach_status coach_record_set_boolean(coach_record *record, uint32_t field, int32_t value);

/* A point in time: milliseconds since 1970-01-01T00:00Z, the local offset in minutes east of UTC
   (-1080 to 1080), and the IANA zone ("Europe/London") or NULL. Years 1 to 9999. 33. */
coach_status coach_record_set_instant(coach_record *record, uint32_t field, int64_t milliseconds,
                                      int32_t offset_minutes, const char *zone);

/* A date; month and day may be 0 for "not known" (day only together with month). 33. */
coach_status coach_record_set_date(coach_record *record, uint32_t field, int32_t year,
                                   int32_t month, int32_t day);
coach_status coach_record_set_id_value(coach_record *record, uint32_t field, const char *id);
coach_status coach_record_set_choice(coach_record *record, uint32_t field, uint32_t choice);

/* A concept of your own vocabulary: any of the three may be NULL, not all. 11, 20, 21, 33. */
coach_status coach_record_set_concept(coach_record *record, uint32_t field, const char *code,
                                      const char *system, const char *text);

/* A value on a scale with the scale's own bounds and who said it (COACH_SAID_BY_..., 0: not
   recorded). NaN for both bounds takes the field's default scale: that of the catalogue until the
   record is saved, and then the one of the actor's settings (section 8), where they have one. 33 when
   the value is outside. */
coach_status coach_record_set_scale(coach_record *record, uint32_t field, double value,
                                    double minimum, double maximum, uint32_t said_by);
coach_status coach_record_set_quantity(coach_record *record, uint32_t field, double value,
                                       const char *unit);

/* A picture, drawing, sound or film that you keep elsewhere: where (a link that this library never
   opens), the SHA-256 of its bytes as 64 lower-case hexadecimal digits or NULL, and its media type. */
coach_status coach_record_set_attachment(coach_record *record, uint32_t field, const char *link,
                                         const char *sha256, const char *media_type);

/* A link to a record by its id. 11, 33 when it is no UUID. That the record exists is checked at save. */
coach_status coach_record_set_link(coach_record *record, uint32_t field, const char *record_id);

/* A field of your own, "x-" and 1 to 60 of a-z 0-9 and "-", holding any JSON value up to 64 KiB
   in all, at most 32 arrays and objects inside each other (16). */
coach_status coach_record_set_extension(coach_record *record, const char *name, const char *json,
                                        int64_t length);
coach_status coach_record_get_extension(const coach_record *record, const char *name,
                                        coach_buffer **json);

/* Removes a value, an element of a list, or what an earlier refused setter left behind. */
coach_status coach_record_clear(coach_record *record, uint32_t field);

/* Number of elements of a list; 1 or 0 for other fields, set or not set. */
coach_status coach_record_count(const coach_record *record, uint32_t field, int64_t *count);

/* Borrowed text: until the record is changed or freed. */
coach_status coach_record_get_text(const coach_record *record, uint32_t field, const char **text,
                                   int64_t *length);
coach_status coach_record_get_integer(const coach_record *record, uint32_t field, int64_t *value);
coach_status coach_record_get_real(const coach_record *record, uint32_t field, double *value);
coach_status coach_record_get_boolean(const coach_record *record, uint32_t field, int32_t *value);
coach_status coach_record_get_instant(const coach_record *record, uint32_t field,
                                      int64_t *milliseconds, int32_t *offset_minutes,
                                      const char **zone);
coach_status coach_record_get_date(const coach_record *record, uint32_t field, int32_t *year,
                                   int32_t *month, int32_t *day);
coach_status coach_record_get_id_value(const coach_record *record, uint32_t field,
                                       const char **id);
coach_status coach_record_get_choice(const coach_record *record, uint32_t field,
                                     uint32_t *choice);
coach_status coach_record_get_concept(const coach_record *record, uint32_t field,
                                      const char **code, const char **system, const char **text);
coach_status coach_record_get_scale(const coach_record *record, uint32_t field, double *value,
                                    double *minimum, double *maximum, uint32_t *said_by);
coach_status coach_record_get_quantity(const coach_record *record, uint32_t field, double *value,
                                       const char **unit);
coach_status coach_record_get_attachment(const coach_record *record, uint32_t field,
                                         const char **link, const char **sha256,
                                         const char **media_type);
coach_status coach_record_get_link(const coach_record *record, uint32_t field,
                                   const char **record_id);

/* The whole record as one JSON object, with what the library added: id, file, version, state,
   recorded, actor, organisation, purpose. Fields of a newer version appear as "#number". */
coach_status coach_record_json(const coach_record *record, coach_buffer **json,
                               coach_error **error);

/* The fields as they are sealed: deterministic CBOR (RFC 8949, section 4.2), by field number. */
coach_status coach_record_body(const coach_record *record, coach_buffer **body,
                               coach_error **error);

/* What is known about the record. Text is borrowed until the record is changed or freed, and ""
   where there is nothing yet: file before a save that opens it, the last four before any save. */
#define COACH_STATE_ACTIVE 1u           /* stands */
#define COACH_STATE_ENTERED_IN_ERROR 2u /* retracted; still readable */
#define COACH_STATE_EXPUNGED 3u         /* its content was destroyed; has no fields */

uint32_t coach_record_kind(const coach_record *record);
const char *coach_record_id(const coach_record *record);
const char *coach_record_file(const coach_record *record);
int64_t coach_record_version(const coach_record *record); /* 0 before the first save */
uint32_t coach_record_state(const coach_record *record);
int64_t coach_record_recorded(const coach_record *record); /* milliseconds since 1970, UTC */
int64_t coach_record_commit(const coach_record *record);   /* its place in coach_changes */
const char *coach_record_actor(const coach_record *record);
const char *coach_record_organisation(const coach_record *record);
const char *coach_record_purpose(const coach_record *record);
const char *coach_record_reason(const coach_record *record); /* of a retraction or expunction */

/* ------------------------------------------------------------------------------------------
 * 8. Saving
 *
 * Nothing is overwritten: saving a record again adds a version. A record carries the version it
 * is based on. If somebody else has saved since, the answer is COACH_CONFLICT, and
 * coach_error_version names the newest: read it, decide, save again. A save that is repeated
 * after a lost answer finds its own content and succeeds without adding anything.
 *
 * All writing verbs: 10-16, 50, 63, 70-73, and what they name.
 *
 * Settings. A record of kind COACH_SETTINGS in the file of COACH_SETTINGS_SYSTEM and COACH_SETTINGS_VALUE
 * (COACH_FILE_ORGANISATION; saving opens it) says how the organisation of the actor wants the person
 * and the stages of adoption to be called in what a person reads, and the scales of values that are
 * given without one. The newest one counts. A value outside of its scale is refused by name (33).
 * ------------------------------------------------------------------------------------------ */

#define COACH_SETTINGS_SYSTEM "urn:coachingkit"
#define COACH_SETTINGS_VALUE "settings"

/* Saves one record. On success it carries its version, file and the rest. On the disk when this
   returns. Also 30-35, 37-41, and the error of a poisoned record. */
coach_status coach_save(coach_actor *actor, coach_record *record, coach_error **error);

/* Saves a JSON object, or an array of them, in one transaction: coach_record_from_json for each,
   then a batch. `*saved` (NULL if you do not need it) receives an array of {"id", "file",
   "version"} in the same order, with "scales" where values came without one: those that they were
   recorded with, {"importance": [0, 10]}, to be kept by whoever saves the record again. When there is no memory for that answer alone (73), all is saved:
   calling again saves nothing twice if the records carry ids of yours. */
coach_status coach_save_json(coach_actor *actor, const char *json, int64_t length,
                             coach_buffer **saved, coach_error **error);

/* Many saves and retractions in one transaction: all of them or none. */
typedef struct coach_batch coach_batch;

/* NULL only when there are more than 16 million handles. */
coach_batch *coach_batch_new(void);
coach_status coach_batch_free(coach_batch *batch);

/* Adds a record as it is now (a copy; the handle stays yours and does not change by the commit). */
coach_status coach_batch_save(coach_batch *batch, const coach_record *record);
coach_status coach_batch_retract(coach_batch *batch, const char *file, const char *record_id,
                                 int64_t version, const char *reason);

/* Commits and empties the batch; after an error it is as it was, and coach_error_record tells which
   record is to blame. `*saved` as in coach_save_json, one element for each save and retraction. When
   there is no memory for that answer alone, all is committed: calling again saves nothing twice. */
coach_status coach_commit(coach_actor *actor, coach_batch *batch, coach_buffer **saved,
                          coach_error **error);

/* Marks a record as entered in error, with a reason (1 to 4,096 bytes). `version` is the newest one
   as you know it. It leaves lists of active records; get and history still show it. 40, 41. */
coach_status coach_retract(coach_actor *actor, const char *file, const char *record_id,
                           int64_t version, const char *reason, coach_error **error);

/* Destroys the content of one version of a misfiled record, or of all versions (version 0). That
   it existed, who removed it and why stays, and the log still verifies. Done once it is done: calling
   it again changes nothing, and nothing can be saved on top of it: make a new record. 40, 75 (done, but
   the files still hold a copy, for a reader of another process or because writing failed: call again). */
coach_status coach_expunge(coach_actor *actor, const char *file, const char *record_id,
                           int64_t version, const char *reason, coach_error **error);

/* States that two client files of the actor's organisation are of one person (is_same 1), or takes that
   back (0), with a reason. coach_find in one of the files then also finds what is in the other, and in
   what is joined to that, as far as the rules of each file show it to the actor. What one of them takes
   away, the others do not give: where one says that the client died, or that a supporter must not see
   them, neither's login sees any of the files. coach_get and
   coach_history stay with one file, and each record says which is its own. Both files say it, in one
   commit; coach_changes shows each as a record without fields of kind COACH_SAME_PERSON whose id is that
   of the other file: active, or entered in error where it was taken back. Done once it is done: calling
   it again changes nothing. When one of them is erased it is joined to nothing.

   For COACH_ROLE_COACH who may write in both (45). Also 10-16 (11 for the same file twice, 16 for more
   than COACH_LIMIT_FILES files of one person), 20, 37 (not a client's file), 40, 50, 63, 66, 70-73. */
#define COACH_SAME_PERSON 60004u
coach_status coach_same_person(coach_actor *actor, const char *file, const char *other,
                               uint32_t is_same, const char *reason, coach_error **error);

/* Destroys a file for good: its key, all that it holds, and under which identifier it was opened; also
   in free pages and logs of the database. That there was a file, of which kind and organisation, who
   erased it, when and on what ground (1 to 4,096 bytes; name nobody in it) stays in the store's register,
   and the chain of its entries still verifies. Afterwards the file does not exist for any verb, records
   that others link to in it are gone, and its identifier opens a new file.

   For COACH_ROLE_PRIVACY_OFFICER of the organisation that opened the file (45 without the role, 40 for
   another organisation's). Killed in the middle, all of it happened or nothing. Calling it again changes
   nothing but finishes what was left to destroy: do so after 71-73 and 75 (erased, but the database file
   still holds a copy for a reader of another process). Another process that has the store open uses the
   key no more from its next call on, and wipes it from its guarded memory when it closes the store.
   Copies and backups know nothing of it. Also 10-16, 20, 50, 63, 70. */
coach_status coach_erase(coach_actor *actor, const char *file, const char *ground,
                         coach_error **error);

/* The files that were erased in this store, to be kept away from it and its backups, and written anew
   after each erasure: {"store", "erasures": [{"file", "erased" (milliseconds since 1970)}], "code"}.
   The code, under a key of the store, shows that nobody else wrote it. Grounds stay out: they are free
   text that can name a person, and this list needs no protection. For COACH_ROLE_ADMINISTRATOR or
   COACH_ROLE_PRIVACY_OFFICER (45). Also 10-15, 63, 70-73. */
coach_status coach_erasures_export(coach_actor *actor, coach_buffer **json, coach_error **error);

/* Erases in a restored backup what was erased since the backup was made: every file of the list that
   is there, all or none. Replaying it again changes nothing. The register says that it was replayed,
   by whom, and when the file was erased first. For COACH_ROLE_ADMINISTRATOR (45). Also 39 (another
   store wrote the list, or somebody else), and what coach_erase may answer but 40. */
coach_status coach_erasures_replay(coach_actor *actor, const char *json, int64_t length,
                                   coach_error **error);

/* ------------------------------------------------------------------------------------------
 * 9. Reading
 *
 * All reading verbs: 10-16, 63, 70-73, and what they name.
 * ------------------------------------------------------------------------------------------ */

typedef struct coach_list coach_list;

/* One record: its newest version (version 0) or an earlier one. Also 40, 42. */
coach_status coach_get(coach_actor *actor, const char *file, const char *record_id,
                       int64_t version, coach_record **record, coach_error **error);

/* All versions of one record, oldest first. An expunged version is a record without fields whose
   state is COACH_STATE_EXPUNGED. Also 40. */
coach_status coach_history(coach_actor *actor, const char *file, const char *record_id,
                           coach_list **list, coach_error **error);

#define COACH_NEWEST_FIRST 0u
#define COACH_OLDEST_FIRST 1u

/* What to find. Set to zero, then `size`. Zero means "any" or the default everywhere. */
typedef struct coach_query {
  size_t size;                      /* sizeof(coach_query) */
  const char *file;                 /* required, but with an identifier */
  const char *identifier_system;    /* clients and practitioners by their identifiers, in any */
  const char *identifier_value;     /*   file of the actor when `file` is NULL */
  const char *linked_to;            /* id: only records that link to this one */
  const char *cursor;               /* where the page before ended: coach_list_cursor */
  int64_t occurred_from;            /* milliseconds since 1970, UTC; at or after */
  int64_t occurred_until;           /*   before */
  int64_t recorded_from;            /* the same for when it was recorded */
  int64_t recorded_until;
  uint32_t kind;                    /* COACH_GOAL ... */
  uint32_t state;                   /* COACH_STATE_...; 0: active; COACH_STATE_ANY: all of them */
  uint32_t link_field;              /* with linked_to: only through this field */
  uint32_t tree;                    /* with linked_to: 1: also what links to those, and so on */
  uint32_t order;                   /* by when it occurred: COACH_NEWEST_FIRST, _OLDEST_FIRST */
  uint32_t limit;                   /* records in this page; 0: 100; at most COACH_LIMIT_PAGE */
} coach_query;

#define COACH_STATE_ANY 255u

/* Finds records in their newest version, in the file and in those that are joined to it by
   coach_same_person, in order of when they occurred (a record without that:
   when its newest version was recorded). A page ends at `limit`; its cursor continues behind its last record
   whatever others write meanwhile. Without a file, an identifier or an owner's file that this actor
   may see, the list is empty or the status 40. Also 11, 31, 40, 43. */
coach_status coach_find(coach_actor *actor, const coach_query *query, coach_list **list,
                        coach_error **error);

/* Every version of every record in the actor's files that was committed after `commit` (0: from the
   beginning), in the order of commits, whole commits until `limit` is reached. To follow on: the
   commit of the last record. An expunction shows as the expunged record. */
coach_status coach_changes(coach_actor *actor, int64_t commit, uint32_t limit, coach_list **list,
                           coach_error **error);

/* Looks through the newest version of a story for names: the client's present and former ones and
   identifiers with the one that the file was opened under, actorId, and the ids of file and record, those
   of the client's supporters with how to reach them, and of the practitioners in the files of the actor's
   organisation, also where only an earlier version of their records says so. What counts is as for a
   support_note (section 6); a telephone number of nine digits or more, with and without the code of its
   country.
   `*findings` becomes JSON with "hits", at most 1,000, each with the "field" and its "name", "index" in a
   list, "part" of a group, "offset" and "length" in bytes, the "sort" ("clientName", "formerName",
   "identifier", "supporter", "practitioner"; never the name), what "hit" its overruling is called in the
   story's field overruled, and whether it is "overruled". "checkedText" is null while a hit is left that
   is not.

   A story says published only with the checkedText that was answered for its present words and
   overrulings, with the date of the consent and who looked at it, with who had it checked and when, with
   somebody else who read it second and when, and with when it was approved, not before the check (39, also
   after any change of the words, for a name without a letter or digit, and for a day to come). Where it was
   published is looked through too, and may be added later: then it is refused only for a name of the
   register (39). The story keeps nothing that leads to the client:
   whoever checks sees to it that it is the right one. Both files are read, which the access log says.
   Status: 10-15, 30 (the record is no story), 40, 42, 63, 66, 70-73. */
coach_status coach_story_check(coach_actor *actor, const char *file, const char *story,
                               const char *client_file, coach_buffer **findings,
                               coach_error **error);

/* ------------------------------------------------------------------------------------------
 * 10. Lists
 *
 * A list holds its records in memory: it keeps no transaction open and blocks nobody.
 * ------------------------------------------------------------------------------------------ */

/* The next record, or COACH_END. The record belongs to the list: it becomes stale with the next
   call or when the list is freed, and must not be freed. Keep one with coach_record_copy. While
   another thread is inside a call with it, the list neither moves on nor can it be freed (12). */
coach_status coach_list_next(coach_list *list, coach_record **record);

int64_t coach_list_count(const coach_list *list);

/* The cursor of the next page, borrowed until the list is freed; "" on the last page. */
const char *coach_list_cursor(const coach_list *list);

/* All records as one JSON array, each as coach_record_json writes it. Does not move the list. */
coach_status coach_list_json(const coach_list *list, coach_buffer **json, coach_error **error);
coach_status coach_list_free(coach_list *list);

/* ------------------------------------------------------------------------------------------
 * 11. Reports
 *
 * What the records say together. A report has a name, parameters and a result, both of them JSON with a
 * schema; coach_reports lists all of them, with the sources of their formulas. A report about a client or
 * a practitioner is made of what exists for the actor in that file, and of that alone. One about a
 * place is made of everything that the actor's organisation opened, but concerns and what names its
 * readers, and its figures name nobody: small ones are left out.
 *
 * What cannot be computed is said, with the reason, under "notComputable": never 0, never NaN, never an
 * empty page. Each figure comes with the counts that it was made of.
 *
 * Of people a report about a place tells nothing that is about fewer than five of them. Counts about clients are
 * rounded to the nearest 5. What people answer (how often they use it, how confident they are, how it was, where
 * they stand) is told of those who had answered when the report was made first after the period was over, and
 * of later ones five people at a time: two reports around one late answer are the same. A changed answer is a later
 * one; what is retracted is not told any longer. Told as they are, at once: how many of the members of the register
 * who agreed to be listed were trained and came, and how many forms and returns came back. Where coaches are
 * named, where conversations stood from fixing to enabling is told of no fewer than five of them.
 *
 * A report leaves one row in the access log, verb "report" with its name as the reason: in that of its file,
 * and of one about a place in the register.
 *
 * What a report about a place took long to say is kept in the store, sealed, until something is recorded that it
 * would be made of; whoever asks again is told that. A store that is only read keeps nothing.
 * ------------------------------------------------------------------------------------------ */

/* All reports as JSON: {"reports": [{"name", "meaning", "scope": "client", "practitioner" or "place",
   "roles": [who may ask for it], "sources": [of its formulas], "parameters", "parametersSchema", "result",
   "resultSchema"}], "choices"}. "parameters" and "result" are fields as in coach_catalogue, the others
   JSON Schema (draft 2020-12). Any thread. Status: 11. */
coach_status coach_reports(coach_buffer **json);

/* Makes a report. `parameters` is a JSON object of `length` bytes (-1: up to its NUL), "{}" for none. `*json`
   receives the result.
   Status: 10-16, 20, 22, 40, 45, 46 (no such report), 47 (a parameter is unknown, missing, of another type
   or out of its bounds; the message names it, an unknown one of up to 40 letters, digits and "_"), 63, 66, 70-73. */
coach_status coach_report(coach_actor *actor, const char *name, const char *parameters,
                          int64_t length, coach_buffer **json, coach_error **error);

/* Instruments are data: identifier, version, citation, scale, how their items make a score, from how much on
   a change counts, and cut sets by name and version. Items have numbers; their text is nowhere. The code
   of a score's instrument is the identifier, and its version the version: two versions are two instruments.
   Those that are built in: gas, copm, psfs, gbo, mycaw, pam, ons4, importance-ruler, confidence-ruler and
   readiness-ruler.

   coach_store_instruments registers others for the reports of this open store, one or a JSON array of them, all
   or none: {"identifier", "version", "citation", "minimum", "maximum", "scoring": "mean", "sum", "level",
   "apart" or "attainment"} and, where wanted, {"step", "better": "higher" or "lower", "otherWay": [items of which
   the other is better, where they are scored "apart"], "items" (0: as many as there are), "minimumAnswered", "changeRules": [{"name", "for": "total" or "item", "threshold", "citation"}],
   "cutSets": [{"name", "version", "citation", "levels": [{"name", "from"}], "highest", "decimals", "items"}]}.
   They are not stored: register them whenever the store was opened. What is registered with the same
   content already is no error; one that is registered changes only with its version.
   Status: 10, 11, 14, 15, 16 (over COACH_LIMIT_PARAMETERS bytes or 1,000 instruments), 20, 22, 39 (a rule that
   instruments keep; the message says which), 63, 70. */
coach_status coach_store_instruments(coach_store *store, const char *json, int64_t length,
                                     coach_error **error);

/* All instruments that reports of this open store know, as a JSON array in the same form.
   Status: 10, 11, 14, 15, 63, 70. */
coach_status coach_instruments(coach_store *store, coach_buffer **json, coach_error **error);

/* ------------------------------------------------------------------------------------------
 * 12. Proof
 * ------------------------------------------------------------------------------------------ */

/* Called now and then with how much is done; return 0 to go on, anything else to stop with
   COACH_CANCELLED. Runs on the calling thread; do not call the library from it. */
typedef int32_t (*coach_progress)(void *context, int64_t done, int64_t total);

/* Checks one file (or with NULL the whole store) against its keys: every entry opens, every link is
   derived again, heads carry their authentication code, no file has vanished, and every derived
   table says what the log says. Shows no content; runs beside writers. An administrator verifies any
   file, and alone the whole store (45); others verify a file that they see, and are not told how many
   entries it has (0): they could count what is hidden from them.
   `*findings` receives {"store", "files", "entries", "intact", "findings": [{"file", "position",
   "kind", "message"}]}. Status: COACH_OK and "intact": true, or COACH_DAMAGED; 10-15, 40, 70-74. */
coach_status coach_verify(coach_actor *actor, const char *file, coach_progress progress,
                          void *context, coach_buffer **findings, coach_error **error);

/* What verifies may still be an older copy of the store, or a copy that went another way. That shows
   against heads that were exported before and kept where the store is not, say once a day.

   The ends of all chains as JSON, signed: {"format", "store", "commit", "time", "heads": [{"file",
   "origin", "position", "link"}], "publicKey", "signature"}. Shows no content. Needs an
   administrator (45). A head that does not verify is not signed (63). Status: 10-15, 45, 63, 66, 70-73. */
coach_status coach_heads_export(coach_actor *actor, coach_buffer **heads, coach_error **error);

/* Compares the store with heads exported earlier, of at most COACH_LIMIT_HEADS bytes. `public_key` is
   NULL or the coach_store_public_key that you kept, which then must have signed them. `*findings` as
   in coach_verify, with the kinds "rollback" (entries are gone), "fork" (there was another entry),
   "file" (a file is gone), "signature" and "store" (heads of another store); "files" and "entries" say
   how many files and chains were compared. Whether the chains are what they say is for coach_verify.
   Status: COACH_OK and "intact": true, or COACH_DAMAGED; 10-16, 22, 45, 63, 66, 70-73. */
coach_status coach_heads_check(coach_actor *actor, const char *heads, int64_t length,
                               const char *public_key, coach_buffer **findings,
                               coach_error **error);

/* A file with the proof that nothing in it was changed, left out or added, as JSON that anybody can
   check without this library (the store format says how; examples/python/verify_export.py does it).
   What this actor may see comes sealed with a key that opens that entry alone: keep the text as
   confidential as the records. Of entries that it may not see, or not all of, it holds a digest: that
   there are some, and in which commits, shows. Status: 10-15, 40, 63, 66, 70-73. */
coach_status coach_file_export(coach_actor *actor, const char *file, coach_buffer **json,
                               coach_error **error);


/* ------------------------------------------------------------------------------------------
 * 13. Backups
 *
 * A full backup is a store of its own in one file: it opens with the same keys and is verified
 * like any other. An increment holds what came after a commit; it is no store and only of use to
 * coach_restore. Every increment begins where the backup before it ended:
 *
 *     int64_t reached = 0;
 *     coach_backup(otto, "sunday.coaching", 0, NULL, NULL, &reached, &error);
 *     ...
 *     coach_backup(otto, "monday.increment", reached, NULL, NULL, &reached, &error);
 *
 *     const char *backups[] = {"sunday.coaching", "monday.increment"};
 *     coach_restore("restored.coaching", backups, 2, &options, &error);
 *
 * Copy stores with these functions and with nothing else while they are open: part of a store may
 * stand in the file beside it. A new file appears under its name when it is whole and on the disk;
 * after any error there is none, and what is there already is never overwritten.
 *
 * Backups are sealed like the store, and open with the keys that the store had when they were made:
 * removing a key from the store removes it from no backup. Nor does an expunction or an erasure
 * reach one that was made before; in what is restored from it and a later increment it is done.
 * ------------------------------------------------------------------------------------------ */

/* Copies the store as it is at one moment, while this and other processes go on writing; with
   `commit` above 0 writes an increment of what came after that commit. The actor needs
   COACH_ROLE_ADMINISTRATOR, and no content is shown. `*reached` (NULL if you do not need it)
   receives the last commit of the backup, 0 on failure. Beside it, content that is expunged stays on
   the disk until it is finished (75). Copy to another disk, and verify the copy from time to time.
   Status: 10-15 (11: the store never had that commit), 45, 63, 65, 66, 68, 70-74. */
coach_status coach_backup(coach_actor *actor, const char *path, int64_t commit,
                          coach_progress progress, void *context, int64_t *reached,
                          coach_error **error);

/* For coach_restore and coach_salvage. Set to zero, then `size`. Key and passphrase as in
   coach_store_options; one is enough. */
typedef struct coach_restore_options {
  size_t size;                /* sizeof(coach_restore_options) */
  const uint8_t *key;         /* 32 random bytes, or NULL */
  size_t key_length;          /* 32, or 0 with a NULL key */
  const char *passphrase;     /* UTF-8, or NULL */
  coach_progress progress;    /* or NULL */
  void *progress_context;     /* handed to progress */
  const char *erasures;       /* coach_restore: what coach_erasures_export wrote last, or NULL */
  int64_t erasures_length;    /* its bytes, or -1 up to the NUL */
} coach_restore_options;

/* Makes a new store of a full backup and any number of increments, oldest first. What they hold is
   checked as coach_verify does before the store gets its name, and derived tables are built anew.
   The key is one that the store had at the last of them; all keys of that time open the new one.

   The new store keeps the id, and goes on under a new origin: what it records from now on can be
   told from what the store that was backed up has recorded since. The two do not come together
   again, so let only one of them go on being used. Increments of one are none of the other: begin
   with a full backup.

   Give the list of `erasures` that was written last: files that were erased since the backup was made
   are erased in the new store before anybody can open it, as coach_erasures_replay does.
   Status: 11, 16, 20, 22, 39 (the list is of another store), 60-65, 68-69, 70-74. 69: one is missing,
   twice, of another store or no backup at its place; 63: what they give does not verify. */
coach_status coach_restore(const char *path, const char *const *backups, size_t count,
                           const coach_restore_options *options, coach_error **error);

/* Makes a new store of what verifies in a damaged one, which is only read: for when there is no backup,
   or for what came after the last. Pages that SQLite cannot read are left out. A file that is whole is
   copied as it is. Of others, every entry that opens is sealed anew under a new origin, with who
   recorded it and when; that nothing is missing between them cannot be proved any more.

   `*findings` (NULL if you do not need it) receives the object of coach_verify: "files" and "entries"
   are in the new store, "intact" says that nothing is lost or broken, and each finding what is: an
   entry, or several up to a position, a chain, a head, or a whole file whose key is lost. It shows
   no content. Accesses that wait beside the damaged store ("-access") are not taken over.
   Status: COACH_OK when there is a new store, which verifies, whatever was lost; 11, 20, 60-65, 68, 70-74.
   60: also when no key slot can be read any more; 61, 63: SQLite cannot read where its tables are. */
coach_status coach_salvage(const char *damaged, const char *path,
                           const coach_restore_options *options, coach_buffer **findings,
                           coach_error **error);

/* ------------------------------------------------------------------------------------------
 * 14. The catalogue
 *
 * The same that coachingkit_catalog.h is made from, for programs that build forms or types.
 * Any thread. Status: 11.
 * ------------------------------------------------------------------------------------------ */

/* All kinds, fields, types, bounds, choices and their meaning as JSON. */
coach_status coach_catalogue(coach_buffer **json);

/* JSON Schema (draft 2020-12) of the records that coach_record_from_json accepts. */
coach_status coach_catalogue_schema(coach_buffer **json);

/* Number of a kind by its name, 0 when there is none; and its name, "" when there is none.
   Names are static. */
uint32_t coach_kind_number(const char *name);
const char *coach_kind_name(uint32_t kind);

/* Number of a field of a kind by its name ("statement", or "smart.activity" for a part of a
   group), 0 when there is none; and the name, "" when there is none. */
uint32_t coach_field_number(uint32_t kind, const char *name);
const char *coach_field_name(uint32_t kind, uint32_t field);

#ifdef __cplusplus
}
#endif

#endif
