import ChartKit
import Console
import Encoding
import Matrices
import Measurement
import PlanModel
import Reports
import Words

extension OutputOptions {
    /// Writes many plans in the form that was asked for: the nodes of each as rows of CSV, and else what the units come to.
    func write(
        _ plans: MatrixPlans, of matrices: [String], by engine: StreamingEngine, wording: Wording, _ talk: TalkOptions
    ) throws {
        guard format.isDelimited else {
            let comparison = try Phase.run(.measuring) { try plans.comparison(by: engine) }
            talk.tell(comparison.notes)
            return try write(
                UnitTable(comparison: comparison, wording: wording), json: comparison.json(in: wording.spoken),
                rows: ResultRows(lines: "units") {
                    UnitWorkbook(
                        comparison: comparison, sources: matrices.map { SourceFile(path: $0, digest: nil) },
                        wording: wording)
                })
        }
        talk.tell(engine.foreignModules)
        let output = try OutputStream(output)
        let notes = try Phase.run(.measuring) {
            try plans.rows(by: engine, restart: output.restart, write: output.write)
        }
        try output.finish()
        talk.tell(notes)
    }
}
