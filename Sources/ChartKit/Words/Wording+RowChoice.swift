import Reports

/// What a chart of some indicators says of them.
extension Wording {
    /// What is shown of all indicators; nil where that's all, in the plan's order.
    func note(on choice: RowChoice, shown: Int, of total: Int) -> String? {
        guard choice != RowChoice() else { return nil }
        var parts = [isSpanish ? "Se muestran \(shown) de \(total)" : "\(shown) of \(total) are shown"]
        switch choice.only {
        case .lag: parts.append(isSpanish ? "los que están en rezago" : "those that lag")
        case .met: parts.append(isSpanish ? "los que cumplen" : "those on target")
        case .over: parts.append(isSpanish ? "los que están en sobre ejecución" : "those over-executed")
        case nil: break
        }
        switch choice.order {
        case .plan: break
        case .achievement: parts.append(isSpanish ? "de mayor a menor avance" : "from the highest down")
        case .gap:
            parts.append(isSpanish ? "de menor a mayor avance" : "from the lowest up")
        case .weight: parts.append(isSpanish ? "de mayor a menor peso" : "from the largest weight down")
        }
        return parts.joined(separator: ", ")
    }

    /// The subtitle of a chart of some indicators.
    func subtitle(of subject: ChartSubject, in report: Report, shown: Int, of total: Int) -> String {
        [subtitle(of: report, at: subject.focus), note(on: subject.choice, shown: shown, of: total)]
            .compactMap(\.self).joined(separator: ". ")
    }
}
