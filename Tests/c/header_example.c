/* The first record of coachingkit.h, as C99 and as C++17: what headers.sh compiles, links and runs.
 */
#include <coachingkit.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  static const uint8_t key[32] = {1, 2, 3};
  coach_store *store = NULL;
  coach_actor *actor = NULL;
  coach_store_options options;
  memset(&options, 0, sizeof options);
  options.size = sizeof options;
  options.flags = COACH_OPEN_IN_MEMORY;
  options.key = key;
  options.key_length = 32;
  coach_status status = coach_store_open(NULL, &options, &store, NULL);
  if (status == COACH_OK) {
    status = coach_actor_new(store, "anna", "riverside",
                             COACH_ROLE_COACH | COACH_ROLE_ADMINISTRATOR, "TREAT", &actor, NULL);
  }
  coach_record *goal = coach_record_new_for(COACH_GOAL, COACH_FILE_CLIENT, "urn:ehr", "4711");
  coach_record_set_text(goal, COACH_GOAL_STATEMENT, "Get dressed for school by myself", -1);
  coach_record_set_choice(goal, COACH_AT(COACH_GOAL_DOMAINS, 0), 1);
  if (status == COACH_OK) status = coach_save(actor, goal, NULL);
  printf("%s version %d\n", coach_status_name(status), (int)coach_record_version(goal));
  coach_record_free(goal);
  coach_actor_free(actor);
  coach_store_close(store, NULL);
  return status == COACH_OK ? 0 : 1;
}
