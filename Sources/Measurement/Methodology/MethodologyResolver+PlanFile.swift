import PlanModel
import StrategyHost
import Words

/// Data never names code: a plan file comes with a matrix that somebody sent.
extension MethodologyResolver {
    /// Refuses a plan whose methodologies name a library by its path, or whose names could be taken for a strategy's. All
    /// are checked, whichever is used.
    ///
    /// - Throws: `MeasurementError.invalidData`, with the place of each.
    func checkPlanFile() throws(MeasurementError) {
        let strategies = catalog.names
        let problems = plan.methodologies.flatMap { named -> [Diagnostic] in
            [hidden(by: named, among: strategies), path(in: named)].compactMap(\.self)
        }
        guard problems.isEmpty else { throw .invalidData(DiagnosticList(problems)) }
    }

    /// A strategy's name or id, in any case and form of its letters, or what reads as an expression.
    private func hidden(by named: NamedMethodology, among strategies: [String]) -> Diagnostic? {
        if named.name.unicodeScalars.contains(where: "/:+,=".unicodeScalars.contains) {
            return Diagnostic(
                at: named.origin,
                Phrase(
                    es: "el nombre de una metodología se tomaría por una expresión (\(named.name))",
                    en: "the name of a methodology would be taken for an expression (\(named.name))"),
                advice: Phrase(es: "no use / : + , ni =", en: "leave out / : + , and ="))
        }
        // Two texts that differ in the form of their letters alone are equal to Swift.
        guard let strategy = strategies.first(where: { $0.lowercased() == named.name.lowercased() }) else { return nil }
        return Diagnostic(
            at: named.origin,
            Phrase(
                es: "la metodología «\(named.name)» ocultaría la estrategia «\(strategy)»",
                en: "the methodology '\(named.name)' would hide the strategy '\(strategy)'"),
            advice: Phrase(es: "dele otro nombre", en: "give it another name"))
    }

    private func path(in named: NamedMethodology) -> Diagnostic? {
        guard let path = MethodologyExpression.libraryPath(in: named.expression) else { return nil }
        return Diagnostic(
            at: named.origin,
            Phrase(
                es: "un archivo de plan no puede nombrar una biblioteca por su ruta (\(path))",
                en: "a plan file can't name a library by its path (\(path))"),
            advice: Phrase(
                es:
                    "nombre la estrategia por su id, y diga usted dónde está: --strategy-path CARPETA, o --using \(path)",
                en: "name the strategy by its id, and say yourself where it lies: --strategy-path FOLDER, or --using "
                    + path))
    }
}
