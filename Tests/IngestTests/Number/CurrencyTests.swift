import PlanModel
import Testing

@testable import Ingest

@Suite("An amount of money") struct CurrencyTests {
    @Test(
        "is the number behind its mark",
        arguments: [
            ("$ 1.200.000", 1_200_000), ("$1.200.000", 1_200_000), ("COP 1.200.000", 1_200_000), ("cop$ 1,5", 1.5),
            ("-$ 1.200.000", -1_200_000), ("$\u{A0}12", 12), ("1´200.000", 1_200_000), ("$ 1'200.000", 1_200_000),
        ])
    func amounts(text: String, value: Double) {
        #expect(numberText(text)?.value(in: .colombian) == value)
    }

    @Test("is read by both readers of a matrix, with apostrophes and accents between the thousands as well")
    func readers() throws {
        let matrix = """
            unit;indicator;programmed;executed
            U1;A;$ 1.200.000;$1.100.000
            U1;B;COP 2.000.000;1´200.000
            U2;A;5.000.000;$ 1.100.000,5
            """
        let rows = try wholeRows(matrix)
        #expect(rows.map(\.programmed) == [1_200_000, 2_000_000, 5_000_000])
        #expect(rows.map(\.executed) == [1_100_000, 1_200_000, 1_100_000.5])
        #expect(try streamed(matrix) == rows)
    }

    @Test("is none in a column that holds no magnitudes") func others() {
        let matrix = "unit;indicator;weight;programmed;executed\nU1;A;$ 5;10;5\n"
        let told = ["m.csv:2:3: weight is no number ($ 5); write one such as 1.234,56, or leave the cell empty"]
        #expect(errors(matrix) == told)
        #expect(streamErrors(matrix) == told)
    }
}
