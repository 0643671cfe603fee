#ifndef COACHINGKIT_CSODIUM_SHIM_H
#define COACHINGKIT_CSODIUM_SHIM_H

#include <sodium.h>

#endif
