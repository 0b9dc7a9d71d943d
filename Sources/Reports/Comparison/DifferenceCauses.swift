/// Splits the difference that two methodologies make at a node into what its indicators cause and what happens at the
/// nodes themselves.
///
/// A node passes each child's change on, times the child's share; whatever is left of its own change (a treatment that
/// acts on it, another kind of mean) is its own. So the parts add up to the difference by construction, and under an
/// arithmetic mean with the cap at the indicators they're the indicators' alone.
struct DifferenceCauses {
    private let nodes: [ReportNode]
    private let differences: [Double?]
    private let children: [[Int]]

    init(from first: Report, to second: Report) {
        nodes = second.nodes
        differences = zip(first.nodes, second.nodes).map { before, after in
            guard let old = before.outcome.achievement, let new = after.outcome.achievement else { return nil }
            return new - old
        }
        let ids = second.nodes.map(\.id)
        let indices = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        var children = ids.map { _ in [Int]() }
        for (index, node) in second.nodes.enumerated() {
            if let parent = node.parent.flatMap({ indices[$0] }) { children[parent].append(index) }
        }
        self.children = children
    }

    /// The parts of a node's difference, the largest first; none where it doesn't differ or can't be told.
    func causes(of index: Int) -> [ComparedNode.Cause] {
        parts(of: index).filter { !isNegligible($0.points) }
            .sorted { abs($0.points) > abs($1.points) }
    }

    private func parts(of index: Int) -> [ComparedNode.Cause] {
        guard let difference = differences[index] else { return [] }
        var parts: [ComparedNode.Cause] = []
        var passedOn = 0.0
        for child in children[index] {
            guard let share = nodes[child].share, let change = differences[child] else { continue }
            passedOn += share * change
            parts += self.parts(of: child).map { .init(node: $0.node, points: $0.points * share) }
        }
        let own = difference - passedOn
        if !isNegligible(own) { parts.append(.init(node: nodes[index].id, points: own)) }
        return parts
    }

    /// The rests of rounding aren't causes.
    private func isNegligible(_ points: Double) -> Bool { abs(points) < 1e-9 }
}
