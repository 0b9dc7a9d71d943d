// strdup isn't in ISO C.
#define _POSIX_C_SOURCE 200809L

#include "CSQLite.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

static CSQLite library;
static const char *reason = NULL;

static void load(void) {
    void *handle = dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) {
        const char *why = dlerror();
        reason = strdup(why != NULL ? why : "libsqlite3 isn't there");
        return;
    }
#define FIND(name)                                                                                                    \
    library.name = (__typeof__(library.name))dlsym(handle, #name);                                                    \
    if (library.name == NULL) {                                                                                       \
        reason = "libsqlite3 lacks " #name;                                                                           \
        return;                                                                                                       \
    }
    CSQLITE_FUNCTIONS(FIND)
    // STRICT tables came with 3.37.
    if (library.sqlite3_libversion_number() < 3037000) reason = "libsqlite3 is older than 3.37";
}

const CSQLite *csqlite_load(const char **why) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    *why = reason;
    return reason == NULL ? &library : NULL;
}

int csqlite_bind_text(const CSQLite *loaded, sqlite3_stmt *statement, int index, const char *text, size_t count) {
    // A null pointer would bind NULL, and an empty text isn't nothing.
    return loaded->sqlite3_bind_text64(statement, index, text != NULL ? text : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

int csqlite_bind_bytes(const CSQLite *loaded, sqlite3_stmt *statement, int index, const void *bytes, size_t count) {
    return loaded->sqlite3_bind_blob64(statement, index, bytes != NULL ? bytes : "", count, SQLITE_TRANSIENT);
}
