import PlanModel
import Reports

extension Wording {
    /// The head of names of all levels.
    var name: String { isSpanish ? "Nombre" : "Name" }

    /// The head of the year's programme, for example `Programación 2024`.
    func programmedYear(_ year: Int?) -> String { year.map { "\(programmedYear) \($0)" } ?? programmedYear }

    /// What stands in a cell of numbers: the number, `NP` where nothing was programmed, a dash where nothing is known.
    func cell(_ reading: Reading) -> String {
        switch reading.value {
        case .number(let value): numbers.shortest(value, decimals: 2)
        case .notProgrammed: "NP"
        case .notReported, .noTarget: "–"
        }
    }

    /// The head of what was reported, beside what is projected, for example `Reportado al 31/03/2024`.
    func reported(at cut: Cut?) -> String {
        guard let cut else { return isSpanish ? "Reportado" : "Reported" }
        return (isSpanish ? "Reportado al " : "Reported at ") + numbers.date(cut)
    }

    /// The head of a projected magnitude, for example `Proyectado al 31/12/2024`.
    func projected(to horizon: Cut) -> String {
        (isSpanish ? "Proyectado al " : "Projected to ") + numbers.date(horizon)
    }

    /// The head of a projected achievement.
    var projected: String { isSpanish ? "Porcentaje proyectado" : "Projected achievement" }

    /// The numbers of an indicator's row: the year's programme, then the programme at the cut and what was executed; of a
    /// projection, what was reported and what is projected.
    func magnitudes(of node: ReportNode, isProjection: Bool) -> [String] {
        let row = node.indicator?.observation
        let year = cell(row?.programmedYear ?? .absent)
        let executed = cell(row?.executed ?? .absent)
        guard isProjection else { return [year, cell(row?.programmed ?? .absent), executed] }
        let projected = node.indicator?.estimate.map { numbers.shortest($0.value, decimals: 2) }
        return [year, executed, projected ?? cell(.absent)]
    }

    /// The line below an indicator's name: its class and its code.
    func identification(of indicator: Observation) -> String {
        let name: String? =
            switch indicator.indicatorClass {
            case .sector: isSpanish ? "Indicador sectorial" : "Sector indicator"
            case .flagship: isSpanish ? "Meta trazadora" : "Flagship target"
            case .project: isSpanish ? "Meta de proyecto de inversión" : "Target of an investment project"
            case nil: nil
            }
        return [name, indicator.indicator].compactMap(\.self).joined(separator: " · ")
    }

    /// How to read the bars of tables and cards.
    func barKey(_ scale: PercentScale) -> String {
        let (hundred, end) = (numbers.percent(100, decimals: 0), numbers.percent(scale.limit, decimals: 0))
        guard scale.limit > PercentScale.goal else {
            return isSpanish ? "Las barras van de 0 a \(end)." : "The bars go from 0 to \(end)."
        }
        return isSpanish
            ? "Las barras van de 0 a \(end): la marca es el \(hundred) y lo rayado, sobre ejecución."
            : "The bars go from 0 to \(end): the tick is \(hundred), and what is hatched is over-execution."
    }

    /// The published figure in a note, for example `Publicado: 72,54%`.
    func publishedFigure(_ printed: String) -> String {
        published.capitalisedFirst + ":\u{A0}" + printed
    }

    /// Where the figures come from, for example `Fuente: SEGPLAN`; a text that says so already stays as it is.
    package func sourceLine(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        return text.hasPrefix(source) ? text : "\(source): \(text)"
    }
}
