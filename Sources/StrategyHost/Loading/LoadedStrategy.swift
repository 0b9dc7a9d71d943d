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
            try Self.compare(metadata, with: descriptor.pointee, file: file)
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

    private static func compare(
        _ metadata: StrategyMetadata, with descriptor: corte_descriptor, file: String
    ) throws(StrategyError) {
        let said = [metadata.name, metadata.version, metadata.role.rawValue, list(metadata.parameters.map(\.name))]
        let parameters = ParameterSpecification.names(inSchema: text(descriptor.parameters_json))
        let found = [
            text(descriptor.name), text(descriptor.version), StrategyRole(abi: descriptor.role)?.rawValue ?? "unknown",
            parameters.map(list) ?? "unreadable",
        ]
        for (index, field) in ["name", "version", "role", "parameters"].enumerated() where said[index] != found[index] {
            throw .mismatch(file, field: field, metadata: said[index], module: found[index])
        }
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "none" : names.sorted().joined(separator: ", ")
    }

    private static func text(_ bytes: UnsafePointer<CChar>?) -> String { bytes.map { String(cString: $0) } ?? "" }
}

extension StrategyRole {
    /// The role as it crosses the boundary; nothing if this host doesn't know it.
    fileprivate init?(abi role: corte_role) {
        switch Int(role) {
        case Int(CORTE_ROLE_ESTIMATOR): self = .estimator
        case Int(CORTE_ROLE_TREATMENT): self = .treatment
        case Int(CORTE_ROLE_AGGREGATOR): self = .aggregator
        default: return nil
        }
    }
}
