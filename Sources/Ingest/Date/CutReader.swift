import PlanModel
import Words

/// Reads the cells of a column of cuts; what can be read two ways is decided over the whole column.
struct CutReader: Sendable {
    /// Why a cell has no cut.
    enum Flaw: Hashable, Sendable {
        /// It's no date.
        case noDate
        /// The day and the month can be taken for each other, and nothing says which is which.
        case ambiguous
        /// It's a period without a year.
        case withoutYear
        /// Its number may be that of a month or of the periods that the header names.
        case monthOrPeriod
    }

    /// Which part of a date comes first, where it was said or the column shows it.
    let order: ReadingSettings.DateOrder?
    private let year: Int?
    /// How many months the periods have that the header names; nil where it names none.
    private let periodMonths: Int?
    /// Whether a number beside a year, `2024-06`, is that of a month.
    private let areMonths: Bool

    /// Decides by the different texts of a column, and its header.
    init(_ texts: [String], under header: String?, settings: ReadingSettings) {
        year = settings.year
        let months = header.flatMap { PeriodText.months(ofPeriodsUnder: $0) }
        periodMonths = months
        areMonths =
            (months ?? 1) == 1
            || texts.contains { text in
                if case .month(let number, _) = DateText.Form(text) { number * (months ?? 1) > 12 } else { false }
            }
        guard settings.dates == nil else {
            order = settings.dates
            return
        }
        var (dayFirst, monthFirst) = (false, false)
        for text in texts {
            guard case .numbers(let first, let second, _) = DateText.Form(text) else { continue }
            if first > 12 { dayFirst = true }
            if second > 12 { monthFirst = true }
        }
        order = dayFirst == monthFirst ? nil : dayFirst ? .dayFirst : .monthFirst
    }

    /// The cut of a cell's text.
    ///
    /// - Parameter year: the year that another cell of the row gives.
    func cut(_ text: String, year: Int? = nil) -> Result<Cut, FlawError> {
        switch DateText.Form(text) {
        case .day(let cut): return .success(cut)
        case .numbers(let first, let second, let year):
            let isDayFirst = Cut(year: year, month: second, day: first)
            let isMonthFirst = Cut(year: year, month: first, day: second)
            switch order {
            case .dayFirst: return isDayFirst.map { .success($0) } ?? .failure(.init(flaw: .noDate))
            case .monthFirst: return isMonthFirst.map { .success($0) } ?? .failure(.init(flaw: .noDate))
            case nil:
                guard let one = isDayFirst ?? isMonthFirst else { return .failure(.init(flaw: .noDate)) }
                let isClear = isDayFirst == nil || isMonthFirst == nil || isDayFirst == isMonthFirst
                return isClear ? .success(one) : .failure(.init(flaw: .ambiguous))
            }
        case .month(let month, let year):
            guard areMonths, let cut = Cut(lastDayOfMonth: month, in: year) else {
                return .failure(.init(flaw: .monthOrPeriod))
            }
            return .success(cut)
        case .ordinal(let number, let ownYear):
            guard let periodMonths, number * periodMonths <= 12 else { return .failure(.init(flaw: .noDate)) }
            guard let year = ownYear ?? year ?? self.year,
                let cut = Cut(lastDayOfMonth: number * periodMonths, in: year)
            else { return .failure(.init(flaw: .withoutYear)) }
            return .success(cut)
        case .period(let month):
            guard let year = year ?? self.year, let cut = Cut(lastDayOfMonth: month, in: year) else {
                return .failure(.init(flaw: .withoutYear))
            }
            return .success(cut)
        case .none: return .failure(.init(flaw: .noDate))
        }
    }

    /// Whether all the texts are cuts, or would be with what they leave open; a number alone isn't, unless the header
    /// says what it counts.
    func areCuts(_ texts: [String]) -> Bool {
        let areNumbers = texts.allSatisfy { $0.allSatisfy(\.isNumber) }
        return (periodMonths != nil || !areNumbers)
            && texts.allSatisfy { text in
                switch cut(text) {
                case .success: true
                case .failure(let error): error.flaw != .noDate
                }
            }
    }

    /// A flaw as an error.
    struct FlawError: Error {
        var flaw: Flaw
    }
}

extension CutReader.Flaw {
    /// What to tell of a cell.
    func diagnostic(_ text: String, at place: Place) -> Diagnostic {
        let shown = Excerpt.of(text)
        switch self {
        case .noDate:
            return Diagnostic(
                at: place, Phrase(es: "el corte no es una fecha (\(shown))", en: "the cut is no date (\(shown))"),
                advice: DateText.advice)
        case .ambiguous:
            return Diagnostic(
                at: place,
                Phrase(
                    es: "la fecha puede leerse de dos maneras, y nada en la columna dice cuál (\(shown))",
                    en: "the date can be read two ways, and nothing in the column says which (\(shown))"),
                advice: Phrase(
                    es: "escriba «dates: dmy» (día primero) o «dates: mdy» (mes primero) en el archivo del plan",
                    en: "write 'dates: dmy' (day first) or 'dates: mdy' (month first) in the plan file"))
        case .monthOrPeriod:
            return Diagnostic(
                at: place,
                Phrase(
                    es: "el número puede ser el de un mes o el del período que nombra el encabezado (\(shown))",
                    en: "the number may be that of a month or of the period that the header names (\(shown))"),
                advice: Phrase(
                    es: "escriba el último día, como 2024-03-31, o el período, como «T1 2024»",
                    en: "write the last day, as 2024-03-31, or the period, as 'T1 2024'"))
        case .withoutYear:
            return Diagnostic(
                at: place,
                Phrase(es: "el corte no dice su año (\(shown))", en: "the cut doesn't say its year (\(shown))"),
                advice: Phrase(
                    es: "escríbalo en la celda, o «plan: { year: 2024 }» en el archivo del plan",
                    en: "write it in the cell, or 'plan: { year: 2024 }' in the plan file"))
        }
    }
}
