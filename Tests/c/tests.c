/* The program of all suites: tests [--list | SUITE...]. */
#include "harness.h"
#include "suites.h"

#define ROW(name) {#name, suite_##name},

int main(int count, char **arguments) {
  static const struct suite suites[] = {SUITES(ROW)};
  return run_suites(suites, sizeof suites / sizeof *suites, count, arguments);
}
