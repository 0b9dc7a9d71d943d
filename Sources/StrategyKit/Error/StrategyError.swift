/// Why a strategy couldn't be made or couldn't measure.
public struct StrategyError: Error, Equatable, Sendable {
    /// What kind of thing went wrong.
    public enum Code: Int32, Sendable {
        /// A parameter is unknown, of the wrong type or out of range.
        case invalidParameter = 1
        /// A value in the batch can't be measured.
        case invalidData = 2
        /// A column isn't there or has another type.
        case missingColumn = 3
        /// The user stopped it.
        case cancelled = 4
        /// Asked for something that the strategy doesn't do.
        case unsupported = 5
        /// The strategy's own fault.
        case failed = 6
    }

    /// What kind of thing went wrong.
    public var code: Code
    /// What is wrong, without a final point.
    public var message: String
    /// The row of the batch, from 0, where one is at fault.
    public var row: Int?
    /// The column at fault.
    public var column: String?
    /// What to do about it.
    public var hint: String?

    /// An error; about the data unless said otherwise.
    public init(
        _ message: String, code: Code = .invalidData, row: Int? = nil, column: String? = nil, hint: String? = nil
    ) {
        self.code = code
        self.message = message
        self.row = row
        self.column = column
        self.hint = hint
    }
}
