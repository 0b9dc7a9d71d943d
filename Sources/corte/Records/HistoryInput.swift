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
        let kept = try history.cuts().filter(\.isLatest).map(keeping)
        guard let last = kept.max(by: { $0.cut.day < $1.cut.day }) else {
            throw Failure(
                .data,
                Phrase(
                    es: "\(history.file): no tiene ningún corte; regístrelos con corte record",
                    en: "\(history.file): it has no cut; record them with corte record"))
        }
        var loaded = try self.loaded(kept, by: last)
        let others = kept.filter { $0.content.planFile?.text != last.content.planFile?.text }
        if let first = others.first {
            loaded.diagnostics.append(
                Diagnostic(
                    .note, at: Place(file: history.file),
                    Phrase(
                        es:
                            "nombres y pesos son los del archivo del plan del corte \(last.cut.name); con otro se registraron "
                            + "\(others.count) cortes (el primero: \(first.cut.name))",
                        en:
                            "names and weights are those of the plan file of the cut \(last.cut.name); \(others.count) cuts "
                            + "were recorded with another (the first: \(first.cut.name))"),
                    advice: Phrase(
                        es: "lo que se publicó entonces lo da corte history show",
                        en: "corte history show gives what was "
                            + "published then")))
        }
        return loaded
    }

    /// One version of a cut.
    func loaded(_ cut: RecordedCut) throws -> LoadedPlan {
        let kept = try keeping(cut)
        return try loaded([kept], by: kept)
    }

    /// A cut and what was read of it.
    private typealias Kept = (cut: RecordedCut, content: CutContent)

    private func keeping(_ cut: RecordedCut) throws -> Kept { (cut, try history.content(of: cut)) }

    /// Cuts as one plan, by the plan file and the levels of one of them.
    private func loaded(_ cuts: [Kept], by last: Kept) throws -> LoadedPlan {
        let kept = last.content
        var rows: [Observation] = []
        var sources: [PlanSource] = []
        for (cut, content) in cuts {
            guard content.levels == kept.levels else {
                let (own, others) = (content.levels.joined(separator: ", "), kept.levels.joined(separator: ", "))
                throw Failure(
                    .data,
                    Phrase(
                        es: "\(history.file): el corte \(cut.name) tiene otros niveles (\(own)) que \(last.cut.name) "
                            + "(\(others)); no forman un solo plan",
                        en:
                            "\(history.file): the cut \(cut.name) has other levels (\(own)) than \(last.cut.name) (\(others)); "
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
