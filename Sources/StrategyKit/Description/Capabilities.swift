internal import StrategyABI

/// What a strategy can or can't do.
public struct Capabilities: OptionSet, Sendable {
    /// The bits as they cross the boundary.
    public let rawValue: UInt64

    /// The capabilities with these bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The same input may give other results.
    public static let notReproducible = Capabilities(rawValue: UInt64(CORTE_CAPABILITY_NOT_REPRODUCIBLE))
    /// A row's result depends on that row alone.
    public static let rowsIndependent = Capabilities(rawValue: UInt64(CORTE_CAPABILITY_ROWS_INDEPENDENT))
    /// The rows of a group have to come in order.
    public static let rowOrderMatters = Capabilities(rawValue: UInt64(CORTE_CAPABILITY_ROW_ORDER_MATTERS))
    /// Measures too where only some outputs are wanted: asks `Outputs.contains` before it takes one.
    public static let outputsOptional = Capabilities(rawValue: UInt64(CORTE_CAPABILITY_OUTPUTS_OPTIONAL))
}
