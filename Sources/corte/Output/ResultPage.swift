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
    mutating func line(_ line: String) { text += safe(line) + "\n" }

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
            case .terminal: text += statement.map(\.visible).joined(separator: "\n    ") + "\n"
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
        let blanks = String(repeating: "  ", count: depth)
        switch form {
        case .terminal(_, let coloured):
            text += blanks + (coloured ? TerminalStyle.bold.applied(to: title.visible) : title.visible) + "\n"
            for fact in facts { text += "\(blanks)    \(fact.visible)\n" }
        case .markdown:
            text += "\(blanks)- **\(Markdown.escaped(title))**\n"
            for fact in facts { text += "\(blanks)  - \(Markdown.escaped(fact))\n" }
        }
    }

    /// A table, whole where nothing in its last column may be shortened.
    mutating func table(_ table: TextTable, isWhole: Bool = false) {
        switch form {
        case .terminal(let width, let coloured):
            text += table.text(width: isWhole ? nil : width, coloured: coloured)
        case .markdown: text += table.markdown
        }
    }

    private func safe(_ text: String) -> String {
        switch form {
        case .terminal: text.visible
        case .markdown: Markdown.escaped(text)
        }
    }
}
