import PlanModel

extension PublishedPercent {
    /// A percentage as printed, with or without its sign; infinite ones are none.
    ///
    /// Nobody publishes a dozen digits: so many are what a formula came to, `66.66666666666666%` for 2 of 3, of which its
    /// reader saw a few. They count as the percentage with two decimals; without a sign it may be a fraction of 1, with
    /// four.
    init?(_ number: NumberText, text: String, format: NumberFormat) {
        let value = number.value(in: format)
        guard value.isFinite, !number.hasCurrency else { return nil }
        let decimals = number.decimalCount(in: format)
        let places = number.hasPercentSign ? 2 : 4
        guard number.significantDigits > 12, decimals > places, let short = DecimalText(value, decimals: places) else {
            self.init(text: text, value: value, decimals: decimals)
            return
        }
        let mark = text.contains(",") && format == .colombian && !number.isTyped ? "," : "."
        let digits = (short.isNegative ? "-" : "") + short.integer + mark + short.fraction
        self.init(text: digits + (number.hasPercentSign ? "%" : ""), value: short.value, decimals: places)
    }
}
