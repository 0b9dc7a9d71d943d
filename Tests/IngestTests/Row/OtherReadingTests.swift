import PlanModel
import Testing

@testable import Ingest

@Suite("A reading that the other format would bring nearer") struct OtherReadingTests {
    @Test("is one that is more than tenfold nearer to the programme") func rule() {
        #expect(OtherReading(executed: 4.5, programmed: 5400, others: (4.5, 5.4)) != nil)
        #expect(OtherReading(executed: 4500, programmed: 5.4, others: (4500, 5400)) != nil)
        // Less than tenfold nearer, or further off.
        #expect(OtherReading(executed: 100, programmed: 5400, others: (100, 5.4)) == nil)
        #expect(OtherReading(executed: 5.4, programmed: 5.4, others: (5400, 5.4)) == nil)
        #expect(OtherReading(executed: 0, programmed: 5400, others: (0, 5.4)) == nil)
        #expect(OtherReading(executed: -1, programmed: 5400, others: (-1, 5.4)) == nil)
    }

    /// What both readers say of a matrix of many units.
    private func told(_ rows: [String], header: String = "unit;indicator;programmed;executed") throws -> [String] {
        let matrix = header + "\n" + rows.joined(separator: "\n") + "\n"
        let comparison = ReaderComparison(Array(matrix.utf8))
        #expect(comparison.disagreement(blockSizes: [64, 1 << 18], threads: 1) == nil)
        var remarks: [String] = []
        remarks = try MatrixStream(RandomAccessBytes(Array(matrix.utf8), path: "m.csv"), settings: PlanFile()).read(
            threads: 1, blockSize: 64, makeWork: { { _ in 0 } }, restart: {}, merge: { _ in }
        ).map(\.description)
        #expect(remarks == (try load(matrix).diagnostics.map(\.description)))
        return remarks.filter { $0.contains("it would give") }
    }

    @Test("is told by the stream as by the reader of whole matrices") func stream() throws {
        // Grouped, as the other cells of the file are.
        #expect(
            try told(["U1;A;5.400;4,5", "U2;A;10,25;4,5", "U3;A;1.250,5;1"]) == [
                "m.csv:2:3: programmed is read as 5400 and gives 0.08%; read as 5.4 it would give 83.33% (5.400); check the "
                    + "cell; 'numbers: es' or 'numbers: en' in the plan file decides for all"
            ])
        // With a decimal mark, as the other cells are.
        #expect(
            try told(["U1;A;5,400;4500", "U2;A;10,25;4,5", "U3;A;1250,5;1"]) == [
                "m.csv:2:3: programmed is read as 5.4 and gives 83333.33%; read as 5400 it would give 83.33% (5,400); "
                    + "check the cell; 'numbers: es' or 'numbers: en' in the plan file decides for all"
            ])
        // Of what was executed, in quotes, and of the programme of the year.
        #expect(try told(["U1;A;5;\"4,500\"", "U2;A;4000;4,500", "U3;A;10,25;1"]).count == 1)
        #expect(
            try told(
                ["U1;A;5,400;4500", "U2;A;10,25;4,5"], header: "unit;indicator;programmed_year;executed"
            ).first?.contains(": programmed_year is read as 5.4 ") == true)
        // Both ambiguous, or neither that much nearer.
        #expect(try told(["U1;A;5,400;4,500", "U2;A;10,25;4,5", "U3;A;5,400;9,25"]).isEmpty)
    }

    @Test("is told of many rows with how many more there are") func many() throws {
        let rows = (1...300).map { "U\($0);A;5,400;4500" } + ["V;A;10,25;4,5"]
        #expect(try told(rows).count == 50)
    }
}
