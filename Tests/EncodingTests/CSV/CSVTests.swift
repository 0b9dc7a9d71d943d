import Foundation
import MeasurementTestSupport
import PlanModel
import Testing

@testable import Encoding
@testable import Measurement
@testable import Words

@Suite("A table of comma-separated values") struct CSVTests {
    @Test("quotes only what has to be quoted")
    func quoting() {
        var table = CSVText(header: ["a", "b"])
        table.append(["plain text", "1,5"])
        table.append(["say \"no\"", nil])
        table.append(["two\nlines", "cr\r\n"])
        table.append(["ñ;|'", ""])
        #expect(
            table.text == "a,b\nplain text,\"1,5\"\n\"say \"\"no\"\"\",\n\"two\nlines\",\"cr\r\n\"\nñ;|',\n")
    }

    @Test("of a report has a row for each node under the names of the JSON")
    func report() throws {
        let csv = try engine.measure(try OfficialDeck.example()).csv()
        let lines = csv.split(separator: "\n")
        #expect(lines.count == 18)
        #expect(
            lines[0] == "unit,cut,node,level,parent,name,achievement,status,untreated,state,mask,coverage,lower,upper,"
                + "weight,share,effectiveWeight,contribution,executed,programmed,published,file,line")
        #expect(lines[1].hasPrefix(",2024-03-31,plan,plan,,Plan Estratégico Sectorial,98.4521114536405"))
        let row = try #require(lines.first { $0.hasPrefix(",2024-03-31,MT-75,indicator,O1,") })
        #expect(row.contains(",176.9814814814815,,176.9814814814815,over,76.9814814814815,1,"))
        #expect(row.hasSuffix(",9557,5400,176%,\(OfficialDeck.matrix),4"))
    }

    @Test("of a report has empty fields for what is missing")
    func missing() throws {
        let csv = try engine.measure(Plan([row("A", 10), row("B", nil, line: 3)])).csv()
        #expect(csv.contains("\n,,B,indicator,O1,B,,notReported,,,,0,0,100,1,,,,,100,,matriz.csv,3\n"))
    }

    @Test("of a comparison has columns for each methodology")
    func comparison() throws {
        let plan = Plan([row("A", 180), row("B, etc.", 120), row("C", 90, in: ["O2"])])
        let csv = try engine.compare(plan, using: ["weighted-average", "capped:limit=110,at=indicator"]).csv()
        let lines = csv.split(separator: "\n")
        let capped = "capped:limit=110,at=indicator"
        let columns =
            ["unit", "cut", "node", "level", "parent", "name"]
            + ["achievement", "status", "rank"].flatMap { ["\($0)_weighted-average", "\"\($0)_\(capped)\""] }
            + ["difference", "shift", "causes"].map { "\"\($0)_\(capped)\"" }
        #expect(lines[0] == columns.joined(separator: ","))
        #expect(lines[2] == ",,O1,objective,plan,O1,150,110,,,1,1,-40,0,\"A:-35 B, etc.:-5\"")
        #expect(lines.count == 1 + 6)
    }
}
