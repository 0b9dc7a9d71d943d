/// The text of a number taken apart, before it's settled what its marks mean.
struct NumberText {
    /// What the marks of a number say about its format.
    enum Evidence: Hashable {
        /// There are none: `5400`.
        case none
        /// Only one format writes it: `0,5`, `2.493.000`, `67.25`, `1,200,000`.
        case only(NumberFormat)
        /// One mark before three digits: `5.400` and `5,400` are five thousand or five.
        case ambiguous
    }

    /// What its marks say.
    let evidence: Evidence
    /// Whether a percent sign follows.
    let hasPercentSign: Bool
    /// Whether it's an amount of money by the mark before it: `$ 1.200.000`, `COP 1.200.000`.
    let hasCurrency: Bool
    /// A grouped number with three decimals, `2.946,975`: perhaps a comma that was meant as a point.
    let looksMistyped: Bool

    /// What stands between thousands beside points and commas.
    enum Grouping { case none, spaces, apostrophes }

    /// Whether spaces or apostrophes stand between its thousands.
    let isGrouped: Bool

    /// Whether the file says itself that it's a number, as workbooks do: then it's written with a decimal point, and
    /// means the same in any format.
    let isTyped: Bool

    private let isNegative: Bool
    private let mantissa: ArraySlice<UInt8>
    private let exponent: Int

    private static let point = UInt8(ascii: ".")
    private static let comma = UInt8(ascii: ",")

    /// Nil where the text isn't a number in any format.
    init?(_ text: ArraySlice<UInt8>, isTyped: Bool = false) {
        self.isTyped = isTyped
        var rest = ByteText.trimmed(text)
        hasPercentSign = rest.last == UInt8(ascii: "%")
        if hasPercentSign { rest = ByteText.trimmed(rest.dropLast()) }
        isNegative = Self.dropSign(from: &rest)
        hasCurrency = Self.dropCurrency(from: &rest)
        guard !(hasCurrency && hasPercentSign) else { return nil }
        let hasExponent: Bool
        var digits: ArraySlice<UInt8>
        (digits, exponent, hasExponent) = Self.splitExponent(rest)
        let grouping = Self.removeGroupSpaces(from: &digits)
        isGrouped = grouping != .none
        guard let marks = Marks(digits, grouping: grouping) else { return nil }
        mantissa = digits
        guard !isTyped else {
            evidence = .none
            looksMistyped = false
            return
        }
        // Nobody groups the digits before an exponent.
        let decimal: NumberFormat = marks.commas > 0 ? .colombian : .plain
        evidence = hasExponent && marks.evidence == .ambiguous ? .only(decimal) : marks.evidence
        looksMistyped = marks.commas == 1 && marks.points > 0 && marks.lastRun == 3
    }

    /// The format that it's read in, in a column of another's numbers as well: where only one writes it, that one.
    func format(usually format: NumberFormat) -> NumberFormat {
        if case .only(let own) = evidence { own } else { format }
    }

    /// The digits after the decimal mark.
    func decimalCount(in format: NumberFormat) -> Int {
        guard let mark = mantissa.lastIndex(of: isTyped || format == .plain ? Self.point : Self.comma) else { return 0 }
        return mantissa.endIndex - mark - 1
    }

    /// Its digits without the zeros before them.
    var significantDigits: Int {
        mantissa.lazy.filter { $0 != Self.point && $0 != Self.comma }.drop { $0 == UInt8(ascii: "0") }.count
    }

    /// The nearest double to the number; infinite where it's beyond all doubles.
    func value(in format: NumberFormat) -> Double {
        let decimals = decimalCount(in: format)
        var significand: UInt64 = 0
        var fits = true
        for byte in mantissa where byte != Self.point && byte != Self.comma {
            let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
            guard !overflow && !carry else {
                fits = false
                break
            }
            significand = sum
        }
        let power = exponent - decimals
        let magnitude: Double
        // Both factors are exact doubles, so the one rounding of the operation gives the nearest (Clinger, "How to Read
        // Floating Point Numbers Accurately", 1990).
        if fits && significand <= 1 << 53 && abs(power) <= 22 {
            magnitude =
                power < 0
                ? Double(significand) / Self.powersOfTen[-power] : Double(significand) * Self.powersOfTen[power]
        } else {
            let digits = mantissa.filter { $0 != Self.point && $0 != Self.comma }
            magnitude = Double(String(decoding: digits, as: UTF8.self) + "e\(power)") ?? .infinity
        }
        return isNegative ? -magnitude : magnitude
    }

    static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]

    private static func dropSign(from text: inout ArraySlice<UInt8>) -> Bool {
        if text.first == UInt8(ascii: "-") {
            text = text.dropFirst()
            return true
        }
        if text.first == UInt8(ascii: "+") { text = text.dropFirst() }
        if text.starts(with: "\u{2212}".utf8) {
            text = text.dropFirst(3)
            return true
        }
        return false
    }

    /// The marks of pesos, which are the only ones: those of two currencies would be two quantities.
    private static let currencies = ["COP$", "COP", "$"].map { Array($0.utf8) }

    /// Takes the mark of a currency away, with the spaces behind it.
    private static func dropCurrency(from text: inout ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first == UInt8(ascii: "$") || first | 0x20 == UInt8(ascii: "c") else {
            return false
        }
        func isMark(_ mark: [UInt8]) -> Bool {
            // Upper case, for letters; a dollar sign stays as it is.
            text.prefix(mark.count).map { $0 >= UInt8(ascii: "a") ? $0 & ~0x20 : $0 }.elementsEqual(mark)
        }
        guard let mark = currencies.first(where: isMark) else { return false }
        text = ByteText.trimmed(text.dropFirst(mark.count))
        return true
    }

    /// The marks between thousands that no format has for its decimals: spaces of any width and apostrophes.
    private static let groupSpaces =
        apostrophes + [" ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}"].map { Array($0.utf8) }
    private static let apostrophes = ["'", "\u{2019}", "\u{B4}"].map { Array($0.utf8) }

    /// Takes the spaces and apostrophes out that stand between thousands: after one to three digits, then after three
    /// each. What isn't grouped this way stays as it is, and is no number.
    private static func removeGroupSpaces(from text: inout ArraySlice<UInt8>) -> Grouping {
        func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        guard text.contains(where: { !isDigit($0) && $0 != point && $0 != comma }) else { return .none }
        var rest = text
        var digits: [UInt8] = []
        var isFirst = true
        var hasApostrophe = false
        while true {
            let run = rest.prefix(while: isDigit)
            digits += run
            rest = rest.dropFirst(run.count)
            guard let mark = groupSpaces.first(where: { rest.starts(with: $0) }) else {
                guard !isFirst, run.count == 3 else { return .none }
                text = (digits + rest)[...]
                return hasApostrophe ? .apostrophes : .spaces
            }
            guard isFirst ? (1...3).contains(run.count) : run.count == 3 else { return .none }
            isFirst = false
            hasApostrophe = hasApostrophe || apostrophes.contains(mark)
            rest = rest.dropFirst(mark.count)
        }
    }

    /// The part before an `E`, and the exponent after it; a mantissa of nothing where the exponent isn't one.
    private static func splitExponent(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Int, Bool) {
        guard let mark = text.firstIndex(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) else {
            return (text, 0, false)
        }
        let digits = text[(mark + 1)...]
        guard digits.count <= 6, let exponent = Int(String(decoding: digits, as: UTF8.self)) else {
            return ([], 0, true)
        }
        return (text[..<mark], exponent, true)
    }
}
