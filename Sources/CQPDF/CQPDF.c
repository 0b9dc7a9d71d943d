#include "CQPDF.h"

#include <opened_library.h>
#include <pthread.h>

static CQPDF library;
static const char *reason = NULL;

static void load(void) {
    static const char *const names[] = {"libqpdf.so.29", NULL};
    static const char *const functions[] = {CQPDF_FUNCTIONS(OPENED_NAME) NULL};
    reason = opened_library(names, functions, &library);
}

const CQPDF *cqpdf_load(const char **why) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    *why = reason;
    return reason == NULL ? &library : NULL;
}
