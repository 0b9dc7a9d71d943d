import Foundation
import Testing
import Words

@testable import StrategyHost

@Suite struct CrashReportTests {
    private let layout: BatchLayout = {
        var batch = ColumnBatch(rowCount: 10)
        batch.append("weight", numbers: (0..<10).map { Double($0) })
        return BatchLayout(
            BatchSlice(batch, rows: 0..<10),
            outputs: [OutputSpecification(name: "share", grain: .row, isNullable: true, summary: "")])
    }()

    private func deed(_ signal: Int32, at address: Int = 0) -> String? {
        CrashReport(signal: signal, address: address, errno: 0).deed(in: layout)?.en
    }

    /// Offsets, values of the input; values, validity and flags of the output: each a page and the one behind it.
    @Test("A write behind an output names the output, one to an input names the input")
    func trespasses() {
        let page = Segment.page
        #expect(deed(SIGSEGV, at: 2 * page) == "it wrote to its input 'weight'")
        #expect(deed(SIGSEGV, at: 3 * page - 1) == "it wrote to its input 'weight'")
        for place in [5, 7, 9] {
            #expect(deed(SIGSEGV, at: place * page) == "it wrote beyond the column 'share'")
            #expect(deed(SIGBUS, at: place * page + page - 1) == "it wrote beyond the column 'share'")
        }
    }

    @Test("Any other place isn't the module's own")
    func elsewhere() {
        for address in [-1, Int.min, Int.max, 10 * Segment.page] {
            #expect(deed(SIGSEGV, at: address) == "it touched memory that isn't its own")
        }
        #expect(
            CrashReport(signal: SIGSEGV, address: 0, errno: 0).deed(in: nil)?.en
                == "it touched memory that isn't its own")
    }

    @Test("The other signals are said in words where there are some")
    func words() {
        #expect(deed(SIGILL) == "it trapped")
        #expect(deed(SIGTRAP) == "it trapped")
        #expect(deed(SIGABRT) == "it gave up")
        #expect(deed(SIGFPE) == "it divided a whole number by zero")
        #expect(deed(SIGSYS) == nil)
    }

    @Test("A lack of memory shows in errno")
    func memory() {
        #expect(CrashReport(signal: SIGSEGV, address: 0, errno: ENOMEM).lacksMemory)
        #expect(!CrashReport(signal: SIGSEGV, address: 0, errno: EPERM).lacksMemory)
    }
}
