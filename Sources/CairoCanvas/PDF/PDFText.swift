/// How values stand in a PDF file.
enum PDFText {
    /// A text: as it stands where PDF's own encoding has all its characters, nearly those of ISO 8859-1, else in UTF-16 with
    /// its mark, as hexadecimal digits (ISO 32000-1, 7.9.2.2, 7.3.4 and annex D.2). The one that is often needed and isn't
    /// there is the space at which no line breaks: what has no lines may have another.
    static func string(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }
        guard scalars.allSatisfy(isPlain) else {
            return "<\(([0xFEFF] + Array(text.utf16)).map { digits(UInt32($0), radix: 16, count: 4) }.joined())>"
        }
        let characters = scalars.map { scalar in
            switch scalar {
            case "(", ")", "\\": "\\\(scalar)"
            case _ where scalar.isASCII: String(scalar)
            default: "\\\(digits(scalar.value, radix: 8, count: 3))"
            }
        }
        return "(\(characters.joined()))"
    }

    /// Whether a character has its number of ISO 8859-1 in PDF's own encoding.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (0x20...0x7E).contains(scalar.value) || (0xA1...0xFF).contains(scalar.value) && scalar != "\u{AD}"
    }

    private static func digits(_ number: UInt32, radix: Int, count: Int) -> String {
        let digits = String(number, radix: radix, uppercase: true)
        return String(repeating: "0", count: count - digits.count) + digits
    }
}
