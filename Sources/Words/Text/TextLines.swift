extension String {
    /// The text in lines of so many cells at most, at least one line: broken between words, and within one that no line
    /// can hold. Blanks that the text begins with set all of its lines in. Nothing of the text is lost.
    ///
    /// - Parameters:
    ///   - width: in cells of a terminal, at least 1; a character wider than that has a line to itself.
    ///   - hanging: how many cells the lines after the first are set in besides.
    package func lines(within width: Int, hanging: Int = 0) -> [String] {
        guard displayWidth > width else { return [self] }
        // However deep something stands, half of the line is its own.
        let indent = min(prefix { $0 == " " }.count, width / 2)
        let later = min(indent + hanging, width / 2)
        var lines: [String] = []
        var line = ""
        var used = 0
        func room() -> Int { width - (lines.isEmpty ? indent : later) }
        func end() {
            lines.append(String(repeating: " ", count: lines.isEmpty ? indent : later) + line)
            (line, used) = ("", 0)
        }
        for word in words {
            var rest = word
            var left = String(rest).displayWidth
            if used > 0 {
                if used + 1 + left <= room() {
                    line += " "
                    used += 1
                } else {
                    end()
                }
            }
            while left > room() {
                let (part, cells) = rest.part(within: room())
                line += part
                end()
                rest = rest[part.endIndex...]
                left -= cells
            }
            line += rest
            used += left
        }
        if used > 0 || lines.isEmpty { end() }
        return lines
    }

    /// What a line may not part: a word, with the percent sign of a number behind it.
    private var words: [Substring] {
        split(separator: " ").reduce(into: []) { words, word in
            guard word.hasPrefix("%"), let last = words.popLast() else { return words.append(word) }
            words.append(self[last.startIndex..<word.endIndex])
        }
    }
}

extension Substring {
    /// The longest beginning of a word that fits, at least a character of it, with its cells: it ends behind a mark where
    /// one stands in its second half, so that a path or an expression is broken between its parts.
    fileprivate func part(within width: Int) -> (Substring, cells: Int) {
        var (end, cells) = (startIndex, 0)
        var mark: (end: Index, cells: Int)?
        while end < endIndex {
            let wide = self[end].displayWidth
            if end > startIndex, cells + wide > width { break }
            cells += wide
            let isMark = Self.marks.contains(self[end])
            end = index(after: end)
            if isMark, cells * 2 >= width { mark = (end, cells) }
        }
        let best = mark ?? (end, cells)
        return (self[..<best.0], best.1)
    }

    private static let marks: Set<Character> = ["/", "-", "+", ",", ":", ";", "="]
}
