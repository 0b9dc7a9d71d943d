import Scene
import Words

/// How texts stand in a script, so that nothing in them is taken for a command.
enum ScriptText {
    /// A text between single quotes, where gnuplot knows no commands, shells or escapes.
    ///
    /// A quote, the sign of a macro and a backslash stand between double quotes and are joined to the rest. The manual would
    /// have a quote doubled, but gnuplot 5.4 takes one at the beginning for the end, and reads what follows as commands;
    /// and behind a backslash it looks for macros between single quotes too.
    static func quoted(_ text: String) -> String {
        var result = "'"
        for character in oneLine(text).unicodeScalars {
            switch character {
            case "'", "@": result += "'.\"\(character)\".'"
            case "\\": result += #"'."\\".'"#
            default: result.unicodeScalars.append(character)
            }
        }
        return result + "'"
    }

    /// A text whose every space stays as wide as it is: readers of SVG join and trim spaces, but none that don't break.
    static func spaced(_ text: String) -> String {
        let letters = Array(oneLine(text))
        let spaced = letters.indices.map { index in
            let isKept = index > 0 && index < letters.count - 1 && letters[index - 1] != " "
            return letters[index] == " " && !isKept ? "\u{A0}" : letters[index]
        }
        return String(spaced)
    }

    /// A comment of one line. One that ended with a backslash would take the next line with it.
    static func comment(_ text: String) -> String {
        let line = "# " + oneLine(text)
        return line.hasSuffix("\\") ? line + "." : line
    }

    /// A text without what ends a line or has no shape.
    private static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isHidden {
                if scalar.properties.isWhitespace { line.append(" ") }
            } else {
                line.append(scalar)
            }
        }
        return String(line)
    }

    /// A font's name as gnuplot hands it to the text engine, with its size in points.
    static func name(of font: Font) -> String {
        quoted(font.faceName + "," + ShortDecimal.text(font.size))
    }

    /// What groups are, from the outside to the inside.
    static func name(of groups: [Tag]) -> String { groups.map(name).joined(separator: ", ") }

    private static func name(of tag: Tag) -> String {
        switch tag {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .list: "list"
        case .listItem: "item"
        case .figure: "figure"
        case .table: "table"
        case .tableRow: "row"
        case .tableHeader: "header"
        case .tableCell: "cell"
        case .link(let name): "link to \(name)"
        case .artifact, .foot: "decoration"
        }
    }
}
