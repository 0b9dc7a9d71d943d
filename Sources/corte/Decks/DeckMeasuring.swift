import Audit
import ChartKit
import DeckKit
import Ingest
import Measurement
import PlanModel
import Projections
import Reports
import Words

/// Measures all that the slides of a plan's deck show, and the charts beside it, each thing once; nothing that they don't.
struct DeckMeasuring: Sendable {
    let engine: MeasuringEngine
    /// The methodology; nil for the plan's first.
    let using: String?
    /// The one that it's compared with; nil for the usual one.
    let against: String?
    let selection: DeckBuilder.Selection
    /// Where the matrices have what an audit looks at.
    let columns: AuditColumns
    let language: Language
    /// Whether there are charts beside the slides, of all that the plan has.
    let hasCharts: Bool
    /// The office's own masters and layouts for a presentation.
    var template: TemplateFile?

    /// A builder with all that was measured, for slides and charts.
    private func measured(
        _ plan: Plan, _ needs: Set<SlideNeed>, options: MeasurementOptions, in context: ChartContext
    ) throws -> DeckBuilder {
        let comparison =
            needs.contains(.comparison)
            ? try engine.compare(plan, using: using, with: against, options: options) : nil
        let report = try comparison?.reports[0] ?? engine.measure(plan, using: using, options: options)
        var builder = DeckBuilder(plan: plan, report: report, comparison: comparison, context: context)
        // A matrix without dates says nothing of where it leads.
        if report.cut != nil, !needs.isDisjoint(with: [.projection, .course]) {
            // Only charts show what lies between the cut and the horizon.
            builder.projection = try engine.project(
                plan, using: using, options: options, wanting: hasCharts ? .prospects : [])
        }
        if needs.contains(.history) {
            builder.history = try engine.history(plan, using: using, options: options)
        }
        if needs.contains(.audit), !options.base.countsYears {
            builder.findings = try findings(of: plan, options: options, numbers: context.numbers)
        }
        if needs.contains(.course), builder.projection != nil {
            var yearly = options
            yearly.base = .year
            builder.yearly = try engine.measure(plan, using: using, options: yearly)
        }
        return builder
    }

    private func findings(of plan: Plan, options: MeasurementOptions, numbers: NumberStyle) throws -> [DeckFinding] {
        let audit = try engine.audit(plan, using: using, options: options, columns: columns)
        return audit.findings.map { finding in
            DeckFinding(
                node: finding.node, printed: finding.printed,
                recomputed: finding.recomputed.map { numbers.shortest($0, decimals: 4) },
                text: finding.sentence(in: language.audit))
        }
    }

    /// The plan's deck with its slides laid out.
    func deck(of plan: Plan, options: MeasurementOptions, by draftsman: Draftsman) throws -> DrawnDeck {
        let needs = DeckBuilder.needs(of: plan, selection)
        let all = try measured(
            plan, hasCharts ? needs.union([.comparison, .projection, .history, .course]) : needs, options: options,
            in: draftsman.context)
        // The slides' scale holds what they show: it mustn't depend on whether there are charts beside them.
        var builder = all
        if !needs.contains(.comparison) { builder.comparison = nil }
        if needs.isDisjoint(with: [.projection, .course]) { builder.projection = nil }
        let subject = ChartSubject(
            report: all.report, comparison: all.comparison, history: all.history, projection: all.projection)
        let charts = try hasCharts ? DeckCharts.drawings(of: subject, yearly: all.yearly, by: draftsman) : ([], [])
        return DrawnDeck(
            deck: try builder.build(selection), subject: subject, charts: charts.0, chartNotes: charts.1,
            draftsman: draftsman,
            trace: {
                let root = builder.report.root?.id ?? Plan.rootID
                return try engine.trace(plan, node: root, using: using, options: options)
            }, template: template)
    }
}
