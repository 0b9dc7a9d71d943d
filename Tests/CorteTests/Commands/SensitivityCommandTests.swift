import Foundation
import StrategyTestSupport
import Testing

@Suite("corte sensitivity") struct SensitivityCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test("prints the deck's ranges and indices")
    func table() throws {
        let result = try corte("sensitivity", officialMatrix, "--vary", "cap=none,100,120", "--vary", "power=1,0,-1")
        #expect(result.code == 0)
        #expect(result.text.hasPrefix("Plan Estratégico Sectorial"))
        #expect(result.text.contains("cap=none,100,120 · power=1,0,-1\n9 combinaciones\n"))
        let plan = try #require(result.text.split(separator: "\n").first { $0.hasPrefix("plan ") })
        for figure in ["98,45", "73,48", "85,70", "0,0", "0,061", "0,070", "0,930", "0,939"] {
            #expect(plan.contains(figure), "\(figure)")
        }
        #expect(result.text.contains("no varía"))
        #expect(result.text.contains("Sobol' 2001"))
        #expect(!result.text.contains("\u{1B}"))
    }

    @Test("reproduces the reference's blend of weights from a plan file")
    func blend() throws {
        let text = String(decoding: try Data(contentsOf: URL(filePath: officialMatrix)), as: UTF8.self)
        try folder.write(text, to: "matriz.csv")
        let codes = [
            "IS-569", "IS-542", "MT-75", "IS-321", "MPI-7871-4", "IS-543", "IS-554", "IS-513", "IS-514", "IS-545",
            "IS-546",
        ]
        let unbalanced = zip(codes, [3, 1, 2, 1, 4, 2, 3, 5, 1, 1, 2]).map { "\($0): \($1)" }
        try folder.write(
            """
            weights:
              parejo: { O1: 20, O2: 20, O3: 20, O4: 20, O5: 20 }
              auditor: { O1: 10, O2: 20, O3: 30, O4: 25, O5: 15, \(unbalanced.joined(separator: ", ")) }
            """, to: "plan.yaml")
        let result = try corte(
            "sensitivity", "matriz.csv", "-q", "--vary", "cap=none,100,120", "--vary", "power=1,0,-1", "--vary",
            "weights=parejo..auditor@given", "--format", "json")
        let study = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect(study["schema"] as? String == "corte.sensitivity/1")
        let nodes = try #require(study["nodes"] as? [[String: Any]])
        let total = try #require(nodes[0]["total"] as? [String: Double])
        #expect(isClose(nodes[0]["variance"] as? Double, 48.377084945070585, 1e-10))
        #expect(isClose(total["cap"], 0.07810896613980144, 1e-10))
        #expect(isClose(total["weights"], 0.07759053840251662, 1e-10))
    }

    @Test("prints the seed of uncertain weights, and hides indicators that they can't move")
    func noise() throws {
        let result = try corte(
            "sensitivity", officialMatrix, "-q", "--noise", "weights=10%", "--points", "256", "--seed", "42")
        #expect(result.code == 0)
        #expect(result.text.contains("256 puntos de baja discrepancia (Richtmyer), semilla 42"))
        #expect(result.text.contains("\nO5 "))
        #expect(!result.text.contains("IS-545"))
        let again = try corte(
            "sensibilidad", officialMatrix, "-q", "--noise", "weights=10%", "--points", "256", "--seed", "42")
        #expect(again.output == result.output)
    }

    @Test("tells on standard error what was left out, and goes on")
    func leftOut() throws {
        try folder.write("objective,indicator,programmed,executed\nO1,A,10,0\nO1,B,10,10\n", to: "m.csv")
        let result = try corte("sensitivity", "m.csv", "--vary", "power=1,0,2")
        #expect(result.code == 0)
        #expect(result.text.contains("3 combinaciones; 1 sin resultado, excluidas del cálculo"))
        #expect(result.errors.contains("1 of 3 combinations can't be measured"))
        #expect(result.errors.contains("m.csv:2"))
        #expect(
            result.text.contains(
                "\nLos índices S y ST son de las combinaciones sin power=0, que no se pudo medir con ninguna otra opción.\n"
            ))
        let none = try corte("sensitivity", "m.csv", "--vary", "power=0,-1")
        #expect(none.code == 70)
        #expect(none.output.isEmpty)
    }

    @Test("says in the table which factors change nothing, and of which that isn't known")
    func effects() throws {
        try folder.write("objective,indicator,programmed,executed\nO1,A,10,0\nO1,B,10,10\n", to: "m.csv")
        let result = try corte("sensitivity", "m.csv", "-q", "--vary", "power=1,0", "--vary", "mode=simple,baseline")
        #expect(result.text.contains("\npower=1,0: no se sabe si cambia algo (2 de 4 combinaciones sin resultado)\n"))
        #expect(result.text.contains("\nmode=simple,baseline: no cambia nada en este plan (S = ST = 0)\n"))
        let plan = try #require(result.text.split(separator: "\n").first { $0.hasPrefix("plan ") })
        #expect(plan.contains("–") && plan.contains("no varía"))
        let english = try corte("sensitivity", "m.csv", "-q", "--vary", "power=1,0", "--locale", "en").text
        #expect(english.contains("power=1,0: whether it changes anything isn't known (1 of 2 combinations without"))
    }

    @Test("gives CSV and Markdown, and speaks English")
    func otherForms() throws {
        let csv = try corte("sensitivity", officialMatrix, "-q", "--vary", "cap=none,100", "--format", "csv").text
        #expect(csv.hasPrefix("unit,cut,node,level,parent,name,base,counted,lowest,highest,mean,variance,"))
        #expect(csv.split(separator: "\n").count == 18)
        let markdown = try corte(
            "sensitivity", officialMatrix, "-q", "--vary", "cap=none,100", "--noise", "weights=5%", "--format",
            "markdown", "--locale", "en"
        ).text
        #expect(markdown.hasPrefix("## Plan"))
        #expect(
            markdown.contains("| Node | Base | Lowest | Highest | Mean | SD | Reaches 100 | S cap | ST cap | Name |"))
        #expect(markdown.contains("### Weights ± 5%, 1024 low-discrepancy points (Richtmyer), seed 1"))
    }

    @Test(
        "says in one line what is wrong",
        arguments: [
            ([], "say what to vary, for example --vary cap=none,100"),
            (["--vary", "pwer=1,0"], "did you mean 'power'? known are: base, cap, missing, mode, power, weights"),
            (["--vary", "cap"], "it isn't KEY=CHOICE"),
            (["--vary", "weights=a..b"], "the plan file has no set of weights 'a'"),
            (["--vary", "capped.limit=1,2"], "the methodology has no strategy 'capped'"),
            (["--vary", "cap=none"], "one choice changes nothing; give two or more"),
            (["--vary", "power=1,1.0,0"], "'1' and '1.0' are the same choice; give each choice once"),
            (["--noise", "10%"], "the value '10%' is invalid for '--noise"),
            (["--noise", "weights=200%"], "is invalid for '--noise"),
            (["--noise", "weights=10%", "--points", "0"], "--points goes from 1 to 1000000, not 0"),
        ] as [([String], String)])
    func wrong(arguments: [String], expected: String) throws {
        let result = try corte.run(["sensitivity", officialMatrix] + arguments)
        #expect(result.code == 64)
        #expect(result.output.isEmpty)
        #expect(result.lines.count == 1, "\(result.errors)")
        #expect(result.errors.contains(expected), "\(result.errors)")
    }
}
