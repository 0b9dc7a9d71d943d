#ifndef CORTE_OPENED_LIBRARY_H
#define CORTE_OPENED_LIBRARY_H

// A library that is opened when it's first used: linking what only some commands need would cost every command's start.

/// Opens a library and finds its functions. Not for two threads at a time.
///
/// - names: the names that it may have, the last one null; the first that's there is opened, and never closed.
/// - functions: the names of its functions, the last one null.
/// - table: where their addresses are put, one after the other.
///
/// Null, or why that can't be, in the loader's words.
const char *opened_library(const char *const *names, const char *const *functions, void *table);

// A function's name in such a list.
#define OPENED_NAME(name) #name,

// A function's place in such a table, with the type that its header gives it.
#define OPENED_MEMBER(name) __typeof__(&name) name;

#endif
