import Foundation
import StrategyTestSupport
import Testing

@Suite("corte verify") struct VerifyCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        let report = try corte("measure", officialMatrix, "-q", "-o", "informe.json")
        try #require(report.code == 0)
    }

    private func report() throws -> String {
        try String(contentsOfFile: "\(folder.path)/informe.json", encoding: .utf8)
    }

    @Test("recomputes a report from what stands in it, and against its matrix")
    func clean() throws {
        let alone = try corte("verify", "informe.json", "--locale", "en")
        #expect(alone.code == 0)
        #expect(alone.text.hasPrefix("informe.json: verified\n"))
        #expect(alone.text.hasSuffix("modules compared: 1; files: 0; all agree bit for bit\n"))
        let beside = try corte("verificar", "informe.json", officialMatrix, "-q", "--format", "json")
        #expect(beside.code == 0)
        #expect(beside.text.contains("\"schema\": \"corte.verification/1\"") && beside.text.contains("\"sources\": 2"))
        #expect(try corte("verify", "-", input: report()).code == 0)
    }

    @Test("names a figure that was changed, and ends with 1")
    func tampered() throws {
        let text = try report()
        let figure = "\"achievement\": 98.45211145364053"
        try #require(text.contains(figure))
        try folder.write(text.replacingOccurrences(of: figure, with: "\"achievement\": 99.9"), to: "informe.json")
        let result = try corte("verify", "informe.json", "--locale", "es")
        #expect(result.code == 1)
        #expect(result.errors.isEmpty)
        #expect(result.text.contains("plan.achievement: el informe dice 99.9 y se recalcula 98.45211145364053\n"))
    }

    @Test("names the matrix when it isn't the one that was measured, and the figures that differ")
    func otherMatrix() throws {
        let matrix = try String(contentsOfFile: officialMatrix, encoding: .utf8)
        let plan = (officialMatrix as NSString).deletingLastPathComponent + "/plan.yaml"
        try folder.write(matrix + "\n", to: "matriz.csv")
        let result = try corte(
            "verify", "informe.json", "matriz.csv", "--plan", plan, "-q", "--locale", "en")
        #expect(result.code == 1)
        #expect(result.text.contains("matriz.csv: the report was measured from sha256:"))
    }

    @Test("tells a report of before apart, and refuses what is none")
    func others() throws {
        var json = try #require(
            try JSONSerialization.jsonObject(with: Data(report().utf8)) as? [String: Any])
        json["inputs"] = nil
        try folder.write(
            String(decoding: JSONSerialization.data(withJSONObject: json), as: UTF8.self), to: "viejo.json")
        let older = try corte("verify", "viejo.json")
        #expect(older.code == 65)
        #expect(older.errors.hasPrefix("corte: viejo.json: the report is older than those that hold"))
        #expect(try corte("verify", officialMatrix).code == 65)
        #expect(try corte("verify", "nada.json").code == 66)
        #expect(try corte("verify", "informe.json", "--plan", "plan.yaml").code == 64)
    }

    @Test("takes the digest of what was read, also of what can be read once alone")
    func standardInput() throws {
        let matrix = try String(contentsOfFile: officialMatrix, encoding: .utf8)
        let result = try corte("measure", "-", "--format", "json", "-q", input: matrix)
        #expect(result.code == 0)
        try folder.write(matrix, to: "copia.csv")
        let sum = try corte("measure", "copia.csv", "--format", "json", "-q")
        func digest(_ text: String) -> Substring? {
            text.firstRange(of: "\"sha256\": \"", after: "\"sources\"").map { text[$0.upperBound...].prefix(64) }
        }
        #expect(digest(result.text) != nil && digest(result.text) == digest(sum.text))
    }
}

extension String {
    /// The first place of a text behind another.
    fileprivate func firstRange(of text: String, after start: String) -> Range<Index>? {
        range(of: start).flatMap { range(of: text, range: $0.upperBound..<endIndex) }
    }
}
