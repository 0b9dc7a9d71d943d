import Foundation
import StrategyTestSupport
import Testing

/// What projections of plans used to get wrong, each on a matrix of its own.
@Suite("A projection by the command") struct ProjectedBehaviourTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private static let header = "Corte;Objetivo;Código;Tipo de anualización;Meta anual;Programado;Ejecutado\n"

    /// An indicator of the matrix that a test writes, as JSON has it.
    private func indicator(
        _ code: String, of rows: [String], plan: String? = nil, _ arguments: String...
    ) throws -> [String: Any] {
        try folder.write(Self.header + rows.joined(separator: "\n") + "\n", to: "m.csv")
        if let plan { try folder.write(plan, to: "plan.yaml") }
        let result = try corte.run(["project", "m.csv", "-q", "--format", "json"] + arguments)
        #expect(result.code == 0, "\(result.errors)")
        let projection = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        let nodes = try #require(projection["nodes"] as? [[String: Any]])
        return try #require(nodes.first { $0["id"] as? String == code })
    }

    private func estimate(_ indicator: [String: Any]) throws -> [String: Any] {
        try #require(indicator["estimate"] as? [String: Any])
    }

    @Test("starts at the last report in January of a cut in September, and says that nothing came since") func silent()
        throws
    {
        let rows = ["2026-01-31;O1;A;suma;120;;10", "2026-09-30;O1;A;suma;120;90;", "2026-09-30;O1;B;suma;120;90;80"]
        let a = try indicator("A", of: rows, "--using", "trend-projection:method=pace")
        #expect(a["reported"] is NSNull)
        #expect(a["reportedStatus"] as? String == "notReported")
        #expect(a["executed"] as? Double == 10)
        #expect(a["reportedOn"] as? String == "2026-01-31")
        #expect(try isClose(estimate(a)["value"] as? Double, 120, 1e-9))
        #expect(try #require(estimate(a)["flags"] as? [String]).contains("silentEnd"))
        let row = try #require(
            try corte("project", "m.csv", "-q").text.split(separator: "\n").first { $0.hasPrefix("A ") })
        #expect(row.contains("31/01/2026") && row.contains("sin reporte en el corte"))
    }

    @Test("follows two earlier years where there is no programme") func earlierYears() throws {
        let rows = [
            "2024-03-31;O1;A;suma;100;;22", "2024-12-31;O1;A;suma;100;;100", "2025-03-31;O1;A;suma;105;;23",
            "2025-12-31;O1;A;suma;105;;106", "2026-03-31;O1;A;suma;110;;24",
        ]
        let estimate = try estimate(indicator("A", of: rows))
        #expect(estimate["method"] as? String == "profile")
        #expect(estimate["profileYears"] as? Double == 2)
        let value = try #require(estimate["value"] as? Double)
        #expect(109 < value && value < 111)
    }

    @Test("continues a growing indicator from last December, not from zero") func growing() throws {
        let rows = [
            "2025-12-31;O1;A;creciente;67;67;67", "2026-03-31;O1;A;creciente;72;;68",
            "2026-06-30;O1;A;creciente;72;;69",
        ]
        #expect(try isClose(estimate(indicator("A", of: rows))["value"] as? Double, 71, 1e-9))
    }

    @Test("adds up the quarters of a sum before anything else") func periods() throws {
        let rows = [
            "2026-03-31;O1;A;suma;48;12;10", "2026-06-30;O1;A;suma;48;12;12", "2026-09-30;O1;A;suma;48;12;11",
        ]
        let a = try indicator(
            "A", of: rows, plan: "magnitudes: period\n", "--using", "trend-projection:method=pace")
        #expect(a["executed"] as? Double == 33)
        #expect(try isClose(estimate(a)["value"] as? Double, 44, 1e-9))
        #expect(try #require(a["path"] as? [[String: Any]]).map { $0["programmed"] as? Double } == [12, 24, 36])
    }

    @Test("tells in the table of the sixth of nine reports that stands out") func outlier() throws {
        let amounts = [10, 21, 30, 41, 50, 110, 121, 130, 141]
        let days = [31, 28, 31, 30, 31, 30, 31, 31, 30]
        func rows(_ amounts: [Int]) -> [String] {
            zip(amounts, days).enumerated().map { "2026-0\($0 + 1)-\($1.1);O1;A;suma;180;\(15 * ($0 + 1));\($1.0)" }
        }
        try folder.write(Self.header + rows(amounts).joined(separator: "\n") + "\n", to: "m.csv")
        let spanish = try corte("project", "m.csv", "-q")
        #expect(spanish.code == 0)
        #expect(spanish.text.contains("reporte atípico"))
        #expect(try corte("project", "m.csv", "-q", "--locale", "en").text.contains("outlying report"))
        let even = amounts.enumerated().map { $1 - ($0 >= 5 ? 49 : 0) }
        try folder.write(Self.header + rows(even).joined(separator: "\n") + "\n", to: "m.csv")
        #expect(try !corte("project", "m.csv", "-q").text.contains("reporte atípico"))
    }

    @Test("keeps the probability of a falling indicator that reaches 0") func falling() throws {
        let rows = [
            "2025-12-31;O1;A;decreciente;8;8;8", "2026-03-31;O1;A;decreciente;2;6;6",
            "2026-06-30;O1;A;decreciente;2;4;2", "2026-09-30;O1;A;decreciente;2;3;0",
        ]
        let a = try indicator("A", of: rows)
        #expect(a["reported"] is NSNull)
        #expect(a["reportedStatus"] as? String == "beyond")
        #expect(try (estimate(a)["value"] as? Double).map { $0 >= 0 } == true)
        let probability = try #require(try estimate(a)["probability"] as? Double)
        #expect(0.5 < probability && probability <= 1)
        #expect(a["outlook"] is String)
        let intervals = try #require(a["intervals"] as? [[String: Double]])
        #expect(intervals.count == 3 && intervals.allSatisfy { ($0["low"] ?? -1) >= 0 })
    }

    @Test("holds 31 December against the year's target, for certain") func yearEnd() throws {
        let rows = [
            "2026-09-30;O1;A;suma;100;75;70", "2026-12-31;O1;A;suma;100;95;97", "2026-12-31;O1;B;suma;100;95;100",
        ]
        let a = try indicator("A", of: rows)
        #expect(a["target"] as? Double == 100)
        #expect(a["projected"] as? Double == 97)
        #expect(try estimate(a)["probability"] as? Double == 0)
        #expect(a["outlook"] as? String == "missed")
        let b = try indicator("B", of: rows)
        #expect(try estimate(b)["probability"] as? Double == 1)
        #expect(b["outlook"] as? String == "met")
    }

    @Test("gives no state of the example another name for a cap that doesn't act") func idleCap() throws {
        func nodes(_ methodology: String) throws -> [[String: Any]] {
            let result = try corte("measure", officialMatrix, "-q", "--using", methodology, "--format", "json")
            #expect(result.code == 0, "\(result.errors)")
            let report = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
            return try #require(report["nodes"] as? [[String: Any]])
        }
        let plain = try nodes("trend-projection")
        let capped = try nodes("trend-projection+capped")
        let idle = zip(plain, capped).filter { plain, _ in (plain["achievement"] as? Double).map { $0 <= 100 } ?? false
        }
        #expect(idle.count > 4)
        for (without, with) in idle {
            #expect(without["id"] as? String == with["id"] as? String)
            let (one, other) = (without["state"] as? String, with["state"] as? String)
            #expect(one == other, "\(without["id"] ?? "") \(without["achievement"] ?? "") \(with["achievement"] ?? "")")
        }
    }
}
