// strdup isn't in ISO C.
#define _POSIX_C_SOURCE 200809L

#include "CQPDF.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

static CQPDF library;
static const char *reason = NULL;

static void load(void) {
    void *handle = dlopen("libqpdf.so.29", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) {
        const char *why = dlerror();
        reason = strdup(why != NULL ? why : "libqpdf isn't there");
        return;
    }
#define FIND(name)                                                                                                    \
    library.name = (__typeof__(library.name))dlsym(handle, #name);                                                    \
    if (library.name == NULL) {                                                                                       \
        reason = "libqpdf lacks " #name;                                                                              \
        return;                                                                                                       \
    }
    CQPDF_FUNCTIONS(FIND)
}

const CQPDF *cqpdf_load(const char **why) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    *why = reason;
    return reason == NULL ? &library : NULL;
}
