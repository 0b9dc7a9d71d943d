internal import CXlsxWriter
internal import Glibc

extension WorkbookWriter {
    /// How far below the head a column's rule goes: as many rows as somebody fills in by hand, and more.
    private static let ruledRows = 10_000

    func setRule(
        of index: Int, in sheet: Sheet, on worksheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws(WorkbookError) {
        guard let rule = sheet.columns[index].rule else { return }
        var words: [UnsafeMutablePointer<CChar>?] = []
        if case .words(let texts) = rule.kind { words = texts.map { strdup($0.cellText) } }
        words.append(nil)
        defer { for word in words { free(word) } }
        let result = rule.advice.cellText.withCString { advice in
            words.withUnsafeMutableBufferPointer { list in
                // The library copies the texts.
                var validation = lxw_data_validation()
                validation.error_message = UnsafeMutablePointer(mutating: advice)
                switch rule.kind {
                case .words:
                    validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
                    validation.value_list = list.baseAddress
                case .number: Self.require(LXW_VALIDATION_TYPE_DECIMAL, from: 0, in: &validation)
                // The first day that spreadsheets have.
                case .day: Self.require(LXW_VALIDATION_TYPE_DATE_NUMBER, from: 1, in: &validation)
                }
                return library.worksheet_data_validation_range(
                    worksheet, 1, lxw_col_t(index), lxw_row_t(max(Self.ruledRows, sheet.rows.count)), lxw_col_t(index),
                    &validation)
            }
        }
        try check(result, sheet, row: 0, column: index)
    }

    private static func require(
        _ type: lxw_validation_types, from least: Double, in validation: inout lxw_data_validation
    ) {
        validation.validate = UInt8(type.rawValue)
        validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
        validation.value_number = least
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    }
}
