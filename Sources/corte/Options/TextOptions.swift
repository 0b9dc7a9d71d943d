import ArgumentParser
import ChartKit
import Console
import Reports
import Words

/// Texts of the user's own around a chart.
struct TextOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            es: "Un título en lugar del hallazgo.",
            en: "A title instead of the finding.",
            valueName: .text))
    var title: String?

    @Option(
        help: ArgumentHelp(
            es: "Un subtítulo; la metodología pasa al pie.",
            en: "A subtitle; the methodology goes to the foot.",
            valueName: .text))
    var subtitle: String?

    @Option(
        help: ArgumentHelp(
            es: "Una línea sobre la fuente, al pie.",
            en: "A line above the source at the foot.",
            valueName: .text))
    var footnote: String?

    func validate() throws {
        for (name, text) in [("--title", title), ("--subtitle", subtitle), ("--footnote", footnote)] {
            guard let text, text.allSatisfy(\.isWhitespace) else { continue }
            throw ValidationError(
                Phrase(
                    es: "\(name) no dice nada; déle un texto, o quítelo",
                    en: "\(name) says nothing; give it a text, or leave it out"))
        }
    }

    /// Whether none is given.
    var isEmpty: Bool { title == nil && subtitle == nil && footnote == nil }

    /// The texts around a chart of a report: what is projected says so in a title of any kind.
    func texts(of report: Report, in wording: Wording) -> ChartTexts {
        ChartTexts(
            title: title.map { wording.headline($0, of: report) }, subtitle: subtitle, footnote: footnote)
    }
}
