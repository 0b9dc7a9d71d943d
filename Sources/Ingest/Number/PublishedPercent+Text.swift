import PlanModel

extension PublishedPercent {
    /// A percentage as printed, with or without its sign; infinite ones are none.
    init?(_ number: NumberText, text: String, format: NumberFormat) {
        let value = number.value(in: format)
        guard value.isFinite else { return nil }
        self.init(text: text, value: value, decimals: number.decimalCount(in: format))
    }
}
