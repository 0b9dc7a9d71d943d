import Foundation
import StrategyHost

/// Times what the boundary costs beside the same loop in this program: `boundary-bench`.
///
/// Every figure is a median, by the clock unless it's of this thread alone; a ratio is to the loop's median.
@main
enum BoundaryBench {
    static func main() throws {
        // The isolated strategies run in processes of this program.
        StrategyWorker.runIfAsked()
        if CommandLine.arguments.dropFirst().first == FirstLoad.argument { return try FirstLoad.measure() }
        let library = try Library.capped()
        let rows = Rows(count: 1_000_000)
        let here = try library.strategy(.none).instance()
        let there = try library.strategy(.all).instance()

        // Each in turns with the loop, so that whatever else the machine does falls on both, and for some seconds, as it
        // does so in bursts.
        Line.head()
        let expected = rows.capped(at: 100)
        var loop = Samples(), boundary = Samples()
        for _ in 0..<401 {
            loop.time { _ = rows.capped(at: 100) }
            try boundary.time { try rows.check(here.measure(rows.batch), expected) }
        }
        Line("the loop in the host, 1e6 rows", loop.processorMedian)
        Line("one batch through the boundary, 1e6 rows", boundary.processorMedian, of: loop.processorMedian, goal: 1.2)

        // Memory that nobody used before is slow at first, below the system too.
        for _ in 0..<200 { try rows.check(there.measure(rows.batch), expected) }
        var isolated = Samples()
        loop = Samples()
        for _ in 0..<401 {
            loop.time { _ = rows.capped(at: 100) }
            try isolated.time { try rows.check(there.measure(rows.batch), expected) }
        }
        Line("the loop in the host, by the clock", loop.median)
        // 1.5 with a second lane between the processes, whose 2 ms in a million rows didn't earn its lines.
        Line("one batch to a warm process and back, 1e6 rows", isolated.median, of: loop.median, goal: 3)

        var loading = Samples()
        for copy in try (0..<41).map({ _ in try library.copied() }) {
            try loading.time { _ = try copy.strategy(.none) }
        }
        Line("a module is loaded, checks included", loading.median, goal: .milliseconds(1))
        Line("the first module of a process is loaded", try FirstLoad.median(of: 21))

        let few = Rows(count: 1000)
        var first = Samples(), firstLarge = Samples()
        for _ in 0..<21 {
            try first.time { _ = try library.strategy(.all).instance().measure(few.batch) }
            try firstLarge.time { _ = try library.strategy(.all).instance().measure(rows.batch) }
        }
        Line("a process starts and measures 1e3 rows", first.median, goal: .milliseconds(30))
        Line("a process starts and measures 1e6 rows", firstLarge.median)

        let one = Rows(count: 1)
        var single = Samples()
        for _ in 0..<3 {
            try single.time { for _ in 0..<1_000_000 { _ = try here.measure(one.batch) } }
        }
        Line("1e6 batches of one row", single.median)
    }
}
