/// What the parser of arguments writes into help.
extension UsageSentence {
    /// The parts of a page; of two forms, the one that says more is in front.
    static let ofHelp = [
        UsageSentence(en: "OVERVIEW: %", es: "RESUMEN: %"),
        UsageSentence(en: "USAGE: %", es: "\(synopsis)%"),
        UsageSentence(en: "       %", es: "     %"),
        UsageSentence(en: "ARGUMENTS:", es: "ARGUMENTOS:"),
        UsageSentence(en: "OPTIONS:", es: "OPCIONES:"),
        UsageSentence(en: "SUBCOMMANDS:", es: "SUBCOMANDOS:"),
        UsageSentence(en: "  See '%' for detailed help.", es: "  Vea «%» para la ayuda detallada."),
        UsageSentence(en: "  <subcommands>", es: "  <subcomandos>"),
        UsageSentence(en: "%(default)", es: "%(por omisión)"),
        UsageSentence(en: "% (values: %; default: %)", es: "% (valores: %; por omisión: %)"),
        UsageSentence(en: "% (values: %)", es: "% (valores: %)"),
        UsageSentence(en: "% (default: %)", es: "% (por omisión: %)"),
    ]

    /// How a command's use begins, and how far its other lines are set in.
    static let synopsis = "USO: "

    /// What stands on pages and in the scripts that complete commands.
    static let anywhere = [
        UsageSentence(en: "Show the version.", es: "Muestra la versión."),
        UsageSentence(en: "Show help information.", es: "Muestra esta ayuda."),
        UsageSentence(en: "Show subcommand help information.", es: "Muestra la ayuda de un subcomando."),
    ]
}
