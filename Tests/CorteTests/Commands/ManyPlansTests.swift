import Foundation
import Glibc
import StrategyTestSupport
import Testing

@Suite("corte with a matrix of many units") struct ManyPlansTests {
    private let folder: TemporaryFolder
    private let corte: Command
    private let two = ["--using", "weighted-average", "--using", "capped"]

    /// Three units at two cuts; the second one moves most under a cap.
    private let matrix = """
        unit,cut,objective,indicator,weight,programmed,executed
        U1,2024Q1,O1,A,1,100,50
        U1,2024Q2,O1,A,1,100,60
        U2,2024Q1,O1,A,1,100,150
        U2,2024Q2,O1,A,3,100,180
        U2,2024Q2,O1,B,1,100,
        U3,2024Q2,O1,A,1,100,110

        """

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write(matrix, to: "m.csv")
    }

    @Test("writes every node above the indicators of every unit and cut as CSV") func csv() throws {
        let result = try corte.run(["compare", "m.csv", "--format", "csv"] + two)
        #expect(result.code == 0)
        #expect(
            result.lines == [
                "corte: note: the figure of 1 of 3 units rests on a part of the plan's weight: U2 75.00%; --unit says what "
                    + "one lacks; --min-coverage leaves those of low coverage without a figure"
            ])
        #expect(
            result.text == """
                unit,cut,node,level,parent,achievement_weighted-average,achievement_capped,status_weighted-average,status_capped
                U1,2024-03-31,plan,plan,,50,50,,
                U1,2024-03-31,O1,objective,plan,50,50,,
                U1,2024-06-30,plan,plan,,60,60,,
                U1,2024-06-30,O1,objective,plan,60,60,,
                U2,2024-03-31,plan,plan,,150,100,,
                U2,2024-03-31,O1,objective,plan,150,100,,
                U2,2024-06-30,plan,plan,,180,100,,
                U2,2024-06-30,O1,objective,plan,180,100,,
                U3,2024-06-30,plan,plan,,110,100,,
                U3,2024-06-30,O1,objective,plan,110,100,,

                """)
    }

    @Test("writes the levels that are asked for, with the status of what has no figure") func levels() throws {
        let result = try corte.run(["measure", "m.csv", "--format", "csv", "--level", "indicator", "--cut", "2024Q2"])
        #expect(
            result.text == """
                unit,cut,node,level,parent,achievement,status
                U1,2024-06-30,A,indicator,O1,60,
                U2,2024-06-30,A,indicator,O1,180,
                U2,2024-06-30,B,indicator,O1,,notReported
                U3,2024-06-30,A,indicator,O1,110,

                """)
        let wrong = try corte.run(["measure", "m.csv", "--format", "csv", "--level", "pilar"])
        #expect(wrong.code == 64)
        #expect(wrong.lines == ["corte: there is no level 'pilar'; the levels are: plan, objective, indicator"])
    }

    @Test("gives the same bytes on any number of threads, into a file, and from standard input") func sameBytes() throws
    {
        let expected = try corte.run(["compare", "m.csv", "--format", "csv"] + two).output
        for threads in ["1", "2", "3"] {
            let result = try corte.run(
                ["compare", "m.csv", "--format", "csv", "-o", "out.csv", "--threads", threads] + two)
            #expect(result.code == 0)
            #expect(try folder.bytes("out.csv") == expected)
        }
        #expect(try corte.run(["compare", "-", "--format", "csv"] + two, input: matrix).output == expected)
        #expect(folder.contents.sorted() == ["m.csv", "out.csv"])
    }

    @Test("shows the units that move most, each at its latest cut") func table() throws {
        let result = try corte.run(["compare", "m.csv", "--locale", "en"] + two)
        #expect(result.code == 0)
        let lines = result.text.split(separator: "\n")
        #expect(lines[0] == "3 units, 5 measurements; the 3 that move most, each at its latest cut")
        #expect(
            lines[4]
                == "capped = capped:at=indicator,limit=100+weighted-average:missing=rescale,power=1 · against the programme "
                + "at the cut")
        #expect(lines[5].hasPrefix("    sha256:"))
        // U3 rises to the first place, beside U2, which loses more points.
        #expect(lines[8].hasPrefix("U3") && lines[8].hasSuffix("−10.00    100.0%  2 → 1"))
        #expect(lines[9].hasPrefix("U2") && lines[9].contains("2024-06-30"))
        #expect(lines[11] == "capped against weighted-average: mean difference 30.00, largest 80.00 points")
        #expect(
            lines[12].hasPrefix(
                "    mean shift of rank 0.33, largest 1; order of the units: Spearman 0.866, Kendall 0.816"))
        let lowest = try corte.run(["measure", "m.csv"])
        #expect(lowest.text.contains("las 3 de menor avance"))
        #expect(lowest.text.contains("Metodología: weighted-average:missing=rescale,power=1 · contra lo programado"))
        #expect(lowest.text.split(separator: "\n")[5].hasPrefix("U1"))
    }

    @Test("says whose figure rests on a part of their plan's weight") func coverage() throws {
        let rows =
            ["Cali;O1;A;10;10", "Cali;O1;B;10;", "Cali;O1;C;10;"] + ["A", "B", "C"].map { "Buga;O1;\($0);10;9" }
        try folder.write(
            "Municipio;Objetivo;Código;Programado;Ejecutado\n" + rows.joined(separator: "\n") + "\n", to: "u.csv")
        let told = try corte("measure", "u.csv")
        #expect(told.errors.contains("the figure of 1 of 2 units rests on a part of the plan's weight: Cali 33.33%;"))
        let lines = told.text.split(separator: "\n")
        #expect(lines.contains { $0.contains("Cobertura") && $0.hasSuffix("Puesto") }, "\(told.text)")
        #expect(lines.contains { $0.hasPrefix("Buga") && $0.contains("100,0\u{A0}%") }, "\(told.text)")
        #expect(lines.contains { $0.hasPrefix("Cali") && $0.contains("33,3\u{A0}%") }, "\(told.text)")
        let json = try corte("measure", "u.csv", "--format", "json")
        #expect(json.text.contains("\"coverage\": {\"weighted-average\": 0.3333333333333333}"), "\(json.text)")
        // A hole that another cut of the year makes counts alike; what is reported whole says nothing.
        try folder.write(
            "unit,cut,objective,indicator,programmed,executed\nU1,2024Q1,O1,A,1,1\nU1,2024Q1,O1,B,1,1\n"
                + "U1,2024Q2,O1,A,1,1\nU2,2024Q2,O1,A,1,1\n", to: "cuts.csv")
        let cuts = try corte("measure", "cuts.csv")
        #expect(cuts.errors.contains("of 1 of 2 units rests on a part of the plan's weight: U1 50.00%"))
        try folder.write("unit,objective,indicator,programmed,executed\nU1,O1,A,1,1\nU2,O1,A,1,1\n", to: "full.csv")
        let full = try corte("measure", "full.csv")
        #expect(!full.text.contains("Cobertura") && !full.errors.contains("plan's weight"))
    }

    @Test("says where units are measured beside their projections") func projection() throws {
        let mixed = ["compare", "m.csv", "--using", "weighted-average", "--using", "trend-projection+weighted-average"]
        #expect(
            try corte.run(mixed).text.split(separator: "\n")[0].hasSuffix(
                " · mediciones al corte junto a proyecciones al 31 de diciembre"))
        #expect(
            try corte.run(mixed + ["--locale", "en"]).text.split(separator: "\n")[0].hasSuffix(
                " · measurements at the cut beside projections to December 31"))
        let json = try corte.run(mixed + ["--format", "json"])
        let parsed = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
        #expect(
            parsed["projected"] as? [String: Bool] == [
                "weighted-average": false, "trend-projection+weighted-average": true,
            ])
    }

    @Test("sums up all units as JSON") func json() throws {
        let result = try corte.run(["compare", "m.csv", "--format", "json"] + two)
        let parsed = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect(parsed["schema"] as? String == "corte.units/1")
        let units = try #require(parsed["units"] as? [[String: Any]])
        #expect(units.map { $0["unit"] as? String } == ["U3", "U2", "U1"])
        let differences = units.map { unit in (unit["differences"] as? [String: Double])?["capped"] }
        #expect(differences == [-10, -80, 0])
        let shifts = units.map { unit in (unit["shifts"] as? [String: Int])?["capped"] }
        #expect(shifts == [1, 0, 0])
    }

    @Test("tells every mistake with its place, and writes nothing") func mistakes() throws {
        try folder.write(matrix + "U9,2024Q1,O1,A,-1,x,1\n", to: "bad.csv")
        let result = try corte.run(["compare", "bad.csv", "--format", "csv", "-o", "out.csv"] + two)
        #expect(result.code == 65)
        #expect(
            result.lines == [
                "corte: bad.csv:8:5: weight is negative (-1); give 0 or more",
                "corte: bad.csv:8:6: programmed is no number (x); write one such as 1234.56, or leave the cell empty",
            ])
        #expect(folder.contents.sorted() == ["bad.csv", "m.csv"])
        let shown = try corte.run(["compare", "bad.csv", "--format", "csv"] + two)
        #expect(shown.output.isEmpty)
    }

    @Test("counts the mistakes that it doesn't tell") func manyMistakes() throws {
        let rows = (1...70).map { "U\($0),2024Q1,O1,A,1,x,1\n" }.joined()
        try folder.write("unit,cut,objective,indicator,weight,programmed,executed\n" + rows, to: "bad.csv")
        let result = try corte.run(["measure", "bad.csv", "--format", "csv"])
        #expect(result.lines.count == 51)
        #expect(result.lines.last == "corte: … and 20 more problems")
    }

    @Test("measures one unit in full, and a chart needs one") func oneUnit() throws {
        let one = try corte.run(["compare", "m.csv", "--unit", "U2", "--format", "csv"] + two)
        #expect(one.text.hasPrefix("unit,cut,node,level,parent,name,"))
        let chart = try corte.run(["compare", "m.csv", "--chart", "x.svg"] + two)
        #expect(chart.code == 64)
        #expect(chart.errors.contains("choose one with --unit"))
    }

    @Test("writes the latest cut of one unit in full, like the table, and every cut where that's asked for")
    func everyCut() throws {
        try folder.write(matrix.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n", to: "one.csv")
        let latest = try corte("measure", "one.csv", "-q", "--format", "csv").text
        #expect(latest.hasPrefix("unit,cut,node,level,parent,name,achievement,status,untreated,"))
        #expect(latest.contains("U1,2024-06-30,plan,plan,,,60,"))
        #expect(!latest.contains("2024-03-31"))
        let compared = try corte.run(["compare", "one.csv", "-q", "--format", "csv"] + two).text
        #expect(!compared.contains("2024-03-31"))

        let all = """
            unit,cut,node,level,parent,achievement,status
            U1,2024-03-31,plan,plan,,50,
            U1,2024-03-31,O1,objective,plan,50,
            U1,2024-06-30,plan,plan,,60,
            U1,2024-06-30,O1,objective,plan,60,

            """
        #expect(try corte("measure", "one.csv", "-q", "--format", "csv", "--every-cut").text == all)
        #expect(try corte("measure", "m.csv", "-q", "--format", "csv", "--every-cut", "--unit", "U1").text == all)
        let streamed = try corte(
            "measure", "m.csv", "-q", "--format", "csv", "--every-cut", "--unit", "U1", "--threads", "2")
        #expect(streamed.text == all)
    }

    @Test("reads rows that end in a lone carriage return, and one in a cell, as every other")
    func carriageReturns() throws {
        let expected = try corte("measure", "m.csv", "--format", "csv").text
        try folder.write(matrix.replacing("\n", with: "\r"), to: "cr.csv")
        #expect(try corte("measure", "cr.csv", "--format", "csv").text == expected)
        try folder.write(matrix.replacing("executed\n", with: "executed\r"), to: "header.csv")
        #expect(try corte("measure", "header.csv", "--format", "csv").text == expected)
    }

    @Test("measures several matrices as the one that they make") func severalMatrices() throws {
        let lines = matrix.split(separator: "\n")
        try folder.write((lines.prefix(4) + [""]).joined(separator: "\n"), to: "a.csv")
        try folder.write((lines.prefix(1) + lines.dropFirst(4) + [""]).joined(separator: "\n"), to: "b.csv")
        let expected = try corte.run(["compare", "m.csv", "--format", "csv"] + two).text
        #expect(try corte.run(["compare", "a.csv", "b.csv", "--format", "csv"] + two).text == expected)
        // A unit's cut in two files.
        try folder.write((lines.prefix(5) + [""]).joined(separator: "\n"), to: "a.csv")
        try folder.write((lines.prefix(1) + lines.dropFirst(5) + [""]).joined(separator: "\n"), to: "b.csv")
        #expect(try corte.run(["compare", "a.csv", "b.csv", "--format", "csv"] + two).text == expected)
    }

    @Test("works on its only thread where the system gives no other") func noThreads() throws {
        let note = String(repeating: "x", count: 600)
        let rows = (1...6000).map { "U\($0),A,2,1,\(note)\n" }.joined()
        try folder.write("unit,indicator,programmed,executed,note\n" + rows, to: "long.csv")
        // The limit doesn't hold for the superuser.
        let ordinary = "setpriv --reuid=1000 --regid=1000 --clear-groups"
        let script = "ulimit -u 1 && exec \(corte.program) measure long.csv --format csv -q --threads 1"
        var shell = corte
        shell.program = "/bin/bash"
        let result = try shell.run(
            getuid() == 0 ? ["-c", "exec \(ordinary) bash -c '\(script)'"] : ["-c", script])
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.text.split(separator: "\n").count == 6001)
    }

    @Test("tells of a plan file's codes that no unit has") func unknownCodes() throws {
        try folder.write("indicators: { Z: { weight: 2 }, A: { weight: 1 } }\n", to: "plan.yaml")
        let result = try corte("measure", "m.csv", "--format", "csv")
        #expect(result.lines.count == 2)
        #expect(result.lines.first?.hasPrefix("corte: warning: plan.yaml:1:15: the matrix has no indicator") == true)
    }

    @Test("says of two methodologies that they're one") func same() throws {
        let same = ["--using", "capped", "--using", "capped:at=indicator,limit=100"]
        let result = try corte.run(["compare", "m.csv", "-q"] + same)
        #expect(result.text.contains("«capped» y «capped:at=indicator,limit=100» son la misma metodología\n"))
        let one = try corte.run(["compare", "m.csv", "-q", "--unit", "U1", "--locale", "en"] + same)
        #expect(one.text.contains("'capped' and 'capped:at=indicator,limit=100' are the same methodology\n"))
    }

    @Test("leaves nothing where the output can't be created, and copies into what isn't a file") func outputs() throws {
        let missing = try corte.run(["compare", "m.csv", "--format", "csv", "-o", "no/out.csv"] + two)
        #expect(missing.code == 73)
        let device = try corte.run(["compare", "m.csv", "--format", "csv", "-o", "/dev/stdout"] + two)
        #expect(try device.output == corte.run(["compare", "m.csv", "--format", "csv"] + two).output)
        #expect(folder.contents == ["m.csv"])
    }

    @Test("measures by the path that holds plans whole what can't be streamed") func whole() throws {
        let projected = try corte.run(
            ["compare", "m.csv", "--using", "weighted-average", "--using", "trend-projection", "--format", "csv", "-q"])
        #expect(projected.code == 0)
        let lines = projected.text.split(separator: "\n")
        #expect(lines.count == 11)
        // Without a programme of the year there's nothing to project against.
        #expect(lines[1] == "U1,2024-03-31,plan,plan,,50,,,noTarget")

        try folder.write("nodes: { O1: { power: -1 } }\n", to: "plan.yaml")
        let powered = try corte.run(["measure", "m.csv", "--format", "csv", "-q", "--level", "objective"])
        #expect(powered.text.contains("U2,2024-03-31,O1,objective,plan,150,\n"))
    }
}
