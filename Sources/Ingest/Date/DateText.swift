import PlanModel
import Words

/// Dates as matrices write them.
enum DateText {
    /// Reads what means one day in any order: an ISO date, quarter or month with or without a time, a day with the name
    /// of its month, a period in words with its year, the serial number of a spreadsheet, `31/03/2024`.
    static func cut(_ text: some StringProtocol) -> Cut? {
        switch Form(text) {
        case .day(let cut): cut
        case .month(let month, let year): Cut(lastDayOfMonth: month, in: year)
        case .numbers(let first, let second, let year) where first == second || max(first, second) > 12:
            first > 12 || first == second
                ? Cut(year: year, month: second, day: first) : Cut(year: year, month: first, day: second)
        default: nil
        }
    }

    /// What a text may be as a date.
    enum Form: Hashable {
        /// A day, in any order.
        case day(Cut)
        /// Two numbers before a year.
        case numbers(Int, Int, year: Int)
        /// The number of a month and its year: `2024-06`, `06/2024`.
        case month(Int, year: Int)
        /// The number of a period, perhaps with its year, that doesn't say how long it is: `2024-II`, `3`.
        case ordinal(Int, year: Int?)
        /// A period whose year stands elsewhere: its last month.
        case period(lastMonth: Int)
        /// No date.
        case none

        init(_ text: some StringProtocol) {
            let text = DateText.withoutTime(text)
            if let period = DateText.numberedPeriod(text) {
                self = period
                return
            }
            if let cut = Cut(text) {
                self = .day(cut)
                return
            }
            if let numbers = DateText.numbers(text) {
                self = numbers
                return
            }
            if text.utf8.count == 4, let year = DateText.number(text), DateText.years.contains(year) {
                self = Cut(lastDayOfMonth: 12, in: year).map { .day($0) } ?? .none
                return
            }
            // Days since 1899-12-30, as spreadsheets count them.
            if text.utf8.count == 5, let serial = DateText.number(text), (20_000...80_000).contains(serial),
                let cut = Cut(daysSince1970: serial - 25_569)
            {
                self = .day(cut)
                return
            }
            if text.utf8.count == 8, let digits = DateText.number(text), DateText.years.contains(digits / 10_000) {
                self =
                    Cut(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100).map { .day($0) } ?? .none
                return
            }
            guard let period = PeriodText(header: text) else {
                self = .none
                return
            }
            switch (period.year, period.rest) {
            case (let year?, ""):
                self = Cut(lastDayOfMonth: period.lastMonth, in: year).map { .day($0) } ?? .none
            case (let year?, let rest):
                self =
                    DateText.number(rest).flatMap { Cut(year: year, month: period.lastMonth, day: $0) }
                    .map { .day($0) } ?? .none
            case (nil, ""): self = .period(lastMonth: period.lastMonth)
            case (nil, let rest):
                self =
                    DateText.shortYear(rest, behind: text).flatMap { Cut(lastDayOfMonth: period.lastMonth, in: $0) }
                    .map { .day($0) } ?? .none
            }
        }
    }

    /// The years that a number alone may be.
    private static let years = 1990...2100

    /// How to write a date.
    static let advice = Phrase(
        es: "escriba 2024-03-31, 31/03/2024, 2024-03 o 2024Q1", en: "write 2024-03-31, 31/03/2024, 2024-03 or 2024Q1")

    /// `06/2024`, `2024-06`, `2024-II`, `II`, `3`.
    private static func numberedPeriod(_ text: Substring) -> Form? {
        let parts =
            text.split(separator: text.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
        func year(_ part: Substring?) -> Int? {
            part.flatMap { $0.utf8.count == 4 ? number($0) : nil }.flatMap { years.contains($0) ? $0 : nil }
        }
        switch parts.count {
        case 1: return PeriodText.ordinal(text).map { .ordinal($0, year: nil) }
        case 2:
            guard let year = year(parts.first) ?? year(parts.last) else { return nil }
            let part = year == number(parts[1]) ? parts[0] : parts[1]
            // A month has two digits: a single one may count quarters as well.
            if part.utf8.count == 2, let month = number(part) {
                return (1...12).contains(month) ? .month(month, year: year) : nil
            }
            return PeriodText.ordinal(part).map { .ordinal($0, year: year) }
        default: return nil
        }
    }

    /// The year of two digits behind a month's name: `jun-24`, as spreadsheets write month and year; a day would stand
    /// before the name.
    private static func shortYear(_ digits: String, behind text: Substring) -> Int? {
        guard digits.utf8.count == 2, let year = number(digits), text.first?.isLetter == true,
            text.hasSuffix("-" + digits) || text.hasSuffix("/" + digits)
        else { return nil }
        return 2000 + year
    }

    /// `30/06/24`, where it's the end of a month in one order alone: cuts are, and of the other days none is certain.
    private static func shortDate(_ first: Int, _ second: Int, _ third: Int) -> Form {
        func monthEnd(_ year: Int, _ month: Int, _ day: Int) -> Cut? {
            Cut(lastDayOfMonth: month, in: 2000 + year).flatMap { $0.day == day ? $0 : nil }
        }
        let yearFirst = monthEnd(first, second, third)
        guard let cut = monthEnd(third, second, first) ?? monthEnd(third, first, second),
            yearFirst == nil || yearFirst == cut
        else { return .none }
        return .day(cut)
    }

    /// `31/03/2024`, `3-31-2024`, `2024/03/31`.
    private static func numbers(_ text: some StringProtocol) -> Form? {
        for mark in ["/", "-", "."] as [Character] {
            let parts = text.split(separator: mark, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            let numbers = parts.compactMap { number($0) }
            // One of them may be the name of a month.
            guard numbers.count == 3 else { return nil }
            guard parts[1].utf8.count <= 2 else { return Form.none }
            if parts[0].utf8.count == 4, parts[2].utf8.count <= 2 {
                return Cut(year: numbers[0], month: numbers[1], day: numbers[2]).map { .day($0) } ?? Form.none
            }
            if mark == "/", parts.allSatisfy({ $0.utf8.count <= 2 }), parts[2].utf8.count == 2 {
                return shortDate(numbers[0], numbers[1], numbers[2])
            }
            guard parts[0].utf8.count <= 2, parts[2].utf8.count == 4 else { return Form.none }
            return .numbers(numbers[0], numbers[1], year: numbers[2])
        }
        return nil
    }

    /// A date without the time of the day behind it.
    private static func withoutTime(_ text: some StringProtocol) -> Substring {
        let text = Substring(text)
        guard let mark = text.firstIndex(where: { $0 == " " || $0 == "T" }), text[mark...].contains(":"),
            text[..<mark].allSatisfy({ $0.isNumber || $0 == "-" || $0 == "/" }), !text[..<mark].isEmpty
        else { return text }
        return text[..<mark]
    }

    private static func number(_ digits: some StringProtocol) -> Int? {
        !digits.isEmpty && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? Int(digits) : nil
    }
}
