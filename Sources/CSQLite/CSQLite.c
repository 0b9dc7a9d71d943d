#include "CSQLite.h"

#include <opened_library.h>
#include <pthread.h>

static CSQLite library;
static const char *reason = NULL;

static void load(void) {
    static const char *const names[] = {"libsqlite3.so.0", NULL};
    static const char *const functions[] = {CSQLITE_FUNCTIONS(OPENED_NAME) NULL};
    reason = opened_library(names, functions, &library);
    // STRICT tables came with 3.37.
    if (reason == NULL && library.sqlite3_libversion_number() < 3037000) reason = "libsqlite3 is older than 3.37";
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
