import Foundation
import StrategyTestSupport
import Testing

@Suite("The ending of an output") struct FormatByEndingTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test(
        "picks the format",
        arguments: [
            ("r.csv", "unit,"), ("r.tsv", "unit\tcut"), ("r.ndjson", "{\"schema\""), ("r.XLSX", "PK"), ("r.JSON", "{"),
            ("r.md", "## "), ("r.markdown", "## "), ("a.b/r", "Plan Estratégico"),
            ("r.txt", "Plan Estratégico"), ("r", "Plan Estratégico"), (".csv", "Plan Estratégico"),
        ])
    func picks(name: String, start: String) throws {
        try FileManager.default.createDirectory(atPath: "\(folder.path)/a.b", withIntermediateDirectories: true)
        let result = try corte("measure", officialMatrix, "-q", "-o", name)
        #expect(result.code == 0, "\(result.errors)")
        #expect(String(decoding: try folder.bytes(name), as: UTF8.self).hasPrefix(start))
    }

    @Test(
        "is an error where it says another format than --format, or none",
        arguments: [
            ["measure", "-o", "r.csv", "--format", "json"], ["measure", "-o", "r.xls"], ["audit", "-o", "r.cvs"],
            ["compare", "--using", "capped", "--using", "weighted-average", "-o", "r.md", "--format", "csv"],
        ])
    func refused(_ arguments: [String]) throws {
        let result = try corte.run([arguments[0], officialMatrix] + arguments.dropFirst())
        #expect(result.code == 64)
        #expect(result.lines.count == 1)
        #expect(result.errors.contains("the ending says"), "\(result.errors)")
        #expect(folder.contents.isEmpty)
    }

    @Test("may be anything where --format says it, and on a device")
    func free() throws {
        #expect(try corte("measure", officialMatrix, "-q", "--format", "csv", "-o", "tmp.Xa8").code == 0)
        #expect(try folder.bytes("tmp.Xa8").starts(with: Data("unit,".utf8)))
        let pipe = try shell(corte, "mkfifo p.x; cat p.x & \"$CORTE\" measure \"$MATRIX\" -q -o p.x; wait")
        #expect(pipe.text.hasPrefix("Plan Estratégico"), "\(pipe.errors)")
    }
}
