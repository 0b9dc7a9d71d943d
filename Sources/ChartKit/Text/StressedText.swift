import Words

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
        let source = source.ink
        var splitter = Splitter()
        let bytes = source.utf8
        // All that a text is split at is ASCII: there's no need to look at characters.
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            let next = bytes.index(after: index)
            var end = next
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
            case UInt8(ascii: "*") where next < bytes.endIndex && bytes[next] == UInt8(ascii: "*"):
                end = bytes.index(after: next)
            default:
                index = next
                continue
            }
            splitter.add(source[start..<index])
            splitter.end(at: bytes[index])
            start = end
            index = end
        }
        splitter.add(source[start...])
        splitter.end(at: UInt8(ascii: "\n"))
        paragraphs = splitter.paragraphs
    }

    /// The text without its marks of stress.
    static func plain(_ source: String) -> String {
        guard source.utf8.contains(UInt8(ascii: "*")) else { return source }
        return source.split(separator: "**", omittingEmptySubsequences: false).joined()
    }
}

/// Collects the pieces of a text into words, and the words into paragraphs.
private struct Splitter {
    private(set) var paragraphs: [StressedText.Paragraph] = []
    private var words: StressedText.Paragraph = []
    private var word: [StressedText.Piece] = []
    private var isStressed = false

    mutating func add(_ text: Substring) {
        if !text.isEmpty { word.append(StressedText.Piece(text: String(text), isStressed: isStressed)) }
    }

    /// Ends what a space, a line end or a mark of stress ends.
    mutating func end(at byte: UInt8) {
        switch byte {
        case UInt8(ascii: "*"): isStressed.toggle()
        case UInt8(ascii: " "), UInt8(ascii: "\r"): endWord()
        default:
            endWord()
            paragraphs.append(words)
            words = []
        }
    }

    private mutating func endWord() {
        defer { word = [] }
        guard let first = word.first else { return }
        // A mark alone, as in "pública , formulados", stays with the word before it.
        if let last = words.indices.last, word.allSatisfy({ Self.isClosing($0.text) }) {
            words[last].append(StressedText.Piece(text: " ", isStressed: first.isStressed))
            words[last].append(contentsOf: word)
        } else {
            words.append(word)
        }
    }

    private static func isClosing(_ text: String) -> Bool {
        text.utf8.allSatisfy { ",.;:)!?%".utf8.contains($0) }
    }
}
