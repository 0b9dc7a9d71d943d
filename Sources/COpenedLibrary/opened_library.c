// strdup and asprintf aren't in ISO C.
#define _GNU_SOURCE

#include "opened_library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

const char *opened_library(const char *const *names, const char *const *functions, void *table) {
    void *library = NULL;
    for (const char *const *name = names; library == NULL && *name != NULL; name++)
        library = dlopen(*name, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        const char *why = dlerror();
        return strdup(why != NULL ? why : "it isn't there");
    }
    for (size_t index = 0; functions[index] != NULL; index++) {
        void *function = dlsym(library, functions[index]);
        if (function == NULL) {
            char *why = NULL;
            return asprintf(&why, "%s lacks %s", names[0], functions[index]) < 0 ? "a function is missing" : why;
        }
        memcpy((char *)table + index * sizeof function, &function, sizeof function);
    }
    return NULL;
}
