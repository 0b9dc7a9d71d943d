import Words

/// Files that aren't text, told by their first bytes.
enum FileSignature {
    case zip, compoundFile, binary

    /// Nil where nothing speaks against text.
    init?(_ bytes: [UInt8]) {
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        func isText16() -> Bool {
            let (text, encoding) = TextEncoding.decoded(bytes)
            return encoding == .utf16 && !text.prefix(4096).contains(0)
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .zip
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compoundFile
        } else if isUTF16 ? !isText16() : bytes.prefix(4096).contains(0) {
            self = .binary
        } else {
            return nil
        }
    }

    /// What the file seems to be.
    var description: Phrase {
        switch self {
        case .zip:
            Phrase(
                es: "es un libro de Excel u otro archivo ZIP, no un CSV",
                en: "this is an Excel workbook or another ZIP file, not a CSV")
        case .compoundFile:
            Phrase(es: "es un libro de Excel antiguo, no un CSV", en: "this is an old Excel workbook, not a CSV")
        case .binary:
            Phrase(
                es: "es UTF-16 sin marca o un archivo binario, no un CSV",
                en: "this is UTF-16 or binary, not a CSV")
        }
    }
}
