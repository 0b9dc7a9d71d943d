internal import StrategyABI
internal import StrategyHost

/// Of the sizes of batches and groups.
extension Check {
    static let groups: [Check] = [
        // A plan without a report is a plan.
        .batchSizes("empty-batch", "a batch without rows, or without groups, is measured", [[], [0], [0, 0, 0]]),

        // A byte of validity has 8 bits.
        .batchSizes(
            "batch-sizes", "batches of 1, 7, 8, 9, 63, 64 and 65 rows are measured",
            [1, 7, 8, 9, 63, 64, 65].map { [$0] }),

        // A node may have no child that counts.
        .batchSizes(
            "empty-groups", "groups without rows, first, last or between, are measured",
            [[0, 3], [3, 0], [2, 0, 0, 2], [0, 1, 0]]),

        // A node may have one child.
        .batchSizes("groups-of-one", "groups of one row are measured", [[1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1]]),

        // All the units of a country.
        .batchSizes("many-groups", "ten thousand groups are measured", [(0..<10_000).map { $0 % 4 }]),

        // All the indicators of a country.
        .batchSizes(
            "a-million-rows", "a million rows in groups of ten are measured", [[Int](repeating: 10, count: 100_000)]),

        // The host cuts a long plan into batches wherever a group ends.
        .strategy("groups-alone", "a group measured alone gives the same bits as among others", [.batch, .sameBits]) {
            strategy throws(Finding) in
            try strategy.requireReproducible()
            let batch = strategy.batch([4, 1, 0, 9, 2], missing: 0.2)
            let whole = try strategy.measured(batch, "an ordinary batch")
            let offsets = batch.groupOffsets
            let instance = try strategy.instance()
            for group in batch.groupSizes.indices {
                let alone = try instance.measured(batch.group(group), "group \(group) alone")
                try alone.agrees(
                    with: whole, "with group \(group) alone", row: { $0 + offsets[group] }, group: { $0 + group })
            }
        },

        // The host may cut such a batch anywhere.
        .strategy(
            "rows-alone", "a row measured alone gives the same bits, where rows are declared independent",
            [.descriptor, .sameBits]
        ) { strategy throws(Finding) in
            if !strategy.has(CORTE_CAPABILITY_ROWS_INDEPENDENT) {
                throw .skipped("the descriptor doesn't say that rows are independent")
            }
            try strategy.requireReproducible()
            let batch = strategy.batch([6, 4], missing: 0.2)
            let whole = try strategy.measured(batch, "an ordinary batch")
            let instance = try strategy.instance()
            for row in 0..<batch.rowCount {
                let alone = try instance.measured(batch.rows([row], groupSizes: [1]), "row \(row) alone")
                try alone.only(.row).agrees(with: whole, "with row \(row) alone", row: { _ in row })
            }
        },

        // Children of a node have no order.
        .strategy(
            "row-order", "rows shuffled within their groups give the same up to 1e-9, unless their order matters",
            [.descriptor, .sameBits]
        ) { strategy throws(Finding) in
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
                try shuffled.agrees(
                    with: plain, "with its rows shuffled", row: { order[$0] }, tolerance: tolerance)
            }
        },

        // A trace follows a node's number down to its children.
        .strategy(
            "contributions-add-up", "an aggregator's contributions add up to the achievement, and its shares to 1",
            [.descriptor]
        ) { strategy throws(Finding) in
            let names = Set(strategy.outputs.filter { $0.grain == .row }.map(\.name))
            guard strategy.metadata.role == .aggregator, !names.isDisjoint(with: ["share", "contribution"]) else {
                throw .skipped("it isn't an aggregator with an output 'share' or 'contribution'")
            }
            let batch = strategy.batch([3, 1, 8, 5], missing: 0.2)
            let measured = try strategy.measured(batch, "an ordinary batch")
            guard
                let node = measured.outputs.first(where: {
                    $0.name == "achievement" && $0.specification.grain == .group
                })
            else { throw .skipped("it has no output 'achievement' by group") }
            for column in measured.outputs where column.specification.grain == .row {
                for group in batch.groupSizes.indices {
                    guard let achievement = node[group] else { continue }
                    let expected: Double
                    switch column.name {
                    case "share": expected = 1
                    case "contribution": expected = achievement
                    default: continue
                    }
                    let rows = batch.groupOffsets[group]..<batch.groupOffsets[group + 1]
                    let sum = rows.reduce(0) { $0 + (column[$1] ?? 0) }
                    try Finding.unless(
                        abs(sum - expected) <= tolerance * max(1, abs(expected)),
                        "the '\(column.name)' of group \(group) adds up to \(sum), not \(expected)")
                }
            }
        },
    ]
}

extension Check {
    /// A check that batches are measured without a NaN, whose groups have these sizes.
    private static func batchSizes(_ name: String, _ summary: String, _ batches: [[Int]]) -> Check {
        .strategy(name, summary, [.batch, .measure]) { strategy throws(Finding) in
            var maker = strategy.maker()
            for sizes in batches {
                let batch = maker.batch(sizes)
                let what = "\(batch.size) in \(sizes.count) \(sizes.count == 1 ? "group" : "groups")"
                strategy.subject.step("measuring \(what)")
                let measurement = try strategy.measured(batch, what)
                if let flaw = measurement.firstNaN { throw .failed("\(what): \(flaw)") }
            }
        }
    }

    /// The relative difference that sums in another order may have.
    private static let tolerance = 1e-9
}

extension Measurement {
    /// The outputs of one grain.
    fileprivate func only(_ grain: OutputSpecification.Grain) -> Measurement {
        Measurement(
            answer: answer, outputs: outputs.filter { $0.specification.grain == grain }, damage: damage,
            changedInput: changedInput)
    }
}
