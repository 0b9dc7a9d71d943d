import Foundation
import StrategyTestSupport
import Testing

/// Every byte of an output, in another time zone, language, folder or order of hashing.
@Suite("The same figures give the same bytes") struct DeterminismTests {
    private static let environments: [[String: String]] = [
        ["TZ": "UTC"], ["TZ": "Pacific/Kiritimati"], ["LANG": "es_CO.UTF-8", "LC_ALL": "es_CO.UTF-8"],
        ["LANG": "C", "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"],
    ]

    private func run(_ arguments: [String], _ environment: [String: String]) throws -> [String: Data] {
        let folder = try TemporaryFolder()
        var corte = Command(in: folder)
        corte.environment.merge(environment) { $1 }
        let result = try corte.run(arguments)
        #expect(result.code == 0, "\(result.errors)")
        var files = ["standard output": result.output]
        for name in folder.contents where name.contains(".") { files[name] = try folder.bytes(name) }
        return files
    }

    @Test(
        "in reports and comparisons",
        arguments: [
            ["measure", officialMatrix, "--format", "json", "--using", "trend-projection+capped"],
            ["measure", officialMatrix], ["check", officialMatrix, "--locale", "es"],
            ["compare", officialMatrix, "--format", "json", "--using", "weighted-average", "--using", "capped"],
            ["compare", officialMatrix, "--format", "csv", "--using", "capped", "--using", "capped:at=plan"],
        ])
    func reports(arguments: [String]) throws {
        let first = try run(arguments, [:])
        for environment in Self.environments { #expect(try run(arguments, environment) == first, "\(environment)") }
    }

    @Test("in every file of a deck")
    func deck() throws {
        let arguments = ["deck", officialMatrix, "-q", "-o", "output", "--formats", "pdf,png,html,pptx"]
        let first = try run(arguments, [:])
        #expect(first.count > 25)
        for environment in Self.environments {
            let other = try run(arguments, environment)
            #expect(other.keys.sorted() == first.keys.sorted())
            for (name, bytes) in first { #expect(other[name] == bytes, "\(name) under \(environment)") }
        }
    }
}
