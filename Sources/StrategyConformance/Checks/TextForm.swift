/// The forms that a descriptor's texts have.
enum TextForm {
    /// `org.example.median`
    static func isIdentifier(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
                    && part.first != "-" && part.last != "-"
            }
    }

    /// `median`
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }

    /// `1.0.0` (semver.org)
    static func isVersion(_ text: String) -> Bool {
        let core = text.prefix { $0 != "-" && $0 != "+" }
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy(\.isDigit) && (part == "0" || part.first != "0")
            }
    }

    /// `Apache-2.0`, an SPDX expression
    static func isLicense(_ text: String) -> Bool {
        let words = text.split { " ()".contains($0) }
        return !words.isEmpty
            && words.enumerated().allSatisfy { index, word in
                index % 2 == 1
                    ? ["AND", "OR", "WITH"].contains(word)
                    : word.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-.+:".utf8.contains($0) }
            }
    }
}

extension UInt8 {
    fileprivate var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    fileprivate var isLetter: Bool { isLowercaseLetter || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
