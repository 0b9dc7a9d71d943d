import ArgumentParser
import ChartKit
import Console
import DeckKit
import Measurement
import Projections
import Reports
import Words

/// `corte deck`
struct DeckCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "deck", abstract: "Draw the whole deck: a PDF, a picture of each slide, and the charts.",
        discussion: """
            Writes deck.pdf, slides/*.png and charts/* into the folder. The slides mirror the official deck's ten and \
            add the comparison with a cap; --slides official leaves it out. Every figure is measured; where a published \
            one differs, a footnote gives it.

              corte deck Examples/gestion-publica/matriz.csv -o output
            """,
        aliases: ["presentacion", "presentación"])

    @OptionGroup var matrix: MatrixOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"),
        completion: .directory)
    var output: String

    @Option(help: ArgumentHelp("A methodology (default: the plan's first).", valueName: "methodology"))
    var using: String?

    @Option(
        help: ArgumentHelp(
            "The methodology to compare it with (default: the cap, or the plain mean where it has a cap itself).",
            valueName: "methodology"))
    var against: String?

    @Option(help: "The official deck's slides, or all.")
    var slides: DeckBuilder.Selection = .all

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var look: LookOptions
    @OptionGroup var talk: TalkOptions

    func run() throws {
        try InputFiles(matrix, measuring, using: [using, against]).and(look.themeSource.file).check(present)
        try OutputFolder(output).check()
        let plan = try matrix.input.read(talk)
        let comparison =
            slides == .all ? try measuring.compare(plan, of: matrix.matrices, using: using, with: against) : nil
        let report =
            try comparison?.reports[0] ?? measuring.measure(plan, of: matrix.matrices, using: using)
        // A matrix without dates says nothing of where it leads.
        let projection =
            slides == .all && report.cut != nil
            ? try measuring.engine(for: matrix.matrices).project(
                plan, using: using, options: measuring.measurement(of: plan))
            : nil
        let draftsman = try Draftsman(look: look.settled(), quiet: talk.quiet)

        // Everything is drawn before the first file is written: a deck that can't be drawn leaves nothing behind.
        let deck = try DeckBuilder(
            plan: plan, report: report, comparison: comparison, projection: projection, context: draftsman.context
        ).build(slides)
        let subject = ChartSubject(report: report, comparison: comparison)
        let kinds = ChartKinds.all.filter { subject.meets($0.need) }
        let bar = ProgressBar()
        var done = 0
        func step() {
            done += 1
            bar.show(done, of: 1 + deck.slides.count + kinds.count)
        }
        var files = try draftsman.pieces(deck.slides.map(\.scene), as: .pdf, named: "deck", about: report)
        step()
        for slide in deck.slides {
            files += try draftsman.pieces([slide.scene], as: .png, named: "slides/\(slide.name)", about: report)
            step()
        }
        for kind in kinds {
            files += try pieces(of: kind, subject, draftsman: draftsman)
            step()
        }
        bar.end()
        talk.tell(deck.warnings + report.warnings + subject.foreignModules)
        try draftsman.checkFonts()

        try write(files)
    }

    /// A kind of chart in every format; nothing where the subject has nothing that it shows.
    private func pieces(
        of kind: any ChartKind.Type, _ subject: ChartSubject, draftsman: Draftsman
    ) throws -> [OutputPiece] {
        guard let drawing = try draftsman.drawing(kind, subject) else { return [] }
        return try PictureFormat.all.flatMap { format in
            try draftsman.pieces(drawing.pages, as: format, named: "charts/\(kind.name)", about: subject.report)
        }
    }

    private func write(_ files: [OutputPiece]) throws {
        let notes = try OutputSet(in: output, names: Self.isPart).write(files, exchanging: true)
        talk.tell(notes)
        // Told at the end: whoever stops reading must not stop the writing.
        for file in files { try StandardOutput.write("\(output)/\(file.name)".visible + "\n") }
    }

    /// Whether a name in the folder may be a deck's.
    private static func isPart(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return name == "deck.pdf" }
        let isChart = PictureFormat.all.contains { name.hasSuffix(".\($0.ending)") }
        return parts[0] == "slides" && name.hasSuffix(".png") || parts[0] == "charts" && isChart
    }

    /// The files that are there and may be written over.
    private var present: [String] {
        let inner = ["slides", "charts"].flatMap { folder in
            FolderContents.names(in: "\(output)/\(folder)").map { "\(folder)/\($0)" }
        }
        return (["deck.pdf", FolderManifest.name] + inner.filter(Self.isPart)).map { "\(output)/\($0)" }
    }
}
