import PlanModel
import Words

/// Magnitudes over the cuts of a year: since the year began, or of each period alone.
struct PeriodMagnitudes {
    /// What they are, where the plan file or a matrix' layout says so.
    let stated: ReadingSettings.Magnitudes?
    /// Whether the periods stand side by side, where people write those of the period as often.
    let isWide: Bool
    /// Whether one programme stands beside all of a row's periods: it's no amount of each.
    var hasOneProgramme = false

    private struct Key: Hashable {
        var unit: String?
        var path: [String]
        var indicator: String
        var year: Int
    }

    private struct Year: Hashable {
        var unit: String?
        var year: Int
    }

    /// A cut at which an indicator has no row, and its first row after it.
    private struct Gap {
        var cut: Cut
        var after: Observation
    }

    /// Adds up what was programmed and executed in each period, so that every row has the figures since the year began.
    ///
    /// - Returns: errors where nothing says what the magnitudes are and it makes a difference.
    func settle(_ rows: inout [Observation]) -> [Diagnostic] {
        guard stated != .cumulative else { return [] }
        var series: [Key: [Int]] = [:]
        var order: [Key] = []
        var cuts: [Year: Set<Cut>] = [:]
        for (index, row) in rows.enumerated() {
            if let cut = row.cut { cuts[Year(unit: row.unit, year: cut.year), default: []].insert(cut) }
            guard let cut = row.cut, row.annualisation == .sum || row.annualisation == nil else { continue }
            let key = Key(unit: row.unit, path: row.path, indicator: row.indicator, year: cut.year)
            if series[key] == nil { order.append(key) }
            series[key, default: []].append(index)
        }
        var falling: [(before: Observation, after: Observation)] = []
        var gaps: [Gap] = []
        for key in order {
            guard let indices = series[key] else { continue }
            let sorted = indices.sorted { rows[$0].cut ?? .distantPast < rows[$1].cut ?? .distantPast }
            if stated == .period {
                let gap = gap(sorted.map { rows[$0] }, among: cuts[Year(unit: key.unit, year: key.year)] ?? [])
                if let gap { gaps.append(gap) }
                guard indices.count > 1 || gap != nil else { continue }
                if let problem = add(sorted, &rows, gap: gap?.cut) { return [problem] }
                continue
            }
            guard indices.count > 1 else { continue }
            if let problem = doubt(sorted.map { rows[$0] }) {
                return [problem]
            } else if let fall = fall(sorted.map { rows[$0] }) {
                falling.append(fall)
            }
        }
        return [stated == nil ? Self.unstated(falling) : Self.lacking(gaps)].compactMap(\.self)
    }

    /// The first of a year's cuts at which an indicator has no row, before one at which it has.
    private func gap(_ rows: [Observation], among cuts: Set<Cut>) -> Gap? {
        let own = Set(rows.compactMap(\.cut))
        guard let cut = cuts.subtracting(own).min(), let after = rows.first(where: { $0.cut.map { $0 > cut } ?? false })
        else { return nil }
        return Gap(cut: cut, after: after)
    }

    /// Says of the first indicator which cut it lacks: like one with a blank row there, it has no sum at later ones.
    private static func lacking(_ gaps: [Gap]) -> Diagnostic? {
        guard let gap = gaps.first else { return nil }
        let code = Excerpt.of(gap.after.indicator)
        let others = gaps.count - 1
        let more =
            others == 0
            ? Phrase("") : Phrase(es: ", y a \(others) más les falta una", en: ", and \(others) more lack one")
        return Diagnostic(
            .warning, at: gap.after.origin,
            Phrase(
                es: "\(code) no tiene fila en el corte \(gap.cut)\(more.es): las magnitudes son de cada período, y sin "
                    + "las suyas los cortes siguientes del año no tienen suma",
                en:
                    "\(code) has no row at the cut \(gap.cut)\(more.en): magnitudes are of each period, and without its "
                    + "own later cuts of the year have no sum"),
            advice: Phrase(
                es: "agregue la fila, con NP en lo programado y lo ejecutado si ese período no tenía nada",
                en: "add the row, with NP as programmed and executed if that period had nothing"))
    }

    /// Two cuts between which what was executed falls, of an indicator that doesn't say how its reports add up.
    private func fall(_ rows: [Observation]) -> (before: Observation, after: Observation)? {
        guard rows[0].annualisation == nil else { return nil }
        let reported = rows.filter { $0.executed.number != nil }
        return zip(reported, reported.dropFirst()).first { $0.executed.number ?? 0 > $1.executed.number ?? 0 }
            .map { (before: $0, after: $1) }
    }

    /// Says of the first indicator that falls what it falls from and to, and which lines settle what that means.
    private static func unstated(_ falling: [(before: Observation, after: Observation)]) -> Diagnostic? {
        guard let (before, after) = falling.first else { return nil }
        let code = Excerpt.of(after.indicator)
        func amount(_ row: Observation) -> String { row.executed.number?.shortText ?? "" }
        func cut(_ row: Observation) -> String { row.cut?.description ?? "" }
        let others = falling.count - 1
        let more =
            others == 0
            ? Phrase("") : Phrase(es: ", y el de \(others) más", en: ", and so does that of \(others) more")
        let line = "indicators: { \"\(code)\": { annualisation: falling } }"
        return Diagnostic(
            .warning, at: after.origin,
            Phrase(
                es: "lo ejecutado de \(code) baja dentro del año, de \(amount(before)) el \(cut(before)) a "
                    + "\(amount(after)) el \(cut(after))\(more.es), y nada dice su tipo de anualización: se mide lo del "
                    + "último corte",
                en: "what was executed of \(code) falls within the year, from \(amount(before)) at \(cut(before)) to "
                    + "\(amount(after)) at \(cut(after))\(more.en), and nothing says its annualisation: the last cut's is "
                    + "measured"),
            advice: Phrase(
                es:
                    "si son montos de cada período, escriba «magnitudes: period» en el archivo del plan; si no, su tipo, "
                    + "por ejemplo «\(line)»",
                en: "if these are amounts of each period, write 'magnitudes: period' in the plan file; if not, the "
                    + "annualisation, for example '\(line)'"))
    }

    /// - Parameter gap: the first cut of the year without a row.
    private func add(_ indices: [Int], _ rows: inout [Observation], gap: Cut?) -> Diagnostic? {
        var problem: Diagnostic?
        func sum(_ column: WritableKeyPath<Observation, Reading>) {
            var total: Double? = 0
            for index in indices {
                let reading = rows[index][keyPath: column]
                // A row that isn't there is a blank one.
                if let gap, let cut = rows[index].cut, gap < cut { total = nil }
                switch reading.value {
                case .number(let number): total = total.map { $0 + number }
                case .notProgrammed: continue
                // What a period lacks, the sum up to it lacks too.
                case .notReported, .noTarget: total = nil
                }
                guard let total else {
                    rows[index][keyPath: column] = Reading(
                        column == \.executed ? .notReported : .noTarget, text: reading.text)
                    continue
                }
                rows[index][keyPath: column] = Reading(.number(total), text: reading.text)
                guard total.isFinite else {
                    problem = Diagnostic(
                        at: rows[index].origin,
                        Phrase(
                            es: "los períodos suman más que todo número (\(Excerpt.of(rows[index].indicator)))",
                            en: "the periods add up beyond all numbers (\(Excerpt.of(rows[index].indicator)))"),
                        advice: Phrase(es: "revise las magnitudes", en: "check the magnitudes"))
                    return
                }
            }
        }
        if !hasOneProgramme { sum(\.programmed) }
        sum(\.executed)
        return problem
    }

    /// Whether an amount is what a year's comes to for each of its periods, which the first two cuts show.
    private func isPart(_ amount: Double, of year: Double?, _ rows: [Observation]) -> Bool {
        let months = rows.compactMap { $0.cut?.month }
        guard let year, months.count > 1, months[1] > months[0] else { return false }
        return abs(amount * 12 / Double(months[1] - months[0]) - year) <= 1e-9 * year
    }

    /// Why a series may be one of periods; nil where it reads well as one since the year began.
    private func doubt(_ rows: [Observation]) -> Diagnostic? {
        let executed = rows.compactMap(\.executed.number)
        let programmed = rows.compactMap(\.programmed.number)
        let isSum = rows[0].annualisation == .sum
        func falls(_ numbers: [Double]) -> Bool { zip(numbers, numbers.dropFirst()).contains { $0 > $1 } }
        let year = rows.compactMap(\.programmedYear.number).last
        let isFlat =
            programmed.count > 2 && programmed[0] > 0 && Set(programmed).count == 1
            && year.map { $0 > programmed[0] } ?? false
        // Programmes that add up to the year's are parts of it; of two it may be chance, unless they're of a sum.
        let sum = programmed.reduce(0, +)
        let addsUp =
            programmed.count > (isSum ? 1 : 2) && programmed.allSatisfy { $0 > 0 }
            && year.map { abs(sum - $0) <= 1e-9 * sum && programmed.last != $0 } ?? false
        let mayAddUp = isSum || rows[0].annualisation == nil
        // Without a word on how they add up, equal ones have to be parts of the year by its periods too.
        let isFlatPart = isFlat && (isSum || isPart(programmed[0], of: year, rows))
        guard let last = rows.last,
            isWide || isSum && (falls(executed) || falls(programmed)) || mayAddUp && (isFlatPart || addsUp)
        else { return nil }
        let numbers = (executed.isEmpty ? programmed : executed).map(\.shortText)
        return Diagnostic(
            at: last.origin,
            Phrase(
                es: "nada dice si las magnitudes son de cada período o desde el inicio del año "
                    + "(\(Excerpt.of(last.indicator)): \(listed(numbers, inSpanish: true)))",
                en: "nothing says whether the magnitudes are of each period or since the year began "
                    + "(\(Excerpt.of(last.indicator)): \(listed(numbers)))"),
            advice: Phrase(
                es: "escriba «magnitudes: period» o «magnitudes: cumulative» en el archivo del plan",
                en: "write 'magnitudes: period' or 'magnitudes: cumulative' in the plan file"))
    }
}
