import StrategyHost

/// A strategy for people: what it does, what it takes, where it comes from.
struct StrategyText: ResultText {
    let entry: StrategyCatalog.Entry
    let metadata: StrategyMetadata

    func write(to page: inout ResultPage) {
        page.title("\(metadata.name) \(metadata.version) – \(metadata.role.rawValue)")
        page.line(metadata.summary)
        page.blank()
        page.lines([
            "id       \(metadata.id)", "vendor   \(metadata.vendor)", "license  \(metadata.license)",
            "file     \(entry.file)",
        ])
        var parameters = metadata.parameters.map { ("\($0.name)=\($0.defaultValue)", $0.summary) }
        parameters += metadata.role.parameters
        write(parameters, under: "parameters", to: &page)
        write(
            metadata.inputs.map { ("\($0.name)\($0.isRequired ? "" : " (optional)")", $0.summary) }, under: "reads",
            to: &page)
    }

    private func write(_ facts: [(String, String)], under heading: String, to page: inout ResultPage) {
        guard !facts.isEmpty else { return }
        page.blank()
        page.lines([heading] + facts.map { "  \($0)  \($1)" })
    }
}

extension StrategyRole {
    /// What the engine itself takes beside the module's own.
    fileprivate var parameters: [(String, String)] {
        switch self {
        case .treatment: [("at=indicator", "The level that it acts at: indicator, a level's name, or plan.")]
        case .aggregator: [("missing=rescale", "What becomes of what wasn't reported: rescale, zero or fail.")]
        case .estimator: []
        }
    }
}
