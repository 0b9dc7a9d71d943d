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
        let matrix = "indicator,programmed,executed\nA,10,12\nB,10,5\nC,10,\n"
        let result = try corte(
            "compare", "-", "-q", "--format", "csv", "--using", "weighted-average", "--using", "floor-and-cap:floor=60",
            "--strategy-path", FloorAndCapModule.folder(), input: matrix)
        #expect(result.code == 0, "\(result.errors)")
        let rows = result.text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let header = try #require(rows.first)
        let columns = header.indices.filter {
            $0 == header.firstIndex(of: "node") || header[$0].hasPrefix("achievement_")
        }
        let figures = rows.dropFirst().map { row in columns.map { String(row[$0]) } }
        #expect(figures.contains(["A", "120", "100"]))
        #expect(figures.contains(["B", "50", "60"]))
        #expect(figures.contains(["C", "", ""]))
        #expect(figures.contains(["plan", "85", "80"]))
    }

    @Test("keeps the rules of the boundary")
    func checked() throws {
        let result = try corte("strategy", "check", library)
        #expect(result.code == 0, "\(result.text)\(result.errors)")
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
