import PlanModel
import Words

/// Files that aren't text, told by their first bytes.
enum FileSignature {
    case zip, encryptedWorkbook, compoundFile, binary

    /// The name of the stream that holds an encrypted workbook, as a compound file has it.
    private static let encryptedPackage = Array("EncryptedPackage".utf16).reduce(into: [UInt8]()) {
        $0 += [UInt8(truncatingIfNeeded: $1), 0]
    }

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
            self = bytes.contains(Self.encryptedPackage) ? .encryptedWorkbook : .compoundFile
        } else if isUTF16 ? !isText16() : bytes.prefix(4096).contains(0) {
            self = .binary
        } else {
            return nil
        }
    }

    /// Says that a file can't be read, and what to do.
    func refusal(of file: String) -> Diagnostic {
        switch self {
        case .zip:
            Diagnostic(
                at: Place(file: file),
                Phrase(es: "es un archivo ZIP, no una matriz", en: "this is a ZIP file, not a matrix"),
                advice: Self.advice)
        case .encryptedWorkbook:
            Diagnostic(
                at: Place(file: file),
                Phrase(es: "es un libro de Excel con contraseña", en: "this is an Excel workbook with a password"),
                advice: Phrase(es: "guárdelo sin contraseña", en: "save it without one"))
        case .compoundFile:
            Diagnostic(
                at: Place(file: file),
                Phrase(es: "es un libro de Excel antiguo (.xls)", en: "this is an old Excel workbook (.xls)"),
                advice: Self.advice)
        case .binary:
            Diagnostic(
                at: Place(file: file),
                Phrase(
                    es: "es UTF-16 sin marca o un archivo binario, no un CSV",
                    en: "this is UTF-16 or binary, not a CSV"),
                advice: Self.advice)
        }
    }

    private static let advice = Phrase(es: "guárdelo como .xlsx o CSV UTF-8", en: "save it as .xlsx or CSV UTF-8")
}
