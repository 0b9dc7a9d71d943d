internal import Files

/// The strategies that a catalog has loaded, so that those in processes of their own get by with one for all uses.
final class LoadedStrategies: Sendable {
    private struct Key: Hashable {
        let file: [UInt8]
        let id: [UInt8]
    }

    private let strategies = Guarded<[Key: LoadedStrategy]>([:])

    /// The strategy, loaded now or before.
    func strategy(
        _ metadata: StrategyMetadata, at file: String, lock: StrategyLock?, policy: IsolationPolicy
    ) throws(StrategyError) -> LoadedStrategy {
        let key = Key(file: file.bytes, id: metadata.id.bytes)
        if let known = strategies.withLock({ $0[key] }) { return known }
        // A module may take all of its time to load, and the others needn't wait for it.
        let isIsolated = FilePath.canonical(file).map(policy.isolates) ?? false
        let strategy =
            if isIsolated {
                try LoadedStrategy(metadata, from: TrustedLibrary.open(file, lock: lock), policy: policy)
            } else {
                try ModuleExit.watched(metadata.name) { () throws(StrategyError) in
                    try LoadedStrategy(metadata, from: Library.open(file, lock: lock))
                }
            }
        return strategies.withLock { strategies in
            // Whoever was first is kept, so that everybody has the same.
            if let known = strategies[key] { return known }
            strategies[key] = strategy
            ModuleEvent.loaded(
                name: metadata.name, version: metadata.version, file: file, sha256: strategy.sha256,
                isIsolated: isIsolated
            ).tell()
            return strategy
        }
    }
}
