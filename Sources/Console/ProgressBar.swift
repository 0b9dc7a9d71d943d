/// How far a longer piece of work has come, shown once it has taken a second.
package struct ProgressBar: Sendable {
    private let isShown = StatusLine.isSeen
    private let start = Seconds.now
    private static let width = 30

    /// A bar, which stays silent where nobody looks.
    package init() {}

    /// Shows how much is done.
    package func show(_ done: Int, of count: Int) {
        guard isShown, count > 0, Seconds.now - start > StatusLine.patience else { return }
        let filled = Self.width * done / count
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        StatusLine.show("\(bar) \(done)/\(count)")
    }

    /// Takes the line away.
    package func end() { StatusLine.clear() }
}
