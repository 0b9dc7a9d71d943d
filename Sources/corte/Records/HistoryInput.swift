import History
import Ingest
import PlanModel
import Words

/// A history as the input of what else reads a matrix.
struct HistoryInput {
    private let history: History

    /// - Throws: `HistoryError` for what can't be read as one.
    init(_ file: String) throws { history = try History(reading: file) }

    init(_ history: History) { self.history = history }

    /// The history that matrices are, where the only one is a database; nil for matrices.
    static func of(_ matrices: [String], plan: String?) throws -> HistoryInput? {
        guard let file = matrices.first(where: History.isDatabase) else { return nil }
        guard matrices.count == 1 else {
            throw Failure(
                .usage,
                Phrase(
                    es: "\(file) es una base de datos y se lee sola; exporte sus cortes con corte history export",
                    en: "\(file) is a database, which is read alone; export its cuts with corte history export"))
        }
        guard plan == nil else {
            throw Failure(
                .usage,
                Phrase(
                    es: "\(file) guarda el archivo del plan de cada corte; quite --plan",
                    en: "\(file) keeps each cut's plan file; leave --plan out"))
        }
        return try HistoryInput(file)
    }

    /// The latest version of every cut as one plan, by the plan file of the latest cut.
    func loaded() throws -> LoadedPlan {
        let cuts = try history.cuts().filter(\.isLatest)
        guard let last = cuts.max(by: { $0.day < $1.day }) else {
            throw Failure(
                .data,
                Phrase(
                    es: "\(history.file): no tiene ningún corte; regístrelos con corte record",
                    en: "\(history.file): it has no cut; record them with corte record"))
        }
        var loaded = try self.loaded(cuts, by: last)
        let others = try cuts.filter { cut in
            try history.content(of: cut).planFile?.text != history.content(of: last).planFile?.text
        }
        if let first = others.first {
            loaded.diagnostics.append(
                Diagnostic(
                    .note, at: Place(file: history.file),
                    Phrase(
                        es:
                            "nombres y pesos son los del archivo del plan del corte \(last.name); con otro se registraron "
                            + "\(others.count) cortes (el primero: \(first.name))",
                        en:
                            "names and weights are those of the plan file of the cut \(last.name); \(others.count) cuts "
                            + "were recorded with another (the first: \(first.name))"),
                    advice: Phrase(
                        es: "lo que se publicó entonces lo da corte history show",
                        en: "corte history show gives what was "
                            + "published then")))
        }
        return loaded
    }

    /// One version of a cut.
    func loaded(_ cut: RecordedCut) throws -> LoadedPlan { try loaded([cut], by: cut) }

    /// Cuts as one plan, by the plan file and the levels of one of them.
    private func loaded(_ cuts: [RecordedCut], by last: RecordedCut) throws -> LoadedPlan {
        let kept = try history.content(of: last)
        var rows: [Observation] = []
        var sources: [PlanSource] = []
        for cut in cuts {
            let content = try history.content(of: cut)
            guard content.levels == kept.levels else {
                let (own, others) = (content.levels.joined(separator: ", "), kept.levels.joined(separator: ", "))
                throw Failure(
                    .data,
                    Phrase(
                        es: "\(history.file): el corte \(cut.name) tiene otros niveles (\(own)) que \(last.name) "
                            + "(\(others)); no forman un solo plan",
                        en:
                            "\(history.file): the cut \(cut.name) has other levels (\(own)) than \(last.name) (\(others)); "
                            + "they make no single plan"))
            }
            rows += content.rows
            for source in cut.sources where !sources.contains(source) { sources.append(source) }
        }
        var loaded = try KeptPlan(planFile: kept.planFile?.text, file: kept.planFile?.file).loaded(
            levels: kept.levels,
            nodeWeights: kept.nodeWeights.map { (code: $0.code, weight: $0.weight, place: $0.origin) }, rows: rows,
            from: history.file)
        loaded.plan.sources = sources
        return loaded
    }
}
