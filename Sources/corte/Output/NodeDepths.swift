import Reports

/// How deep each node of a plan stands, for indenting.
struct NodeDepths {
    private var depths: [String: Int] = [:]

    /// Nodes with their parents, each after its own.
    init(_ nodes: [(id: String, parent: String?)]) {
        for node in nodes { depths[node.id] = node.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0 }
    }

    init(_ report: Report) { self.init(report.nodes.map { ($0.id, $0.parent) }) }

    /// 0 for the plan, and a step more for each level below it.
    func depth(of id: String) -> Int { depths[id] ?? 0 }

    func indented(_ id: String) -> String { String(repeating: "  ", count: depth(of: id)) + id }
}
