import PlanModel
import Words

extension YAMLError {
    /// What is wrong with a plan file that can't be read as YAML, and where.
    func diagnostic(file: String) -> Diagnostic {
        func at(_ mark: YAMLMark?, _ problem: Phrase, _ advice: Phrase) -> Diagnostic {
            Diagnostic(at: Place(file: file, row: mark?.row, column: mark?.column), problem, advice: advice)
        }
        func invalid(_ problem: Phrase) -> Phrase {
            Phrase(es: "esto no es YAML válido (\(problem.es))", en: "this isn't valid YAML (\(problem.en))")
        }
        switch self {
        case .syntax(let problem, let mark):
            return at(
                mark, invalid(Phrase(problem)),
                Phrase(
                    es: "revise ahí la sangría, las comillas y los dos puntos",
                    en: "check the indentation, quotes and colons there"))
        case .character(let problem, let mark):
            return at(
                mark, invalid(Phrase(problem)), Phrase(es: "quite ese carácter", en: "remove that character"))
        case .repeatedKey(let key, let mark):
            return at(
                mark,
                Phrase(
                    es: "la clave está repetida (\(Excerpt.of(key)))", en: "the key is repeated (\(Excerpt.of(key)))"),
                Phrase(es: "deje una de ellas", en: "keep one of them"))
        case .unknownAlias(let name, let mark):
            return at(
                mark,
                invalid(
                    Phrase(
                        es: "ningún valor se llama &\(Excerpt.of(name)) antes de esto",
                        en: "no value is called &\(Excerpt.of(name)) before this")),
                Phrase(es: "ponga entre comillas un texto que empieza por *", en: "quote a text that starts with *"))
        case .severalDocuments(let mark):
            return at(
                mark, invalid(Phrase(es: "un segundo documento", en: "a second document")),
                Phrase(es: "deje uno, sin una línea de ---", en: "keep one, without a line of ---"))
        case .tooDeep(let mark):
            return at(
                mark, Phrase(es: "esto está anidado a demasiada profundidad", en: "this is nested too deep"),
                .seeExample)
        case .tooManyAliases(let name, let mark):
            let shown = Excerpt.of("*" + name)
            return at(
                mark,
                Phrase(
                    es: "los alias repiten demasiado del archivo (\(shown))",
                    en: "aliases repeat too much of the file (\(shown))"),
                Phrase(
                    es: "escriba lo que representan, o repita menos",
                    en: "write out what they stand for, or repeat less"))
        case .memory:
            return at(
                nil, Phrase(es: "no alcanza la memoria", en: "there isn't enough memory"),
                Phrase(
                    es: "cierre otros programas, o acorte el archivo", en: "close other programs, or shorten the file"))
        }
    }
}
