import Words

/// A page that people read, on a terminal or as Markdown. What its texts hold can neither break a line, nor command a
/// terminal, nor be taken for Markdown or HTML.
struct ResultPage {
    /// What the page is for.
    enum Form {
        /// A terminal of so many characters a line, or a text without a limit.
        case terminal(width: Int?, coloured: Bool)
        case markdown
    }

    let form: Form
    private(set) var text = ""

    init(_ form: Form) { self.form = form }

    /// The first line.
    mutating func title(_ title: String) {
        switch form {
        case .terminal: line(title)
        case .markdown: text += "## \(Markdown.escaped(title))\n\n"
        }
    }

    /// A line above a part of the page.
    mutating func heading(_ heading: String) {
        switch form {
        case .terminal: line(heading)
        case .markdown: text += "### \(Markdown.escaped(heading))\n"
        }
    }

    /// A line by itself.
    mutating func line(_ line: String) {
        switch form {
        case .terminal: fill(line)
        case .markdown: text += Markdown.escaped(line) + "\n"
        }
    }

    /// Lines that stay apart.
    mutating func lines(_ lines: [String]) {
        switch form {
        case .terminal: for line in lines { self.line(line) }
        case .markdown: text += lines.map(Markdown.escaped).joined(separator: "  \n") + "\n"
        }
    }

    mutating func blank() { text += "\n" }

    /// Statements, each of one or more parts: those after its first are set in.
    mutating func list(_ statements: [[String]]) {
        for statement in statements {
            switch form {
            case .terminal:
                for (index, part) in statement.enumerated() { fill(part, indent: index == 0 ? 0 : Self.inset) }
            case .markdown: text += "- " + statement.map(Markdown.escaped).joined(separator: "; ") + "\n"
            }
        }
    }

    /// A numbered sentence about a node.
    mutating func item(_ number: Int, of node: String, code: String, _ sentence: String) {
        switch form {
        case .terminal: line("\(number). \(node): \(sentence)")
        case .markdown:
            text += "\(number). **\(Markdown.escaped(node))** (`\(code)`): \(Markdown.escaped(sentence))\n"
        }
    }

    /// A branch of a tree, under those of a lesser depth, with facts under it.
    mutating func branch(_ title: String, facts: [String], depth: Int) {
        switch form {
        case .terminal:
            fill(title, indent: 2 * depth, style: .bold)
            for fact in facts { fill(fact, indent: 2 * depth + Self.inset) }
        case .markdown:
            let blanks = String(repeating: "  ", count: depth)
            text += "\(blanks)- **\(Markdown.escaped(title))**\n"
            for fact in facts { text += "\(blanks)  - \(Markdown.escaped(fact))\n" }
        }
    }

    mutating func table(_ table: TextTable) {
        switch form {
        case .terminal(let width, let coloured): text += table.text(width: width, coloured: coloured)
        case .markdown: text += table.markdown
        }
    }

    /// How far what belongs to a line is set in under it.
    private static let inset = 4

    /// A text of a terminal's page, in as many lines as it needs: what is broken goes on set in.
    private mutating func fill(_ line: String, indent: Int = 0, style: TerminalStyle? = nil) {
        guard case .terminal(let width, let coloured) = form else { return }
        let whole = String(repeating: " ", count: indent) + line.visible
        for part in width.map({ whole.lines(within: $0, hanging: Self.inset) }) ?? [whole] {
            let blanks = part.prefix { $0 == " " }
            let ink = String(part.dropFirst(blanks.count))
            text += blanks + (coloured ? style?.applied(to: ink) ?? ink : ink) + "\n"
        }
    }
}
