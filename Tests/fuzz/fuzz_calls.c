// Random sequences of calls through the C interface, on a store in memory and on copies of it, with
// handles that live, are stale, or never were. Whatever happens must be a status: a trap, a leak or
// a wild read ends the run.
#include "keeping.h"

static void set(input *in, world *w) {
  char room[64], more[64];
  coach_record *record = PICK(records);
  uint32_t field = number(in);
  switch (byte(in) % 19) {
    case 11: coach_record_set_date(record, field, (int32_t)number(in), 0, 0); break;
    case 12: coach_record_set_id_value(record, field, coach_record_id(PICK(records))); break;
    case 13:
      coach_record_set_quantity(record, field, (double)wide(in) / 7, text(in, room, sizeof room));
      break;
    case 14:
      coach_record_set_attachment(record, field, text(in, room, sizeof room), NULL,
                                  text(in, more, sizeof more));
      break;
    case 15: coach_record_set_id(record, coach_record_id(PICK(records))); break;
    case 16: coach_record_set_version(record, wide(in)); break;
    case 17:
      coach_record_set_text(record, field, text(in, room, sizeof room), wide(in) % 40);
      break;
    case 0: coach_record_set_text(record, field, text(in, room, sizeof room), -1); break;
    case 1: coach_record_set_integer(record, field, wide(in)); break;
    case 2: coach_record_set_real(record, field, (double)wide(in) / 3); break;
    case 3: coach_record_set_boolean(record, field, byte(in)); break;
    case 4: coach_record_set_instant(record, field, wide(in), (int32_t)number(in), NULL); break;
    case 5: coach_record_set_date(record, field, 2026, byte(in) % 14, byte(in) % 33); break;
    case 6: coach_record_set_choice(record, field, number(in)); break;
    case 7: coach_record_set_scale(record, field, byte(in), 0, 10, byte(in) % 6); break;
    case 8: coach_record_set_link(record, field, coach_record_id(PICK(records))); break;
    case 9:
      coach_record_set_concept(record, field, text(in, room, sizeof room), NULL,
                               text(in, more, sizeof more));
      break;
    case 10:
      coach_record_set_extension(record, text(in, room, sizeof room), text(in, more, sizeof more),
                                 -1);
      break;
    default: coach_record_clear(record, field); break;
  }
}

// Everything that is known about a record.
static void ask_about(coach_record *record) {
  (void)coach_record_kind(record);
  (void)coach_record_state(record);
  (void)coach_record_version(record);
  (void)coach_record_recorded(record);
  (void)coach_record_commit(record);
  const char *texts[] = {coach_record_id(record),           coach_record_file(record),
                         coach_record_actor(record),        coach_record_purpose(record),
                         coach_record_organisation(record), coach_record_reason(record)};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) (void)strlen(texts[i]);
  coach_error_free(coach_record_error(record));
}

// A sound record comes back from its own JSON with the same body.
static void there_and_back(coach_record *record) {
  coach_buffer *json = NULL, *body = NULL, *again_body = NULL;
  coach_record *again = NULL;
  coach_error *error = coach_record_error(record);
  if (error == NULL && coach_record_json(record, &json, NULL) == COACH_OK &&
      coach_record_state(record) != COACH_STATE_EXPUNGED &&
      coach_record_from_json(coach_buffer_data(json), -1, &again, NULL) == COACH_OK) {
    if (coach_record_body(record, &body, NULL) || coach_record_body(again, &again_body, NULL) ||
        coach_buffer_length(body) != coach_buffer_length(again_body) ||
        memcmp(coach_buffer_data(body), coach_buffer_data(again_body),
               (size_t)coach_buffer_length(body)) != 0)
      abort();
  }
  coach_error_free(error);
  coach_buffer_free(json);
  coach_buffer_free(body);
  coach_buffer_free(again_body);
  coach_record_free(again);
}

static void get(input *in, world *w) {
  coach_record *record = PICK(records);
  uint32_t field = number(in);
  const char *a = NULL, *b = NULL, *c = NULL;
  int64_t wide_value;
  int32_t small;
  uint32_t choice;
  double x, y, z;
  coach_buffer *buffer = NULL;
  switch (byte(in) % 17) {
    case 11: coach_record_get_date(record, field, &small, &small, &small); break;
    case 12: coach_record_get_id_value(record, field, &a); break;
    case 13: coach_record_get_quantity(record, field, &x, &a); break;
    case 14: coach_record_get_extension(record, "x-note", &buffer); break;
    case 15: ask_about(record); break;
    case 16: there_and_back(record); break;
    case 0:
      if (coach_record_get_text(record, field, &a, &wide_value) == COACH_OK &&
          strlen(a) != (size_t)wide_value)
        abort();
      break;
    case 1: coach_record_get_integer(record, field, &wide_value); break;
    case 2: coach_record_get_real(record, field, &x); break;
    case 3: coach_record_get_boolean(record, field, &small); break;
    case 4: coach_record_get_instant(record, field, &wide_value, &small, &a); break;
    case 5: coach_record_get_choice(record, field, &choice); break;
    case 6: coach_record_get_concept(record, field, &a, &b, &c); break;
    case 7: coach_record_get_scale(record, field, &x, &y, &z, &choice); break;
    case 8: coach_record_get_attachment(record, field, &a, &b, &c); break;
    case 9: coach_record_get_link(record, field, &a); break;
    default: coach_record_count(record, field, &wide_value); break;
  }
  coach_buffer_free(buffer);
  // What was lent is a text, up to its NUL.
  if (a) (void)strlen(a);
  if (b) (void)strlen(b);
  if (c) (void)strlen(c);
}

static void put(coach_record **slot, coach_record *record) {
  if (record == NULL) return;
  coach_record_free(*slot);
  *slot = record;
}

// The roles of an actor that may do most.
static const uint32_t everything =
    COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR | COACH_ROLE_PRIVACY_OFFICER;

static void make(input *in, world *w) {
  char room[64], more[64];
  size_t slot = byte(in) % POOL;
  coach_record *record = NULL;
  coach_actor *actor = NULL;
  switch (byte(in) % 6) {
    case 0: put(&w->records[slot], coach_record_new(number(in), w->file)); break;
    case 1:
      put(&w->records[slot],
          coach_record_new_for(number(in), number(in), text(in, room, sizeof room),
                               text(in, more, sizeof more)));
      break;
    case 2:
      if (coach_record_copy(PICK(records), &record) == COACH_OK) put(&w->records[slot], record);
      break;
    case 3:
      if (coach_actor_new(w->store, text(in, room, sizeof room), text(in, more, sizeof more),
                          byte(in) % 4 ? everything : byte(in), "TREAT", &actor,
                          NULL) == COACH_OK) {
        coach_actor_free(w->actors[slot]);
        w->actors[slot] = actor;
      }
      break;
    case 4:
      coach_batch_free(w->batches[slot]);
      w->batches[slot] = coach_batch_new();
      break;
    default:
      // Freed, but its handle stays in the pool: from now on a stale one.
      coach_record_free(w->records[slot]);
      break;
  }
}

static void keep_list(world *w, size_t slot, coach_list *list) {
  coach_list_free(w->lists[slot]);
  w->lists[slot] = list;
}

static void find(input *in, world *w) {
  coach_query query;
  memset(&query, 0, sizeof query);
  query.size = byte(in) == 9 ? number(in) : sizeof query;
  query.file = byte(in) == 9 ? NULL : w->file;
  query.kind = byte(in) % 40;
  query.state = byte(in) % 5;
  query.limit = byte(in) % 4;
  query.order = byte(in) % 3;
  query.tree = byte(in) % 3;
  if (byte(in) % 3 == 0) query.linked_to = coach_record_id(PICK(records));
  if (byte(in) % 3 == 0) query.cursor = coach_list_cursor(PICK(lists));
  if (byte(in) % 5 == 0) query.occurred_from = wide(in);
  coach_list *list = NULL;
  if (coach_find(PICK(actors), &query, &list, NULL) == COACH_OK) {
    keep_list(w, byte(in) % POOL, list);
  }
}

static void save_as_json(coach_actor *actor, coach_record *record, coach_error **error) {
  coach_buffer *json = NULL;
  if (coach_record_json(record, &json, NULL) == COACH_OK) {
    coach_save_json(actor, coach_buffer_data(json), -1, NULL, error);
  }
  coach_buffer_free(json);
}

// A report, by a name of the catalogue or any other, with sound parameters of which bytes changed.
static void report(input *in, world *w) {
  static char names[64][64];
  static size_t count;
  coach_buffer *json = NULL;
  if (count == 0 && coach_reports(&json) == COACH_OK) {
    for (const char *at = coach_buffer_data(json);
         count < 64 && (at = strstr(at, "{\"name\":\"")) != NULL; at++) {
      count += sscanf(at, "{\"name\":\"%63[A-Za-z]", names[count]) == 1;
    }
    coach_buffer_free(json);
    json = NULL;
  }
  if (count == 0) abort();
  char room[64], parameters[160] = {0};
  snprintf(parameters, sizeof parameters, "{\"file\":\"%s\",\"today\":\"2026-03-01\"}", w->file);
  for (uint8_t changes = byte(in) % 4; changes > 0; changes--) {
    parameters[byte(in) % strlen(parameters)] = (char)(byte(in) | 1);
  }
  const char *name = byte(in) % 8 ? names[byte(in) % count] : text(in, room, sizeof room);
  coach_report(PICK(actors), name, parameters, byte(in) % 8 ? -1 : byte(in) % 160, &json, NULL);
  if (json) (void)strlen(coach_buffer_data(json));
  coach_buffer_free(json);
}

static void verb(input *in, world *w) {
  coach_error *error = NULL;
  coach_list *list = NULL;
  coach_buffer *buffer = NULL;
  coach_record *record = NULL;
  coach_actor *actor = PICK(actors);
  const char *id = coach_record_id(PICK(records));
  char room[64];
  switch (byte(in) % 21) {
    case 11: coach_save_json(actor, text(in, room, sizeof room), -1, &buffer, &error); break;
    case 12: save_as_json(actor, PICK(records), &error); break;
    case 13: coach_batch_retract(PICK(batches), w->file, id, wide(in), "mistaken"); break;
    case 14: coach_file_find(actor, "urn:ehr", text(in, room, sizeof room), &buffer, &error); break;
    case 15:
      coach_file_open(actor, number(in), "urn:ehr", text(in, room, sizeof room), &buffer, &error);
      break;
    case 16: coach_store_rebuild(w->store, &error); break;
    case 17: coach_verify(actor, w->file, stop_sometimes, in, &buffer, &error); break;
    case 20: coach_story_check(actor, w->file, id, w->file, &buffer, &error); break;
    case 18: coach_list_json(PICK(lists), &buffer, &error); break;
    case 19: coach_store_remove_key(w->store, number(in), &error); break;
    case 0:
    case 1:
    case 2: coach_save(actor, PICK(records), &error); break;
    case 3: coach_retract(actor, w->file, id, wide(in), "mistaken", &error); break;
    case 4: coach_expunge(actor, w->file, id, wide(in), "misfiled", &error); break;
    case 5:
      if (coach_get(actor, w->file, id, byte(in) % 3, &record, &error) == COACH_OK)
        put(&w->records[byte(in) % POOL], record);
      break;
    case 6:
      if (coach_history(actor, w->file, id, &list, &error) == COACH_OK)
        keep_list(w, byte(in) % POOL, list);
      break;
    case 7:
      if (coach_changes(actor, wide(in), number(in), &list, &error) == COACH_OK)
        keep_list(w, byte(in) % POOL, list);
      break;
    case 8: coach_batch_save(PICK(batches), PICK(records)); break;
    case 9: coach_commit(actor, PICK(batches), &buffer, &error); break;
    case 10: coach_list_next(PICK(lists), &record); break;
    default: coach_save(actor, PICK(records), &error); break;
  }
  coach_buffer_free(buffer);
  (void)strlen(coach_error_message(error));
  coach_error_free(error);
}

static void keep_store(input *in, world *w) {
  coach_error *error = NULL;
  keep(in, w, PICK(actors), &error);
  (void)strlen(coach_error_message(error));
  coach_error_free(error);
}

static void open_client(coach_actor *actor, const char *value, char *id) {
  coach_buffer *file = NULL;
  if (coach_file_open(actor, COACH_FILE_CLIENT, "urn:ehr", value, &file, NULL)) abort();
  strcpy(id, coach_buffer_data(file));
  coach_buffer_free(file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input_value = {data, size};
  input *in = &input_value;
  world world_value;
  world *w = &world_value;
  memset(w, 0, sizeof *w);
  w->disk = 6;
  make_folder();
  coach_store_options options;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.flags = COACH_OPEN_IN_MEMORY;
  options.key = store_key;
  options.key_length = sizeof store_key;
  if (coach_store_open(NULL, &options, &w->store, NULL) != COACH_OK) abort();
  if (coach_actor_new(w->store, "anna", "riverside", everything, "TREAT", &w->actors[0], NULL))
    abort();
  open_client(w->actors[0], "1", w->file);
  open_client(w->actors[0], "2", w->other);

  for (int calls = 0; in->left > 0 && calls < 400; calls++) {
    switch (byte(in) % 10) {
      case 8:
      case 9: keep_store(in, w); break;
      case 0:
      case 1: make(in, w); break;
      case 2:
      case 3: set(in, w); break;
      case 4: get(in, w); break;
      case 5: byte(in) % 4 ? find(in, w) : report(in, w); break;
      default: verb(in, w); break;
    }
  }
  // Whatever was done, the store still verifies.
  if (coach_verify(w->actors[0], NULL, NULL, NULL, NULL, NULL) == COACH_DAMAGED) abort();
  for (int i = 0; i < POOL; i++) {
    coach_list_free(w->lists[i]);
    coach_record_free(w->records[i]);
    coach_batch_free(w->batches[i]);
    coach_actor_free(w->actors[i]);
  }
  if (coach_store_close(w->store, NULL) != COACH_OK) abort();
  free(w->heads);
  free(w->erasures);
  empty_folder();
  return 0;
}
