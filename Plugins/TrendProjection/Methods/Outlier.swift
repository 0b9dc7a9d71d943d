/// A step of a series that lies far from its others.
package enum Outlier {
    /// How many scales away a step has to lie. A normal law's scale is 1.4826 of its median absolute deviation.
    private static let distance = 5 * 1.4826
    /// The smallest scale, as a part of the median step: where most steps are equal, the median deviation is 0, and every
    /// other step would lie infinitely far.
    private static let least = 0.05 / 1.4826
    /// Fewer steps have no others to lie far from.
    private static let fewest = 4

    /// The report that ends the step furthest out, more than 5 scales from the median; nil where none is.
    ///
    /// Steps are those of the method: along a programme that isn't even, uneven steps are what was due. Their residuals are
    /// `(dy_i - m d_i) / sqrt(d_i)`, with m the median of `dy_i / d_i`.
    package static func report(in series: Series, alongProgramme: Bool) -> Series.Point? {
        let increments =
            alongProgramme
            ? Increments(of: series, along: series.programmes, from: series.start?.value)
            : Increments(inMonths: series)
        let steps = increments.steps
        guard steps.count >= fewest else { return nil }
        let pace = middle(steps.map { $0.gain / $0.length })
        let residuals = steps.map { ($0.gain - pace * $0.length).magnitude / $0.length.squareRoot() }
        let usual = middle(steps.map { $0.length.squareRoot() })
        let scale = max(middle(residuals), least * pace.magnitude * usual)
        guard let furthest = residuals.indices.max(by: { residuals[$0] < residuals[$1] }), scale > 0,
            residuals[furthest] > distance * scale
        else { return nil }
        return series.reports[steps[furthest].report]
    }

    private static func middle(_ numbers: [Double]) -> Double { MedianSlope.middle(numbers.sorted()) }
}
