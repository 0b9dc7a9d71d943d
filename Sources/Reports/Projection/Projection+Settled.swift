import PlanModel

extension Projection {
    /// The nodes, by their ids, of which all that was ever reported is reported up to the horizon: what they come to is no
    /// forecast. Of what was never reported nothing is projected either.
    private var settled: Set<String> {
        guard cut >= horizon else { return [] }
        let parents = nodes.reduce(into: [String: String]()) { $0[$1.id] = $1.parent }
        var (reported, open): (Set<String>, Set<String>) = ([], [])
        for indicator in indicators {
            guard let last = indicator.path.last(where: { $0.executed != nil }) else { continue }
            var id: String? = indicator.id
            while let node = id {
                if last.cut >= horizon { reported.insert(node) } else { open.insert(node) }
                id = parents[node]
            }
        }
        return reported.subtracting(open)
    }

    /// Whether everything was reported on the day that is projected to.
    public var isSettled: Bool { settled.contains(Plan.rootID) }

    /// Calls the outlooks of settled nodes by what came.
    public mutating func callSettled() {
        let settled = settled
        for index in nodes.indices where settled.contains(nodes[index].id) {
            switch nodes[index].outlook {
            case .likely: nodes[index].outlook = .met
            case .unlikely: nodes[index].outlook = .missed
            // What isn't certain isn't called by what came.
            case .uncertain, .met, .missed, nil: break
            }
        }
    }
}
