import Testing

@testable import StrategyHost

@Suite struct BatchLayoutTests {
    private func layout(rows: Int) -> BatchLayout {
        BatchLayout(BatchSlice(batch(rows: rows)), outputs: outputs)
    }

    private func batch(rows: Int) -> ColumnBatch {
        var batch = ColumnBatch(rowCount: rows)
        batch.append("numbers", numbers: (0..<rows).map { $0 % 2 == 0 ? nil : Double($0) })
        batch.append("full", numbers: (0..<rows).map { Double($0) })
        batch.append("days", days: (0..<rows).map { Int32($0) })
        batch.append("truths", booleans: (0..<rows).map { $0 % 3 == 0 })
        return batch
    }

    private let outputs = [OutputSpecification.Grain.row, .group].map {
        OutputSpecification(name: $0.rawValue, grain: $0, isNullable: true, summary: "")
    }

    @Test(
        "Segments lie one after the other, on pages of their own with one between that nobody may touch",
        arguments: [0, 1, 1000, 100_000])
    func segments(rows: Int) {
        let layout = layout(rows: rows)
        var end = 0
        for segment in layout.segments {
            #expect(segment.offset == end)
            #expect(segment.capacity % Segment.page == 0)
            #expect((segment.capacity / Segment.page).nonzeroBitCount == 1)
            #expect((0...segment.capacity).contains(segment.count))
            end += segment.capacity + Segment.page
            #expect(segment.end == end)
        }
        #expect(layout.end == end)
    }

    @Test("Columns take what their elements take; only what is missing is marked")
    func columns() {
        let layout = layout(rows: 1001)
        #expect(layout.inputs.map(\.values.count) == [8008, 8008, 4004, 126])
        #expect(layout.inputs.map { $0.validity?.count } == [126, nil, nil, nil])
        #expect(layout.inputs.map(\.missingCount) == [501, 0, 0, 0])
        #expect(layout.outputs.map(\.count) == [1001, 1])
        #expect(layout.outputs.map(\.values.count) == [8008, 8])
        #expect(layout.outputs.map(\.validity.count) == [126, 1])
        #expect(layout.outputs.map(\.flags.count) == [4004, 4])
        #expect(layout.groupOffsets.count == 16)
    }

    @Test("What the worker writes ends where its segment ends; what it reads starts where it starts")
    func guards() {
        let layout = layout(rows: 777)
        for segment in layout.segments {
            if segment.isWritable {
                #expect(segment.start + segment.count == segment.offset + segment.capacity)
            } else {
                #expect(segment.start == segment.offset)
            }
        }
        #expect(layout.segments.filter(\.isWritable).count == 6)
    }

    @Test("A segment of whole pages takes no more")
    func wholePages() {
        let page = Segment.page
        for (count, pages) in [
            (0, 1), (1, 1), (page, 1), (page + 1, 2), (2 * page, 2), (2 * page + 1, 4), (5 * page, 8),
        ] {
            #expect(Segment(offset: 0, count: count, isWritable: true).capacity == pages * page)
        }
    }

    @Test("Batches of about the same size lie alike")
    func alike() {
        let places = [700, 800, 1000].map { rows in
            layout(rows: rows).segments.map(\.offset)
        }
        #expect(places[0] == places[1])
        #expect(places[1] == places[2])
    }

    @Test("A slice takes what its own rows take")
    func slice() {
        let batch = batch(rows: 1000)
        let layout = BatchLayout(BatchSlice(batch, rows: 800..<1000), outputs: outputs)
        #expect(layout.rowCount == 200 && layout.groupCount == 1)
        #expect(layout.inputs.map(\.values.count) == [1600, 1600, 800, 25])
        #expect(layout.inputs.map(\.missingCount) == [100, 0, 0, 0])
        #expect(layout.outputs.map(\.count) == [200, 1])
    }

    @Test("Slices of a batch lie alike, whichever of them has gaps, so that nothing is mapped anew")
    func slicesLieAlike() {
        let rows = 5 * BatchSlice.length
        for gaps in 0..<5 {
            let validity = Bitmap((0..<rows).map { $0 / BatchSlice.length != gaps || $0 % 3 != 0 })
            var batch = ColumnBatch(rowCount: rows)
            batch.append("a", numbers: [Double](repeating: 1, count: rows), validity: validity)
            batch.append("b", days: [Int32](repeating: 1, count: rows))
            let layouts = (0..<5).map { slice in
                let first = slice * BatchSlice.length
                return BatchLayout(BatchSlice(batch, rows: first..<first + BatchSlice.length), outputs: [outputs[0]])
            }
            for layout in layouts {
                #expect(layout.segments.elementsEqual(layouts[0].segments) { $0.liesLike($1) })
            }
            #expect(layouts.map { $0.inputs[0].missingCount > 0 } == (0..<5).map { $0 == gaps })
        }
    }
}
