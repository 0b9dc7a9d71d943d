/// A cut-off date (*corte*): the day up to which execution is measured, in the Gregorian calendar.
public struct Cut: Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Nil unless the three make a date of the Gregorian calendar.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Cut.dayCount(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads an ISO date (`2024-03-31`), a quarter (`2024Q1`) or a month (`2024-03`); the last two stand for their last day.
    public init?(_ text: some StringProtocol) {
        let characters = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= characters.count else { return nil }
            var value = 0
            for byte in characters[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        func isByte(_ character: Unicode.Scalar, at index: Int) -> Bool { characters[index] == UInt8(ascii: character) }

        switch characters.count {
        case 10 where isByte("-", at: 4) && isByte("-", at: 7):
            guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
            self.init(year: year, month: month, day: day)
        case 7 where isByte("-", at: 4):
            guard let year = number(0..<4), let month = number(5..<7) else { return nil }
            self.init(lastDayOfMonth: month, in: year)
        case 6 where isByte("Q", at: 4) || isByte("q", at: 4):
            guard let year = number(0..<4), let quarter = number(5..<6), (1...4).contains(quarter) else { return nil }
            self.init(lastDayOfMonth: quarter * 3, in: year)
        default:
            return nil
        }
    }

    /// The last day of a month; nil where the month or the year is out of range.
    public init?(lastDayOfMonth month: Int, in year: Int) {
        guard (1...12).contains(month) else { return nil }
        self.init(year: year, month: month, day: Cut.dayCount(ofMonth: month, in: year))
    }

    /// The time since the start of the year in months, above 0 and at most 12; the end of a month is a whole number,
    /// so that quarters are equal periods.
    public var monthsIntoYear: Double {
        Double(month - 1) + Double(day) / Double(Cut.dayCount(ofMonth: month, in: year))
    }

    /// Days since 1970-01-01 (negative before).
    public var daysSince1970: Int {
        // Counts from 0000-03-01, so that the leap day is the last of its year: Hinnant, "chrono-Compatible Low-Level
        // Date Algorithms".
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day that lies so many days after 1970-01-01; nil where that's beyond the calendar's years.
    public init?(daysSince1970 days: Int) {
        // The same source as for the way back.
        guard abs(days) < 4_000_000 else { return nil }
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The last day of its year.
    public var yearEnd: Cut { Cut(lastDayOf: year) }

    /// The first day of the calendar's first year, before every cut.
    public static let distantPast = Cut(firstDayOf: 1)

    private init(lastDayOf year: Int) {
        self.year = year
        month = 12
        day = 31
    }

    private init(firstDayOf year: Int) {
        self.year = year
        month = 1
        day = 1
    }

    private static func dayCount(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Cut: Comparable {
    /// The earlier date is the smaller one.
    public static func < (left: Cut, right: Cut) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Cut: CustomStringConvertible {
    /// The ISO date, `2024-03-31`.
    public var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
