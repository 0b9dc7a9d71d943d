import PlanModel

/// How alike two orders of the same things are. Values are compared as printed, rounded to two decimals.
struct RankCorrelation {
    private let first, second: [Double]

    init(_ pairs: [(Double, Double)]) {
        first = pairs.map { $0.0.roundedHalfUp(decimals: 2) }
        second = pairs.map { $0.1.roundedHalfUp(decimals: 2) }
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
    var kendall: Double? {
        var agreement = 0, untiedFirst = 0, untiedSecond = 0
        for i in first.indices {
            for j in first.indices where j > i {
                let a = (first[i] - first[j]).direction
                let b = (second[i] - second[j]).direction
                agreement += a * b
                untiedFirst += a * a
                untiedSecond += b * b
            }
        }
        guard untiedFirst > 0, untiedSecond > 0 else { return nil }
        return Double(agreement) / (Double(untiedFirst) * Double(untiedSecond)).squareRoot()
    }

    /// Ranks from 1; equal values share the mean of theirs.
    private static func meanRanks(_ values: [Double]) -> [Double] {
        values.map { value in
            let below = values.filter { $0 < value }.count
            let equal = values.filter { $0 == value }.count
            return Double(below) + Double(equal + 1) / 2
        }
    }
}

extension Double {
    /// -1, 0 or 1.
    fileprivate var direction: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
