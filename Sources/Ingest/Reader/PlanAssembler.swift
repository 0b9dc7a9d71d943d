import PlanModel
import Words

/// Puts matrices and plan file together, and checks what only shows across them.
struct PlanAssembler {
    private let planFile: PlanFile
    private let matrices: [MatrixRows]
    private let observations: [Observation]
    private let ofMagnitudes: [Diagnostic]
    /// What the magnitudes of several cuts are taken for; nil where that's in doubt.
    let magnitudes: ReadingSettings.Magnitudes?

    init(planFile: PlanFile, matrices: [MatrixRows]) {
        self.planFile = planFile
        self.matrices = matrices
        var overrides: [String: IndicatorOverride] = [:]
        for entry in planFile.indicators { overrides[entry.code] = entry.value }
        var rows = matrices.flatMap(\.observations).map { row in
            var observation = row
            overrides[row.indicator]?.apply(to: &observation)
            return observation
        }
        let known = planFile.reading.magnitudes ?? matrices.lazy.compactMap(\.magnitudes).first
        ofMagnitudes = PeriodMagnitudes(known: known, isWide: matrices.contains(where: \.isWide)).settle(&rows)
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
        let ofPlanFile =
            isWhole ? planFile.findings(beside: codes, headers: matrices.flatMap(\.headers)) : planFile.findings
        var seen: [RowKey: Place] = [:]
        var places: [IndicatorKey: [String]] = [:]
        return [ofPlanFile]
            + matrices.enumerated().map { index, matrix in
                var ofMatrix = matrix.findings
                addRepetitions(in: matrix, to: &ofMatrix, seen: &seen)
                addSecondParents(in: matrix, to: &ofMatrix, places: &places)
                if index == 0 {
                    ofMatrix.add(ofMagnitudes)
                    ofMatrix.add(CeilingCheck.findings(on: observations))
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

    private var codes: OutlineCodes {
        var codes = OutlineCodes()
        if planFile.namesCodes { for row in observations { codes.add(row.path, row.indicator) } }
        return codes
    }
}
