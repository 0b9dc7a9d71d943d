import PlanModel

/// How alike two orders of the same things are, in n log n.
package struct RankCorrelation {
    private let first, second: [Double]

    /// Values as they're printed: what is printed alike is tied.
    package init(ofPrinted pairs: [(Double, Double)]) {
        first = pairs.map(\.0)
        second = pairs.map(\.1)
    }

    /// Values that are compared as printed.
    init(_ pairs: [(Double, Double)]) {
        self.init(
            ofPrinted: pairs.map { first, second in
                (
                    first.roundedHalfUp(decimals: AchievementRanks.decimals),
                    second.roundedHalfUp(decimals: AchievementRanks.decimals)
                )
            })
    }

    /// Spearman's rho: Pearson's correlation of the mean ranks, -1 to 1. Nil where either order has no spread.
    var spearman: Double? {
        let (x, y) = (Self.meanRanks(first), Self.meanRanks(second))
        let middle = Double(x.count + 1) / 2
        var covariance = 0.0, spreadX = 0.0, spreadY = 0.0
        for (a, b) in zip(x, y) {
            covariance += (a - middle) * (b - middle)
            spreadX += (a - middle) * (a - middle)
            spreadY += (b - middle) * (b - middle)
        }
        guard spreadX > 0, spreadY > 0 else { return nil }
        return covariance / (spreadX * spreadY).squareRoot()
    }

    /// Kendall's tau-b, which allows for ties: (C - D) / sqrt((n0 - n1)(n0 - n2)), -1 to 1. Kendall (1945).
    ///
    /// Pairs are counted by sorting, as in Knight, *A computer method for calculating Kendall's tau with ungrouped data*
    /// (1966): of the pairs that are tied in neither order, those that a merge sort of the second has to swap disagree.
    var kendall: Double? {
        let order = first.indices.sorted { (first[$0], second[$0]) < (first[$1], second[$1]) }
        let all = Self.pairs(of: order.count)
        let tiedFirst = Self.tiedPairs(order) { first[$0] == first[$1] }
        let tiedBoth = Self.tiedPairs(order) { first[$0] == first[$1] && second[$0] == second[$1] }
        var values = order.map { second[$0] }
        let disagreeing = Self.sort(&values)
        let tiedSecond = Self.tiedPairs(values) { $0 == $1 }
        let (untiedFirst, untiedSecond) = (all - tiedFirst, all - tiedSecond)
        guard untiedFirst > 0, untiedSecond > 0 else { return nil }
        let agreement = all - tiedFirst - tiedSecond + tiedBoth - 2 * disagreeing
        return Double(agreement) / (Double(untiedFirst) * Double(untiedSecond)).squareRoot()
    }

    /// Ranks from 1; equal values share the mean of theirs.
    private static func meanRanks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        for run in runs(order, areTied: { values[$0] == values[$1] }) {
            for place in run { ranks[order[place]] = Double(run.lowerBound + run.upperBound + 1) / 2 }
        }
        return ranks
    }

    /// How many pairs there are of so many things.
    private static func pairs(of count: Int) -> Int { count * (count - 1) / 2 }

    /// How many pairs of neighbours in order are tied.
    private static func tiedPairs<Element>(_ sorted: [Element], areTied: (Element, Element) -> Bool) -> Int {
        runs(sorted, areTied: areTied).reduce(0) { $0 + pairs(of: $1.count) }
    }

    /// The places of equal neighbours.
    private static func runs<Element>(_ sorted: [Element], areTied: (Element, Element) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in sorted.indices where index + 1 == sorted.count || !areTied(sorted[start], sorted[index + 1]) {
            runs.append(start..<index + 1)
            start = index + 1
        }
        return runs
    }

    /// Sorts by merging, and counts the pairs that stood the wrong way round.
    private static func sort(_ values: inout [Double]) -> Int {
        var swaps = 0
        var merged = values
        var width = 1
        while width < values.count {
            for start in stride(from: 0, to: values.count, by: 2 * width) {
                let middle = min(start + width, values.count)
                let end = min(start + 2 * width, values.count)
                var (left, right) = (start, middle)
                for place in start..<end {
                    if left < middle, right == end || values[left] <= values[right] {
                        merged[place] = values[left]
                        left += 1
                    } else {
                        merged[place] = values[right]
                        right += 1
                        swaps += middle - left
                    }
                }
            }
            swap(&values, &merged)
            width *= 2
        }
        return swaps
    }
}
