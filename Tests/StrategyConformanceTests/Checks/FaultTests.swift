import StrategyTestSupport
import Testing

@testable import StrategyConformance

@Suite("The checks") struct FaultTests {
    static let names = Check.all.map(\.name)

    @Test("No check is without a module that it catches")
    func complete() {
        let caught =
            LoadingCheckTests.faults + MetadataCheckTests.faults + ParametersCheckTests.faults
            + ColumnsCheckTests.faults + ValuesCheckTests.faults + GroupsCheckTests.faults
            + DeterminismCheckTests.faults + SQLCheckTests.faults + ThreadsCheckTests.faults + MemoryCheckTests.faults
            + ProcessCheckTests.faults + FuzzCheckTests.faults
        #expect(caught.map(\.check).sorted() == Self.names.sorted())
    }

    @Test("A module that breaks no rule passes every check, and all but one have a meaning for it")
    func sound() throws {
        let report = try ConformanceRun(FaultyModule.sound()).report()
        #expect(report.results.map(\.name) == Self.names)
        #expect(report.results.filter { $0.outcome != .pass }.map(\.name) == ["rows-alone"])
        #expect(report.isConforming)
    }

    @Test(
        "The bundled strategies and the example in C pass",
        arguments: ["Capped", "TrendProjection", "WeightedAverage", ""])
    func bundled(product: String) throws {
        let file =
            product.isEmpty
            ? "\(try MedianModule.folder())/libStrategyMedian.so" : "\(Bundled.folder)/libStrategy\(product).so"
        let report = try ConformanceRun(file).report()
        let others = report.results.filter { $0.outcome != .pass && $0.outcome != .skip }
        #expect(others.isEmpty, "\(others)")
        #expect(report.count(.pass) >= 90)
    }

    @Test("What is skipped says why")
    func skipped() throws {
        let only: Set = ["choices", "optional-columns", "wanted-outputs", "rows-alone", "complete-outputs"]
        let report = try ConformanceRun("\(try MedianModule.folder())/libStrategyMedian.so").report(only: only)
        #expect(report.results.map(\.outcome) == Array(repeating: .skip, count: 5))
        #expect(
            report.results.map(\.reason) == [
                "no parameter has choices", "every column is required", "every output is nullable",
                "the descriptor doesn't say that rows are independent",
                "the descriptor doesn't say that outputs are optional",
            ])
    }
}
