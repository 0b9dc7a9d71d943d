/// Who reads rows of comma-separated values, and in which dialect.
public struct CSVReader: Hashable, Sendable {
    /// What a text could do to who reads it.
    private enum Care {
        /// A program takes every text as it is.
        case none
        /// A spreadsheet would run a text that begins as a formula does: it gets an apostrophe before it.
        case formulas
        /// A terminal would obey a text: control and format characters are written out.
        case commands
    }

    private let care: Care
    /// How the rows are written.
    package private(set) var dialect = CSVDialect.standard

    private init(_ care: Care) { self.care = care }

    /// A program.
    public static let program = CSVReader(.none)
    /// A spreadsheet.
    public static let spreadsheet = CSVReader(.formulas)
    /// A person at a terminal.
    public static let terminal = CSVReader(.commands)

    /// The same reader of another dialect.
    public func reading(_ dialect: CSVDialect) -> CSVReader {
        var reader = self
        reader.dialect = dialect
        return reader
    }

    /// A text as this reader takes it for a text.
    package func text(_ text: String) -> String {
        switch care {
        case .none: text
        case .formulas: Self.startsAsFormula(text) ? "'" + text : text
        case .commands: text.visible
        }
    }

    /// Spreadsheets take `=`, `+`, `-` and `@` at the start for a formula, their wide forms too, and pass over a tab or a
    /// line end before them. A sign before digits alone makes a number.
    private static func startsAsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, starts.contains(first) else { return false }
        let isSigned = (first == "-" || first == "+") && text.unicodeScalars.count > 1
        return !(isSigned && text.unicodeScalars.dropFirst().allSatisfy(digits.contains))
    }

    private static let digits = Set("0123456789.,% ".unicodeScalars)

    private static let starts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}
