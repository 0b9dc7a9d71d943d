import PlanModel

extension YAMLError {
    /// What is wrong with a plan file that can't be read as YAML, and where.
    func diagnostic(file: String) -> Diagnostic {
        func at(_ mark: YAMLMark?, _ message: String, _ advice: String) -> Diagnostic {
            Diagnostic(at: Place(file: file, row: mark?.row, column: mark?.column), message, advice: advice)
        }
        switch self {
        case .syntax(let problem, let mark):
            return at(mark, "this isn't valid YAML (\(problem))", "check the indentation, quotes and colons there")
        case .character(let problem, let mark):
            return at(mark, "this isn't valid YAML (\(problem))", "remove that character")
        case .repeatedKey(let key, let mark):
            return at(mark, "the key is repeated (\(Excerpt.of(key)))", "keep one of them")
        case .unknownAlias(let name, let mark):
            return at(
                mark, "this isn't valid YAML (no value is called &\(Excerpt.of(name)) before this)",
                "quote a text that starts with *")
        case .severalDocuments(let mark):
            return at(mark, "this isn't valid YAML (a second document)", "keep one, without a line of ---")
        case .tooDeep(let mark):
            return at(mark, "this is nested too deep", "see the example plan")
        case .tooManyAliases(let name, let mark):
            return at(
                mark, "aliases repeat too much of the file (\(Excerpt.of("*" + name)))",
                "write out what they stand for, or repeat less")
        case .memory:
            return at(nil, "there isn't enough memory", "close other programs, or shorten the file")
        }
    }
}
