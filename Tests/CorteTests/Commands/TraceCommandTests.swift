import Foundation
import StrategyTestSupport
import Testing

@Suite("corte measure --trace") struct TraceCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write(
            String(decoding: try Data(contentsOf: URL(filePath: officialMatrix)), as: UTF8.self), to: "matriz.csv")
    }

    @Test("follows objective 5 to its two lines of the matrix")
    func objective() throws {
        let result = try corte("measure", "matriz.csv", "-q", "--trace", "O5", "--using", "capped")
        #expect(result.code == 0)
        for line in [
            "O5 · 61,16\u{A0}% · O5",
            "    = (1 × 22,3284 + 1 × 100) / (1 + 1) = 61,16\u{A0}%",
            "      peso 1 (pesos iguales), 50,00\u{A0}%, aporta 11,16 puntos",
            "      = 100 × 556.646 / 2.493.000 = 22,33\u{A0}%",
            "      ejecutado: 556.646 «556.646» matriz.csv:11",
            "      programado al corte: 67.775 «67.775» matriz.csv:12",
            "      capped:at=indicator,limit=100: 122,73\u{A0}% → 100,00\u{A0}%",
            "      capped:at=indicator,limit=100: no actúa",
        ] {
            #expect(result.text.contains("\n\(line)\n"), "\(line)\n\(result.text)")
        }
        #expect(!result.text.contains("\u{1B}"))
    }

    @Test("says why an indicator is undefined, and how the plan was measured")
    func undefined() throws {
        try folder.write("indicator,annualisation,programmed,executed\nD1,suma,4,4\nD2,decreciente,10,0\n", to: "m.csv")
        let text = try corte("measure", "m.csv", "-q", "--trace", "D2", "--min-coverage", "50").text
        #expect(text.contains("100 × programado al corte / ejecutado\n"))
        #expect(text.contains("= 100 × 10 / 0 = sin definir: divide por 0\n"))
        #expect(text.contains("\nCobertura mínima 50\u{A0}%\n"))
    }

    @Test("speaks English, and gives a nested list in Markdown")
    func otherForms() throws {
        let english = try corte("medir", "matriz.csv", "-q", "--trace", "IS-545", "--locale", "en").text
        #expect(english.contains("executed: 556,646 «556.646» matriz.csv:11"))
        #expect(english.contains("100 × executed / programmed at the cut"))
        let markdown = try corte("measure", "matriz.csv", "-q", "--trace", "O5", "--format", "markdown").text
        #expect(markdown.contains("\n- **O5 · 72,53\u{A0}% · O5**\n"))
        #expect(markdown.contains("\n  - **IS-545 · 22,33"))
    }

    @Test("gives JSON that others read")
    func json() throws {
        let result = try corte("measure", "matriz.csv", "-q", "--trace", "plan", "--format", "json")
        let trace = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect(trace["schema"] as? String == "corte.trace/1")
        let node = try #require(trace["node"] as? [String: Any])
        #expect(isClose(node["achievement"] as? Double, 98.45211145364053, 1e-14))
        #expect((node["children"] as? [Any])?.count == 5)
    }

    @Test("says what is missing and what that leaves open")
    func missing() throws {
        try folder.write("objective,indicator,programmed,executed\nO1,A,10,5\nO1,B,10,\nO1,C,NP,\n", to: "m.csv")
        let text = try corte("measure", "m.csv", "-q", "--trace", "O1").text
        #expect(
            text.contains("falta: B, C; cobertura 50,00\u{A0}%; entre 25,00\u{A0}% y 75,00\u{A0}% si se reportaran"))
        #expect(text.contains("B · Sin reporte"))
        #expect(text.contains("ejecutado: Sin reporte «» m.csv:3"))
        #expect(text.contains("programado al corte: No programado «NP» m.csv:4"))
        let zero = try corte(
            "measure", "m.csv", "-q", "--trace", "O1", "--using", "weighted-average:missing=zero"
        ).text
        #expect(zero.contains("B · Sin reporte (cuenta como 0 %)"))
    }

    @Test(
        "says in one line what is wrong",
        arguments: [
            (["--trace", "IS-999"], "the plan has no node 'IS-999'; did you mean"),
            (["--trace", "O5", "--format", "csv"], "this has no rows to write as CSV"),
            (["--trace", "O5", "--fail-below", "90"], "give one of them"),
        ])
    func wrong(arguments: [String], expected: String) throws {
        let result = try corte.run(["measure", "matriz.csv", "-q"] + arguments)
        #expect(result.code == 64)
        #expect(result.lines.count == 1, "\(result.errors)")
        #expect(result.errors.contains(expected), "\(result.errors)")
    }
}
