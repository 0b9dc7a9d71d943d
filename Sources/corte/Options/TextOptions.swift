import ArgumentParser
import ChartKit
import Reports

/// Texts of the user's own around a chart.
struct TextOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A title instead of the finding.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("A subtitle; the methodology goes to the foot.", valueName: "text"))
    var subtitle: String?

    @Option(help: ArgumentHelp("A line above the source at the foot.", valueName: "text"))
    var footnote: String?

    /// The texts around a chart of a report: what is projected says so in a title of any kind.
    func texts(of report: Report, in wording: Wording) -> ChartTexts {
        ChartTexts(
            title: title.map { wording.headline($0, of: report) }, subtitle: subtitle, footnote: footnote)
    }
}
