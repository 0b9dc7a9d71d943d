package import Measurement
package import PlanModel
internal import Reports
internal import StrategyHost
import Words

/// The roll-up of every unit at every cut as one SQL statement: what `corte compare --format csv` writes of many plans, from
/// the table of the canonical matrix.
///
/// Nothing in it stands for a strategy by its name: each module says itself, by the extension `corte.sql/1`.
package struct RollUpStatement {
    /// What the statement is made into.
    package enum Form: Hashable, Sendable {
        case query
        /// A view of this name.
        case view(String)
        /// A model of dbt.
        case model
    }

    /// What to write beside achievements and statuses.
    package struct Extras: Hashable, Sendable {
        /// How much over-execution hides lag, in points.
        package var masks: Bool
        /// The states that the bands of the plan call achievements.
        package var states: Bool

        /// What to write.
        package init(masks: Bool = false, states: Bool = false) {
            self.masks = masks
            self.states = states
        }
    }

    /// Its text, with a comment before it that says what it is.
    package let text: String

    /// - Parameters:
    ///   - given: names from the plan file or expressions.
    ///   - levels: the names of the levels to write; nil for all above the indicators.
    ///   - hasSameBits: whether the doubles have to be those that Corte measures, bit for bit.
    /// - Throws: `MeasurementError` for what can't be said in the engine's SQL, by the name of what can't.
    package init(
        of plan: Plan, in table: MatrixTable, by given: [String], _ resolver: MethodologyResolver, dialect: SQLDialect,
        levels: [String]? = nil, hasSameBits: Bool = false, extras: Extras = .init(), as form: Form = .query
    ) throws(MeasurementError) {
        let options = resolver.options
        guard !options.base.countsYears else { throw .yearsInSQL(options.base) }
        guard plan.observations.allSatisfy(\.years.isEmpty) else { throw .yearColumns }
        var stated: [StatedMethodology] = []
        var stamps: [MethodologyStamp] = []
        var numbers: [Int] = []
        for name in given {
            let methodology = try resolver.methodology(of: resolver.chain(name))
            try methodology.check(options.base)
            numbers.append(
                Self.number(
                    of: try StatedMethodology(methodology, dialect, hasSameBits: hasSameBits), in: &stated))
            stamps.append(methodology.stamp)
        }
        let keyed = Array(zip(Comparison.uniqueKeys(stamps.map(\.given)), numbers))
        var columns = keyed.map { ResultRelations.Column(name: "achievement_\($0)", expression: "t.a\($1)") }
        columns += keyed.map { .init(name: "status_\($0)", expression: Self.status($1)) }
        if extras.states {
            columns += keyed.map { .init(name: "state_\($0)", expression: Self.band(plan.bands, $1, dialect)) }
        }
        if extras.masks {
            let usual = try resolver.maskingTreatment()
            let cap = try StatedMethodology.Treatment(usual, dialect, hasSameBits: hasSameBits)
            for (key, number) in keyed {
                let (whole, capped) = (stated[number].masked(by: []), stated[number].masked(by: [cap]))
                let (first, second) = (Self.number(of: whole, in: &stated), Self.number(of: capped, in: &stated))
                columns.append(.init(name: "mask_\(key)", expression: "t.a\(first) - t.a\(second)"))
            }
        }
        let weights = try WeightRelation(plan, options, dialect)
        let written = try StreamingEngine.levels(named: levels, of: plan)
        try Self.check(plan, options, weights, columns: columns.map(\.name), in: dialect)

        var statement = StatementText(dialect)
        weights.define(in: &statement)
        IndicatorRelations(dialect: dialect, table: table, options: options, weights: weights).define(in: &statement)
        let nodes = LevelRelations(dialect, table, of: plan, options.minimumCoverage, weights, stated).define(
            in: &statement)
        let result = ResultRelations(
            dialect: dialect, table: table, levels: plan.allLevels, written: written, nodes: nodes, columns: columns)
        result.define(in: &statement)
        let head = Self.comment(stamps, options, dialect, hasSameBits: hasSameBits)
        let body = statement.selecting(result.query)
        text =
            switch form {
            case .query: head + Self.ended(dialect.preparation) + body + ";\n"
            case .view(let name):
                head + Self.ended(dialect.preparation) + "CREATE VIEW \(dialect.identifier(name)) AS\n" + body + ";\n"
            case .model:
                head + (dialect.preparation.map { "{{ config(pre_hook=\"\($0)\") }}\n" } ?? "") + body + "\n"
            }
    }

    /// The number of a methodology among those that are stated, where each stands once.
    private static func number(of methodology: StatedMethodology, in stated: inout [StatedMethodology]) -> Int {
        if let known = stated.firstIndex(of: methodology) { return known }
        stated.append(methodology)
        return stated.count - 1
    }

    private static func ended(_ preparation: String?) -> String { preparation.map { $0 + ";\n" } ?? "" }

    /// Refuses texts and names that an engine would change in silence, and weights that are none.
    private static func check(
        _ plan: Plan, _ options: MeasurementOptions, _ weights: WeightRelation, columns: [String],
        in dialect: SQLDialect
    ) throws(MeasurementError) {
        let texts = weights.all.map(\.code) + Array(plan.nodes.keys) + plan.allLevels + columns + [options.unit ?? ""]
        for text in texts.sorted() {
            if let flaw = dialect.flaw(of: text) { throw .unwritable(flaw) }
        }
        if let limit = dialect.longestIdentifier,
            let long = (plan.levels + columns).first(where: { $0.utf8.count > limit })
        {
            throw .unwritable(
                Phrase(
                    es: "\(dialect.name) corta los nombres en \(limit) bytes, y «\(long)» es más largo",
                    en: "\(dialect.name) cuts names off after \(limit) bytes, and '\(long)' is longer"),
                advice: Phrase(
                    es: "dele a la metodología un nombre corto en el archivo del plan («methodologies:»)",
                    en: "give the methodology a short name in the plan file ('methodologies:')"))
        }
        if let wrong = weights.all.first(where: { !($0.weight >= 0 && $0.weight.isFinite) }) {
            throw .unwritable(
                Phrase(
                    es: "el peso de «\(wrong.code)» no es un número finito de 0 o más (\(wrong.weight))",
                    en: "the weight of '\(wrong.code)' is not a finite number of 0 or more (\(wrong.weight))"))
        }
    }

    // MARK: Words

    private static func status(_ number: Int) -> String {
        let words = StateCode.allCases.compactMap { state in
            state.outcome?.status.map { "WHEN \(state.rawValue) THEN '\($0)'" }
        }
        return "CASE t.s\(number) \(words.joined(separator: " ")) END"
    }

    /// The band that an achievement lies in once it's rounded: its limits are the least doubles that round into it.
    private static func band(_ bands: StateBands, _ number: Int, _ dialect: SQLDialect) -> String {
        func word(_ band: StateBands.Band) -> String { dialect.text(band.state.rawValue) }
        let above = bands.bands.dropFirst().reversed().map { band in
            "WHEN t.a\(number) >= \(SQLDialect.digits(least(roundingTo: band.from))) THEN \(word(band))"
        }
        let cases = above + ["WHEN t.a\(number) IS NOT NULL THEN \(word(bands.bands[0]))"]
        return "CASE \(cases.joined(separator: " ")) END"
    }

    private static func least(roundingTo limit: Double) -> Double {
        func isIn(_ value: Double) -> Bool { value.roundedHalfUp(decimals: 2) >= limit }
        // Half a step below what is rounded to: but for the last bits, where it begins.
        let nearest = limit.roundedHalfUp(decimals: 2)
        var value = (nearest >= limit ? nearest : (nearest + 0.01).roundedHalfUp(decimals: 2)) - 0.005
        while !isIn(value) { value = value.nextUp }
        while isIn(value.nextDown) { value = value.nextDown }
        return value
    }

    private static func comment(
        _ stamps: [MethodologyStamp], _ options: MeasurementOptions, _ dialect: SQLDialect, hasSameBits: Bool
    ) -> String {
        var lines = ["Corte, the roll-up for \(dialect.name): what corte compare --every-cut --format csv writes."]
        lines += stamps.map { "methodology \($0.expression) \($0.fingerprint)" }
        lines.append("base \(options.base.rawValue), mode \(options.mode.rawValue)")
        lines.append(
            hasSameBits
                ? "The same doubles as Corte gives, bit for bit, of weights and achievements from 1e-130 to 1e130."
                : "Within a part of 1e-12 of the doubles that Corte gives.")
        lines.append(dialect.difference)
        lines.append(
            "The rows of the table are as Corte reads them: what the plan file says of an indicator stands in them.")
        return lines.map { "-- \(commented($0))\n" }.joined()
    }

    /// A line that can't end its comment, and that no template or shell takes for its own.
    private static func commented(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { scalar in
                    let isLine = [.control, .lineSeparator, .paragraphSeparator].contains(
                        scalar.properties.generalCategory)
                    return isLine || "{}$;'\"`\\".unicodeScalars.contains(scalar) ? " " : scalar
                }))
    }
}
