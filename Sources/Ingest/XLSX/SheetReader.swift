/// What was read of a sheet up to some element.
struct SheetReader {
    private(set) var merged: [MergedRange] = []
    /// The rows that aren't shown but hold something.
    private(set) var hiddenRows: [Int] = []

    private let sink: any SheetSink
    private let strings: SharedStrings
    private let styles: CellStyles
    private let from1904: Bool

    private var isInRows = false
    private var row = 0
    private var isRowOpen = false
    private var isRowHidden = false
    /// How many cells the open row has, up to the last one that holds something.
    private var width = 0
    /// How many cells there were, and bytes in them.
    private var cellCount = 0
    private var byteCount = 0
    private var cell = OpenCell()
    /// The row of the last cell.
    private var lastRow = 0

    private struct OpenCell {
        var isOpen = false
        var column = 0
        var type = CellType.number
        var style: Int?
        var hasFormula = false
        var hasValue = false
        var value: [UInt8] = []
        var formula: [UInt8] = []
        var rich = RichText()
        /// What text belongs to.
        var part = Part.other
    }

    /// The last number that has a format of its own: a date comes again and again.
    private var known: (format: CellFormat, digits: [UInt8], found: (text: [UInt8], kind: CellKind)?) = (
        .number, [], nil
    )

    private enum Part { case value, formula, other }

    init(_ sink: any SheetSink, strings: SharedStrings, styles: CellStyles, from1904: Bool) {
        self.sink = sink
        self.strings = strings
        self.styles = styles
        self.from1904 = from1904
    }

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
        if cell.isOpen {
            switch name {
            case "v": (cell.part, cell.hasValue) = (.value, true)
            case "f": (cell.part, cell.hasFormula) = (.formula, true)
            default:
                cell.part = .other
                cell.rich.open(name)
            }
            return
        }
        switch name {
        case "c" where isInRows: try openCell(attributes)
        case "row" where isInRows: try openRow(attributes)
        case "sheetData": isInRows = true
        case "mergeCell":
            guard let range = attributes["ref"].flatMap({ MergedRange($0) }) else { return }
            if range.rows.count > 1 { merged.append(range) }
        default: break
        }
    }

    mutating func text(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
        guard cell.isOpen else { return }
        switch cell.part {
        case .value: try cell.value.append(piece, upTo: WorkbookLimits.textBytes)
        case .formula: try cell.formula.append(piece, upTo: WorkbookLimits.textBytes)
        case .other: try cell.rich.text(piece)
        }
    }

    mutating func close(_ name: XMLName) throws(WorkbookFault) {
        if cell.isOpen {
            if cell.part == .other { cell.rich.close(name) }
            cell.part = .other
            if name == "c" { try closeCell() }
        } else if name == "row", isInRows {
            isRowOpen = false
            guard width > 0 else { return }
            sink.endRow(row)
            if isRowHidden { hiddenRows.append(row) }
        } else if name == "sheetData" {
            isInRows = false
        }
    }

    private mutating func openRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
        var number = row + 1
        isRowHidden = false
        for (name, value) in attributes {
            if name == "r" { number = Self.number(value) ?? 0 }
            if name == "hidden" { isRowHidden = value.isTrue }
        }
        guard number > row, !isRowOpen else { throw misplaced(attributes["r"] ?? "") }
        guard number <= WorkbookLimits.rows else {
            throw .tooMuch(es: "más filas de las que caben en una hoja", en: "more rows than a sheet has")
        }
        row = number
        isRowOpen = true
        width = 0
    }

    private mutating func openCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
        let last = lastRow == row ? cell.column : 0
        var column = last + 1
        cell.type = .number
        cell.style = nil
        for (name, value) in attributes {
            switch name {
            case "r":
                guard let reference = CellReference(value), reference.row == row else {
                    throw misplaced(value.text)
                }
                column = reference.column
            case "s": cell.style = Self.number(value)
            case "t": cell.type = CellType(value)
            default: break
            }
        }
        guard isRowOpen, column > last else { throw misplaced(attributes["r"] ?? "") }
        guard column <= WorkbookLimits.columns else {
            throw .tooMuch(es: "más columnas de las que caben en una hoja", en: "more columns than a sheet has")
        }
        cell.isOpen = true
        cell.column = column
        lastRow = row
        cell.hasFormula = false
        cell.hasValue = false
        cell.value.removeAll(keepingCapacity: true)
        cell.formula.removeAll(keepingCapacity: true)
    }

    private mutating func closeCell() throws(WorkbookFault) {
        cell.isOpen = false
        let isEmptyText = cell.type == .string && cell.hasValue
        defer { cell.rich.clear() }
        if cell.hasFormula, cell.value.isEmpty, !isEmptyText {
            return try take([UInt8(ascii: "=")] + cell.formula.prefix(200), .uncalculated)
        }
        switch cell.type {
        case .inline: try take(cell.rich.take()[...], .text)
        case _ where cell.value.isEmpty: break
        case .shared:
            guard let string = Self.number(cell.value).flatMap({ strings[$0] }) else { throw misunderstood() }
            try take(string, .text)
        case .string: try take(RichText.unescaped(cell.value)[...], .text)
        case .boolean: try take(Array((cell.value == [UInt8(ascii: "0")] ? "FALSO" : "VERDADERO").utf8)[...], .text)
        case .error: try take(cell.value[...], .error)
        case .date: try take(cell.value[...], .text)
        case .number:
            let format = styles.format(cell.style)
            let isKnown = format != .number && format == known.format && cell.value == known.digits
            guard let (text, kind) = isKnown ? known.found : CellText.text(cell.value, format, from1904: from1904)
            else {
                throw misunderstood()
            }
            if format != .number, !isKnown { known = (format, cell.value, (text, kind)) }
            try take(text[...], kind)
        case .unknown: throw misunderstood()
        }
    }

    /// The number of a row, a string or a style; nil where the digits are none.
    private static func number(_ digits: some Sequence<UInt8>) -> Int? {
        var (number, count) = (0, 0)
        for byte in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 9 else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            count += 1
        }
        return count > 0 ? number : nil
    }

    /// Tells of the open cell, if it holds something; the empty ones before it count too.
    private mutating func take(_ bytes: ArraySlice<UInt8>, _ kind: CellKind) throws(WorkbookFault) {
        guard !bytes.isEmpty else { return }
        cellCount += cell.column - width
        guard cellCount <= WorkbookLimits.cells else {
            throw .tooMuch(
                es: "más de \(WorkbookLimits.cells) celdas", en: "more than \(WorkbookLimits.cells) cells")
        }
        byteCount += bytes.count
        guard byteCount <= WorkbookLimits.sheetBytes else {
            throw .tooMuch(es: "demasiado texto en una hoja", en: "too much text in a sheet")
        }
        width = cell.column
        sink.take(bytes.span, kind, row: row, column: cell.column)
    }

    private func misplaced(_ reference: String) -> WorkbookFault {
        var fault = WorkbookFault.malformed("sheetData", reference)
        fault.row = row
        return fault
    }

    private func misunderstood() -> WorkbookFault {
        var fault = WorkbookFault.malformed(cell.type.name, String(decoding: cell.value.prefix(100), as: UTF8.self))
        (fault.row, fault.column) = (row, cell.column)
        return fault
    }
}
