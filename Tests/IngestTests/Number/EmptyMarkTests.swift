import PlanModel
import Testing

@testable import Ingest

@Suite("A mark for no number") struct EmptyMarkTests {
    @Test(
        "stands for not reported",
        arguments: [
            "", " ", ".", "-", "N/A", "n/a", "ND", "No disponible", "#DIV/0!", "#¡DIV/0!", "#REF!", "#¡REF!",
            "\u{2013}",
        ])
    func notReported(text: String) {
        #expect(EmptyMark.value(of: Array(text.utf8)[...]) == .notReported)
    }

    @Test("stands for not programmed", arguments: ["NP", "np", " NP ", "N.P."])
    func notProgrammed(text: String) {
        #expect(EmptyMark.value(of: Array(text.utf8)[...]) == .notProgrammed)
    }

    @Test("is never a zero or a word", arguments: ["0", "0,0", "cero", "pendiente", "N", "#"])
    func others(text: String) {
        #expect(EmptyMark.value(of: Array(text.utf8)[...]) == nil)
    }
}
