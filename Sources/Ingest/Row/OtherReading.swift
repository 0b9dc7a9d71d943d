import PlanModel
import Words

/// A row whose one ambiguous number would bring executed and programmed nearer to each other, more than tenfold, in the
/// other format.
struct OtherReading {
    /// The row's figures as they're read; both positive.
    let executed, programmed: Double
    /// The figures in the other format; the same where a cell is read one way only.
    let others: (executed: Double, programmed: Double)

    /// Nil where the other reading isn't that much nearer.
    init?(executed: Double, programmed: Double, others: (executed: Double, programmed: Double)) {
        self.executed = executed
        self.programmed = programmed
        self.others = others
        guard Self.isFar(executed: executed, programmed: programmed), others.executed > 0, others.programmed > 0 else {
            return nil
        }
        func distance(_ ratio: Double) -> Double { max(ratio, 1 / ratio) }
        guard distance(ratio) > 10 * distance(otherRatio) else { return nil }
    }

    /// Whether figures are so far from each other that another reading may be more than tenfold nearer.
    static func isFar(executed: Double, programmed: Double) -> Bool {
        executed > 0 && programmed > 0 && (executed > 10 * programmed || programmed > 10 * executed)
    }

    private var ratio: Double { executed / programmed }
    private var otherRatio: Double { others.executed / others.programmed }

    /// The warning about a record, with both readings; nil where there is nothing to warn of.
    ///
    /// - Parameters:
    ///   - executed: what was executed, as the row counts it.
    ///   - programmed: what was due, likewise, as `target` holds it.
    static func warning(
        _ cells: CellReader, _ record: Int, executed: Double?, programmed: Double?, target: MatrixColumn
    ) -> Diagnostic? {
        guard let executed, let programmed else { return nil }
        let ofExecuted = cells.otherReading(.executed, of: record)
        let ofTarget = cells.otherReading(target, of: record)
        guard (ofExecuted == nil) != (ofTarget == nil) else { return nil }
        let others = (executed: ofExecuted ?? executed, programmed: ofTarget ?? programmed)
        guard let other = OtherReading(executed: executed, programmed: programmed, others: others) else { return nil }
        let column: MatrixColumn = ofExecuted == nil ? target : .executed
        let (read, unread) =
            ofExecuted == nil ? (programmed, others.programmed) : (executed, others.executed)
        let shown = cells.shown(column, of: record)
        return Diagnostic(
            .warning, at: cells.place(of: record, column),
            Phrase(
                es: "\(column.spanishName) se lee como \(read.shortText) y da \(percent(other.ratio)) %; leído como "
                    + "\(unread.shortText) daría \(percent(other.otherRatio)) % (\(shown))",
                en: "\(column.name) is read as \(read.shortText) and gives \(percent(other.ratio))%; read as "
                    + "\(unread.shortText) it would give \(percent(other.otherRatio))% (\(shown))"),
            advice: Phrase(
                es: "revise la celda; «numbers: es» o «numbers: en» en el archivo del plan deciden por todas",
                en: "check the cell; 'numbers: es' or 'numbers: en' in the plan file decides for all"))
    }

    private static func percent(_ ratio: Double) -> String { (100 * ratio).roundedHalfUp(decimals: 2).shortText }
}
