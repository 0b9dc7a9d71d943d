import PlanModel
import Testing

@testable import Ingest

@Suite("A plan file that isn't YAML") struct YAMLErrorDiagnosticTests {
    private func first(_ text: String) -> Diagnostic? {
        planFile(text).findings.told.first
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

    @Test(
        "for what YAML allows and a plan file doesn't need says what to do instead",
        arguments: [
            (
                "plan: { title: *Todos }",
                "plan.yaml:1:16: this isn't valid YAML (no value is called &Todos before this); quote a text that starts with *"
            ),
            (
                "plan: {}\n---\nplan: {}\n",
                "plan.yaml:2:1: this isn't valid YAML (a second document); keep one, without a line of ---"
            ),
            (
                String(repeating: "[", count: 200),
                "plan.yaml:1:102: this is nested too deep; see the example plan"
            ),
            (
                "s: &s [\(String(repeating: "x,", count: 6000))]\nt: [*s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s]",
                "plan.yaml:2:49: aliases repeat too much of the file (*s); write out what they stand for, or repeat less"
            ),
        ])
    func unneeded(text: String, line: String) {
        #expect(first(text)?.description == line)
    }

    @Test("for want of memory names the file alone") func memory() {
        let diagnostic = YAMLError.memory.diagnostic(file: "plan.yaml")
        #expect(
            diagnostic.description
                == "plan.yaml: there isn't enough memory; close other programs, or shorten the file")
    }
}
