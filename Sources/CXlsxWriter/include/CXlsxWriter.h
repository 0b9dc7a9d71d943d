#ifndef CORTE_CXLSXWRITER_H
#define CORTE_CXLSXWRITER_H

#include <opened_library.h>
#include <stddef.h>
#include <stdint.h>
#include <xlsxwriter.h>

// libxlsxwriter, loaded when a workbook is first written: linking it would cost every command a millisecond at its start.
// Its functions must be called through the table below; the header's own names are linked to nothing.

// The functions that are used, with the types that the header gives them.
#define CXLSX_FUNCTIONS(each)                                                                                         \
    each(workbook_new) each(workbook_set_properties) each(workbook_add_worksheet) each(workbook_add_format)           \
    each(workbook_add_chart) each(workbook_close) each(lxw_workbook_free) each(lxw_strerror)                          \
    each(worksheet_write_string) each(worksheet_write_number) each(worksheet_write_formula_num)                       \
    each(worksheet_write_formula_str)                                                                                 \
    each(worksheet_set_column) each(worksheet_set_row) each(worksheet_freeze_panes) each(worksheet_autofilter)                                \
    each(worksheet_set_landscape) each(worksheet_set_paper) each(worksheet_fit_to_pages)                              \
    each(worksheet_repeat_rows) each(worksheet_data_validation_range) each(worksheet_insert_chart_opt)                                                      \
    each(format_set_bold) each(format_set_align) each(format_set_indent) each(format_set_num_format)                  \
    each(format_set_text_wrap) each(format_set_bg_color) each(format_set_font_color) each(format_set_bottom)          \
    each(chart_add_series) each(chart_series_set_name) each(chart_series_set_fill) each(chart_series_set_trendline)                               \
    each(chart_series_set_trendline_name)                                                                             \
    each(chart_series_set_trendline_forecast) each(chart_series_set_trendline_line)                                   \
    each(chart_series_set_labels) each(chart_series_set_labels_num_format) each(chart_series_set_labels_position)     \
    each(chart_set_series_overlap)                                                                                    \
    each(chart_set_series_gap) each(chart_axis_set_reverse) each(chart_axis_set_label_position)                       \
    each(chart_axis_major_gridlines_set_visible) each(chart_axis_set_num_format)                                      \
    each(chart_legend_set_position) each(chart_title_set_name)

/// The loaded library.
typedef struct {
    CXLSX_FUNCTIONS(OPENED_MEMBER)
} CXlsxWriter;

/// Loads the library. Null where that can't be, with the loader's reason.
const CXlsxWriter *cxlsx_load(const char **reason);

/// A file in memory, to be closed; negative, with errno set, where there's no memory. Its path is `/proc/self/fd/` and its number.
int cxlsx_memory_file(void);

/// Writes a workbook to its path and frees it, without the library's own words on standard error.
lxw_error cxlsx_close(const CXlsxWriter *library, lxw_workbook *workbook);

#endif
