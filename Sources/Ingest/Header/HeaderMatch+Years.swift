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
        let cutYears = cutYears(contents)
        let measuredYears = cutYears.isEmpty ? Set([settings.year].compactMap(\.self)) : cutYears
        // A goal of the measured year alone is the programme of the year by its alias.
        let isOfOtherYear = !goals.isEmpty && !measuredYears.isSubset(of: goalYears)
        if goals.count == 1, reports.isEmpty, !isOfOtherYear { targetYear = targetYear ?? goals[0].header.year }
        guard goalYears.count > 1 || !reports.isEmpty || isOfOtherYear,
            Set(goals.map(\.header.year)).count == goals.count
        else { return }
        taken.formUnion((goals + reports).map(\.index))
        for (index, header) in reports {
            let column = MatrixColumn.achieved(year: header.year)
            if let other = columns[column] { failTwins(other, index, column) }
            columns[column] = columns[column] ?? index
            bases[column] = .year
        }
        // What a plan file says of its year is no word about the rows of another.
        let year = measuredYears.count == 1 ? measuredYears.first : nil
        for (index, header) in goals {
            let isMeasured = header.year == year && columns[.programmedYear] == nil
            if isMeasured { targetYear = year }
            let column = isMeasured ? MatrixColumn.programmedYear : .goal(year: header.year)
            columns[column] = index
            bases[column] = .year
        }
        tellDoubtful(reports)
        let isTold = !measuredYears.isEmpty && measuredYears.isSubset(of: goalYears)
        if let first = goals.first, reports.isEmpty, !isTold, columns[.programmedYear] == nil {
            if measuredYears.isEmpty {
                tellUnknownYear(first.index, count: goals.count, first.header.year)
            } else {
                tellOtherYear(first.index, of: goalYears, measuredYears.subtracting(goalYears))
            }
        }
    }

    /// The only year whose goal is the row's programme of the year, by what its header says; nil where the plan file says
    /// what the column is.
    var yearOfProgramme: Int? { bases[.programmedYear] == .planFile ? nil : targetYear }

    /// How to take the goals of a year for those of another.
    func adviceOnOtherYear(_ index: Int, lacking year: Int) -> Phrase {
        let line = line(index, to: MatrixColumn.programmedYear.name)
        return Phrase(
            es: "añada la meta de \(year); si es la que se mide, escriba «\(line)» en el archivo del plan",
            en: "add the target of \(year); if it's the one to measure, write '\(line)' in the plan file")
    }

    /// Says that the goals are those of other years than the measured ones.
    private mutating func tellOtherYear(_ index: Int, of goals: Set<Int>, _ lacking: Set<Int>) {
        let (own, others) = (goals.sorted().map(String.init), lacking.sorted().map(String.init))
        let advice = adviceOnOtherYear(index, lacking: lacking.min() ?? 0)
        let problem = Phrase(
            es: "las metas son de \(listed(own, inSpanish: true)) y se mide \(listed(others, inSpanish: true))",
            en: "the targets are of \(listed(own)), and \(listed(others)) is measured")
        if columns[.programmed] != nil || !indices(of: MatrixColumn.programmed.name).isEmpty {
            warn(index, problem.adding(Phrase(es: ": no se usan", en: ": they aren't used")), advice)
        } else {
            fail(index, problem, advice)
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

    /// The years of the cuts, of their dates or else of the column of years beside them.
    private func cutYears(_ contents: (Int) -> [String]) -> Set<Int> {
        func texts(_ column: MatrixColumn) -> [String] {
            (columns[column] ?? indices(of: column.name).first).map(contents) ?? []
        }
        let dated = Set(texts(.cut).compactMap { DateText.cut($0)?.year })
        return dated.isEmpty ? Set(texts(.year).compactMap { HeaderText.year(in: $0) }) : dated
    }
}
