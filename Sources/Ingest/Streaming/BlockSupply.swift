/// Where blocks come from.
protocol BlockSupply: Sendable {
    /// Fills in the next block; false where there is none.
    mutating func next(into block: inout Block) throws -> Bool
}
