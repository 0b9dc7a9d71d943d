import PlanModel
import Words

/// What the magnitudes of a row are written in. They're one quantity, so that a percentage beside a fraction of 1 is
/// the same thing written twice, and beside a count it's a mistake.
struct Quantity {
    private let cells: CellReader
    /// The columns whose numbers without a sign, beside percentages with one, are all fractions of 1.
    private let fractions: Set<MatrixColumn>

    private let columns: [MatrixColumn]

    /// Looks at all rows, to see which columns hold fractions.
    ///
    /// - Parameter years: the columns of the plan's years.
    init(_ cells: CellReader, years: [MatrixColumn], records: [Int]) {
        self.cells = cells
        columns = [.programmed, .programmedYear, .executed, .baseline, .planGoal] + years
        var fractions: Set<MatrixColumn> = []
        for column in columns where cells.columns[column] != nil {
            var bare: [Double] = []
            for record in records {
                let marks = columns.compactMap { cells.mark($0, of: record) }
                guard marks.contains(where: \.hasSign), let own = cells.mark(column, of: record), !own.hasSign
                else { continue }
                bare.append(own.value)
            }
            if !bare.isEmpty, bare.allSatisfy({ (0...2).contains($0) }), bare.contains(where: { $0 != $0.rounded() }) {
                fractions.insert(column)
            }
        }
        self.fractions = fractions
    }

    /// Warns where every executed value is a fraction of 1 beside programmes that aren't, and none has a sign to tell by;
    /// the plan file may say that the column holds what it says.
    ///
    /// - Parameter line: the line that says it.
    func doubt(records: [Int], line: String) -> [Diagnostic] {
        guard !cells.settings.mappings.contains(where: { $0.column == .executed }) else { return [] }
        var example: Int?
        var count = 0
        for record in records {
            guard let programmed = cells.mark(.programmed, of: record) ?? cells.mark(.programmedYear, of: record),
                let executed = cells.mark(.executed, of: record)
            else { continue }
            guard !programmed.hasSign, !executed.hasSign, (2...100).contains(programmed.value),
                (0...1.2).contains(executed.value)
            else { return [] }
            count += 1
            if executed.value != executed.value.rounded() { example = example ?? record }
        }
        guard count > 1, let example else { return [] }
        let (executed, programmed) = (cells.shown(.executed, of: example), cells.shown(.programmed, of: example))
        return [
            Diagnostic(
                .warning, at: cells.place(of: example, .executed),
                Phrase(
                    es: "todo lo ejecutado parece fracciones de 1 junto a programas en porcentaje "
                        + "(\(executed), \(programmed)): se lee como está",
                    en: "all that's executed looks like fractions of 1 beside programmes in percent "
                        + "(\(executed), \(programmed)): it's read as it stands"),
                advice: Phrase(
                    es: "si es así, escriba ambos en porcentaje; si no, escriba «\(line)» en el archivo del plan",
                    en: "if that's what they are, write both in percent; if not, write '\(line)' in the plan file"))
        ]
    }

    /// Brings a row's magnitudes to percentages, where one has a percent sign.
    func settle(_ observation: inout Observation, record: Int, noting findings: inout Findings) {
        let marks = columns.compactMap { column in cells.mark(column, of: record).map { (column, $0) } }
        guard let percent = marks.first(where: { $0.1.hasSign && $0.1.value != 0 }),
            marks.contains(where: { !$0.1.hasSign && $0.1.value != 0 })
        else { return }
        for (column, mark) in marks where !mark.hasSign && mark.value != 0 {
            let place = cells.place(of: record, column)
            let (text, beside) = (cells.shown(column, of: record), cells.shown(percent.0, of: record))
            if fractions.contains(column) || Self.isFraction(mark.value, beside: percent.1.value) {
                observation.scale(column, by: 100)
                findings.add(
                    .warning, at: place,
                    Phrase(
                        es:
                            "\(column.spanishName) es una fracción de 1 junto a un porcentaje (\(text), \(beside)): se lee "
                            + "como \((100 * mark.value).roundedHalfUp(decimals: 6).shortText) %",
                        en: "\(column.name) is a fraction of 1 beside a percentage (\(text), \(beside)): it's read as "
                            + "\((100 * mark.value).roundedHalfUp(decimals: 6).shortText)%"),
                    advice: Phrase(es: "escríbalo en porcentaje", en: "write it in percent"))
            } else if Self.isPercent(mark.value, beside: percent.1.value) {
                findings.add(
                    .warning, at: place,
                    Phrase(
                        es:
                            "\(column.spanishName) no tiene signo junto a un porcentaje (\(text), \(beside)): se lee en porcentaje",
                        en: "\(column.name) has no sign beside a percentage (\(text), \(beside)): it's read in percent"),
                    advice: Phrase(es: "escriba el signo", en: "write the sign"))
            } else {
                findings.add(
                    at: place,
                    Phrase(
                        es:
                            "\(column.spanishName) no tiene signo junto a un porcentaje (\(text), \(beside)), y puede ser "
                            + "otra cantidad",
                        en: "\(column.name) has no sign beside a percentage (\(text), \(beside)), and may be another "
                            + "quantity"),
                    advice: Phrase(
                        es: "escriba las magnitudes de la fila en la misma unidad",
                        en: "write the row's magnitudes in the same unit"))
            }
        }
    }

    /// Whether a number without a sign can only be a percentage too: all of it, or no larger than that and of the same size as
    /// the one beside it. A count may be any other.
    private static func isPercent(_ value: Double, beside percent: Double) -> Bool {
        value == 100 || (2...100).contains(value) && (0.5...2).contains(value / percent)
    }

    /// Whether a lone number can only be a fraction: it has decimals, and as a percentage it would be far off.
    fileprivate static func isFraction(_ value: Double, beside percent: Double) -> Bool {
        (0...2).contains(value) && value != value.rounded() && percent >= 5
    }
}

extension Observation {
    /// Refuses a baseline of the plan file, which has no sign, that may be a fraction of 1 beside the row's percentages.
    ///
    /// - Parameter place: where the plan file names the indicator.
    func mixedBaseline(at place: Place) -> Diagnostic? {
        guard let value = baseline.number, value != 0,
            let percent = [programmed, programmedYear, executed].first(where: {
                $0.text.contains("%") && ($0.number ?? 0) != 0
            }), let beside = percent.number, Quantity.isFraction(value, beside: beside)
        else { return nil }
        let (own, shown) = (Excerpt.of(baseline.text), Excerpt.of(percent.text))
        let line = "baseline: \((100 * value).roundedHalfUp(decimals: 10).shortText)"
        return Diagnostic(
            at: place,
            Phrase(
                es: "baseline parece una fracción de 1, y la matriz está en porcentaje (\(own), \(shown))",
                en: "baseline looks like a fraction of 1, and the matrix is in percent (\(own), \(shown))"),
            advice: Phrase(
                es: "escriba «\(line)»; si es \(own) %, dela con su signo en una columna «línea base» de la matriz",
                en: "write '\(line)'; if it's \(own)%, give it with its sign in a column 'baseline' of the matrix"))
    }
}

extension Observation {
    /// Multiplies a magnitude; its text stays as it was read.
    fileprivate mutating func scale(_ column: MatrixColumn, by factor: Double) {
        func scaled(_ reading: Reading) -> Reading {
            guard let number = reading.number else { return reading }
            // 0.72 times 100 is 72 in decimals, and not in doubles.
            let product = (factor * number).roundedHalfUp(decimals: 10)
            return Reading(.number(product), text: reading.text)
        }
        switch column {
        case .programmed: programmed = scaled(programmed)
        case .programmedYear: programmedYear = scaled(programmedYear)
        case .executed: executed = scaled(executed)
        case .baseline: baseline = scaled(baseline)
        case .planGoal: planGoal = scaled(planGoal)
        case .goal(let year):
            for index in years.indices where years[index].year == year { years[index].goal = scaled(years[index].goal) }
        case .achieved(let year):
            for index in years.indices where years[index].year == year {
                years[index].executed = scaled(years[index].executed)
            }
        default: break
        }
    }
}
