import PlanModel
import Yams

extension YamlError {
    /// What is wrong with a plan file that isn't YAML, and where.
    func diagnostic(file: String) -> Diagnostic {
        let advice = "check the indentation, quotes and colons there"
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Diagnostic(
                at: Place(file: file, row: mark.line, column: mark.column), "this isn't valid YAML (\(problem))",
                advice: advice)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return Diagnostic(
                at: Place(file: file, row: context.mark.line, column: context.mark.column),
                "the key is repeated (\(duplicates.map(Excerpt.of).joined(separator: ", ")))",
                advice: "keep one of them")
        case .reader(let problem, let offset, _, let yaml):
            let lines = yaml.utf8.prefix(offset ?? 0).split(
                separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            return Diagnostic(
                at: Place(file: file, row: max(lines.count, 1), column: (lines.last?.count ?? 0) + 1),
                "this isn't valid YAML (\(problem))", advice: "remove that character")
        default:
            return Diagnostic(at: Place(file: file), "this isn't valid YAML (\(self))", advice: advice)
        }
    }
}
