import Files
public import PlanModel

/// A cut of a unit as it was read: its rows, and what goes with them.
public struct CutContent: Hashable, Sendable {
    /// A file's text.
    public struct TextFile: Hashable, Sendable {
        /// Its path, as given.
        public var file: String
        /// All of it.
        public var text: String

        /// A file's text.
        public init(file: String, text: String) {
            self.file = file
            self.text = text
        }
    }

    /// What the matrix says that a node above the indicators weighs.
    public struct NodeWeight: Hashable, Sendable {
        /// The node's code.
        public var code: String
        /// Its weight inside its parent.
        public var weight: Double
        /// Where that stands.
        public var origin: Place?

        /// A node's weight.
        public init(code: String, weight: Double, origin: Place?) {
            self.code = code
            self.weight = weight
            self.origin = origin
        }
    }

    /// The plan's code.
    public var plan: String
    /// The unit, where the matrix has units.
    public var unit: String?
    /// The cut.
    public var day: Cut
    /// The plan file; nil without one.
    public var planFile: TextFile?
    /// The names of the levels above the indicators, from the top down.
    public var levels: [String]
    /// What the matrix says that nodes weigh, by code.
    public var nodeWeights: [NodeWeight]
    /// The rows of the unit at the cut, in the order of the matrix.
    public var rows: [Observation]

    /// The rows of a plan that are of a unit and a cut. A row without a date is of the cut that is recorded.
    public init(of plan: Plan, unit: String?, day: Cut, planFile: TextFile?) {
        self.plan = plan.identity.id
        self.unit = unit
        self.day = day
        self.planFile = planFile
        levels = plan.levels
        nodeWeights = plan.nodes.sorted { $0.key < $1.key }.compactMap { code, node in
            node.weight.flatMap { weight in
                // The plan file has its own.
                node.weightOrigin?.file == planFile?.file && planFile != nil
                    ? nil : NodeWeight(code: code, weight: weight, origin: node.weightOrigin)
            }
        }
        rows = plan.observations.filter { $0.unit == unit && ($0.cut == nil || $0.cut == day) }.map { row in
            var row = row
            row.cut = day
            return row
        }
    }

    init(
        plan: String, unit: String?, day: Cut, planFile: TextFile?, levels: [String], nodeWeights: [NodeWeight],
        rows: [Observation]
    ) {
        self.plan = plan
        self.unit = unit
        self.day = day
        self.planFile = planFile
        self.levels = levels
        self.nodeWeights = nodeWeights
        self.rows = rows
    }

    /// SHA-256 of all that figures are made of: what is read, not where it stands.
    var digest: String {
        var fields: [SQLValue] = [
            .text(plan), .optional(unit), .text(day.description), .optional(planFile?.text), .integer(levels.count),
        ]
        fields += levels.map(SQLValue.text)
        for weight in nodeWeights { fields += [.text(weight.code), .real(weight.weight)] }
        for row in rows {
            fields += ReadingColumns.values(of: row) + row.path.map(SQLValue.text)
            for figure in KeptFigure.all(of: row) { fields += figure.values }
        }
        return Digest.sha256(of: fields.map(\.digestText).joined().utf8)
    }
}
