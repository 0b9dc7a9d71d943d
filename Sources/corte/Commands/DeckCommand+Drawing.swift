import Audit
import ChartKit
import DeckKit
import Ingest
import Measurement
import PlanModel
import Projections
import Reports
import Words

/// From a plan to its deck.
extension DeckCommand {
    /// Measures all that the slides and charts show, and lays the slides out.
    func drawn(_ loaded: LoadedPlan, by draftsman: Draftsman) throws -> DrawnDeck {
        let builder = try builder(of: loaded, in: draftsman.context)
        let deck = try builder.build(slides)
        let subject = ChartSubject(report: builder.report, comparison: builder.comparison)
        return DrawnDeck(deck: deck, subject: subject, draftsman: draftsman)
    }

    private func builder(of loaded: LoadedPlan, in context: ChartContext) throws -> DeckBuilder {
        let plan = loaded.plan
        let comparison =
            slides == .all ? try measuring.compare(plan, of: matrix.matrices, using: using, with: against) : nil
        let report =
            try comparison?.reports[0] ?? measuring.measure(plan, of: matrix.matrices, using: using)
        var builder = DeckBuilder(plan: plan, report: report, comparison: comparison, context: context)
        let needs = DeckBuilder.needs(of: plan, slides)
        let engine = try measuring.engine(for: matrix.matrices)
        var options = try measuring.measurement(of: plan)
        // A matrix without dates says nothing of where it leads.
        if report.cut != nil, !needs.isDisjoint(with: [.projection, .course]) {
            builder.projection = try engine.project(plan, using: using, options: options)
        }
        if needs.contains(.history) {
            builder.history = try engine.history(plan, using: using, options: options)
        }
        if needs.contains(.audit), !measuring.base.countsYears {
            builder.findings = try findings(of: loaded, by: engine)
        }
        if needs.contains(.course), builder.projection != nil {
            options.base = .year
            builder.yearly = try engine.measure(plan, using: using, options: options)
        }
        return builder
    }

    private func findings(of loaded: LoadedPlan, by engine: MeasuringEngine) throws -> [DeckFinding] {
        let audit = try engine.audit(
            loaded.plan, using: using, options: measuring.measurement(of: loaded.plan),
            columns: AuditColumns(loaded.detected))
        return audit.findings.map { finding in
            DeckFinding(
                node: finding.node, printed: finding.printed,
                recomputed: finding.recomputed.map { look.wording.numbers.shortest($0, decimals: 4) },
                text: finding.sentence(in: look.locale.audit))
        }
    }
}
