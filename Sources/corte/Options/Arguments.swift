public import ArgumentParser
public import DeckKit
public import PlanModel
import Reports
public import StrategyHost

extension Cut: ExpressibleByArgument {
    /// A date, a quarter or a month, as `Cut` reads it.
    public init?(argument: String) { self.init(argument) }
}

extension Base: ExpressibleByArgument {}
extension Mode: ExpressibleByArgument {}
extension DeckBuilder.Selection: ExpressibleByArgument {}
extension StrategyRole: ExpressibleByArgument {}
extension StrategyTemplate.Language: ExpressibleByArgument {}
