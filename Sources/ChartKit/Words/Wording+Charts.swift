import PlanModel
import Reports

/// The words of marks, legends and labels.
extension Wording {
    /// Whether its phrases are Spanish; every other language gets English ones.
    package var isSpanish: Bool { language.hasPrefix("es") }

    /// The tick of the year's programme.
    var yearProgramme: String { isSpanish ? "Programado del año" : "Programmed for the year" }

    /// The mark of a year's programme that isn't on the scale.
    var yearProgrammeBeyond: String {
        isSpanish ? "Programado del año, fuera de la escala" : "Programmed for the year, off the scale"
    }

    /// The hatched part of a bar.
    var beyondGoal: String {
        let goal = numbers.percent(PercentScale.goal, decimals: 0)
        return isSpanish ? "Más allá del \(goal)" : "Beyond \(goal)"
    }

    /// A mark that stands for a value off the axis.
    func offAxis(of scale: PercentScale) -> String {
        let end = numbers.percent(scale.limit, decimals: 0)
        return isSpanish ? "Fuera de la escala de 0 a \(end)" : "Off the scale from 0 to \(end)"
    }

    /// What is said of indicators without an achievement.
    var notMeasured: String { isSpanish ? "sin medir" : "not measured" }

    /// The number between the marks of a comparison.
    var differenceInPoints: String { isSpanish ? "Diferencia en puntos" : "Difference in points" }

    /// The number between the marks of more than two methodologies.
    var spreadInPoints: String { isSpanish ? "Mayor diferencia en puntos" : "Largest difference in points" }

    /// The mark of a comparison without a difference.
    var noDifference: String { isSpanish ? "Sin diferencia" : "No difference" }

    /// What follows the name of a group that goes on from the page before.
    var continuation: String { isSpanish ? "(continuación)" : "(continued)" }

    /// The name of a group that goes on from the page before.
    func continued(_ name: String) -> String { "\(name) \(continuation)" }

    /// An achievement, for example `72,53 %`; where a treatment changed it, `100 % (tope; 176,98 %)`. The first number
    /// stands between marks of stress.
    func achievement(of node: ReportNode) -> String? {
        guard let value = node.outcome.achievement else { return nil }
        guard let note = treatmentNote(of: node) else { return "**\(numbers.percent(value))**" }
        return "**\(numbers.shortest(value, decimals: 2))\(numbers.percentSpace)%** \(note)"
    }

    /// A state inside a sentence, for example `en rezago`.
    func inState(_ band: StateBands.Band) -> String {
        if let name = band.name { return isSpanish ? "en \(name)" : "in \(name)" }
        let word = word(of: band).lowercased()
        guard isSpanish, !word.hasPrefix("en ") else { return word }
        return band.state == .critical ? "en estado \(word)" : "en \(word)"
    }

    /// Words one after the other, for example `a, b y c`.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + (isSpanish ? " y " : " and ") + last
    }
}
