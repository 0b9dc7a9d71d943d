import ArgumentParser
import StrategyHost

/// Where strategies are looked for.
struct StrategySearchOptions: ParsableArguments {
    @Option(
        name: .customLong("strategy-path"), parsing: .singleValue,
        help: ArgumentHelp("A folder to look in before the usual ones; repeatable.", valueName: "folder"),
        completion: .directory)
    var strategyPath: [String] = []

    @OptionGroup var isolation: IsolationOptions

    var catalog: StrategyCatalog {
        StrategyCatalog(searching: .standard(named: strategyPath), isolation: isolation.policy)
    }
}
