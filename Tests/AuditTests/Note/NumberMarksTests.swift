import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit

@Suite("The marks of a matrix' numbers") struct NumberMarksTests {
    @Test("are Colombian where nothing shows them")
    func none() {
        #expect(NumberMarks(of: [published("A", executed: 5400, of: 5400)]) == .colombian)
        #expect(NumberMarks(of: []) == .colombian)
    }

    @Test("are those that most decimals have")
    func majority() {
        let comma = published("A", executed: 8.12, of: 8.58)
        let point = comma.with { $0.executed = Reading(.number(8.12), text: "8.12") }
            .with { $0.programmed = Reading(.number(8.58), text: "8.58") }
            .with { $0.programmedYear = Reading(.number(8.58), text: "8.58") }
        #expect(NumberMarks(of: [comma]).decimal == ",")
        #expect(NumberMarks(of: [point]).decimal == ".")
        #expect(NumberMarks(of: [point]).group == ",")
        #expect(NumberMarks(of: [point, comma, comma]).decimal == ",")
    }
}
