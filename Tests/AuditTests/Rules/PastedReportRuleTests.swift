import Audit
import MeasurementTestSupport
import PlanModel
import Testing

@Suite("The rule of pasted reports") struct PastedReportRuleTests {
    /// An indicator over the quarters of a year.
    private func quarters(
        _ executed: [Double?], of programmed: [Double], notes: [String?] = [], _ annualisation: Annualisation? = .sum,
        year: Double = 100
    ) -> Plan {
        Plan(
            executed.indices.map { index in
                published(
                    "A", executed: executed[index], of: programmed[index],
                    note: notes.indices.contains(index) ? notes[index] : nil
                ).with {
                    $0.cut = Cut(lastDayOfMonth: 3 * (index + 1), in: 2024)
                    $0.programmedYear = .of(year)
                    $0.annualisation = annualisation
                }
            })
    }

    private func repeated(_ plan: Plan) throws -> [String] {
        try findings(plan).filter { $0.code.hasSuffix("-repeated") }.map { finding in
            let cuts =
                switch finding.kind {
                case .executedRepeated(let cuts), .noteRepeated(let cuts): cuts.map(\.month)
                default: []
                }
            return "\(finding.code) \(cuts)"
        }
    }

    @Test("finds an amount that stands still over three cuts while what is due moves")
    func amounts() throws {
        #expect(try repeated(quarters([17, 17, 17], of: [20, 40, 60])) == ["executed-repeated [3, 6, 9]"])
        #expect(try repeated(quarters([9, 17, 17, 17], of: [20, 40, 60, 80])) == ["executed-repeated [6, 9, 12]"])
        #expect(try repeated(quarters([17, 17, 17], of: [20, 40, 60], .growing)) == ["executed-repeated [3, 6, 9]"])
        let found = try findings(quarters([17, 17, 17], of: [20, 40, 60])).filter { $0.code == "executed-repeated" }
        #expect(found.map(\.printed) == ["17"])
    }

    @Test("lets an amount be that has its reasons to stand still")
    func still() throws {
        #expect(try repeated(quarters([17, 17], of: [20, 40])).isEmpty)
        #expect(try repeated(quarters([17, 18, 17], of: [20, 40, 60], .growing)).isEmpty)
        #expect(try repeated(quarters([17, nil, 17, 17], of: [20, 40, 60, 80])).isEmpty)
        // Nothing yet; the year's programme reached; nothing more due; a constant.
        #expect(try repeated(quarters([0, 0, 0], of: [20, 40, 60])).isEmpty)
        #expect(try repeated(quarters([100, 100, 100], of: [20, 40, 60])).isEmpty)
        #expect(try repeated(quarters([17, 17, 17], of: [20, 20, 20])).isEmpty)
        #expect(try repeated(quarters([100, 100, 100], of: [100, 100, 100], .constant)).isEmpty)
        #expect(try repeated(quarters([17, 17, 17], of: [20, 40, 60], .constant)).isEmpty)
        #expect(try repeated(quarters([5, 5, 5], of: [9, 8, 7], .falling, year: 6)).isEmpty)
    }

    @Test("finds a note that gives figures of amounts that have changed since")
    func figures() throws {
        let lag = "Rezago del 15%"
        #expect(
            try repeated(quarters([17, 30], of: [20, 40], notes: [lag, lag])) == ["note-repeated [3, 6]"])
        #expect(
            try repeated(quarters([17, 20, 30], of: [20, 30, 40], notes: [lag, "RezAgo  del 15%", lag]))
                == ["note-repeated [3, 6, 9]"])
        #expect(try repeated(quarters([17, 30], of: [20, 40], notes: [lag, "Rezago del 25%"])).isEmpty)
        // Right at both cuts.
        #expect(try repeated(quarters([17, 34], of: [20, 40], notes: [lag, lag])).isEmpty)
        #expect(try repeated(quarters([17, 17], of: [20, 40], notes: [lag, lag])).isEmpty)
    }

    @Test("finds a story told again, unless all went as programmed, and lets a few words be")
    func stories() throws {
        let story = "Se hicieron talleres con las comunidades y quedan pendientes los de la costa."
        #expect(
            try repeated(quarters([17, 30], of: [20, 40], notes: [story, story])) == ["note-repeated [3, 6]"])
        #expect(try repeated(quarters([20, 40], of: [20, 40], notes: [story, story])).isEmpty)
        #expect(try repeated(quarters([17, 30], of: [20, 40], notes: ["En ejecución.", "En ejecución."])).isEmpty)
        #expect(try repeated(quarters([17, 30], of: [20, 40], notes: [nil, nil])).isEmpty)
    }

    @Test("compares an indicator with itself, in its own unit")
    func others() throws {
        var plan = quarters([17, 17, 17], of: [20, 40, 60])
        plan.observations[1].indicator = "B"
        #expect(try repeated(plan).isEmpty)
    }
}
