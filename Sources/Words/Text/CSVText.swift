/// Who reads rows of comma-separated values.
public enum CSVReader: Sendable {
    /// A program, which takes every text as it is.
    case program
    /// A spreadsheet, which would run a text that begins as a formula does: it gets an apostrophe before it.
    case spreadsheet
    /// A person at a terminal, which a text could command: control and format characters are written out.
    case terminal

    /// A text as this reader takes it for a text.
    package func text(_ text: String) -> String {
        switch self {
        case .program: text
        case .spreadsheet: Self.startsAsFormula(text) ? "'" + text : text
        case .terminal: text.visible
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

/// Rows as comma-separated values, RFC 4180: a header first, every line ended, quotes only where they're needed.
package struct CSVText {
    package private(set) var text = ""
    let reader: CSVReader

    package init(header: [String] = [], for reader: CSVReader = .program) {
        self.reader = reader
        if !header.isEmpty { append(header) }
    }

    /// Adds a row; a missing value is an empty field.
    package mutating func append(_ fields: [String?]) {
        text += fields.map { Self.quoted(reader.text($0 ?? "")) }.joined(separator: ",")
        text += "\n"
    }

    /// A field as it's written.
    package static func quoted(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// A number for a field, nil staying nil.
package func field(_ value: Double?) -> String? { value.map(numberText) }
