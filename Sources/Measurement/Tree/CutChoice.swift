import PlanModel
import Words

/// Which cut of a unit's rows is measured: the one that's wanted, or else the latest with a report.
struct CutChoice {
    let cut: Cut?
    /// What the user should know about it.
    private(set) var remarks: [Diagnostic] = []

    /// - Parameter countsYears: whether rows of later years are there for their goals.
    init(_ rows: [Observation], wanted: Cut?, countsYears: Bool) throws(MeasurementError) {
        let cuts = Set(rows.compactMap(\.cut)).sorted()
        if let wanted {
            guard cuts.isEmpty || cuts.contains(wanted) else {
                throw .notInPlan(
                    Phrase(es: "la matriz no tiene el corte \(wanted)", en: "the matrix has no cut \(wanted)"),
                    advice: .itHas(cuts.map(\.description)))
            }
            cut = wanted
            return
        }
        let reported = Set(rows.lazy.filter { $0.executed.number != nil }.compactMap(\.cut))
        cut = reported.max() ?? cuts.last
        guard let cut else { return }
        let later = cuts.filter { $0 > cut && !(countsYears && $0.year > cut.year) }
        if let first = later.first {
            let names = listed(later.map(\.description))
            remarks.append(
                Diagnostic(
                    .warning,
                    Phrase(
                        es: "\(cut) es el último corte con reportes; los posteriores no tienen ninguno (\(names))",
                        en: "\(cut) is the latest cut with a report; later ones have none (\(names))"),
                    advice: Phrase(
                        es: "para medir uno de ellos, escriba --cut \(first)",
                        en: "to measure one of them, write --cut \(first)")))
        }
        tellFewer(rows, cut: cut, before: cuts.last { $0 < cut })
    }

    /// Tells that the latest cut has fewer rows than the one before.
    private mutating func tellFewer(_ rows: [Observation], cut: Cut, before: Cut?) {
        guard let before else { return }
        let (own, earlier) = (rows.count { $0.cut == cut }, rows.count { $0.cut == before })
        guard own < earlier else { return }
        remarks.append(
            Diagnostic(
                .warning,
                Phrase(
                    es: "el corte \(cut) tiene \(own) filas y el anterior, \(before), \(earlier)",
                    en: "the cut \(cut) has \(own) rows, and the one before, \(before), \(earlier)"),
                advice: Phrase(
                    es: "para medir el anterior, escriba --cut \(before)",
                    en: "to measure the one before, write --cut \(before)")))
    }
}
