import Encoding
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

@Suite("A trace") struct TraceTests {
    private func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }

    private func formula(_ node: TraceNode) -> String? { node.formula?.text(number) }

    @Test("of the plan goes down to the line of every figure")
    func plan() throws {
        let trace = try engine.trace(OfficialDeck.example(), node: "plan")
        #expect(isClose(trace.node.measured.outcome.achievement, 98.45211145364053, 1e-14))
        #expect(trace.node.weightSource == nil)
        #expect(trace.node.children.count == 5)
        let phone = try #require(trace.node.children.last?.children.first)
        #expect(phone.measured.id == "IS-545")
        #expect(phone.inputs.map(\.role) == [.executed, .programmed])
        #expect(phone.inputs.map(\.reading.text) == ["556.646", "2.493.000"])
        #expect(phone.inputs.map(\.place.row) == [11, 11])
        #expect(phone.inputs.allSatisfy { $0.place.file.hasSuffix("matriz.csv") })
        #expect(formula(phone) == "100 × 556646 / 2493000")
        let indicators = trace.node.children.flatMap(\.children)
        #expect(indicators.compactMap { $0.inputs.first?.place.row } == Array(2...12))
    }

    @Test("of an objective shows its mean with weights as used, and where they were given")
    func objective() throws {
        let plan = Plan([row("A", 60, weight: 3, line: 2), row("B", 90, line: 3)]).with {
            $0.weightSets["auditor"] = WeightSet(
                entries: ["B": .init(weight: 2, origin: Place(file: "plan.yaml", row: 9))])
            $0.nodes["O1", default: .init()].weight = 7
        }
        let given = try engine.trace(plan, node: "O1")
        #expect(formula(given.node) == "(3 × 60 + 1 × 90) / (3 + 1)")
        #expect(given.node.formula?.letters(\.rawValue) == "Σ(w × x) / Σw")
        #expect(given.node.children.map(\.weightSource) == [.row(Place(file: "matriz.csv", row: 2)), .equal])
        #expect(given.node.children.map(\.measured.contribution) == [45, 22.5])
        let set = try engine.trace(plan, node: "plan", options: .init(weights: "auditor"))
        #expect(set.node.children[0].weightSource == .node)
        #expect(
            set.node.children[0].children.map(\.weightSource) == [
                .row(Place(file: "matriz.csv", row: 2)), .set("auditor", at: Place(file: "plan.yaml", row: 9)),
            ])
    }

    @Test(
        "computes again to the number that it explains",
        arguments: [
            ("weighted-average", "(1 × 50 + 1 × 200) / (1 + 1)", "Σ(w × x) / Σw"),
            ("weighted-average:power=0", "exp((1 × ln 50 + 1 × ln 200) / (1 + 1))", "exp(Σ(w × ln x) / Σw)"),
            ("weighted-average:power=-1", "((1 × 50^-1 + 1 × 200^-1) / (1 + 1))^(1/-1)", "(Σ(w × x^p) / Σw)^(1/p)"),
            ("weighted-average:power=inf", "max(50; 200)", "max(x)"),
            ("weighted-average:power=-inf", "min(50; 200)", "min(x)"),
        ])
    func means(expression: String, numbers: String, letters: String) throws {
        let node = try engine.trace(Plan([row("A", 50), row("B", 200)]), node: "O1", using: expression).node
        #expect(formula(node) == numbers)
        #expect(node.formula?.letters(\.rawValue) == letters)
    }

    @Test("uses a node's own power")
    func ownPower() throws {
        let plan = Plan([row("A", 50), row("B", 200)]).with { $0.nodes["O1", default: .init()].power = 0 }
        let node = try engine.trace(plan, node: "O1").node
        #expect(isClose(node.measured.outcome.achievement, 100, 1e-14))
        #expect(formula(node)?.hasPrefix("exp(") ?? false)
    }

    @Test("shows a cap where it acts, and where it doesn't")
    func capped() throws {
        let plan = Plan([row("A", 60), row("B", 140)])
        let atIndicator = try engine.trace(plan, node: "O1", using: "capped").node
        #expect(atIndicator.treatments.isEmpty)
        #expect(formula(atIndicator) == "(1 × 60 + 1 × 100) / (1 + 1)")
        #expect(atIndicator.children.map { $0.treatments.map(\.isActing) } == [[false], [true]])
        #expect(atIndicator.children[1].treatments[0].effects == [.init(.cap, 100, at: .level("indicator"))])
        #expect(atIndicator.children[1].treatments[0].expression == "capped:at=indicator,limit=100")
        #expect(formula(atIndicator.children[1]) == "100 × 140 / 100")
        let atObjective = try engine.trace(plan, node: "O1", using: "capped:limit=90,at=objective").node
        #expect(atObjective.treatments.map(\.isActing) == [true])
        #expect(atObjective.measured.untreated == 100)
        #expect(atObjective.measured.outcome == .achievement(90))
    }

    @Test("says what is missing, and what that leaves open")
    func missing() throws {
        let plan = Plan([
            row("A", 60, line: 2), row("B", nil, line: 3),
            row("C", 5, line: 4).with { $0.programmed = .np },
        ])
        let node = try engine.trace(plan, node: "O1").node
        #expect(node.missing.map(\.measured.id) == ["B", "C"])
        #expect(node.measured.coverage == 0.5)
        #expect(node.measured.lower == 30)
        #expect(formula(node) == "(1 × 60) / (1)")
        #expect(node.children[1].formula == nil)
        #expect(node.children[1].inputs[0].reading.value == .notReported)
        #expect(node.children[1].inputs[0].place.row == 3)
        #expect(node.children[2].inputs[1].reading.text == "NP")
        #expect(node.children.map(\.countsAsZero) == [false, false, false])
    }

    @Test("shows the formula that leaves an indicator undefined")
    func undefined() throws {
        let falling = row("A", 0).with { $0.annualisation = .falling }
        let plan = Plan([falling, row("B", 5).with { $0.programmed = .of(0) }, row("C", 50)])
        let node = try engine.trace(plan, node: "O1").node
        #expect(formula(node.children[0]) == "100 × 100 / 0")
        #expect(node.children[0].formula?.dividesByZero == true)
        #expect(formula(node.children[1]) == "100 × 5 / 0")
        #expect(node.children[2].formula?.dividesByZero == false)
        #expect(formula(node) == "(1 × 50) / (1)")
    }

    @Test("shows what counts as zero")
    func zero() throws {
        let node = try engine.trace(
            Plan([row("A", 60), row("B", nil)]), node: "O1", using: "weighted-average:missing=zero"
        ).node
        #expect(formula(node) == "(1 × 60 + 1 × 0) / (1 + 1)")
        #expect(node.children.map(\.countsAsZero) == [false, true])
    }

    @Test("writes each rule of achievement with its figures")
    func rules() throws {
        func text(_ annualisation: Annualisation, _ mode: Mode, base: Base = .cut) throws -> String? {
            var own = row("A", 80)
            own.annualisation = annualisation
            own.baseline = .of(200)
            own.programmedYear = .of(400)
            let node = try engine.trace(Plan([own]), node: "A", options: .init(base: base, mode: mode)).node
            return formula(node)
        }
        #expect(try text(.sum, .simple) == "100 × 80 / 100")
        #expect(try text(.sum, .simple, base: .year) == "100 × 80 / 400")
        #expect(try text(.falling, .simple) == "100 × 100 / 80")
        #expect(try text(.growing, .baseline) == "100 × (80 − 200) / (100 − 200)")
        #expect(try text(.falling, .baseline) == "100 × (200 − 80) / (200 − 100)")
    }

    @Test("of a projection lists every report that it rests on")
    func projected() throws {
        func report(_ month: Int, _ executed: Double, line: Int) -> Observation {
            row("A", executed, line: line).with {
                $0.cut = Cut(lastDayOfMonth: month, in: 2024)
                $0.programmed = .of(Double(month) * 10)
                $0.programmedYear = .of(120)
            }
        }
        let plan = Plan([report(3, 20, line: 2), report(6, 45, line: 3), report(9, 70, line: 4)])
        let options = MeasurementOptions(cut: Cut(lastDayOfMonth: 6, in: 2024))
        let node = try engine.trace(plan, node: "A", using: "trend-projection", options: options).node
        #expect(node.inputs.filter { $0.role == .executed }.map(\.place.row) == [2, 3])
        #expect(node.inputs.last?.role == .programmedYear)
        #expect(node.measured.indicator?.estimate != nil)
        #expect(node.formula != nil)
        let json = try ParsedJSON(
            engine.trace(plan, node: "A", using: "trend-projection", options: options).json)
        #expect(try json.object("node").object("estimate").number("value") == node.measured.executed)
        #expect(try json.object("node").objects("inputs")[0].text("cut") == "2024-03-31")
    }

    @Test("says by which distribution a cap took the mean of a projected achievement")
    func cappedProjection() throws {
        let plan = Plan([
            row("A", 50, line: 2).with {
                $0.cut = Cut("2024-06-30")
                $0.programmed = .of(50)
            },
            row("B", nil, line: 3).with { $0.cut = Cut("2024-06-30") },
        ])
        let trace = try engine.trace(plan, node: "A", using: "trend-projection+capped")
        let treatment = try #require(trace.node.treatments.first)
        let distribution = try #require(treatment.distribution)
        #expect(treatment.isActing)
        #expect((distribution.degreesOfFreedom, distribution.floor) == (3, 50))
        let json = try #require(try ParsedJSON(trace.json).object("node").objects("treatments").first)
        #expect(json.text("rule") == "E[min(Y, limit)]")
        let printed = try #require(try json.object("law").number("standardError"))
        #expect(abs(printed - distribution.standardError) <= printed.ulp)

        let plain = try ParsedJSON(engine.trace(plan, node: "A", using: "capped:limit=90").json)
        let rule = try #require(try plain.object("node").objects("treatments").first)
        #expect(rule.text("rule") == "min(x, limit)")
    }

    @Test("of a node that isn't there says which there are")
    func unknown() throws {
        do throws(MeasurementError) {
            _ = try engine.trace(Plan([row("IS-545", 1)]), node: "IS-554")
            Issue.record("a trace of nothing")
        } catch {
            #expect(
                error.lines == [
                    "the plan has no node 'IS-554'; did you mean 'IS-545'? it has: plan, O1, IS-545"
                ])
        }
    }

    @Test("is JSON with file, line and raw text of each input")
    func json() throws {
        let plan = Plan([row("A", 60, weight: 2, line: 2), row("B", nil, line: 3)])
        let json = try ParsedJSON(engine.trace(plan, node: "O1", using: "capped:at=objective,limit=50").json)
        #expect(json.text("schema") == "corte.trace/1")
        let node = try json.object("node")
        #expect(node.text("rule") == "Σ(w × x) / Σw")
        #expect(node.text("formula") == "(2 × 60) / (2)")
        #expect(node.number("untreated") == 60)
        #expect(node.number("achievement") == 50)
        #expect(node.texts("missing") == ["B"])
        let children = try node.objects("children")
        #expect(children[0].number("weight") == 2)
        #expect(try children[0].object("weightSource").number("line") == 2)
        #expect(try children[1].object("weightSource").text("from") == "equal")
        let inputs = try children[0].objects("inputs")
        #expect(inputs.map { $0.text("role") } == ["executed", "programmed"])
        #expect(inputs[0].text("text") == "60.0")
        #expect(inputs[0].text("file") == "matriz.csv")
        #expect(inputs[0].number("line") == 2)
        #expect(children[1].text("status") == "notReported")
    }
}
