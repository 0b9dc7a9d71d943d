import PlanModel
import Reports

/// The words that say how a plan was measured.
extension Wording {
    /// A methodology in words, for example `con tope de 100 % por indicador`.
    func description(of methodology: MethodologyStamp) -> String {
        let known = ["weighted-average", "capped"]
        let others = methodology.strategies.map(\.name).filter { !known.contains($0) }
        return (others + [capPhrase(methodology.cap)]).joined(separator: ", ")
    }

    /// Two methodologies in words; where the words don't tell them apart, by the keys that the user gave.
    func descriptions(of comparison: Comparison, _ first: Int, _ second: Int) -> (String, String) {
        let words = [first, second].map { description(of: comparison.reports[$0].methodology) }
        guard words[0] == words[1] else { return (words[0], words[1]) }
        return ("«\(comparison.keys[first])»", "«\(comparison.keys[second])»")
    }

    /// What achievements are made of: `Ejecutado / programado al corte`.
    func basis(of report: Report) -> String {
        let programme =
            switch report.base {
            case .cut: isSpanish ? "programado al corte" : "programmed at the cut"
            case .year: isSpanish ? "programado del año" : "programmed for the year"
            }
        let start = report.mode == .baseline ? isSpanish ? ", desde la línea base" : ", from the baseline" : ""
        return (isSpanish ? "Ejecutado / " : "Executed / ") + programme + start
    }

    /// The cut, for example `Corte 31/03/2024`.
    func cutPhrase(_ report: Report) -> String { "\(cut.capitalisedFirst)\u{A0}\(numbers.date(report.cut))" }

    /// What is measured: the plan, and its unit where the matrix holds many.
    func planName(_ report: Report) -> String {
        let title = report.plan.title.isEmpty ? report.root?.name ?? "" : report.plan.title
        return [title, report.unit ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func capPhrase(_ cap: MethodologyStamp.Cap?) -> String {
        guard let cap else { return uncapped }
        let limit = numbers.shortest(cap.limit, decimals: 2) + numbers.percentSpace + "%"
        if cap.level == Plan.rootID {
            return isSpanish ? "con \(self.cap) de \(limit) en el plan" : "capped at \(limit) for the plan"
        }
        return isSpanish
            ? "con \(self.cap) de \(limit) por \(word(ofLevel: cap.level))"
            : "capped at \(limit) per \(word(ofLevel: cap.level))"
    }

    private func word(ofLevel level: String) -> String {
        switch level {
        case Plan.indicatorLevel: isSpanish ? "indicador" : "indicator"
        case "objective": isSpanish ? "objetivo" : "objective"
        default: level
        }
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
    /// The text with its first letter in lower case.
    var uncapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }
}
