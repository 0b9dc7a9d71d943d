import Measurement
import PlanModel
import StrategyHost
import Testing
import Words

@Suite("An error of measuring") struct MeasurementErrorTests {
    @Test("is a line that says what is wrong and what to do")
    func wording() {
        #expect(
            MeasurementError.invalidMethodology("a+b", Phrase("it's wrong"), advice: Phrase("do this")).lines
                == ["methodology 'a+b': it's wrong; do this"])
        #expect(
            MeasurementError.invalidMethodology("a", Phrase("it's wrong"), advice: nil).lines == [
                "methodology 'a': it's wrong"
            ]
        )
        #expect(
            MeasurementError.notInPlan(Phrase("there is none"), advice: Phrase("make one")).lines == [
                "there is none; make one"
            ])
    }

    @Test("has a line for each problem of the data")
    func data() {
        let problems = [
            Diagnostic(at: Place(file: "m.csv", row: 2), Phrase("one"), advice: Phrase("first")),
            Diagnostic(.error, Phrase("two")),
        ]
        #expect(MeasurementError.invalidData(DiagnosticList(problems)).lines == ["m.csv:2: one; first", "two"])
    }

    @Test("of a strategy names the node and its row")
    func strategies() {
        let error = StrategyError(
            .failed, strategy: "mean", Phrase("no value"), advice: Phrase("give one"), column: "weight")
        #expect(MeasurementError.strategy(error).lines == ["strategy 'mean': no value (column 'weight'); give one"])
        #expect(
            MeasurementError.strategyFailed(error, node: "A", at: Place(file: "m.csv", row: 5)).lines
                == ["m.csv:5: 'A': strategy 'mean': no value (column 'weight'); give one"])
        #expect(
            MeasurementError.strategyFailed(error, node: "O1", at: nil).lines
                == ["'O1': strategy 'mean': no value (column 'weight'); give one"])
    }
}
