/// What a report says about the methodology behind it: enough to run it again, and to see that two are the same.
public struct MethodologyStamp: Hashable, Sendable {
    /// A strategy of the chain.
    public struct Strategy: Hashable, Sendable {
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
        /// Every parameter with its value as text, also the defaults, by name.
        public var parameters: [Parameter]

        /// A strategy of a chain.
        public init(
            id: String, name: String, version: String, sha256: String, file: String? = nil, parameters: [Parameter]
        ) {
            self.id = id
            self.name = name
            self.version = version
            self.sha256 = sha256
            self.file = file
            self.parameters = parameters
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
    /// How much of a node had to be reported for it to have a figure.
    public var minimumCoverage = MinimumCoverage()
    /// The set of the plan file that the weights were taken from: the one asked for, or the year's. Nil where there is
    /// none, and over many units where each cut's year picks its own.
    public var weights: String?
    /// The cap, if the chain has one: its limit in percent and the level it acts at.
    public var cap: Cap?

    /// A cap on achievements.
    public struct Cap: Hashable, Sendable {
        /// The highest achievement that counts, in percent.
        public var limit: Double
        /// The level it acts at.
        public var level: String

        /// A cap at a level; the limit in percent.
        public init(limit: Double, level: String) {
            self.limit = limit
            self.level = level
        }
    }

    /// A methodology as it was used.
    public init(given: String, expression: String, fingerprint: String, strategies: [Strategy], cap: Cap? = nil) {
        self.given = given
        self.expression = expression
        self.fingerprint = fingerprint
        self.strategies = strategies
        self.cap = cap
    }
}
