/// Rows as comma-separated values, RFC 4180 or another dialect: a header first, every line ended, quotes only where they're
/// needed.
package struct CSVText {
    /// What stands in a field.
    package enum Field {
        case text(String?)
        case number(Double?)
        case count(Int?)
    }

    package private(set) var text = ""
    let reader: CSVReader

    package init(header: [String] = [], for reader: CSVReader = .program) {
        self.reader = reader
        guard !header.isEmpty else { return }
        if reader.dialect.beginsWithMark { text = "\u{FEFF}" }
        append(header)
    }

    /// Adds a row; a missing value is an empty field.
    package mutating func append(_ fields: [Field]) {
        text += fields.map(written).joined(separator: String(UnicodeScalar(reader.dialect.separatorByte)))
        text += "\n"
    }

    /// Adds a row of texts.
    package mutating func append(_ texts: [String?]) { append(texts.map(Field.text)) }

    private func written(_ field: Field) -> String {
        switch field {
        case .text(let text): reader.dialect.quoted(reader.text(text ?? ""))
        case .number(let value): value.map(reader.dialect.text) ?? ""
        case .count(let value): value.map { String($0) } ?? ""
        }
    }
}

/// A number for a field of plain comma-separated values, nil staying nil.
package func field(_ value: Double?) -> String? { value.map(numberText) }
