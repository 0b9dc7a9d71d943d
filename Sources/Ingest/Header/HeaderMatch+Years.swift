import PlanModel
import Words

/// The columns of single years of the plan.
extension HeaderMatch {
    /// The years of the plan that have columns of their own, in their order.
    var years: [Int] {
        let named = columns.keys.compactMap { column -> Int? in
            switch column {
            case .goal(let year), .achieved(let year): year
            default: nil
            }
        }
        return named.isEmpty ? [] : Set(named + [targetYear].compactMap(\.self)).sorted()
    }

    /// The column of a year's goal: the one that is read as the measured year's is.
    func goal(of year: Int) -> MatrixColumn { year == targetYear ? .programmedYear : .goal(year: year) }

    /// Takes the goals and magnitudes of several years of the plan; the goal of the year that is measured is the
    /// programme of the year as well.
    mutating func takeYears(_ contents: (Int) -> [String]) {
        for index in normalized.indices where !taken.contains(index) {
            guard let column = MatrixColumn(name: normalized[index], levels: []) else { continue }
            switch column {
            case .goal, .achieved:
                columns[column] = columns[column] ?? index
                taken.insert(index)
            default: continue
            }
        }
        let dated = normalized.indices.compactMap { index in
            taken.contains(index) ? nil : YearHeader(normalized[index]).map { (index: index, header: $0) }
        }
        let goals = dated.filter { $0.header.figure == .goal }
        let reports = dated.filter { index, header in
            guard header.figure == .executed, header.isDoubtful else { return header.figure == .executed }
            // A progress beside no goal of its year, or in percent beside one that isn't, is no magnitude.
            let goal = goals.first { $0.header.year == header.year }?.index ?? columns[.goal(year: header.year)]
            func isPercent(_ index: Int) -> Bool { contents(index).contains { $0.contains("%") } }
            return goal.map { !isPercent(index) || isPercent($0) } ?? false
        }
        if let mapped = columns[.programmedYear], let header = YearHeader(normalized[mapped]), header.figure == .goal {
            targetYear = header.year
        }
        let goalYears = Set(goals.map(\.header.year) + [targetYear].compactMap(\.self))
        guard goalYears.count > 1 || !reports.isEmpty, Set(goals.map(\.header.year)).count == goals.count else {
            return
        }
        taken.formUnion((goals + reports).map(\.index))
        for (index, header) in reports {
            let column = MatrixColumn.achieved(year: header.year)
            if let other = columns[column] { failTwins(other, index, column) }
            columns[column] = columns[column] ?? index
            bases[column] = .year
        }
        let cutYears = cutYears(contents)
        let year = settings.year ?? (cutYears.count == 1 ? cutYears.first : nil)
        for (index, header) in goals {
            let isMeasured = header.year == year && columns[.programmedYear] == nil
            if isMeasured { targetYear = year }
            let column = isMeasured ? MatrixColumn.programmedYear : .goal(year: header.year)
            columns[column] = index
            bases[column] = .year
        }
        tellDoubtful(reports)
        let isTold = year.map(goalYears.contains) ?? (!cutYears.isEmpty && cutYears.isSubset(of: goalYears))
        if let first = goals.first, reports.isEmpty, !isTold, columns[.programmedYear] == nil {
            tellUnknownYear(first.index, count: goals.count, first.header.year)
        }
    }

    /// Says that nothing tells which of several yearly goals is measured.
    private mutating func tellUnknownYear(_ index: Int, count: Int, _ year: Int) {
        if columns[.programmed] != nil || !indices(of: MatrixColumn.programmed.name).isEmpty {
            warn(
                index,
                Phrase(
                    es: "hay metas de \(count) años y nada dice cuál se mide; no se usa ninguna",
                    en: "there are targets of \(count) years and nothing says which is measured; none is used"),
                yearAdvice(year))
        } else {
            fail(
                index,
                Phrase(
                    es: "hay metas de \(count) años y nada dice cuál se mide",
                    en: "there are targets of \(count) years and nothing says which is measured"),
                yearAdvice(year))
        }
    }

    /// Says that what may be percentages is read as magnitudes.
    private mutating func tellDoubtful(_ reports: [(index: Int, header: YearHeader)]) {
        let doubtful = reports.filter(\.header.isDoubtful).map(\.index)
        guard let first = doubtful.first else { return }
        let names = doubtful.map { Excerpt.of(headers[$0]) }
        note(
            first,
            Phrase(
                es: "se leen como magnitudes ejecutadas, no como porcentajes: \(listed(names, inSpanish: true))",
                en: "read as executed magnitudes, not as percentages: \(listed(names))"))
    }

    private func yearAdvice(_ year: Int) -> Phrase {
        Phrase(
            es: "escriba «plan: { year: \(year) }» en el archivo del plan",
            en: "write 'plan: { year: \(year) }' in the plan file")
    }

    /// The years of the cuts.
    private func cutYears(_ contents: (Int) -> [String]) -> Set<Int> {
        guard let column = columns[.cut] ?? indices(of: MatrixColumn.cut.name).first else { return [] }
        return Set(contents(column).compactMap { DateText.cut($0)?.year })
    }
}
