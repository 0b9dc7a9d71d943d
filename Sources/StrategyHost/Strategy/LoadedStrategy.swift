/// A strategy whose library is loaded and is what its metadata says.
public final class LoadedStrategy: Sendable {
    /// What the strategy is.
    public let metadata: StrategyMetadata
    /// The canonical path of its library.
    public let file: String
    /// The SHA-256 digest of the library's bytes, in lower-case hexadecimal digits.
    public let sha256: String
    /// Whether it runs in a process of its own.
    public let isIsolated: Bool
    private let strategy: any RunningStrategy

    /// The strategy of `library` that `metadata` describes, in this process.
    convenience init(_ metadata: StrategyMetadata, from library: Library) throws(StrategyError) {
        try self.init(
            metadata, file: library.file, sha256: library.sha256, isIsolated: false,
            strategy: InProcessStrategy(metadata, of: library))
    }

    /// The strategy of `library` that `metadata` describes, in a process of its own.
    convenience init(
        _ metadata: StrategyMetadata, from library: TrustedLibrary, policy: IsolationPolicy
    ) throws(StrategyError) {
        try self.init(
            metadata, file: library.file, sha256: library.sha256, isIsolated: true,
            strategy: IsolatedStrategy(metadata, library: library, policy: policy))
    }

    private init(
        _ metadata: StrategyMetadata, file: String, sha256: String, isIsolated: Bool, strategy: any RunningStrategy
    ) throws(StrategyError) {
        self.metadata = metadata
        self.file = file
        self.sha256 = sha256
        self.isIsolated = isIsolated
        self.strategy = strategy
        try Self.compare(metadata, with: strategy.descriptor, file: file)
    }

    /// A strategy with parameters set; those left out take their default. Use it on one thread at a time.
    ///
    /// - Throws: `StrategyError` when a parameter isn't known or allowed.
    public func instance(parameters: [String: ParameterValue] = [:]) throws(StrategyError) -> StrategyInstance {
        try StrategyInstance(of: strategy, metadata: metadata, parameters: metadata.completed(parameters))
    }

    /// The table that the module has for the extension `id`, such as `corte.selftest/1`: static data of the module.
    /// Nothing where it has none, or runs in another process.
    package func `extension`(_ id: String) -> UnsafeRawPointer? { strategy.table(ofExtension: id) }

    private static func compare(
        _ metadata: StrategyMetadata, with descriptor: ModuleDescriptor, file: String
    ) throws(StrategyError) {
        let module = try StrategyMetadata(descriptor, abi: metadata.abi, of: file)
        guard let first = metadata.differences(to: module).first(where: { !$0.isWording }) else { return }
        throw .mismatch(file, field: first.field, metadata: first.metadata, module: first.module)
    }
}
