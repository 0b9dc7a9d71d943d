internal import StrategyHost

/// What a host refuses can't be used, whatever else it does well.
struct HostLetsItIn: Check {
    static let summary = "the host loads it: its metadata are there, and its tables are what they should be"
    static let rules: [Rule] = [.module, .descriptor]

    func run(_ subject: Subject) throws(Finding) { _ = try subject.loadedByTheHost() }
}

extension Subject {
    /// The strategy as every other command loads it, in this process.
    func loadedByTheHost() throws(Finding) -> LoadedStrategy {
        step("loading it as the host does")
        let path = FilePath.hasFolder(file) ? file : "./\(file)"
        do throws(StrategyError) {
            return try StrategyCatalog(searching: StrategySearchPath(folders: [])).load(path)
        } catch {
            throw .failed("\(error.message)\(error.advice.map { "; \($0)" } ?? "")")
        }
    }
}
