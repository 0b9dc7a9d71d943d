import PlanModel

/// The language of the sentences of audits and reports.
public enum AuditLanguage: String, Hashable, Sendable, CaseIterable {
    /// Colombian Spanish.
    case spanish = "es"
    /// English.
    case english = "en"

    /// A number, rounded half up, with the marks of the language.
    func number(_ value: Double, decimals: Int = 2) -> String {
        guard let text = DecimalText(value, decimals: decimals) else { return "\(value)" }
        let (decimal, group) = self == .spanish ? (",", ".") : (".", ",")
        var digits = Array(text.integer)
        for index in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(contentsOf: group, at: index) }
        return (text.isNegative ? "\u{2212}" : "") + String(digits)
            + (text.fraction.isEmpty ? "" : decimal + text.fraction)
    }

    /// A number with the decimals that it has, at most `decimals`.
    package func shortest(_ value: Double, decimals: Int = 4) -> String {
        let used = (0..<decimals).first { value.roundedHalfUp(decimals: $0) == value.roundedHalfUp(decimals: decimals) }
        return number(value, decimals: used ?? decimals)
    }

    /// A percentage with its sign.
    package func percent(_ value: Double, decimals: Int = 2) -> String {
        number(value, decimals: decimals) + (self == .spanish ? "\u{A0}%" : "%")
    }

    /// `0, 1 y 2`
    package func list(_ numbers: [Int]) -> String { list(numbers.map(String.init)) }

    /// `A, B y C`
    package func list(_ texts: [String]) -> String {
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + (self == .spanish ? " y " : " and ") + last
    }

    /// A range of numbers.
    package func range(_ range: ClosedRange<Double>, decimals: Int = 4) -> String {
        let between = self == .spanish ? " a " : " to "
        return number(range.lowerBound, decimals: decimals) + between + number(range.upperBound, decimals: decimals)
    }
}
