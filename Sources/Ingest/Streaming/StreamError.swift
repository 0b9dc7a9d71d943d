public import PlanModel

/// Why a matrix can't be streamed.
public enum StreamError: Error, Hashable, Sendable {
    /// The data has mistakes: the first ones in the order of the rows, and how many there are.
    case invalidData([Diagnostic], count: Int)
    /// Only reading it whole can tell what it says: Windows-1252, or line ends of a single carriage return.
    case irregular
}
