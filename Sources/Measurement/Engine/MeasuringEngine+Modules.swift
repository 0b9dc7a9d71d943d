public import PlanModel
import StrategyHost

extension MeasuringEngine {
    /// A module that a methodology runs.
    public struct Module: Hashable, Sendable {
        /// The strategy's name.
        public var name: String
        /// The module's version.
        public var version: String
        /// Where its library was found; nil where it came with this installation.
        public var file: String?
    }

    /// The modules that a methodology would run on a plan, in the order in which they'd act. None of their code runs.
    public func modules(of methodology: String, in plan: Plan) throws(MeasurementError) -> [Module] {
        try MethodologyResolver(catalog: catalog, plan: plan).chain(methodology).terms.map {
            Module(name: $0.metadata.name, version: $0.metadata.version, file: $0.file)
        }
    }
}
