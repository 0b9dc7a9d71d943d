#define _GNU_SOURCE
#include "corte_confinement.h"

/* Weak, so that they're null in a build without. */
extern void __asan_init(void) __attribute__((weak));
extern void __tsan_init(void) __attribute__((weak));

int corte_is_sanitized(void) { return __asan_init != NULL || __tsan_init != NULL; }
