import Encoding
import Ingest
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing
import Verification
import Words

@Suite struct ReportVerifierTests {
    private static let quarterly = "\(DataFile.checkout)/Examples/serie-trimestral/matriz.csv"

    @Test(
        "The official deck's report proves itself under every kind of methodology",
        arguments: [
            "weighted-average", "capped", "capped:at=objective,limit=110", "weighted-average:power=-1",
            "weighted-average:missing=zero", "weighted-average:power=inf",
        ])
    func deck(methodology: String) throws {
        let report = try engine.measure(OfficialDeck.example(), using: methodology)
        let verification = try verify(report.json)
        #expect(verification.findings.map(\.sentence.en) == [])
        #expect(verification.figures > 300)
        #expect(verification.modules == report.methodology.strategies.count)
    }

    @Test(
        "A report of several cuts proves itself whatever it's measured against",
        arguments: [
            ("weighted-average", MeasurementOptions()), ("capped", MeasurementOptions(base: .year, mode: .baseline)),
            ("weighted-average", MeasurementOptions(base: .elapsed)),
            ("capped:at=year", MeasurementOptions(base: .plan)),
            ("weighted-average", MeasurementOptions(cut: Cut("2025Q2"), base: .plan)),
            ("trend-projection+capped", MeasurementOptions()),
            ("trend-projection:method=pace", MeasurementOptions(cut: Cut("2025Q1"), horizon: Cut("2025Q3"))),
            ("weighted-average", MeasurementOptions(minimumCoverage: MinimumCoverage(weight: 0.9, children: 0.5))),
        ])
    func severalCuts(methodology: String, options: MeasurementOptions) throws {
        let plan = try PlanReader().read(matrices: [Self.quarterly], planFile: nil).plan
        let report = try engine.measure(plan, using: methodology, options: options)
        #expect(try verify(report.json).findings.map(\.sentence.en) == [])
        #expect(try verify(report.json, against: plan).findings.map(\.sentence.en) == [])
    }

    @Test(
        "Random plans with holes, several levels, weights and exponents of their own prove themselves",
        arguments: 1...40)
    func random(seed: UInt64) throws {
        var plan = Plan.random(seed: seed, missing: 0.2)
        plan.nodes["P1", default: .init()].power = seed.isMultiple(of: 2) ? 0.5 : 2
        plan.weightSets["auditor"] = WeightSet(entries: ["I0": .init(weight: 3.25), "P1": .init(weight: 0.125)])
        plan.unit("U")
        let options = MeasurementOptions(unit: "U", weights: seed.isMultiple(of: 3) ? "auditor" : nil)
        for methodology in ["weighted-average", "capped:at=pillar,limit=105", "capped+weighted-average:missing=zero"] {
            let report = try engine.measure(plan, using: methodology, options: options)
            #expect(try verify(report.json).findings.map(\.sentence.en) == [])
            #expect(try verify(report.json, against: plan).findings.map(\.sentence.en) == [])
        }
    }

    @Test("A code that several nodes share, what isn't programmed, and what falls to zero keep their figures")
    func shared() throws {
        let plan = Plan([
            row("A", 50, in: ["O1"]), row("A", 90, in: ["O2"]), row("B", nil, in: ["O2"]),
            row("C", 20, in: ["O1"]).with { $0.programmed = .np },
            row("D", 0, in: ["O1"]).with { $0.annualisation = .falling },
            row("E", 7, in: ["O2"]).with { $0.programmed = Reading(.noTarget, text: "") },
        ])
        let report = try engine.measure(plan)
        #expect(report.nodes.contains { $0.id == "O1/A" })
        #expect(try verify(report.json).findings.map(\.sentence.en) == [])
    }

    @Test(
        "Any number of a node that is changed is named",
        arguments: ["achievement", "mask", "coverage", "weight", "share", "executed"])
    func tampered(member: String) throws {
        let json = try engine.measure(OfficialDeck.example()).json
        let path = ["nodes", "3", member]
        let stated = try #require(json.value(at: path))
        let id = try #require(json.value(at: ["nodes", "3", "id"]))
        let found = try verify(json.replacing(path, by: .number(12.5))).findings
        #expect(found.map(\.member) == [member])
        #expect(found.map { JSONValue.text($0.subject) } == [id])
        #expect(found.map(\.stated) == ["12.5"])
        if case .number(let number) = stated { #expect(found.map { $0.found.flatMap(Double.init) } == [number]) }
    }

    @Test("The last bit of a figure counts, and so does a figure that isn't there")
    func lastBit() throws {
        let json = try engine.measure(OfficialDeck.example()).json
        let path = ["nodes", "0", "achievement"]
        guard case .number(let figure)? = json.value(at: path) else { throw Missing() }
        let found = try verify(json.replacing(path, by: .number(figure.nextUp))).findings
        #expect(found.map(\.kind) == [.figure])
        #expect(try verify(json.replacing(path, by: .null)).findings.map(\.stated) == [nil])
    }

    @Test("An input that is changed shows in everything that's made of it")
    func changedInput() throws {
        let json = try engine.measure(OfficialDeck.example()).json
        let found = try verify(json.replacing(["inputs", "rows", "0", "executed"], by: .number(1))).findings
        #expect(found.contains { $0.subject == "plan" && $0.member == "achievement" })
        #expect(Set(found.map(\.kind)) == [.figure])
    }

    @Test("A weight that is changed in the inputs shows in the node and above it")
    func changedWeight() throws {
        let json = try engine.measure(OfficialDeck.example()).json
        let found = try verify(json.replacing(["inputs", "weights", "0", "weight"], by: .number(7))).findings
        #expect(found.contains { $0.member == "weight" && $0.found == "7" })
        #expect(found.contains { $0.subject == "plan" && $0.member == "achievement" })
    }

    @Test("A node that is left out, and one that's invented, are named")
    func nodes() throws {
        let json = try engine.measure(OfficialDeck.example()).json
        guard case .array(let nodes)? = json.value(at: ["nodes"]), case .text(let last)? = nodes.last?.value(at: ["id"])
        else { throw Missing() }
        let fewer = try verify(json.replacing(["nodes"], by: .array(Array(nodes.dropLast())))).findings
        #expect(fewer.map(\.found) == [last])
        let renamed = json.replacing(["nodes", "\(nodes.count - 1)", "id"], by: .text("XX"))
        #expect(
            try verify(renamed).findings.map(\.sentence.en).contains(
                "XX: the report states XX, and recomputing gives nothing"))
    }

    @Test("What a report has beside what reports have is named, and a note on its figures that it lacks")
    func members() throws {
        let report = try engine.measure(Plan([row("A", 40), row("B", nil)]))
        guard case .object(let members) = report.json else { throw Missing() }
        #expect(try verify(report.json).isClean)
        let more = JSONValue.object(members + [.init(name: "approved", value: .text("yes"))])
        #expect(
            try verify(more).findings.map(\.sentence.en) == [
                "report.approved: the report states approved, and recomputing gives nothing"
            ])
        let note = try #require(report.notes.first?.description)
        #expect(
            try verify(report.json.replacing(["notes", "0"], by: .text("todo bien"))).findings.map(\.sentence.en) == [
                "report.notes: the report states nothing, and recomputing gives \(note)"
            ])
    }

    @Test("Another module is named with both hashes, and the figures it gives count by themselves")
    func otherModule() throws {
        let json = try engine.measure(OfficialDeck.example()).json
        let other = String(repeating: "0", count: 64)
        let found = try verify(json.replacing(["methodology", "strategies", "0", "sha256"], by: .text(other))).findings
        #expect(found.map(\.kind) == [.module, .methodology])
        #expect(found[0].stated?.hasSuffix("sha256:\(other)") == true)
        #expect(found[1].member == "fingerprint")
    }

    @Test("An expression that isn't the fingerprint's is told")
    func otherExpression() throws {
        let json = try engine.measure(OfficialDeck.example(), using: "capped").json
        guard case .text(let text)? = json.value(at: ["methodology", "expression"]) else { throw Missing() }
        let other = text.replacing("limit=100", with: "limit=101")
        let found = try verify(json.replacing(["methodology", "expression"], by: .text(other))).findings
        #expect(found.contains { $0.member == "fingerprint" })
        #expect(found.contains { $0.kind == .figure && $0.subject == "plan" })
    }

    @Test("A report whose figures and inputs were changed alike is found out by the matrix")
    func againstMatrix() throws {
        let plan = try OfficialDeck.example()
        var forged = plan
        forged.observations[0].executed = .of(123_456)
        let json = try engine.measure(forged).json
        #expect(try verify(json).isClean)
        let found = try verify(json, against: plan).findings
        #expect(found.contains { $0.kind == .matrix && $0.member == "executed" && $0.stated == "123456" })
    }

    @Test("A file of other bytes is named with both digests")
    func sources() throws {
        let plan = try OfficialDeck.example()
        #expect(plan.sources.map(\.file).map { $0.hasSuffix("matriz.csv") } == [true, false])
        let json = try engine.measure(plan).json
        let other = plan.with { $0.sources[0].sha256 = "00" }
        let found = try verify(json, against: other).findings
        #expect(found.map(\.kind) == [.source])
        #expect(found.map(\.found) == ["sha256:00"])
        #expect(try verify(json, against: plan).sources == 2)
    }

    @Test("A report without its files, or without one of them, doesn't pass for one that has them")
    func withoutSources() throws {
        let plan = try OfficialDeck.example()
        let json = try engine.measure(plan).json
        let found = try verify(json.replacing(["sources"], by: .array([])), against: plan).findings
        #expect(found.map(\.kind) == [.source, .source] && found.map(\.stated) == [nil, nil])
        guard case .array(let sources)? = json.value(at: ["sources"]) else { throw Missing() }
        let one = try verify(json.replacing(["sources"], by: .array([sources[0]])), against: plan).findings
        #expect(one.map(\.subject) == [plan.sources[1].file])
    }

    @Test(
        "What a report says of its strategies is held against its expression",
        arguments: [["name"], ["version"], ["parameters", "limit"]])
    func strategies(member: [String]) throws {
        let json = try engine.measure(OfficialDeck.example(), using: "capped").json
        let path = ["methodology", "strategies", "0"] + member
        _ = try #require(json.value(at: path))
        let found = try verify(json.replacing(path, by: .text("999"))).findings
        #expect(found.map(\.kind) == [.methodology])
        #expect(found.map(\.member) == ["strategies[0].\(member.joined(separator: "."))"])
        #expect(found.map(\.stated) == ["999"])
    }

    @Test("The methodology that was asked for is the one of the expression")
    func given() throws {
        let plan = try OfficialDeck.example()
        let json = try engine.measure(plan, using: "capped").json
        let found = try verify(json.replacing(["methodology", "given"], by: .text("weighted-average"))).findings
        #expect(found.map(\.member) == ["given"] && found.map(\.stated) == ["weighted-average"])
        // The name of a plan file's says nothing without it.
        let other = json.replacing(["methodology", "given"], by: .text("nuestra"))
        #expect(try verify(other).isClean)
        #expect(try verify(other, against: plan).findings.map(\.member) == ["given"])
    }

    @Test(
        "Whose plan it is, and what no figure shows of the inputs, is held against the matrix",
        arguments: [
            (["plan", "title"], "report", "plan.title"), (["plan", "source"], "report", "plan.source"),
            (["inputs", "levels", "0"], "report", "inputs.levels[0]"),
        ])
    func identity(path: [String], subject: String, member: String) throws {
        let plan = try OfficialDeck.example()
        let json = try engine.measure(plan).json.replacing(path, by: .text("otro"))
        let found = try verify(json, against: plan).findings
        #expect(found.contains { $0.kind == .matrix && $0.subject == subject && $0.member == member }, "\(found)")
    }

    @Test("Inputs that a figure doesn't show are held against the matrix")
    func quietInputs() throws {
        let plan = try OfficialDeck.example()
        let json = try engine.measure(plan).json
        guard case .array(let rows)? = json.value(at: ["inputs", "rows"]), case .object(let members)? = rows.first
        else {
            throw Missing()
        }
        let other = JSONValue.object(members + [.init(name: "planGoal", value: .number(7))])
        let found = try verify(json.replacing(["inputs", "rows", "0"], by: other), against: plan).findings
        // A goal that was put in may call for a note that the report lacks.
        let inputs = found.filter { $0.member != "notes" }
        #expect(inputs.map(\.member) == ["planGoal"] && inputs.map(\.stated) == ["7"])
    }

    private struct Missing: Error {}
}

extension Plan {
    /// Gives all rows to a unit.
    fileprivate mutating func unit(_ unit: String) {
        for index in observations.indices { observations[index].unit = unit }
    }
}
