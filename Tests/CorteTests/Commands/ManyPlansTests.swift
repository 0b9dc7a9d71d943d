import Foundation
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
        #expect(result.errors.isEmpty)
        #expect(
            result.text == """
                unit,cut,node,level,parent,achievement_weighted-average,achievement_capped
                U1,2024-03-31,plan,plan,,50,50
                U1,2024-03-31,O1,objective,plan,50,50
                U1,2024-06-30,plan,plan,,60,60
                U1,2024-06-30,O1,objective,plan,60,60
                U2,2024-03-31,plan,plan,,150,100
                U2,2024-03-31,O1,objective,plan,150,100
                U2,2024-06-30,plan,plan,,180,100
                U2,2024-06-30,O1,objective,plan,180,100
                U3,2024-06-30,plan,plan,,110,100
                U3,2024-06-30,O1,objective,plan,110,100

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
        #expect(lines[2].hasPrefix("U2") && lines[2].contains("2024-06-30"))
        #expect(lines[3].hasPrefix("U3"))
        let lowest = try corte.run(["measure", "m.csv"])
        #expect(lowest.text.contains("las 3 de menor avance"))
        #expect(lowest.text.split(separator: "\n")[2].hasPrefix("U1"))
    }

    @Test("sums up all units as JSON") func json() throws {
        let result = try corte.run(["compare", "m.csv", "--format", "json"] + two)
        let parsed = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect(parsed["schema"] as? String == "corte.units/1")
        let units = try #require(parsed["units"] as? [[String: Any]])
        #expect(units.map { $0["unit"] as? String } == ["U2", "U3", "U1"])
        #expect(units.map { $0["difference"] as? Double } == [-80, -10, 0])
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
        #expect(lines[1] == "U1,2024-03-31,plan,plan,,50,")

        try folder.write("nodes: { O1: { power: -1 } }\n", to: "plan.yaml")
        let powered = try corte.run(["measure", "m.csv", "--format", "csv", "-q", "--level", "objective"])
        #expect(powered.text.contains("U2,2024-03-31,O1,objective,plan,150,\n"))
    }
}
