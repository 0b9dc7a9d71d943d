import Scene

/// Fills lines with words.
struct LineBreaker {
    typealias Piece = StressedText.Piece

    let font: Font
    let width: Double
    let measuring: any TextMeasuring

    /// A line in pieces.
    struct Filled {
        var pieces: [Piece]
        /// What the break behind it takes away; nil at a paragraph's end.
        var after: String?
    }

    /// The lines of a text, at least one, each in pieces. Only words are measured for them, which lines of other
    /// widths and sizes share; the runs of a line are its own.
    func pieces(of text: StressedText) -> [Filled] {
        text.paragraphs.flatMap { paragraph -> [Filled] in
            let filled = fill(paragraph)
            return filled.isEmpty ? [Filled(pieces: [])] : filled
        }
    }

    /// How many lines a text needs.
    func lineCount(of text: StressedText) -> Int { pieces(of: text).count }

    /// The lines of a text, at least one.
    func lines(of text: StressedText) -> [TextBlock.Line] {
        pieces(of: text).map { line($0) }
    }

    /// The first `count` lines, the last of them ending in an ellipsis.
    func shortened(_ lines: [TextBlock.Line], to count: Int) -> [TextBlock.Line] {
        var kept = Array(lines.prefix(count))
        guard let last = kept.popLast() else { return kept }
        var pieces = last.runs.map { Piece(text: $0.text, isStressed: $0.font.weight == .bold) }
        while let tail = pieces.popLast() {
            var text = tail.text
            while !text.isEmpty {
                let line = self.line(pieces + [Piece(text: text + "…", isStressed: tail.isStressed)])
                if line.width <= width {
                    kept.append(line)
                    return kept
                }
                text.removeLast()
                while text.last == " " { text.removeLast() }
            }
        }
        kept.append(line([Piece(text: "…", isStressed: false)]))
        return kept
    }

    /// The line with its runs measured, and what its break takes away.
    func line(_ filled: Filled) -> TextBlock.Line {
        var line = line(filled.pieces)
        line.after = filled.after
        return line
    }

    /// The line with its runs measured.
    func line(_ pieces: [Piece]) -> TextBlock.Line {
        TextBlock.Line(
            runs: merged(pieces).map {
                TextBlock.Line.Run(
                    text: $0.text, font: font(of: $0), width: measuring.width(of: $0.text, in: font(of: $0)))
            })
    }

    private func fill(_ words: StressedText.Paragraph) -> [Filled] {
        var lines: [Filled] = []
        var current: [Piece] = []
        var currentWidth = 0.0
        let space = width(of: [Piece(text: " ", isStressed: false)])

        func endLine(after: String?) {
            if !current.isEmpty { lines.append(Filled(pieces: current, after: after)) }
            current = []
            currentWidth = 0
        }
        /// Adds what a line may end after: a word, or a part of the word before.
        func add(_ part: [Piece], width partWidth: Double, isPart: Bool) {
            let gap = isPart || current.isEmpty ? 0 : space
            if !current.isEmpty, currentWidth + gap + partWidth > width { endLine(after: isPart ? "" : " ") }
            guard !current.isEmpty else {
                current = part
                currentWidth = partWidth
                guard partWidth > width else { return }
                var pieces = broken(part)
                current = pieces.popLast() ?? []
                lines += pieces.map { Filled(pieces: $0, after: "") }
                currentWidth = self.width(of: current)
                return
            }
            if !isPart {
                // The space belongs to the word before it, so that a stressed phrase is one run.
                let follows = current.last?.isStressed == part.first?.isStressed
                current.append(Piece(text: " ", isStressed: follows && part.first?.isStressed == true))
            }
            current.append(contentsOf: part)
            currentWidth += gap + partWidth
        }
        for word in words {
            let wordWidth = width(of: word)
            // Most words fit: only of others it's asked where they could be broken.
            let fits = (current.isEmpty ? 0 : currentWidth + space) + wordWidth <= width
            let parts = fits ? [word] : parts(of: word)
            for (index, part) in parts.enumerated() {
                add(part, width: parts.count == 1 ? wordWidth : width(of: part), isPart: index > 0)
            }
        }
        endLine(after: nil)
        return lines
    }

    /// The parts of a word that a line may end after, each in pieces.
    private func parts(of word: [Piece]) -> [[Piece]] {
        let texts = measuring.parts(of: word.map(\.text).joined())
        guard texts.count > 1 else { return [word] }
        var rest = word[...]
        return texts.map { text in
            var missing = text.utf8.count
            var part: [Piece] = []
            while missing > 0, var piece = rest.popFirst() {
                let bytes = piece.text.utf8
                let end = bytes.index(bytes.startIndex, offsetBy: missing, limitedBy: bytes.endIndex) ?? bytes.endIndex
                if end < bytes.endIndex {
                    rest = [Piece(text: String(piece.text[end...]), isStressed: piece.isStressed)] + rest
                    piece.text = String(piece.text[..<end])
                }
                missing -= piece.text.utf8.count
                part.append(piece)
            }
            return part
        }
    }

    /// A word that no line can hold, in parts that fit; each has at least one character.
    private func broken(_ word: [Piece]) -> [[Piece]] {
        var parts: [[Piece]] = [[]]
        for piece in word {
            for character in piece.text {
                let candidate = merged(
                    parts[parts.count - 1] + [Piece(text: String(character), isStressed: piece.isStressed)])
                if width(of: candidate) > width, !parts[parts.count - 1].isEmpty {
                    parts.append([Piece(text: String(character), isStressed: piece.isStressed)])
                } else {
                    parts[parts.count - 1] = candidate
                }
            }
        }
        return parts
    }

    /// Neighbours of one weight as one piece: they are shaped and drawn together.
    private func merged(_ pieces: [Piece]) -> [Piece] {
        pieces.reduce(into: []) { result, piece in
            if let last = result.indices.last, result[last].isStressed == piece.isStressed {
                result[last].text += piece.text
            } else {
                result.append(piece)
            }
        }
    }

    private func width(of pieces: [Piece]) -> Double {
        // A line without end holds anything: there's no need to measure it word by word.
        guard width < .infinity else { return 0 }
        return pieces.reduce(0) { $0 + measuring.width(of: $1.text, in: font(of: $1)) }
    }

    private func font(of piece: Piece) -> Font {
        guard piece.isStressed else { return font }
        var stressed = font
        stressed.weight = .bold
        return stressed
    }
}
