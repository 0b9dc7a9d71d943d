import PlanModel
import Testing

@testable import Ingest

@Suite("The canonical matrix and its plan file") struct CanonicalMatrixTests {
    private func fault(_ matrix: String, plan: String? = nil) -> String? {
        ReadingTrial(matrix: Array(matrix.utf8), plan: plan.map { Array($0.utf8) }).fault()
    }

    @Test("leave the weights that only some rows have to the plan file") func someWeights() {
        let matrix = "objective;indicator;programmed;executed\nO1;A;10;5\nO2;B;10;5\n"
        #expect(fault(matrix, plan: "indicators: { A: { weight: 3 } }\nnodes: { O1: { weight: 2 } }\n") == nil)
    }

    @Test("settle whose the weights are and what a unit is") func doubtful() {
        let weights = "objective;indicator;weight;programmed;executed\nO1;A;30;10;5\nO1;B;30;10;5\nO2;C;40;10;5\n"
        #expect(fault(weights, plan: "columns: { weight: weight }\n") == nil)
        let units = "municipio;objective;indicator;programmed;executed\nNorte;O1;A;10;5\nMetros;O1;A;10;5\n"
        #expect(fault(units) == nil)
    }

    @Test("have a column for targets that are all lost") func lostTargets() {
        #expect(fault("objective;indicator;programmed;executed\nO1;A;;5\nO1;B;;6\n") == nil)
    }

    @Test("say that executed values beside percentages are what they are") func fractions() {
        let matrix = "objective;indicator;programmed;executed\nO1;A;80;0,5\nO1;B;90;0,6\n"
        #expect(fault(matrix) == nil)
    }

    @Test("write no number that looks like thousands") func thousands() throws {
        let loaded = try load("objective,indicator,programmed,executed\nO1,A,1.234,987\n", plan: "numbers: en\n")
        #expect(CanonicalMatrix(loaded.plan).text.hasSuffix("O1,A,1.2340,987\n"))
        #expect(fault("objective,indicator,programmed,executed\nO1,A,1.234,987\n", plan: "numbers: en\n") == nil)
    }

    @Test("give no published percentage a sign that it lacks") func signs() throws {
        let rows = "O1;A;10;5;50%\nO1;B;10;5;0,5\nO1;C;10;5;50\n"
        let loaded = try load("objective;indicator;programmed;executed;published\n" + rows)
        let text = CanonicalMatrix(loaded.plan).text
        #expect(text.hasSuffix("O1,A,10,5,50%\nO1,B,10,5,0.5\nO1,C,10,5,50\n"))
        let again = try load(text, plan: "numbers: en\n").plan.observations
        #expect(again.map(\.published?.value) == [50, 0.5, 50])
        #expect(again.map { $0.published?.text.contains("%") } == [true, false, false])
    }

    @Test("keep a name or a note of three digits") func digits() {
        #expect(
            fault(
                "objective;indicator;name;weight;programmed;executed;note\nO1;A;100;100;50;125;300\nO1;B;b;1;2;3;x\n")
                == nil)
    }

    @Test("keep a row that looks like a note below the table") func noteLike() {
        #expect(fault("indicator;entity;programmed;executed\n*A;Uno;1;1\n*B;Dos;;\n", plan: "levels: []\n") == nil)
        #expect(fault("indicator;x;programmed;executed\nA;1;1;1\n*B;1;;\n", plan: "levels: []\n") == nil)
    }

    @Test("take a plan file in any form of YAML") func forms() throws {
        let matrix = "objective;indicator;programmed;executed\nO1;A;10;5\n"
        let long = String(repeating: "x", count: 1500)
        for plan in [
            "{levels: [objective], numbers: es, nodes: {O1: {name: uno, weight: 2}}}",
            "{levels:\n[objective],\nnumbers: es}\n",
            "dash: &x zero\nnodes: { O1: { name: *x, statement: ~ } }\n",
            "? levels\n: [objective]\n? nodes\n: { O1: { name: \"a\\tb\\u2028\\\"\" } }\n",
            "{words: {? \"\(long)\" : sum}, weights: {s: {? \"\(long)\" : 1}}}",
            "\u{FEFF}levels: [objective]\nnodes: { O1: { weight: 2 } }\n",
        ] {
            #expect(fault(matrix, plan: plan) == nil)
            let loaded = try load(matrix, plan: plan)
            let text = CanonicalPlanFile(loaded.plan, original: loaded.planFileText).text
            let again = try load(CanonicalMatrix(loaded.plan).text, plan: text)
            #expect(again.plan.nodes["O1"]?.name == loaded.plan.nodes["O1"]?.name)
            #expect(again.plan.weightSets["s"]?.entries.count == loaded.plan.weightSets["s"]?.entries.count)
        }
    }

    @Test("keep the plan file's comments and other sections as they stand") func comments() throws {
        let plan = "# uno\nlevels: [objective]\nnodes: # dos\n  O1: { name: 'Uno' }\n"
        let loaded = try load("objective;indicator;programmed;executed\nO1;A;10;5\n", plan: plan)
        let text = CanonicalPlanFile(loaded.plan, original: loaded.planFileText).text
        #expect(text.hasSuffix("# uno\nnodes: # dos\n  O1: { name: 'Uno' }\n"))
    }
}
