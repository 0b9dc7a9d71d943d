import ArgumentParser
import Console
import StrategyHost

/// Where strategies are looked for.
struct StrategySearchOptions: ParsableArguments {
    @Option(
        name: .customLong("strategy-path"), parsing: .singleValue,
        help: .strategyFolder,
        completion: .directory)
    var strategyPath: [String] = []

    @OptionGroup var isolation: IsolationOptions

    var catalog: StrategyCatalog {
        StrategyCatalog(searching: .standard(named: strategyPath), isolation: isolation.policy)
    }
}
