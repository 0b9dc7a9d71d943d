public import Reports

extension AuditFinding {
    /// What was found, in a sentence without its final point.
    public func sentence(in language: AuditLanguage) -> String {
        language == .spanish ? spanish : english
    }

    /// As many decimals as were printed, and two at least, so that figures that differ look it.
    var shownDecimals: Int { max(2, decimals) }

    /// The bounds of weights that say something, a few of them, and how many more there are.
    func shownBounds(of weight: AuditWeight) -> (shown: ArraySlice<AuditWeight.Bounds>, more: Int) {
        let telling = weight.bounds.filter { $0.interval != 0...1 }
        return (telling.prefix(4), max(0, telling.count - 4))
    }

    /// Whether what was printed is the rounding of a figure in a range.
    func canCome(from inputs: ClosedRange<Double>) -> Bool {
        guard let recomputed, let difference else { return false }
        let printed = recomputed + difference
        let half = (0..<decimals).reduce(0.5) { unit, _ in unit / 10 }
        return printed + half >= inputs.lowerBound && printed - half <= inputs.upperBound
    }
}
