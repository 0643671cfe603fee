// Any bytes as the JSON of a record. What is accepted must come out as JSON that is accepted again
// and gives the same encoded fields.
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "coachingkit.h"

static void same(coach_buffer *first, coach_buffer *second) {
  int64_t length = coach_buffer_length(first);
  if (length != coach_buffer_length(second) ||
      memcmp(coach_buffer_data(first), coach_buffer_data(second), (size_t)length) != 0)
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  coach_record *record = NULL, *again = NULL;
  coach_buffer *json = NULL, *body = NULL, *body_again = NULL;
  if (coach_record_from_json((const char *)data, (int64_t)size, &record, NULL) == COACH_OK) {
    if (coach_record_json(record, &json, NULL) != COACH_OK) abort();
    if (coach_record_from_json(coach_buffer_data(json), coach_buffer_length(json), &again, NULL))
      abort();
    if (coach_record_body(record, &body, NULL) || coach_record_body(again, &body_again, NULL))
      abort();
    same(body, body_again);
  }
  coach_record *other = coach_record_new(COACH_GOAL, "01a1fc66-f589-7c43-a979-437ad3e25e39");
  coach_record_set_extension(other, "x-note", (const char *)data, (int64_t)size);
  coach_record_free(other);
  coach_buffer_free(json);
  coach_buffer_free(body);
  coach_buffer_free(body_again);
  coach_record_free(record);
  coach_record_free(again);
  return 0;
}
