import ChartKit
import PlanModel
import Reports
import Words

/// The words of the tables on a terminal, in the language of the results.
struct TableWords {
    let wording: Wording

    func pick(_ spanish: String, _ english: String) -> String {
        wording.spoken == .es ? spanish : english
    }

    var node: String { pick("Nodo", "Node") }
    var achievement: String { pick("Avance", "Achievement") }
    var coverage: String { pick("Cobertura", "Coverage") }
    var range: String { pick("Rango", "Range") }
    var mask: String { pick("Enmascara", "Mask") }
    var share: String { pick("Peso", "Weight") }
    var measureUnit: String { pick("Unidad", "Unit") }
    var programmed: String { pick("Programado", "Programmed") }
    var executed: String { pick("Ejecutado", "Executed") }
    var reported: String { pick("Reportado", "Reported") }
    var projected: String { pick("Proyectado", "Projected") }
    var projection: String { pick("Proyección", "Projection") }
    var probability: String { pick("Prob. de meta", "P(target)") }
    var name: String { pick("Nombre", "Name") }
    var difference: String { pick("Dif.", "Diff.") }
    var rank: String { pick("Puesto", "Rank") }
    var cause: String { pick("Por", "Because of") }
    var trajectory: String { pick("Trayectoria", "Trajectory") }
    var gap: String { pick("Brecha", "Gap") }
    var summary: String { pick("Resumen", "Summary") }

    var unit: String { pick("Unidad", "Unit") }
    var cut: String { pick("Corte", "Cut") }

    /// What a summary of many units shows of them.
    func shown(_ shown: Int, of units: Int, plans: Int, moves: Bool) -> String {
        let what =
            moves
            ? pick("las \(shown) que más cambian", "the \(shown) that move most")
            : pick("las \(shown) de menor avance", "the \(shown) of lowest achievement")
        return pick(
            "\(units) unidades, \(plans) mediciones; \(what), cada una a su último corte",
            "\(units) units, \(plans) measurements; \(what), each at its latest cut")
    }

    /// What stands side by side where one methodology measures units and another projects them, each from its own cut.
    var unitContrast: String {
        pick(
            "mediciones al corte junto a proyecciones al 31 de diciembre",
            "measurements at the cut beside projections to December 31")
    }

    func base(_ base: Base) -> String {
        switch base {
        case .cut: pick("contra lo programado al corte", "against the programme at the cut")
        case .year: pick("contra lo programado en el año", "against the programme of the year")
        case .elapsed:
            pick("contra lo programado en los años transcurridos", "against the programme of the elapsed years")
        case .plan: pick("contra la meta del plan", "against the goal of the plan")
        }
    }

    /// What a projection is measured against.
    func due(at horizon: Cut) -> String {
        let date = wording.numbers.date(horizon)
        return pick("contra lo programado al \(date)", "against the programme at \(date)")
    }

    func mode(_ mode: Mode) -> String? {
        mode == .simple ? nil : pick("desde la línea base", "from the baseline")
    }
}

extension TableWords {
    /// The caveats as lines below a table.
    func lines(_ caveats: [Caveat]) -> [String] {
        sentences(caveats).map { pick("Nota", "Note") + ": " + $0 }
    }

    /// The caveats as sentences without their final points.
    func sentences(_ caveats: [Caveat]) -> [String] {
        caveats.map { $0.sentence(in: wording.isSpanish ? .spanish : .english) }
    }

    /// What acts on a node, the cause of a difference at it: `tope de 100 %`, or the name of a strategy.
    func treatments(of report: Report, at level: String) -> String {
        let ofYears = level == Plan.indicatorLevel ? report.methodology.treatments(at: Plan.yearLevel) : []
        return (ofYears + report.methodology.treatments(at: level)).flatMap { strategy -> [String] in
            let place = strategy.level == Plan.yearLevel ? pick(" por año", " per year") : ""
            let phrases = strategy.effects.filter(\.isActing).compactMap { effect -> String? in
                let limit = wording.numbers.shortest(effect.value) + wording.numbers.percentSpace + "%"
                switch effect.meaning {
                case .cap: return pick("tope de \(limit)", "cap of \(limit)") + place
                case .floor: return pick("piso de \(limit)", "floor of \(limit)") + place
                default: return nil
                }
            }
            return strategy.isDeclared ? phrases : phrases + [strategy.name]
        }.joined(separator: ", ")
    }
}
