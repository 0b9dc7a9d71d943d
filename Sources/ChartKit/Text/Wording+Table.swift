package import Measurement
package import PlanModel

extension Wording {
    /// The head of the year's programme, for example `Programación 2024`.
    func programmedYear(_ year: Int) -> String { "\(programmedYear) \(year)" }

    /// What stands in a cell of numbers: the number, `NP` where nothing was programmed, a dash where nothing is known.
    func cell(_ reading: Reading) -> String {
        switch reading.value {
        case .number(let value): numbers.shortest(value, decimals: 2)
        case .notProgrammed: "NP"
        case .notReported: "–"
        }
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

    /// Behind the head of a group that goes on from the page before.
    var continued: String { isSpanish ? "(continúa)" : "(continued)" }

    /// The published figure in a note, for example `Publicado: 72,54%`.
    func publishedFigure(_ printed: String) -> String {
        published.prefix(1).uppercased() + published.dropFirst() + ":\u{A0}" + printed
    }

    /// The line below a chart's title: the methodology, its cap and where it acts, the base, the cut.
    func methodologyLine(of report: Report) -> String {
        let stamp = report.methodology
        let capped: String =
            if let limit = stamp.cap?.limit, let level = stamp.cap?.level {
                "\(cap) \(numbers.shortest(limit, decimals: 2))\(numbers.percentSpace)% "
                    + (isSpanish ? "por " : "per ") + noun(ofLevel: level).one
            } else {
                uncapped
            }
        let base: String =
            switch report.base {
            case .cut: isSpanish ? "frente a lo programado al corte" : "against the programme at the cut"
            case .year: isSpanish ? "frente a lo programado en el año" : "against the programme of the year"
            }
        return [
            (isSpanish ? "Metodología " : "Methodology ") + "\(stamp.given), \(capped)", base,
            "\(cut) \(numbers.date(report.cut))",
        ].joined(separator: " · ")
    }

    /// Where the figures come from, for example `Fuente: SEGPLAN`; a text that says so already stays as it is.
    package func sourceLine(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        return text.hasPrefix(source) ? text : "\(source): \(text)"
    }
}
