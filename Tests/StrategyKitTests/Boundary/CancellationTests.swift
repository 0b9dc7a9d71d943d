import StrategyABI
import Testing

@testable import StrategyKit

@Suite struct CancellationTests {
    /// Whether a batch of this host is to stop.
    private func isCancelled(_ ask: (@convention(c) (UnsafePointer<corte_host>?) -> Int32)?) -> Bool {
        var host = corte_host()
        host.is_cancelled = ask
        return withUnsafePointer(to: host) { host in
            withUnsafePointer(to: corte_batch()) { raw in
                let batch = Batch(raw, host: host)
                return batch.isCancelled
            }
        }
    }

    @Test("A batch asks its host whether to stop")
    func asks() {
        #expect(isCancelled { _ in 1 })
        #expect(!isCancelled { _ in 0 })
    }

    @Test("A strategy that asks is stopped by an error of its own code")
    func stops() {
        var host = corte_host()
        func code() -> StrategyError.Code? {
            withUnsafePointer(to: host) { host in
                withUnsafePointer(to: corte_batch()) { raw in
                    let batch = Batch(raw, host: host)
                    do throws(StrategyError) {
                        try batch.checkCancellation()
                        return nil
                    } catch {
                        return error.code
                    }
                }
            }
        }
        host.is_cancelled = { _ in 1 }
        #expect(code() == .cancelled)
        host.is_cancelled = { _ in 0 }
        #expect(code() == nil)
    }

    @Test("A host that can't be asked never stops anything")
    func silent() {
        #expect(!isCancelled(nil))
        let alone = withUnsafePointer(to: corte_batch()) { raw in
            let batch = Batch(raw, host: nil)
            return batch.isCancelled
        }
        #expect(!alone)
    }

    @Test("A group that isn't there has no rows")
    func noGroup() {
        let rows = withUnsafePointer(to: corte_batch()) { raw in
            let batch = Batch(raw, host: nil)
            return batch.rows(of: 1)
        }
        #expect(rows == 0..<0)
    }
}
