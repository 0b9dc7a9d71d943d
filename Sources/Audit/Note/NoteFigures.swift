import PlanModel
import Reports

/// What a row's magnitudes give for the figures that its note may tell.
struct NoteFigures {
    let achievement: MeasuredFigure
    /// How far what was executed is from what was due, in the indicator's unit.
    let gap: MeasuredFigure?
    /// How far it is from what was programmed for the year.
    let gapOfYear: MeasuredFigure?
    /// Whether both magnitudes are whole numbers.
    let areWhole: Bool
    /// Whether the indicator itself is a share, so that its unit can't be counted.
    let isShare: Bool

    init(row: Observation, achievement: MeasuredFigure, base: Base) {
        self.achievement = achievement
        func exact(_ reading: Reading) -> Fraction? { reading.number.flatMap { Fraction($0) } }
        let executed = exact(row.executed)
        let programmed = exact(base == .cut ? row.programmed : row.programmedYear)
        func distance(to target: Fraction?) -> MeasuredFigure? {
            (executed - target).map { MeasuredFigure($0.magnitude) }
        }
        gap = distance(to: programmed)
        gapOfYear = distance(to: exact(row.programmedYear))
        areWhole = executed?.isWhole == true && programmed?.isWhole == true
        isShare = row.isShare
    }

    /// What a note should say in percent.
    func percent(_ subject: NoteSubject) -> MeasuredFigure? {
        achievement.exact.flatMap { Self.percent(subject, of: $0) }.map { MeasuredFigure($0) }
    }

    /// The same for an achievement in percent.
    static func percent(_ subject: NoteSubject, of achievement: Fraction) -> Fraction? {
        switch subject {
        case .lag: Fraction.hundred - achievement
        case .over: achievement - Fraction.hundred
        case .difference: (achievement - Fraction.hundred)?.magnitude
        case .progress: achievement
        }
    }
}

extension Observation {
    /// Whether the indicator itself is a share, by its name or its unit, so that its amounts count nothing.
    var isShare: Bool {
        let name = NoteToken.folded("\(name) \(measureUnit ?? "")")
        return ["porcentaje", "%", "tasa", "indice", "percent", "share", "rate"].contains { name.contains($0) }
    }
}
