import PlanModel
public import Reports
import Words

extension UnitComparison {
    /// Compares the units whose plans an engine measured. n log n in their number.
    public init(of figures: UnitFigures, measuredBy engine: StreamingEngine) {
        let lines = figures.lines
        let stamps = engine.methodologies.map(\.stamp)
        // By methodology, and in it by unit.
        let printed = stamps.indices.map { methodology in
            AchievementRanks.printed(lines.map { $0.outcomes[methodology].achievement })
        }
        let ranks = printed.map { AchievementRanks.ranks(ofPrinted: $0) }
        let units = lines.enumerated().map { number, line in
            let own = ranks.map { $0[number] }
            return ComparedUnit(
                unit: line.unit, cut: line.cut, outcomes: line.outcomes, coverage: line.coverage,
                differences: line.outcomes.map { outcome in
                    guard let value = outcome.achievement, let base = line.outcomes[0].achievement else { return nil }
                    return value - base
                }, ranks: own, shifts: AchievementRanks.shifts(from: own.map { _ in own[0] }, to: own))
        }
        let summary = stamps.indices.dropFirst().map { methodology in
            ShiftSummary(
                differences: units.map { $0.differences[methodology] }, shifts: units.map { $0.shifts[methodology] },
                order: RankCorrelation(
                    ofPrinted: zip(printed[0], printed[methodology]).compactMap { first, second in
                        first.flatMap { first in second.map { (first, $0) } }
                    }))
        }
        let equal = EqualMethodologies.pairs(engine.keys, fingerprints: stamps.map(\.fingerprint)) { first, second in
            units.allSatisfy { $0.outcomes[first] == $0.outcomes[second] }
        }
        self.init(
            methodologies: stamps, keys: engine.keys,
            bases: engine.methodologies.map { $0.base(asked: engine.options.base) }, mode: engine.options.mode,
            planCount: figures.planCount,
            units: stamps.count > 1 ? Self.byMovement(units) : Self.byAchievement(units), summary: summary,
            equal: equal,
            notes: [figures.partialCoverage].compactMap(\.self)
                + equal.map { $0.note(on: Phrase(es: "estos planes", en: "these plans")) } + engine.foreignModules)
    }

    private static func byMovement(_ units: [ComparedUnit]) -> [ComparedUnit] {
        let keys = units.indices.map { index in
            let movement = units[index].movement
            return (-(movement?.shift ?? -1), -(movement?.difference ?? 0), index)
        }
        return keys.sorted { $0 < $1 }.map { units[$0.2] }
    }

    private static func byAchievement(_ units: [ComparedUnit]) -> [ComparedUnit] {
        let keys = units.indices.map { (units[$0].outcomes[0].achievement ?? .infinity, $0) }
        return keys.sorted { $0 < $1 }.map { units[$0.1] }
    }
}
