import Files

/// A value as SQLite keeps it.
enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    static func optional(_ value: Int?) -> SQLValue { value.map(SQLValue.integer) ?? .null }
    static func optional(_ value: Double?) -> SQLValue { value.map(SQLValue.real) ?? .null }
    static func optional(_ value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }

    var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    var real: Double? { if case .real(let value) = self { value } else { nil } }
    var text: String? { if case .text(let value) = self { value } else { nil } }
    var bytes: [UInt8]? { if case .bytes(let value) = self { value } else { nil } }

    /// A text that no other value has, nor two values together.
    var digestText: String {
        switch self {
        case .null: "n;"
        case .integer(let value): "i\(value);"
        // SQLite has no -0.
        case .real(let value): "r\((value + 0).bitPattern);"
        case .text(let text): "t\(text.utf8.count):\(text)"
        case .bytes(let bytes): "b\(Digest.sha256(of: bytes))"
        }
    }
}
