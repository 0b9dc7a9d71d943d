import StrategyTestSupport
import Testing

/// No figure stands on a picture without the line that says how it was made.
@Suite("a picture says how its figures were made") struct HonestPictureTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        let rows = (1...6).map { "O1,I\($0),Indicador \($0),1,100,\($0 == 1 ? "80" : "")" }
        try folder.write(
            "objective,indicator,name,weight,programmed,executed\n" + rows.joined(separator: "\n") + "\n", to: "m.csv")
        try folder.write(
            "levels: [objective]\nweights:\n  auditor:\n    I1: 3\n    I2: 1\n    I3: 1\n    I4: 1\n    I5: 1\n    I6: 1\n",
            to: "plan.yaml")
    }

    private func text(_ kind: String, _ matrix: String, _ arguments: [String]) throws -> String {
        let result = try corte.run(["chart", kind, matrix, "-q", "-o", "c.svg"] + arguments)
        #expect(result.code == 0, "\(result.errors)")
        let pages = try folder.contents.filter { $0.hasSuffix(".svg") }.map { name in
            defer { try? folder.remove(name) }
            return String(decoding: try folder.bytes(name), as: UTF8.self)
        }
        return pages.joined().replacing("\u{A0}", with: " ")
    }

    @Test(
        "the mean, the missing reports, the base and the mode",
        arguments: [
            ([], "Ejecutado / programado al corte, sin tope"),
            (["--using", "weighted-average:power=0"], "media geométrica, sin tope"),
            (["--using", "weighted-average:power=-1"], "media armónica, sin tope"),
            (["--using", "weighted-average:missing=zero"], "sin tope, lo no reportado cuenta como 0 %"),
            (["--using", "capped:limit=110"], "con tope de 110 % por indicador"),
            (["--using", "capped:at=objective"], "con tope de 100 % por objetivo"),
            (["--base", "year"], "programado del año"), (["--mode", "baseline"], "desde la línea base"),
            (["--using", "trend-projection"], "Proyección al 31/12/2024"),
            (
                ["--using", "trend-projection+capped"],
                "con tope de 100 % por indicador (cifra: media bajo el tope; estado: el de lo proyectado)"
            ),
            (
                ["--using", "trend-projection+capped", "--locale", "en"],
                "capped at 100% per indicator (figure: mean under the cap; state: that of what is projected)"
            ),
        ])
    func methodology(arguments: [String], words: String) throws {
        for kind in ["bullet", "table", "cards", "gap"] {
            // A line may end anywhere.
            let text = try text(kind, officialMatrix, arguments).replacing(/<[^>]*>/, with: " ")
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains(words), "\(kind)")
            #expect(text.contains("Plan Estratégico Sectorial ("), "\(kind) without the plan's own figure")
            let hasMeans = arguments.contains("trend-projection+capped")
            #expect((text.contains("media bajo el tope") || text.contains("mean under the cap")) == hasMeans)
        }
    }

    @Test("a projection is never called executed or progress", arguments: ["bullet", "table", "cards", "gap"])
    func projection(kind: String) throws {
        let text = try text(kind, officialMatrix, ["--using", "trend-projection"])
        #expect(text.contains("Proyección: ") && text.contains("Proyectado / programado del año"))
        #expect(!text.contains("Ejecutado") && !text.contains("Magnitud ejecutada"))
        #expect(!text.contains("Porcentaje avance") && !text.contains(">Avance"))
    }

    @Test("coverage that isn't full, weights that aren't the plan's own, and the plan without a title")
    func conditions() throws {
        for kind in ["bullet", "table", "cards", "gap"] {
            let text = try text(kind, "m.csv", [])
            #expect(text.contains("Plan (80,00 %)") && text.contains("cobertura 16,7 %"), "\(kind)")
            #expect(!text.contains("pesos"), "\(kind)")
            let weighted = try self.text(kind, "m.csv", ["--weights", "auditor", "--min-coverage", "10"])
            #expect(weighted.contains("pesos «auditor»") && weighted.contains("cobertura mínima 10 %"), "\(kind)")
            #expect(weighted.contains("cobertura 37,5 %"), "\(kind)")
        }
    }
}
