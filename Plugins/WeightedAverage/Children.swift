import StrategyKit

/// The values and weights of the children of all nodes in a batch.
struct Children: ~Escapable {
    let values: NumberColumn
    let weights: Span<Double>

    @_lifetime(copy values, copy weights)
    init(values: NumberColumn, weights: Span<Double>) {
        self.values = values
        self.weights = weights
    }
}
