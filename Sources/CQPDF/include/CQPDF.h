#ifndef CORTE_CQPDF_H
#define CORTE_CQPDF_H

#include <opened_library.h>
#include <qpdf/qpdf-c.h>

// libqpdf, loaded when a tagged document is first written: linking it would cost every command three milliseconds at its
// start. Its functions must be called through the table below; the header's own names are linked to nothing.

// The functions that are used, with the types that the header gives them.
#define CQPDF_FUNCTIONS(each)                                                                                         \
    each(qpdf_init) each(qpdf_cleanup) each(qpdf_silence_errors) each(qpdf_set_suppress_warnings)                     \
    each(qpdf_has_error) each(qpdf_get_error) each(qpdf_get_error_full_text)                                          \
    each(qpdf_read_memory) each(qpdf_get_root) each(qpdf_get_num_pages) each(qpdf_get_page_n)                         \
    each(qpdf_oh_parse) each(qpdf_oh_new_null) each(qpdf_oh_new_stream) each(qpdf_oh_get_dict)                        \
    each(qpdf_oh_is_array) each(qpdf_oh_is_dictionary) each(qpdf_oh_is_name) each(qpdf_oh_get_name)                   \
    each(qpdf_oh_get_key) each(qpdf_oh_has_key) each(qpdf_oh_replace_key) each(qpdf_oh_remove_key)                                          \
    each(qpdf_oh_get_array_n_items) each(qpdf_oh_get_array_item) each(qpdf_oh_set_array_item) each(qpdf_oh_erase_item) \
    each(qpdf_oh_get_stream_data) each(qpdf_oh_replace_stream_data)                         \
    each(qpdf_init_write_memory) each(qpdf_set_deterministic_ID) each(qpdf_set_object_stream_mode) each(qpdf_write)   \
    each(qpdf_get_buffer) each(qpdf_get_buffer_length)

/// The loaded library.
typedef struct {
    CQPDF_FUNCTIONS(OPENED_MEMBER)
} CQPDF;

/// Loads the library. Null where that can't be, with the loader's reason.
const CQPDF *cqpdf_load(const char **reason);

#endif
