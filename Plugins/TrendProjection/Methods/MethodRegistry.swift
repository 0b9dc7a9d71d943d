/// The methods by name.
package enum MethodRegistry {
    /// What chooses by the kind of indicator; it isn't a method.
    package static let auto = "auto"

    /// All methods; their order is part of the module's results, so new ones come last.
    package static let all: [any ProjectionMethod.Type] = [
        Profile.self, Pace.self, Combination.self, DampedHolt.self, OptimisedHolt.self, Linear.self,
        LinearThroughStart.self, TheilSen.self, Theta.self, AsPlanned.self, Last.self,
    ]

    /// What users may type: `auto`, then the methods.
    package static let names = [auto] + all.map { $0.name }

    /// The methods to try on `series` in turn, the last of which always applies: the one asked for, then those for its
    /// kind. Rolling-origin error as the judge gains nothing and loses coverage on series this short.
    package static func candidates(asked name: String, for series: Series) -> [any ProjectionMethod.Type] {
        let byKind: [any ProjectionMethod.Type] =
            series.isCumulative ? [Profile.self, Pace.self, Last.self] : [Combination.self, Last.self]
        guard let asked = all.first(where: { $0.name == name }) else { return byKind }
        // A programme that says nothing, or any other method that doesn't apply, leaves it to the pace.
        return [asked] + (series.isCumulative ? [Pace.self, Last.self] : byKind)
    }

    /// The place of `method` in `names`.
    package static func index(of method: any ProjectionMethod.Type) -> Int {
        (all.firstIndex { $0 == method } ?? -1) + 1
    }
}
