/// The wording of what the kit itself finds wrong.
extension StrategyError {
    static func unknownParameter(_ name: String, known: [String]) -> StrategyError {
        let hint =
            known.isEmpty ? "leave it out: there are no parameters" : "use one of \(known.joined(separator: ", "))"
        return StrategyError("there is no parameter '\(name)'", code: .invalidParameter, hint: hint)
    }

    static func invalidParameter(_ name: String, _ rule: String) -> StrategyError {
        StrategyError("'\(name)' \(rule)", code: .invalidParameter)
    }

    static func undeclaredParameter(_ name: String, _ kind: String) -> StrategyError {
        StrategyError(
            "the strategy reads a \(kind) '\(name)' that its descriptor doesn't declare", code: .failed,
            hint: "declare it in the descriptor's parameters")
    }

    static let unreadableParameters = StrategyError(
        "the parameters aren't a JSON object of numbers, texts and truth values", code: .invalidParameter)

    static func missingColumn(_ name: String, _ kind: String) -> StrategyError {
        StrategyError("there is no column '\(name)' of type \(kind)", code: .missingColumn, column: name)
    }

    static func missingOutput(_ name: String) -> StrategyError {
        StrategyError("there is no output column '\(name)'", code: .missingColumn, column: name)
    }

    static func missingValue(row: Int, column: String) -> StrategyError {
        StrategyError("a value is missing", row: row, column: column, hint: "this column needs one in every row")
    }

    static let cancelled = StrategyError("stopped", code: .cancelled)
}
