/* The boundary between Corte and its strategy modules, version 1.2.
 *
 * A strategy module is a shared library that exports one function, corte_module_entry. Everything else is reached
 * through the tables it returns. This header is the specification; layout.c asserts every size and offset of it.
 * It needs C11 or C++17 and a platform whose pointers have 64 bits.
 *
 * Rules
 *   1. A struct that may grow starts with `struct_size`, what its maker allocated. Nobody reads or writes beyond it.
 *      Fields are only appended. A table of structs is an array of pointers, so that its elements may grow too.
 *   2. A function of a table gets that table, or the instance, as its first argument. Both lead to an opaque context.
 *   3. Text is UTF-8. corte_text has a length and need not end in NUL; a `const char *` here always does and is static.
 *   4. Every buffer, the one for the error too, belongs to the host and lives until the call returns. A module keeps no
 *      pointer into it. What a module returns (its tables, its descriptors) lives until the process ends.
 *   5. No exception, longjmp, Swift error or signal crosses. A function says how it went by its corte_status, and fills
 *      the error when that isn't CORTE_OK.
 *   6. An enumeration is an int32_t. A value that one side doesn't know is unsupported, never undefined.
 *   7. The same input gives the same bits: measure uses no clock, locale, environment, random number, file or network,
 *      unless the descriptor says so (CORTE_CAPABILITY_NOT_REPRODUCIBLE).
 *   8. Numbers are IEEE doubles. What is missing has a cleared validity bit, and never is a NaN.
 *   9. An instance is never on two threads at once. Different instances run in parallel.
 *
 * Threads, in brackets at each function
 *   [any]      from any thread, at any time, the entry and the log within it included
 *   [once]     once per process, before anything else of the module
 *   [control]  from one thread at a time
 *   [worker]   from any thread, one at a time per instance
 *
 * Whose memory, and for how long, in braces at each pointer of a function
 *   {call}     the caller's; the callee may use it until it returns, and keeps no pointer into it
 *   {process}  whoever made it leaves it in place until the process ends; the other side may keep the pointer
 *   {instance} the module's; made by create, ended by destroy, nothing to the host but a handle
 *
 * Versions
 *   The magic and the major version must be equal. Either side may be newer in the minor version: whoever is newer
 *   looks at `struct_size` before it touches what the older side can't know. A module is never unloaded.
 */
#ifndef CORTE_STRATEGY_H
#define CORTE_STRATEGY_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CORTE_ABI_MAJOR 1
#define CORTE_ABI_MINOR 2

/* "CRTE" in the bytes of a little-endian file. */
#define CORTE_MODULE_MAGIC 0x45545243u

#define CORTE_COLUMN_NAME_CAPACITY 128
#define CORTE_MESSAGE_CAPACITY 1024
#define CORTE_HINT_CAPACITY 512

/* ---- Enumerations ------------------------------------------------------------------------------------------------ */

/* How a call went. */
typedef int32_t corte_status;
enum {
    CORTE_OK = 0,
    CORTE_INVALID_PARAMETER = 1, /* a parameter is unknown, of the wrong type or out of range */
    CORTE_INVALID_DATA = 2,      /* a value in the batch can't be measured; the error has its row */
    CORTE_MISSING_COLUMN = 3,    /* a column isn't there or has another type; the error has its name */
    CORTE_CANCELLED = 4,         /* is_cancelled said so, and the module stopped */
    CORTE_UNSUPPORTED = 5,       /* asked for something that this module doesn't do */
    CORTE_INTERNAL = 6           /* the module's own fault */
};

/* What a strategy does in a methodology. */
typedef int32_t corte_role;
enum {
    CORTE_ROLE_ESTIMATOR = 1, /* from the reports of an indicator to the executed value to use */
    CORTE_ROLE_TREATMENT = 2, /* from achievements to achievements */
    CORTE_ROLE_AGGREGATOR = 3 /* from the achievements and weights of a node's children to the node's */
};

/* The type of a column, and what `values` points to. */
typedef int32_t corte_type;
enum {
    CORTE_TYPE_F64 = 1,  /* double[length] */
    CORTE_TYPE_I64 = 2,  /* int64_t[length] */
    CORTE_TYPE_BOOL = 3, /* bits, least significant first, (length + 7) / 8 bytes */
    CORTE_TYPE_UTF8 = 4, /* bytes; element i is values[offsets[i]] up to values[offsets[i + 1]] */
    CORTE_TYPE_DATE = 5  /* int32_t[length], days since 1970-01-01 */
};

/* What an output column has one value for. */
typedef int32_t corte_grain;
enum { CORTE_GRAIN_ROW = 1, CORTE_GRAIN_GROUP = 2 };

/* How grave a line for the log is. */
typedef int32_t corte_level;
enum { CORTE_LEVEL_DEBUG = 1, CORTE_LEVEL_NOTE = 2, CORTE_LEVEL_WARNING = 3, CORTE_LEVEL_ERROR = 4 };

/* What a strategy can or can't do; bits of corte_descriptor.capabilities. */
enum {
    CORTE_CAPABILITY_NOT_REPRODUCIBLE = 1 << 0, /* rule 7 doesn't hold */
    CORTE_CAPABILITY_ROWS_INDEPENDENT = 1 << 1, /* a row's result depends on that row alone */
    CORTE_CAPABILITY_ROW_ORDER_MATTERS = 1 << 2, /* the rows of a group have to come in the stated order */
    CORTE_CAPABILITY_OUTPUTS_OPTIONAL = 1 << 3   /* measures too where the host provides only some of its outputs */
};

/* What is remarkable about one output value; bits of corte_output_column.flags. Bits 24 to 31 are the module's own. */
enum {
    CORTE_FLAG_CAPPED = 1 << 0,           /* a cap changed the value */
    CORTE_FLAG_ESTIMATED = 1 << 1,        /* projected, not reported */
    CORTE_FLAG_ZERO_TARGET = 1 << 2,      /* the target is zero */
    CORTE_FLAG_REACHED = 1 << 3,          /* what is reported already reaches the target */
    CORTE_FLAG_SINGLE_CUT = 1 << 4,       /* rests on one report */
    CORTE_FLAG_NO_VARIATION = 1 << 5,     /* every report says the same */
    CORTE_FLAG_REVISED = 1 << 6,          /* a cumulative series falls: its data was revised */
    CORTE_FLAG_NOTHING_EXECUTED = 1 << 7, /* reported, and nothing was done */
    CORTE_FLAG_NOT_REPORTED = 1 << 8,     /* nothing was reported */
    CORTE_FLAG_OTHER_METHOD = 1 << 9,     /* the method asked for doesn't apply; the next one was used */
    CORTE_FLAG_GAPS = 1 << 10,            /* reports are missing between others */
    CORTE_FLAG_OUTLIER = 1 << 11,         /* a report lies far from the others */
    /* Since 1.2 */
    CORTE_FLAG_SILENT_END = 1 << 12,       /* the last cut is without a report: projected from the report before */
    CORTE_FLAG_METHODS_DISAGREE = 1 << 13, /* the intervals of the profile and of the pace share no amount */
    CORTE_FLAG_NO_START = 1 << 14          /* nothing says where a cumulative series starts from */
};

/* ---- Data -------------------------------------------------------------------------------------------------------- */

/* UTF-8 text. `bytes` may be NULL when `length` is 0. */
typedef struct corte_text {
    const char *bytes;
    size_t length;
} corte_text;

/* A column of a batch, laid out as Arrow does.
 * `values` may be NULL when `length` is 0 and in a schema. `validity` has one bit per element, least significant first,
 * 1 for a value and 0 for a missing one; NULL when nothing is missing. What stands in `values` at a missing element has
 * no meaning. `offsets` is NULL except for CORTE_TYPE_UTF8, where it has length + 1 elements. */
typedef struct corte_column {
    uint32_t struct_size;
    corte_type type;
    corte_text name;
    uint64_t length;
    uint64_t null_count;
    const uint8_t *validity;
    const void *values;
    const int64_t *offsets;
} corte_column;

/* The columns that batches will have, in order, without values. */
typedef struct corte_schema {
    uint32_t struct_size;
    uint32_t column_count;
    const corte_column *const *columns;
} corte_schema;

/* Rows in columns. The rows of group g are group_offsets[g] up to group_offsets[g + 1]; there are group_count + 1
 * offsets that never fall, from 0 to row_count. A group may be empty, and is never split over two batches, except
 * for a strategy with CORTE_CAPABILITY_ROWS_INDEPENDENT, which may get the rows of a large batch in parts. */
typedef struct corte_batch {
    uint32_t struct_size;
    uint32_t column_count;
    uint64_t row_count;
    const corte_column *const *columns;
    uint64_t group_count;
    const uint64_t *group_offsets;
} corte_batch;

/* A column to be written, cleared: all values 0, all validity bits 0, all flags 0. The host provides every output that
 * the descriptor names, except that a module with CORTE_CAPABILITY_OUTPUTS_OPTIONAL may get only those that somebody
 * reads, so that it needn't compute the others; what it writes to one doesn't depend on which others there are. The
 * module writes at most `capacity` elements, which is the number of rows or of groups, and changes nothing but what
 * `values`, `validity` and `flags` point to. `type` is CORTE_TYPE_F64 in version 1.0. `validity` and `flags` are never
 * NULL; a value counts once its bit is set. */
typedef struct corte_output_column {
    uint32_t struct_size;
    corte_type type;
    corte_grain grain;
    uint32_t reserved;
    corte_text name;
    uint64_t capacity;
    void *values;
    uint8_t *validity;
    uint32_t *flags;
} corte_output_column;

/* The columns to be written, in the descriptor's order. */
typedef struct corte_output {
    uint32_t struct_size;
    uint32_t column_count;
    corte_output_column *const *columns;
} corte_output;

/* Why a call failed. The host makes it, with row -1 and empty texts. The texts end in NUL; too long ones are cut.
 * `message` says what is wrong and `hint` what to do; `row` counts from 0 in the batch. */
typedef struct corte_error {
    uint32_t struct_size;
    corte_status code;
    int64_t row;
    char column[CORTE_COLUMN_NAME_CAPACITY];
    char message[CORTE_MESSAGE_CAPACITY];
    char hint[CORTE_HINT_CAPACITY];
} corte_error;

/* ---- The host ---------------------------------------------------------------------------------------------------- */

/* What a module may ask of its host. Lives until the process ends. */
typedef struct corte_host corte_host;
struct corte_host {
    uint32_t struct_size;
    uint32_t abi_major;
    uint32_t abi_minor;
    uint32_t reserved;
    void *context;

    /* Writes a line. Never fails; the host may drop lines beyond what it has room for. [any]
     * host {process}; message {call}, which the host copies */
    void (*log)(const corte_host *host, corte_level level, corte_text message);

    /* Not 0 once the user wants to stop: measure then returns CORTE_CANCELLED soon, within 100 ms. [any]
     * host {process} */
    int32_t (*is_cancelled)(const corte_host *host);

    /* A table that later versions add, by its identifier; NULL when this host has none. [any]
     * host {process}; id {call}, ends in NUL; what comes back {process} */
    const void *(*extension)(const corte_host *host, const char *id);
};

/* ---- The module -------------------------------------------------------------------------------------------------- */

/* Says what a strategy is, in static data {process} that equals the metadata file beside the library.
 * `id` is in reverse-DNS form and never changes its meaning; `name` is what users type, of a-z, 0-9 and hyphens;
 * `version` is major.minor.patch; `license` is an SPDX identifier.
 * `inputs_json` is an array of {name, type, nullable, required}, `outputs_json` one of {name, grain, nullable}.
 * `parameters_json` is a JSON Schema of one object: properties with type (number, integer, string, boolean), default,
 * minimum, maximum, enum, title and description. Infinite numbers are the texts "inf" and "-inf".
 * Since 1.1 a property may have a `meaning`, by which results word what it does; without one, or with one that the host
 * doesn't know, they name the strategy instead:
 *   cap       the highest achievement that counts, in percent: what lies above comes out as it [treatment]
 *   floor     the lowest achievement that counts, in percent: what lies below comes out as it [treatment]
 *   exponent  the p of the weighted power mean (sum(w x^p) / sum(w))^(1/p) that the strategy is [aggregator]
 *   horizon   where the projection ends, in months since the start of the year [estimator]
 *   coverage  how often the interval should hold what comes, in percent [estimator]
 *   method    since 1.2, one of the texts in enum: how it projects; a group output called `method` may have the place,
 *             from 0, of the one that was used [estimator] */
typedef struct corte_descriptor {
    uint32_t struct_size;
    corte_role role;
    uint64_t capabilities;
    const char *id;
    const char *name;
    const char *version;
    const char *vendor;
    const char *license;
    const char *summary;
    const char *inputs_json;
    const char *outputs_json;
    const char *parameters_json;
} corte_descriptor;

/* A strategy with its parameters set: the module's own struct. */
typedef struct corte_instance corte_instance;

/* One strategy of a module. No function pointer is NULL. */
typedef struct corte_strategy corte_strategy;
struct corte_strategy {
    uint32_t struct_size;
    uint32_t reserved;
    const corte_descriptor *descriptor;
    void *context;

    /* Makes an instance. `parameters_json` is an object with any of the descriptor's parameters; what it leaves out
     * takes its default, and what the descriptor doesn't name is CORTE_INVALID_PARAMETER. On failure *out is NULL and
     * nothing needs to be destroyed. [control]
     * strategy, host {process}; parameters_json {call}, which the module copies; out {call}, *out {instance};
     * error {call} */
    corte_status (*create)(const corte_strategy *strategy, const corte_host *host, corte_text parameters_json,
                           corte_instance **out, corte_error *error);

    /* Takes note of the columns that the next batches have. Called before the first measure, and again before a batch
     * whose columns differ. A column that is needed and isn't there, or has another type, is CORTE_MISSING_COLUMN.
     * Columns that the descriptor doesn't name are ignored. [control]
     * instance {instance}; schema, its columns and their names {call}: the module keeps places, not pointers;
     * error {call} */
    corte_status (*prepare)(corte_instance *instance, const corte_schema *schema, corte_error *error);

    /* Measures a batch. Reads nothing but `in`, writes nothing but `out` and `error`. An empty batch is fine. When it
     * fails, what is in `out` has no meaning. [worker]
     * instance {instance}; in, out and everything that they lead to {call}; error {call} */
    corte_status (*measure)(corte_instance *instance, const corte_batch *in, corte_output *out, corte_error *error);

    /* Ends an instance; NULL is fine. Never fails. [control]
     * instance {instance}, gone when this returns */
    void (*destroy)(corte_instance *instance);

    /* A table that later versions add, by its identifier, such as "corte.selftest/1"; NULL when there is none. [any]
     * strategy {process}; id {call}, ends in NUL; what comes back {process} */
    const void *(*extension)(const corte_strategy *strategy, const char *id);
};

/* What a library holds {process}. The first four fields stay where they are in every version to come. `toolchain` says
 * what built it, for error reports. */
typedef struct corte_module {
    uint32_t magic;
    uint32_t struct_size;
    uint32_t abi_major;
    uint32_t abi_minor;
    const char *id;
    const char *version;
    const char *toolchain;
    uint32_t strategy_count;
    uint32_t reserved;
    const corte_strategy *const *strategies;
} corte_module;

/* The one function that a module exports. NULL means that it won't work with this host; the reason went to the log.
 * Takes less than 100 ms and starts no thread. [any, once]
 * host {process}; what comes back {process}, with all that it leads to */
const corte_module *corte_module_entry(const corte_host *host);

/* The type of that function, for whoever looks it up by CORTE_MODULE_ENTRY. */
typedef const corte_module *(*corte_module_entry_function)(const corte_host *host);
#define CORTE_MODULE_ENTRY "corte_module_entry"

/* ---- Extensions -------------------------------------------------------------------------------------------------- */

/* What corte_strategy.extension returns for CORTE_EXTENSION_SELFTEST: a corte_selftest, static data of the module
 * {process}. */
#define CORTE_EXTENSION_SELFTEST "corte.selftest/1"

/* An example of what a strategy gives, for a host to try. `parameters_json` is what create takes, `in` what measure
 * takes. `expected_status` is what create, prepare and measure come to: with CORTE_OK, the outputs named in `expected`
 * equal those columns, bit for bit or to `tolerance`, a fraction of the expected value; with anything else, `expected`
 * is empty. The columns of `expected` are of CORTE_TYPE_F64 and as long as the output is. */
typedef struct corte_selftest_case {
    uint32_t struct_size;
    corte_status expected_status;
    const char *name;
    const char *parameters_json;
    const corte_batch *in;
    const corte_schema *expected;
    double tolerance;
} corte_selftest_case;

/* The examples of a strategy. */
typedef struct corte_selftest {
    uint32_t struct_size;
    uint32_t case_count;
    const corte_selftest_case *const *cases;
} corte_selftest;

/* What corte_strategy.extension returns for CORTE_EXTENSION_SQL: a corte_sql, static data of the module {process}. A
 * host writes a roll-up by it as a statement for an engine that it doesn't run. */
#define CORTE_EXTENSION_SQL "corte.sql/1"

/* What a strategy is asked to say in SQL, and whom it says it to.
 *
 * It says the columns that lead from its inputs to what it gives, each after those that it's made of; the last one is
 * called "achievement". A column's name is of a-z, 0-9 and underscores. In its expression, {name} stands for a column
 * that was said before, or for an input: {achievement}, and {weight} for an aggregator. An input achievement is NULL
 * where it's missing. Other placeholders:
 *   {group}        the columns that tell groups apart, for PARTITION BY
 *   {order}        a column that has the rows of a group in their order
 *   {refuse:WHY}   ends the statement with that text when it's evaluated: what measure refuses, it doesn't pass over
 * A column of CORTE_GRAIN_ROW has a value for each row, and may be a window over its group. One of CORTE_GRAIN_GROUP is
 * an aggregate of rows, or is made of columns of its own grain: not of both. A treatment has rows only.
 * Numbers are doubles, written with an exponent (1.1e2): without one, some engines take them for decimals.
 *
 * `dialect` names the engine: "postgresql", "duckdb", "spark", "clickhouse", or one that comes later. What isn't said
 * in it, or can't be said with these parameters, is CORTE_UNSUPPORTED, with the reason. */
typedef struct corte_sql_request corte_sql_request;
struct corte_sql_request {
    uint32_t struct_size;
    int32_t wants_same_bits; /* not 0: the doubles of measure, bit for bit; 0: within a part of 1e-12 of them */
    corte_text dialect;
    void *context;

    /* Takes a column. [control]
     * request, name, expression {call}, which the host copies */
    void (*say)(const corte_sql_request *request, corte_grain grain, corte_text name, corte_text expression);
};

/* How a strategy says itself in SQL. */
typedef struct corte_sql corte_sql;
struct corte_sql {
    uint32_t struct_size;
    uint32_t reserved;
    void *context;

    /* Says the columns of the strategy with these parameters, which are as create takes them. [control]
     * sql {process}; parameters_json, request {call}; error {call} */
    corte_status (*write)(const corte_sql *sql, corte_text parameters_json, const corte_sql_request *request,
                          corte_error *error);
};

#ifdef __cplusplus
}
#endif

#endif
