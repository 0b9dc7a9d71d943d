internal import Synchronization

/// The strategies that a catalog has loaded, so that those in processes of their own get by with one for all uses.
final class LoadedStrategies: Sendable {
    private struct Key: Hashable {
        let file: String
        let id: String
    }

    private let strategies = Mutex<[Key: LoadedStrategy]>([:])

    /// The strategy, loaded now or before.
    func strategy(
        _ metadata: StrategyMetadata, at file: String, lock: StrategyLock?, policy: IsolationPolicy
    ) throws(StrategyError) -> LoadedStrategy {
        let key = Key(file: file, id: metadata.id)
        return try strategies.withLock { strategies throws(StrategyError) in
            if let known = strategies[key] { return known }
            let isIsolated = FilePath.canonical(file).map(policy.isolates) ?? false
            let strategy =
                if isIsolated {
                    try LoadedStrategy(metadata, from: TrustedLibrary.open(file, lock: lock), policy: policy)
                } else {
                    try LoadedStrategy(metadata, from: Library.open(file, lock: lock))
                }
            strategies[key] = strategy
            return strategy
        }
    }
}
