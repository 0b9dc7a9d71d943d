/// The lines that rows stand on, mostly one after the other: only where they don't is anything kept.
public struct LineNumbers: Hashable, Sendable {
    private var breaks: [Break] = []

    private struct Break: Hashable {
        var row: Int
        var line: Int
    }

    /// No lines yet.
    public init() {}

    /// Says on which line a row stands; rows come in order, and those left out follow the one before.
    public mutating func set(_ row: Int, _ line: Int) {
        guard breaks.isEmpty || self[row] != line else { return }
        breaks.append(Break(row: row, line: line))
    }

    /// The line of a row, from 1.
    public subscript(row: Int) -> Int {
        var low = 0
        var high = breaks.count
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle].row <= row { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? row : breaks[low - 1].line + row - breaks[low - 1].row
    }
}
