import PlanModel

/// Puts matrices and plan file together, and checks what only shows across them.
struct PlanAssembler {
    let planFile: PlanFile
    let matrices: [MatrixRows]

    /// The plan, as far as it can be built.
    func plan() -> Plan {
        var overrides: [String: IndicatorOverride] = [:]
        for entry in planFile.indicators { overrides[entry.code] = entry.value }
        let observations = matrices.flatMap(\.observations).map { row in
            var observation = row
            overrides[row.indicator]?.apply(to: &observation)
            return observation
        }
        var plan = Plan(levels: matrices.first?.levels ?? planFile.levels ?? [], observations: observations)
        plan.identity = planFile.identity
        for entry in planFile.nodes { plan.nodes[entry.code] = entry.value }
        for set in planFile.weightSets {
            var entries: [String: WeightSet.Entry] = [:]
            for entry in set.value { entries[entry.code] = WeightSet.Entry(weight: entry.value, origin: entry.place) }
            plan.weightSets[set.code] = WeightSet(entries: entries)
        }
        plan.methodologies = planFile.methodologies
        plan.bands = planFile.bands
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
        return [ofPlanFile]
            + matrices.map { matrix in
                var ofMatrix = matrix.findings
                addRepetitions(in: matrix, to: &ofMatrix, seen: &seen)
                return ofMatrix
            }
    }

    private struct RowKey: Hashable {
        var unit: String?
        var cut: Cut?
        var indicator: String
    }

    private func addRepetitions(in matrix: MatrixRows, to findings: inout Findings, seen: inout [RowKey: Place]) {
        for row in matrix.observations {
            let key = RowKey(unit: row.unit, cut: row.cut, indicator: row.indicator)
            if let first = seen[key] {
                findings.addRepetition(
                    of: first, at: row.origin, unit: row.unit, cut: row.cut, indicator: row.indicator)
            } else {
                seen[key] = row.origin
            }
        }
    }

    private var codes: OutlineCodes {
        var codes = OutlineCodes()
        if planFile.namesCodes { for row in matrices.flatMap(\.observations) { codes.add(row.path, row.indicator) } }
        return codes
    }
}
