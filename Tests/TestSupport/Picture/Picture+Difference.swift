extension Picture {
    /// How much another picture differs where it differs most, 0 (the same) to 255 (black against white).
    ///
    /// The largest mean over tiles of about `tile` pixels a side of the difference of the three channels: a small
    /// change isn't drowned in a large white page, and antialiasing that moves by a shade doesn't count for much.
    /// Pictures of different sizes are infinitely different.
    package func difference(from other: Picture, tile: Int = 30) -> Double {
        guard width == other.width, height == other.height else { return .infinity }
        let (columns, rows) = (Self.steps(width, tile), Self.steps(height, tile))
        var largest = 0.0
        for row in zip(rows, rows.dropFirst()) {
            for column in zip(columns, columns.dropFirst()) {
                largest = max(largest, mean(to: other, column.0..<column.1, row.0..<row.1))
            }
        }
        return largest
    }

    private func mean(to other: Picture, _ columns: Range<Int>, _ rows: Range<Int>) -> Double {
        var sum = 0
        for y in rows {
            for x in columns {
                let (one, two) = (self[x: x, y: y], other[x: x, y: y])
                guard one != two else { continue }
                for shift: UInt32 in [0, 8, 16] { sum += abs(Int(one >> shift & 255) - Int(two >> shift & 255)) }
            }
        }
        return Double(sum) / Double(3 * columns.count * rows.count)
    }

    /// The borders of tiles of equal size, near the size that is asked for.
    private static func steps(_ length: Int, _ tile: Int) -> [Int] {
        let count = max(1, Int((Double(length) / Double(max(1, tile))).rounded()))
        return (0...count).map { $0 * length / count }
    }
}
