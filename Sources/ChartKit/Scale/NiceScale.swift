import Glibc

/// A range of values with round ticks, for figures in any unit.
struct NiceScale: Hashable, Sendable {
    /// What the axis covers; its ends are ticks.
    let domain: ClosedRange<Double>
    /// The values that it marks.
    let ticks: [Double]

    /// A scale that holds some finite values with about so many steps of 1, 2, 2.5 or 5 times a power of ten.
    ///
    /// It starts at zero, unless the values lie far from it beside how much they vary.
    init(holding values: [Double], steps: Int = 5) {
        let highest = values.max() ?? 1
        var lowest = values.min() ?? 0
        if lowest > 0, lowest < 0.5 * highest { lowest = 0 }
        let span = highest > lowest ? highest - lowest : max(abs(highest), 1)
        let rough = span / Double(max(steps, 1))
        let power = pow(10, log10(rough).rounded(.down))
        let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? 10 * power
        let first = (lowest / step).rounded(.down)
        let last = max((highest / step).rounded(.up), first + 1)
        ticks = stride(from: first, through: last, by: 1).map { $0 * step }
        domain = first * step...last * step
    }
}
