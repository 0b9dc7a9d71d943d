import PlanModel
import Testing

@testable import Ingest

@Suite("A date's text") struct DateTextTests {
    @Test(
        "may be written in many ways",
        arguments: [
            ("31/03/2024", "2024-03-31"), ("1/30/2024", "2024-01-30"), ("31-03-2024", "2024-03-31"),
            ("29/02/2024", "2024-02-29"),
            ("2024-03-31", "2024-03-31"), ("2024Q1", "2024-03-31"), ("2024-03", "2024-03-31"),
            ("03/31/2024", "2024-03-31"), ("2024/03/31", "2024-03-31"), ("45382", "2024-03-31"),
            ("2024-03-31 00:00:00", "2024-03-31"), ("31/03/2024 0:00", "2024-03-31"),
            ("2024-03-31T10:30:00", "2024-03-31"), ("I trimestre 2024", "2024-03-31"), ("T2 2024", "2024-06-30"),
            ("Trimestre III de 2024", "2024-09-30"), ("4to trimestre 2024", "2024-12-31"),
            ("2º semestre 2024", "2024-12-31"), ("30-jun-2024", "2024-06-30"), ("06/2024", "2024-06-30"),
            ("06-2024", "2024-06-30"), ("1T2024", "2024-03-31"), ("20240630", "2024-06-30"), ("jun-24", "2024-06-30"),
            ("30/06/24", "2024-06-30"), ("06/30/24", "2024-06-30"), ("31/12/24", "2024-12-31"),
            ("VI bimestre 2024", "2024-12-31"), ("2 cuatrimestre 2024", "2024-08-31"), ("marzo 2024", "2024-03-31"),
            ("31 de marzo de 2024", "2024-03-31"),
        ])
    func dates(text: String, date: String) {
        #expect(DateText.cut(text)?.description == date)
    }

    @Test("has two meanings where day and month may be taken for each other", arguments: ["02/01/2024", "4-3-2024"])
    func ambiguous(text: String) {
        #expect(DateText.cut(text) == nil)
        #expect(DateText.cut("02/02/2024")?.description == "2024-02-02")
    }

    @Test(
        "is no date otherwise",
        arguments: [
            "31/02/2024", "13/13/2024", "31/03", "15/06/24", "24/06/30", "28/02/29", "31-03-24", "24-jun", "jun 24",
            "13/2024",
            "20241301", "18991231", "2024-II", "2024-1", "1/2024", "1-2024", "II", "3", "31/03/2024/", "//", "a/b/cdef",
            "-1/3/2024",
            "+1/+3/2024",
        ])
    func others(text: String) {
        #expect(DateText.cut(text) == nil)
    }
}
