extension String {
    /// How many cells of a terminal the text takes, never fewer than it's drawn in.
    ///
    /// Scalars are counted one by one, as `wcswidth` does: a terminal that draws joined emoji as one sign leaves a gap
    /// behind them, where one that doesn't would otherwise begin a new line. The text is taken to be `visible`.
    package var displayWidth: Int {
        var bytes = utf8.makeIterator()
        var count = 0
        while let byte = bytes.next() {
            guard byte < 0x80 else { return unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
            count += 1
        }
        return count
    }
}

extension Character {
    /// How many cells of a terminal the character takes; see `String.displayWidth`.
    var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
    /// How many cells of a terminal the scalar takes: two where it's wide or full-width by Unicode's annex 11 (East Asian
    /// Width), none where it's put on the one before it, else one, ambiguous ones included.
    package var displayWidth: Int {
        guard value >= 0x300 else { return 1 }
        // A sign before it is drawn as an emoji, which is wide: the second cell is counted here.
        if value == 0xFE0F { return 1 }
        // Vowels and final consonants of a Hangul syllable, the joiners.
        if 0x1160...0x11FF ~= value || value == 0x200C || value == 0x200D { return 0 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return isWide ? 2 : 1
        }
    }

    /// Blocks of wide characters with what isn't assigned in them; emoji outside of them say themselves that they're wide.
    /// Halves of flags do too, and are narrow.
    private var isWide: Bool {
        if value < 0x1100 { return false }
        if Self.wideBlocks.contains(where: { $0 ~= value }) { return true }
        return properties.isEmojiPresentation && !(0x1F1E6...0x1F1FF ~= value)
    }

    private static let wideBlocks: [ClosedRange<UInt32>] = [
        0x1100...0x115F,  // first consonants of Hangul
        0x2329...0x232A,  // angle brackets
        0x2E80...0x303E,  // radicals, punctuation
        0x3041...0x3247, 0x3250...0xA4CF,  // kana, compatibility, ideographs, Yi
        0xA960...0xA97C,  // more of Hangul
        0xAC00...0xD7A3,  // its syllables
        0xF900...0xFAFF,  // compatibility ideographs
        0xFE10...0xFE19, 0xFE30...0xFE6F,  // vertical and small forms
        0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
        0x16FE0...0x1B2FF,  // Tangut, Khitan, Nüshu, old kana
        0x1D300...0x1D376,  // counting rods and hexagrams, wide since Unicode 16
        0x1F200...0x1F265,  // ideographs in squares and circles
        0x20000...0x3FFFD,  // the planes of ideographs
    ]
}
