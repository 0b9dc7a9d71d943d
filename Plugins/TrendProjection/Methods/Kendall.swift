/// Whether reports rise or fall with time: the test of Mann and Kendall.
package struct Kendall {
    /// How many pairs rise, less how many fall.
    package let score: Int
    /// The variance of the score where there is no trend, after its ties (Kendall, *Rank Correlation Methods*, 4th
    /// edition, chapter 4).
    package let variance: Double
    private let count: Int
    private let hasTies: Bool

    /// The score of `points`, whose pairs of different times have these slopes.
    package init(_ points: [Series.Point], slopes: [Double]) {
        count = points.count
        var score = 0
        for slope in slopes { score += slope > 0 ? 1 : slope < 0 ? -1 : 0 }
        self.score = score
        let ties = Self.ties(points.map(\.time)) + Self.ties(points.map(\.value))
        hasTies = !ties.isEmpty
        variance = Self.variance(count) - ties.reduce(0) { $0 + Self.variance($1) }
    }

    /// How likely a score as far from 0 is without a trend: counted up to 12 reports without ties, else by the normal law
    /// with a correction for continuity.
    package func probability() throws(LawFailure) -> Double {
        if count <= Self.mostCounted, !hasTies { return Self.twoSided(score: score, count: count) }
        guard variance > 0, score != 0 else { return 1 }
        return try 2 * StudentT.normalUpper(Double(abs(score) - 1) / variance.squareRoot())
    }

    /// The probability of a score as far from 0 as `score` among `count` reports in any order.
    package static func twoSided(score: Int, count: Int) -> Double {
        score == 0 ? 1 : min(1, 2 * upper(score: abs(score), count: count))
    }

    /// The probability of `score` or more among `count` reports in any order.
    package static func upper(score: Int, count: Int) -> Double {
        let pairs = count * (count - 1) / 2
        let inversions = (pairs - score) / 2
        guard score <= pairs else { return 0 }
        guard inversions < pairs else { return 1 }
        return (count < tails.count ? tails[count] : tail(count))[inversions]
    }

    /// Up to how many reports orders are counted.
    private static let mostCounted = 12

    /// The probabilities of at most so many inversions, by the number of reports.
    private static let tails = (0...mostCounted).map(tail)

    /// The probability of at most 0, 1, ... inversions among `count` reports in any order, by counting the orders (Kendall,
    /// chapter 5).
    private static func tail(_ count: Int) -> [Double] {
        var parts = [1.0]
        for size in stride(from: 2, through: count, by: 1) {
            var next = [Double](repeating: 0, count: parts.count + size - 1)
            for (index, part) in parts.enumerated() {
                for more in 0..<size { next[index + more] += part / Double(size) }
            }
            parts = next
        }
        var sum = 0.0
        return parts.map { part in
            sum += part
            return sum
        }
    }

    private static func variance(_ count: Int) -> Double {
        let n = Double(count)
        return n * (n - 1) * (2 * n + 5) / 18
    }

    /// The sizes of the groups of equal numbers. There are as many pairs as slopes anyway.
    private static func ties(_ numbers: [Double]) -> [Int] {
        var sizes: [Int] = []
        for (index, number) in numbers.enumerated() where !numbers[..<index].contains(number) {
            var size = 1
            for later in (index + 1)..<max(numbers.count, index + 1) where numbers[later] == number { size += 1 }
            if size > 1 { sizes.append(size) }
        }
        return sizes
    }
}
