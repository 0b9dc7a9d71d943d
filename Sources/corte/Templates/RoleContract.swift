import StrategyHost

/// What the engine hands to a strategy of a role, and takes from it: the columns of a new strategy.
struct RoleContract {
    struct Input {
        let name: String
        let isNullable: Bool
        let summary: String
    }

    struct Output {
        let name: String
        let grain: OutputSpecification.Grain
        let summary: String
    }

    /// What a new strategy does, in a sentence.
    let summary: String
    /// The columns of doubles that it reads.
    let inputs: [Input]
    /// The columns that it writes, any of whose values may be missing.
    let outputs: [Output]
    /// The capability, by its names in Swift and C.
    let capability: (swift: String, c: String)?

    init(_ role: StrategyRole) {
        switch role {
        case .treatment:
            summary = "Lets no achievement count as less than nothing."
            inputs = [Input(name: "achievement", isNullable: true, summary: "Achievement in percent.")]
            outputs = [Output(name: "achievement", grain: .row, summary: "Achievement in percent, at least 0.")]
            capability = ("rowsIndependent", "CORTE_CAPABILITY_ROWS_INDEPENDENT")
        case .aggregator:
            summary = "The weighted mean of the reported children of a node."
            inputs = [
                Input(name: "achievement", isNullable: true, summary: "Achievement of each child in percent."),
                Input(name: "weight", isNullable: false, summary: "Weight of each child, from 0, in any unit."),
            ]
            outputs = [
                Output(name: "achievement", grain: .group, summary: "Achievement of the node in percent."),
                Output(name: "share", grain: .row, summary: "Part of the reported weight, from 0 to 1."),
                Output(
                    name: "contribution", grain: .row,
                    summary: "Points of the node's achievement owed to the child; they add up to it."),
            ]
            capability = nil
        case .estimator:
            summary = "Takes the last report of an indicator for the year's end."
            inputs = [
                Input(
                    name: "executed", isNullable: true,
                    summary: "Amount reported at each cut, in the cuts' order; the last row is the year's end.")
            ]
            outputs = [
                Output(name: "executed", grain: .group, summary: "Amount at the year's end."),
                Output(name: "low", grain: .group, summary: "Lower bound of the interval; none is known."),
                Output(name: "high", grain: .group, summary: "Upper bound of the interval; none is known."),
                Output(
                    name: "probability", grain: .group,
                    summary: "Probability of reaching the target, from 0 to 1; none is known."),
            ]
            capability = ("rowOrderMatters", "CORTE_CAPABILITY_ROW_ORDER_MATTERS")
        }
    }
}
