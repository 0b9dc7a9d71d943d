public import StrategyHost

/// Strategies in processes of their own, in a program that's nothing but that.
public enum Isolated {
    /// Isolates every strategy; short of time only where a test says so.
    public static func policy(time: Duration = .seconds(60), memory: Int = 1024 << 20) -> IsolationPolicy {
        IsolationPolicy(.all, time: time, memory: memory, program: "\(Bundled.folder)/strategy-worker")
    }

    /// A catalog of the bundled strategies and the median in C.
    public static func catalog(_ policy: IsolationPolicy = policy()) throws -> StrategyCatalog {
        StrategyCatalog(
            searching: StrategySearchPath(folders: [Bundled.folder, try MedianModule.folder()]), isolation: policy)
    }
}
