import PlanModel
import Testing

@testable import Ingest

@Suite("A matrix at random") struct DialectTests {
    /// What a dialect made of a matrix.
    private enum Outcome: Hashable { case same, told, refused }

    @Test("says the same in every dialect, or is refused or told for a reason", arguments: 0..<300 as Range<UInt64>)
    func dialects(seed: UInt64) {
        let matrix = RandomMatrix(seed: seed)
        var outcomes: [Outcome: Int] = [:]
        for dialect in Dialect.all(seed: seed) {
            let written = WrittenMatrix(matrix, in: dialect)
            outcomes[outcome(of: matrix, written, dialect, seed: seed), default: 0] += 1
        }
        #expect(outcomes[.same, default: 0] > 0, "seed \(seed) is never read")
    }

    @Test("says the same as a workbook", arguments: 0..<300 as Range<UInt64>)
    func workbooks(seed: UInt64) throws {
        let matrix = RandomMatrix(seed: seed)
        let dialect = try #require(Dialect.all(seed: seed).first { $0.decimal == "." && $0.thousands.isEmpty })
        let written = WrittenMatrix(matrix, in: dialect)
        do {
            let loaded = try load(bytes: written.workbook, plan: written.plan)
            #expect(Self.lines(loaded.plan) == Self.lines(matrix))
        } catch {
            #expect(Self.isDue(error.diagnostics, written, dialect), "\(error.diagnostics)\n\(written.text)")
        }
    }

    @Test("says the same as a workbook of texts", arguments: 0..<100 as Range<UInt64>)
    func textWorkbooks(seed: UInt64) {
        let matrix = RandomMatrix(seed: seed)
        // The separator and the encoding are those of text; the first of each ways to write numbers is enough.
        for dialect in Dialect.all(seed: seed).filter({ $0.separator == ";" }) {
            let written = WrittenMatrix(matrix, in: dialect)
            _ = outcome(of: matrix, written, dialect, seed: seed, bytes: written.textWorkbook)
        }
    }

    private func outcome(
        of matrix: RandomMatrix, _ written: WrittenMatrix, _ dialect: Dialect, seed: UInt64, bytes: [UInt8]? = nil
    ) -> Outcome {
        func context() -> String { "seed \(seed): \(dialect)\n\(written.text)\(written.plan ?? "")" }
        let loaded: LoadedPlan
        do {
            loaded = try load(bytes: bytes ?? written.bytes, plan: written.plan)
        } catch {
            let isNamed = error.diagnostics.allSatisfy { $0.place != nil && $0.remedy != nil }
            #expect(isNamed && !error.diagnostics.isEmpty, "\(error.diagnostics)\n\(context())")
            #expect(Self.isDue(error.diagnostics, written, dialect), "\(error.diagnostics)\n\(context())")
            return .refused
        }
        let warnings = loaded.diagnostics.filter { $0.severity == .warning }.map(\.message)
        let isTold = warnings.contains { $0.contains("can be read two ways") }
        if written.isAmbiguous, !dialect.saysNumbers { #expect(isTold, "silence\n\(context())") }
        let (read, meant) = (Self.lines(loaded.plan), Self.lines(matrix))
        if read == meant { return .same }
        // What can be read two ways, and by nothing but the separator or the headers, may be read the other way.
        let isOpen = written.isAmbiguous && !dialect.saysNumbers && isTold
        let difference = zip(read, meant).first { $0 != $1 }.map { "\n\($0)\n\($1)" } ?? "\(read.count) \(meant.count)"
        #expect(isOpen, "another number: \(difference)\n\(warnings)\n\(context())")
        return .told
    }

    /// Whether a refusal is for what the matrix leaves open.
    private static func isDue(_ reasons: [Diagnostic], _ written: WrittenMatrix, _ dialect: Dialect) -> Bool {
        reasons.allSatisfy { reason in
            reason.message.contains("nothing says whether the magnitudes are of each period") && !dialect.saysMagnitudes
        }
    }

    /// What was read, a line for each row, in the order of the codes.
    private static func lines(_ plan: Plan) -> [String] {
        plan.observations.map { row in
            line(
                [row.unit, row.cut?.description] + row.path + [row.indicator, row.name, row.annualisation?.rawValue],
                [row.baseline, row.programmedYear, row.programmed, row.executed].map { "\($0.value)" },
                [row.weight, row.path.last.flatMap { plan.nodes[$0]?.weight }], row.published?.value)
        }.sorted()
    }

    /// What was meant.
    private static func lines(_ matrix: RandomMatrix) -> [String] {
        return matrix.rows.map { row in
            line(
                [row.unit, row.cut?.description] + row.path + [row.indicator, row.name, row.annualisation?.rawValue],
                [
                    value(row.baseline, orElse: .notReported), value(row.programmedYear, orElse: .notReported),
                    value(row.programmed, orElse: .noTarget), value(row.executed, orElse: .notReported),
                ].map { "\($0)" },
                [row.weight?.value, row.path.last.flatMap { matrix.nodeWeights[$0]?.value }], row.published?.value)
        }.sorted()
    }

    private static func value(_ cell: RandomMatrix.Cell?, orElse hole: Reading.Value) -> Reading.Value {
        switch cell {
        case .number(let amount): .number(amount.value)
        case .mark("NP"): .notProgrammed
        case .mark, nil: hole
        }
    }

    private static func line(
        _ texts: [String?], _ readings: [String], _ weights: [Double?], _ published: Double?
    ) -> String {
        let numbers = (weights + [published]).map { $0.map { "\($0)" } ?? "-" }
        return (texts.map { $0 ?? "-" } + readings + numbers).joined(separator: "|")
    }
}
