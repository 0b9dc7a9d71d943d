/// The values of a column, in an example or a trial of a strategy; what is nil is missing.
public enum ColumnValues: Sendable {
    /// Doubles; an array literal is one.
    case numbers([Double?])
    /// Truth values.
    case booleans([Bool?])
    /// Days since 1970-01-01.
    case dates([Int32?])

    /// What they are.
    var kind: InputColumn.Kind {
        switch self {
        case .numbers: .number
        case .booleans: .boolean
        case .dates: .date
        }
    }

    /// How many values there are.
    package var count: Int {
        switch self {
        case .numbers(let values): values.count
        case .booleans(let values): values.count
        case .dates(let values): values.count
        }
    }

    /// Which of them are there.
    package var presence: [Bool] {
        switch self {
        case .numbers(let values): values.map { $0 != nil }
        case .booleans(let values): values.map { $0 != nil }
        case .dates(let values): values.map { $0 != nil }
        }
    }
}

extension ColumnValues: ExpressibleByArrayLiteral {
    /// A column of doubles.
    public init(arrayLiteral elements: Double?...) { self = .numbers(elements) }
}
