/// A number as it stands in a cell of a matrix: what it means, and the text it was read from.
///
/// Not reported, not programmed and zero are three different things; none is ever taken for another.
public struct Reading: Hashable, Sendable {
    /// What a cell says.
    public enum Value: Hashable, Sendable {
        /// A finite number.
        case number(Double)
        /// Nothing was programmed for the period (`NP`): the line is left out of the measurement.
        case notProgrammed
        /// Nothing was reported: a hole in the data.
        case notReported
        /// What was due is lost or was never written: a hole in the data.
        case noTarget
    }

    /// What the cell means.
    public let value: Value
    /// The cell's text, as read.
    public let text: String

    /// A value with the text it was read from.
    public init(_ value: Value, text: String) {
        self.value = value
        self.text = text
    }

    /// An empty cell, or a column that the matrix doesn't have.
    public static let absent = Reading(.notReported, text: "")

    /// The number, or nil where there is none.
    public var number: Double? {
        if case .number(let number) = value { number } else { nil }
    }
}
