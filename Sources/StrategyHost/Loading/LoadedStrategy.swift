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

    /// The strategy of the library `file` that `metadata` describes.
    ///
    /// - Throws: `StrategyError` when it can't be loaded or isn't what its metadata says.
    init(_ metadata: StrategyMetadata, at file: String, policy: IsolationPolicy) throws(StrategyError) {
        self.metadata = metadata
        isIsolated = FilePath.canonical(file).map(policy.isolates) ?? false
        if isIsolated {
            let library = try TrustedLibrary.open(file, lock: nil)
            self.file = library.file
            sha256 = library.sha256
            strategy = try IsolatedStrategy(metadata, library: library, policy: policy)
        } else {
            let library = try Library.open(file)
            self.file = library.file
            sha256 = library.sha256
            strategy = try InProcessStrategy(metadata, of: library)
        }
        try Self.compare(metadata, with: strategy.descriptor, file: file)
    }

    /// A strategy with parameters set; those left out take their default. Use it on one thread at a time.
    ///
    /// - Throws: `StrategyError` when a parameter isn't known or allowed.
    public func instance(parameters: [String: ParameterValue] = [:]) throws(StrategyError) -> StrategyInstance {
        try StrategyInstance(of: strategy, metadata: metadata, parameters: metadata.completed(parameters))
    }

    private static func compare(
        _ metadata: StrategyMetadata, with descriptor: ModuleDescriptor, file: String
    ) throws(StrategyError) {
        let said = [metadata.name, metadata.version, metadata.role.rawValue, list(metadata.parameters.map(\.name))]
        let parameters = ParameterSpecification.names(inSchema: descriptor.parametersJSON)
        let found = [
            descriptor.name, descriptor.version, descriptor.knownRole?.rawValue ?? "unknown",
            parameters.map(list) ?? "unreadable",
        ]
        for (index, field) in ["name", "version", "role", "parameters"].enumerated() where said[index] != found[index] {
            throw .mismatch(file, field: field, metadata: said[index], module: found[index])
        }
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "none" : names.sorted().joined(separator: ", ")
    }
}
