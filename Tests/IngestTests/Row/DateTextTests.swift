import PlanModel
import Testing

@testable import Ingest

@Suite("A date's text") struct DateTextTests {
    @Test(
        "may have the day first",
        arguments: [
            ("31/03/2024", "2024-03-31"), ("1/3/2024", "2024-03-01"), ("31-03-2024", "2024-03-31"),
            ("29/02/2024", "2024-02-29"),
            ("2024-03-31", "2024-03-31"), ("2024Q1", "2024-03-31"), ("2024-03", "2024-03-31"),
        ])
    func dates(text: String, date: String) {
        #expect(DateText.cut(text)?.description == date)
    }

    @Test(
        "is no date otherwise",
        arguments: [
            "31/02/2024", "13/13/2024", "03/31/2024", "31/03/24", "31/03", "31/03/2024/", "//", "a/b/cdef", "-1/3/2024",
            "2024/03/31", "45382",
            "+1/+3/2024",
        ])
    func others(text: String) {
        #expect(DateText.cut(text) == nil)
    }
}
