/// How a spreadsheet writes a number; the marks for decimals and thousands are those of whoever reads it.
package struct NumberForm: Hashable, Sendable {
    /// The digits before the decimals, as a format's code says them; nil leaves the number as it is.
    private var integer: String?
    private var decimals = 2
    /// What stands behind the number.
    private var after = ""
    private var isSigned = false
    /// By how much the spreadsheet multiplies before it writes.
    private var scale = 1.0
    /// A code that says it all.
    private var own: String?

    /// What is smaller than a unit of the last of them is the noise of computing.
    private static let mostDecimals = 12

    /// Percent that is a number of percent, not a part of one: `98,45 %` of 98.45.
    ///
    /// - Parameter space: what stands before the sign.
    package static func percent(space: String) -> NumberForm { NumberForm(integer: "0", after: "\"\(space)%\"") }

    /// A part of one as percent: `33,33 %` of 0.3333.
    package static func share(space: String) -> NumberForm {
        NumberForm(integer: "0", after: "\(space)%", scale: 100)
    }

    /// Percentage points.
    package static let points = NumberForm(integer: "0")

    /// Percentage points with their sign.
    package static let difference = NumberForm(integer: "0", isSigned: true)

    /// A statistic without a unit.
    package static let statistic = NumberForm(integer: "0", decimals: 3)

    /// A count.
    package static let count = NumberForm(integer: "#,##0", decimals: 0)

    /// A weight, as it was given.
    package static let plain = NumberForm(decimals: 6)

    /// A magnitude in its own unit, with the decimals that it needs, at most so many.
    package static func magnitude(_ value: Double?, decimals: Int = 2, isSigned: Bool = false) -> NumberForm {
        var (fewest, scaled) = (0, value ?? 0)
        while fewest < decimals, scaled.rounded() != scaled { (fewest, scaled) = (fewest + 1, scaled * 10) }
        return NumberForm(integer: "#,##0", decimals: fewest, isSigned: isSigned)
    }

    /// A day, by the code of its parts: `dd/mm/yyyy`.
    package static func day(_ code: String) -> NumberForm { NumberForm(decimals: 0, own: code) }

    /// What was typed, as it was typed: a code's zeros at its start stay.
    package static let verbatim = NumberForm(decimals: 0, own: "@")

    /// The form with more decimals where it would make a zero of a number that isn't one.
    func showing(_ value: Double) -> NumberForm {
        guard integer != nil, value != 0 else { return self }
        var (form, shown) = (self, scale * value.magnitude)
        for _ in 0..<decimals { shown *= 10 }
        while shown < 0.5, form.decimals < Self.mostDecimals {
            (form.decimals, shown) = (form.decimals + 1, shown * 10)
        }
        return form
    }

    /// The format's code (ECMA-376 part 1, 18.8.30).
    package var code: String {
        if let own { return own }
        guard let integer else { return "General" }
        let number = integer + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "") + after
        return isSigned ? "+\(number);\u{2212}\(number);\(number)" : number
    }

    /// About how many characters a number takes beside its integer digits.
    var room: Int { decimals + 1 + after.count + (isSigned ? 1 : 0) }
}
