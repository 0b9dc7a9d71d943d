import PlanModel
import Words

/// The text of a cell's number, as it means the same wherever it's read: with a decimal point, a percentage with its sign,
/// a date as ISO 8601 writes it.
enum CellText {
    /// A number under its cell's format; nil where it's none.
    static func text(_ digits: [UInt8], _ format: CellFormat, from1904: Bool) -> (text: [UInt8], kind: CellKind)? {
        if format == .number, isShortest(digits) { return (digits, .number) }
        let isNumber = digits.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"): true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): true
            default: false
            }
        }
        guard isNumber, let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else { return nil }
        let (text, kind): (String, CellKind) =
            switch format {
            case .number: (value.shortText, .number)
            case .percent: (percent(value) + "%", .number)
            case .date: date(value, from1904: from1904).map { ($0, .text) } ?? (value.shortText, .number)
            case .zeros(let count): (zeros(value, count), .number)
            }
        return (Array(text.utf8), kind)
    }

    /// Whether digits are the shortest text of their number already, as nearly all are: at most fifteen of them, which
    /// every double keeps (IEEE 754), no zeros that say nothing, and at most one point.
    private static func isShortest(_ text: [UInt8]) -> Bool {
        let (zero, point) = (UInt8(ascii: "0"), UInt8(ascii: "."))
        guard let first = text.first, let last = text.last, text.count <= 16, first != point, last != point else {
            return false
        }
        var points = 0
        for byte in text {
            if byte == point { points += 1 } else if byte &- zero > 9 { return false }
        }
        if points == 0 { return text.count <= 15 && (first != zero || text.count == 1) }
        // Below 0.1 exponents may be shorter.
        let isBelowOne = first == zero
        return points == 1 && last != zero && (!isBelowOne || text.count > 2 && text[1] == point && text[2] != zero)
    }

    /// A hundred times a number, in its shortest decimals: 0.57 is 57, where the product of doubles isn't.
    private static func percent(_ value: Double) -> String {
        let text = "\(value)".split { $0 == "e" || $0 == "E" }
        let exponent = text.count > 1 ? Int(text[1]) ?? 0 : 0
        return Double("\(text[0])e\(exponent + 2)").map(\.shortText) ?? (100 * value).shortText
    }

    /// A whole number with zeros before it, so many digits in all.
    private static func zeros(_ value: Double, _ count: Int) -> String {
        let text = value.shortText
        guard value >= 0, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return text
        }
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }

    /// A day, with the time of day where there's one; nil where spreadsheets have no such day.
    private static func date(_ serial: Double, from1904: Bool) -> String? {
        guard (0..<2_958_466).contains(serial) else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        let (days, rest) = (seconds / 86_400, seconds % 86_400)
        let time = rest == 0 ? "" : [rest / 3600, rest / 60 % 60, rest % 60].map(twoDigits).joined(separator: ":")
        if days == 0, !from1904 { return rest == 0 ? nil : time }
        // 1900 has a 29 February there, which it hadn't: day 60.
        guard from1904 || days != 60 else { return "1900-02-29" }
        let start = from1904 ? -24_107 : days < 60 ? -25_568 : -25_569
        guard let day = Cut(daysSince1970: start + days) else { return nil }
        return time.isEmpty ? day.description : "\(day) \(time)"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
