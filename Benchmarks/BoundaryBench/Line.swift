/// A line of the table that the benchmark prints.
struct Line {
    static func head() { show("", "ms", "ratio", "goal") }

    /// What took how long, without a goal.
    @discardableResult
    init(_ what: String, _ duration: Duration) { Self.show(what, Self.milliseconds(duration), "", "") }

    /// What has to take at most `goal`.
    @discardableResult
    init(_ what: String, _ duration: Duration, goal: Duration) {
        Self.show(what, Self.milliseconds(duration), "", Self.milliseconds(goal), isMet: duration <= goal)
    }

    /// What has to take at most `goal` times as long as something else.
    @discardableResult
    init(_ what: String, _ duration: Duration, of other: Duration, goal: Double) {
        let ratio = duration / other
        Self.show(what, Self.milliseconds(duration), Self.decimals(ratio), Self.decimals(goal), isMet: ratio <= goal)
    }

    private static func show(_ what: String, _ time: String, _ ratio: String, _ goal: String, isMet: Bool = true) {
        let cells = [(time, 10), (ratio, 8), (goal, 8)].map { text, width in
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let name = what + String(repeating: " ", count: max(0, 48 - what.count))
        print(name + cells.joined() + (isMet ? "" : "  missed"))
    }

    private static func milliseconds(_ duration: Duration) -> String { decimals(duration / .milliseconds(1)) }

    /// Two decimals.
    private static func decimals(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
