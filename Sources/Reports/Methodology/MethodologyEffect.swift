/// What a strategy of a methodology does to figures, as its module declares it: the meaning of one of its parameters with
/// the value it has.
public struct MethodologyEffect: Hashable, Sendable {
    /// What a parameter means. The list is the boundary's, and open.
    public enum Meaning: Hashable, Sendable {
        /// The highest achievement that counts, in percent.
        case cap
        /// The lowest achievement that counts, in percent.
        case floor
        /// The exponent of the weighted power mean.
        case exponent
        /// Where a projection ends, in months since the start of the year.
        case horizon
        /// How often a projection's interval should hold what comes, in percent.
        case coverage
        /// A meaning that this version doesn't know.
        case other(String)
    }

    /// Where an effect acts.
    public enum Place: Hashable, Sendable {
        /// On every node of a level.
        case level(String)
        /// On the children of one node, by its code.
        case node(String)
    }

    /// What is meant.
    public var meaning: Meaning
    /// The parameter's value, in the unit of its meaning; it may be infinite.
    public var value: Double
    /// Where it acts; nil where that isn't a matter of place.
    public var place: Place?

    /// A meaning with its value.
    public init(_ meaning: Meaning, _ value: Double, at place: Place? = nil) {
        self.meaning = meaning
        self.value = value
        self.place = place
    }

    /// The unit of the value: `percent` or `months`; nil for a pure number, and for what isn't known.
    public var unit: String? {
        switch meaning {
        case .cap, .floor, .coverage: "percent"
        case .horizon: "months"
        case .exponent, .other: nil
        }
    }

    /// Whether it changes anything: a cap or floor at infinity doesn't.
    public var isActing: Bool {
        switch meaning {
        case .cap: value < .infinity
        case .floor: value > -.infinity
        default: true
        }
    }
}

extension MethodologyEffect {
    /// Whether it's a cap that acts.
    public var caps: Bool { meaning == .cap && isActing }
}

extension MethodologyEffect.Meaning {
    /// The meaning that a module declares by a word of the boundary.
    public init(_ word: String) {
        switch word {
        case "cap": self = .cap
        case "floor": self = .floor
        case "exponent": self = .exponent
        case "horizon": self = .horizon
        case "coverage": self = .coverage
        default: self = .other(word)
        }
    }

    /// The only role in which it means that; nil for what isn't known.
    package var role: MethodologyStamp.Strategy.Role? {
        switch self {
        case .cap, .floor: .treatment
        case .exponent: .aggregator
        case .horizon, .coverage: .estimator
        case .other: nil
        }
    }

    /// The boundary's word for it.
    public var word: String {
        switch self {
        case .cap: "cap"
        case .floor: "floor"
        case .exponent: "exponent"
        case .horizon: "horizon"
        case .coverage: "coverage"
        case .other(let word): word
        }
    }
}
