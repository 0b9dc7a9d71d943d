import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit
@testable import Measurement
@testable import Reports

@Suite("The rule of granularity") struct GranularityRuleTests {
    private func impossible(_ rows: Observation..., options: MeasurementOptions = .init()) throws -> [AuditFinding] {
        try findings(Plan(rows), options: options).filter { $0.code == "count-impossible" }
    }

    @Test("finds a percentage that no whole number of a whole programme gives, with the nearest that are given")
    func finds() throws {
        let found = try impossible(published("A", executed: 20, of: 28, as: "72,41%", line: 4))
        #expect(
            found.map(\.kind) == [
                .countImpossible(
                    below: .init(count: 20, percent: 500 / 7.0), above: .init(count: 21, percent: 75))
            ])
        #expect(found[0].severity == .warning)
        #expect(found[0].printed == "72,41%")
        #expect(found[0].place?.row == 4)
    }

    @Test("lets be what some whole number gives, rounded or cut off, be it the one executed or not")
    func possible() throws {
        for text in ["71,43%", "71,42%", "75%", "67,85%", "67,86%", "0%", "107,14%", "71%"] {
            #expect(try impossible(published("A", executed: 20, of: 28, as: text)).isEmpty, "\(text)")
        }
        // Of ten thousand and more, every percentage of two decimals is given.
        #expect(try impossible(published("A", executed: 20, of: 10000, as: "72,41%")).isEmpty)
    }

    @Test("agrees with trying every whole number")
    func property() throws {
        for programmed in [7, 13, 28, 96, 240] {
            for hundredths in stride(from: 3, to: 12000, by: 397) {
                let text = "\(hundredths / 100),\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
                let isPossible = (0...2 * programmed).contains { count in
                    // 10,000 count / programmed hundredths: rounded, a tie either way, or cut off.
                    let (scaled, doubled) = (10000 * count, 2 * hundredths * programmed)
                    return scaled / programmed == hundredths || abs(2 * scaled - doubled) <= programmed
                }
                let found = try impossible(published("A", executed: nil, of: Double(programmed), as: text), known)
                #expect(found.isEmpty == isPossible, "\(text) of \(programmed)")
            }
        }
    }

    /// Shows that the column counts, and has something to measure.
    private var known: Observation { published("K", executed: 1, of: 2) }

    @Test("looks at what nobody reported as well")
    func unreported() throws {
        #expect(try impossible(published("A", executed: nil, of: 28, as: "72,41%"), known).count == 1)
    }

    @Test("says nothing where amounts aren't counts")
    func notCounts() throws {
        let row = published("A", executed: 20, of: 28, as: "72,41%")
        #expect(try impossible(row, published("B", executed: 0.5, of: 2)).isEmpty)
        #expect(try impossible(row.with { $0.executed = Reading(.number(20), text: "20,00") }).isEmpty)
        #expect(try impossible(row.with { $0.programmed = .of(28.5) }).isEmpty)
        #expect(try impossible(row.with { $0.name = "Porcentaje de obras" }).isEmpty)
        #expect(try impossible(row.with { $0.measureUnit = "%" }).isEmpty)
        // What is counted in another unit needn't be whole.
        let kilometres = published("B", executed: 0.5, of: 2).with { $0.measureUnit = "km" }
        #expect(try impossible(row.with { $0.measureUnit = "obras" }, kilometres).count == 1)
    }

    @Test("says nothing where the figure isn't executed over programmed, or another way explains it")
    func otherWays() throws {
        let row = published("A", executed: 20, of: 28, as: "72,41%")
        #expect(try impossible(row.with { $0.annualisation = .falling }).isEmpty)
        let growing = row.with {
            $0.annualisation = .growing
            $0.baseline = .of(3)
        }
        #expect(try impossible(growing).count == 1)
        #expect(try impossible(growing, options: .init(mode: .baseline)).isEmpty)
        // 21 of 29.
        #expect(
            try impossible(
                row.with {
                    $0.executed = Reading(.number(21), text: "21")
                    $0.programmedYear = Reading(.number(29), text: "29")
                }
            ).isEmpty)
    }
}
