import Foundation
import StrategyTestSupport
import Testing

@Suite("the specification of a chart") struct ChartSpecificationTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// Writes the specification of a command into a file, and returns it.
    private func specification(_ arguments: [String], in file: String = "s.json") throws -> String {
        let result = try corte.run(["chart"] + arguments + ["-q", "--print-spec"])
        #expect(result.code == 0, "\(result.errors)")
        return try folder.write(result.text, to: file)
    }

    @Test(
        "draws the chart again to the same bytes",
        arguments: [
            ["bullet", "--only", "lag", "--codes", "--title", "Lo «que» falta: 100 %\ny más", "--decimals", "1"],
            ["dumbbell", "--using", "oficial", "--using", "con-tope", "--size", "4:3", "--locale", "es"],
            ["gap", "--focus", "O5", "--theme", "print", "--background", "none", "--dpi", "96"],
            ["fan", "--horizon", "2024-12-31", "--size", "square"], ["cards", "--footnote=--no es una opción"],
        ])
    func again(arguments: [String]) throws {
        let spec = try specification([arguments[0], officialMatrix] + arguments.dropFirst())
        for ending in ["png", "svg", "pdf"] {
            _ = try corte.run(
                ["chart", arguments[0], officialMatrix, "-q", "-o", "one.\(ending)"] + arguments.dropFirst())
            let result = try corte("chart", "--spec", spec, "-q", "-o", "two.\(ending)")
            #expect(result.code == 0, "\(result.errors)")
            #expect(try folder.bytes("one.\(ending)") == folder.bytes("two.\(ending)"), "\(ending)")
        }
    }

    @Test("holds the cut, the size and the language that were drawn, and leaves nothing to the surroundings")
    func isWhole() throws {
        let text = try String(contentsOfFile: specification(["bullet", officialMatrix]), encoding: .utf8)
        for part in [
            #""schema": "corte.chart/1""#, #""cut": "2024-03-31""#, #""size": "1920x1080""#, #""locale": "es""#,
            #""theme": "clear""#, #""decimals": "2""#,
        ] { #expect(text.contains(part), "\(part)") }
        #expect(folder.contents == ["s.json"])
    }

    @Test("what else is given counts more")
    func overriding() throws {
        let spec = try specification(["dumbbell", officialMatrix, "--using", "oficial", "--using", "con-tope"])
        let result = try corte(
            "chart", "--spec", spec, "-q", "-o", "o.svg", "--title", "Otro", "--using", "con-tope", "--using", "oficial"
        )
        #expect(result.code == 0, "\(result.errors)")
        let svg = String(decoding: try folder.bytes("o.svg"), as: UTF8.self)
        #expect(svg.contains(">Otro<"))
        #expect(svg.contains("90,99\u{A0}% frente a 98,45"))
    }

    @Test("goes along with a picture, but not both to standard output")
    func together() throws {
        let both = try corte("chart", "bullet", officialMatrix, "-q", "-o", "b.svg", "--print-spec")
        #expect(both.code == 0 && both.text.contains("corte.chart/1") && folder.contents == ["b.svg"])
        let one = try corte("chart", "bullet", officialMatrix, "-q", "-o", "-", "--format", "svg", "--print-spec")
        #expect(one.code == 64)
    }

    @Test(
        "that's wrong is told with its place",
        arguments: [
            (#"{"schema": "corte.report/1"}"#, "s.json:1:12", "no specification of a chart"),
            (#"{"schema": "corte.chart/1", "kind": "bullet"}"#, "s.json", "'kind' or 'matrices' is missing"),
            (
                #"{"schema": "corte.chart/1", "kind": "bullet", "matrices": ["m.csv"], "options": {"titel": "x"}}"#,
                "s.json:1:", "no option of this name"
            ),
            (#"{"schema": "corte.chart/1", "kind": "bullet", "matrices": ["m.csv"]"#, "s.json:", "isn't valid YAML"),
        ])
    func mistakes(text: String, place: String, problem: String) throws {
        _ = try folder.write(text, to: "s.json")
        let result = try corte("chart", "--spec", "s.json", "-o", "b.svg")
        #expect(result.code == 65)
        #expect(result.errors.contains(place) && result.errors.contains(problem), "\(result.errors)")
    }

    @Test("no option of a specification runs anything or reads elsewhere: output and flags aren't in it")
    func isData() throws {
        for option in ["output", "in-process", "spec", "strategy-path", "lock"] {
            let text =
                #"{"schema": "corte.chart/1", "kind": "bullet", "matrices": ["m.csv"], "options": {"\#(option)": "x"}}"#
            _ = try folder.write(text, to: "s.json")
            #expect(try corte("chart", "--spec", "s.json", "-o", "b.svg").code == 65, "\(option)")
        }
        for (kind, methodology) in [
            ("bullet", "./libStrategyOdd.so"), ("bullet", "capped+a/b:x=1"), ("--in-process", "capped"),
        ] {
            let text =
                #"{"schema": "corte.chart/1", "kind": "\#(kind)", "matrices": ["\#(officialMatrix)"], "options": {"using": ["\#(methodology)"]}}"#
            _ = try folder.write(text, to: "s.json")
            let result = try corte("chart", "--spec", "s.json", "-o", "b.svg")
            #expect(result.code == 65 || result.code == 64, "\(kind) \(methodology)")
            #expect(result.errors.contains("names strategies, not files") || kind != "bullet", "\(result.errors)")
        }
        #expect(!folder.contents.contains("b.svg"))
        let twice = try corte("chart", "bullet", officialMatrix, "--spec", "s.json", "-o", "b.svg")
        #expect(twice.code == 64)
    }

    @Test("has the options of its schema, and the command takes every one of them")
    func schema() throws {
        let bytes = try DataFile.bytes("../Documentation/corte.chart-1.schema.json")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        let known = try #require(properties["options"]?["properties"] as? [String: Any])
        let text = try corte(
            "chart", "bullet", officialMatrix, "--print-spec", "-q", "--codes", "--plan", planFile, "--numbers", "es",
            "--using", "oficial", "--focus", "O1", "--cut", "2024-03-31", "--weights", "2024", "--top", "2", "--only",
            "lag",
            "--title", "a", "--subtitle", "b", "--footnote", "c")
        #expect(text.code == 0, "\(text.errors)")
        let spec = try #require(try JSONSerialization.jsonObject(with: text.output) as? [String: Any])
        #expect(Set(spec.keys) == Set(properties.keys))
        let options = try #require(spec["options"] as? [String: Any])
        #expect(Set(options.keys).isSubset(of: Set(known.keys)))
        let help = try corte("chart", "--help").text
        for name in known.keys { #expect(help.contains("--\(name)"), "\(name)") }
    }

    private var planFile: String { officialMatrix.replacing("matriz.csv", with: "plan.yaml") }
}
