import ArgumentParser
import Console
import History
import Ingest
import Measurement
import PlanModel
import Reports
import Restatements
import StrategyHost
import Verification
import Words

/// `corte history diff`
struct HistoryDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: Phrase(
            es: "Dice qué difiere entre dos cortes o versiones, y qué efecto tiene cada diferencia.",
            en: "Say what differs between two cuts or versions, and what each difference does."),
        discussion: Phrase(
            es: """
                Nombra las cifras que se corrigieron, los indicadores que se agregaron, se quitaron o se movieron, y \
                los pesos y la metodología que cambiaron. Los cambios se hacen uno tras otro, y todo se mide de nuevo \
                después de cada uno: lo que le hacen a un nodo suma exactamente su diferencia. Lo que hace uno depende \
                de los anteriores. El código de salida es 0 si nada difiere, y 1 si algo difiere.
                """,
            en: """
                Names the figures that were restated, the indicators that were added, dropped or moved, and the \
                weights and the methodology that changed. The changes are made one after the other, and everything is \
                measured again after each: what they do to a node adds up exactly to its difference. What one does \
                depends on those before it. The exit code is 0 where nothing differs, and 1 where something does.
                """),
        aliases: ["comparar"])

    @Argument(help: .recordedCut)
    var first: String

    @Argument(help: ArgumentHelp(es: "Con qué se compara.", en: "What it's compared with.", valueName: .cut))
    var second: String

    @OptionGroup var which: RecordedUnitOptions
    @OptionGroup var history: HistoryOptions
    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var locking: LockOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var language: LocaleOptions

    func validate() throws { try results.refuseRows() }

    func run() throws {
        try results.check(against: InputFiles(files: [history.db]))
        let history = try History(reading: self.history.db)
        let (first, second) = (
            try history.cut(named: first, unit: which.unit), try history.cut(named: second, unit: which.unit)
        )
        let (old, new) = try pair(documents(of: first, in: history), documents(of: second, in: history))
        let restatement = try Restatement(
            from: state(of: first, old, in: history), to: state(of: second, new, in: history),
            by: MeasuringEngine(catalog: search.catalog.locked(by: try locking.lock(beside: [self.history.db]))))
        let table = RestatementTable(
            restatement: restatement, first: first, second: second, language: language.locale)
        try results.write(table, json: table.json)
        if !restatement.steps.isEmpty { throw Failure(.found) }
    }

    /// Two reports that are measured alike where both cuts have one, else by one methodology, else the first of each.
    private func pair(
        _ documents: [ReportDocument], _ others: [ReportDocument]
    ) -> (ReportDocument, ReportDocument) {
        func first(_ areAlike: (ReportDocument, ReportDocument) -> Bool) -> (ReportDocument, ReportDocument)? {
            for document in documents {
                if let other = others.first(where: { areAlike(document, $0) }) { return (document, other) }
            }
            return nil
        }
        return first {
            $0.expression == $1.expression && $0.options.base == $1.options.base && $0.options.mode == $1.options.mode
        } ?? first { $0.expression == $1.expression } ?? (documents[0], others[0])
    }

    /// The reports of a cut that can be compared: one at least.
    private func documents(of cut: RecordedCut, in history: History) throws -> [ReportDocument] {
        let documents = try history.reports(of: cut).map {
            try ReportDocument($0.document, file: "\(history.file):\(cut.name)")
        }
        guard !documents.isEmpty else {
            throw Failure(.data, Phrase(es: "\(cut.name): no tiene un informe", en: "\(cut.name): it has no report"))
        }
        // What looks beyond its cut isn't made of the cut's rows alone, and its causes can't be told from them.
        let own = documents.filter { !$0.options.base.countsYears && $0.options.horizon == nil }
        guard !own.isEmpty else {
            throw Failure(
                .usage,
                Phrase(
                    es:
                        "\(cut.name): su informe cuenta los años del plan o proyecta, y aquí se compara lo medido de un "
                        + "corte; registre uno con --base cut y sin proyección",
                    en: "\(cut.name): its report counts the plan's years or projects, and here what is measured of one "
                        + "cut is compared; record one with --base cut and without a projection"))
        }
        return own
    }

    private func state(
        of cut: RecordedCut, _ document: ReportDocument, in history: History
    ) throws -> RestatedState {
        let loaded = try HistoryInput(history).loaded(cut)
        return RestatedState(
            plan: loaded.plan, expression: document.expression, options: document.options,
            planFile: loaded.planFileText)
    }
}
