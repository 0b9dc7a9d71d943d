/// Reads the rows of a sheet into a table: a record for each row down to the last one with text, the blank ones too.
final class SheetRows: XMLSink {
    private(set) var table: TextTable
    private(set) var merged: [MergedRange] = []
    /// The rows that aren't shown but hold something.
    private(set) var hiddenRows: [Int] = []

    private let strings: SharedStrings
    private let styles: CellStyles
    private let from1904: Bool

    private var isInRows = false
    private var row = 0
    private var isRowHidden = false
    /// How many cells the open record has.
    private var width = 0
    private var cellCount = 0
    private var cell = OpenCell()

    private struct OpenCell {
        var isOpen = false
        var column = 0
        var type = ""
        var style: Int?
        var hasFormula = false
        var hasValue = false
        var value: [UInt8] = []
        var formula: [UInt8] = []
        var rich = RichText()
        /// What text belongs to.
        var part = ""
    }

    init(_ name: String, strings: SharedStrings, styles: CellStyles, from1904: Bool) {
        table = TextTable(sheetName: name)
        self.strings = strings
        self.styles = styles
        self.from1904 = from1904
    }

    func open(_ name: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
        if cell.isOpen {
            cell.part = name
            cell.rich.open(name)
            if name == "f" { cell.hasFormula = true }
            if name == "v" { cell.hasValue = true }
            return
        }
        switch name {
        case "sheetData": isInRows = true
        case "row" where isInRows:
            let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
            guard number > row else { throw misplaced(attributes["r"] ?? "") }
            guard number <= WorkbookLimits.rows else {
                throw .tooMuch(es: "más filas de las que caben en una hoja", en: "more rows than a sheet has")
            }
            row = number
            width = 0
            isRowHidden = attributes.isTrue("hidden")
        case "c" where isInRows: try openCell(attributes)
        case "mergeCell":
            guard let range = attributes["ref"].flatMap({ MergedRange($0) }) else { return }
            if range.rows.count > 1 { merged.append(range) }
        default: break
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
        guard cell.isOpen else { return }
        switch cell.part {
        case "v": try cell.value.append(piece, upTo: WorkbookLimits.textBytes)
        case "f": try cell.formula.append(piece, upTo: WorkbookLimits.textBytes)
        default: try cell.rich.text(piece)
        }
    }

    func close(_ name: String) throws(WorkbookFault) {
        if cell.isOpen {
            cell.rich.close(name)
            cell.part = ""
            if name == "c" { try closeCell() }
        } else if name == "row", isInRows {
            guard width > 0 else { return }
            table.endRecord(line: row)
            if isRowHidden { hiddenRows.append(row) }
        } else if name == "sheetData" {
            isInRows = false
        }
    }

    private func openCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
        var column = hasCells ? cell.column + 1 : 1
        if let text = attributes["r"] {
            guard let reference = CellReference(text), reference.row == row else { throw misplaced(text) }
            column = reference.column
        }
        guard row > 0, column > (hasCells ? cell.column : 0) else { throw misplaced(attributes["r"] ?? "") }
        guard column <= WorkbookLimits.columns else {
            throw .tooMuch(es: "más columnas de las que caben en una hoja", en: "more columns than a sheet has")
        }
        cell.isOpen = true
        cell.column = column
        lastRow = row
        cell.type = attributes["t"] ?? "n"
        cell.style = attributes.number("s")
        cell.hasFormula = false
        cell.hasValue = false
        cell.value.removeAll(keepingCapacity: true)
        cell.formula.removeAll(keepingCapacity: true)
    }

    /// The row of the last cell.
    private var lastRow = 0
    /// Whether the open row has a cell already.
    private var hasCells: Bool { lastRow == row }

    private func closeCell() throws(WorkbookFault) {
        cell.isOpen = false
        let rich = cell.rich.take()
        let isEmptyText = cell.type == "str" && cell.hasValue
        if cell.hasFormula, cell.value.isEmpty, !isEmptyText {
            return try append([UInt8(ascii: "=")] + cell.formula.prefix(200), .uncalculated)
        }
        switch cell.type {
        case "inlineStr": try append(rich, .text)
        case _ where cell.value.isEmpty: break
        case "s":
            let index = Int(String(decoding: cell.value, as: UTF8.self)) ?? -1
            guard let string = strings[index] else { throw misunderstood() }
            try append(string, .text)
        case "str": try append(RichText.unescaped(cell.value), .text)
        case "b": try append(cell.value == [UInt8(ascii: "0")] ? "FALSO".utf8 : "VERDADERO".utf8, .text)
        case "e": try append(cell.value, .error)
        case "d": try append(cell.value, .text)
        case "n":
            guard let (text, kind) = CellText.text(cell.value, styles.format(cell.style), from1904: from1904) else {
                throw misunderstood()
            }
            try append(text.utf8, kind)
        default: throw misunderstood()
        }
    }

    /// Adds the open cell, with the empty ones before it and the blank rows before its own.
    private func append(_ bytes: some Collection<UInt8>, _ kind: CellKind) throws(WorkbookFault) {
        guard !bytes.isEmpty else { return }
        while table.count < row - 1 { table.endRecord(line: table.count + 1) }
        cellCount += cell.column - width
        guard cellCount <= WorkbookLimits.cells else {
            throw .tooMuch(
                es: "más de \(WorkbookLimits.cells) celdas", en: "more than \(WorkbookLimits.cells) cells")
        }
        while width < cell.column - 1 {
            table.appendCell(EmptyCollection())
            width += 1
        }
        table.appendCell(bytes, kind)
        width += 1
    }

    private func misplaced(_ reference: String) -> WorkbookFault {
        var fault = WorkbookFault.malformed("sheetData", reference)
        fault.row = row
        return fault
    }

    private func misunderstood() -> WorkbookFault {
        var fault = WorkbookFault.malformed(cell.type, String(decoding: cell.value.prefix(100), as: UTF8.self))
        (fault.row, fault.column) = (row, cell.column)
        return fault
    }
}
