import PlanModel

/// A way in which people write a matrix.
struct Dialect: CustomStringConvertible {
    enum Encoding: CaseIterable { case utf8, utf8WithMark, windows1252, utf16Little, utf16Big }

    var separator: Character
    var decimal: Character
    /// What stands between thousands, if anything.
    var thousands: String
    var encoding = Encoding.utf8
    var lineEnd = "\n"
    var isSpanish = true
    /// Whether percentages have their sign.
    var hasSigns = true
    var isWide = false
    var hasTitle = false
    var hasTotals = false
    var hasNotes = false
    var isMerged = false
    /// Whether the plan file says how numbers are written.
    var saysNumbers = false
    /// Whether the plan file says what the magnitudes are.
    var saysMagnitudes = false

    /// All ways to write numbers with all separators; the rest is as chance has it.
    static func all(seed: UInt64) -> [Dialect] {
        var generator = SeededGenerator(state: seed)
        var dialects: [Dialect] = []
        for separator in [";", ",", "\t", "|"] as [Character] {
            for decimal in [",", "."] as [Character] {
                for thousands in ["", decimal == "," ? "." : ",", " ", "\u{A0}", "'"] {
                    func maybe() -> Bool { Bool.random(using: &generator) }
                    dialects.append(
                        Dialect(
                            separator: separator, decimal: decimal, thousands: thousands,
                            encoding: Encoding.allCases.randomElement(using: &generator) ?? .utf8,
                            lineEnd: ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n", isSpanish: maybe(),
                            hasSigns: maybe(), isWide: maybe(), hasTitle: maybe(), hasTotals: maybe(),
                            hasNotes: maybe(), isMerged: maybe(), saysNumbers: maybe() && maybe(),
                            saysMagnitudes: maybe()))
                }
            }
        }
        return dialects
    }

    /// The number as it's written here.
    func text(_ amount: RandomMatrix.Amount) -> String {
        var (whole, fraction) = amount.parts
        if !thousands.isEmpty {
            var groups: [Substring] = []
            while whole.count > 3 {
                groups.insert(whole.suffix(3), at: 0)
                whole.removeLast(3)
            }
            whole = ([whole[...]] + groups).joined(separator: thousands)
        }
        return fraction.isEmpty ? whole : "\(whole)\(decimal)\(fraction)"
    }

    func text(_ cell: RandomMatrix.Cell, isInPercent: Bool) -> String {
        switch cell {
        case .number(let amount): text(amount) + (isInPercent && hasSigns ? "%" : "")
        case .mark(let mark): mark
        }
    }

    var description: String {
        let flags = [
            ("Spanish", isSpanish), ("signs", hasSigns), ("wide", isWide), ("title", hasTitle), ("totals", hasTotals),
            ("notes", hasNotes), ("merged", isMerged), ("numbers", saysNumbers), ("magnitudes", saysMagnitudes),
        ]
        let named = flags.filter(\.1).map(\.0).joined(separator: " ")
        return "\(separator) \(decimal) '\(thousands)' \(encoding) \(named)"
    }
}

/// A matrix written in a dialect, with the plan file that goes with it.
struct WrittenMatrix {
    let text: String
    let bytes: [UInt8]
    let plan: String?
    /// The lines' cells, and the columns of numbers among them.
    let cells: [[String]]
    let numberColumns: Set<Int>
    /// The cells of magnitudes.
    private(set) var magnitudes: [String] = []

    init(_ matrix: RandomMatrix, in dialect: Dialect) {
        let isWide = dialect.isWide && Self.canBeWide(matrix)
        let columns = Self.columns(of: matrix, in: dialect, isWide: isWide)
        var lines: [[String]] = []
        if dialect.hasTitle { lines += [["Plan de acción \(matrix.year)"], ["Seguimiento"]] }
        lines.append(columns.map(\.header))
        var above: [String]?
        for rows in Self.records(of: matrix, isWide: isWide) {
            var cells = columns.map { $0.text(rows) }
            for (column, text) in zip(columns, cells) where column.isMagnitude { magnitudes.append(text) }
            let whole = cells
            if dialect.isMerged, let above {
                // A merged cell ends where one to its left does.
                for index in columns.indices where columns[index].isMerged {
                    guard cells[index] == above[index] else { break }
                    cells[index] = ""
                }
            }
            above = whole
            lines.append(cells)
        }
        if dialect.hasTotals {
            let total = RandomMatrix.Amount(digits: 12_345, decimals: 1)
            let first = columns.firstIndex { $0.isCode } ?? 0
            lines.append(
                columns.indices.map { $0 == first ? "TOTAL" : columns[$0].isMagnitude ? dialect.text(total) : "" })
        }
        if dialect.hasNotes { lines += [[], ["Fuente: Oficina de Planeación, corte oficial."]] }
        let written = lines.map { cells in
            cells.map { Self.quoted($0, dialect.separator) }.joined(separator: "\(dialect.separator)") + dialect.lineEnd
        }.joined()
        cells = lines
        let names = ["weight", "published"]
        numberColumns = Set(
            columns.indices.filter { index in
                columns[index].isMagnitude || names.contains { columns[index].name.hasPrefix($0) }
            })
        text = written
        bytes = Self.encoded(written, dialect.encoding)

        var settings: [String] = []
        if matrix.levels.isEmpty { settings.append("levels: []") }
        if dialect.isMerged {
            let merged = columns.filter(\.isMerged).map(\.name)
            if !merged.isEmpty { settings.append("fill: [\(merged.joined(separator: ", "))]") }
        }
        if dialect.saysNumbers { settings.append("numbers: \(dialect.decimal == "," ? "es" : "en")") }
        if dialect.saysMagnitudes { settings.append("magnitudes: cumulative") }
        plan = settings.isEmpty ? nil : settings.joined(separator: "\n") + "\n"
    }

    /// Whether a cell of a magnitude stands for one number in one format and for another in the other, and no other cell
    /// says which.
    var isAmbiguous: Bool {
        let bare = magnitudes.map { $0.filter { $0 != "%" } }.filter { $0.contains(".") || $0.contains(",") }
            .filter { $0.contains { $0.isNumber } }
        return !bare.isEmpty
            && bare.allSatisfy { text in
                let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
                // An apostrophe may stand between millions, and a mark between thousands.
                return groups.count == 2 && groups[1].count == 3
                    && ((1...3).contains(groups[0].count) || groups[0].contains("'")) && !groups[0].hasPrefix("0")
                    && text.allSatisfy { $0.isASCII && $0 != " " }
            }
    }

    // MARK: Columns

    private struct Column {
        var name: String
        var header: String
        var isMagnitude = false
        var isMerged = false
        var isCode = false
        var text: ([RandomMatrix.Row]) -> String
    }

    /// Side by side are the cuts of indicators that have a row at each.
    private static func canBeWide(_ matrix: RandomMatrix) -> Bool {
        let cuts = Set(matrix.rows.map(\.cut))
        return cuts.count > 1 && !matrix.hasMissingRows && matrix.rows.allSatisfy { ($0.cut?.month ?? 1) % 3 == 0 }
    }

    /// The rows that stand on one line.
    private static func records(of matrix: RandomMatrix, isWide: Bool) -> [[RandomMatrix.Row]] {
        guard isWide else { return matrix.rows.map { [$0] } }
        let cuts = Set(matrix.rows.map(\.cut)).count
        return stride(from: 0, to: matrix.rows.count, by: cuts).map { Array(matrix.rows[$0..<($0 + cuts)]) }
    }

    private static func columns(of matrix: RandomMatrix, in dialect: Dialect, isWide: Bool) -> [Column] {
        let isSpanish = dialect.isSpanish
        var columns: [Column] = []
        func add(
            _ name: String, _ spanish: String, isMagnitude: Bool = false, isMerged: Bool = false, isCode: Bool = false,
            _ text: @escaping (RandomMatrix.Row) -> String?
        ) {
            guard matrix.rows.contains(where: { text($0) != nil }) else { return }
            columns.append(
                Column(
                    name: name, header: isSpanish ? spanish : name, isMagnitude: isMagnitude, isMerged: isMerged,
                    isCode: isCode, text: { $0.first.flatMap(text) ?? "" }))
        }
        func cell(_ cell: RandomMatrix.Cell?, _ row: RandomMatrix.Row) -> String? {
            cell.map { dialect.text($0, isInPercent: row.isInPercent) }
        }
        func published(_ row: RandomMatrix.Row) -> String? {
            row.published.map { dialect.text($0) + (dialect.hasSigns ? "%" : "") }
        }
        add("unit", "Municipio", isMerged: true) { $0.unit }
        for (depth, level) in matrix.levels.enumerated() {
            let headers = ["objective": "Objetivo", "eje": "Eje", "programa": "Programa"]
            add(level, headers[level] ?? level, isMerged: true, isCode: true) { $0.path[depth] }
        }
        if let level = matrix.levels.last {
            add("weight@\(level)", "Ponderador \(level == "objective" ? "objetivo" : level)") { row in
                row.path.last.flatMap { matrix.nodeWeights[$0] }.map { dialect.text($0) }
            }
        }
        add("indicator", "Código", isCode: true) { $0.indicator }
        add("name", "Nombre del indicador") { $0.name }
        if !isWide { add("cut", "Fecha de corte") { row in row.cut.map { Self.text($0, in: dialect) } } }
        add("annualisation", "Tipo de anualización") { $0.annualisation?.rawValue }
        add("measure_unit", "Unidad de medida") { $0.measureUnit }
        add("weight", "Ponderación del indicador") { $0.weight.map { dialect.text($0) } }
        add("baseline", "Línea base", isMagnitude: true) { cell($0.baseline, $0) }
        add("programmed_year", "Programación \(matrix.year)", isMagnitude: true) { cell($0.programmedYear, $0) }
        if isWide {
            for (index, row) in (records(of: matrix, isWide: true).first ?? []).enumerated() {
                let period = "T\((row.cut?.month ?? 3) / 3)"
                for (name, path) in [("PLANEADO", \RandomMatrix.Row.programmed), ("EJECUTADO", \.executed)] {
                    columns.append(
                        Column(
                            name: name, header: "\(period) \(name) \(matrix.year)", isMagnitude: true,
                            text: { cell($0[index][keyPath: path], $0[index]) ?? "" }))
                }
                guard matrix.rows.contains(where: { $0.published != nil }) else { continue }
                columns.append(
                    Column(
                        name: "published", header: "\(period) AVANCE \(matrix.year)",
                        text: { published($0[index]) ?? "" }))
            }
            return columns
        }
        add("programmed", "Programación al corte", isMagnitude: true) { cell($0.programmed, $0) }
        add("executed", "Magnitud ejecutada al corte", isMagnitude: true) { cell($0.executed, $0) }
        add("published", "% de avance", published)
        return columns
    }

    private static func text(_ cut: Cut, in dialect: Dialect) -> String {
        let parts = cut.description.split(separator: "-")
        return dialect.isSpanish ? parts.reversed().joined(separator: "/") : cut.description
    }

    // MARK: Bytes

    private static func quoted(_ field: String, _ separator: Character) -> String {
        guard field.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func encoded(_ text: String, _ encoding: Dialect.Encoding) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
        // All characters of these matrices have their Latin-1 number there.
        case .windows1252: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        case .utf16Little: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16Big: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }
}
