internal import CXlsxWriter
internal import Glibc

extension WorkbookWriter {
    /// The room of a chart: its height grows with its bars.
    private enum ChartRoom {
        /// The library's own size, in pixels.
        static let usual = (width: 480.0, height: 288.0)
        static let width = 860.0
        static func height(of chart: BarChart) -> Double {
            let names = max(2, chart.names.rows.count)
            let legend = chart.bars.count > 1 ? 30.0 : 0
            return 90 + legend + Double(names) * (10 + 20 * Double(chart.bars.count))
        }
        /// The height of a row, in pixels.
        static let row = 20.0
    }

    func drawCharts(of sheet: Sheet, on worksheet: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookError) {
        var row = 1
        for chart in sheet.charts {
            let height = ChartRoom.height(of: chart)
            guard let drawn = drawn(chart) else { throw .unfinished(reason: String(cString: strerror(ENOMEM))) }
            let result = chart.description.cellText.withCString { description in
                var options = lxw_chart_options()
                options.x_scale = ChartRoom.width / ChartRoom.usual.width
                options.y_scale = height / ChartRoom.usual.height
                options.description = UnsafeMutablePointer(mutating: description)
                return library.worksheet_insert_chart_opt(
                    worksheet, lxw_row_t(row), lxw_col_t(sheet.columns.count + 1), drawn, &options)
            }
            try check(result, sheet, row: row - 1, column: sheet.columns.count + 1)
            row += Int(height / ChartRoom.row) + 2
        }
    }

    private func drawn(_ chart: BarChart) -> UnsafeMutablePointer<lxw_chart>? {
        guard let drawn = library.workbook_add_chart(workbook, UInt8(LXW_CHART_BAR.rawValue)) else { return nil }
        for bars in chart.bars { guard add(bars, of: chart, to: drawn) else { return nil } }
        guard addLine(of: chart, to: drawn) else { return nil }
        let isAlone = chart.bars.count == 1
        library.chart_set_series_overlap(drawn, isAlone ? 100 : 0)
        library.chart_set_series_gap(drawn, 60)
        // In a bar chart the library's x axis is that of the values.
        let (values, categories) = (drawn.pointee.x_axis, drawn.pointee.y_axis)
        library.chart_axis_set_reverse(categories)
        library.chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        library.chart_axis_major_gridlines_set_visible(values, 0)
        library.chart_axis_set_num_format(values, "0")
        library.chart_legend_set_position(
            drawn, UInt8((isAlone ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM).rawValue))
        library.chart_title_set_name(drawn, chart.title.cellText)
        return drawn
    }

    private func add(_ bars: BarChart.Bars, of chart: BarChart, to drawn: UnsafeMutablePointer<lxw_chart>) -> Bool {
        guard let series = library.chart_add_series(drawn, "=\(chart.names)", "=\(bars.values)") else { return false }
        var fill = lxw_chart_fill(color: bars.fill, none: 0, transparency: 0)
        library.chart_series_set_name(series, bars.title.cellText)
        library.chart_series_set_fill(series, &fill)
        library.chart_series_set_labels(series)
        library.chart_series_set_labels_num_format(series, chart.form.code)
        // At the bars' ends the line would go through some of them.
        library.chart_series_set_labels_position(series, UInt8(LXW_CHART_LABEL_POSITION_INSIDE_BASE.rawValue))
        return true
    }

    /// The line is the linear trend of a constant series whose bars aren't seen: so it lies over the others, and moves with
    /// the axis.
    private func addLine(of chart: BarChart, to drawn: UnsafeMutablePointer<lxw_chart>) -> Bool {
        guard let series = library.chart_add_series(drawn, "=\(chart.names)", "=\(chart.target)") else { return false }
        var fill = lxw_chart_fill(color: 0, none: 1, transparency: 0)
        var line = lxw_chart_line()
        line.color = chart.line
        line.width = 1.5
        line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
        // Of the line the legend names the trend, and nothing of the bars that nobody sees: LibreOffice would take another
        // entry out than the one that the file says.
        library.chart_series_set_name(series, "\u{A0}")
        library.chart_series_set_fill(series, &fill)
        library.chart_series_set_trendline(series, UInt8(LXW_CHART_TRENDLINE_TYPE_LINEAR.rawValue), 0)
        library.chart_series_set_trendline_forecast(series, 0.5, 0.5)
        library.chart_series_set_trendline_name(series, chart.targetTitle.cellText)
        library.chart_series_set_trendline_line(series, &line)
        return true
    }
}
