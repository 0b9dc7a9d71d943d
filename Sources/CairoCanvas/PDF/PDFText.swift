/// How values stand in a PDF file.
enum PDFText {
    /// A text, in UTF-16 with its mark, as hexadecimal digits: ISO 32000-1, 7.9.2.2 and 7.3.4.3.
    static func string(_ text: String) -> String {
        let digits = ([0xFEFF] + Array(text.utf16)).map { unit in
            let hex = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - hex.count) + hex
        }
        return "<\(digits.joined())>"
    }
}
