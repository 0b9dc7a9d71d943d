import PlanModel
import Words

/// Puts matrices and plan file together, and checks what only shows across them.
struct PlanAssembler {
    private let planFile: PlanFile
    private let matrices: [MatrixRows]
    private let observations: [Observation]
    private let ofMagnitudes: [Diagnostic]
    private let ofSigns: [Diagnostic]
    /// What there is to say of the plan file's baselines beside the matrices' rows.
    private let ofBaselines: [Diagnostic]
    /// What the magnitudes of several cuts are taken for; nil where that's in doubt.
    let magnitudes: ReadingSettings.Magnitudes?

    init(planFile: PlanFile, matrices: [MatrixRows]) {
        self.planFile = planFile
        self.matrices = matrices
        var overrides: [String: PlanEntry<IndicatorOverride>] = [:]
        for entry in planFile.indicators { overrides[entry.code] = entry }
        var mixed: [String: Diagnostic] = [:]
        var rows = matrices.flatMap(\.observations).map { row in
            guard let entry = overrides[row.indicator] else { return row }
            var observation = row
            entry.value.apply(to: &observation)
            if entry.value.baseline != nil, let found = observation.mixedBaseline(at: entry.place) {
                mixed[entry.code] = mixed[entry.code] ?? found
            }
            return observation
        }
        ofBaselines = planFile.indicators.compactMap { mixed[$0.code] }
        let known = planFile.reading.magnitudes ?? matrices.lazy.compactMap(\.magnitudes).first
        // Before amounts of periods are added up.
        ofSigns = SignChanges.findings(on: rows)
        let periods = PeriodMagnitudes(
            stated: known, isWide: matrices.contains(where: \.isWide),
            hasOneProgramme: matrices.contains(where: \.hasOneProgramme))
        ofMagnitudes = periods.settle(&rows)
        magnitudes = known ?? (ofMagnitudes.isEmpty ? .cumulative : nil)
        observations = rows
    }

    /// The plan, as far as it can be built.
    func plan() -> Plan {
        var plan = Plan(levels: matrices.first?.levels ?? planFile.levels ?? [], observations: observations)
        plan.identity = planFile.identity
        for weight in matrices.flatMap(\.nodeWeights) {
            plan.nodes[weight.code, default: NodeDescription()].weight = weight.value
            plan.nodes[weight.code]?.weightOrigin = weight.place
        }
        for entry in planFile.nodes {
            var description = entry.value
            if description.weight == nil, let known = plan.nodes[entry.code] {
                description.weight = known.weight
                description.weightOrigin = known.weightOrigin
            }
            plan.nodes[entry.code] = description
        }
        for set in planFile.weightSets {
            var entries: [String: WeightSet.Entry] = [:]
            for entry in set.value { entries[entry.code] = WeightSet.Entry(weight: entry.value, origin: entry.place) }
            plan.weightSets[set.code] = WeightSet(entries: entries)
        }
        plan.methodologies = planFile.methodologies
        plan.bands = planFile.bands
        plan.outlooks = planFile.outlooks
        plan.deck = planFile.deck
        return plan
    }

    /// What there is to say about each file: the plan file first, then each matrix.
    func findings() -> [Findings] {
        // Nothing can be missing from matrices that weren't read.
        let isWhole = matrices.allSatisfy { $0.layout != nil }
        var ofPlanFile =
            isWhole
            ? planFile.findings(
                beside: codes, headers: matrices.flatMap(\.headers), weighed: weighed,
                cutYears: Set(observations.compactMap(\.cut?.year)),
                spelled: CodeSpellings(of: observations, levels: matrices.first?.levels ?? []).keys)
            : planFile.findings
        ofPlanFile.add(ofBaselines)
        var seen: [RowKey: Place] = [:]
        var places: [IndicatorKey: [String]] = [:]
        return [ofPlanFile]
            + matrices.enumerated().map { index, matrix in
                var ofMatrix = matrix.findings
                addRepetitions(in: matrix, to: &ofMatrix, seen: &seen)
                addSecondParents(in: matrix, to: &ofMatrix, places: &places)
                addMixtures(in: matrix, to: &ofMatrix)
                if index == 0 {
                    ofMatrix.add(ofMagnitudes)
                    ofMatrix.add(CeilingCheck.findings(on: observations))
                    ofMatrix.add(RuleChanges.findings(on: observations))
                    ofMatrix.add(BaselineSides.findings(on: observations))
                    ofMatrix.add(ParentRows.findings(on: observations))
                    ofMatrix.add(RulesInNames.findings(on: observations))
                    ofMatrix.add(ofSigns)
                    ofMatrix.add(ZerosAhead.findings(on: observations))
                }
                return ofMatrix
            }
    }

    private struct RowKey: Hashable {
        var unit: String?
        var cut: Cut?
        var path: [String]
        var indicator: String
    }

    private func addRepetitions(in matrix: MatrixRows, to findings: inout Findings, seen: inout [RowKey: Place]) {
        let hasCuts = matrix.layout?.columns.contains { $0.column == .cut } ?? false
        // Whether rows without a unit or a cut repeat others nobody knows.
        let hasUnits = matrix.observations.contains { $0.unit != nil }
        for row in matrix.observations where (row.cut != nil || !hasCuts) && (row.unit != nil || !hasUnits) {
            let key = RowKey(unit: row.unit, cut: row.cut, path: row.path, indicator: row.indicator)
            if let first = seen[key] {
                findings.addRepetition(
                    of: first, at: row.origin, unit: row.unit, cut: row.cut, indicator: row.indicator)
            } else {
                seen[key] = row.origin
            }
        }
    }

    private struct PlanKey: Hashable {
        var unit: String?
        var cut: Cut?
    }

    /// Notes what the rows of a matrix lack that those of another have: nobody knows what it is.
    private func addMixtures(in matrix: MatrixRows, to findings: inout Findings) {
        guard matrices.count > 1, let first = matrix.observations.first else { return }
        let others = matrices.lazy.flatMap(\.observations)
        func isLacking(_ value: (Observation) -> Bool) -> Bool {
            !matrix.observations.contains(where: value) && others.contains(where: value)
        }
        func add(_ what: Phrase, at place: Place, advice: Phrase) {
            findings.add(
                at: place,
                Phrase(
                    es: "la fila no dice \(what.es), y las de otra matriz sí",
                    en: "the row doesn't say the \(what.en), and those of another matrix do"), advice: advice)
        }
        let column = Phrase(es: "añada la columna", en: "add the column")
        if isLacking({ $0.unit != nil }) { add(Phrase(es: "la unidad", en: "unit"), at: first.origin, advice: column) }
        if isLacking({ $0.cut != nil }) { add(Phrase(es: "el corte", en: "cut"), at: first.origin, advice: column) }
        let weighed = Set(others.filter { $0.weight != nil }.map { PlanKey(unit: $0.unit, cut: $0.cut) })
        let weighedHere = Set(planFile.indicators.filter { $0.value.weight != nil }.map(\.code))
        func hasWeight(_ row: Observation) -> Bool { row.weight != nil || weighedHere.contains(row.indicator) }
        if let row = matrix.observations.first(where: { row in
            !hasWeight(row) && weighed.contains(PlanKey(unit: row.unit, cut: row.cut))
        }) {
            add(
                Phrase(es: "su ponderación", en: "weight"), at: row.origin,
                advice: Phrase(es: "escríbala; 0 la deja fuera", en: "write it; 0 leaves the row out"))
        }
    }

    private struct IndicatorKey: Hashable {
        var unit: String?
        var indicator: String
    }

    /// Notes an indicator that stands under more than one node.
    private func addSecondParents(
        in matrix: MatrixRows, to findings: inout Findings, places: inout [IndicatorKey: [String]]
    ) {
        for row in matrix.observations {
            let key = IndicatorKey(unit: row.unit, indicator: row.indicator)
            guard let known = places[key] else {
                places[key] = row.path
                continue
            }
            guard known != row.path, !known.isEmpty else { continue }
            // Once for each indicator is enough.
            places[key] = []
            let (first, second) = (known.joined(separator: "/"), row.path.joined(separator: "/"))
            findings.add([
                Diagnostic(
                    .note, at: row.origin,
                    Phrase(
                        es:
                            "\(Excerpt.of(row.indicator)) está en \(Excerpt.of(first)) y en \(Excerpt.of(second)): cuenta "
                            + "en cada uno",
                        en:
                            "\(Excerpt.of(row.indicator)) stands under \(Excerpt.of(first)) and \(Excerpt.of(second)): it "
                            + "counts in each"))
            ])
        }
    }

    /// The codes that the matrices give weights.
    private var weighed: Set<String> {
        guard planFile.namesCodes else { return [] }
        let rows = matrices.flatMap(\.observations).filter { $0.weight != nil }
        return Set(matrices.flatMap(\.nodeWeights).map(\.code)).union(rows.map(\.indicator))
    }

    private var codes: OutlineCodes {
        var codes = OutlineCodes()
        if planFile.namesCodes { for row in observations { codes.add(row.path, row.indicator) } }
        return codes
    }
}
