/// The methods by name, and which of them to try.
package struct MethodRegistry {
    /// What chooses by the kind of indicator; it isn't a method.
    package static let auto = "auto"

    /// All methods; their order is part of the module's results, so new ones come last.
    package static let all: [any ProjectionMethod.Type] = [
        Profile.self, Pace.self, Combination.self, DampedHolt.self, OptimisedHolt.self, Linear.self,
        LinearThroughStart.self, TheilSen.self, Theta.self, AsPlanned.self, Last.self,
    ]

    /// What users may type: `auto`, then the methods.
    package static let names = [auto] + all.map { $0.name }

    /// A method with its place in `names`.
    package struct Entry {
        /// The method.
        package let method: any ProjectionMethod.Type
        /// Its place.
        package let index: Int

        /// The entry of a method.
        package init(_ method: any ProjectionMethod.Type) {
            self.method = method
            index = (all.firstIndex { $0 == method } ?? -1) + 1
        }
    }

    /// What to try on a cumulative series in turn; the last one always applies.
    private let ofTotals: [Entry]
    /// What to try on a level in turn; the last one always applies.
    private let ofLevels: [Entry]
    /// How many of either were asked for by name.
    private let askedCount: Int

    /// The methods to try where `name` is asked for: it, then those for the kind. Rolling-origin error as the judge gains
    /// nothing and loses coverage on series this short.
    package init(asked name: String) {
        let asked = Self.all.filter { $0.name == name }
        askedCount = asked.count
        // A programme that says nothing, or any other method that doesn't apply, leaves it to the pace.
        let totals: [any ProjectionMethod.Type] = asked.isEmpty ? [Profile.self, Pace.self] : [Pace.self]
        ofTotals = (asked + totals + [Last.self]).map { Entry($0) }
        ofLevels = (asked + [Combination.self, Last.self]).map { Entry($0) }
    }

    /// What `series` comes to by the first method that applies, and whether that's another than the one asked for; nil
    /// without a report.
    package func outlook(
        of series: Series, options: MethodOptions
    ) -> (outlook: Outlook, entry: Entry, isOther: Bool)? {
        let candidates = series.isCumulative ? ofTotals : ofLevels
        for (place, entry) in candidates.enumerated() {
            guard let outlook = entry.method.outlook(of: series, options: options), outlook.point.isFinite else {
                continue
            }
            let isAsked = askedCount == 0 || place < askedCount || entry.method == candidates[0].method
            return (outlook, entry, !isAsked)
        }
        return nil
    }
}
