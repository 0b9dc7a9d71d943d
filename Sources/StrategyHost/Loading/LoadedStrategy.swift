internal import StrategyABI

/// A strategy whose library is loaded and is what its metadata says.
public final class LoadedStrategy: Sendable {
    /// What the strategy is.
    public let metadata: StrategyMetadata
    /// The canonical path of its library.
    public let file: String
    /// The SHA-256 digest of the library's bytes, in lower-case hexadecimal digits.
    public let sha256: String
    /// The module's static table, which nobody writes.
    private nonisolated(unsafe) let table: UnsafePointer<corte_strategy>

    /// The strategy of `library` that `metadata` describes.
    init(_ metadata: StrategyMetadata, from library: Library) throws(StrategyError) {
        self.metadata = metadata
        file = library.file
        sha256 = library.sha256
        var ids: [String] = []
        for case let strategy? in library.module.strategies {
            guard let descriptor = strategy.pointee.descriptor else { continue }
            ids.append(Self.text(descriptor.pointee.id))
            guard ids.last == metadata.id else { continue }
            table = strategy
            try Self.compare(metadata, with: ModuleDescriptor(descriptor.pointee), file: file)
            return
        }
        throw .mismatch(file, field: "id", metadata: metadata.id, module: ids.joined(separator: ", "))
    }

    /// A strategy with parameters set; those left out take their default. Use it on one thread at a time.
    ///
    /// - Throws: `StrategyError` when a parameter isn't known or allowed.
    public func instance(parameters: [String: ParameterValue] = [:]) throws(StrategyError) -> StrategyInstance {
        try StrategyInstance(table, metadata: metadata, parameters: metadata.completed(parameters))
    }

    /// The table that the module has for the extension `id`, such as `corte.selftest/1`; nothing where it has none. Static
    /// data of the module.
    package func `extension`(_ id: String) -> UnsafeRawPointer? { table.table(ofExtension: id) }

    private static func compare(
        _ metadata: StrategyMetadata, with descriptor: ModuleDescriptor, file: String
    ) throws(StrategyError) {
        let module = try StrategyMetadata(descriptor, abi: metadata.abi, of: file)
        guard let first = metadata.differences(to: module).first(where: { !$0.isWording }) else { return }
        throw .mismatch(file, field: first.field, metadata: first.metadata, module: first.module)
    }

    private static func text(_ bytes: UnsafePointer<CChar>?) -> String { bytes.map { String(cString: $0) } ?? "" }
}
