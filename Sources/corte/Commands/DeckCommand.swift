import ArgumentParser
import Audit
import Console
import DeckKit
import Ingest
import PlanModel
import Words

/// `corte deck`
struct DeckCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "deck",
        abstract: Phrase(
            es: "Dibuja la presentación completa: un PDF, una imagen de cada diapositiva y los gráficos.",
            en: "Draw the whole deck: a PDF, a picture of each slide, and the charts."),
        discussion: Phrase(
            es: """
                Escribe deck.pdf, slides/*.png y charts/* en la carpeta; --formats y --charts eligen entre ellos. Las \
                diapositivas siguen las diez de la presentación oficial y agregan la comparación con un tope; --slides \
                official la omite. Cada cifra se mide; si la publicada es otra, una nota al pie la da. deck: en el \
                archivo del plan elige las diapositivas, su orden y sus títulos.

                  corte deck Examples/gestion-publica/matriz.csv -o output
                """,
            en: """
                Writes deck.pdf, slides/*.png and charts/* into the folder; --formats and --charts choose among them. \
                The slides mirror the official deck's ten and add the comparison with a cap; --slides official leaves \
                it out. Every figure is measured; where a published one differs, a footnote gives it. deck: in the \
                plan file chooses slides, their order and their titles.

                  corte deck Examples/gestion-publica/matriz.csv -o output
                """),
        aliases: ["presentacion", "presentación"])

    @OptionGroup var matrix: MatrixOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            es: "La carpeta donde se escribe.",
            en: "The folder to write into.",
            valueName: .folder),
        completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp(
            es: "Una metodología (por omisión: la primera del plan).",
            en: "A methodology (default: the plan's first).",
            valueName: .methodology))
    var using: String?

    @Option(
        help: ArgumentHelp(
            es: """
                La metodología con que se compara (por omisión: la del tope, o la media simple si ella misma tiene \
                tope).
                """,
            en: "The methodology to compare it with (default: the cap, or the plain mean where it has a cap itself).",
            valueName: .methodology))
    var against: String?

    @Option(
        help: ArgumentHelp(
            es: "Las diapositivas de la presentación oficial, o todas.",
            en: "The official deck's slides, or all.",
            valueName: .slides))
    var slides: DeckBuilder.Selection = .all

    @OptionGroup var formats: DeckFormatOptions
    @OptionGroup var manyUnits: UnitOptions
    @OptionGroup var watching: WatchOptions
    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var look: LookOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        if watching.watch {
            guard !manyUnits.everyUnit, output == nil, !matrix.matrices.contains("-") else {
                throw ValidationError(
                    Phrase(
                        es:
                            "--watch muestra una presentación de archivos y no escribe nada; quite -o, --every-unit y «-»",
                        en: "--watch shows a deck of files and writes nothing; leave out -o, --every-unit and '-'"))
            }
            guard !formats.isGiven else {
                throw ValidationError(
                    Phrase(
                        es: "--watch muestra una página y no escribe nada; quite --formats, --charts y --template",
                        en: "--watch shows a page and writes nothing; leave out --formats, --charts and --template"))
            }
        } else if output == "-" {
            throw ValidationError(
                Phrase(
                    es: "una presentación son varios archivos; nombre con -o una carpeta, «./-» si se llama así",
                    en: "a deck is several files; name a folder with -o, './-' where that is its name"))
        } else if output == nil {
            throw ValidationError(
                Phrase(
                    es: "falta el argumento «--output <carpeta>»", en: "missing expected argument '--output <folder>'"))
        }
        guard !manyUnits.everyUnit || measuring.unit == nil else {
            throw ValidationError(
                Phrase(
                    es: "--every-unit y --unit se contradicen; dé uno de los dos",
                    en: "--every-unit and --unit contradict each other; give one of them"))
        }
    }

    func run() throws {
        if watching.watch { return try watch() }
        guard let output else { return }
        let isMany = manyUnits.everyUnit
        try InputFiles(matrix, measuring, using: [using, against]).and(look.themeSource.file, formats.template)
            .check(isMany ? ["\(output)/\(UnitIndex.name)"] : present(in: output))
        try OutputFolder(output).check()
        let loaded = try matrix.input(measuring, isOfOneCut: false).load()
        talk.tell(loaded.diagnostics)
        if isMany { return try drawUnits(of: loaded, in: output) }
        let draftsman = try Draftsman(look: look.settled(), quiet: talk.quiet)

        // Everything is drawn before the first file is written: a deck that can't be drawn leaves nothing behind.
        let charts = try formats.settledCharts
        let drawn = try deckMeasuring(of: loaded, hasCharts: !charts.formats.isEmpty).deck(
            of: loaded.plan, options: measuring.measurement(of: loaded.plan), by: draftsman)
        let steps = try formats.settled.flatMap { $0.steps(drawn) } + charts.steps(drawn)
        let bar = ProgressBar()
        var files: [OutputPiece] = []
        for (index, step) in steps.enumerated() {
            files += try step()
            bar.show(index + 1, of: steps.count)
        }
        bar.end()
        talk.tell(drawn.warnings)
        try draftsman.checkFonts()

        talk.tell(try OutputSet(in: output, names: DeckPlace.isPart).write(files, exchanging: true))
        // Told at the end: whoever stops reading must not stop the writing.
        for file in files { try StandardOutput.write("\(output)/\(file.name)".visible + "\n") }
    }

    /// What measures the decks of a matrix.
    func deckMeasuring(of loaded: LoadedPlan, hasCharts: Bool) throws -> DeckMeasuring {
        DeckMeasuring(
            engine: try measuring.engine(for: matrix.matrices), using: using, against: against, selection: slides,
            columns: AuditColumns(loaded.detected), language: look.locale, hasCharts: hasCharts,
            template: try TemplateSource(file: formats.template).template())
    }

    /// The files that are there and may be written over.
    private func present(in output: String) -> [String] {
        ([FolderManifest.name] + DeckPlace.all.flatMap { $0.names(in: output) }).map { "\(output)/\($0)" }
    }
}
