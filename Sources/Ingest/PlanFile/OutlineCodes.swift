import PlanModel

/// The codes of a matrix, collected from its rows or from the outlines of its units and cuts.
struct OutlineCodes {
    private(set) var indicators: Set<String> = []
    private(set) var nodes: Set<String> = []
    /// The codes right below each node, by the node's path.
    private(set) var children: [[String]: Set<String>] = [:]
    private var latest: Outline?

    /// Adds an outline's codes; most units have the one before them.
    mutating func add(_ outline: Outline) {
        guard outline !== latest else { return }
        latest = outline
        for line in outline.lines { add(line.path, line.indicator) }
    }

    /// Adds the codes of a row.
    mutating func add(_ path: [String], _ indicator: String) {
        indicators.insert(indicator)
        nodes.formUnion(path)
        for (depth, code) in (path + [indicator]).enumerated() {
            children[Array(path.prefix(depth)), default: []].insert(code)
        }
    }
}
