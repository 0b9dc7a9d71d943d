/// Values that an axis marks.
enum Ticks {
    /// The multiples of a step inside a range, each computed from its index, so that no error adds up.
    static func every(_ step: Double, in range: ClosedRange<Double>) -> [Double] {
        guard step > 0 else { return [] }
        let first = (range.lowerBound / step).rounded(.up)
        let last = (range.upperBound / step).rounded(.down)
        guard first <= last else { return [] }
        return stride(from: first, through: last, by: 1).map { $0 * step }
    }
}
