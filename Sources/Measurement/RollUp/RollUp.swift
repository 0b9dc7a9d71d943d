package import PlanModel
package import Reports
import StrategyHost

/// What a roll-up gives on one level, an entry for each node.
package struct LevelResult {
    /// The outcomes after the treatments that act on the level.
    package var outcomes: OutcomeColumn
    /// The outcomes before those treatments.
    var untreated = OutcomeColumn([])
    /// The shares of their parents' weight, 0 to 1, that the aggregator reports.
    var shares: [Double?] = []
    /// The points that they contribute to their parents.
    var contributions: [Double?] = []
    /// How much of their weight was reported, 0 to 1.
    var coverage: [Double] = []
    /// Whether they're means over the distribution of a projected achievement.
    var isExpectation: [Bool] = []
}

/// Rolls trees up from the outcomes of their indicators to the plans, a level at a time: whatever goes through the same
/// strategy there is one batch.
///
/// It holds what doesn't depend on the methodologies' strategies: what is missing, how much of the weight was reported,
/// and where a treatment acts. What an achievement becomes under a treatment or a mean is the modules' business.
package struct RollUp {
    let forest: Forest
    /// What is done to each section, or to all of them where it's the same.
    var calls: [MethodologyCalls]
    private let minimumCoverage: MinimumCoverage
    /// How far off the indicators' achievements may be, where they're projected; empty where none is.
    private var distributions: [AchievementDistribution?]
    /// Whether the outcomes are enough, without what lies behind them.
    var wantsOutcomesAlone: Bool
    /// Whether how much of each node was reported is wanted where the outcomes are enough else.
    private let wantsCoverage: Bool
    /// Whether a mean that has no value for a zero takes its limit there, 0: for bounds, not for figures.
    var takesLimits = false
    /// What a node of a section is called, and where its row stands if it's an indicator.
    private let name: (_ section: Int, _ depth: Int, _ index: Int) -> (id: String, place: Place?)

    /// The level that has been reached.
    private var level = LevelResult(outcomes: OutcomeColumn([]))
    /// Why a section has no figures.
    private var failures: [Int: MeasurementError] = [:]
    /// The sections that haven't failed.
    private var standing: [Int]
    private var failsAsOne = false

    /// A roll-up of a forest by the methodology of each section, or by one for all.
    package init(
        _ forest: Forest, by calls: [MethodologyCalls], minimumCoverage: MinimumCoverage,
        distributions: [AchievementDistribution?] = [], wantsOutcomesAlone: Bool = false,
        wantsCoverage: Bool = false,
        name: @escaping (_ section: Int, _ depth: Int, _ index: Int) -> (id: String, place: Place?)
    ) {
        self.forest = forest
        self.calls = calls
        self.minimumCoverage = minimumCoverage
        self.distributions = distributions
        self.wantsOutcomesAlone = wantsOutcomesAlone
        self.wantsCoverage = wantsCoverage
        self.name = name
        standing = Array(0..<forest.sectionCount)
    }

    /// The results of every level, the plans' first; a section that fails takes all with it.
    func results(from leaves: OutcomeColumn) throws(MeasurementError) -> [LevelResult] {
        var run = self
        run.failsAsOne = true
        let results = run.rise(from: leaves)
        if let failure = run.failures.first?.value { throw failure }
        return results
    }

    /// The results of every level, the plans' first, and why a section has none: it doesn't take the others with it.
    package func resultsApart(
        from leaves: OutcomeColumn
    ) -> (levels: [LevelResult], failures: [Int: MeasurementError]) {
        var run = self
        let results = run.rise(from: leaves)
        return (results, run.failures)
    }

    private mutating func rise(from leaves: OutcomeColumn) -> [LevelResult] {
        var results: [LevelResult] = []
        level = LevelResult(outcomes: leaves)
        if needsCoverage { level.coverage = leaves.kinds.map { $0 == .achievement ? 1 : 0 } }
        for depth in forest.levels.indices.reversed() {
            if depth + 1 < forest.levels.count {
                let above = aggregate(to: depth)
                results.append(level)
                level = above
            }
            if !wantsOutcomesAlone {
                level.untreated = level.outcomes
                level.isExpectation = Array(repeating: false, count: level.outcomes.count)
            }
            treat(at: depth)
        }
        if !wantsOutcomesAlone {
            level.shares = level.outcomes.kinds.map { $0 == .achievement ? 1 : nil }
            level.contributions = level.outcomes.kinds.map { _ in nil }
        }
        results.append(level)
        return results.reversed()
    }

    private var needsCoverage: Bool { !wantsOutcomesAlone || wantsCoverage || minimumCoverage.isSet }

    private mutating func treat(at depth: Int) {
        let nodes = forest.levels[depth]
        // Only an indicator is projected; what is made of it has another distribution, which nobody knows.
        let areProjected = depth + 1 == forest.levels.count && !distributions.isEmpty
        let acting = calls.map { $0.treatments.filter { $0.level == nodes.name }.map(\.call) }
        for turn in 0..<(acting.map(\.count).max() ?? 0) {
            for (call, sections) in grouped(acting.map { turn < $0.count ? $0[turn] : nil }) {
                let answers = ask(call, sections[...], wanting: ["achievement"], at: depth) { run, sections in
                    let isWhole = sections.count == run.forest.sectionCount
                    let groups = isWhole ? nil : sections.map { nodes.nodes(of: $0) }
                    let rows = groups?.flatMap(\.self)
                    var batch = ColumnBatch(
                        rowCount: rows?.count ?? nodes.count, groupOffsets: groups?.offsets ?? nodes.sectionOffsets)
                    batch.append(run.level.outcomes.column(of: rows))
                    if areProjected {
                        batch.append(
                            rows?.map { run.distributions[$0] } ?? run.distributions, for: call.step.strategy.metadata)
                    }
                    return Question(batch: batch, rows: rows)
                }
                for answer in answers {
                    take(answer.columns[0], at: answer.rows, areProjected: areProjected)
                    // What is better than any percent has no figure to cap, and counts as the cap, as what was
                    // reported does.
                    if let cap = call.step.cap {
                        let capped = level.outcomes.cap(at: cap, among: answer.rows)
                        if needsCoverage { for node in capped { level.coverage[node] = 1 } }
                    }
                }
            }
        }
    }

    /// Takes what a treatment makes of some rows, or of all.
    private mutating func take(_ treated: ResultColumn, at rows: [Int]?, areProjected: Bool) {
        if areProjected || !wantsOutcomesAlone {
            for index in 0..<treated.count {
                guard let value = treated[index] else { continue }
                let row = rows?[index] ?? index
                if areProjected, level.outcomes[row] != .achievement(value) { distributions[row] = nil }
                // It flags what is the mean over a distribution as estimated.
                if !wantsOutcomesAlone, treated.flags(index).contains(.estimated) { level.isExpectation[row] = true }
            }
        }
        level.outcomes.take(treated, at: rows)
    }

    /// Aggregates the level's nodes into those above, and fills in the shares that the aggregators report.
    private mutating func aggregate(to depth: Int) -> LevelResult {
        let (parents, children) = (forest.levels[depth], forest.levels[depth + 1])
        var counted = level.outcomes
        for (section, own) in calls.enumerated() where own.missing == .zero {
            counted.countUnreported(among: calls.count == 1 ? 0..<children.count : children.nodes(of: section))
        }
        var above = LevelResult(outcomes: OutcomeColumn(repeating: .notProgrammed, count: parents.count))
        if takesLimits { takeLimits(at: depth, from: counted, into: &above.outcomes) }
        if !wantsOutcomesAlone {
            level.shares = Array(repeating: nil, count: children.count)
            level.contributions = level.shares
        }
        let outputs = ["achievement"] + (wantsOutcomesAlone ? [] : ["share", "contribution"])
        // Nodes with a power of their own go through another call than their siblings.
        let isUsual = parents.powers.allSatisfy { $0 == nil }
        let powers = isUsual ? [nil] : Set(parents.powers).sorted { $0 ?? -.infinity < $1 ?? -.infinity }
        for power in powers {
            for (call, sections) in grouped(calls.map { $0.aggregator(power: power) }) {
                let answers = ask(call, sections[...], wanting: outputs, at: depth + 1) { run, sections in
                    let isWhole = isUsual && !run.takesLimits && sections.count == run.forest.sectionCount
                    let nodes =
                        isWhole
                        ? nil
                        : sections.flatMap { section in
                            parents.nodes(of: section).filter {
                                parents.powers[$0] == power && above.outcomes.kinds[$0] != .achievement
                            }
                        }
                    let groups = nodes?.map { parents.children(of: $0) }
                    let rows = groups?.flatMap(\.self)
                    let weights: [Double] = rows?.map { children.weights[$0] } ?? children.weights
                    var batch = ColumnBatch(
                        rowCount: weights.count, groupOffsets: groups?.offsets ?? parents.childOffsets)
                    batch.append(counted.column(of: rows))
                    batch.append("weight", numbers: weights)
                    return Question(batch: batch, rows: rows, nodes: nodes)
                }
                for answer in answers {
                    above.outcomes.take(answer.columns[0], at: answer.nodes)
                    guard !wantsOutcomesAlone else { continue }
                    for index in 0..<answer.columns[1].count {
                        let row = answer.rows?[index] ?? index
                        level.shares[row] = answer.columns[1][index]
                        level.contributions[row] = answer.columns[2][index]
                    }
                }
            }
        }
        complete(&above, at: depth)
        return above
    }

    /// Finds out how much of the nodes above was reported, and why some have no figure.
    private func complete(_ above: inout LevelResult, at depth: Int) {
        let (parents, weights) = (forest.levels[depth], forest.levels[depth + 1].weights)
        // Out of the roll-up, which the closures would copy whole for each node.
        let (kinds, reported, needsCoverage) = (level.outcomes.kinds, level.coverage, needsCoverage)
        for node in 0..<parents.count {
            let children = parents.children(of: node)
            if above.outcomes.kinds[node] != .achievement {
                above.outcomes.set(node, level.outcomes.emptyOutcome(of: children))
            }
            guard needsCoverage else { continue }
            // Most nodes were reported whole, which needs no weights: a node without any weight is refused.
            if children.allSatisfy({ kinds[$0] == .achievement && reported[$0] == 1 }),
                children.contains(where: { weights[$0] > 0 })
            {
                above.coverage.append(1)
                continue
            }
            let coverage = Coverage(
                of: children.lazy.map { child in
                    Coverage.Child(
                        isProgrammed: kinds[child] != .notProgrammed, hasFigure: kinds[child] == .achievement,
                        weight: weights[child], reported: reported[child])
                })
            above.coverage.append(coverage.weight)
            if !minimumCoverage.allows(coverage), above.outcomes.kinds[node] == .achievement {
                above.outcomes.set(node, .insufficient)
            }
        }
    }

    /// Gives 0 to the nodes whose mean has that limit where a child is zero.
    private func takeLimits(at depth: Int, from children: OutcomeColumn, into above: inout OutcomeColumn) {
        let (parents, weights) = (forest.levels[depth], forest.levels[depth + 1].weights)
        for section in standing {
            let own = calls.count == 1 ? calls[0] : calls[section]
            for node in parents.nodes(of: section)
            where own.aggregator(power: parents.powers[node]).step.vanishesAtZero {
                let isZero = parents.children(of: node).contains {
                    children.achievement($0) ?? 1 <= 0 && weights[$0] > 0
                }
                if isZero { above.set(node, .achievement(0)) }
            }
        }
    }
}

extension RollUp {
    /// What a strategy is asked.
    private struct Question {
        var batch: ColumnBatch
        /// The nodes that its rows are; nil for all of the level.
        var rows: [Int]?
        /// The nodes that its groups are, where they're asked for; nil for all of the level above.
        var nodes: [Int]?
    }

    /// What it says to a question.
    private typealias Answer = (rows: [Int]?, nodes: [Int]?, columns: [ResultColumn])

    /// The sections that haven't failed by the calls they go through, both in a fixed order.
    ///
    /// - Parameter own: the call of each section, or of all.
    private func grouped(_ own: [StrategyCall?]) -> [(call: StrategyCall, sections: [Int])] {
        if own.count == 1 { return own[0].map { [($0, standing)] } ?? [] }
        var places: [ObjectIdentifier: Int] = [:]
        var groups: [(call: StrategyCall, sections: [Int])] = []
        for section in standing {
            guard let call = own[section] else { continue }
            if let place = places[ObjectIdentifier(call)] {
                groups[place].sections.append(section)
            } else {
                places[ObjectIdentifier(call)] = groups.count
                groups.append((call, [section]))
            }
        }
        return groups
    }

    /// Asks a strategy about some sections at once; those on which it fails are left out, and it's asked about the others
    /// again, unless all fail as one.
    private mutating func ask(
        _ call: StrategyCall, _ sections: ArraySlice<Int>, wanting outputs: [String], at depth: Int,
        _ question: (RollUp, ArraySlice<Int>) -> Question
    ) -> [Answer] {
        guard !sections.isEmpty, !standing.isEmpty else { return [] }
        let asked = question(self, sections)
        guard asked.batch.rowCount > 0 else { return [] }
        do throws(StrategyError) {
            return [(asked.rows, asked.nodes, try call.measure(asked.batch, wanting: outputs))]
        } catch {
            let middle = sections.startIndex + sections.count / 2
            var others = (sections[..<middle], sections[middle...])
            if let row = error.row, (0..<asked.batch.rowCount).contains(row) {
                let (section, index) = forest.levels[depth].place(of: asked.rows?[row] ?? row)
                let (id, place) = name(section, depth, index)
                fail(section, .strategyFailed(error, node: id, at: place))
                let number = sections.firstIndex(of: section) ?? middle
                others = (sections[..<number], sections[(number + 1)...])
            } else if sections.count == 1 || failsAsOne {
                fail(sections[sections.startIndex], .strategy(error))
                others = ([], [])
            }
            return ask(call, others.0, wanting: outputs, at: depth, question)
                + ask(call, others.1, wanting: outputs, at: depth, question)
        }
    }

    private mutating func fail(_ section: Int, _ error: MeasurementError) {
        failures[section] = error
        standing = failsAsOne ? [] : standing.filter { $0 != section }
    }
}

extension [Range<Int>] {
    /// Where each starts when they're laid one after the other, and where the last one ends.
    fileprivate var offsets: [Int] { reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) } }
}
