/// A text whose `**stressed**` parts stand out, as words that a line can break between.
struct StressedText {
    /// A stretch of a word in one weight.
    struct Piece: Hashable {
        var text: String
        var isStressed: Bool
    }

    /// The words of a paragraph, none empty.
    typealias Paragraph = [[Piece]]

    /// One for each line of the source text.
    let paragraphs: [Paragraph]

    init(_ source: String) {
        var isStressed = false
        paragraphs = source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var words: Paragraph = []
            var word: [Piece] = []
            func endWord() {
                // A mark alone, as in "pública , formulados", stays with the word before it.
                if let last = words.indices.last, !word.isEmpty, word.allSatisfy({ Self.isClosing($0.text) }) {
                    words[last].append(Piece(text: " ", isStressed: word[0].isStressed))
                    words[last].append(contentsOf: word)
                } else if !word.isEmpty {
                    words.append(word)
                }
                word = []
            }
            for (index, part) in line.split(separator: "**", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { isStressed.toggle() }
                for (offset, piece) in part.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                    if offset > 0 { endWord() }
                    if !piece.isEmpty { word.append(Piece(text: String(piece), isStressed: isStressed)) }
                }
            }
            endWord()
            return words
        }
    }

    /// The text without its marks of stress.
    static func plain(_ source: String) -> String {
        source.split(separator: "**", omittingEmptySubsequences: false).joined()
    }

    private static func isClosing(_ text: String) -> Bool {
        text.allSatisfy { ",.;:)!?%".contains($0) }
    }
}
