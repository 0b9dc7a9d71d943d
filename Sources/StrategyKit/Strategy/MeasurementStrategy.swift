/// A way to compute, offered to Corte by a shared library.
///
/// A value of a conforming type is a strategy with its parameters set. It sees whole batches of columns, is never on two
/// threads at once, and gives the same bits for the same input.
///
/// ```swift
/// struct Halved: MeasurementStrategy {
///     static let descriptor = StrategyDescriptor(
///         id: "org.example.halved", name: "halved", version: "1.0.0", role: .treatment,
///         vendor: "Example", license: "CC0-1.0", summary: "Halves every achievement.",
///         inputs: [.number("achievement", nullable: true)],
///         outputs: [.row("achievement", nullable: true)])
///
///     init(parameters: Parameters) throws(StrategyError) {}
///
///     func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
///         let given = try batch.numbers("achievement")
///         var halved = try outputs.column("achievement")
///         for row in 0..<given.count {
///             halved[row] = given[row].map { $0 / 2 }
///         }
///     }
/// }
///
/// /// Hands the module over.
/// @c(corte_module_entry)
/// public func entry(_ host: HostHandle) -> ModuleHandle { module(of: Halved.self, for: host) }
/// ```
public protocol MeasurementStrategy {
    /// What the strategy is, equal to the metadata file beside its library.
    static var descriptor: StrategyDescriptor { get }

    /// Examples of what it gives, for `corte strategy check`; none unless the author writes some.
    static var selfTests: [SelfTest] { get }

    /// A strategy with `parameters`, which are complete and within the descriptor's ranges.
    ///
    /// - Throws: `StrategyError` when they don't go together.
    init(parameters: Parameters) throws(StrategyError)

    /// Measures `batch` and writes every declared output.
    ///
    /// - Throws: `StrategyError`, with the row where one value is at fault.
    func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError)
}

extension MeasurementStrategy {
    /// No examples.
    public static var selfTests: [SelfTest] { [] }
}
