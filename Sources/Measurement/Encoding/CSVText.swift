/// Rows as comma-separated values, RFC 4180: a header first, every line ended, quotes only where they're needed.
struct CSVText {
    private(set) var text = ""

    /// Rows without a header.
    init() {}

    init(header: [String]) {
        append(header)
    }

    /// Adds a row; a missing value is an empty field.
    mutating func append(_ fields: [String?]) {
        text += fields.map { Self.quoted($0 ?? "") }.joined(separator: ",")
        text += "\n"
    }

    /// A field as it's written.
    static func quoted(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// A number for a field, nil staying nil.
func field(_ value: Double?) -> String? { value.map(numberText) }
