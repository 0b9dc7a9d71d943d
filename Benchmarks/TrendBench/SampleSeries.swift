import Foundation
import StrategyHost

/// Cumulative series of equal steps, of many sizes.
struct SampleSeries {
    private let totals: [[Double]]

    var count: Int { totals.count }

    /// One series to a line, its totals between commas.
    init(file: String) throws {
        totals = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
            line.split(separator: ",").compactMap { Double($0) }
        }
    }

    /// 10,000 series of 12 steps, the same in every run; one step in twenty adds nothing.
    init() {
        var state: UInt64 = 7
        func chance() -> Double {
            // Knuth, The Art of Computer Programming 2, 3.3.4.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) * 0x1p-53
        }
        totals = (0..<10_000).map { index in
            var total = 0.0
            let size = Double(1 << (index % 17))
            return (0..<12).map { _ in
                let added = chance() < 0.05 ? 0 : -log(1 - chance())
                total += size * added
                return total
            }
        }
    }

    /// The series as totals with an even programme, or as levels; each projected by four steps more.
    func batch(isCumulative: Bool) -> ColumnBatch {
        var offsets = [0]
        var times: [Double] = []
        var executed: [Double?] = []
        var programmed: [Double?] = []
        for series in totals {
            let horizon = series.count + 4
            let target = (series.last ?? 0) * Double(horizon) / Double(max(1, series.count))
            for (index, total) in series.enumerated() {
                times.append(Double(index + 1))
                executed.append(total)
                programmed.append(target * Double(index + 1) / Double(horizon))
            }
            times.append(Double(horizon))
            executed.append(nil)
            programmed.append(target)
            offsets.append(times.count)
        }
        var batch = ColumnBatch(rowCount: times.count, groupOffsets: offsets)
        batch.append("time", numbers: times)
        batch.append("executed", numbers: executed)
        batch.append("programmed", numbers: programmed)
        batch.append("cumulative", booleans: times.map { _ in isCumulative })
        batch.append("baseline", numbers: [Double?](repeating: nil, count: times.count))
        return batch
    }
}
