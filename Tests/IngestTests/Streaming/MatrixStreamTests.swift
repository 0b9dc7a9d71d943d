import PlanModel
import Testing

@testable import Ingest

@Suite("A stream of a matrix") struct MatrixStreamTests {
    private let header = "unit,cut,objective,indicator,weight,programmed,executed\n"

    /// Units with three cuts of a few rows each, in order.
    private func matrix(units: Int, seed: UInt64 = 1, separator: String = ",", decimalMark: String = ".") -> String {
        var generator = SeededGenerator(state: seed)
        var text = header
        for unit in 1...units {
            let count = Int.random(in: 2...7, using: &generator)
            for cut in 1...3 {
                for row in 1...count {
                    let programmed = Int.random(in: 0...9999, using: &generator)
                    let executed = Int.random(in: 0...9999, using: &generator)
                    let isMissing = Int.random(in: 0..<9, using: &generator) == 0
                    text += "U\(unit),2024Q\(cut),O\(row % 2),I\(row),\(row),\(programmed)~5,"
                    text += isMissing ? "\n" : "\(executed)~25\n"
                }
            }
        }
        return text.replacing(",", with: separator).replacing("~", with: decimalMark)
    }

    @Test("has the rows that the reader of whole matrices has") func sameRows() throws {
        let text = matrix(units: 20)
        #expect(try streamed(text) == wholeRows(text))
    }

    @Test(
        "is the same whatever the size of the blocks and the number of threads",
        arguments: [1, 2, 3], [1, 17, 64, 1000, 4096, 1 << 20])
    func chunking(threads: Int, blockSize: Int) throws {
        let text = matrix(units: 12)
        #expect(try streamed(text, threads: threads, blockSize: blockSize) == wholeRows(text))
    }

    @Test("gathers the rows of a unit and cut that lie apart, in the order in which each is first met")
    func scattered() throws {
        let rows = matrix(units: 6).split(separator: "\n").dropFirst()
        for seed in 1...5 as ClosedRange<UInt64> {
            var generator = SeededGenerator(state: seed)
            let text = header + rows.shuffled(using: &generator).joined(separator: "\n")
            let whole = try wholeRows(text)
            var keys: [String] = []
            func key(_ row: StreamedRow) -> String { "\(row.unit ?? "") \(row.cut?.description ?? "")" }
            for row in whole where !keys.contains(key(row)) { keys.append(key(row)) }
            let expected = keys.flatMap { wanted in whole.filter { key($0) == wanted } }
            #expect(try streamed(text, threads: 2, blockSize: 100) == expected)
        }
    }

    @Test("takes a unit that comes back for the same, also in other words") func comesBack() throws {
        let text = """
            unit,cut,indicator,programmed,executed
            U1,2024Q1,A,1,1
            U2,2024Q1,A,1,2
             U1,2024-03-31,B,1,3
            "U1",31/03/2024,C,1,4
            """
        let rows = try streamed(text)
        #expect(rows.map(\.indicator) == ["A", "B", "C", "A"])
        #expect(rows.map(\.line) == [2, 4, 5, 3])
    }

    @Test("reads quotes, doubled quotes and line ends inside them") func quotes() throws {
        let text = """
            unit,name,indicator,programmed,executed
            U1,"a ""b"", c",A,"10",1
            U1,"two
            lines, here",B,"2",5
            U2,plain"quote,"C",3,6

            """
        for blockSize in [1, 10, 30, 1 << 18] {
            #expect(try streamed(text, blockSize: blockSize) == wholeRows(text), "\(blockSize)")
        }
    }

    @Test("reads every kind of line end and separator, blank lines and a byte order mark") func lineEnds() throws {
        let text = "\u{FEFF}unit;indicator;programmed;executed\r\n\r\nU1;A;1,5;2\r\n;;;\r\nU1;B;1;2,5\r\nU2;A;1;\r\n"
        #expect(try streamed(text) == wholeRows(text))
        #expect(try streamed(text, blockSize: 3) == wholeRows(text))
        let returns = text.replacing("\r\n", with: "\r")
        #expect(try streamed(returns, blockSize: 3) == wholeRows(returns))
    }

    @Test("reads what isn't UTF-8 as Windows-1252, also where only a late row tells") func encoding() throws {
        let rows = (1...50).map { "U\($0);A;x;1;2\n" }.joined()
        let latin =
            Array("unit;indicator;name;programmed;executed\n\(rows)Z".utf8) + [0xD1] + Array(";A;y;1;2\n".utf8)
        let streamed = try streamed(bytes: latin, threads: 2, blockSize: 40)
        #expect(streamed.count == 51)
        #expect(streamed.last?.unit == "ZÑ")
    }

    @Test("keeps the row below a header that ends in a lone carriage return") func headerReturn() throws {
        let text = "unit,indicator,programmed,executed\rU1,A,1,1\nU2,A,1,0.5\nU3,A,1,0.2\n"
        #expect(try streamed(text).map(\.unit) == ["U1", "U2", "U3"])
        #expect(try streamed(text).map(\.line) == [2, 3, 4])
    }

    @Test("finds a header below many blank lines") func blankLines() throws {
        let text = String(repeating: "\n", count: 100_000) + "unit,indicator,programmed,executed\nU1,A,1,1\n"
        #expect(try streamed(text).map(\.line) == [100_002])
    }

    @Test("reads Colombian numbers, grouped ones too") func colombian() throws {
        let text = matrix(units: 5, separator: ";", decimalMark: ",") + "U9;2024Q1;O1;I1;1;1.234.567,5;-3,25\n"
        let rows = try streamed(text, threads: 2, blockSize: 64)
        #expect(rows == (try wholeRows(text)))
        #expect(rows.last?.programmed == 1_234_567.5)
    }

    @Test("decides how numbers are written by all of them, like the reader of whole matrices") func lateEvidence()
        throws
    {
        // The first rows could be either, and only much later ones tell.
        var text = "unit;indicator;programmed;executed\n"
        for unit in 1...300 { text += "U\(unit);A;5.400;1.200\n" }
        for unit in 301...700 { text += "U\(unit);A;5400.5;1200.25\n" }
        let rows = try streamed(text, threads: 2, blockSize: 500)
        #expect(rows[0].programmed == 5.4)
        #expect(rows == (try wholeRows(text)))
    }

    @Test("applies what the plan file says of an indicator, and its levels and columns") func planFile() throws {
        let text = "Unidad;pilar;objective;indicator;Meta X;executed\nU1;P;O;A;10;1\nU1;P;O;B;10;2\nU2;P;O;A;10;3\n"
        let plan = """
            levels: [pilar, objective]
            columns: { Meta X: programmed }
            indicators: { A: { weight: 3, annualisation: creciente } }
            """
        #expect(try streamed(text, plan: plan) == wholeRows(text, plan: plan))
    }

    @Test("counts plans without reading on") func planCount() throws {
        func count(_ text: String) throws -> PlanCount {
            try MatrixStream(RandomAccessBytes(Array(text.utf8), path: "m.csv"), settings: PlanFile()).planCount()
        }
        let head = "unit,cut,indicator,programmed,executed\n"
        #expect(try count(head + "U1,2024Q1,A,1,1\nU1,2024Q1,B,1,1\n") == .one)
        #expect(try count(head + "U1,2024Q1,A,1,1\nU1,2024Q2,A,1,1\n") == .severalCuts)
        #expect(try count(head + "U1,2024Q1,A,1,1\nU2,2024Q1,A,1,1\n") == .severalUnits)
        #expect(try count("indicator,programmed,executed\nA,1,1\nB,1,1\n") == .one)
    }
}
