internal import Words

extension String {
    /// The text as a cell takes it: what hides is written out, also the two characters that no XML holds.
    var cellText: String {
        let text = visible
        guard text.unicodeScalars.contains(where: Self.isOutsideXML) else { return text }
        return text.unicodeScalars.map {
            Self.isOutsideXML($0) ? "\\u{\(String($0.value, radix: 16, uppercase: true))}" : String($0)
        }.joined()
    }

    private static func isOutsideXML(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
}
