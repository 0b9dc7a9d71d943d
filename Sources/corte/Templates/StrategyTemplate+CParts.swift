/// What every strategy in C has.
extension StrategyTemplate {
    static let cHelpers = #"""
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

        static corte_status not_a_number(corte_error *error, uint64_t row, const char *column) {
            return fail(error, CORTE_INVALID_DATA, (int64_t)row, column, "not a number", "correct it, or leave it missing");
        }

        /* What a call returns soon after the user wants to stop. */
        static corte_status stopped(corte_error *error) {
            return fail(error, CORTE_CANCELLED, -1, "", "stopped", "");
        }

        /* Whether a row has a value: least significant bit first, and no bits when nothing is missing. */
        static bool is_present(const corte_column *column, uint64_t row) {
            return column->validity == NULL || (column->validity[row / 8] >> (row % 8) & 1) != 0;
        }

        /* Writes a value, and sets the bit that makes it count. */
        static void put(corte_output_column *column, uint64_t index, double value) {
            ((double *)column->values)[index] = value;
            column->validity[index / 8] |= (uint8_t)(1u << (index % 8));
        }

        /* Finds the columns, which may stand in any order among others. */
        static corte_status prepare(corte_instance *instance, const corte_schema *schema, corte_error *error) {
            for (size_t input = 0; input < IN_COUNT; input++) {
                size_t length = strlen(inputs[input]);
                uint32_t place = 0;
                for (; place < schema->column_count; place++) {
                    const corte_column *column = schema->columns[place];
                    if (column->type == CORTE_TYPE_F64 && column->name.length == length &&
                        memcmp(column->name.bytes, inputs[input], length) == 0)
                        break;
                }
                if (place == schema->column_count)
                    return fail(error, CORTE_MISSING_COLUMN, -1, inputs[input], "there is no such column of type number",
                                "give the batch this column");
                instance->place[input] = place;
            }
            return CORTE_OK;
        }
        """#

    static let cLifecycle = #"""
        /* Whether a JSON text is `{}`, with any white space. */
        static bool is_empty_object(corte_text json) {
            const char marks[2] = {'{', '}'};
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
                return fail(error, CORTE_INVALID_PARAMETER, -1, "", "there are no parameters", "leave them out");
            *out = calloc(1, sizeof **out);
            if (*out == NULL) return fail(error, CORTE_INTERNAL, -1, "", "there is no memory", "");
            (*out)->host = host;
            return CORTE_OK;
        }

        static void destroy(corte_instance *instance) { free(instance); }

        static const void *extension(const corte_strategy *strategy, const char *id) {
            (void)strategy, (void)id;
            return NULL;
        }
        """#
}
