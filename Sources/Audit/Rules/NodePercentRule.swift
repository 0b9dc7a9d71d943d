import PlanModel
import Reports

/// A node's published percentage is the mean of its children, rounded to nearest; where it isn't, what it could be.
struct NodePercentRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        let published = subject.inner.filter { $0.published != nil }
        let alternatives = Alternatives(subject.recalculation)
        return published.compactMap { finding(on: $0, in: subject, alternatives) }
    }

    private func finding(
        on node: ReportNode, in subject: AuditSubject, _ alternatives: Alternatives
    ) -> AuditFinding? {
        guard let published = node.published, let printed = PrintedFigure(published) else { return nil }
        guard let figure = subject.figures.outcomes[node.id] else {
            return AuditFinding(
                .percentUnsupported(status: node.outcome.status ?? ""), node.id,
                at: subject.place(.published, of: node), printed: published.text)
        }
        let reproduction = printed.reproduction(of: figure)
        let kind: AuditKind? =
            reproduction.isNearest
            ? mixedRounding(of: node, figure, printed, in: subject)
            : explanation(of: printed, node, isTruncated: reproduction == .truncated, in: subject, alternatives)
        return kind.map { AuditFinding($0, node.id, at: subject.place(.published, of: node), printed, against: figure) }
    }

    /// A rounded node over a child that is cut off; it doesn't show where both rules give the same.
    private func mixedRounding(
        of node: ReportNode, _ figure: MeasuredFigure, _ printed: PrintedFigure, in subject: AuditSubject
    ) -> AuditKind? {
        guard printed.isBeyond(figure) else { return nil }
        let child = subject.children(of: node).first { child in
            guard let printed = child.published.flatMap({ PrintedFigure($0) }) else { return false }
            return subject.reproduction(printed, of: child) == .truncated
        }
        return child.map { .roundingMixed(child: $0.id) }
    }

    /// How a figure came about that its magnitudes and weights don't give; the gentlest explanation first.
    private func explanation(
        of printed: PrintedFigure, _ node: ReportNode, isTruncated: Bool, in subject: AuditSubject,
        _ alternatives: Alternatives
    ) -> AuditKind {
        let children = subject.children(of: node)
        let level = children.first?.level ?? Plan.indicatorLevel
        let hasEqualWeights = Set(children.filter { $0.share != nil }.map(\.weight)).count <= 1

        if let mean = alternatives.fromPublished(level, equalWeights: false)[node.id] {
            switch printed.reproduction(of: mean) {
            case .nearest: return .nodeFromPublished(mean: mean.value)
            case .tie: return tie(of: printed, mean)
            case .truncated, .none: break
            }
        }
        if isTruncated { return .nodeTruncated }
        if !hasEqualWeights {
            let equal =
                [alternatives.equalWeights()[node.id]]
                + [alternatives.fromPublished(level, equalWeights: true)[node.id]]
            for mean in equal.compactMap(\.self) where printed.reproduction(of: mean).isNearest {
                return .nodeEqualWeights(mean: mean.value)
            }
        }
        return .nodeWrong(
            weight: ImpliedWeight(of: node, children: children, figures: subject.figures)?.weight(for: printed),
            origins: alternatives.origins(of: printed, node.id))
    }

    /// The two numbers around a mean that lies exactly between them, closer to zero the lower.
    private func tie(of printed: PrintedFigure, _ mean: MeasuredFigure) -> AuditKind {
        let (start, end) = (printed.neighbourhood.lowerBound, printed.neighbourhood.upperBound)
        let (inner, outer) = printed.value.isNegative ? (end, start) : (start, end)
        let isUpper = printed.isBeyond(mean)
        let (lower, upper) = isUpper ? (inner, printed.value) : (printed.value, outer)
        let lastPlaces = lower / (printed.halfUnit + printed.halfUnit)
        return .nodeTie(
            mean: mean.value, lower: lower.value, upper: upper.value,
            lowerIsEven: lastPlaces.map { $0.numerator.isMultiple(of: 2) } ?? false)
    }
}
