import Foundation
import StrategyTestSupport
import Testing

@Suite("corte compare and corte check") struct CompareCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private let two = ["--using", "weighted-average", "--using", "capped"]

    @Test("compare shows values, differences and causes")
    func table() throws {
        let result = try corte.run(["compare", officialMatrix, "-q"] + two)
        #expect(result.code == 0)
        for part in ["98,45", "90,99", "−7,47", "MT-75 −5,13"] { #expect(result.text.contains(part), "\(part)") }
        #expect(try corte.run(["comparar", officialMatrix, "-q"] + two).text == result.text)
    }

    @Test("compare says from what, with how much reported and with which weights it measured")
    func conditions() throws {
        let options = ["--mode", "baseline", "--base", "year", "--min-coverage", "80", "--min-reported", "50"]
        let spanish = try corte.run(["compare", officialMatrix, "-q"] + two + options).text
        #expect(spanish.contains(" · contra lo programado en el año · desde la línea base\n    sha256:"))
        #expect(spanish.contains("\nCobertura mínima 80\u{A0}% · mínimo reportado 50\u{A0}% · pesos «2024»\n"))
        let english = try corte.run(["compare", officialMatrix, "-q", "--locale", "en"] + two + options).text
        #expect(english.contains("\nMinimum coverage 80% · minimum reported 50% · weights '2024'\n"))
        #expect(english.contains("mean shift of rank "))
    }

    @Test("compare gives JSON, CSV and Markdown")
    func forms() throws {
        let json = try corte.run(["compare", officialMatrix, "--format", "json"] + two)
        let parsed = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        #expect(parsed["schema"] as? String == "corte.comparison/1")
        let csv = try corte.run(["compare", officialMatrix, "--format", "csv"] + two)
        #expect(csv.text.hasPrefix("unit,cut,node,level,parent,name,achievement_weighted-average,achievement_capped,"))
        let markdown = try corte.run(["compare", officialMatrix, "--format", "markdown"] + two)
        #expect(markdown.text.contains("| ---: |"))
    }

    @Test("compare says in every form that a projection stands beside a measurement")
    func projection() throws {
        let mixed = ["--using", "weighted-average", "--using", "trend-projection+weighted-average"]
        func title(_ options: [String]) throws -> String {
            let text = try corte.run(["compare", officialMatrix, "-q"] + options).text.replacing("\u{A0}", with: " ")
            return String(text.prefix { $0 != "\n" })
        }
        #expect(
            try title(mixed).hasSuffix(" · Medición al corte 31/03/2024 junto a proyección al 31/12/2024"))
        #expect(
            try title(mixed + ["--locale", "en"]).hasSuffix(
                " · Measurement at the cut 2024-03-31 beside projection to 2024-12-31"))
        #expect(try title(two).hasSuffix(" · corte 31/03/2024"))
        let both = ["--using", "trend-projection", "--using", "trend-projection+weighted-average"]
        #expect(try title(both).hasSuffix(" · Proyección al 31/12/2024 con lo reportado al corte 31/03/2024"))

        let json = try corte.run(["compare", officialMatrix, "-q", "--format", "json"] + mixed)
        let parsed = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        let horizons = try #require(parsed["horizons"] as? [String: Any])
        #expect(horizons["weighted-average"] is NSNull)
        #expect(horizons["trend-projection+weighted-average"] as? String == "2024-12-31")

        let csv = try corte.run(["compare", officialMatrix, "-q", "--format", "csv"] + mixed).text
        let lines = csv.split(separator: "\n")
        #expect(lines[0].hasSuffix(",horizon_weighted-average,horizon_trend-projection+weighted-average"))
        #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",,2024-12-31") })
        #expect(!(try corte.run(["compare", officialMatrix, "-q", "--format", "csv"] + two).text).contains("horizon_"))
    }

    @Test("compare draws what it compared, and names what it wrote")
    func chart() throws {
        let result = try corte.run(["compare", officialMatrix, "--chart", "both.pdf"] + two)
        #expect(result.code == 0)
        #expect(folder.contents == ["both.pdf"])
        #expect(try folder.bytes("both.pdf").starts(with: Data("%PDF-".utf8)))
        #expect(result.lines.last == "both.pdf")
    }

    @Test("check says in words what it read")
    func check() throws {
        let result = try corte("check", officialMatrix)
        #expect(result.code == 0)
        #expect(result.text.contains("11 rows read"))
        #expect(result.text.contains("plan.yaml: read"))
        #expect(!result.text.contains("DetectedLayout"))
        #expect(try corte("revisar", officialMatrix).text == result.text)
    }

    @Test("check ends with 1 where something looks wrong")
    func warnings() throws {
        try folder.write("indicator,programmed,executed,colour\nA,10,5,red\n", to: "m.csv")
        try folder.write("nodes: { O9: { name: x } }\n", to: "plan.yaml")
        let result = try corte("check", "m.csv")
        #expect(result.code == 1)
        #expect(result.errors.contains("corte: warning: plan.yaml:1:10:"))
    }
}
