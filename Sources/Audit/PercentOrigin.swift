public import PlanModel
public import Reports

/// A way of computing that gives exactly what was published, where the one that was asked for doesn't.
public struct PercentOrigin: Hashable, Sendable {
    /// How the figure is computed.
    public enum Way: Hashable, Sendable {
        /// No more than 100: `min(x, 100)`.
        case cap
        /// From indicators of no more than 100 each.
        case cappedIndicators
        /// Against the year's programme, where what's due at the cut counts, or the other way round; against that of the
        /// elapsed years, or of the whole plan.
        case base(Base)
        /// With the baseline, or without it.
        case mode(Mode)
        /// Upside down: executed over programmed where it's `overProgramme`, and else programmed over executed.
        case inverse(overProgramme: Bool)
        /// As a fraction of 1, not in percent.
        case fraction
        /// The figure of the cut before.
        case previousCut(Cut)
    }

    /// How the figure is computed.
    public var way: Way
    /// What it gives: percent, but for a fraction.
    public var value: Double
    /// Whether decimals are cut off to get what was published; else it's rounded.
    public var isTruncated: Bool
}

extension PercentOrigin {
    /// Nil where the way doesn't give what was printed.
    init?(_ way: Way, _ figure: MeasuredFigure?, gives printed: PrintedFigure) {
        guard let figure else { return nil }
        let reproduction = printed.reproduction(of: figure)
        // Anything about 100 is 1 as a fraction without decimals, which says nothing.
        guard reproduction != .none, way != .fraction || printed.decimals > 0 || figure.exact == printed.value else {
            return nil
        }
        self.init(way: way, value: figure.value, isTruncated: reproduction == .truncated)
    }

    /// The cap: 100 printed for more.
    static func cap(_ printed: PrintedFigure, for figure: MeasuredFigure) -> PercentOrigin? {
        guard printed.value == .hundred, figure.side(of: .hundred) == .above else { return nil }
        return PercentOrigin(way: .cap, value: 100, isTruncated: false)
    }

    /// All known ways that give what was printed of an indicator, the likelier first.
    static func all(
        of printed: PrintedFigure, _ node: ReportNode, _ row: Observation, in subject: AuditSubject
    ) -> [PercentOrigin] {
        let figure = subject.figures.untreated[node.id]
        let (base, mode) = (subject.report.base, subject.report.mode)
        func origin(_ way: Way, _ exact: Fraction?) -> PercentOrigin? {
            PercentOrigin(way, exact.map { MeasuredFigure($0) }, gives: printed)
        }
        let (otherBase, otherMode): (Base, Mode) = (base.other, mode == .simple ? .baseline : .simple)
        let plain = row.exactAchievement(base: base, mode: .simple)
        let before = subject.earlier(row).last
        return [
            figure.flatMap { cap(printed, for: $0) },
            origin(.base(otherBase), row.exactAchievement(base: otherBase, mode: mode)),
            origin(
                .inverse(overProgramme: row.annualisation == .falling), Fraction.hundred * (Fraction.hundred / plain)),
            origin(.fraction, figure?.exact / Fraction.hundred),
            origin(.mode(otherMode), row.exactAchievement(base: base, mode: otherMode)),
            before.flatMap { row in
                row.cut.flatMap { origin(.previousCut($0), row.exactAchievement(base: base, mode: mode)) }
            },
        ].compactMap(\.self)
    }
}

extension Base {
    /// What else it could be measured against.
    var other: Base { self == .cut ? .year : .cut }
}
