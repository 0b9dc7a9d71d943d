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
        guard series.reports.count >= fewest else { return nil }
        let increments =
            alongProgramme
            ? Increments(of: series, along: series.programmes, from: series.start?.value)
            : Increments(inMonths: series)
        let steps = increments.steps
        guard steps.count >= fewest else { return nil }
        let pace = Scratch.median(of: steps.count) { rates in
            for (index, step) in steps.enumerated() { rates[index] = step.gain / step.length }
        }
        let usualLength = (increments.span / Double(steps.count)).squareRoot()
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: steps.count) { residuals in
            // The furthest one, the first of several.
            var furthest = (residual: 0.0, report: 0)
            var (length, root) = (1.0, 1.0)
            for (index, step) in steps.enumerated() {
                if step.length != length { (length, root) = (step.length, step.length.squareRoot()) }
                let residual = ((step.gain - pace * length) / root).magnitude
                residuals.initializeElement(at: index, to: residual)
                if residual > furthest.residual { furthest = (residual, step.report) }
            }
            let near = furthest.residual / distance
            guard near > least * pace.magnitude * usualLength, Scratch.isMedian(of: residuals, below: near) else {
                return nil
            }
            return series.reports[furthest.report]
        }
    }
}
