import PlanModel

/// Where achievements stand among each other, 1 the highest.
package enum AchievementRanks {
    /// The decimals that achievements are printed with, and compared after.
    static let decimals = 2

    /// Achievements as they're printed.
    package static func printed(_ achievements: [Double?]) -> [Double?] {
        achievements.map { $0?.roundedHalfUp(decimals: decimals) }
    }

    /// A rank for each achievement as printed, nil where there is none; equal ones share the smallest. n log n.
    package static func ranks(ofPrinted achievements: [Double?]) -> [Int?] {
        let falling = achievements.compactMap(\.self).sorted(by: >)
        var ranks: [Double: Int] = [:]
        for (index, value) in falling.enumerated() where ranks[value] == nil { ranks[value] = index + 1 }
        return achievements.map { $0.flatMap { ranks[$0] } }
    }

    /// How far each rank rose from the first methodology's; nil where either has none.
    package static func shifts(from first: [Int?], to second: [Int?]) -> [Int?] {
        zip(first, second).map { before, after in before.flatMap { before in after.map { before - $0 } } }
    }
}
