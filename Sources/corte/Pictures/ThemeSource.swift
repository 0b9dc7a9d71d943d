import ChartKit
import Ingest
import PlanModel
import Scene
import Words

/// Where a theme comes from: the name of a bundled one, or a file of the user's.
struct ThemeSource {
    /// What was asked for; nil for the default theme.
    let name: String?

    /// The file it's read from, if it's one.
    var file: String? {
        name.flatMap { name in
            name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? name : nil
        }
    }

    /// The theme; one that couldn't be read by everybody is refused with what was measured.
    func theme() throws -> Theme {
        guard let file else { return try Self.bundled(name) }
        let values = try ThemeFileReader().read(file)
        let theme = try Self.theme(values, file: file)
        let problems = theme.problems.map { problem in
            Diagnostic(
                .error, at: values.place(of: problem.subject) ?? Place(file: file), problem.message,
                advice: Phrase(
                    es: "cambie uno de los dos", en: "change one of the two"))
        }
        guard problems.isEmpty else { throw IngestError.invalidData(DiagnosticList(problems)) }
        return theme
    }

    private static func bundled(_ name: String?) throws(Failure) -> Theme {
        guard let name else { return .clear }
        if let theme = Theme.all.first(where: { $0.name == name }) { return theme }
        let known = Theme.all.map(\.name)
        throw Failure(
            .usage,
            Phrase(
                es: "no hay un tema «\(name)»; use \(listed(known, inSpanish: true)), o el camino de un archivo .yaml",
                en: "there is no theme '\(name)'; use \(listed(known)), or the path of a .yaml file"))
    }

    private static func theme(_ values: ThemeFile, file: String) throws -> Theme {
        func refuse(_ place: Place, _ problem: Phrase, _ advice: Phrase) -> IngestError {
            .invalidData(DiagnosticList([Diagnostic(.error, at: place, problem, advice: advice)]))
        }
        var theme = Theme.clear
        if let base = values.base {
            guard let bundled = Theme.all.first(where: { $0.name == base.value }) else {
                throw refuse(
                    base.place, Phrase(es: "tema desconocido (\(base.value))", en: "unknown theme (\(base.value))"),
                    .itHas(Theme.all.map(\.name)))
            }
            theme = bundled
        }
        theme.name = values.name ?? file
        if let font = values.font { theme.type.family = font }
        for (token, color) in values.colors {
            if let path = colorTokens[token] { theme[keyPath: path] = Color(hex: color.value) }
        }
        for (token, size) in values.sizes {
            if let path = sizeTokens[token] { theme.type[keyPath: path] = size.value }
        }
        for state in AchievementState.allCases {
            guard let own = values.states[state.rawValue] else { continue }
            let style = Theme.style(of: state)
            if let fill = own.fill { theme[keyPath: style].fill = Color(hex: fill.value) }
            if let text = own.text { theme[keyPath: style].onFill = Color(hex: text.value) }
            if let word = own.word { theme.words[state] = word }
            if let name = own.glyph {
                guard let glyph = Glyph(rawValue: name.value) else {
                    throw refuse(
                        name.place,
                        Phrase(es: "figura desconocida (\(name.value))", en: "unknown glyph (\(name.value))"),
                        .itHas(Glyph.allCases.map(\.rawValue)))
                }
                theme[keyPath: style].glyph = glyph
            }
        }
        if let logo = values.logo {
            let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
            let path = logo.value.hasPrefix("/") ? logo.value : folder + logo.value
            guard let aspect = LogoFile.aspect(of: path) else {
                throw refuse(
                    logo.place, Phrase(es: "\(path) no es una imagen PNG", en: "\(path) is no PNG picture"),
                    Phrase(es: "dé una, o quite «logo»", en: "give one, or remove 'logo'"))
            }
            theme.logo = Theme.Logo(path: path, aspect: aspect)
        }
        return theme
    }

    private static let colorTokens: [String: any WritableKeyPath<Theme, Color> & Sendable] = [
        "background": \.background, "ink": \.ink, "muted": \.muted, "rule": \.rule, "track": \.track, "band": \.band,
        "surface": \.surface, "accent": \.accent, "onAccent": \.onAccent,
    ]
    private static let sizeTokens: [String: any WritableKeyPath<TypeRamp, Double> & Sendable] = [
        "title": \.titleSize, "subtitle": \.subtitleSize, "body": \.bodySize, "label": \.labelSize,
        "small": \.smallSize,
    ]
}

extension ThemeFile {
    /// Where something stands that a check of the theme is about.
    fileprivate func place(of subject: String) -> Place? {
        let parts = subject.split(separator: ".").map(String.init)
        guard parts.count == 2, let state = states[parts[0]] else {
            return colors[subject]?.place ?? sizes[subject]?.place
        }
        return parts[1] == "fill" ? state.fill?.place : parts[1] == "text" ? state.text?.place : state.glyph?.place
    }
}
