import PlanModel

extension Diagnostic {
    /// A row of an indicator that a unit has at the cut already.
    init(repeating first: Place, at place: Place, unit: String?, cut: Cut?, indicator: String) {
        let what = [unit, cut?.description, indicator].compactMap { $0.map(Excerpt.of) }.joined(separator: ", ")
        self.init(
            at: place, "the row repeats \(first) (\(what))", advice: "keep one row for an indicator at a cut")
    }
}
