/// A strategy whose library is loaded, in this process or in another one.
protocol RunningStrategy: Sendable {
    /// What the module says of it.
    var descriptor: ModuleDescriptor { get }

    /// The module's table for the extension `id`, static data; nothing where it has none or isn't in this process.
    func table(ofExtension id: String) -> UnsafeRawPointer?

    /// Sets its parameters: a JSON object of all of them.
    func instance(parameters: [UInt8]) throws(StrategyError) -> any RunningInstance
}

/// A strategy with its parameters set. Used by one thread at a time.
protocol RunningInstance: AnyObject {
    /// Measures a batch without a flaw, and writes `outputs`.
    func measure(_ batch: ColumnBatch, outputs: [OutputSpecification]) throws(StrategyError) -> [ResultColumn]
}
