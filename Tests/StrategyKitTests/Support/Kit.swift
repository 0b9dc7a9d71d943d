import StrategyABI
import StrategyKit
import Words

@testable import StrategyHost

/// Strategies of this very process, seen through the tables that a host sees.
enum Kit {
    /// The module with the test strategies.
    nonisolated(unsafe) static let module = StrategyKit.module(
        of: Halved.self, Everything.self, Kept.self, for: HostTable.pointer)

    static func table(_ index: Int) throws -> UnsafePointer<corte_strategy> {
        guard let module, index < module.strategies.count, let table = module.strategies[index] else {
            throw StrategyHost.StrategyError(.unavailable, strategy: "\(index)", Phrase("no table"))
        }
        return table
    }

    private static func strategy(_ index: Int, named name: String) throws -> InProcessStrategy {
        InProcessStrategy(try table(index), named: name)
    }

    static func halved() throws -> StrategyInstance {
        let metadata = metadata("halved", outputs: [("achievement", .row)])
        return try StrategyInstance(of: strategy(0, named: "halved"), metadata: metadata, parameters: [:])
    }

    static func everything(
        _ parameters: [String: StrategyHost.ParameterValue] = [:]
    ) throws -> StrategyInstance {
        let metadata = metadata("everything", outputs: [("sum", .group), ("latest", .group), ("echo", .row)])
        return try StrategyInstance(
            of: strategy(1, named: "everything"), metadata: metadata, parameters: parameters)
    }

    static func kept() throws -> StrategyInstance {
        let metadata = metadata("kept", outputs: [("achievement", .row)])
        return try StrategyInstance(of: strategy(2, named: "kept"), metadata: metadata, parameters: [:])
    }

    private static func metadata(
        _ name: String, outputs: [(String, OutputSpecification.Grain)]
    ) -> StrategyMetadata {
        StrategyMetadata(
            id: "org.example.\(name)", name: name, version: "1.0.0", vendor: "", license: "", summary: "",
            role: .treatment, abi: .host, parameters: [], inputs: [],
            outputs: outputs.map {
                OutputSpecification(name: $0.0, grain: $0.1, isNullable: true, summary: "")
            })
    }
}
