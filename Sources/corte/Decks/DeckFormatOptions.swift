import ArgumentParser
import Console
import Words

/// In which formats a deck is written, and the charts beside it.
struct DeckFormatOptions: ParsableArguments {
    /// No chart by itself.
    private static let none = "none"
    /// Every format of a chart.
    private static let all = "all"
    /// The formats as the help names them.
    private static let deckFormats = DeckFormat.all.map(\.name).joined(separator: ", ")
    private static let usualFormats = DeckFormat.all.filter(\.isUsual).map(\.name).joined(separator: ",")
    private static let chartFormats = PictureFormat.all.map(\.ending).joined(separator: ", ")

    @Option(
        help: ArgumentHelp(
            es:
                "Los formatos de la presentación, separados por comas: \(deckFormats) (por omisión: \(usualFormats)).",
            en: "The deck's formats, with commas between: \(deckFormats) (default: \(usualFormats)).",
            valueName: .formats),
        completion: .list(DeckFormat.all.map(\.name)))
    var formats: String?

    @Option(
        help: ArgumentHelp(
            es: """
                Los formatos de los gráficos junto a la presentación, separados por comas: \(chartFormats); o \(all) \
                (todos), o \(none) (ninguno) (por omisión: \(all)).
                """,
            en: """
                The charts' formats beside the deck, with commas between: \(chartFormats); or \(all), or \(none) \
                (default: \(all)).
                """, valueName: .formats),
        completion: .list(PictureFormat.all.map(\.ending) + [all, none]))
    var charts: String?

    @Option(
        help: ArgumentHelp(
            es: "Una presentación cuyos patrones y diseños usa el pptx en lugar de los propios.",
            en: "A presentation whose masters and layouts the pptx has instead of its own.",
            valueName: .file),
        completion: .file(extensions: ["pptx"]))
    var template: String?

    func validate() throws {
        _ = try (settled, settledCharts)
    }

    /// Whether anything of it was given.
    var isGiven: Bool { formats != nil || charts != nil || template != nil }

    /// The deck's formats.
    var settled: [DeckFormat] {
        get throws {
            guard let formats else { return DeckFormat.all.filter(\.isUsual) }
            let chosen = try Self.names(formats, of: "--formats", among: DeckFormat.all.map(\.name))
            return DeckFormat.all.filter { chosen.contains($0.name) }
        }
    }

    /// The charts beside it.
    var settledCharts: DeckCharts {
        get throws {
            guard let charts, charts != Self.all else { return DeckCharts(formats: PictureFormat.all) }
            if charts == Self.none { return DeckCharts(formats: []) }
            let chosen = try Self.names(
                charts, of: "--charts", among: PictureFormat.all.map(\.ending), or: [Self.all, Self.none])
            return DeckCharts(formats: PictureFormat.all.filter { chosen.contains($0.ending) })
        }
    }

    /// The names in a list, each of which has to be known; `others` stand only by themselves.
    private static func names(
        _ list: String, of option: String, among known: [String], or others: [String] = []
    ) throws -> [String] {
        // Lists are often written with a blank behind the comma.
        let names = list.split(separator: ",", omittingEmptySubsequences: false).map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        for name in names where !known.contains(name) {
            throw ValidationError(
                Phrase(
                    es: "\(option) no conoce el formato «\(name)»; ", en: "\(option) knows no format '\(name)'; "
                ).adding(.nearest(to: name, among: known + others)))
        }
        return names
    }
}
