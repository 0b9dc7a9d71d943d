import PlanModel
import Testing

@testable import Ingest

@Suite("Reading a column of numbers") struct NumberColumnReaderTests {
    /// The numbers of a column with a cell a row, and which rows need a closer look.
    private func read(_ cells: [String], _ format: NumberFormat) throws -> (NumberColumnReader, [Double?], [Int]) {
        let text = cells.map { "A;\($0);1\n" }.joined()
        let block = Block(
            bytes: Array(text.utf8), count: text.utf8.count, lineEnds: cells.count, isASCII: true,
            pieces: [.init(start: 0, offset: 0, line: 1)])
        var findings = Findings()
        var records = RecordTable(width: 3)
        let layout = try StreamLayout(
            RandomAccessBytes(Array("indicator;executed;programmed\nA;1;1\n".utf8), path: "m.csv"),
            settings: ReadingSettings())
        RecordSplitter(layout).split(block, into: &records, noting: &findings)
        var reader = NumberColumnReader(.executed, at: 1, format: format)
        let (numbers, others) = reader.read(records, of: block.bytes.span)
        return (reader, cells.indices.map { numbers[$0] }, others)
    }

    @Test("agrees with the number's own text, to the bit", arguments: NumberFormat.allCases)
    func agrees(format: NumberFormat) throws {
        var generator = SeededGenerator(state: 7)
        let alphabet = Array("0123456789012345678901234567890123456789.,.,-%e ")
        var cells = [
            "0", "00012", "9007199254740993", "12345678.25", "1.5", "1,5", "100.000", ".5", "5.", ",5", "1.2.3",
            "0.125",
        ]
        for _ in 0..<20_000 {
            let length = Int.random(in: 1...18, using: &generator)
            cells.append(
                String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }))
        }
        let (_, numbers, others) = try read(cells, format)
        let closer = Set(others)
        for (index, cell) in cells.enumerated() where !closer.contains(index) {
            let expected = numberText(cell)?.value(in: format)
            #expect(numbers[index] == expected, "\(cell)")
        }
        #expect(closer.count < cells.count)
        #expect(numbers[0] == 0 && numbers[1] == 12)
    }

    @Test("counts the same evidence", arguments: NumberFormat.allCases) func evidence(format: NumberFormat) throws {
        let cells = ["1", "2.5", "5.400", "0.400", "1234.500", "3,5", "1.234,5", "", "2 %", "7", "15.250"]
        var (reader, _, others) = try read(cells, format)
        for row in others { reader.add(Array(cells[row].utf8)[...], of: row, line: row + 1) }
        var expected = FormatEvidence()
        for (row, cell) in cells.enumerated() {
            if let number = numberText(cell) { expected.add(number, record: row + 1) }
        }
        #expect(reader.evidence.colombian == expected.colombian)
        #expect(reader.evidence.plain == expected.plain)
        #expect(reader.evidence.bareNumbers == expected.bareNumbers)
        #expect(reader.evidence.percentSigns == expected.percentSigns)
        #expect(reader.evidence.firstAmbiguous == expected.firstAmbiguous)
        #expect(reader.firstAmbiguous?.cell == "5.400")
        #expect(
            reader.ambiguousRecords.sorted() == [2, 4, 10].filter { numberText(cells[$0])?.evidence == .ambiguous })
        #expect(reader.firstAmbiguous?.line == 3)
    }
}
