import History
import Ingest
import Measurement
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

    /// The latest version of every cut as one plan, by the plan file and the nodes' weights of the cut that's measured.
    func loaded(_ scope: CutScope = CutScope()) throws -> LoadedPlan {
        let kept = try history.cuts().filter(\.isLatest).map(keeping)
        let own = kept.filter { scope.unit == nil || $0.cut.unit == scope.unit }
        guard let last = (own.isEmpty ? kept : own).max(by: { $0.cut.day < $1.cut.day }) else {
            throw Failure(
                .data,
                Phrase(
                    es: "\(history.file): no tiene ningún corte; regístrelos con corte record",
                    en: "\(history.file): it has no cut; record them with corte record"))
        }
        var counting = last
        var loaded: LoadedPlan
        if let request = scope.cut {
            let day = try request.cut(among: Set(own.map(\.cut.day)).sorted())
            counting = own.first { $0.cut.day == day } ?? last
            loaded = try self.loaded(kept, by: counting)
        } else {
            loaded = try self.loaded(kept, by: last)
            // The latest cut isn't measured where it's no more than begun.
            let measured = try? PlanSelection(loaded.plan, options: MeasurementOptions(unit: scope.unit)).cut
            if let other = own.first(where: { $0.cut.day == measured }), other.cut.day != last.cut.day {
                counting = other
                loaded = try self.loaded(kept, by: other)
            }
        }
        let isOne = scope.isOfOneCut && Set(own.map(\.cut.unit)).count <= 1
        if !isOne, let doubt = doubt(about: own, by: counting) { loaded.diagnostics.append(doubt) }
        return loaded
    }

    /// That a cut's plan file and weights count for cuts that were recorded with others; nil where none was.
    private func doubt(about cuts: [Kept], by counting: Kept) -> Diagnostic? {
        let (content, name) = (counting.content, counting.cut.name)
        let others = cuts.filter { other in
            other.content.planFile?.text != content.planFile?.text
                || other.content.nodeWeights.map(\.code) != content.nodeWeights.map(\.code)
                || other.content.nodeWeights.map(\.weight) != content.nodeWeights.map(\.weight)
        }
        guard let first = others.first?.cut.name else { return nil }
        return Diagnostic(
            .warning, at: Place(file: history.file),
            Phrase(
                es: "cuentan para todos los cortes el archivo del plan y los pesos de los nodos del corte \(name); "
                    + "\(others.count) se \(others.count == 1 ? "registró" : "registraron") con otros (el primero: \(first))",
                en: "the plan file and the nodes' weights of the cut \(name) count for all cuts; \(others.count) "
                    + "\(others.count == 1 ? "was" : "were") recorded with others (the first: \(first))"),
            advice: Phrase(
                es: "con los propios, mida un corte a la vez con --cut",
                en: "for a cut's own measure one at a time with --cut"))
    }

    /// One version of a cut.
    func loaded(_ cut: RecordedCut) throws -> LoadedPlan {
        let kept = try keeping(cut)
        return try loaded([kept], by: kept)
    }

    /// The latest version of every cut of a unit as one plan, by the plan file and the nodes' weights of one of them.
    func loaded(_ unit: String?, by day: Cut) throws -> LoadedPlan? {
        let kept = try history.cuts().filter { $0.isLatest && $0.unit == unit }.map(keeping)
        return try kept.first { $0.cut.day == day }.map { try loaded(kept, by: $0) }
    }

    /// The plan of a cut, of what was read of it.
    func plan(of cut: RecordedCut, _ content: CutContent) throws -> Plan {
        try loaded([(cut, content)], by: (cut, content)).plan
    }

    /// A cut and what was read of it.
    private typealias Kept = (cut: RecordedCut, content: CutContent)

    private func keeping(_ cut: RecordedCut) throws -> Kept { (cut, try history.soundContent(of: cut)) }

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
