/// Checks what a module gave against its role, wherever it ran: what is an achievement, or a part of one, is finite, and
/// only what was projected is told as estimated.
enum RoleCheck {
    /// - Throws: `StrategyError` with the first row, or group, at fault.
    static func check(
        _ results: [ResultColumn], of batch: ColumnBatch, from metadata: StrategyMetadata
    ) throws(StrategyError) {
        // What an estimator gives may have no bound.
        guard metadata.role != .estimator else { return }
        for result in results {
            if let index = firstInfinite(in: result) {
                throw .infinite(metadata.name, column: result.name, grain: result.grain, row: index)
            }
            guard metadata.role == .treatment, result.grain == .row else { continue }
            if let row = firstUnfounded(in: result, of: batch) {
                throw .unfoundedEstimate(metadata.name, column: result.name, row: row)
            }
        }
    }

    private static func firstInfinite(in result: ResultColumn) -> Int? {
        // Hardly ever is there one: only then are the values looked at again.
        result.isFinite ? nil : result.values.indices.first { result[$0]?.isInfinite ?? false }
    }

    /// The first row flagged as estimated for which the batch holds no distribution of a projection.
    private static func firstUnfounded(in result: ResultColumn, of batch: ColumnBatch) -> Int? {
        let estimated = ResultFlags.estimated.rawValue
        // All at once: several at a time, without a branch for each.
        guard result.flagBits.reduce(0, |) & estimated != 0 else { return nil }
        let projected = batch.columns.first { $0.name == "standard_error" }
        return result.flagBits.indices.first { row in
            guard result.flagBits[row] & estimated != 0, result.validity[row] else { return false }
            return projected.map { $0.validity.map { !$0[row] } ?? false } ?? true
        }
    }
}
