/// What a text needs to stand in an XML document.
package enum XML {
    /// A text with the characters of markup escaped and without those that XML 1.0 doesn't allow or advises against.
    package static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.ink.unicodeScalars {
            switch scalar.value {
            case 0x26: result += "&amp;"
            case 0x3C: result += "&lt;"
            case 0x3E: result += "&gt;"
            case 0x22: result += "&quot;"
            case 0x09, 0x0A: result += " "
            case 0..<0x20, 0x7F...0x9F, 0xFFFE...0xFFFF: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
