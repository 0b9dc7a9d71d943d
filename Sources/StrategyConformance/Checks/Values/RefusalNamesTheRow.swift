internal import StrategyABI
internal import StrategyHost

/// Among a million rows the user has to find the one at fault.
struct RefusalNamesTheRow: StrategyCheck {
    static let summary = "a value that can't be measured is CORTE_INVALID_DATA, with its row and column"
    static let rules: [Rule] = [.measure, .error]

    func run(on strategy: Strategy) throws(Finding) {
        var maker = strategy.maker()
        let batch = maker.batch([3, 4, 2])
        var isRefused = false
        for input in strategy.inputs where input.kind == .number {
            for row in [0, 5, 8] {
                var strange = batch
                strange[input.name]?.numbers[row] = .nan
                let answer = try strategy.instance().measure(strange).answer
                guard !answer.isOK else { continue }
                isRefused = true
                let what = "NaN in row \(row) of column '\(input.name)'"
                try Finding.unless(
                    answer.status == CORTE_INVALID_DATA, "\(what) is refused with \(answer.description)")
                try Finding.unless(answer.error.row == row, "\(what): the error names row \(answer.error.row)")
                try Finding.unless(
                    answer.column == input.name, "\(what): the error names column '\(answer.column)'")
            }
        }
        if !isRefused { throw .skipped("it refuses no NaN") }
    }
}
