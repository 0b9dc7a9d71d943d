import Foundation
import StrategyTestSupport
import Testing

/// The three years of the example, recorded cut by cut, with two restatements and a change of weights.
@Suite("corte record and history") struct HistoryCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    private static let example = "\(DataFile.checkout)/Examples/serie-trimestral"
    private static let cuts = (2024...2026).flatMap { year in
        ["03-31", "06-30", "09-30", "12-31"].map { "\(year)-\($0)" }
    }.dropLast()

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        for name in ["matriz.csv", "plan.yaml"] {
            try folder.write(String(contentsOfFile: "\(Self.example)/\(name)", encoding: .utf8), to: name)
        }
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
    }

    private func replace(_ text: String, by other: String, in name: String) throws {
        let before = try self.text(name)
        try #require(before.contains(text))
        try folder.write(before.replacingOccurrences(of: text, with: other), to: name)
    }

    /// Records a cut, of the matrix as it is by then.
    @discardableResult
    private func record(_ cut: String, _ arguments: String...) throws -> Command.Result {
        let result = try corte.run(
            ["record", "matriz.csv", "--cut", cut, "--by", "ana", "--at", "2026-10-15", "-q", "--locale", "en"]
                + arguments)
        try #require(result.code == 0, "\(result.errors)")
        return result
    }

    private func recordAll() throws { for cut in Self.cuts { try record(cut) } }

    @Test("three years, two restatements and a change of weights: all are named, and what is kept is verified")
    func threeYears() throws {
        try recordAll()
        #expect(try record("2024-03-31").text.contains("was there already, with this report; nothing was added"))

        try replace("200;62\n", by: "200;71\n", in: "matriz.csv")
        #expect(try record("2024-03-31").text.contains("recorded 2024-03-31@2"))
        try replace("52.000;51.091\n", by: "52.000;50.000\n", in: "matriz.csv")
        try record("2024-03-31")
        try replace("weight: 20 }\n  O2", by: "weight: 35 }\n  O2", in: "plan.yaml")
        try record("2024-03-31")

        let list = try corte("history", "--locale", "en")
        #expect(list.code == 0)
        #expect(list.text.split(separator: "\n").count { $0.contains("2024-03-31") } == 4)
        #expect(list.text.contains("1 (corrected)"))

        let diff = try corte("history", "diff", "2024-03-31@1", "2024-03-31@4", "--locale", "en")
        #expect(diff.code == 1)
        for change in ["weight of O1: 20 → 35", "ED-01 executed: 51091 → 50000", "ED-02 executed: 62 → 71"] {
            #expect(diff.text.contains(change), "\(diff.text)")
        }
        #expect(try corte("history", "diff", "2024-06-30", "2024-06-30").code == 0)
        let verified = try corte("historia", "verify", "--locale", "en")
        #expect(verified.code == 0, "\(verified.text)\(verified.errors)")
        #expect(verified.text.hasPrefix("corte.db: verified\nreports recomputed: 14; values: "))
    }

    @Test("charts, tables, projections and audits of the database are those of the matrix, byte for byte")
    func sameAsMatrix() throws {
        try recordAll()
        for kind in ["evolution", "heatmap", "fan"] {
            for (input, name) in [("matriz.csv", "m"), ("corte.db", "d")] {
                let result = try corte("chart", kind, input, "-q", "-o", "\(kind)-\(name).svg")
                #expect(result.code == 0, "\(result.errors)")
            }
            let pages = kind == "heatmap" ? ["-1", "-2"] : [""]
            for page in pages { #expect(try text("\(kind)-m\(page).svg") == text("\(kind)-d\(page).svg")) }
        }
        for arguments in [
            ["measure", "--format", "json"], ["measure", "--format", "csv", "--base", "plan"],
            ["project", "--format", "json"], ["audit", "--format", "csv"],
            ["compare", "--using", "oficial", "--using", "con-tope", "--format", "csv"],
        ] {
            let matrix = try corte.run([arguments[0], "matriz.csv", "-q"] + arguments.dropFirst())
            let database = try corte.run([arguments[0], "corte.db", "-q"] + arguments.dropFirst())
            #expect(database.code == matrix.code && database.errors == matrix.errors)
            // The digests are of the files of each cut.
            func figures(_ text: String) -> Substring {
                text.range(of: "\"sources\"").map { text[..<$0.lowerBound] } ?? text[...]
            }
            #expect(figures(database.text) == figures(matrix.text), "\(arguments)")
        }
    }

    @Test("what was published is written down to the byte, and what is exported measures to the same figures")
    func showAndExport() throws {
        try record("2025-06-30")
        let published = try corte(
            "measure", "matriz.csv", "--cut", "2025-06-30", "--format", "json", "--locale", "en", "-q")
        let shown = try corte("history", "show", "2025Q2")
        #expect(shown.code == 0 && shown.output == published.output)
        _ = try corte("history", "show", "2025Q2", "-o", "informe.json")
        #expect(try corte("verify", "informe.json", "matriz.csv", "-q").code == 0)

        #expect(try corte("history", "export", "-o", "canonica.csv").code == 0)
        let before = try corte("measure", "corte.db", "--format", "csv", "-q")
        let after = try corte("measure", "canonica.csv", "--plan", "canonica.yaml", "--format", "csv", "-q")
        func withoutPlaces(_ text: String) -> [String] {
            text.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).dropLast(2).joined(separator: ",")
            }
        }
        #expect(withoutPlaces(before.text) == withoutPlaces(after.text))
    }

    @Test("a backup is another file, and replaces none")
    func backup() throws {
        try record("2025-06-30")
        #expect(try corte("history", "backup", "copia.db").code == 0)
        #expect(try corte("history", "verify", "--db", "copia.db").code == 0)
        #expect(try corte("history", "backup", "copia.db").code == 73)
    }

    @Test("what isn't a history, isn't there or isn't a matrix is refused with what to do")
    func refusals() throws {
        #expect(try corte("history").code == 66)
        #expect(try corte("history", "--db", "matriz.csv").code == 65)
        #expect(try corte("record", "matriz.csv", "--db", "plan.yaml", "-q").code == 64)
        try record("2025-06-30")
        #expect(try corte("record", "corte.db").code == 64)
        #expect(try corte("measure", "corte.db", "matriz.csv").code == 64)
        #expect(try corte("measure", "corte.db", "--plan", "plan.yaml").code == 64)
        #expect(try corte("history", "show", "2030-01-01").code == 64)
        #expect(try corte("record", "matriz.csv", "--db", "nada/corte.db", "-q").code == 73)
        let spanish = try corte("history", "show", "2030-01-01", "--db", "corte.db")
        #expect(spanish.errors.hasPrefix("corte: corte.db: it has no cut 2030-01-01; it has: 2025-06-30@1"))
    }
}
