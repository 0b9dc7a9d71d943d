extension Workbook {
    /// Sees to it, before the work, that workbooks can be written.
    package static func check() throws(WorkbookError) {
        _ = try WorkbookWriterLibrary.loaded()
        try WorkbookPackage.load()
    }

    /// The workbook as a file of Excel's (ECMA-376): the same bytes every time, and every number with all its digits.
    package func bytes() throws(WorkbookError) -> [UInt8] {
        for sheet in sheets where sheet.rows.count >= Sheet.mostRows {
            throw .tooManyRows(sheet.rows.count + 1, sheet: sheet.name)
        }
        var package = try WorkbookPackage(WorkbookWriter.draft(of: self))
        try package.writeAllDigits(of: self)
        return try package.bytes()
    }
}
