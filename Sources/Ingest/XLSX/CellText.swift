import PlanModel
import Words

/// The text of a cell's number, as it means the same wherever it's read: with a decimal point, a percentage with its sign,
/// a date as ISO 8601 writes it.
enum CellText {
    /// A number under its cell's format; nil where it's none.
    static func text(_ digits: [UInt8], _ format: CellFormat, from1904: Bool) -> (text: String, kind: CellKind)? {
        let isNumber = digits.allSatisfy { "0123456789.+-eE".utf8.contains($0) }
        guard isNumber, let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else { return nil }
        switch format {
        case .number: return (value.shortText, .number)
        case .percent: return (percent(value) + "%", .number)
        case .date: return date(value, from1904: from1904).map { ($0, .text) } ?? (value.shortText, .number)
        case .zeros(let count):
            let text = value.shortText
            guard value >= 0, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
                return (text, .number)
            }
            return (String(repeating: "0", count: max(0, count - text.utf8.count)) + text, .number)
        }
    }

    /// A hundred times a number, in its shortest decimals: 0.57 is 57, where the product of doubles isn't.
    private static func percent(_ value: Double) -> String {
        let text = "\(value)".split { $0 == "e" || $0 == "E" }
        let exponent = text.count > 1 ? Int(text[1]) ?? 0 : 0
        return Double("\(text[0])e\(exponent + 2)").map(\.shortText) ?? (100 * value).shortText
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
