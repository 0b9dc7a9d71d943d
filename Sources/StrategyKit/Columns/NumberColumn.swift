/// A column of doubles, as long as its batch lives.
public struct NumberColumn: ~Escapable {
    /// The values; those at missing elements have no meaning.
    public let values: Span<Double>
    @usableFromInline let validity: Validity

    @_lifetime(copy values)
    init(values: Span<Double>, validity: Validity) {
        self.values = values
        self.validity = validity
    }

    /// How many rows there are.
    @inlinable public var count: Int { values.count }

    /// Whether row `row` has a value.
    @inlinable public func isPresent(_ row: Int) -> Bool { validity[row] }

    /// The value of row `row`, or nothing where it's missing.
    @inlinable public subscript(row: Int) -> Double? { validity[row] ? values[row] : nil }
}
