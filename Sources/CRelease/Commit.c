#include "CRelease.h"

// Package.swift passes it on from the environment of the build: see `.ci/build`.
#ifndef ZTILDE_COMMIT
#define ZTILDE_COMMIT ""
#endif

const char *cr_commit(void) { return ZTILDE_COMMIT; }
