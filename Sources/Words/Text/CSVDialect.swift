/// How rows of values are written: RFC 4180's commas, or what other readers expect.
public struct CSVDialect: Hashable, Sendable {
    /// Between two fields.
    private let separator: Unicode.Scalar
    /// Between a number's integer and its decimals.
    private let decimalMark: Unicode.Scalar
    /// Whether the text begins with U+FEFF, by which Excel knows UTF-8.
    let beginsWithMark: Bool

    /// Commas between fields, points in numbers: RFC 4180.
    public static let standard = CSVDialect(separator: ",", decimalMark: ".", beginsWithMark: false)
    /// What Excel opens by itself where decimals have a comma, as in Spanish: semicolons between fields.
    public static let excelSpanish = CSVDialect(separator: ";", decimalMark: ",", beginsWithMark: true)
    /// Tabs between fields.
    public static let tabs = CSVDialect(separator: "\t", decimalMark: ".", beginsWithMark: false)

    /// What stands between two fields, which is one byte.
    package var separatorByte: UInt8 { UInt8(ascii: separator) }
    /// What stands before a number's decimals, which is one byte.
    package var decimalByte: UInt8 { UInt8(ascii: decimalMark) }

    /// A field as it's written: between quotes where it holds what would end it.
    package func quoted(_ field: String) -> String {
        let separator = separatorByte
        guard field.utf8.contains(where: { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
            return field
        }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// A number as it's written, the shortest that reads back as the same double.
    package func text(_ number: Double) -> String {
        let text = numberText(number)
        guard decimalMark != "." else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "." ? decimalMark : $0 }))
    }
}
