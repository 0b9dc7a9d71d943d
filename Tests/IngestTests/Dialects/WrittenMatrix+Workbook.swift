import TestSupport

extension WrittenMatrix {
    /// The same as a workbook whose numbers are numbers, percentages as fractions of 1 that are shown in percent.
    var workbook: [UInt8] {
        let table = cells.map { cells in
            cells.enumerated().map { column, text -> TestWorkbook.Cell in
                let digits = text.filter { $0 != "%" }
                guard numberColumns.contains(column), Double(digits) != nil else { return .text(text) }
                return text == digits ? .number(digits, style: 0) : .number(digits + "e-2", style: 1)
            }
        }
        return TestWorkbook(table, formats: ["0.00%"], hasReferences: false).bytes
    }

    /// The same as a workbook whose cells are all text, numbers as they're written in the dialect.
    var textWorkbook: [UInt8] {
        TestWorkbook(cells.map { $0.map { .text($0) } }, texts: .inline).bytes
    }
}
