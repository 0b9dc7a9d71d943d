import CairoCanvas
import ChartKit
import Glibc
import Ingest
import Measurement
import StrategyHost

/// Draws the bullet chart of a matrix again and again in one process, as a service would.
///
/// `chart-bench MATRIX png|pdf COUNT OUTPUT`: `Benchmarks/charts.py` takes the CPU time of a run of 1 from one of 50.
@main
enum ChartBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[3]), count > 0 else { throw BenchError.usage }
        try draw(matrix: arguments[1], format: arguments[2], count: count, output: arguments[4])
    }

    private static func draw(matrix: String, format: String, count: Int, output: String) throws {
        let plan = try PlanReader().read(matrices: [matrix], planFile: nil).plan
        let report = try MeasuringEngine(catalog: StrategyCatalog(searching: .standard())).measure(plan)
        let renderer = try CairoRenderer()
        let context = ChartContext(measuring: renderer)
        let information = DocumentInformation(title: "bench", creationDate: "2024-03-31T00:00:00Z")
        for _ in 0..<count {
            let pages = try BulletChart().draw(ChartSubject(report: report), in: context).pages
            let bytes =
                format == "pdf"
                ? try renderer.pdf(pages, information: information) : try renderer.png(pages[0])
            guard let file = fopen(output, "wb") else { throw BenchError.cannotCreate(output) }
            _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
            fclose(file)
        }
    }

    private enum BenchError: Error { case usage, cannotCreate(String) }
}
