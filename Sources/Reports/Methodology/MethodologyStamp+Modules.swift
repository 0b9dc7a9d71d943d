public import PlanModel
import Words

extension MethodologyStamp {
    /// The modules that ran and didn't come with this installation, a note each.
    public var foreignModules: [Diagnostic] {
        strategies.compactMap { strategy in
            strategy.file.map { file in
                Diagnostic(
                    .note,
                    Phrase(
                        es: "la estrategia «\(strategy.name)» \(strategy.version) se ejecutó de \(file) "
                            + "(sha256:\(strategy.sha256))",
                        en: "strategy '\(strategy.name)' \(strategy.version) ran from \(file) "
                            + "(sha256:\(strategy.sha256))"))
            }
        }
    }
}

extension [MethodologyStamp] {
    /// The modules of all that didn't come with this installation, each once.
    public var foreignModules: [Diagnostic] {
        reduce(into: []) { notes, stamp in notes += stamp.foreignModules.filter { !notes.contains($0) } }
    }
}

extension MethodologyStamp.Strategy {
    /// The strategy as an expression, every parameter included: `capped:at=indicator,limit=100`.
    public var expression: String {
        parameters.isEmpty ? name : name + ":" + parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    }
}
