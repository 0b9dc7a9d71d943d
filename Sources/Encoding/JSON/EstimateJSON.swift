import Reports

extension Estimate {
    /// What is known of an amount at the horizon, in the indicator's unit.
    var members: [JSONValue.Member] {
        let figures: [(String, Double?)] = [
            ("value", value), ("low", low), ("high", high), ("probability", probability),
            ("standardError", standardError), ("degreesOfFreedom", degreesOfFreedom), ("floor", floor),
        ]
        return figures.map { .init(name: $0.0, value: .optional($0.1)) } + [
            .init(name: "pace", value: .optional(pace)), .init(name: "requiredPace", value: .optional(requiredPace)),
            .init(name: "method", value: .optional(method)),
            .init(name: "profileYears", value: .optional(profileYears)),
            .init(name: "flags", value: .array(flags.map { .text($0.rawValue) })),
        ]
    }
}

extension AchievementDistribution {
    /// The distribution in percent.
    var json: JSONValue {
        .members([
            "standardError": .number(standardError), "degreesOfFreedom": .number(degreesOfFreedom),
            "floor": .optional(floor),
        ])
    }
}
