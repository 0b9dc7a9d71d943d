/// A column to measure; what is nil is missing.
public enum TrialColumn: Hashable, Sendable {
    /// Doubles; an array literal is one.
    case numbers([Double?])
    /// Truth values.
    case booleans([Bool?])
    /// Days since 1970-01-01.
    case dates([Int32?])

    var count: Int {
        switch self {
        case .numbers(let values): values.count
        case .booleans(let values): values.count
        case .dates(let values): values.count
        }
    }

    /// Which elements are there.
    var presence: [Bool] {
        switch self {
        case .numbers(let values): values.map { $0 != nil }
        case .booleans(let values): values.map { $0 != nil }
        case .dates(let values): values.map { $0 != nil }
        }
    }
}

extension TrialColumn: ExpressibleByArrayLiteral {
    /// A column of doubles.
    public init(arrayLiteral elements: Double?...) { self = .numbers(elements) }
}
