import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyHost
import StrategyTestSupport
import Testing

@Suite("The mask of over-execution") struct MaskTests {
    private let plan = Plan([row("A", 140), row("B", 60), row("C", 80, in: ["O2"])])

    @Test("is what the cap at each indicator takes away")
    func values() throws {
        let report = try engine.measure(plan)
        #expect(report.node("A")?.mask == 40)
        #expect(report.node("B")?.mask == 0)
        #expect(report.node("O1")?.mask == 20)
        #expect(report.node("O2")?.mask == 0)
        #expect(report.root?.mask == 10)
    }

    @Test("is the same under any cap of the methodology", arguments: ["capped", "capped:limit=50", "capped:at=plan"])
    func methodologies(methodology: String) throws {
        #expect(try engine.measure(plan, using: methodology).root?.mask == 10)
    }

    @Test("is measured with the methodology's own mean")
    func geometric() throws {
        let mask = try engine.measure(Plan([row("A", 160), row("B", 90)]), using: "weighted-average:power=0").root?.mask
        #expect(isClose(mask, 120 - 9000.0.squareRoot(), 1e-12))
    }

    @Test("is unknown without the module of the cap, and a note says why")
    func withoutModule() throws {
        let folder = try TemporaryFolder()
        try folder.install("WeightedAverage")
        let engine = MeasuringEngine(catalog: StrategyCatalog(searching: .init(folders: [folder.path])))
        let report = try engine.measure(plan)
        #expect(report.achievement("plan") == 90)
        #expect(report.nodes.allSatisfy { $0.mask == nil })
        let note = try #require(report.notes.first)
        #expect(note.message.hasPrefix("the mask of over-execution is not known: strategy 'capped': no library"))
        #expect(note.message.contains(folder.path))
    }
}
