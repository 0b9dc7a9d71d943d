import PlanModel
import Reports

/// The figures of a plan measured in other ways, each measured when it's first asked for.
final class Alternatives {
    private enum Key: Hashable {
        case equalWeights, cappedIndicators
        case base(Base)
        case cut(Cut)
        case published(level: String, equalWeights: Bool)
    }

    private let recalculation: Recalculation
    private var known: [Key: [String: MeasuredFigure]] = [:]

    init(_ recalculation: Recalculation) {
        self.recalculation = recalculation
    }

    /// With equal weights; empty where that can't be measured.
    func equalWeights() -> [String: MeasuredFigure] {
        figures(.equalWeights) { recalculation.withEqualWeights() }
    }

    /// From what was published of a level.
    func fromPublished(_ level: String, equalWeights: Bool) -> [String: MeasuredFigure] {
        figures(.published(level: level, equalWeights: equalWeights)) {
            recalculation.fromPublished(level: level, equalWeights: equalWeights)
        }
    }

    /// The ways other than those of weights that give what was printed of a node, the likelier first.
    func origins(of printed: PrintedFigure, _ id: String) -> [PercentOrigin] {
        let report = recalculation.report
        func origin(_ way: PercentOrigin.Way, _ figures: [String: MeasuredFigure]) -> PercentOrigin? {
            PercentOrigin(way, figures[id], gives: printed)
        }
        let own = report.node(id)?.outcome.achievement.map { MeasuredFigure($0) }
        let cuts = recalculation.plan.observations.filter { $0.unit == report.unit }.compactMap(\.cut)
        let before = report.cut.flatMap { cut in cuts.filter { $0 < cut }.max() }
        return [
            own.flatMap { PercentOrigin.cap(printed, for: $0) },
            origin(.cappedIndicators, figures(.cappedIndicators) { recalculation.withCappedIndicators() }),
            origin(.base(report.base.other), against(report.base.other)),
            before.flatMap { cut in origin(.previousCut(cut), figures(.cut(cut)) { recalculation.at(cut) }) },
        ].compactMap(\.self) + yearOrigins(of: printed, id)
    }

    /// The ways that give what was printed of an indicator, the likelier first.
    func origins(
        of printed: PrintedFigure, _ node: ReportNode, _ row: Observation, in subject: AuditSubject
    ) -> [PercentOrigin] {
        PercentOrigin.all(of: printed, node, row, in: subject) + yearOrigins(of: printed, node.id)
    }

    /// The years of the plan that give what was printed of a node: those that have elapsed, or all of them.
    private func yearOrigins(of printed: PrintedFigure, _ id: String) -> [PercentOrigin] {
        guard recalculation.hasYears else { return [] }
        return [Base.elapsed, .plan].compactMap { PercentOrigin(.base($0), against($0)[id], gives: printed) }
    }

    private func against(_ base: Base) -> [String: MeasuredFigure] {
        figures(.base(base)) { recalculation.against(base) }
    }

    private func figures(_ key: Key, _ measure: () -> Report?) -> [String: MeasuredFigure] {
        if let figures = known[key] { return figures }
        let figures = measure().map { ExactFigures($0).outcomes } ?? [:]
        known[key] = figures
        return figures
    }
}
