/// Files that aren't text, told by their first bytes.
enum FileSignature {
    case zip, compoundFile, utf16

    /// Nil where nothing speaks against text.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .zip
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compoundFile
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4096).contains(0)
        {
            self = .utf16
        } else {
            return nil
        }
    }

    /// What the file seems to be.
    var description: String {
        switch self {
        case .zip: "this is an Excel workbook or another ZIP file, not a CSV"
        case .compoundFile: "this is an old Excel workbook, not a CSV"
        case .utf16: "this is UTF-16 or binary, not a CSV"
        }
    }
}
