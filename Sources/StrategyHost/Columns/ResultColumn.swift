/// A column that a strategy wrote.
public struct ResultColumn: Hashable, Sendable {
    /// The column's name.
    public let name: String
    /// Whether it has a value for each row or for each group.
    public let grain: OutputSpecification.Grain
    /// The values; those at missing elements have no meaning.
    public let values: [Double]
    /// Which values are there.
    public let validity: Bitmap
    /// The bits of each value's flags.
    public let flagBits: [UInt32]
    /// Whether no value is infinite; where one is, it may be at a missing element.
    let isFinite: Bool

    /// How many values there are.
    public var count: Int { values.count }

    /// The value of a row or group; nothing where it's missing.
    @inlinable public subscript(index: Int) -> Double? { validity[index] ? values[index] : nil }

    /// What is remarkable about the value of a row or group.
    public func flags(_ index: Int) -> ResultFlags { ResultFlags(rawValue: flagBits[index]) }
}
