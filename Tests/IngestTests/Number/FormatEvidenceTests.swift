import Testing

@testable import Ingest

@Suite("The evidence of a column") struct FormatEvidenceTests {
    private func evidence(_ cells: [String]) -> FormatEvidence {
        var evidence = FormatEvidence()
        for (record, cell) in cells.enumerated() {
            if let number = numberText(cell) { evidence.add(number, record: record) }
        }
        return evidence
    }

    @Test("counts the cells that only one format writes") func counts() {
        let evidence = evidence(["1", "66,63", "2.493.000", "67.25", "5.400"])
        #expect(evidence.colombian == 2)
        #expect(evidence.plain == 1)
        #expect(evidence.majority == .colombian)
    }

    @Test("remembers the first cell that both read") func ambiguous() {
        #expect(evidence(["1", "5.400", "41.667"]).firstAmbiguous == 1)
        #expect(evidence(["1", "5,4"]).firstAmbiguous == nil)
    }

    @Test("has no majority in a tie") func tie() {
        #expect(evidence([]).majority == nil)
        #expect(evidence(["1,5", "1.5"]).majority == nil)
    }

    @Test("counts percent signs") func percent() {
        let evidence = evidence(["100%", "94,64 %", "7"])
        #expect(evidence.percentSigns == 2)
        #expect(evidence.bareNumbers == 1)
    }

    @Test("adds up over columns") func sum() {
        var sum = evidence(["1,5", "5.400"])
        sum.add(evidence(["1.5", "2.5"]))
        #expect(sum.colombian == 1)
        #expect(sum.plain == 2)
        #expect(sum.majority == .plain)
    }
}
