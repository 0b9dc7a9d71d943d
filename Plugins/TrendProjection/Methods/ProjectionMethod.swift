/// A way to project a series.
package protocol ProjectionMethod: SendableMetatype {
    /// What users type.
    static var name: String { get }

    /// What `series` comes to at its horizon, some time after its last report; nil where the method doesn't apply.
    static func outlook(of series: Series, options: MethodOptions) -> Outlook?
}

/// What may be asked of the methods beside the series.
package struct MethodOptions {
    /// Whether a pace is taken for one that doesn't change: its interval holds the scatter of the increments alone.
    package var isDriftPure = false
    /// The weight of an increment beside that of the next one, above 0 and at most 1.
    package var weighting = 1.0

    /// The defaults.
    package init(isDriftPure: Bool = false, weighting: Double = 1) {
        self.isDriftPure = isDriftPure
        self.weighting = weighting
    }
}
