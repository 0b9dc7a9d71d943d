public import PlanModel
import Reports
public import StrategyHost
public import Words

/// Measures the many plans of a matrix, a batch of units and cuts at a time, with the strategies that `MeasuringEngine`
/// uses and to the same bits.
///
/// ```swift
/// let engine = try StreamingEngine(catalog: catalog, plan: stream.plan, methodologies: ["capped"])
/// let measurer = try engine.measurer()  // one for each thread
/// let rows = try measurer.measure(batch).csv
/// ```
public struct StreamingEngine: Sendable {
    let catalog: StrategyCatalog
    let plan: Plan
    let options: MeasurementOptions
    let methodologies: [Methodology]
    /// The levels whose nodes are written, from the top down.
    let levels: [Int]
    /// Who reads the rows that are written.
    let csvReader: CSVReader
    /// A short key for each methodology: the text that was given, with a number where two are the same.
    public let keys: [String]

    /// An engine for plans that share `plan`'s levels, weights and methodologies.
    ///
    /// - Parameters:
    ///   - methodologies: names from the plan file or expressions; nil stands for the plan's first.
    ///   - options: a cut leaves out the rows of every other one; a unit likewise.
    ///   - levels: the names of the levels to write; nil for all above the indicators.
    ///   - csvReader: who reads the rows that are written.
    public init(
        catalog: StrategyCatalog, plan: Plan, methodologies: [String?], options: MeasurementOptions = .init(),
        levels: [String]? = nil, csvReader: CSVReader = .program
    ) throws(MeasurementError) {
        let resolver = MethodologyResolver(catalog: catalog, plan: plan, options: options)
        var resolved: [Methodology] = []
        // The names of sets are wrong for every plan or for none.
        let weights = try WeightResolver(plan: plan, named: options.weights, year: plan.identity.year)
        for methodology in methodologies {
            var methodology = try resolver.resolve(methodology)
            try methodology.check(options.base)
            methodology.stamp.weights = weights.name
            resolved.append(methodology)
        }
        self.methodologies = resolved
        keys = Comparison.uniqueKeys(resolved.map(\.stamp.given))
        self.catalog = catalog
        self.plan = plan
        self.options = options
        self.csvReader = csvReader
        self.levels = try Self.levels(named: levels, of: plan)
    }

    /// The modules that run and didn't come with this installation, a note each.
    public var foreignModules: [Diagnostic] { methodologies.map(\.stamp).foreignModules }

    /// Whether batches are enough: an estimator and the years of a plan look back at earlier cuts, and a node with a mean
    /// of its own isn't laid out in columns.
    public var canStream: Bool {
        !options.base.countsYears && methodologies.allSatisfy { $0.estimator == nil && $0.aggregatorsByPower.isEmpty }
    }

    /// What measures on one thread.
    public func measurer() throws(MeasurementError) -> BatchMeasurer { try BatchMeasurer(self) }

    /// The depths of levels in the tree.
    package static func levels(named names: [String]?, of plan: Plan) throws(MeasurementError) -> [Int] {
        let known = plan.allLevels
        guard let names else { return Array(known.indices.dropLast()) }
        var depths: Set<Int> = []
        for name in names {
            guard let depth = known.firstIndex(of: name) else {
                throw .notInPlan(
                    Phrase(es: "no hay un nivel «\(name)»", en: "there is no level '\(name)'"), advice: .levels(known))
            }
            depths.insert(depth)
        }
        return depths.sorted()
    }
}
