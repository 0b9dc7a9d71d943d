package import Scene
import Words

/// Pages as a script for gnuplot: the picture's shapes as tables of corners, its texts as labels at their baselines.
///
/// ```swift
/// let script = try GnuplotScript(pages, for: .svg)
/// let text = script.text(into: ["avance.svg"])
/// ```
/// It's drawn in a coordinate system of the page, in points, so that everything is where the layout put it.
package struct GnuplotScript {
    private let pages: [ScriptPage]
    private let terminal: GnuplotTerminal
    private let command: String
    private let families: [String]

    /// A script for pages that a terminal draws into a file each, or into one.
    package init(_ pages: [Scene], for terminal: GnuplotTerminal) throws(GnuplotError) {
        self.terminal = terminal
        families = Set(pages.flatMap(\.faces).map(\.family)).sorted()
        let commands = pages.map { terminal.command($0.size, background: $0.background) }
        guard let command = commands.first, commands.allSatisfy({ $0 == command }) else { throw .pages }
        self.command = command
        var made: [ScriptPage] = []
        for (index, page) in pages.enumerated() {
            made.append(try ScriptPage(page, number: index + 1, for: terminal))
        }
        self.pages = made
    }

    /// How many files it writes.
    package var count: Int { terminal.holdsPages ? 1 : pages.count }

    /// The script with its tables inside, for files by their names.
    package func text(into outputs: [String]) -> String {
        text(into: outputs) { ("$page\($0.number)", ["$page\($0.number) << EOD"] + $0.table + ["EOD"]) }
    }

    /// The script and its tables as files of their own, by their names.
    ///
    /// - Parameter outputs: the names of the files that it writes into the folder where it's run.
    package func files(named name: String, into outputs: [String]) -> [(name: String, text: String)] {
        func file(_ page: ScriptPage) -> String { "\(name)-page-\(page.number).dat" }
        let script = text(into: outputs) { (ScriptText.quoted(file($0)), []) }
        return [("\(name).gp", script)] + pages.map { (file($0), $0.table.map { $0 + "\n" }.joined()) }
    }

    /// - Parameter source: what a page's table goes by, and the lines that it takes first.
    private func text(
        into outputs: [String], source: (ScriptPage) -> (name: String, lines: [String])
    ) -> String {
        var lines = head
        for (index, page) in pages.enumerated() {
            if index > 0 { lines += ["", "reset"] }
            lines += ["", ScriptText.comment("Page \(page.number): \(page.title)")]
            lines += page.alternativeText.isEmpty ? [] : [ScriptText.comment(page.alternativeText)]
            let (name, table) = source(page)
            lines += table
            if index < outputs.count { lines.append("set output \(ScriptText.quoted(outputs[index]))") }
            lines += setUp(page) + page.commands(drawing: name)
            if !terminal.holdsPages { lines.append("unset output") }
        }
        if terminal.holdsPages { lines.append("unset output") }
        return lines.map { $0 + "\n" }.joined()
    }

    private var head: [String] {
        [
            "# A chart by Corte, for gnuplot \(GnuplotError.oldest) or later.",
            families.isEmpty
                ? "" : ScriptText.comment("Its fonts have to be installed: \(families.joined(separator: ", "))."),
            "# Lengths are points, 1/72 inch, from the page's top left corner. Tables hold a figure's corners, x and y, and an",
            "# empty line after it, or the two ends of a straight line; two empty lines end what is drawn in one step.",
            "if (GPVAL_VERSION < \(GnuplotError.oldest)) print '\(Self.oldMark)', GPVAL_VERSION; exit",
            "set encoding utf8",
            command,
            "# A text's baseline; the terminal puts it this part of the font's size below the text's place.",
            "baseline(y, size) = y - \(ShortDecimal.text(terminal.drop)) * size",
        ].filter { !$0.isEmpty }
    }

    /// What the script says where the program is too old for it, before the version.
    static let oldMark = "corte: gnuplot is too old: "

    private func setUp(_ page: ScriptPage) -> [String] {
        let edge = terminal.edge
        func range(_ from: Double, _ to: Double) -> String {
            "[\(ShortDecimal.text(from)):\(ShortDecimal.text(to))]"
        }
        return [
            "set lmargin at screen 0", "set rmargin at screen 1", "set bmargin at screen 0", "set tmargin at screen 1",
            "unset border", "unset tics", "unset key",
            "set xrange \(range(edge, page.size.width - edge))", "set yrange \(range(page.size.height - edge, edge))",
        ]
    }
}
