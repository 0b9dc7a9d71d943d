internal import Words

/// The wording of what the host finds wrong, in the order in which a strategy meets it.
extension StrategyError {
    /// The strategy or its library isn't there.
    static func unavailable(_ strategy: String, _ problem: Phrase, advice: Phrase) -> StrategyError {
        StrategyError(.unavailable, strategy: strategy, problem, advice: advice)
    }

    /// The library is there, and isn't let in.
    static func refused(_ file: String, _ problem: Phrase, advice: Phrase = vendor) -> StrategyError {
        StrategyError(.refused, strategy: file, problem, advice: advice)
    }

    /// The strategy couldn't measure.
    static func failed(_ name: String, _ problem: Phrase, advice: Phrase = vendor) -> StrategyError {
        StrategyError(.failed, strategy: name, problem, advice: advice)
    }

    /// What to do where only who made the module can mend it.
    static let vendor = Phrase(es: "repórtelo a quien la hizo", en: "report it to its vendor")
    /// What to do where only we can.
    static let fault = Phrase(es: "repórtelo como una falla de corte", en: "report this as a fault of corte")
    private static let buildAgain = Phrase(
        es: "construya el módulo de nuevo con el encabezado actual",
        en: "build the module again with the current header")
    static let buildWithKit = Phrase(
        es: "construya el módulo de nuevo con el kit de esta versión",
        en: "build the module again with this version's kit")

    // MARK: Looking for it

    static func unknown(_ name: String, searched: [String], known: [String]) -> StrategyError {
        let place = searched.joined(separator: ", ")
        let names = known.joined(separator: ", ")
        let advice =
            if let near = nearestName(to: name, among: known) {
                Phrase.didYouMean(near)
            } else if known.isEmpty {
                Phrase(
                    es: "dé su carpeta con --strategy-path o CORTE_STRATEGY_PATH",
                    en: "give its folder with --strategy-path or CORTE_STRATEGY_PATH")
            } else {
                Phrase(
                    es: "hay \(names); dé la carpeta de otras con --strategy-path",
                    en: "there are \(names); give the folder of others with --strategy-path")
            }
        return unavailable(
            name,
            Phrase(
                es: "no se encontró una biblioteca para ella, se buscó en \(place.isEmpty ? "ninguna parte" : place)",
                en: "no library for it found, looked in \(place.isEmpty ? "nowhere" : place)"), advice: advice)
    }

    static func noSuchFile(_ file: String) -> StrategyError {
        unavailable(
            file, Phrase(es: "no hay tal biblioteca", en: "there is no such library"),
            advice: Phrase(es: "revise la ruta", en: "check the path"))
    }

    static func noMetadata(_ library: String, expected: String) -> StrategyError {
        refused(
            library,
            Phrase(es: "no hay metadatos junto a la biblioteca", en: "there is no metadata beside the library"),
            advice: Phrase(
                es: "copie el strategy.json del módulo a \(expected)",
                en: "copy the module's strategy.json to \(expected)"))
    }

    static func unreadableMetadata(_ file: String) -> StrategyError {
        refused(
            file, Phrase(es: "no se pueden leer los metadatos", en: "the metadata can't be read"),
            advice: SmallFile.advice)
    }

    static func brokenMetadata(_ file: String, _ reason: String) -> StrategyError {
        refused(
            file, Phrase(es: "los metadatos están dañados: \(reason)", en: "the metadata is broken: \(reason)"),
            advice: Phrase(es: "cópielos de nuevo de su módulo", en: "copy it again from its module"))
    }

    // MARK: Loading it

    static func cannotOpen(_ file: String, _ reason: String) -> StrategyError {
        unavailable(
            file,
            Phrase(es: "no se puede cargar la biblioteca: \(reason)", en: "the library can't be loaded: \(reason)"),
            advice: Phrase(es: "constrúyala de nuevo en este sistema", en: "build it again on this system"))
    }

    static func noEntry(_ file: String, _ symbol: String) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "la biblioteca no es un módulo de estrategia: no tiene la función \(symbol)",
                en: "the library isn't a strategy module: it has no function \(symbol)"),
            advice: Phrase(es: "dé la biblioteca de un módulo", en: "give the library of a module"))
    }

    /// - Parameter reason: what the module says; nothing where it says nothing.
    static func refusedByModule(_ file: String, _ reason: String) -> StrategyError {
        let said = reason.isEmpty ? Phrase(es: "no dijo por qué", en: "it gave no reason") : Phrase(reason)
        return refused(
            file,
            Phrase(es: "el módulo no trabaja con este programa: ", en: "the module won't work with this host: ")
                .adding(said), advice: buildWithKit)
    }

    static func wrongMagic(_ file: String) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "lo que devuelve la entrada de la biblioteca no es un módulo",
                en: "what the library's entry returns isn't a module"), advice: buildAgain)
    }

    /// - Parameter table: which of its tables.
    static func tooShort(_ file: String, _ table: ModuleTable) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "\(table.words.es) del módulo está incompleta", en: "the module's \(table.words.en) is incomplete"),
            advice: buildAgain)
    }

    /// A table that a module consists of.
    enum ModuleTable {
        case module, strategy, descriptor

        fileprivate var words: Phrase {
            switch self {
            case .module: Phrase(es: "la tabla", en: "own table")
            case .strategy: Phrase(es: "la tabla de una estrategia", en: "table of a strategy")
            case .descriptor: Phrase(es: "la descripción de una estrategia", en: "descriptor of a strategy")
            }
        }
    }

    static func brokenDescriptor(_ file: String, _ field: String, _ reason: String) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "la descripción que el módulo da de una estrategia está dañada en «\(field)»: \(reason)",
                en: "the module's description of a strategy is broken in '\(field)': \(reason)"))
    }

    static func endedProgram(_ name: String) -> StrategyError {
        failed(
            name,
            Phrase(
                es: "terminó todo el programa; nada de su resultado sirve",
                en: "it ended the whole program; nothing of its result is to be used"),
            advice: Phrase(
                es: "ejecútela en un proceso propio, sin --in-process, o \(vendor.es)",
                en: "run it in a process of its own, without --in-process, or \(vendor.en)"))
    }

    static func mismatch(_ file: String, field: String, metadata: String, module: String) -> StrategyError {
        refused(
            file,
            Phrase(
                es: "sus metadatos dicen \(field) \(metadata), la biblioteca dice \(module)",
                en: "its metadata says \(field) \(metadata), the library says \(module)"),
            advice: Phrase(
                es: "copie la biblioteca y los metadatos de la misma construcción",
                en: "copy library and metadata from the same build"))
    }

    static func brokenSelfTest(_ name: String, _ reason: String) -> StrategyError {
        failed(
            name, Phrase(es: "sus ejemplos están dañados: \(reason)", en: "its examples are broken: \(reason)"))
    }

    // MARK: Running it

    static func brokenBatch(_ name: String, _ reason: String) -> StrategyError {
        failed(
            name, Phrase(es: "el lote está dañado: \(reason)", en: "the batch is broken: \(reason)"), advice: fault)
    }

    static func silent(_ name: String, status: Int32) -> StrategyError {
        failed(
            name,
            Phrase(
                es: "falló con el código \(status) y no dijo por qué",
                en: "it failed with code \(status) and gave no reason"))
    }

    /// A question at the wrong time; only a fault of ours leads to it.
    static let senseless = failed(
        "",
        Phrase(es: "se pidió a su proceso lo que no tiene", en: "its process was asked for what it doesn't have"),
        advice: fault)

    static func changedLoan(_ name: String) -> StrategyError {
        failed(
            name,
            Phrase(
                es: "cambió lo que es del programa: la descripción de sus columnas",
                en: "it changed what belongs to the host: the description of its columns"))
    }

    static func noOutput(_ name: String, column: String) -> StrategyError {
        StrategyError(.failed, strategy: name, Phrase(es: "no tiene salida", en: "it has no output"), column: column)
    }
}
