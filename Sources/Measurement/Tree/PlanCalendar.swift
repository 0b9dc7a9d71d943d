import PlanModel
import Reports
import Words

/// The years of a plan at a cut: those that have elapsed, and those to come.
struct PlanCalendar {
    /// The year of the cut, or else the one that is measured.
    let year: Int
    /// The years that the matrix speaks of, in their order; of the administration's alone where it's known.
    let years: [Int]
    /// The last cut with a report of each year.
    let closings: [Int: Cut]
    /// The administration's years, where they're known and hold the year that is measured.
    private let administration: ClosedRange<Int>?

    init(_ rows: [Observation], of plan: Plan, year: Int) {
        self.year = year
        administration = plan.identity.administrationYears.flatMap { $0.contains(year) ? $0 : nil }
        let known = Set(rows.compactMap(\.cut?.year)).union(rows.flatMap { $0.years.map(\.year) }).union([year])
        years = known.filter { [administration] in administration?.contains($0) ?? true }.sorted()
        var closings: [Int: Cut] = [:]
        for hasReport in [false, true] {
            var last: [Int: Cut] = [:]
            for row in rows where !hasReport || row.executed.number != nil {
                guard let cut = row.cut else { continue }
                last[cut.year] = max(last[cut.year] ?? cut, cut)
            }
            closings.merge(last) { $1 }
        }
        self.closings = closings
    }

    /// Whether the matrix speaks of all years of the plan: those of the administration, or else some to come.
    var isWhole: Bool {
        administration.map { $0.allSatisfy(years.contains) } ?? years.last.map { $0 > year } ?? false
    }

    /// Whether a cut is of the plan's years; a row without one is.
    func contains(_ cut: Cut?) -> Bool { cut.map { years.contains($0.year) } ?? true }

    /// What keeps a base from being measured: years that the administration has and the matrix doesn't.
    ///
    /// - Parameter hasPlanGoals: whether the plan's goals are given apart from those of the years to come.
    func problem(for base: Base, hasPlanGoals: Bool) -> Diagnostic? {
        guard let administration else { return nil }
        let wanted = base == .plan && !hasPlanGoals ? administration : administration.lowerBound...year
        let lacking = wanted.filter { !years.contains($0) }
        guard !lacking.isEmpty else { return nil }
        let names = lacking.map(String.init)
        return Diagnostic(
            .error,
            Phrase(
                es: "la matriz no tiene nada de \(listed(names, inSpanish: true)), y el plan es de "
                    + "\(administration.lowerBound)-\(administration.upperBound)",
                en: "the matrix has nothing of \(listed(names)), and the plan is of "
                    + "\(administration.lowerBound)-\(administration.upperBound)"),
            advice: Phrase(
                es: "dé sus metas en columnas («Meta \(names[0])») o en filas, o mida con --base cut o year",
                en: "give their goals in columns ('Meta \(names[0])') or in rows, or measure with --base cut or year"))
    }

    /// What there is to say about the years that count.
    func remarks(for base: Base, hasPlanGoals: Bool) -> [Diagnostic] {
        var remarks: [Diagnostic] = []
        for year in years where year < self.year {
            guard let closing = closings[year], closing != closing.yearEnd else { continue }
            remarks.append(
                Diagnostic(
                    .warning,
                    Phrase(
                        es: "\(year) cuenta con su último reporte, del \(closing)",
                        en: "\(year) counts with its last report, of \(closing)"),
                    advice: Phrase(
                        es: "añada las filas del corte \(closing.yearEnd)",
                        en: "add the rows of the cut \(closing.yearEnd)")))
        }
        if base == .plan, !hasPlanGoals, administration == nil, years.last == year {
            remarks.append(
                Diagnostic(
                    .warning,
                    Phrase(
                        es:
                            "no hay metas posteriores a \(year): se toman las de \(listed(years.map(String.init), inSpanish: true)) "
                            + "por las de todo el plan",
                        en:
                            "there are no goals after \(year): those of \(listed(years.map(String.init))) are taken for "
                            + "the whole plan's"),
                    advice: Phrase(
                        es: "escriba «plan: { administration: 2024-2027 }» en el archivo del plan",
                        en: "write 'plan: { administration: 2024-2027 }' in the plan file")))
        }
        return remarks
    }
}
