internal import PlanModel
internal import Scene
internal import Workbooks

extension NativeChart {
    /// The columns of the sheet behind the chart, from 0.
    enum Column {
        case name
        case value(Int)
        case line
        /// Where labels stand.
        case place
        case label(Int)
    }

    /// A column's place in the sheet.
    func index(_ column: Column) -> Int {
        switch column {
        case .name: 0
        case .value(let index): 1 + index
        case .line: 1 + series.count
        case .place: 2 + series.count
        case .label(let index): 2 + series.count + (isSingle ? 1 : 0) + index
        }
    }

    /// The cells of a column as formulas name them.
    func range(_ column: Column) -> String { sheet.range(index(column), 0..<rows.count).description }

    /// The head of a column, as formulas name it.
    func head(_ column: Column) -> String {
        let letters = sheet.address(row: -1, column: index(column)).description.prefix { $0.isLetter }
        return "'\(words.data)'!$\(letters)$1"
    }

    private var sheet: Sheet { Sheet(words.data, columns: []) }

    /// The workbook that opens when the chart's data are edited.
    func workbook(title: String, date: Cut?) throws(PresentationError) -> [UInt8] {
        var sheet = Sheet(
            words.data,
            columns: [Sheet.Column(nameTitle)] + series.map { Sheet.Column($0.title, isNumeric: true) }
                + [Sheet.Column(scale.lineTitle, isNumeric: true)]
                + (isSingle ? [Sheet.Column(words.labelPlace, isNumeric: true)] : [])
                + series.map { Sheet.Column(isSingle ? words.label : "\(words.label): \($0.title)") })
        sheet.rows = rows.enumerated().map { number, row in
            func address(_ column: Column) -> String { sheet.address(row: number, column: index(column)).description }
            var cells: [Cell] = [.text(row.name)]
            cells += row.values.map { .number($0, .plain) }
            cells.append(.number(row.isHead ? nil : scale.line, .plain))
            if isSingle { cells.append(.formula(placeFormula(address(.value(0)), of: row), place(of: row), .plain)) }
            cells += row.labels.enumerated().map { index, label in
                guard let formula = label.formula(over: address(.value(index))) else { return .text(label.text) }
                return .formula(formula, label.text)
            }
            return cells
        }
        do {
            return try Workbook(title: title, date: date, sheets: [sheet]).bytes()
        } catch {
            throw PresentationError(error)
        }
    }

    /// What `place(of:)` does, as a formula.
    private func placeFormula(_ cell: String, of row: Row) -> String {
        let (from, to) = detour(of: row)
        let moved = "IF(AND(\(cell)>\(number(from)),\(cell)<\(number(to))),\(number(to)),\(cell))"
        return "IF(ISNUMBER(\(cell)),MAX(0,MIN(\(number(scale.limit)),\(moved))),0)"
    }
}
