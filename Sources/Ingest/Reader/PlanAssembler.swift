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

    /// All problems: the plan file's first, then each matrix' in the order of its rows.
    func diagnostics() -> [Diagnostic] {
        var ofPlanFile = planFile.diagnostics
        // Nothing can be missing from matrices that weren't read.
        if matrices.allSatisfy({ $0.layout != nil }) { ofPlanFile += unknownCodes() + unknownHeaders() }
        ofPlanFile.sortByPlace()
        var seen: [RowKey: Place] = [:]
        return ofPlanFile
            + matrices.flatMap { matrix in
                var ofMatrix = matrix.diagnostics + repetitions(in: matrix, seen: &seen)
                ofMatrix.sortByPlace()
                return ofMatrix
            }
    }

    private struct RowKey: Hashable {
        var unit: String?
        var cut: Cut?
        var indicator: String
    }

    private func repetitions(in matrix: MatrixRows, seen: inout [RowKey: Place]) -> [Diagnostic] {
        matrix.observations.compactMap { row in
            let key = RowKey(unit: row.unit, cut: row.cut, indicator: row.indicator)
            guard let first = seen[key] else {
                seen[key] = row.origin
                return nil
            }
            return Diagnostic(
                repeating: first, at: row.origin, unit: row.unit, cut: row.cut, indicator: row.indicator)
        }
    }

    private func unknownCodes() -> [Diagnostic] {
        let rows = matrices.flatMap(\.observations)
        let indicators = Set(rows.map(\.indicator))
        let nodes = Set(rows.flatMap(\.path)).union([Plan.rootID])
        func warning(_ place: Place, _ code: String, _ section: String, known: Set<String>) -> Diagnostic {
            // Among thousands of codes there's always a near one, and looking for it takes long.
            let near = known.count > 1000 ? nil : nearestName(to: code, among: known.sorted())
            let question = near.map { "did you mean '\(Excerpt.of($0))'? " } ?? ""
            return Diagnostic(
                .warning, at: place, "the matrix has no \(section) of this code (\(Excerpt.of(code)))",
                advice: question + "check the code, or remove it")
        }
        let both = nodes.union(indicators)
        return planFile.nodes.filter { !nodes.contains($0.code) }
            .map { warning($0.place, $0.code, "node", known: nodes) }
            + planFile.indicators.filter { !indicators.contains($0.code) }
            .map { warning($0.place, $0.code, "indicator", known: indicators) }
            + planFile.weightSets.flatMap(\.value).filter { !both.contains($0.code) }
            .map { warning($0.place, $0.code, "node or indicator", known: both) }
    }

    private func unknownHeaders() -> [Diagnostic] {
        let headers = Set(matrices.flatMap(\.headers).map { HeaderText.normalized($0) })
        return planFile.mappings.filter { !headers.contains(HeaderText.normalized($0.header)) }.map { mapping in
            Diagnostic(
                .warning, at: mapping.place, "the matrix has no column of this header (\(Excerpt.of(mapping.header)))",
                advice: "check the header, or remove it")
        }
    }
}
