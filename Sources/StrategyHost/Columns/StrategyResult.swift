/// What a strategy made of a batch.
public struct StrategyResult: Hashable, Sendable {
    /// The columns, in the order of the metadata's outputs.
    public let columns: [ResultColumn]
    private let strategy: String

    init(_ columns: [ResultColumn], of strategy: String) {
        self.columns = columns
        self.strategy = strategy
    }

    /// The column `name`, if there is one.
    public subscript(name: String) -> ResultColumn? { columns.first { $0.name == name } }

    /// The column `name`.
    ///
    /// - Throws: `StrategyError` when the strategy has no such output.
    public func column(_ name: String) throws(StrategyError) -> ResultColumn {
        guard let column = self[name] else { throw .noOutput(strategy, column: name) }
        return column
    }
}
