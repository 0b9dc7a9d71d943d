internal import CXlsxWriter
internal import Glibc
internal import PlanModel

/// Writes a workbook with libxlsxwriter, which keeps 16 digits of a number.
struct WorkbookWriter {
    let library: CXlsxWriter
    let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private let head: [Bool: UnsafeMutablePointer<lxw_format>]

    /// The file as the library writes it.
    static func draft(of workbook: Workbook) throws(WorkbookError) -> [UInt8] {
        let library = try WorkbookWriterLibrary.loaded()
        let file = cxlsx_memory_file()
        guard file >= 0 else { throw .unfinished(reason: String(cString: strerror(errno))) }
        defer { close(file) }
        guard let book = library.pointee.workbook_new("/proc/self/fd/\(file)") else {
            throw .unfinished(reason: String(cString: strerror(ENOMEM)))
        }
        do throws(WorkbookError) {
            var writer = try WorkbookWriter(library.pointee, book)
            try writer.write(workbook)
        } catch {
            library.pointee.lxw_workbook_free(book)
            throw error
        }
        let result = cxlsx_close(library, book)
        guard result == LXW_NO_ERROR else {
            throw .unfinished(reason: Self.reason(library.pointee, result))
        }
        return try content(of: file)
    }

    private static func reason(_ library: CXlsxWriter, _ result: lxw_error) -> String {
        library.lxw_strerror(result).map { String(cString: $0) } ?? ""
    }

    private static func content(of file: Int32) throws(WorkbookError) -> [UInt8] {
        let size = lseek(file, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: max(0, size))
        var filled = 0
        while filled < size {
            let count = bytes.withUnsafeMutableBytes { bytes in
                pread(file, bytes.baseAddress?.advanced(by: filled), bytes.count - filled, filled)
            }
            guard count > 0 else { throw .unfinished(reason: String(cString: strerror(errno))) }
            filled += count
        }
        return bytes
    }

    private init(_ library: CXlsxWriter, _ workbook: UnsafeMutablePointer<lxw_workbook>) throws(WorkbookError) {
        self.library = library
        self.workbook = workbook
        var head: [Bool: UnsafeMutablePointer<lxw_format>] = [:]
        for isNumeric in [false, true] {
            guard let format = library.workbook_add_format(workbook) else {
                throw .unfinished(reason: String(cString: strerror(ENOMEM)))
            }
            library.format_set_bold(format)
            library.format_set_text_wrap(format)
            library.format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            if isNumeric {
                library.format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
            } else {
                library.format_set_indent(format, 1)
            }
            head[isNumeric] = format
        }
        self.head = head
    }

    private mutating func write(_ book: Workbook) throws(WorkbookError) {
        var worksheets: [UnsafeMutablePointer<lxw_worksheet>] = []
        try describe(book)
        for sheet in book.sheets {
            guard let worksheet = library.workbook_add_worksheet(workbook, sheet.name) else {
                throw .unfinished(reason: sheet.name)
            }
            worksheets.append(worksheet)
            try write(sheet, to: worksheet)
        }
        // A chart keeps a copy of what it shows: that has to be there before.
        for (sheet, worksheet) in zip(book.sheets, worksheets) { try drawCharts(of: sheet, on: worksheet) }
    }

    private func describe(_ book: Workbook) throws(WorkbookError) {
        // The library copies the texts.
        let result = book.title.cellText.withCString { title in
            "Corte".withCString { author in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                properties.created = Self.seconds(book.date)
                return library.workbook_set_properties(workbook, &properties)
            }
        }
        guard result == LXW_NO_ERROR else { throw .unfinished(reason: Self.reason(library, result)) }
    }

    /// Midday of a day, so that no time zone makes another of it.
    private static func seconds(_ date: Cut?) -> time_t {
        var time = tm()
        time.tm_year = Int32((date?.year ?? 2000) - 1900)
        time.tm_mon = Int32((date?.month ?? 1) - 1)
        time.tm_mday = Int32(date?.day ?? 1)
        time.tm_hour = 12
        return timegm(&time)
    }

    private mutating func write(
        _ sheet: Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WorkbookError) {
        let measures = SheetMeasures(sheet)
        if let height = measures.head { _ = library.worksheet_set_row(worksheet, 0, height, nil) }
        for (index, column) in sheet.columns.enumerated() {
            let (field, width) = (lxw_col_t(index), Double(measures.widths[index]))
            let below = try column.form.map { form throws(WorkbookError) in try format(CellStyle(form: form)) }
            _ = library.worksheet_set_column(worksheet, field, field, width, below)
            try setRule(of: index, in: sheet, on: worksheet)
            try check(
                library.worksheet_write_string(
                    worksheet, 0, lxw_col_t(index), column.title.cellText, head[column.isNumeric]),
                sheet, row: -1, column: index)
        }
        for (row, cells) in sheet.rows.enumerated() {
            if let height = measures.height(cells) {
                _ = library.worksheet_set_row(worksheet, lxw_row_t(row + 1), height, nil)
            }
            for (column, cell) in cells.enumerated() {
                let format = try format(cell.style)
                let (line, field) = (lxw_row_t(row + 1), lxw_col_t(column))
                let result =
                    switch cell.content {
                    case .nothing: LXW_NO_ERROR
                    case .text(let text): library.worksheet_write_string(worksheet, line, field, text.cellText, format)
                    case .number(let value): library.worksheet_write_number(worksheet, line, field, value, format)
                    case .formula(let formula, let value):
                        library.worksheet_write_formula_num(worksheet, line, field, "=\(formula)", format, value)
                    case .wording(let formula, let text):
                        library.worksheet_write_formula_str(
                            worksheet, line, field, "=\(formula)", format, text.cellText)
                    }
                guard cell.number?.isFinite ?? true else { throw refused("∞", sheet, row: row, column: column) }
                try check(result, sheet, row: row, column: column)
            }
        }
        library.worksheet_freeze_panes(worksheet, 1, 1)
        library.worksheet_set_landscape(worksheet)
        // A4.
        library.worksheet_set_paper(worksheet, 9)
        library.worksheet_fit_to_pages(worksheet, 1, 0)
        _ = library.worksheet_repeat_rows(worksheet, 0, 0)
    }

    private mutating func format(_ style: CellStyle) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format> {
        if let known = formats[style] { return known }
        guard let format = library.workbook_add_format(workbook) else {
            throw .unfinished(reason: String(cString: strerror(ENOMEM)))
        }
        library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let form = style.form {
            library.format_set_num_format(format, form.code)
        } else {
            library.format_set_text_wrap(format)
            // Apart from the figures that end where a text begins.
            library.format_set_indent(format, UInt8(clamping: style.indent + 1))
        }
        if style.isBold { library.format_set_bold(format) }
        if let fill = style.fill { library.format_set_bg_color(format, fill) }
        if let ink = style.ink { library.format_set_font_color(format, ink) }
        formats[style] = format
        return format
    }

    func check(_ result: lxw_error, _ sheet: Sheet, row: Int, column: Int) throws(WorkbookError) {
        guard result != LXW_NO_ERROR else { return }
        throw refused(Self.reason(library, result), sheet, row: row, column: column)
    }

    private func refused(_ reason: String, _ sheet: Sheet, row: Int, column: Int) -> WorkbookError {
        .refused(cell: "\(sheet.name)!\(sheet.address(row: row, column: column))", reason: reason)
    }
}
