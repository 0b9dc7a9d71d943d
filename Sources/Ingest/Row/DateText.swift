import PlanModel

/// Dates as matrices write them.
enum DateText {
    /// Reads an ISO date, quarter or month, or a day first: `31/03/2024`, `31-3-2024`; nil where there's no such day.
    static func cut(_ text: some StringProtocol) -> Cut? {
        if let cut = Cut(text) { return cut }
        for mark in ["/", "-"] as [Character] {
            let parts = text.split(separator: mark, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, parts[2].utf8.count == 4,
                let day = number(parts[0]), let month = number(parts[1]), let year = number(parts[2])
            else { continue }
            return Cut(year: year, month: month, day: day)
        }
        return nil
    }

    /// How to write a date.
    static let advice = "write 2024-03-31, 31/03/2024, 2024-03 or 2024Q1"

    private static func number(_ digits: some StringProtocol) -> Int? {
        digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(digits) : nil
    }
}
