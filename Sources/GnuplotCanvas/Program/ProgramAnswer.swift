import Words

/// How the program ended, and what it said.
struct ProgramAnswer: Hashable {
    /// Its own words in one line; how it ended where it said nothing.
    let text: String
    /// Whether it did what it was asked for.
    let isGood: Bool
    /// The version of a program that is too old, by its own words.
    let oldVersion: String?

    /// The answer of a run.
    ///
    /// - Parameters:
    ///   - said: what it wrote on standard error, up to a NUL.
    ///   - status: its exit code, or the negative number of the signal that ended it.
    init(_ said: [CChar], status: Int32) {
        let bytes = said.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.split(separator: " ").joined(separator: " ") }
            // A mark below what it quotes says nothing in a line.
            .filter { !$0.isEmpty && $0 != "^" }
        // Our scripts make it say nothing: whatever it says is about the picture, unless it's about the user's fonts.
        let words = lines.filter { !$0.hasPrefix("Fontconfig ") }
        isGood = status == 0 && words.isEmpty
        let how = status < 0 ? "signal \(-status)" : "exit code \(status)"
        text = lines.isEmpty ? (isGood ? "" : how) : String(lines.joined(separator: "; ").prefix(500))
        let mark = lines.first { $0.hasPrefix(GnuplotScript.oldMark) }
        oldVersion = mark.map { $0.dropFirst(GnuplotScript.oldMark.count).split(separator: " ").joined() }
    }
}
