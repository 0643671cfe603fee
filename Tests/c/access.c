/* Who may do what. */
#include "suites.h"
#include "support.h"

static coach_actor *actor_of(coach_store *store, const char *id, const char *organisation,
                             uint32_t roles) {
  coach_actor *actor = NULL;
  EXPECT(COACH_OK, coach_actor_new(store, id, organisation, roles, "TREAT", &actor, &err));
  return actor;
}

static void only_an_administrator_verifies_the_whole_store(void) {
  coach_store *store = open_memory();
  coach_actor *coach = actor_of(store, "anna", "riverside", COACH_ROLE_COACH);
  coach_actor *administrator = actor_of(store, "otto", "riverside", COACH_ROLE_ADMINISTRATOR);
  char file[37];
  save_goal(coach, "1", "a goal", file, NULL);
  coach_buffer *findings = NULL;
  EXPECT(COACH_NOT_PERMITTED, coach_verify(coach, NULL, NULL, NULL, &findings, &err));
  EXPECT(COACH_OK, coach_verify(coach, file, NULL, NULL, &findings, &err));
  coach_buffer_free(findings);
  EXPECT(COACH_OK, coach_verify(administrator, NULL, NULL, NULL, &findings, &err));
  coach_buffer_free(findings);
  coach_actor_free(coach);
  coach_actor_free(administrator);
  close_store(store);
}

void suite_access(void) {
  RUN(only_an_administrator_verifies_the_whole_store);
}
