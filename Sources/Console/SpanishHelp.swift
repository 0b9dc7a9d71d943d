import Words

/// Help in Spanish. The parser of arguments has its own words in English alone, and breaks lines with them: it's asked for
/// lines that are as long as they need, which are put in Spanish here and broken then.
struct SpanishHelp {
    /// Where the parser begins what it says of an argument or a command.
    private static let column = 26
    /// The least that a line has room for beside what it begins with.
    private static let least = 20

    /// How many characters a line may have.
    let width: Int

    /// For the terminal, as wide as the parser takes it to be.
    init() { width = Environment.extent("COLUMNS") ?? StandardOutput.size?.columns ?? 80 }

    /// What the parser wrote, a page of help or a script that completes commands.
    func text(_ english: String) -> String {
        let text = UsageSentence.anywhere.reduce(english) { $0.replacing($1.en, with: $1.es) }
        return text.hasPrefix("OVERVIEW: ") ? page(text) : text
    }

    private func page(_ english: String) -> String {
        // What has no room beside a long name stands below it; here it's one line for all.
        let below = "\n" + String(repeating: " ", count: Self.column)
        let lines = english.replacing(below, with: "\t").split(separator: "\n", omittingEmptySubsequences: false)
        let usage = lines.firstIndex { $0.hasPrefix("USAGE: ") } ?? lines.endIndex
        let entries = lines[usage...].firstIndex(where: \.isEmpty) ?? lines.endIndex
        let broken =
            lines[..<usage].flatMap(prose) + lines[usage..<entries].flatMap(synopsis)
            + lines[entries...].flatMap(entry)
        return broken.joined(separator: "\n")
    }

    /// What a command says of itself. Where a line has two columns, what it has no room for stays in the second.
    private func prose(_ line: Substring) -> [String] {
        let line = spanish(line)
        let indent = line.prefix { $0 == " " }.count
        guard indent > 0, let gap = line.dropFirst(indent).firstRange(of: "  ") else {
            return line.lines(within: max(width, Self.least), hanging: indent > 0 ? 2 : 0)
        }
        let second = line[gap.upperBound...].drop { $0 == " " }
        return broken(second, behind: line[..<gap.lowerBound], at: line.count - second.count)
    }

    /// How a command is used; an option stays with its value.
    private func synopsis(_ line: Substring) -> [String] {
        let head = UsageSentence.synopsis.count
        let line = spanish(line).replacing(" <", with: "\u{A0}<").replacing(" ...", with: "\u{A0}...")
        return broken(line.dropFirst(head), behind: line.prefix(head), at: head).map {
            $0.replacing("\u{A0}", with: " ")
        }
    }

    /// An argument or a command with what is said of it; other lines are headings, and one that says where there's more.
    private func entry(_ line: Substring) -> [String] {
        guard line.hasPrefix("  "), !line.hasPrefix("  See ") else { return prose(line) }
        let parts = line.split(separator: "\t")
        let (label, said) =
            parts.count == 2 ? (parts[0], parts[1]) : (line.prefix(Self.column), line.dropFirst(Self.column))
        let name = spanish(label.prefix(through: label.lastIndex { $0 != " " } ?? label.startIndex))
        guard !said.isEmpty else { return [name] }
        let text = spanish(said)[...]
        if name.count < Self.column { return broken(text, behind: name[...], at: Self.column) }
        return [name] + broken(text, behind: "", at: Self.column)
    }

    private func spanish(_ english: Substring) -> String {
        UsageSentence.phrase(String(english), among: UsageSentence.ofHelp).es
    }

    /// A text in lines that begin at a column, the first behind what stands before it.
    private func broken(_ text: Substring, behind head: Substring, at column: Int) -> [String] {
        let blanks = String(repeating: " ", count: column)
        let lines = String(text).lines(within: max(width - column, Self.least))
        return lines.enumerated().map { ($0 == 0 ? head + blanks.dropFirst(head.count) : blanks[...]) + $1 }
    }
}
