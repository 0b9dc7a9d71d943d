/// A column of days since 1970-01-01, as long as its batch lives.
public struct DateColumn: ~Escapable {
    /// The values; those at missing elements have no meaning.
    public let values: Span<Int32>
    @usableFromInline let validity: Validity

    @_lifetime(copy values)
    init(values: Span<Int32>, validity: Validity) {
        self.values = values
        self.validity = validity
    }

    /// How many rows there are.
    @inlinable public var count: Int { values.count }

    /// The value of row `row`, or nothing where it's missing.
    @inlinable public subscript(row: Int) -> Int32? { validity[row] ? values[row] : nil }
}
