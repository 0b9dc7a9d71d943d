import MeasurementTestSupport
import Testing

@testable import Encoding

@Suite("Lines of JSON") struct JSONLinesTests {
    private let document = JSONValue.members([
        "schema": .text("corte.report/1"), "plan": .text("p"), "unit": .null, "cut": .text("2024-03-31"),
        "nodes": .array([
            .members(["id": .text("a\nb"), "values": .members(["x": .number(0.1), "y": .null])]),
            .members(["id": .text("c"), "unit": .text("U1"), "list": .array([.number(1), .boolean(true)])]),
        ]),
    ])

    @Test("are a member's elements, each on one line, with what they're of before their own members")
    func lines() {
        #expect(
            document.lines(of: "nodes") == """
                {"schema": "corte.report/1", "unit": null, "cut": "2024-03-31", "id": "a\\nb", "values": {"x": 0.1, "y": null}}
                {"schema": "corte.report/1", "cut": "2024-03-31", "id": "c", "unit": "U1", "list": [1, true]}

                """)
    }

    @Test("are none of a member that isn't there, or is no list")
    func none() {
        #expect(document.lines(of: "findings").isEmpty)
        #expect(document.lines(of: "plan").isEmpty)
    }
}
