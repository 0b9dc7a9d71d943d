/// A named column of a batch.
public struct BatchColumn: Hashable, Sendable {
    /// What a column holds.
    public enum Values: Hashable, Sendable {
        /// Doubles.
        case numbers([Double])
        /// Truth values.
        case booleans(Bitmap)
        /// Days since 1970-01-01.
        case days([Int32])
    }

    /// The column's name.
    public let name: String
    /// The values; those at missing elements have no meaning.
    public let values: Values
    /// Which values are there; all of them when there's no bitmap.
    public let validity: Bitmap?

    /// A column; `validity` is as long as `values`.
    public init(_ name: String, _ values: Values, validity: Bitmap? = nil) {
        self.name = name
        self.values = values
        self.validity = validity
    }

    /// How many elements there are.
    public var count: Int {
        switch values {
        case .numbers(let numbers): numbers.count
        case .booleans(let bits): bits.count
        case .days(let days): days.count
        }
    }

    /// How many values are missing.
    public var missingCount: Int { validity.map { $0.count - $0.trueCount } ?? 0 }
}
