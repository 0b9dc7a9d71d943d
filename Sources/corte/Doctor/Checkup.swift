import Words

/// Something that Corte uses, and whether it's there.
struct Checkup {
    /// What kind of thing it is.
    enum Area: String, CaseIterable {
        case command, fonts, modules, protections, programs, libraries, language
    }

    /// How things stand.
    enum State: String {
        /// It's there and can be used.
        case good
        /// It isn't there or can't be used, and only some work needs it.
        case absent
        /// It isn't there or can't be used, and measuring or drawing needs it.
        case missing
    }

    var area: Area
    /// What it's called.
    var name: String
    var state: State
    /// Where it is, which version, or why it can't be used.
    var detail: Phrase
    /// What to do about it; nil where nothing is to be done.
    var remedy: Phrase?
}

extension Checkup.Area {
    var title: Phrase {
        switch self {
        case .command: Phrase(es: "Comando", en: "Command")
        case .fonts: Phrase(es: "Fuentes", en: "Fonts")
        case .modules: Phrase(es: "Módulos", en: "Modules")
        case .protections: Phrase(es: "Protecciones", en: "Protections")
        case .programs: Phrase(es: "Programas", en: "Programs")
        case .libraries: Phrase(es: "Bibliotecas", en: "Libraries")
        case .language: Phrase(es: "Idioma", en: "Language")
        }
    }
}

extension Checkup.State {
    var title: Phrase {
        switch self {
        case .good: Phrase(es: "bien", en: "good")
        case .absent: Phrase(es: "no está", en: "not there")
        case .missing: Phrase(es: "falta", en: "missing")
        }
    }

    var style: TerminalStyle {
        switch self {
        case .good: .green
        case .absent: .yellow
        case .missing: .red
        }
    }
}
