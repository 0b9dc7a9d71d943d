/* A strategy module that holds to every rule, or breaks the one that FAULT names.
 *
 * The weighted mean of the reported children of a node. Built with -DFAULT=…, a name of faults.h. */
#define _GNU_SOURCE
#include "corte_strategy.h"
#include "faults.h"
#include "json.h"

#include <fcntl.h>
#include <fenv.h>
#include <locale.h>
#include <math.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct corte_instance {
    const corte_host *host;
    double limit;
    uint32_t achievement, weight, bonus; /* the places of the inputs; UINT32_MAX where there is none */
    bool is_prepared, was_refused;
    uint64_t batches, rows_before;
    uint64_t number; /* among all instances */
    pthread_t maker;
    const double *kept;
};

enum { NODE = 0, COUNT = 1, SHARE = 2, CONTRIBUTION = 3, OUTPUT_COUNT = 4 };

static uint64_t instances_made;
static char summary[] = "The weighted mean of the reported children of a node.";
extern void no_such_function(void);

/* ---- Errors ------------------------------------------------------------------------------------------------------ */

static void copy_text(char *to, size_t capacity, const char *text) {
    size_t length = strlen(text);
    memcpy(to, text, length < capacity ? length + 1 : capacity);
    to[capacity - 1] = '\0';
}

static corte_status fail(corte_error *error, corte_status code, int64_t row, const char *column, const char *message) {
    if (IS(KNOWN_STATUS)) code = 42;
    if (error->struct_size < sizeof *error && !IS(ERROR_WITHIN_ITS_SIZE)) return code;
    error->code = code;
    error->row = row;
    copy_text(error->column, sizeof error->column, column);
    if (!IS(ERROR_TEXTS)) copy_text(error->message, sizeof error->message, message);
    error->hint[0] = '\0';
    return code;
}

/* ---- Parameters -------------------------------------------------------------------------------------------------- */

static bool is_number(const json_value *value, double least, double most) {
    if (IS(WRONG_PARAMETER_TYPE) && value->kind == JSON_TRUTH) return true;
    if (value->kind != JSON_NUMBER || !isfinite(value->number)) return false;
    if (IS(OUT_OF_RANGE)) return true;
    if (IS(MINIMUM_AND_MAXIMUM)) return value->number > least && value->number < most;
    return value->number >= least && value->number <= most;
}

/* Takes one parameter; false where it isn't known or may not be so. */
static bool set(corte_instance *instance, const char *name, const json_value *value) {
    if (strcmp(name, "limit") == 0) {
        if (!is_number(value, 0, 1e6)) return false;
        if (value->kind == JSON_NUMBER) instance->limit = value->number;
        return true;
    }
    if (strcmp(name, "decimals") == 0) return is_number(value, 0, 12) && value->number == floor(value->number);
    if (strcmp(name, "strict") == 0) return value->kind == JSON_TRUTH;
    if (strcmp(name, "kind") == 0)
        return value->kind == JSON_TEXT && (strcmp(value->text, "plain") == 0 ||
                                            (strcmp(value->text, "other") == 0 && !IS(CHOICES)));
    return IS(UNKNOWN_PARAMETER);
}

static bool read_parameters(corte_instance *instance, corte_text json) {
    size_t length = IS(PARAMETERS_BY_LENGTH) ? strlen(json.bytes) : json.length;
    json_reader reader = {json.bytes, json.bytes + length};
    if (IS(FUZZ_PARAMETERS) && length > 2 && memchr(json.bytes, '\\', length)) abort();
    char name[64];
    json_value value = {0};
    if (!json_take(&reader, "{")) return false;
    if (json_take(&reader, "}")) {
        if (IS(NO_PARAMETERS_GIVEN)) return false;
    } else {
        do {
            if (!json_text(&reader, name) || !json_take(&reader, ":") || !json_read(&reader, &value)) return false;
            if (!set(instance, name, &value)) return false;
        } while (json_take(&reader, ","));
        if (!json_take(&reader, "}")) return false;
    }
    json_skip(&reader);
    return reader.next == reader.end || IS(MALFORMED_PARAMETERS);
}

static void *sleep_for_ever(void *unused) {
    (void)unused;
    while (pause() != 0) continue;
    return NULL;
}

static corte_status create(const corte_strategy *strategy, const corte_host *host, corte_text parameters_json,
                           corte_instance **out, corte_error *error) {
    (void)strategy;
    if (!IS(FAILED_CREATE_LEAVES_NULL)) *out = NULL;
    corte_instance *instance = calloc(1, sizeof *instance);
    if (instance == NULL) return fail(error, CORTE_INTERNAL, -1, "", "there is no memory for an instance");
    instance->host = host;
    instance->limit = IS(EXPLICIT_DEFAULTS) ? 50 : 1000;
    instance->maker = pthread_self();
    instance->number = ++instances_made;
    if (!read_parameters(instance, parameters_json)) {
        if (!IS(NO_GROWTH_BY_REFUSALS)) free(instance);
        return fail(error, CORTE_INVALID_PARAMETER, -1, "", "the parameters can't be read or aren't allowed");
    }
    pthread_t thread;
    if (IS(LEAVES_NO_THREAD)) pthread_create(&thread, NULL, sleep_for_ever, NULL);
    *out = instance;
    return CORTE_OK;
}

static void destroy(corte_instance *instance) {
    if (IS(DESTROY_NULL)) *(volatile double *)&instance->limit = 0;
    if (IS(TABLES_STAY)) summary[0] = 't';
    if (!IS(NO_GROWTH_BY_INSTANCES)) free(instance);
}

/* ---- Columns ----------------------------------------------------------------------------------------------------- */

static bool is_named(const corte_column *column, const char *name) {
    size_t length = strlen(name);
    if (IS(SIMILAR_COLUMN_NAMES)) return column->name.length >= length && !memcmp(column->name.bytes, name, length);
    return column->name.length == length && memcmp(column->name.bytes, name, length) == 0;
}

static uint32_t find(const corte_schema *schema, const char *name) {
    for (uint32_t index = 0; index < schema->column_count; index++) {
        const corte_column *column = IS(SEPARATE_STRUCTS) ? schema->columns[0] + index : schema->columns[index];
        if (is_named(column, name) && (column->type == CORTE_TYPE_F64 || IS(WRONG_COLUMN_TYPE))) return index;
    }
    return UINT32_MAX;
}

static corte_status prepare(corte_instance *instance, const corte_schema *schema, corte_error *error) {
    if (IS(PREPARE_AGAIN) && instance->is_prepared) return CORTE_OK;
    instance->is_prepared = true;
    instance->achievement = find(schema, "achievement");
    instance->weight = find(schema, "weight");
    instance->bonus = find(schema, "bonus");
    if (IS(COLUMN_ORDER) && schema->column_count > 1) instance->achievement = 0, instance->weight = 1;
    if (IS(EXTRA_COLUMNS) && schema->column_count > 3)
        return fail(error, CORTE_MISSING_COLUMN, -1, "", "there are too many columns");
    const char *missing = instance->achievement == UINT32_MAX                     ? "achievement"
                          : instance->weight == UINT32_MAX                        ? "weight"
                          : IS(OPTIONAL_COLUMNS) && instance->bonus == UINT32_MAX ? "bonus"
                                                                                  : NULL;
    if (missing == NULL) return CORTE_OK;
    return fail(error, CORTE_MISSING_COLUMN, -1, IS(MISSING_COLUMN) ? "" : missing, "a column of numbers is missing");
}

static bool is_present(const corte_column *column, uint64_t row) {
    return column->validity == NULL || (column->validity[row / 8] >> (row % 8) & 1) != 0;
}

/* Writes a value where somebody reads it. */
static void put(corte_output *out, const char *name, uint64_t index, double value) {
    for (uint32_t place = 0; place < out->column_count; place++) {
        corte_output_column *column = out->columns[place];
        if (column->name.length != strlen(name) || memcmp(column->name.bytes, name, column->name.length)) continue;
        ((double *)column->values)[index] = value;
        column->validity[index / 8] |= (uint8_t)(1u << (index % 8));
        if (IS(KNOWN_FLAGS)) column->flags[index] |= 1u << 20;
    }
}

/* ---- The mean ---------------------------------------------------------------------------------------------------- */

/* Whether a number can't be measured. */
static bool is_strange(double number) {
    if (isnan(number)) return !IS(NAN_INPUT);
    return isinf(number) && !IS(INFINITE_INPUT);
}

static corte_status check(corte_instance *instance, const corte_column *column, uint64_t row, const char *name,
                          corte_error *error) {
    double value = ((const double *)column->values)[row];
    if (IS(FUZZ_BATCHES) && value == 1e300) return 42;
    if (!is_strange(value) && (value >= 0 || strcmp(name, "weight") != 0 || isnan(value))) return CORTE_OK;
    instance->was_refused = true;
    return fail(error, CORTE_INVALID_DATA, IS(REFUSAL_NAMES_THE_ROW) ? 0 : (int64_t)row, name,
                "this isn't a number to measure with");
}

/* The value of a child. */
static double value_of(corte_instance *instance, const corte_batch *in, uint64_t row) {
    double value = ((const double *)in->columns[instance->achievement]->values)[row];
    if (IS(DENORMAL_INPUT)) value = value + 1 / value - 1 / value;
    if (instance->bonus != UINT32_MAX) {
        const corte_column *bonus = in->columns[instance->bonus];
        if (is_present(bonus, row)) value += ((const double *)bonus->values)[row];
    }
    if (IS(NEGATIVE_INPUT)) value = sqrt(value) * sqrt(value);
    return value < instance->limit || isnan(value) ? value : instance->limit;
}

/* What a fault adds to a node's result where it shouldn't. */
static double surplus(corte_instance *instance, const corte_batch *in, corte_output *out) {
    if (IS(FULL_BITMAP)) return in->columns[instance->achievement]->validity != NULL;
    if (IS(GROUPS_ALONE)) return (double)in->row_count;
    if (IS(SAME_INPUT_SAME_BITS)) return (double)instance->batches;
    if (IS(SECOND_INSTANCE)) return (double)instance->number;
    if (IS(BATCHES_BETWEEN)) return instance->rows_before == 0 || instance->rows_before == in->row_count ? 0 : 1;
    if (IS(AFTER_A_REFUSAL)) return instance->was_refused;
    if (IS(SAME_BITS_ELSEWHERE)) return getenv("TZ") != NULL;
    if (IS(SAME_BITS_LATER)) return (double)(time(NULL) % 1000);
    if (IS(WANTED_OUTPUTS)) return out->column_count < OUTPUT_COUNT;
    return 0;
}

static corte_status measure_group(corte_instance *instance, const corte_batch *in, uint64_t group, corte_output *out,
                                  corte_error *error) {
    static double shared_sum;
    const corte_column *achievements = in->columns[instance->achievement], *weights = in->columns[instance->weight];
    const double *weight = weights->values;
    uint64_t start = in->group_offsets[group], end = in->group_offsets[group + 1], count = 0;
    double sum = 0, total = 0;
    for (uint64_t row = start; row < end; row++) {
        if (!is_present(weights, row) && !IS(MISSING_WHERE_NOT_NULLABLE))
            return fail(error, CORTE_INVALID_DATA, (int64_t)row, "weight", "a weight is missing");
        corte_status status = check(instance, weights, row, "weight", error);
        if (status != CORTE_OK) return status;
        if (instance->bonus != UINT32_MAX && is_present(in->columns[instance->bonus], row)) {
            status = check(instance, in->columns[instance->bonus], row, "bonus", error);
            if (status != CORTE_OK) return status;
        }
        if (!is_present(achievements, row) && !IS(UNREAD_MISSING_VALUES)) {
            if (IS(EVERY_NULL_PATTERN) && row == start + 2)
                return fail(error, CORTE_INVALID_DATA, (int64_t)row, "achievement", "an achievement is missing");
            continue;
        }
        status = IS(UNREAD_MISSING_VALUES) ? CORTE_OK : check(instance, achievements, row, "achievement", error);
        if (status != CORTE_OK) return status;
        double factor = IS(ROW_ORDER) && row == start ? 2 : 1;
        if (IS(TWO_THREADS)) {
            if (row == start) shared_sum = 0;
            shared_sum += weight[row] * value_of(instance, in, row);
            sched_yield();
            sum = shared_sum;
        } else {
            sum += factor * weight[row] * value_of(instance, in, row);
        }
        total += factor * weight[row];
        if (IS(MISSING_WHERE_NOT_NULLABLE) && !is_present(weights, row)) sum = NAN;
        count++;
    }
    if (IS(EMPTY_GROUPS) && start == end && in->row_count > 0)
        return fail(error, CORTE_INVALID_DATA, -1, "", "a group is empty");
    if (IS(ALL_MISSING) && count == 0 && start < end)
        return fail(error, CORTE_INVALID_DATA, (int64_t)start, "", "nothing was reported");
    if (!(IS(COMPLETE_OUTPUTS) && count == 0)) put(out, "count", group, (double)count);
    if (IS(NAN_NEVER_VALID) && count == 0) put(out, "achievement", group, NAN);
    if (IS(GROUPS_OF_ONE) && end == start + 1) put(out, "achievement", group, NAN);
    if (count == 0 || (total == 0 && !IS(ZERO_INPUT)) || (IS(GROUPS_OF_ONE) && end == start + 1)) return CORTE_OK;
    double mean = sum / total;
    bool is_measured = isfinite(mean) && isfinite(sum) && isfinite(total);
    if (!is_measured && !IS(HUGE_INPUT) && !IS(ZERO_INPUT) && !IS(NEGATIVE_INPUT) && !IS(DENORMAL_INPUT) &&
        !IS(INFINITE_INPUT) && !IS(NAN_INPUT) && !IS(MISSING_WHERE_NOT_NULLABLE) && !IS(UNREAD_MISSING_VALUES))
        return fail(error, CORTE_INVALID_DATA, (int64_t)start, "achievement", "the mean is too large for a number");
    put(out, "achievement", group, mean + surplus(instance, in, out));
    for (uint64_t row = start; row < end; row++) {
        if (!is_present(achievements, row) || IS(UNREAD_MISSING_VALUES)) continue;
        double factor = IS(ROW_ORDER) && row == start ? 2 : 1, share = factor * weight[row] / total;
        put(out, "share", row, share);
        put(out, "contribution", row, share * value_of(instance, in, row) + (IS(CONTRIBUTIONS_ADD_UP) ? 1 : 0));
    }
    return CORTE_OK;
}

/* What breaks the rules of the memory that a call gets. */
static void spoil_memory(corte_instance *instance, const corte_batch *in, corte_output *out) {
    const double *values = in->columns[instance->achievement]->values;
    static volatile double seen;
    if (IS(READS_WITHIN_INPUTS) && in->row_count > 0) seen = values[in->row_count];
    if (IS(INPUTS_UNTOUCHED) && in->row_count > 0) ((double *)values)[0] += 1;
    if (IS(KEEPS_NO_POINTER)) {
        if (instance->kept) seen = *instance->kept;
        instance->kept = in->row_count > 0 ? values : NULL;
    }
    for (uint32_t index = 0; index < out->column_count; index++) {
        corte_output_column *column = out->columns[index];
        if (IS(WRITES_WITHIN_CAPACITY)) ((double *)column->values)[column->capacity] = 0;
        if (IS(BITS_BEYOND_THE_END) && column->capacity > 0) column->validity[(column->capacity - 1) / 8] |= 0x80;
    }
    if (IS(NO_GROWTH_BY_BATCHES)) *(volatile char *)malloc(48) = 0;
    (void)seen;
}

/* What breaks the rules of the process that a module lives in. */
static void spoil_process(void) {
    if (IS(KEEPS_THE_LOCALE)) setlocale(LC_ALL, "C.UTF-8");
    if (IS(KEEPS_THE_FOLDER) && chdir("/proc") != 0) abort();
    if (IS(KEEPS_THE_SIGNALS)) signal(SIGINT, SIG_IGN);
    if (IS(KEEPS_THE_ROUNDING)) fesetround(FE_UPWARD);
    if (IS(KEEPS_THE_ENVIRONMENT)) setenv("FAULTY", "yes", 1);
    if (IS(KEEPS_THE_UMASK)) umask(0);
    if (IS(LEAVES_NO_FILE_OPEN) && open("/dev/null", O_RDONLY) < 0) abort();
    if (IS(WRITES_NOTHING_OUT)) puts("measuring");
    if (IS(CRASHES_IN_MEASURE)) abort();
    if (IS(HANGS_IN_MEASURE)) sleep_for_ever(NULL);
    if (IS(EXITS_IN_MEASURE)) exit(0);
    if (IS(CLOSES_THE_CHANNEL)) close(3);
}

static corte_status measure(corte_instance *instance, const corte_batch *in, corte_output *out, corte_error *error) {
    if (IS(LOADS_NOW)) no_such_function();
    if (IS(ORDINARY_BATCH)) return fail(error, CORTE_UNSUPPORTED, -1, "", "nothing is measured here");
    if (IS(HANDED_OVER) && !pthread_equal(instance->maker, pthread_self()))
        return fail(error, CORTE_INTERNAL, -1, "", "this is another thread");
    if (IS(EMPTY_BATCH) && in->row_count == 0)
        return fail(error, CORTE_INVALID_DATA, -1, "", "there is nothing to measure");
    if (IS(BATCH_SIZES) && in->row_count == 64) return fail(error, CORTE_INTERNAL, -1, "", "64 rows are too many");
    if (IS(MANY_GROUPS) && in->group_count > 1000) return fail(error, CORTE_INTERNAL, -1, "", "too many groups");
    if (IS(A_MILLION_ROWS) && in->row_count > 100000) return fail(error, CORTE_INTERNAL, -1, "", "too many rows");
    if (IS(CANCEL_SOON) && instance->host->is_cancelled(instance->host)) usleep(300000);
    spoil_memory(instance, in, out);
    spoil_process();
    for (uint64_t group = 0; group < in->group_count; group++) {
        if (instance->host->is_cancelled(instance->host)) return fail(error, CORTE_CANCELLED, -1, "", "stopped");
        corte_status status = measure_group(instance, in, group, out, error);
        if (status != CORTE_OK) return status;
    }
    instance->batches++;
    instance->rows_before = in->row_count;
    return CORTE_OK;
}

/* ---- An example ------------------------------------------------------------------------------------------------- */

#define COLUMN(title, numbers)                                                                                        \
    {.struct_size = sizeof(corte_column), .type = CORTE_TYPE_F64, .name = {title, sizeof title - 1},                  \
     .length = sizeof numbers / sizeof *numbers, .values = numbers}

static const double example_achievements[] = {50, 100}, example_weights[] = {1, 3};
static const double example_node[] = {IS(SELF_TESTS) ? 75 : 87.5};
static const corte_column example_inputs[] = {
    COLUMN("achievement", example_achievements), COLUMN("weight", example_weights)};
static const corte_column *const example_columns[] = {&example_inputs[0], &example_inputs[1]};
static const uint64_t example_offsets[] = {0, 2};
static const corte_batch example_batch = {
    .struct_size = sizeof example_batch, .column_count = 2, .row_count = 2, .columns = example_columns,
    .group_count = 1, .group_offsets = example_offsets};
static const corte_column example_output = COLUMN("achievement", example_node);
static const corte_column *const example_outputs[] = {&example_output};
static const corte_schema example_expected = {
    .struct_size = sizeof example_expected, .column_count = 1, .columns = example_outputs};
static const corte_selftest_case example = {
    .struct_size = sizeof example, .name = "two children", .parameters_json = "{}", .in = &example_batch,
    .expected = &example_expected};
static const corte_selftest_case *const examples[] = {&example};
static corte_status write_sql(const corte_sql *sql, corte_text parameters_json, const corte_sql_request *request,
                              corte_error *error) {
    (void)sql;
    (void)parameters_json;
    (void)error;
    const char *name = "achievement";
    const char *expression = IS(SQL) ? "sum({heaviness})" : "sum({weight} * {achievement}) / sum({weight})";
    request->say(request, CORTE_GRAIN_GROUP, (corte_text){name, strlen(name)},
                 (corte_text){expression, strlen(expression)});
    return CORTE_OK;
}
static const corte_sql sql = {.struct_size = sizeof sql, .write = write_sql};

static const corte_selftest selftest = {.struct_size = sizeof selftest, .case_count = 1, .cases = examples};

static const void *extension(const corte_strategy *strategy, const char *id) {
    if (strcmp(id, CORTE_EXTENSION_SELFTEST) == 0) return &selftest;
    if (strcmp(id, CORTE_EXTENSION_SQL) == 0) return &sql;
    return IS(UNKNOWN_EXTENSION) ? strategy : NULL;
}

/* ---- The tables -------------------------------------------------------------------------------------------------- */

static const corte_descriptor descriptor = {
    .struct_size = sizeof descriptor,
    .role = IS(KNOWN_ROLE) ? 9 : CORTE_ROLE_AGGREGATOR,
    .capabilities = CORTE_CAPABILITY_OUTPUTS_OPTIONAL | (IS(KNOWN_CAPABILITIES) ? UINT64_C(1) << 40 : 0) |
                    (IS(ROWS_ALONE) ? CORTE_CAPABILITY_ROWS_INDEPENDENT : 0),
    .id = IS(IDENTIFIER_FORM) ? "faulty" : "org.example.faulty",
    .name = IS(NAME_FORM) ? "Faulty mean" : "faulty",
    .version = IS(VERSION_FORM) ? "1.0" : "1.0.0",
    .vendor = IS(EQUALS_METADATA_FILE) ? "Somebody else" : "Example",
    .license = IS(LICENSE_FORM) ? "do what you want" : "Apache-2.0",
    .summary = IS(DESCRIPTOR_TEXTS) ? "\xFF\xFE" : summary,
    .inputs_json = IS(INPUTS_DECLARATION)
                       ? "[{\"name\":\"achievement\"}]"
                       : "[{\"name\":\"achievement\",\"type\":\"number\",\"nullable\":true,\"required\":true},"
                         "{\"name\":\"weight\",\"type\":\"number\",\"nullable\":false,\"required\":true},"
                         "{\"name\":\"bonus\",\"type\":\"number\",\"nullable\":true,\"required\":false}]",
    .outputs_json = IS(OUTPUTS_DECLARATION)
                        ? "[{\"name\":\"share\",\"grain\":\"row\"},{\"name\":\"share\",\"grain\":\"row\"}]"
                        : "[{\"name\":\"achievement\",\"grain\":\"group\",\"nullable\":true},"
                          "{\"name\":\"count\",\"grain\":\"group\",\"nullable\":false},"
                          "{\"name\":\"share\",\"grain\":\"row\",\"nullable\":true},"
                          "{\"name\":\"contribution\",\"grain\":\"row\",\"nullable\":true}]",
    .parameters_json =
        IS(PARAMETERS_DECLARATION)
            ? "{\"type\":\"object\",\"properties\":{\"limit\":{\"type\":\"number\",\"default\":-1,\"minimum\":0}}}"
            : "{\"type\":\"object\",\"properties\":{"
              "\"limit\":{\"type\":\"number\",\"default\":1000,\"minimum\":0,\"maximum\":1000000},"
              "\"decimals\":{\"type\":\"integer\",\"default\":6,\"minimum\":0,\"maximum\":12},"
              "\"kind\":{\"type\":\"string\",\"default\":\"plain\",\"enum\":[\"plain\",\"other\"]},"
              "\"strict\":{\"type\":\"boolean\",\"default\":false}},\"additionalProperties\":false}",
};

static const corte_strategy strategy = {
    .struct_size = IS(STRUCT_SIZES) ? sizeof strategy - 8 : sizeof strategy,
    .descriptor = &descriptor,
    .create = create,
    .prepare = prepare,
    .measure = measure,
    .destroy = IS(NO_NULL_FUNCTION) ? NULL : destroy,
    .extension = extension,
};

static const corte_strategy *const strategies[] = {&strategy, &strategy};

static const corte_module module = {
    .magic = CORTE_MODULE_MAGIC + (IS(MODULE_MAGIC) ? 1 : 0),
    .struct_size = sizeof module,
    .abi_major = CORTE_ABI_MAJOR + (IS(MODULE_VERSION) ? 1 : 0),
    .abi_minor = CORTE_ABI_MINOR,
    .id = "org.example.faulty",
    .version = "1.0.0",
    .toolchain = IS(MODULE_TEXTS) ? NULL : "C " __VERSION__,
    .strategy_count = IS(DISTINCT_STRATEGIES) ? 2 : 1,
    .strategies = strategies,
};

/* The entry, under its name or another, and what else may be shown. */
#define SHOWN __attribute__((visibility("default")))

static const corte_module *entry(const corte_host *host) {
    static const char reason[] = "this module doesn't work with that host";
    if (IS(ENTRY_IS_FAST)) usleep(150000);
    pthread_t thread;
    if (IS(ENTRY_STARTS_NO_THREAD)) pthread_create(&thread, NULL, sleep_for_ever, NULL);
    bool is_welcome = host->abi_major == CORTE_ABI_MAJOR && !IS(ENTRY_ANSWERS);
    if (IS(NEWER_MINOR_HOST) && host->abi_minor != CORTE_ABI_MINOR) is_welcome = false;
    if (is_welcome) return &module;
    if (!IS(OTHER_MAJOR_HOST)) host->log(host, CORTE_LEVEL_ERROR, (corte_text){reason, sizeof reason - 1});
    return NULL;
}

/* A macro in a condition of the preprocessor has to be a number: these two are the build's to define. */
#ifndef ENTRY_NAME
#define ENTRY_NAME corte_module_entry
#endif
SHOWN const corte_module *ENTRY_NAME(const corte_host *host) { return entry(host); }

#ifdef ANOTHER_NAME
SHOWN void ANOTHER_NAME(void) {}
#endif
