import ArgumentParser
import Audit
import Console
import Encoding
import Ingest
import Measurement
import PlanModel
import Reports
import Words

/// `corte audit`
struct AuditCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: Phrase(
            es: "Revisa lo publicado contra lo que dan las magnitudes.",
            en: "Check what was published against what the magnitudes give."),
        discussion: Phrase(
            es: """
                Los porcentajes publicados, las cifras dentro de las notas, los resultados de los objetivos y las \
                reglas del plan mismo: cada hallazgo dice qué se imprimió, qué dan las magnitudes y de dónde puede \
                venir la diferencia. El código de salida es 0 si no se halló nada, y 1 si se halló algo.

                  corte audit matriz.csv
                  corte audit matriz.csv --format json --locale en
                """,
            en: """
                Published percentages, the figures inside the notes, the objectives' results and the plan's own rules: \
                each finding says what was printed, what the magnitudes give, and how the difference may have come \
                about. The exit code is 0 where nothing was found, and 1 where something was.

                corte audit matriz.csv
                corte audit matriz.csv --format json --locale en
                """),
        aliases: ["auditar"])

    @OptionGroup var matrix: MatrixOptions

    @Option(
        help: ArgumentHelp(
            es: "La metodología que se publicó: una expresión o un nombre (por omisión: la primera del plan).",
            en: "The methodology that was published: an expression or a name (default: the plan's first).",
            valueName: .methodology))
    var using: String?

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var results: OutputOptions
    @Option(help: .languageOfResults)
    var locale: Language = .ofResults
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard !measuring.base.countsYears else {
            throw ValidationError(
                Phrase(
                    es: "lo publicado es de un corte o un año: audite con --base cut o --base year",
                    en: "what was published is of one cut or year: audit with --base cut or --base year"))
        }
    }

    func run() throws {
        try results.check(against: InputFiles(matrix, measuring, using: [using]))
        let loaded = try matrix.input(measuring).load()
        talk.tell(loaded.diagnostics)
        let audit = try Phase.run(.measuring) {
            try measuring.engine(for: matrix.matrices).audit(
                loaded.plan, using: using, options: measuring.measurement(of: loaded.plan),
                columns: AuditColumns(loaded.detected))
        }
        talk.tell(audit.report.notes)
        try results.write(
            AuditTable(audit: audit, wording: locale.wording), json: audit.json(in: locale.audit),
            rows: ResultRows(lines: "findings", csv: { audit.csv(in: locale.audit, for: $0) }) {
                AuditWorkbook(audit: audit, sources: .of(audit.report), wording: locale.wording)
            })
        if !audit.findings.isEmpty { throw Failure(.found) }
    }
}

extension AuditColumns {
    /// Where the reader found the fields.
    init(_ layouts: [DetectedLayout]) {
        self.init()
        for layout in layouts {
            for column in layout.columns {
                guard let field = Field(rawValue: column.column.name) else { continue }
                set(field, of: layout.file, to: column.number, isPercent: column.hasPercentSign)
            }
        }
    }
}

extension Language {
    /// The language of an audit's sentences.
    var audit: AuditLanguage { self == .es ? .spanish : .english }
}
