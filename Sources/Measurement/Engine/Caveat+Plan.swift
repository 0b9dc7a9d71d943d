import PlanModel
import Reports

extension Caveat {
    /// The caveats on a plan's results.
    static func all(
        tree: PlanTree, lines: IndicatorLines, results: [LevelResult], methodology: Methodology, mode: Mode
    ) -> [Caveat] {
        [
            missing(tree.indicators, lines.outcomes, results: results, policy: methodology.missing),
            growingFromZero(tree.indicators, lines.lines, mode: mode),
            capOnProjectedFigure(methodology),
        ].compactMap(\.self)
    }

    private static func missing(
        _ indicators: PlanTree.Level, _ outcomes: [Outcome], results: [LevelResult], policy: MissingPolicy
    ) -> Caveat? {
        // A cap gives a figure to what is better than any percent.
        let treated = results[results.count - 1].outcomes
        let missing = outcomes.indices.filter { outcomes[$0].isHole && treated.achievement($0) == nil }
        guard let first = missing.first else { return nil }
        let programmed = outcomes.count { $0 != .notProgrammed }
        return .missing(
            missing.count, of: programmed, first: Indicator(indicators.nodes[first]),
            coverage: results[0].coverage[0], policy: policy)
    }

    private static func growingFromZero(
        _ indicators: PlanTree.Level, _ lines: [IndicatorLines.Line], mode: Mode
    ) -> Caveat? {
        let growing = zip(indicators.nodes, lines).filter { node, line in
            AchievementFormula(mode, node.observation?.annualisation).startsAtZero
                && (line.baseline ?? node.observation?.baseline)?.number == nil && line.outcome.achievement != nil
        }
        return growing.first.map { .growingFromZero(growing.count, first: Indicator($0.0)) }
    }

    private static func capOnProjectedFigure(_ methodology: Methodology) -> Caveat? {
        guard methodology.estimator != nil else { return nil }
        let levels = methodology.treatments.filter { $0.level != Plan.indicatorLevel && $0.step.cap != nil }.map(
            \.level)
        return levels.isEmpty ? nil : .capOnProjectedFigure(levels: levels)
    }
}

extension Caveat.Indicator {
    fileprivate init(_ node: PlanTree.Node) { self.init(id: node.id, place: node.observation?.origin) }
}
