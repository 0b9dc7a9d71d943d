import PlanModel
import Words

@testable import Ingest

/// A matrix with or without its plan file, whatever is in them: either they're refused for reasons that have a place, or
/// what was read can be written as the canonical matrix and its plan file, which read the same and leave no doubt; and the
/// matrix as it stands reads the same beside the plan file that makes every decision explicit.
struct ReadingTrial {
    let matrix: [UInt8]
    var plan: [UInt8]?

    /// The matrix that plan files are tried beside: it has something to decide for each of their sections.
    private static let sample = """
        eje;objective;código;Tipo;Responsable;corte;L.B;programado;ejecutado;% de avance
        E1;O1;A;suma;Uno;31/03/2024;1;1.234;987;80,0%
        E1;O1;B;constante;Dos;31/03/2024;;5,5;NP;
        E2;;C;creciente;;31/03/2024;2;10; - ;100
        E1;O1;A;suma;Uno;30/06/2024;1;2.468;2.000;81
        E1;O1;B;constante;Dos;30/06/2024;;5,5;5;
        E2;O2;C;creciente;;30/06/2024;2;10;12;120
        """

    init(matrix: [UInt8] = Array(sample.utf8), plan: [UInt8]? = nil) {
        self.matrix = matrix
        self.plan = plan
    }

    /// A matrix and, behind a line of `=====`, its plan file.
    init(_ bytes: [UInt8]) {
        let comparison = ReaderComparison(bytes)
        self.init(matrix: comparison.matrix, plan: comparison.plan)
    }

    /// What is wrong with the reading; nil where nothing is.
    func fault() -> String? {
        let loaded: LoadedPlan
        do {
            loaded = try read(matrix, plan)
        } catch {
            return Self.fault(in: error)
        }
        if let nowhere = loaded.diagnostics.first(where: { $0.place == nil }) { return "nowhere: \(nowhere)" }
        let canonical = CanonicalMatrix(loaded.plan).text
        let settled = CanonicalPlanFile(loaded.plan, original: loaded.planFileText).text
        func fault(_ what: String) -> String { "\(what)\n--- matrix\n\(canonical)--- plan file\n\(settled)" }
        do {
            let again = try read(Array(canonical.utf8), Array(settled.utf8))
            let (first, second) = (Self.figures(of: loaded.plan), Self.figures(of: again.plan))
            for (one, other) in zip(first, second) where one != other { return fault("read: \(one)\nthen: \(other)") }
            if first.count != second.count { return fault("\(first.count) lines, then \(second.count)") }
            let doubts = again.diagnostics.filter { $0.severity == .warning && !Self.isOfData($0) }
            return doubts.isEmpty ? explicitFault(loaded) : fault("doubts: \(doubts)")
        } catch {
            return fault("refused: \(error.diagnostics)")
        }
    }

    /// What is wrong with the matrix beside the plan file that makes every decision explicit.
    private func explicitFault(_ loaded: LoadedPlan) -> String? {
        guard let explicit = ExplicitPlanFile(loaded)?.text(in: .es) else { return "no explicit plan file" }
        func fault(_ what: String) -> String { "\(what)\n--- explicit plan file\n\(explicit)" }
        do {
            let again = try read(matrix, Array(explicit.utf8))
            let (first, second) = (Self.figures(of: loaded.plan), Self.figures(of: again.plan))
            for (one, other) in zip(first, second) where one != other { return fault("read: \(one)\nthen: \(other)") }
            if first.count != second.count { return fault("\(first.count) lines, then \(second.count)") }
            if ExplicitPlanFile(again)?.text(in: .es) != explicit {
                return fault("written again\n\(ExplicitPlanFile(again)?.text(in: .es) ?? "")")
            }
            let known = Set(loaded.diagnostics.map(\.message))
            let doubts = again.diagnostics.filter { $0.severity == .warning && !known.contains($0.message) }
            return doubts.isEmpty ? nil : fault("doubts: \(doubts)")
        } catch {
            return fault("refused: \(error.diagnostics)")
        }
    }

    private func read(_ matrix: [UInt8], _ plan: [UInt8]?) throws(IngestError) -> LoadedPlan {
        var files = ["m.csv": matrix]
        files["plan.yaml"] = plan
        return try PlanReader(input: MemoryInput(files: files)).read(matrices: ["m.csv"], planFile: nil)
    }

    /// What is wrong with a refusal: it says where something is wrong, and what to do.
    private static func fault(in error: IngestError) -> String? {
        guard !error.diagnostics.isEmpty else { return "refused without a reason" }
        for reason in error.diagnostics where reason.place == nil || reason.problem.en.isEmpty || reason.remedy == nil {
            return "refused without a place or advice: \(reason)"
        }
        return nil
    }

    /// Whether a warning is of what the data says, which no way of writing it mends: codes that are lost, a percentage
    /// beside a fraction, baselines and codes that may mean something else, and what a plan file says about none of the rows.
    private static func isOfData(_ warning: Diagnostic) -> Bool {
        [
            "lost its digits", "a percentage and a fraction of 1", "the matrix has no ", " forget ", " forgets ",
            "the baseline of ", "may be the total of ", "the name of ", "in fractions of 1 at ",
        ].contains { warning.message.contains($0) }
    }

    /// All of a plan that a measurement looks at.
    ///
    /// - Parameter hasDecimals: whether it matters how many decimals were published.
    static func figures(of plan: Plan, hasDecimals: Bool = true) -> [String] {
        let rows = plan.observations.map { row in
            let texts: [String?] =
                [row.unit, row.cut?.description] + row.path + [
                    row.indicator, row.name, row.indicatorClass?.rawValue, row.annualisation?.rawValue, row.entity,
                    row.measureUnit, row.note, row.weight.map(numberText), row.published.map { "\($0.value)" },
                    hasDecimals ? row.published.map { "\($0.decimals)" } : nil,
                ]
            let readings = [row.baseline, row.programmedYear, row.programmed, row.executed].map { "\($0.value)" }
            return (texts.map { $0 ?? "-" } + readings).joined(separator: "|")
        }
        let codes = Set(plan.observations.flatMap(\.path)).sorted()
        return [plan.levels.joined(separator: "|")] + rows
            + codes.map { "\($0)|\(plan.nodes[$0]?.weight.map(numberText) ?? "-")" }
    }
}
