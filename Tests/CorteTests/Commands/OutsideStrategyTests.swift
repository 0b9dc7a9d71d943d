import StrategyTestSupport
import Testing

@Suite("A strategy from another package") struct OutsideStrategyTests {
    private let corte: Command
    private let library: String

    init() throws {
        corte = Command(in: try TemporaryFolder())
        library = "\(try FloorAndCapModule.folder())/libStrategyFloorAndCap.so"
    }

    private func measured(_ methodology: String) throws -> String {
        let result = try corte("measure", officialMatrix, "-q", "--format", "csv", "--using", methodology)
        #expect(result.code == 0, "\(result.errors)")
        return result.text
    }

    @Test("is measured with by its path, and gives to the bit what the bundled cap gives")
    func capped() throws {
        #expect(try measured("\(library):floor=-inf,cap=110") == measured("capped:limit=110"))
        #expect(try measured("\(library):floor=-inf,cap=inf") == measured("weighted-average"))
    }

    @Test("is found by its name in a folder, and compared")
    func named() throws {
        let result = try corte(
            "compare", officialMatrix, "-q", "--format", "csv", "--using", "capped", "--using", "floor-and-cap",
            "--strategy-path", FloorAndCapModule.folder())
        #expect(result.code == 0, "\(result.errors)")
        let rows = result.text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let header = try #require(rows.first)
        let columns = header.indices.filter { header[$0].hasPrefix("achievement_") }
        try #require(columns.count == 2)
        #expect(rows.count > 10)
        for row in rows.dropFirst() { #expect(row[columns[0]] == row[columns[1]]) }
    }

    @Test("says in one line what its author found wrong")
    func refused() throws {
        let result = try corte("measure", officialMatrix, "--using", "\(library):floor=120")
        #expect(result.code == 64)
        #expect(
            result.errors == """
                corte: strategy 'floor-and-cap': the floor, 120.0, is above the cap, 100.0; give a lower floor

                """)
    }
}
