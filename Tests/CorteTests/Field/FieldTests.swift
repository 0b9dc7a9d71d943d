import Foundation
import StrategyTestSupport
import Testing

@Suite("Matrices as people have them") struct FieldTests {
    private static let folder = "\(DataFile.checkout)/Tests/CorteTests/Field/matrices"

    @Test("are measured right, or refused with a way out, and never in silence", arguments: FieldCase.measured)
    func measured(_ matrix: FieldCase) throws {
        let result = try run("measure", matrix)
        #expect(result.code == matrix.code, "\(result.errors)")
        #expect(result.text.isEmpty == (matrix.code != 0))
        for line in matrix.shows { #expect(shown(result.text).contains(line), "\(line) in \(result.text)") }
        for part in matrix.says { #expect(result.errors.contains(part), "\(part) in \(result.errors)") }
    }

    @Test("are audited with an explanation", arguments: FieldCase.audited)
    func audited(_ matrix: FieldCase) throws {
        let result = try run("audit", matrix)
        #expect(result.code == 1)
        for part in matrix.says { #expect(result.text.contains(part), "\(part) in \(result.text)") }
    }

    @Test("are all tried") func all() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".csv") }
        #expect(Set(files) == Set((FieldCase.measured + FieldCase.audited).map(\.file)))
    }

    private func run(_ command: String, _ matrix: FieldCase) throws -> Command.Result {
        var corte = Command(in: try TemporaryFolder())
        corte.environment["LANG"] = "es_CO.UTF-8"
        let plan = "\(Self.folder)/\(matrix.file.prefix { $0 != "-" })-plan.yaml"
        let hasPlan = FileManager.default.fileExists(atPath: plan)
        return try corte.run(
            [command, "\(Self.folder)/\(matrix.file)"] + (hasPlan ? ["--plan", plan] : []) + matrix.options)
    }

    /// A table with single spaces and none at the start of its lines, and a line end before the first.
    private func shown(_ text: String) -> String {
        text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(
            separator: "\n")
    }
}
