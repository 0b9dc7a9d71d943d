import Testing

@testable import Workbooks

@Suite("A number's form") struct NumberFormTests {
    @Test("has the code that spreadsheets read")
    func codes() {
        #expect(NumberForm.percent(space: "\u{A0}").code == "0.00\"\u{A0}%\"")
        #expect(NumberForm.percent(space: "").code == "0.00\"%\"")
        #expect(NumberForm.share(space: "").code == "0.00%")
        #expect(NumberForm.difference.code == "+0.00;\u{2212}0.00;0.00")
        #expect(NumberForm.count.code == "#,##0")
        #expect(NumberForm.plain.code == "General")
    }

    @Test(
        "of a magnitude has the decimals that it needs",
        arguments: [(5400, "#,##0"), (87.5, "#,##0.0"), (67.25, "#,##0.00"), (927_751.3666, "#,##0.00")])
    func magnitudes(value: Double, code: String) {
        #expect(NumberForm.magnitude(value).code == code)
    }

    @Test(
        "never makes a zero of what isn't one",
        arguments: [(0.004, "0.000"), (-0.0004, "0.0000"), (0, "0.00"), (0.005, "0.00"), (1e-30, "0.000000000000")])
    func small(value: Double, code: String) {
        #expect(Cell.number(value, .points).style.form?.code == code)
    }
}
