import PlanModel
import Testing

@testable import Ingest

@Suite("A mistake in a plan file") struct PlanFileErrorTests {
    private func lines(_ text: String) -> [String] {
        planFile(text).findings.told.map(\.description)
    }

    @Test(
        "in a key suggests the nearest one",
        arguments: [
            ("wieghts: {}", "plan.yaml:1:1: the plan file has no key of this name (wieghts); did you mean 'weights'?"),
            ("plan:\n  titel: x", "plan.yaml:2:3: plan has no key of this name (titel); did you mean 'title'?"),
            (
                "nodes:\n  O1: { nam: x, peso: 2 }",
                "plan.yaml:2:9: a node has no key of this name (nam); did you mean 'name'?"
            ),
            (
                "deck: { portada: {} }",
                "plan.yaml:1:9: deck has no key of this name (portada); did you mean 'cover'?"
            ),
            ("columns: { X: executd }", "plan.yaml:1:15: unknown column (executd); did you mean 'executed'?"),
            (
                "bands: { critical: 120 }",
                "plan.yaml:1:20: critical lies above the next band (120); give a percent inside the lowest band of the preset"
            ),
            ("bands: { preset: sisp }", "plan.yaml:1:18: unknown preset (sisp); did you mean 'sispp'?"),
            (
                "projection: { likly: 80 }",
                "plan.yaml:1:15: projection has no key of this name (likly); did you mean 'likely'?"
            ),
            (
                "projection: { likely: 20, unlikely: 80 }",
                "plan.yaml:1:13: unlikely and likely leave no range within 0 to 100 (80, 20); give percentages with unlikely below likely"
            ),
            (
                "projection: { likely: 120 }",
                "plan.yaml:1:13: unlikely and likely leave no range within 0 to 100 (120); give percentages with unlikely below likely"
            ),
            (
                "indicators: { A: { cieling: 100 } }",
                "plan.yaml:1:20: an indicator has no key of this name (cieling); did you mean 'ceiling'?"
            ),
        ])
    func keys(text: String, line: String) {
        #expect(lines(text).first == line)
    }

    @Test(
        "of a type says what is wanted",
        arguments: [
            ("levels: objective", "plan.yaml:1:9: levels must be a list (objective); see the example plan"),
            ("levels: [[a]]", "plan.yaml:1:10: a level must be a text (a list); see the example plan"),
            ("nodes: [a]", "plan.yaml:1:8: nodes must be keys with values (a list); see the example plan"),
            ("plan: { title: [a] }", "plan.yaml:1:16: title must be a text (a list); see the example plan"),
            ("[a, b]", "plan.yaml:1:1: the plan file must be keys with values (a list); see the example plan"),
            ("texto", "plan.yaml:1:1: the plan file must be keys with values (texto); see the example plan"),
            (
                "nodes: { O1: { weight: { a: 1 } } }",
                "plan.yaml:1:24: weight must be a number (keys with values); see the example plan"
            ),
            ("nodes: { [a]: x }", "plan.yaml:1:10: a key of nodes must be a text (a list); see the example plan"),
            ("deck: { cover: { badge: x } }", "plan.yaml:1:25: badge must be a list (x); see the example plan"),
        ])
    func types(text: String, line: String) {
        #expect(lines(text) == [line])
    }

    @Test(
        "of a number says how to write one",
        arguments: [
            (
                "nodes: { O1: { weight: alto } }",
                "plan.yaml:1:24: weight must be a number (alto); write digits, with a point before decimals"
            ),
            (
                "nodes: { O1: { weight: \"1,5\" } }",
                "plan.yaml:1:24: weight must be a number (1,5); write digits, with a point before decimals"
            ),
            (
                "nodes: { O1: { weight: 25% } }",
                "plan.yaml:1:24: weight must be a number (25%); write digits, with a point before decimals"
            ),
            ("nodes: { O1: { weight: -1 } }", "plan.yaml:1:24: weight is negative (-1); give 0 or more"),
            ("nodes: { O1: { weight: .nan } }", "plan.yaml:1:24: weight isn't finite (.nan); write a number"),
            ("nodes: { O1: { power: .nan } }", "plan.yaml:1:23: power isn't finite (.nan); write a number"),
            ("weights:\n  \"2024\":\n    A: .inf", "plan.yaml:3:8: weight isn't finite (.inf); write a number"),
            ("weights: { \"2024\": { A: -2 } }", "plan.yaml:1:25: weight is negative (-2); give 0 or more"),
            (
                "weights: { \"2024\": { A: 1e999 } }",
                "plan.yaml:1:25: weight isn't finite (1e999); write a number"
            ),
            (
                "weights: { \"2024\": { A: } }",
                "plan.yaml:1:22: the weight is missing (A); give 0 or more, or remove the key"
            ),
            ("plan: { year: 2024.5 }", "plan.yaml:1:15: year is no year (2024.5); write one such as 2024"),
            (
                "nodes: { O1: { published: mucho } }",
                "plan.yaml:1:27: published is no percentage (mucho); write one such as 94,64%"
            ),
        ])
    func numbers(text: String, line: String) {
        #expect(lines(text) == [line])
    }

    @Test(
        "of a word says which there are",
        arguments: [
            (
                "indicators: { A: { annualisation: anual } }",
                "plan.yaml:1:35: unknown annualisation (anual); write one of sum, constant, growing, falling (suma, constante, creciente, decreciente)"
            ),
            (
                "indicators: { A: { class: meta } }",
                "plan.yaml:1:27: unknown class (meta); write one of sector, flagship, project (indicador sectorial, meta trazadora, meta de proyecto de inversión)"
            ),
            (
                "bands: [{ state: regular }]",
                "plan.yaml:1:18: unknown state (regular); write one of critical, lag, met, over (crítico, rezago, en cumplimiento, sobre ejecución)"
            ),
        ])
    func words(text: String, line: String) {
        #expect(lines(text) == [line])
    }

    @Test(
        "of levels is told",
        arguments: [
            (
                "levels: [indicator]",
                "plan.yaml:1:10: a level can't be called this (indicator); the name stands for something else: choose another"
            ),
            (
                "levels: [plan]",
                "plan.yaml:1:10: a level can't be called this (plan); the name stands for something else: choose another"
            ),
            ("levels: [a, a]", "plan.yaml:1:13: the level is repeated (a); name each once, from the top down"),
            ("levels: [Eje, eje]", "plan.yaml:1:15: the level is repeated (eje); name each once, from the top down"),
            (
                "levels: [Cut]",
                "plan.yaml:1:10: a level can't be called this (Cut); the name stands for something else: choose another"
            ),
            (
                "levels: [weight@eje]",
                "plan.yaml:1:10: a level can't be called this (weight@eje); the name stands for something else: choose another"
            ),
        ])
    func levels(text: String, line: String) {
        #expect(lines(text) == [line])
    }

    @Test(
        "of bands is told",
        arguments: [
            (
                "bands:\n  - { state: lag }\n  - { state: met }",
                "plan.yaml:3:5: the band has no from (); say in percent where it starts"
            ),
            (
                "bands:\n  - { name: x }",
                "plan.yaml:2:5: the band has no state (x); write one of critical, lag, met, over (crítico, rezago, en cumplimiento, sobre ejecución)"
            ),
            (
                "bands:\n  - { from: 10, state: lag }",
                "plan.yaml:2:3: the bands don't rise (1); start with a band without from, and raise from with each band"
            ),
            (
                "bands:\n  - { state: lag }\n  - { from: 9, state: met }\n  - { from: 9, state: over }",
                "plan.yaml:2:3: the bands don't rise (3); start with a band without from, and raise from with each band"
            ),
            (
                "bands: []",
                "plan.yaml:1:8: the bands don't rise (0); start with a band without from, and raise from with each band"
            ),
        ])
    func bands(text: String, line: String) {
        #expect(lines(text) == [line])
    }

    @Test(
        "of YAML itself has its place",
        arguments: [
            ("plan:\n  title: \"x\nnodes: {}\n", 2...4), ("plan: {\n", 1...2), ("a: b: c", 1...1),
            ("plan:\n\ttitle: x", 2...2), ("- a\nb: c", 1...2),
            ("a: *nowhere", 1...1), ("a: 1\n---\nb: 2", 1...3),
        ])
    func syntax(text: String, rows: ClosedRange<Int>) throws {
        let diagnostics = planFile(text).findings.told
        #expect(diagnostics.count == 1)
        let first = try #require(diagnostics.first)
        #expect(first.message.hasPrefix("this isn't valid YAML ("))
        #expect(rows.contains(try #require(first.place?.row)))
        #expect(first.place?.column != nil)
    }

    @Test("of a repeated key has its place") func repeated() {
        #expect(
            lines("nodes:\n  O1: {}\n  O2: {}\n  O1: {}\n") == [
                "plan.yaml:2:3: the key is repeated (O1); keep one of them"
            ])
    }

    @Test("of an empty methodology is told") func methodology() {
        #expect(
            lines("methodologies: { oficial: }") == [
                "plan.yaml:1:18: the methodology is empty (oficial); write an expression such as weighted-average"
            ])
    }

    @Test("doesn't hide the others, and all come in the file's order") func all() {
        let found = lines("deck: { x: 1 }\nlevels: 3\nweights: { a: { b: -1 } }\nplan: { y: 2 }\n")
        #expect(found.map { $0.prefix(12) } == ["plan.yaml:1:", "plan.yaml:2:", "plan.yaml:3:", "plan.yaml:4:"])
    }

    @Test("that says nothing is only a warning", arguments: ["", "\n\n", "# nada\n", "~", "---\n"])
    func nothing(text: String) {
        let diagnostics = planFile(text).findings.told
        #expect(diagnostics.map(\.description) == ["plan.yaml: the plan file says nothing; fill it, or remove it"])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test("of encoding is told") func encoding() {
        let plan = PlanFileReader.read([0x61, 0x3A, 0x20, 0xF1], file: "plan.yaml")
        #expect(plan.findings.told.map(\.description) == ["plan.yaml: this isn't UTF-8 text; save it as UTF-8"])
    }

    @Test("of hostile nesting is told and not followed") func nesting() {
        #expect(lines(String(repeating: "[", count: 100_000)).count == 1)
        let bomb =
            "a: &a [x, x]\n"
            + (1...40).map { "k\($0): &k\($0) [*\($0 == 1 ? "a" : "k\($0 - 1)"), *\($0 == 1 ? "a" : "k\($0 - 1)")]\n" }
            .joined()
        #expect(lines(bomb).count == 1)
    }
}
