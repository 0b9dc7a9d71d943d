import Reports

extension MinimumCoverage {
    /// Whether it asks for anything.
    var isSet: Bool { weight > 0 || children > 0 }

    /// Whether a node with such parts reported has a figure.
    func allows(_ coverage: Coverage) -> Bool { coverage.weight >= weight && coverage.children >= children }
}

/// How much of a node was reported.
struct Coverage {
    /// The part of its programmed weight, over all levels below, 0 to 1.
    var weight: Double
    /// The part of its programmed children that have an achievement, 0 to 1.
    var children: Double

    /// What a child adds to its parent's coverage.
    struct Child {
        /// Whether anything was programmed for it; what isn't programmed doesn't count.
        var isProgrammed: Bool
        /// Whether it has an achievement; without one it reports nothing, whatever lies below it.
        var hasFigure: Bool
        /// Its weight beside its siblings'.
        var weight: Double
        /// The part of its own weight that was reported, 0 to 1.
        var reported: Double
    }

    /// The coverage of a node by its children.
    init(of group: some Collection<Child>) {
        let scale = WeightScale(of: group.lazy.filter(\.isProgrammed).map(\.weight))
        var reportedWeight = 0.0
        var programmedWeight = 0.0
        var reported = 0
        var programmed = 0
        for child in group where child.isProgrammed {
            let weight = scale.scaled(child.weight)
            programmedWeight += weight
            programmed += 1
            guard child.hasFigure else { continue }
            reportedWeight += weight * child.reported
            reported += 1
        }
        weight = programmedWeight > 0 ? reportedWeight / programmedWeight : 0
        children = programmed > 0 ? Double(reported) / Double(programmed) : 0
    }
}
