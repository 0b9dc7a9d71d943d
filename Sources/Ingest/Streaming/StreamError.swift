/// Why a matrix can't be streamed.
public enum StreamError: Error, Hashable, Sendable {
    /// Only reading it whole can tell what it says: its header can't be read, or the rows of a unit and cut don't fit a
    /// block.
    case irregular
}
