import PlanModel
import Testing

@testable import Ingest

@Suite("A number's cell") struct NumberCellTests {
    private func kind(_ text: String) -> String {
        switch NumberCell(Array(text.utf8)[...]) {
        case .number: "number"
        case .empty(.notReported): "not reported"
        case .empty(.notProgrammed): "not programmed"
        case .empty(.number), .empty(.noTarget): "never"
        case .notFinite: "not finite"
        case .other: "other"
        }
    }

    @Test(
        "is told by what stands in it",
        arguments: [
            ("0", "number"), ("0,00", "number"), ("94,64%", "number"), ("-5", "number"), ("", "not reported"),
            ("-", "not reported"),
            (".", "not reported"), ("#DIV/0!", "not reported"), ("NP", "not programmed"), ("NaN", "not finite"),
            ("nan", "not finite"),
            ("-Inf", "not finite"), ("Infinity", "not finite"), ("∞", "not finite"), ("+∞", "not finite"),
            ("pendiente", "not reported"), ("$ 5", "number"), ("$", "other"), ("US$ 5", "other"), ("$ 5%", "other"),
            ("C 5", "other"), ("COPA 5", "other"), ("5 $", "other"),
            ("1.2.3", "other"), ("--5", "other"), ("5 6", "other"), ("%", "other"), ("infinitivo", "other"),
            ("\u{FFFD}", "other"),
        ])
    func told(text: String, expected: String) {
        #expect(kind(text) == expected)
    }
}
