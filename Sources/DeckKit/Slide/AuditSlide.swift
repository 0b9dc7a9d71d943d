import ChartKit
import PlanModel
import Reports
import Scene

/// What an audit found, a row each: what was printed, what the magnitudes give, and the finding in a sentence.
struct AuditSlide: SlideKind {
    static let name = SlideName.audit
    static let origin = Slide.Origin.extra
    static let isUsual = false
    static let need = SlideNeed.audit as SlideNeed?

    private let builder: DeckBuilder

    init(_ builder: DeckBuilder) {
        self.builder = builder
    }

    func drafts() throws(ChartError) -> [SlideDraft] {
        guard let findings = builder.findings else { return [] }
        let wording = builder.context.wording
        let hasPublished = builder.report.nodes.contains { $0.published != nil }
        let title = builder.plan.deck.titles[Self.name] ?? wording.auditTitle
        let table = SlideTable(
            [
                SlideTable.Column(title: wording.nodeHead, share: 0.14),
                SlideTable.Column(title: wording.printedHead, share: 0.13, isNumeric: true),
                SlideTable.Column(title: wording.recomputedHead, share: 0.13, isNumeric: true),
                SlideTable.Column(title: wording.findingHead, share: 0.6),
            ],
            rows: findings.map { finding in
                [
                    .text(finding.node), .text(finding.printed ?? "–"), .text(finding.recomputed ?? "–"),
                    .text(finding.text),
                ]
            }, width: SlideGrid.inside(builder.context.size).width, in: builder.context)
        return try TableSlide(
            name: wording.auditName, title: title, lead: wording.found(findings.count, hasPublished: hasPublished),
            table: table,
            account: builder.account(cut: wording.moment(of: builder.report)),
            told: findings.map { "\($0.node): \($0.text)." }
        ).drafts(in: builder.context)
    }
}
