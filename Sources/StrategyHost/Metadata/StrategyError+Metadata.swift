internal import Words

/// The wording of what goes against what a strategy says of itself.
extension StrategyError {
    static func wrongVersion(_ file: String, module: ABIVersion) -> StrategyError {
        let update = Phrase(es: "actualice corte", en: "update corte")
        return refused(
            file,
            Phrase(
                es: "el módulo se construyó para la versión \(module) de la interfaz, y este programa tiene la "
                    + "\(ABIVersion.host)",
                en: "the module was built for version \(module) of the boundary, this host has \(ABIVersion.host)"),
            advice: module.major < ABIVersion.host.major ? buildWithKit : update)
    }

    static func unknownParameter(_ name: String, of metadata: StrategyMetadata) -> StrategyError {
        let known = metadata.parameters.map(\.name)
        let names = known.joined(separator: ", ")
        let advice =
            if let near = nearestName(to: name, among: known) {
                Phrase.didYouMean(near)
            } else if known.isEmpty {
                Phrase(es: "no tiene parámetros", en: "it has no parameters")
            } else {
                Phrase(es: "tiene \(names)", en: "it has \(names)")
            }
        return StrategyError(
            .invalidParameter, strategy: metadata.name,
            Phrase(es: "no hay un parámetro «\(name)»", en: "there is no parameter '\(name)'"), advice: advice)
    }

    static func invalidValue(_ text: String, for parameter: ParameterSpecification) -> StrategyError {
        StrategyError(
            .invalidParameter, strategy: "",
            Phrase(
                es: "el parámetro «\(parameter.name)» no puede ser «\(text)»",
                en: "parameter '\(parameter.name)' can't be '\(text)'"),
            advice: Phrase(es: "tiene que ser ", en: "it has to be ").adding(parameter.allowed))
    }

    typealias Grain = OutputSpecification.Grain

    static func notANumber(_ name: String, column: String, grain: Grain, row: Int) -> StrategyError {
        wrong(
            name,
            Phrase(
                es: "dio un valor que no es un número para \(grain.words.es) \(row)",
                en: "it gave a value that isn't a number for \(grain.words.en) \(row)"), column, grain, row)
    }

    static func infinite(_ name: String, column: String, grain: Grain, row: Int) -> StrategyError {
        wrong(
            name,
            Phrase(
                es: "dio un valor infinito para \(grain.words.es) \(row)",
                en: "it gave an infinite value for \(grain.words.en) \(row)"), column, grain, row)
    }

    static func unfoundedEstimate(_ name: String, column: String, row: Int) -> StrategyError {
        wrong(
            name,
            Phrase(
                es: "da por estimada la fila \(row), que no se proyecta",
                en: "it tells row \(row) as estimated, which isn't projected"), column, .row, row)
    }

    static func missingOutput(_ name: String, column: String, grain: Grain, row: Int) -> StrategyError {
        wrong(
            name,
            Phrase(
                es: "no dio un valor para \(grain.words.es) \(row), donde sus metadatos lo prometen",
                en: "it gave no value for \(grain.words.en) \(row), where its metadata promises one"), column, grain,
            row)
    }

    /// Something is wrong with a value of an output, at a row or group.
    private static func wrong(
        _ name: String, _ problem: Phrase, _ column: String, _ grain: Grain, _ index: Int
    ) -> StrategyError {
        var error = failed(name, problem)
        (error.row, error.column) = (grain == .row ? index : nil, column)
        return error
    }
}

extension OutputSpecification.Grain {
    /// What a value of it belongs to.
    fileprivate var words: Phrase {
        switch self {
        case .row: Phrase(es: "la fila", en: rawValue)
        case .group: Phrase(es: "el grupo", en: rawValue)
        }
    }
}
