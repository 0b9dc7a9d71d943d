/// What stands between the fields of a line.
public enum Separator: String, Hashable, Sendable, CaseIterable {
    /// `;`, which spreadsheets write where the comma is the decimal mark.
    case semicolon = ";"
    /// A tab.
    case tab = "\t"
    /// `,`
    case comma = ","
    /// `|`, which databases write.
    case pipe = "|"

    /// Its only byte.
    var byte: UInt8 {
        switch self {
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        case .comma: UInt8(ascii: ",")
        case .pipe: UInt8(ascii: "|")
        }
    }
}
