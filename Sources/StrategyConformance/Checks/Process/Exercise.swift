internal import StrategyABI
internal import StrategyHost

extension Subject {
    /// Everything that a host does with a module: loads it, makes instances, measures, is refused, destroys.
    func exercise() throws(Finding) {
        for strategy in try strategies() {
            step("making, measuring and destroying")
            var maker = strategy.maker()
            for sizes in [[3, 1, 4], [0], [200]] {
                let batch = maker.batch(sizes, missing: 0.1)
                let instance = try strategy.instance()
                _ = try instance.measure(batch)
                if let input = strategy.inputs.first(where: { $0.kind == .number }), batch.rowCount > 0 {
                    var strange = batch
                    strange[input.name]?.numbers[0] = .nan
                    _ = try instance.measure(strange)
                }
            }
            let refused = try strategy.create(Array("{\"no-such-parameter\":1}".utf8))
            if refused.answer.isOK { strategy.table.pointee.destroy(refused.out) }
        }
    }
}
