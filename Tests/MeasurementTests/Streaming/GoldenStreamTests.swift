import StrategyTestSupport
import Testing

@Suite("The roll-up of many units and cuts") struct GoldenStreamTests {
    @Test("gives every objective and plan of the exact results, to 1e-12") func everyRow() throws {
        let csv = try streamedCSV(RollUpFile.text(rows: 10_000), using: ["weighted-average", "capped"])
        let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(
            lines[0].joined(separator: ",").hasSuffix(
                "parent,achievement_weighted-average,achievement_capped,status_weighted-average,status_capped"))
        var found: [String: (Double?, Double?)] = [:]
        for line in lines.dropFirst() {
            let node = line[3] == "plan" ? "PLAN" : line[2]
            found["\(line[0]) \(line[1]) \(node)"] = (Double(line[5]), Double(line[6]))
        }
        let days = ["1": "03-31", "2": "06-30", "3": "09-30", "4": "12-31"]
        let expected = try DataFile.rows("MeasurementTests/Goldens/rollup_1e4_expected.csv")
        #expect(expected.count == 600)
        #expect(found.count == 600)
        for row in expected {
            let period = row["period"] ?? ""
            let cut = "\(period.prefix(4))-\(days[String(period.suffix(1))] ?? "")"
            let values = found["\(row["unit"] ?? "") \(cut) \(row["objective"] ?? "")"]
            #expect(isClose(values?.0, row.number("uncapped"), 1e-12), "\(row)")
            #expect(isClose(values?.1, row.number("capped"), 1e-12), "\(row)")
        }
    }

    @Test("has the bits of the path that holds a whole plan") func wholePlan() throws {
        let text = RollUpFile.text(rows: 10_000)
        let methodologies = ["weighted-average", "capped", "capped:at=objective"]
        #expect(try streamedCSV(text, using: methodologies) == wholeCSV(text, using: methodologies))
    }

    @Test("is the same on any number of threads", arguments: [1, 2, 3, 8]) func threads(count: Int) throws {
        let text = RollUpFile.text(rows: 40_000)
        let one = try streamedCSV(text, using: ["capped"], threads: 1)
        #expect(try streamedCSV(text, using: ["capped"], threads: count) == one)
    }
}
