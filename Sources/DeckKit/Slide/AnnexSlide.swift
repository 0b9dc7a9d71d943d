import ChartKit
import PlanModel
import Reports
import Scene

/// The methodology in full: the chain and its fingerprint, and every node with its weights.
struct AnnexSlide: SlideKind {
    static let name = SlideName.annex
    static let origin = Slide.Origin.extra
    static let isUsual = false

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    func drafts() throws(ChartError) -> [SlideDraft] {
        let wording = builder.context.wording
        let nodes = builder.report.nodes.filter { $0.parent != nil }
        guard !nodes.isEmpty else { return [] }
        let stamp = builder.report.methodology
        let table = SlideTable(
            [
                SlideTable.Column(title: wording.nodeHead, share: 0.5),
                SlideTable.Column(title: wording.weightHead, share: 0.16, isNumeric: true),
                SlideTable.Column(title: wording.effectiveWeightHead, share: 0.17, isNumeric: true),
                SlideTable.Column(title: wording.achievement, share: 0.17, isNumeric: true),
            ], rows: nodes.map(cells), width: SlideGrid.inside(builder.context.size).width, in: builder.context)
        return try TableSlide(
            name: wording.annexName, title: builder.plan.deck.titles[Self.name] ?? wording.annexTitle,
            lead: "\(stamp.expression)\n\(wording.fingerprint): \(stamp.fingerprint)", table: table,
            account: builder.account(cut: wording.moment(of: builder.report)),
            told: nodes.map { node in
                let share = node.effectiveWeight.map { wording.numbers.percent(100 * $0) } ?? "–"
                return "\(node.name): \(wording.weightHead.lowercased()) "
                    + "\(wording.numbers.shortest(node.weight, decimals: 10)), "
                    + "\(wording.effectiveWeightHead.lowercased()) \(share)."
            }
        ).drafts(in: builder.context)
    }

    private func cells(of node: ReportNode) -> [SlideTable.Cell] {
        let numbers = builder.context.wording.numbers
        return [
            .text(node.indicator == nil ? "**\(node.name)**" : node.name),
            .text(numbers.shortest(node.weight, decimals: 10)),
            .text(node.effectiveWeight.map { numbers.percent(100 * $0) } ?? "–"),
            .text(node.outcome.achievement.map { numbers.percent($0) } ?? "–"),
        ]
    }
}
