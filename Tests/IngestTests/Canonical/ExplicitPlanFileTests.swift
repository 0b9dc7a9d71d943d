import Testing
import Words

@testable import Ingest

@Suite("The plan file that makes every decision explicit") struct ExplicitPlanFileTests {
    private func text(_ matrix: String, plan: String? = nil) throws -> String {
        try #require(ExplicitPlanFile(load(matrix, plan: plan))).text(in: .en)
    }

    @Test("tells columns of one header apart, says what one that isn't read may be, and passes over what has none")
    func columns() throws {
        let matrix = """
            Código;L.B;Programado;Ejecutado;L.B;Meta acordada;
            A;1;10;5;2;7;
            """
        #expect(
            try text(matrix).hasPrefix(
                """
                # How the matrix is read: every decision of 'corte check', written down. Change what isn't so.
                levels: []
                columns:
                  "Código": indicator
                  "L.B#1": ignore
                  "Programado": programmed
                  "Ejecutado": executed
                  "L.B#2": ignore
                  "Meta acordada": ignore  # looks like a target

                """))
    }

    @Test("says how dates and magnitudes were read, and leaves open what nothing had to be decided about")
    func cells() throws {
        let rows = "cut;indicator;programmed;executed\n31/03/2024;A;10,5;5\n30/06/2024;A;20;7\n"
        let decided = try text(rows)
        #expect(
            decided.contains("\nnumbers: es  # 1.234,56\ndates: dmy  # the day first\nmagnitudes: cumulative  # since"))
        let open = try text("cut;indicator;programmed;executed\n2024-03;A;10;5\n2025-03;A;20;7\n")
        #expect(
            open.contains(
                "\n# dates: dmy  # no date leaves a doubt\n# magnitudes: cumulative  # no year has two cuts\n"))
    }

    @Test(
        "written again with itself at hand, is the same",
        arguments: [
            " # a note\ndash: zero\nfill: [objective]", "#\u{65E}e:\nfill: [objective]\n",
            "dash: zero\n\n  # a note\n \nfill: [objective]", "columns:\n  indicator: indicator\n  # a note\nfill: []",
        ])
    func again(plan: String) throws {
        let matrix = "objective;indicator;programmed;executed\nO;A;10;5\n"
        let once = try text(matrix, plan: plan)
        #expect(try text(matrix, plan: once) == once)
        for note in plan.split(separator: "\n") where note.utf8.first == UInt8(ascii: "#") {
            #expect(once.contains(note))
        }
    }

    @Test("leaves a doubt about magnitudes a doubt")
    func doubt() throws {
        let falling = "cut;indicator;programmed;executed\n2024-03;A;10;50\n2024-06;A;20;7\n"
        #expect(try text(falling).contains("\n# magnitudes: period  # to be decided: "))
    }

    @Test("keeps what a plan file says, once")
    func kept() throws {
        let matrix = "objective;indicator;programmed;executed\nO1;A;10;-\n;B;10;5\n"
        let plan = "# mine\nfill: [objective]\ndash: zero\nnodes: { O1: { name: Uno } }\n"
        let first = try text(matrix, plan: plan)
        #expect(
            first.hasSuffix(
                "dash: zero  # a dash alone is zero\n\n# mine\nfill: [objective]\nnodes: { O1: { name: Uno } }\n"))
        #expect(try text(matrix, plan: first) == first)
    }
}
