import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@Suite("Streamed plans and whole ones") struct StreamAgreementTests {
    /// A matrix of units at cuts that a seed decides, with holes, zero programmes, marks and rows in any order.
    private func matrix(seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Double>) -> String {
            "\((Double.random(in: range, using: &generator) * 100).rounded() / 100)"
        }
        var rows: [String] = []
        for unit in 1...4 {
            let count = Int.random(in: 1...12, using: &generator)
            for cut in 1...2 {
                for indicator in 1...count {
                    let pillar = indicator % 2
                    let objective = indicator % 4
                    let due = ["0", "NP", "", number(1...500), number(1...500), number(1...500), number(1...500)]
                    let done = ["", "ND", "0", number(0...700), number(0...700), number(0...700)]
                    let kind =
                        ["suma", "constante", "creciente", "decreciente", ""].randomElement(using: &generator) ?? ""
                    rows.append(
                        [
                            "U\(unit)", "2024Q\(cut)", "P\(pillar)", "P\(pillar)O\(objective)", "I\(indicator)",
                            number(0.1...9), kind,
                            due.randomElement(using: &generator) ?? "", due.randomElement(using: &generator) ?? "",
                            done.randomElement(using: &generator) ?? "", number(1...50),
                        ].joined(separator: ","))
                }
            }
        }
        if seed.isMultiple(of: 2) { rows.shuffle(using: &generator) }
        return "unit,cut,pillar,objective,indicator,weight,annualisation,programmed,programmed_year,executed,baseline\n"
            + rows.joined(separator: "\n") + "\n"
    }

    private let plan = """
        levels: [pillar, objective]
        magnitudes: cumulative
        columns: { weight: weight }
        nodes: { P1: { weight: 3 }, P0O2: { weight: 0.5 } }
        indicators: { I3: { weight: 2.5, baseline: 4 } }
        weights: { "2024": { I4: 7, P1O1: 2 }, otro: { I1: 9 } }
        methodologies: { casa: capped:limit=110+weighted-average:missing=zero }
        """

    /// The rows under a single methodology or several, in the order of units and cuts.
    private func compare(_ text: String, _ methodologies: [String], _ options: MeasurementOptions) throws {
        let levels = ["plan", "pillar", "objective", "indicator"]
        let streamed = try streamedCSV(text, plan: plan, using: methodologies, options: options, levels: levels)
        let whole = try wholeCSV(text, plan: plan, using: methodologies, options: options, levels: levels)
        #expect(streamed == whole)
        #expect(try batchedCSV(text, plan: plan, using: methodologies, options: options, levels: levels) == whole)
        #expect(whole.split(separator: "\n").count > 8)
    }

    @Test("agree to the last bit", arguments: 1...20 as ClosedRange<UInt64>) func methodologies(seed: UInt64) throws {
        let text = matrix(seed: seed)
        try compare(
            text, ["weighted-average", "capped", "casa", "capped:at=pillar,limit=90", "capped:at=plan"], .init())
        try compare(text, ["casa"], .init())
    }

    @Test("agree under every option", arguments: 1...6 as ClosedRange<UInt64>) func options(seed: UInt64) throws {
        let text = matrix(seed: seed)
        try compare(text, ["capped"], MeasurementOptions(base: .year))
        try compare(text, ["capped"], MeasurementOptions(mode: .baseline))
        try compare(text, ["capped"], MeasurementOptions(minimumCoverage: .init(weight: 0.6)))
        try compare(text, ["capped"], MeasurementOptions(minimumCoverage: .init(children: 0.5)))
        try compare(text, ["capped"], MeasurementOptions(weights: "otro"))
        try compare(text, ["capped"], MeasurementOptions(cut: Cut("2024Q2")))
    }

    @Test("agree on another mean") func power() throws {
        let text = matrix(seed: 3).replacing(",0,", with: ",1,").replacing(",0\n", with: ",1\n")
        let methodologies = ["weighted-average:power=2", "weighted-average:power=inf"]
        try compare(text, methodologies, .init())
    }

    @Test("agree on weights whose sum overflows, and on a falling indicator with a programme of 0") func extremes()
        throws
    {
        let text = """
            unit,indicator,weight,annualisation,baseline,programmed,executed
            U1,A,1e308,suma,,100,50
            U1,B,1e308,suma,,100,50
            U2,A,1,decreciente,5,0,2
            U2,B,1,suma,,100,80

            """
        for coverage in [0, 0.5] {
            let options = MeasurementOptions(minimumCoverage: .init(weight: coverage))
            let levels = ["plan", "indicator"]
            let csv = try streamedCSV(text, using: ["weighted-average"], options: options, levels: levels)
            #expect(csv == (try wholeCSV(text, using: ["weighted-average"], options: options, levels: levels)))
            #expect(csv.contains("U1,,plan,plan,,50,\n"))
            #expect(csv.contains("U2,,plan,plan,,80,\n"))
            #expect(csv.contains("U2,,A,indicator,plan,,undefined\n"))
        }
    }

    @Test("equal achievements give exactly that under any weights") func hundred() throws {
        let rows = (1...9).map { "U\($0 % 3),O\($0 % 2),I\($0),\(Double($0) / 7),30,30\n" }.sorted().joined()
        let csv = try streamedCSV(
            "unit,objective,indicator,weight,programmed,executed\n" + rows, using: ["weighted-average"])
        for line in csv.split(separator: "\n").dropFirst() { #expect(line.hasSuffix(",100,"), "\(line)") }
    }
}
