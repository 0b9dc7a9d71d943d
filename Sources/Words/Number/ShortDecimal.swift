/// Lengths on a page as pictures of text have them.
package enum ShortDecimal {
    /// The shortest text of a number with at most three decimals; what isn't a number or beyond a billion is 0.
    package static func text(_ value: Double) -> String {
        guard value.magnitude <= 1e9 else { return "0" }
        let thousandths = Int((value.magnitude * 1000).rounded())
        guard thousandths > 0 else { return "0" }
        let sign = value < 0 ? "-" : ""
        let whole = sign + String(thousandths / 1000)
        var rest = thousandths % 1000
        guard rest > 0 else { return whole }
        var digits = 3
        while rest % 10 == 0 {
            rest /= 10
            digits -= 1
        }
        let decimals = String(rest)
        return whole + "." + String(repeating: "0", count: digits - decimals.count) + decimals
    }

    /// A point as two numbers.
    package static func text(_ x: Double, _ y: Double) -> String { text(x) + " " + text(y) }
}
