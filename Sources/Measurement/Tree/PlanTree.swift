package import PlanModel
import Words

/// A plan's nodes at one cut, level by level, with their rows.
package struct PlanTree {
    /// A node, whose children stand next to each other on the level below.
    package struct Node {
        /// What nothing else in the tree is called.
        package var id: String
        /// What the plan file knows it as.
        package var code: String
        var parent: Int
        package var children: Range<Int>
        package var weight: Double
        var weightOrigin: Place?
        /// The exponent that the plan file gives this node's mean.
        package var power: Double?
        /// The row of an indicator.
        package var observation: Observation?
    }

    /// The levels from the plan down to the indicators; each keeps the order of the matrix.
    package var levels: [Level]

    package struct Level {
        package var name: String
        package var nodes: [Node]
    }

    var indicators: Level { levels[levels.count - 1] }

    /// The indicators, in the order of the tree.
    package var indicatorNodes: [Node] { indicators.nodes }

    /// Where each node stands, each before its children, as reports have them.
    package var order: [(depth: Int, index: Int)] {
        var order: [(depth: Int, index: Int)] = []
        func append(_ index: Int, at depth: Int) {
            order.append((depth, index))
            for child in levels[depth].nodes[index].children { append(child, at: depth + 1) }
        }
        append(0, at: 0)
        return order
    }

    /// What errors call a node, and where its row stands if it's an indicator.
    package func name(of index: Int, at depth: Int) -> (id: String, place: Place?) {
        let node = levels[depth].nodes[index]
        return (node.id, node.observation?.origin)
    }

    /// Builds the tree of rows that are all of one unit and cut.
    package init(_ observations: [Observation], of plan: Plan, weights: WeightResolver) throws(MeasurementError) {
        let depth = plan.levels.count
        // Sorting by the first appearance of each ancestor puts siblings together and keeps the matrix' order.
        var firstAppearance: [ArraySlice<String>: Int] = [:]
        for (index, observation) in observations.enumerated() {
            for length in stride(from: 1, through: depth, by: 1) {
                let key = observation.path[..<length]
                firstAppearance[key] = min(firstAppearance[key] ?? index, index)
            }
        }
        let order = observations.indices.map { index in
            (1..<(depth + 1)).map { firstAppearance[observations[index].path[..<$0]] ?? index } + [index]
        }
        let sorted = observations.indices.sorted { order[$0].lexicographicallyPrecedes(order[$1]) }
            .map { observations[$0] }

        var levels = plan.allLevels.map { Level(name: $0, nodes: []) }
        levels[0].nodes = [
            Node(
                id: Plan.rootID, code: Plan.rootID, parent: 0, children: 0..<0, weight: 1, weightOrigin: nil,
                power: plan.nodes[Plan.rootID]?.power, observation: nil)
        ]

        let uniqueCodes = Self.uniqueCodes(sorted)
        func id(_ path: some Collection<String>, code: String) -> String {
            uniqueCodes.contains(code) ? code : path.joined(separator: "/")
        }
        var open: [String] = []
        for observation in sorted {
            let shared = zip(open, observation.path).prefix { $0 == $1 }.count
            for level in stride(from: shared + 1, through: depth, by: 1) {
                let code = observation.path[level - 1]
                let weight = weights.weight(ofNode: code, description: plan.nodes[code])
                levels[level].nodes.append(
                    Node(
                        id: id(observation.path[..<level], code: code), code: code,
                        parent: levels[level - 1].nodes.count - 1, children: 0..<0, weight: weight.value,
                        weightOrigin: weight.origin ?? observation.origin, power: plan.nodes[code]?.power,
                        observation: nil))
            }
            open = observation.path
            let weight = weights.weight(of: observation)
            levels[depth + 1].nodes.append(
                Node(
                    id: id(observation.path + [observation.indicator], code: observation.indicator),
                    code: observation.indicator, parent: levels[depth].nodes.count - 1, children: 0..<0,
                    weight: weight.value, weightOrigin: weight.origin ?? observation.origin, power: nil,
                    observation: observation))
        }
        self.levels = levels
        linkChildren()
        try checkWeights()
    }

    /// The codes that a single node carries, over all levels: reports know nodes by one name each.
    private static func uniqueCodes(_ observations: [Observation]) -> Set<String> {
        var owners: [String: Set<ArraySlice<String>>] = [Plan.rootID: [[]]]
        for observation in observations {
            let path = observation.path + [observation.indicator]
            for (index, code) in path.enumerated() { owners[code, default: []].insert(path[...index]) }
        }
        return Set(owners.filter { $0.value.count == 1 }.keys)
    }

    private mutating func linkChildren() {
        for level in levels.indices.dropFirst() {
            for (index, node) in levels[level].nodes.enumerated() {
                let parent = node.parent
                let range = levels[level - 1].nodes[parent].children
                levels[level - 1].nodes[parent].children = (range.isEmpty ? index : range.lowerBound)..<(index + 1)
            }
        }
    }

    private func checkWeights() throws(MeasurementError) {
        var problems = DiagnosticList()
        for (level, below) in zip(levels, levels.dropFirst()) {
            for node in below.nodes where !node.weight.isFinite || node.weight < 0 {
                problems.append(
                    Diagnostic(
                        at: node.weightOrigin,
                        Phrase(
                            es: "el peso de «\(node.id)» no es un número finito de 0 o más (\(node.weight))",
                            en: "the weight of '\(node.id)' is not a finite number of 0 or more (\(node.weight))"),
                        advice: Phrase(es: "dé un peso de 0 o más", en: "give a weight of 0 or more")))
            }
            for node in level.nodes
            where !node.children.isEmpty && below.nodes[node.children].allSatisfy({ $0.weight == 0 }) {
                problems.append(
                    .withoutWeight(node.id, below.nodes[node.children.lowerBound].weightOrigin))
            }
        }
        guard problems.isEmpty else { throw .invalidData(problems) }
    }
}
