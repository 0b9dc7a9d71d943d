import PlanModel
import Testing

@testable import Ingest

@Suite("A plan file that isn't YAML") struct YamlErrorTests {
    private func first(_ text: String) -> Diagnostic? {
        planFile(text).diagnostics.first
    }

    @Test("is told at the row and column of the mistake") func place() {
        #expect(first("plan:\n  title: x\n nodes: {}\n")?.place == Place(file: "plan.yaml", row: 3, column: 2))
        #expect(first("plan: { title: x\nnodes: {}\n")?.place?.row == 2)
        #expect(first("plan:\n\ttitle: x\n")?.place == Place(file: "plan.yaml", row: 2, column: 1))
    }

    @Test("for a control character is told where that is") func control() {
        #expect(first("plan:\n  title: \u{7}\n")?.place?.row == 2)
        #expect(first("plan:\n  title: \u{7}\n")?.advice == "remove that character")
    }

    @Test(
        "for a repeated key names it",
        arguments: [
            ("a: 1\nplan: {}\nplan: {}\n", 2), ("weights:\n  x: {}\n  y: {}\n  x: {}\n", 2),
        ])
    func repeated(text: String, row: Int) {
        #expect(first(text)?.message.hasPrefix("the key is repeated (") == true)
        #expect(first(text)?.place?.row == row)
    }

    @Test("says what to do") func advice() {
        #expect(first("a: b: c")?.advice == "check the indentation, quotes and colons there")
    }
}
