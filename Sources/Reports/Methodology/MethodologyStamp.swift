/// What a report says about the methodology behind it: enough to run it again, and to see that two are the same.
public struct MethodologyStamp: Hashable, Sendable {
    /// A strategy of the chain.
    public struct Strategy: Hashable, Sendable {
        /// What a strategy does in a methodology.
        public enum Role: String, Hashable, Sendable {
            /// It makes the executed values of a horizon.
            case estimator
            /// It changes achievements, at a level.
            case treatment
            /// It makes a node's achievement of its children's.
            case aggregator
        }

        /// What it does.
        public var role: Role
        /// The module's reverse-DNS id.
        public var id: String
        /// The name it goes by in expressions.
        public var name: String
        /// The module's version.
        public var version: String
        /// SHA-256 of the library, lower-case hex.
        public var sha256: String
        /// Where its library was found; nil where it came with this installation.
        public var file: String?
        /// The level that a treatment acts at.
        public var level: String?
        /// Every parameter with its value as text, also the defaults, by name.
        public var parameters: [Parameter]
        /// What its module declares that it does, by the names of the parameters; then what single nodes ask of it.
        public var effects: [MethodologyEffect]
        /// The parameters without a declared meaning: what its effects don't say of it.
        public var undeclared: [Parameter]

        /// A strategy of a chain.
        public init(
            _ role: Role, id: String, name: String, version: String, sha256: String, file: String? = nil,
            level: String? = nil, parameters: [Parameter] = [], effects: [MethodologyEffect] = [],
            undeclared: [Parameter] = []
        ) {
            self.role = role
            self.id = id
            self.name = name
            self.version = version
            self.sha256 = sha256
            self.file = file
            self.level = level
            self.parameters = parameters
            self.effects = effects
            self.undeclared = undeclared
        }
    }

    /// A parameter with its value.
    public struct Parameter: Hashable, Sendable {
        /// The key in expressions.
        public var name: String
        /// The value, as written in expressions.
        public var value: String

        /// A parameter with its value.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The expression or name that the user gave.
    public var given: String
    /// The whole chain in full, every parameter and default included.
    public var expression: String
    /// SHA-256 over the expression, the modules' hashes, and the minimum coverage and the set of weights where they were
    /// asked for, `sha256:` and lower-case hex.
    public var fingerprint: String
    /// The strategies in the order in which they act.
    public var strategies: [Strategy]
    /// What becomes of an indicator that wasn't reported.
    public var missing = MissingPolicy.rescale
    /// How much of a node had to be reported for it to have a figure.
    public var minimumCoverage = MinimumCoverage()
    /// The set of the plan file that the weights were taken from: the one asked for, or the year's. Nil where there is
    /// none, and over many units where each cut's year picks its own.
    public var weights: String?

    /// A methodology as it was used.
    public init(given: String, expression: String, fingerprint: String, strategies: [Strategy]) {
        self.given = given
        self.expression = expression
        self.fingerprint = fingerprint
        self.strategies = strategies
    }
}

extension MethodologyStamp {
    /// What the strategies do, in the order in which they act.
    public var effects: [MethodologyEffect] { strategies.flatMap(\.effects) }

    /// Whether it measures what is executed at a horizon in place of what is reported.
    public var isProjection: Bool { strategies.contains { $0.role == .estimator } }

    /// The treatments that act at a level, in order.
    public func treatments(at level: String) -> [Strategy] {
        strategies.filter { $0.role == .treatment && $0.level == level }
    }

    /// What made one achievement of another at a level; nil where they are the same.
    public func cause(of change: (from: Double?, to: Double?), at level: String) -> TreatmentCause? {
        guard let from = change.from, let to = change.to, from != to else { return nil }
        let treatments = treatments(at: level)
        // A cap that is declared needn't be what acted beside a strategy that declares nothing.
        let unknown = treatments.filter { !$0.isDeclared }
        guard unknown.isEmpty else { return .strategies(unknown.map(\.name)) }
        let acting = treatments.flatMap(\.effects).filter(\.isActing).map(\.meaning)
        if to < from, acting.contains(.cap) { return .cap }
        if to > from, acting.contains(.floor) { return .floor }
        return .strategies(treatments.map(\.name))
    }
}

extension MethodologyStamp.Strategy {
    /// Whether its module declares all that its parameters do.
    public var isDeclared: Bool { undeclared.isEmpty && !effects.isEmpty }
}

/// Why an achievement isn't what it was before the treatments of its level.
public enum TreatmentCause: Hashable, Sendable {
    /// A cap lowered it.
    case cap
    /// A floor raised it.
    case floor
    /// Strategies that don't declare what they do, by their names.
    case strategies([String])
}
