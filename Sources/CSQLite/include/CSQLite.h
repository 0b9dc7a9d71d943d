#ifndef CORTE_CSQLITE_H
#define CORTE_CSQLITE_H

#include <opened_library.h>
#include <sqlite3.h>
#include <stddef.h>

// libsqlite3, loaded when a database is first opened: linking it would cost every command at its start.
// Its functions must be called through the table below; the header's own names are linked to nothing.

// The functions that are used, with the types that the header gives them.
#define CSQLITE_FUNCTIONS(each)                                                                                       \
    each(sqlite3_open_v2) each(sqlite3_close_v2) each(sqlite3_busy_timeout) each(sqlite3_exec) each(sqlite3_errmsg)   \
    each(sqlite3_extended_errcode) each(sqlite3_extended_result_codes) each(sqlite3_prepare_v2) each(sqlite3_step)    \
    each(sqlite3_reset) each(sqlite3_clear_bindings) each(sqlite3_finalize) each(sqlite3_bind_null)                   \
    each(sqlite3_bind_int64) each(sqlite3_bind_double) each(sqlite3_bind_text64) each(sqlite3_bind_blob64)            \
    each(sqlite3_column_count) each(sqlite3_column_type) each(sqlite3_column_int64) each(sqlite3_column_double) each(sqlite3_column_text)        \
    each(sqlite3_column_blob) each(sqlite3_column_bytes) each(sqlite3_last_insert_rowid)                               \
    each(sqlite3_libversion_number) each(sqlite3_get_autocommit)

/// The loaded library.
typedef struct {
    CSQLITE_FUNCTIONS(OPENED_MEMBER)
} CSQLite;

/// Loads the library. Null where that can't be, with the loader's reason.
const CSQLite *csqlite_load(const char **reason);

/// Binds a copy of a text or of bytes.
int csqlite_bind_text(const CSQLite *library, sqlite3_stmt *statement, int index, const char *text, size_t count);
int csqlite_bind_bytes(const CSQLite *library, sqlite3_stmt *statement, int index, const void *bytes, size_t count);

#endif
