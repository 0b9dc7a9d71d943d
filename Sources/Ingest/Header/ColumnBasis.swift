/// Why a column of a matrix was taken for what it holds.
public enum ColumnBasis: String, Hashable, Sendable {
    /// The plan file says so.
    case planFile = "the plan file"
    /// Its header is the canonical name.
    case name = "its name"
    /// Its header is a usual one.
    case alias = "its header"
    /// Words of its header say so.
    case words = "words of its header"
    /// Its header names the year that is measured.
    case year = "the year"
    /// Its cells say so.
    case contents = "its cells"
    /// It tells indicators apart where there are no codes.
    case lackOfCodes = "no codes"
}
