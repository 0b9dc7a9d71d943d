import Reports

/// The figures of a plan measured in other ways, each measured when it's first asked for.
final class Alternatives {
    private struct Key: Hashable {
        var level: String?
        var equalWeights: Bool
    }

    private let recalculation: Recalculation
    private var known: [Key: [String: MeasuredFigure]] = [:]

    init(_ recalculation: Recalculation) {
        self.recalculation = recalculation
    }

    /// With equal weights; empty where that can't be measured.
    func equalWeights() -> [String: MeasuredFigure] {
        figures(Key(level: nil, equalWeights: true)) { recalculation.withEqualWeights() }
    }

    /// From what was published of a level.
    func fromPublished(_ level: String, equalWeights: Bool) -> [String: MeasuredFigure] {
        figures(Key(level: level, equalWeights: equalWeights)) {
            recalculation.fromPublished(level: level, equalWeights: equalWeights)
        }
    }

    private func figures(_ key: Key, _ measure: () -> Report?) -> [String: MeasuredFigure] {
        if let figures = known[key] { return figures }
        let figures = measure().map { ExactFigures($0).outcomes } ?? [:]
        known[key] = figures
        return figures
    }
}
