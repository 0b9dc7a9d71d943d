import Testing

@testable import Ingest

@Suite("Magnitudes of periods") struct PeriodMagnitudesTests {
    @Test("that add up beyond all numbers are refused") func infinite() {
        let matrix = "cut;objective;indicator;programmed;executed\n2024Q1;O1;A;1;1e308\n2024Q2;O1;A;1;1e308\n"
        #expect(
            errors(matrix, plan: "magnitudes: period\n") == [
                "m.csv:3: the periods add up beyond all numbers (A); check the magnitudes"
            ])
    }
}
