internal import StrategyABI
internal import StrategyHost

/// The host cuts a long plan into batches wherever a group ends.
struct GroupsAlone: StrategyCheck {
    static let summary = "a group measured alone gives the same bits as among others"
    static let rules: [Rule] = [.batch, .sameBits]

    func run(on strategy: Strategy) throws(Finding) {
        try strategy.requireReproducible()
        var maker = strategy.maker()
        let batch = maker.batch([4, 1, 0, 9, 2], missing: 0.2)
        let whole = try strategy.measured(batch, "an ordinary batch")
        let offsets = batch.groupOffsets
        let instance = try strategy.instance()
        for group in batch.groupSizes.indices {
            let alone = try instance.measured(batch.group(group), "group \(group) alone")
            let difference = alone.difference(
                from: whole, row: { $0 + offsets[group] }, group: { $0 + group })
            if let difference { throw .failed("with group \(group) alone, \(difference)") }
        }
    }
}

/// The host may cut such a batch anywhere.
struct RowsAlone: StrategyCheck {
    static let summary = "a row measured alone gives the same bits, where rows are declared independent"
    static let rules: [Rule] = [.descriptor, .sameBits]

    func run(on strategy: Strategy) throws(Finding) {
        if !strategy.has(CORTE_CAPABILITY_ROWS_INDEPENDENT) {
            throw .skipped("the descriptor doesn't say that rows are independent")
        }
        try strategy.requireReproducible()
        var maker = strategy.maker()
        let batch = maker.batch([6, 4], missing: 0.2)
        let whole = try strategy.measured(batch, "an ordinary batch")
        let instance = try strategy.instance()
        for row in 0..<batch.rowCount {
            var alone = try instance.measured(batch.rows([row], groupSizes: [1]), "row \(row) alone")
            alone = alone.only(.row)
            if let difference = alone.difference(from: whole, row: { _ in row }) {
                throw .failed("with row \(row) alone, \(difference)")
            }
        }
    }
}

/// Children of a node have no order.
struct RowOrder: StrategyCheck {
    static let summary = "rows shuffled within their groups give the same up to 1e-9, unless their order matters"
    static let rules: [Rule] = [.descriptor, .sameBits]

    private static let tolerance = 1e-9

    func run(on strategy: Strategy) throws(Finding) {
        if strategy.has(CORTE_CAPABILITY_ROW_ORDER_MATTERS) {
            throw .skipped("the descriptor says that the order of rows matters")
        }
        try strategy.requireReproducible()
        var maker = strategy.maker()
        let batch = maker.batch([7, 1, 12, 2], missing: 0.15)
        let plain = try strategy.measured(batch, "an ordinary batch")
        let offsets = batch.groupOffsets
        for _ in 0..<5 {
            var order: [Int] = []
            for group in batch.groupSizes.indices {
                order += (offsets[group]..<offsets[group + 1]).shuffled(using: &maker.random)
            }
            let shuffled = try strategy.measured(batch.rows(order, groupSizes: batch.groupSizes), "shuffled rows")
            if let difference = shuffled.difference(from: plain, row: { order[$0] }, tolerance: Self.tolerance) {
                throw .failed("with its rows shuffled, \(difference)")
            }
        }
    }
}

extension Measurement {
    /// The outputs of one grain.
    fileprivate func only(_ grain: OutputSpecification.Grain) -> Measurement {
        Measurement(
            answer: answer, outputs: outputs.filter { $0.specification.grain == grain }, damage: damage,
            changedInput: changedInput)
    }
}
