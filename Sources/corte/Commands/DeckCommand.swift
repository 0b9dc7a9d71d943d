import ArgumentParser
import Console
import DeckKit
import Ingest
import PlanModel
import Words

/// `corte deck`
struct DeckCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "deck", abstract: "Draw the whole deck: a PDF, a picture of each slide, and the charts.",
        discussion: """
            Writes deck.pdf, slides/*.png and charts/* into the folder; --formats and --charts choose among them. The \
            slides mirror the official deck's ten and add the comparison with a cap; --slides official leaves it out. \
            Every figure is measured; where a published one differs, a footnote gives it.

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

    @OptionGroup var formats: DeckFormatOptions
    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var look: LookOptions
    @OptionGroup var talk: TalkOptions

    func run() throws {
        try InputFiles(matrix, measuring, using: [using, against]).and(look.themeSource.file).check(present)
        try OutputFolder(output).check()
        let loaded = try matrix.input.load()
        talk.tell(loaded.diagnostics)
        let draftsman = try Draftsman(look: look.settled(), quiet: talk.quiet)

        // Everything is drawn before the first file is written: a deck that can't be drawn leaves nothing behind.
        let drawn = try drawn(loaded, by: draftsman)
        let steps = try formats.settled.flatMap { $0.steps(drawn) } + formats.settledCharts.steps(drawn)
        let bar = ProgressBar()
        var files: [OutputPiece] = []
        for (index, step) in steps.enumerated() {
            files += try step()
            bar.show(index + 1, of: steps.count)
        }
        bar.end()
        talk.tell(drawn.warnings)
        try draftsman.checkFonts()

        try write(files)
    }

    private func write(_ files: [OutputPiece]) throws {
        let notes = try OutputSet(in: output, names: Self.isPart).write(files, exchanging: true)
        talk.tell(notes)
        // Told at the end: whoever stops reading must not stop the writing.
        for file in files { try StandardOutput.write("\(output)/\(file.name)".visible + "\n") }
    }

    /// Whether a name in the folder may be a deck's.
    private static func isPart(_ name: String) -> Bool { DeckFormatOptions.places.contains { $0.holds(name) } }

    /// The files that are there and may be written over.
    private var present: [String] {
        ([FolderManifest.name] + DeckFormatOptions.places.flatMap { $0.names(in: output) }).map { "\(output)/\($0)" }
    }
}
