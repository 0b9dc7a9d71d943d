import Foundation
import StrategyTestSupport
import Testing

/// Names that a program which reads commands could obey, drawn by it, and drawn again from the script that is kept.
@Suite("Names that would command gnuplot") struct HostileNamesTests {
    private static let names = [
        "`touch HACKED`", "'; system('touch HACKED') #", "''; !touch HACKED", #"\"; system(\"touch HACKED\")"#,
        "$(touch HACKED) ${HOME} @HOME @GPVAL_VERSION", "%s %n %% 100%", "# comment \\", "\\", "ends with \\",
        #"\'@HACK \''@HACK"#, "'", "''", "'@HACK", "two\nlines'\nsystem 'touch HACKED'", "EOD\nsystem 'touch HACKED'\n",
        "tab\there \u{1B}[2J \u{7} \u{202E}rtl",
        "{/Symbol a}_{b}^{c} ~a{b}", "año ½ “comillas” Ñandú – ≥ 100 %", "<b>&amp;</b>",
    ]

    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        let rows = Self.names.enumerated().map { index, name in
            "O1,I\(index),\"\(name.replacing("\"", with: "\"\""))\",100,\(40 + index)"
        }
        try folder.write(
            "objective,indicator,name,programmed,executed\n" + rows.joined(separator: "\n") + "\n", to: "m.csv")
        try folder.write(
            "plan: { title: \"`touch HACKED`' \\\\\", source: \"@x`touch HACKED`\\\\\" }\n", to: "plan.yaml")
    }

    @Test("are letters on a page", arguments: ["bullet", "table"], ["svg", "pdf", "png"])
    func letters(kind: String, ending: String) throws {
        let result = try corte(
            "chart", kind, "m.csv", "-q", "--renderer", "gnuplot", "-o", "a.\(ending)", "--keep-script", "k")
        #expect(result.code == 0, "\(result.errors)")
        let before = folder.contents
        let pictures = before.filter { $0.hasSuffix(".\(ending)") }
        let gnuplot = try corte.gnuplot("a.gp", in: "\(folder.path)/k")
        #expect(gnuplot.code == 0 && gnuplot.errors == "" && gnuplot.text == "")
        #expect(folder.contents == (before + pictures.map { "k/\($0)" }).sorted())
        #expect(!folder.contents.contains { $0.contains("HACKED") })
        guard ending == "svg" else { return }
        let text = try pictures.map { String(decoding: try folder.bytes($0), as: UTF8.self) }.joined()
        for part in ["`touch", "HACKED`", "@GPVAL_VERSION", "{/Symbol", "EOD", "system(", "%n", "#", "100%", "\\"] {
            #expect(text.contains(part), "\(part)")
        }
    }
}
