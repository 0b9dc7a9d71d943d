/* A strategy module in C: the median of the reported children of a node.
 *
 * One bad or brilliant child doesn't move it: the node stands where its middle child stands. Weights only say who
 * counts, above zero, and who doesn't, at zero.
 *
 * It needs corte_strategy.h and the C library. Copy it, and rename what says "median", to start a module of your own.
 */
#include "corte_strategy.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* The strategy with its parameters set. There are none, so all that it holds is where the columns are. */
struct corte_instance {
    const corte_host *host;
    uint32_t achievement; /* the places of the inputs in a batch, by prepare */
    uint32_t weight;
};

/* The outputs, in the order of the descriptor. */
enum { NODE = 0, SHARE = 1, CONTRIBUTION = 2, OUTPUT_COUNT = 3 };

/* A child that counts. */
typedef struct child {
    double value;
    uint64_t row;
} child;

/* ---- Errors ------------------------------------------------------------------------------------------------------ */

static void copy_text(char *to, size_t capacity, const char *text) {
    size_t length = strlen(text);
    if (length >= capacity) length = capacity - 1; /* all texts here are ASCII: no character is cut in two */
    memcpy(to, text, length);
    to[length] = '\0';
}

/* Fills the host's error, and gives the status to return. Row -1 and an empty column say that none is at fault. */
static corte_status fail(corte_error *error, corte_status code, int64_t row, const char *column, const char *message,
                         const char *hint) {
    if (error == NULL || error->struct_size < sizeof *error) return code;
    error->code = code;
    error->row = row;
    copy_text(error->column, sizeof error->column, column);
    copy_text(error->message, sizeof error->message, message);
    copy_text(error->hint, sizeof error->hint, hint);
    return code;
}

/* ---- Columns ----------------------------------------------------------------------------------------------------- */

/* Whether a bit is set in a validity bitmap: least significant bit first, and no bitmap when nothing is missing. */
static bool is_present(const uint8_t *validity, uint64_t row) {
    return validity == NULL || (validity[row / 8] >> (row % 8) & 1) != 0;
}

/* Writes a value, and sets the bit that makes it count. */
static void put(corte_output_column *column, uint64_t index, double value) {
    ((double *)column->values)[index] = value;
    column->validity[index / 8] |= (uint8_t)(1u << (index % 8));
}

/* The place of a column of doubles, or the number of columns where there is none. */
static uint32_t find_numbers(const corte_schema *schema, const char *name) {
    size_t length = strlen(name);
    uint32_t index = 0;
    for (; index < schema->column_count; index++) {
        const corte_column *column = schema->columns[index];
        if (column->type == CORTE_TYPE_F64 && column->name.length == length &&
            memcmp(column->name.bytes, name, length) == 0)
            break;
    }
    return index;
}

/* ---- The median -------------------------------------------------------------------------------------------------- */

/* By value, and by row among equals: no two children tie, so the order is the same whatever qsort does. */
static int by_value_and_row(const void *first, const void *second) {
    const child *a = first, *b = second;
    if (a->value != b->value) return a->value < b->value ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

/* Checks the rows of a group, and collects the children that count into `children`. */
static corte_status collect(const corte_column *achievements, const corte_column *weights, uint64_t start, uint64_t end,
                            child *children, uint64_t *count, corte_error *error) {
    const double *values = achievements->values;
    const double *weight = weights->values;
    *count = 0;
    for (uint64_t row = start; row < end; row++) {
        if (!is_present(weights->validity, row))
            return fail(error, CORTE_INVALID_DATA, (int64_t)row, "weight", "a weight is missing",
                        "give every child a weight, 0 to leave it out");
        if (!isfinite(weight[row]) || weight[row] < 0)
            return fail(error, CORTE_INVALID_DATA, (int64_t)row, "weight", "a weight is negative or isn't finite",
                        "give a finite number that isn't negative");
        if (!is_present(achievements->validity, row)) continue;
        if (!isfinite(values[row]))
            return fail(error, CORTE_INVALID_DATA, (int64_t)row, "achievement", "an achievement isn't a finite number",
                        "correct the child, or leave its achievement missing");
        if (weight[row] > 0) children[(*count)++] = (child){values[row], row};
    }
    return CORTE_OK;
}

/* Measures a group. The middle child makes the node's achievement, alone or in equal parts with its neighbour; nobody
 * else has a share. The halves are taken before they're added: the contributions add up, and no sum can overflow. */
static corte_status measure_group(const corte_batch *in, uint64_t group, const corte_column *achievements,
                                  const corte_column *weights, child *children, corte_output *out,
                                  corte_error *error) {
    uint64_t start = in->group_offsets[group], end = in->group_offsets[group + 1], count;
    corte_status status = collect(achievements, weights, start, end, children, &count, error);
    if (status != CORTE_OK || count == 0) return status; /* nothing reported: every output stays missing */

    for (uint64_t row = start; row < end; row++) {
        if (!is_present(achievements->validity, row)) continue;
        put(out->columns[SHARE], row, 0);
        put(out->columns[CONTRIBUTION], row, 0);
    }
    qsort(children, (size_t)count, sizeof *children, by_value_and_row);
    uint64_t lower = (count - 1) / 2, upper = count / 2; /* the same child when the count is odd */
    double share = lower == upper ? 1 : 0.5, node = 0;
    for (uint64_t middle = lower; middle <= upper; middle++) {
        double contribution = share * children[middle].value;
        put(out->columns[SHARE], children[middle].row, share);
        put(out->columns[CONTRIBUTION], children[middle].row, contribution);
        node += contribution;
    }
    put(out->columns[NODE], group, node);
    return CORTE_OK;
}

/* ---- The strategy's functions ------------------------------------------------------------------------------------ */

/* Whether a JSON text is `{}`, with any white space. */
static bool is_empty_object(corte_text json) {
    char marks[2] = {'{', '}'};
    size_t seen = 0;
    for (size_t index = 0; index < json.length; index++) {
        char letter = json.bytes[index];
        if (letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r') continue;
        if (seen == 2 || letter != marks[seen++]) return false;
    }
    return seen == 2;
}

static corte_status create(const corte_strategy *strategy, const corte_host *host, corte_text parameters_json,
                           corte_instance **out, corte_error *error) {
    (void)strategy;
    *out = NULL;
    if (!is_empty_object(parameters_json))
        return fail(error, CORTE_INVALID_PARAMETER, -1, "", "the median takes no parameters", "leave them out");
    corte_instance *instance = malloc(sizeof *instance);
    if (instance == NULL) return fail(error, CORTE_INTERNAL, -1, "", "there is no memory for an instance", "");
    *instance = (corte_instance){.host = host, .achievement = UINT32_MAX, .weight = UINT32_MAX};
    *out = instance;
    return CORTE_OK;
}

static corte_status prepare(corte_instance *instance, const corte_schema *schema, corte_error *error) {
    instance->achievement = find_numbers(schema, "achievement");
    if (instance->achievement == schema->column_count)
        return fail(error, CORTE_MISSING_COLUMN, -1, "achievement", "there is no column 'achievement' of type number",
                    "give the achievement of each child in percent");
    instance->weight = find_numbers(schema, "weight");
    if (instance->weight == schema->column_count)
        return fail(error, CORTE_MISSING_COLUMN, -1, "weight", "there is no column 'weight' of type number",
                    "give each child a weight; above zero, all are the same to a median");
    return CORTE_OK;
}

static corte_status measure(corte_instance *instance, const corte_batch *in, corte_output *out, corte_error *error) {
    if (instance->achievement >= in->column_count || instance->weight >= in->column_count ||
        out->column_count < OUTPUT_COUNT)
        return fail(error, CORTE_INTERNAL, -1, "", "the batch isn't the one that was prepared for", "prepare first");
    const corte_column *achievements = in->columns[instance->achievement];
    const corte_column *weights = in->columns[instance->weight];

    /* One buffer, for the largest group, serves them all. It's this call's own, as the input may not be sorted. */
    uint64_t largest = 0;
    for (uint64_t group = 0; group < in->group_count; group++) {
        uint64_t size = in->group_offsets[group + 1] - in->group_offsets[group];
        if (size > largest) largest = size;
    }
    if (largest == 0) return CORTE_OK;
    child *children = largest <= SIZE_MAX / sizeof *children ? malloc((size_t)largest * sizeof *children) : NULL;
    if (children == NULL)
        return fail(error, CORTE_INTERNAL, -1, "", "there is no memory to sort the largest group in",
                    "measure fewer rows at a time");

    corte_status status = CORTE_OK;
    for (uint64_t group = 0; group < in->group_count && status == CORTE_OK; group++) {
        if (instance->host->is_cancelled(instance->host))
            status = fail(error, CORTE_CANCELLED, -1, "", "stopped", "");
        else
            status = measure_group(in, group, achievements, weights, children, out, error);
    }
    free(children);
    return status;
}

static void destroy(corte_instance *instance) { free(instance); }

static const void *extension(const corte_strategy *strategy, const char *id) {
    (void)strategy, (void)id;
    return NULL;
}

/* ---- The tables: constant, and the same as strategy.json --------------------------------------------------------- */

static const corte_descriptor descriptor = {
    .struct_size = sizeof descriptor,
    .role = CORTE_ROLE_AGGREGATOR,
    .capabilities = 0,
    .id = "org.example.median",
    .name = "median",
    .version = "1.0.0",
    .vendor = "Example",
    .license = "Apache-2.0",
    .summary = "The median of the reported children of a node.",
    .inputs_json = "[{\"name\":\"achievement\",\"type\":\"number\",\"nullable\":true,\"required\":true},"
                   "{\"name\":\"weight\",\"type\":\"number\",\"nullable\":false,\"required\":true}]",
    .outputs_json = "[{\"name\":\"achievement\",\"grain\":\"group\",\"nullable\":true},"
                    "{\"name\":\"share\",\"grain\":\"row\",\"nullable\":true},"
                    "{\"name\":\"contribution\",\"grain\":\"row\",\"nullable\":true}]",
    .parameters_json = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}",
};

static const corte_strategy strategy = {
    .struct_size = sizeof strategy,
    .descriptor = &descriptor,
    .create = create,
    .prepare = prepare,
    .measure = measure,
    .destroy = destroy,
    .extension = extension,
};

static const corte_strategy *const strategies[] = {&strategy};

static const corte_module module = {
    .magic = CORTE_MODULE_MAGIC,
    .struct_size = sizeof module,
    .abi_major = CORTE_ABI_MAJOR,
    .abi_minor = CORTE_ABI_MINOR,
    .id = "org.example.median",
    .version = "1.0.0",
    .toolchain = "C " __VERSION__,
    .strategy_count = 1,
    .strategies = strategies,
};

/* The one function that the library shows; -fvisibility=hidden hides the rest. */
__attribute__((visibility("default"))) const corte_module *corte_module_entry(const corte_host *host) {
    static const char reason[] = "the median is built for version 1 of the boundary; build it anew for this host";
    if (host->abi_major == CORTE_ABI_MAJOR) return &module;
    host->log(host, CORTE_LEVEL_ERROR, (corte_text){reason, sizeof reason - 1});
    return NULL;
}
