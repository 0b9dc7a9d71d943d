public import ArgumentParser
public import DeckKit
public import Ingest
public import PlanModel
import Reports
public import StrategyHost

extension Cut: ExpressibleByArgument {
    /// A date, a quarter or a month, in any form that a matrix may have.
    public init?(argument: String) {
        guard let cut = try? CutRequest(argument).cut(among: []) else { return nil }
        self = cut
    }
}

extension CutRequest: ExpressibleByArgument {
    /// Any text: what it stands for is said once the matrix' own cuts are known.
    public init?(argument: String) { self.init(argument) }
}

extension Base: ExpressibleByArgument {}
extension Mode: ExpressibleByArgument {}
extension DeckBuilder.Selection: ExpressibleByArgument {}
extension StrategyRole: ExpressibleByArgument {}
extension StrategyTemplate.Language: ExpressibleByArgument {}
