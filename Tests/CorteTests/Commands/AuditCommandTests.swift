import Foundation
import StrategyTestSupport
import Testing

@Suite("corte audit") struct AuditCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private static let clean = """
        Objetivo;Código;Programado;Ejecutado;Porcentaje avance;Estado
        O1;A;3;2;66,67%;Rezago del 33,33%
        O1;B;1.000;1.500;150%;Sobre ejecución del 50%. La diferencia frente a lo programado es de 500 cosas.

        """

    @Test("finds what is wrong in the official deck, says it in Spanish and ends with 1")
    func deck() throws {
        let result = try corte("audit", officialMatrix, "-q")
        #expect(result.code == 1)
        #expect(result.errors.isEmpty)
        #expect(!result.text.contains("\u{1B}"))
        #expect(result.text.hasSuffix("7 errores, 7 advertencias, 2 notas\nPorcentajes publicados comparados: 16.\n"))
        #expect(
            result.text.contains("haría falta un peso de IS-543 de 0,5241 a 0,5332 y de IS-554 de 0,4668 a 0,4759\n"))
        #expect(
            result.text.contains("haría falta un peso de IS-513 de 0,9048 a 0,9083 y de IS-514 de 0,0918 a 0,0953\n"))
        #expect(result.text.contains("O5: 72,54% depende de la regla de empate"))
        #expect(result.text.contains("matriz.csv:7:12\n"))
        #expect(result.text.contains("plan.yaml:43:16\n"))
    }

    @Test("is silent and ends with 0 on a clean matrix")
    func clean() throws {
        try folder.write(Self.clean, to: "matriz.csv")
        let result = try corte("audit", "matriz.csv")
        #expect(result.code == 0)
        #expect(result.text.hasSuffix("Nada que señalar.\nPorcentajes publicados comparados: 2.\n"))
        let english = try corte("audit", "matriz.csv", "--locale", "en", "--format", "markdown")
        #expect(english.text.hasSuffix("Nothing was found.\nPublished percentages compared: 2.\n"))
        #expect(try corte("audit", "matriz.csv", "--format", "csv").text.split(separator: "\n").count == 1)
    }

    @Test("says that nothing was published where nothing could be compared")
    func unpublished() throws {
        try folder.write("Objetivo;Código;Programado;Ejecutado\nO1;A;3;2\n", to: "matriz.csv")
        let result = try corte("audit", "matriz.csv", "-q")
        #expect(result.text.hasSuffix("Nada que señalar.\nNo hay porcentajes publicados que comparar.\n"))
        let json = try corte("audit", "matriz.csv", "-q", "--format", "json").text
        #expect(json.contains("\"publishedPercents\": 0,"))
    }

    @Test("takes weights for shares where a header or a cell has a percent sign, and else for what they are")
    func weights() throws {
        for (header, first, isShare) in [
            ("Ponderación (%)", "60", true), ("Ponderación", "60%", true), ("Ponderación", "60", false),
        ] {
            try folder.write(
                "Código;\(header);Programado;Ejecutado\nA;\(first);10;5\nB;35;10;5\n", to: "matriz.csv")
            let result = try corte("audit", "matriz.csv", "-q", "--format", "csv")
            #expect(result.code == (isShare ? 1 : 0))
            #expect(result.text.contains(",weights-sum,warning,plan,matriz.csv,2,2,95,100,-5,") == isShare)
        }
    }

    @Test("reads fractions of 1 as the percentages that they are, and says so")
    func fractions() throws {
        try folder.write(
            "Código;Programado;Ejecutado;Porcentaje avance\nA;4;1;0,25\nB;4;3;0,75\nC;3;1;0,33\n", to: "matriz.csv")
        let result = try corte("audit", "matriz.csv")
        #expect(result.code == 0)
        #expect(
            result.errors.contains(
                "matriz.csv:1:4: published is written as fractions of 1: 0,25 is read as 25%"))
    }

    @Test("names the cap of a01-publicado-con-tope.csv and the inverse of a03-publicado-decreciente-al-reves.csv")
    func explained() throws {
        try folder.write(
            "Objetivo;Código;Programado;Ejecutado;Porcentaje avance\nO1;A;5.400;9.557;100%\nO1;B;66,63;67,25;100%\n"
                + "O2;C;100;50;50%\n", to: "tope.csv")
        let capped = try corte("audit", "tope.csv", "-q")
        #expect(capped.code == 1)
        #expect(
            capped.text.contains(
                "1. A: 100% no sale de las magnitudes, que dan 176,98\u{A0}%; saldría de un tope, mín(x, 100)\n"
                    + "2. B: 100% no sale de las magnitudes, que dan 100,93\u{A0}%; saldría de un tope, mín(x, 100)\n"))
        #expect(try corte("audit", "tope.csv", "-q", "--using", "capped").code == 0)
        try folder.write(
            "Objetivo;Código;Tipo de anualización;Programado;Ejecutado;% de avance\nO1;A;Decreciente;10;12;120%\n"
                + "O1;B;Decreciente;15;10;66,67%\n", to: "inverso.csv")
        let inverse = try corte("audit", "inverso.csv", "-q", "--locale", "en")
        #expect(
            inverse.text.contains(
                "A: 120% doesn't come from the magnitudes, which give 83.33%; it would come from the inverse, executed over "
                    + "programmed\n"))
        #expect(
            inverse.text.contains(
                "B: 66,67% doesn't come from the magnitudes, which give 150.00%; it would come from the inverse, executed "
                    + "over programmed\n"))
    }

    @Test("finds one wrong digit in it")
    func oneDigit() throws {
        try folder.write(Self.clean.replacing("66,67%", with: "66,57%"), to: "matriz.csv")
        let result = try corte("audit", "matriz.csv", "-q", "--format", "csv", "--locale", "en")
        #expect(result.code == 1)
        let lines = result.text.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix(",,percent-wrong,error,A,matriz.csv,2,5,\"66,57%\",66.6666666666666"))
        #expect(lines[2].hasPrefix(",,count-impossible,warning,A,matriz.csv,2,5,\"66,57%\",,"))
    }

    @Test("gives JSON that others read, in English when asked to")
    func json() throws {
        let result = try corte("audit", officialMatrix, "-q", "--format", "json", "--locale", "en")
        #expect(result.code == 1)
        let audit = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect(audit["schema"] as? String == "corte.audit/1")
        let findings = try #require(audit["findings"] as? [[String: Any]])
        #expect(findings.count == 16)
        let wrong = try #require(findings.first { $0["code"] as? String == "percent-wrong" })
        let place = try #require(wrong["place"] as? [String: Any])
        #expect(place["line"] as? Int == 12)
        #expect(place["column"] as? Int == 11)
        #expect((wrong["text"] as? String)?.hasPrefix("122,76 doesn't come from the magnitudes") == true)
    }

    @Test("gives Markdown with a table and a list")
    func markdown() throws {
        let text = try corte("audit", officialMatrix, "-q", "--format", "markdown").text
        #expect(text.hasPrefix("## Plan Estratégico Sectorial"))
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("| ") }.count == 18)
        #expect(text.contains("16. **IS-546** (`note-gap-wrong`): la nota dice 112,200"))
    }

    @Test("writes into a file, and still ends with 1")
    func file() throws {
        let result = try corte("audit", officialMatrix, "-q", "--format", "json", "-o", "audit.json")
        #expect(result.code == 1)
        #expect(result.output.isEmpty)
        #expect(try folder.bytes("audit.json").starts(with: Data("{\n  \"schema\"".utf8)))
    }

    @Test("gives the same bytes every time")
    func deterministic() throws {
        let first = try corte("audit", officialMatrix, "--format", "json").output
        for _ in 0..<3 { #expect(try corte("audit", officialMatrix, "--format", "json").output == first) }
    }

    @Test("refuses a projection as wrong usage, and passes on what is wrong with the input")
    func failures() throws {
        #expect(try corte("audit", officialMatrix, "-q", "--using", "trend-projection").code == 64)
        #expect(try corte("audit", "missing.csv").code == 66)
        try folder.write("indicator,programmed,executed\nA,x,1\n", to: "bad.csv")
        #expect(try corte("audit", "bad.csv").code == 65)
    }

    @Test("goes by auditar as well")
    func alias() throws {
        #expect(try corte("auditar", officialMatrix).text == corte("audit", officialMatrix).text)
    }
}
