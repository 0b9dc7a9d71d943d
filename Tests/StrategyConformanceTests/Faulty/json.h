/* Reads the flat JSON object that parameters are. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef struct json_reader {
    const char *next, *end;
} json_reader;

typedef enum json_kind { JSON_NUMBER, JSON_TEXT, JSON_TRUTH } json_kind;

typedef struct json_value {
    json_kind kind;
    double number;
    bool truth;
    char text[64];
} json_value;

static void json_skip(json_reader *reader) {
    while (reader->next < reader->end && strchr(" \t\n\r", *reader->next) && *reader->next) reader->next++;
}

static bool json_take(json_reader *reader, const char *token) {
    json_skip(reader);
    size_t length = strlen(token);
    if ((size_t)(reader->end - reader->next) < length || memcmp(reader->next, token, length) != 0) return false;
    reader->next += length;
    return true;
}

/* A text without escapes and control characters; nothing that is named here has any. */
static bool json_text(json_reader *reader, char text[64]) {
    if (!json_take(reader, "\"")) return false;
    size_t length = 0;
    while (reader->next < reader->end && *reader->next != '"') {
        char letter = *reader->next++;
        if (letter == '\\' || (unsigned char)letter < 0x20 || length == 63) return false;
        text[length++] = letter;
    }
    text[length] = '\0';
    return json_take(reader, "\"");
}

static bool json_number(json_reader *reader, double *number) {
    char digits[64], *stop;
    size_t length = 0;
    while (reader->next < reader->end && *reader->next && strchr("0123456789+-.eE", *reader->next) && length < 63)
        digits[length++] = *reader->next++;
    digits[length] = '\0';
    *number = strtod(digits, &stop);
    return length > 0 && *stop == '\0' && (digits[0] == '-' || (digits[0] >= '0' && digits[0] <= '9'));
}

static bool json_read(json_reader *reader, json_value *value) {
    json_skip(reader);
    if (reader->next == reader->end) return false;
    if (*reader->next == '"') return value->kind = JSON_TEXT, json_text(reader, value->text);
    value->kind = JSON_TRUTH;
    if (json_take(reader, "true")) return value->truth = true, true;
    if (json_take(reader, "false")) return value->truth = false, true;
    return value->kind = JSON_NUMBER, json_number(reader, &value->number);
}
