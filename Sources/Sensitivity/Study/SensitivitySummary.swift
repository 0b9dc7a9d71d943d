import Measurement
import PlanModel
import Reports
import Words

/// Sums up a table of combinations, a node at a time.
struct SensitivitySummary {
    let plan: Plan
    let factors: [SensitivityFactor]
    /// The nodes in the order of the report.
    let order: [PlanTree.Node]
    let levels: [String]
    let table: CombinationTable

    /// How many failures are told with their choices.
    private static let toldFailures = 20

    func result(
        selection: PlanSelection, options: MeasurementOptions, base: [Double?]?, methodology: Methodology
    ) -> Sensitivity {
        let indices = table.values.map { SobolIndices($0, masses: table.masses, design: table.design) }
        let nodes = order.indices.map { node($0, indices: indices[$0], base: base?[$0]) }
        let effects = factors.indices.map { factor in
            effect(indices.filter { $0.mean != nil }.map { $0.effects[factor] })
        }
        let failures = table.failures.sorted { $0.combination < $1.combination }
        let remarks = indexRemarks(nodes)
        return Sensitivity(
            plan: plan.identity, unit: selection.unit, cut: selection.cut,
            base: methodology.base(asked: options.base), mode: options.mode, methodology: methodology.stamp,
            factors: factors, effects: effects, combinations: table.combinations,
            blendPoints: table.points.map { $0.positions.count - 2 },
            failed: failures.count,
            failures: failures.prefix(Self.toldFailures).map {
                FailedCombination(
                    choices: choices(of: $0.combination), reason: $0.error.lines.joined(separator: "; "))
            },
            indexRemarks: remarks, nodes: nodes, noise: nil,
            notes: notes(effects) + remarks + methodology.stamp.foreignModules)
    }

    /// What a factor does to a plan by what it does to its nodes with figures.
    private func effect(_ effects: [FactorEffect]) -> FactorEffect {
        if effects.contains(.moves) { return .moves }
        return effects.isEmpty || effects.contains(.unknown) ? .unknown : .none
    }

    private func node(_ index: Int, indices: SobolIndices, base: Double?) -> SensitivityNode {
        let values = table.values[index]
        let present = values.indices.filter { values[$0] != nil }
        func extreme(_ isFurther: (Double, Double) -> Bool) -> SensitivityNode.Extreme? {
            var best: (achievement: Double, combination: Int)?
            for combination in present {
                guard let value = values[combination] else { continue }
                if best.map({ isFurther(value, $0.achievement) }) ?? true { best = (value, combination) }
            }
            return best.map { .init(achievement: $0.achievement, choices: choices(of: $0.combination)) }
        }
        let mass = present.reduce(0) { $0 + table.masses[$1] }
        let reached = present.filter { (values[$0] ?? 0) >= SensitivityNode.printedHundred }
            .reduce(0) { $0 + table.masses[$1] }
        let node = order[index]
        let description = node.observation == nil ? plan.nodes[node.code] : nil
        let usualName = node.id == Plan.rootID ? plan.identity.title : node.code
        return SensitivityNode(
            id: node.id, level: levels[index], parent: index == 0 ? nil : parent(of: index),
            name: node.observation?.name ?? description?.name ?? usualName, base: base, counted: present.count,
            lowest: extreme(<), highest: extreme(>), mean: indices.mean, variance: indices.variance,
            reaching: mass > 0 ? min(1, reached == mass ? 1 : reached / mass) : nil, firstOrder: indices.first,
            total: indices.total, indexed: indices.indexed)
    }

    /// The nearest node before it that is of a level further up.
    private func parent(of index: Int) -> String? {
        let own = levels[index]
        let above = order[..<index].indices.last { levels[$0] != own && isAbove(levels[$0], own) }
        return above.map { order[$0].id }
    }

    private func isAbove(_ level: String, _ other: String) -> Bool {
        (plan.allLevels.firstIndex(of: level) ?? 0) < (plan.allLevels.firstIndex(of: other) ?? 0)
    }

    private func choices(of combination: Int) -> [String] {
        factors.indices.map { name(of: table.design.choice(of: combination, factor: $0), factor: $0) }
    }

    private func name(of choice: Int, factor: Int) -> String {
        guard factors[factor].span != nil, let points = table.points else { return factors[factor].choices[choice] }
        return "u=\(numberText(points.positions[choice]))"
    }

    /// What the indices are over, where that isn't every combination.
    private func indexRemarks(_ nodes: [SensitivityNode]) -> [Diagnostic] {
        var remarks: [Diagnostic] = []
        let gone = unmeasured
        if !gone.isEmpty {
            remarks.append(
                Diagnostic(
                    .note,
                    Phrase(
                        es:
                            "los índices S y ST son de las combinaciones sin \(listed(gone, inSpanish: true)), que no se "
                            + "pudo medir con ninguna otra opción",
                        en: "the indices S and ST are of the combinations without \(listed(gone)), which couldn't be "
                            + "measured with any other choice")))
        }
        let without = nodes.filter { $0.mean != nil && $0.indexed == nil }.map(\.id)
        if !without.isEmpty {
            // What fails for the plan fails for every node.
            let isAll = without.count == nodes.count { $0.mean != nil }
            let of = Phrase(
                es: isAll ? "" : " de lo que cambia a \(listed(without, inSpanish: true))",
                en: isAll ? "" : " of what moves \(listed(without))")
            remarks.append(
                Diagnostic(
                    .warning,
                    Phrase(
                        es: "no se dan S ni ST\(of.es): faltan combinaciones de opciones "
                            + "que con otras sí se miden, y sin ellas las opciones no son independientes y S "
                            + "podría pasar de ST",
                        en: "S and ST aren't given\(of.en): combinations are missing of choices "
                            + "that are measured with others, and without them the choices aren't independent and S could "
                            + "be above ST"),
                    advice: Phrase(
                        es: "varíe menos opciones a la vez, que se puedan medir todas juntas",
                        en: "vary fewer choices at once, which can all be measured together")))
        }
        return remarks
    }

    /// The choices of which no combination was measured, as `power=0`; of a blend's points those inside.
    private var unmeasured: [String] {
        let failed = Set(table.failures.map(\.combination))
        guard !failed.isEmpty else { return [] }
        let measured = (0..<table.combinations).filter { !failed.contains($0) }
        return factors.indices.flatMap { factor -> [String] in
            let some = Set(measured.map { table.design.choice(of: $0, factor: factor) })
            let masses = table.design.masses[factor]
            return masses.indices.filter { masses[$0] > 0 && !some.contains($0) }
                .map { "\(factors[factor].key)=\(name(of: $0, factor: factor))" }
        }
    }

    private func notes(_ effects: [FactorEffect]) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        for (factor, effect) in zip(factors, effects) {
            switch effect {
            case .moves: continue
            case .none:
                notes.append(
                    Diagnostic(
                        .note,
                        Phrase(
                            es: "«\(factor)» no cambia nada en este plan",
                            en: "'\(factor)' changes nothing on this plan")))
            case .unknown:
                notes.append(
                    Diagnostic(
                        .note,
                        Phrase(
                            es: "no se sabe si «\(factor)» cambia algo: sus opciones no dejan cifras que comparar "
                                + "(\(table.failures.count) de \(table.combinations) combinaciones no se pueden medir)",
                            en:
                                "whether '\(factor)' changes anything isn't known: its choices leave no figures to compare "
                                + "(\(table.failures.count) of \(table.combinations) combinations can't be measured)")))
            }
        }
        if let first = table.failures.min(by: { $0.combination < $1.combination }) {
            notes.append(
                Diagnostic(
                    .warning,
                    Phrase(
                        es:
                            "\(table.failures.count) de \(table.combinations) combinaciones no se pueden medir y quedan "
                            + "fuera; la primera: \(listed(choices(of: first.combination), inSpanish: true)): "
                            + first.error.lines(in: .es).joined(separator: "; "),
                        en:
                            "\(table.failures.count) of \(table.combinations) combinations can't be measured and are left "
                            + "out; the first: \(listed(choices(of: first.combination))): "
                            + first.error.lines(in: .en).joined(separator: "; "))))
        }
        if let points = table.points {
            let inner = points.positions.count - 2
            if !table.hasSettled {
                notes.append(
                    Diagnostic(
                        .warning,
                        Phrase(
                            es:
                                "la mezcla de ponderaciones no es suave: sus cifras valen solo hasta unos pocos dígitos",
                            en: "the blend of weights isn't smooth: its figures are good to a few digits only")))
            }
            notes.append(
                Diagnostic(
                    .note,
                    Phrase(
                        es:
                            "a lo largo de una mezcla de ponderaciones, el menor y el mayor son los de los puntos evaluados, "
                            + "\(inner) y los dos extremos; la parte que llega a 100 se cuenta en los puntos de adentro",
                        en: "along a blend of weights, the lowest and highest are those of the points evaluated, "
                            + "\(inner) and both ends; the share that reaches 100 is counted at the points inside")))
        }
        let own = order.filter { $0.power != nil }
        if !own.isEmpty, factors.contains(where: { $0.key == "power" }) {
            notes.append(
                Diagnostic(
                    .note,
                    Phrase(
                        es: "estos nodos conservan la potencia que les da el archivo del plan: "
                            + listed(own.map(\.id), inSpanish: true),
                        en: "these nodes keep the power that the plan file gives them: " + listed(own.map(\.id)))))
        }
        return notes
    }
}
