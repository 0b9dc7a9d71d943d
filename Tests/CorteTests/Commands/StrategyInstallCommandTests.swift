import Foundation
import StrategyTestSupport
import Testing

@Suite("corte strategy install") struct StrategyInstallCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command
    private let median: String

    private static let shelf = ".local/share/corte/strategies"

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        median = "\(try MedianModule.folder())/libStrategyMedian.so"
    }

    private var installed: [String] {
        folder.contents.filter { $0.hasPrefix("\(Self.shelf)/") }.map { String($0.dropFirst(Self.shelf.count + 1)) }
    }

    @Test("checks a module, and puts it where it's found by its name")
    func sound() throws {
        let result = try corte("strategy", "install", median)
        #expect(result.code == 0, "\(result.errors)")
        #expect(installed == ["libStrategyMedian.json", "libStrategyMedian.so"])
        #expect(try folder.bytes("\(Self.shelf)/libStrategyMedian.so") == Data(contentsOf: URL(filePath: median)))
        let list = try corte("strategy", "list").text
        #expect(list.contains("\(folder.path)/\(Self.shelf)/libStrategyMedian.so"))
        #expect(try corte("measure", officialMatrix, "-q", "--using", "median", "--format", "csv").code == 0)
        let again = try corte("strategy", "install", median)
        #expect(again.code == 0)
        #expect(again.errors.hasPrefix("installed already: median "))
    }

    @Test("says what it did in Spanish to who speaks it")
    func spanish() throws {
        var corte = corte
        corte.environment["LANG"] = "es_CO.UTF-8"
        let result = try corte("estrategia", "instalar", median)
        #expect(result.errors.hasPrefix("instalado: median "))
        #expect(result.errors.contains("úselo así: corte measure matriz.csv --using median"))
    }

    @Test("goes to XDG_DATA_HOME, and to no relative one")
    func place() throws {
        var corte = corte
        corte.environment["XDG_DATA_HOME"] = "\(folder.path)/datos"
        #expect(try corte("strategy", "install", median).code == 0)
        #expect(folder.contents.contains("datos/corte/strategies/libStrategyMedian.so"))
        corte.environment["XDG_DATA_HOME"] = "datos2"
        corte.environment["HOME"] = nil
        #expect(try corte("strategy", "install", median).code == 64)
    }

    @Test("a module that fails a check isn't installed, and nothing is left")
    func broken() throws {
        let module = try TreatmentModule(named: "bad", measure: "abort();")
        let result = try corte("strategy", "install", module.library)
        #expect(result.code == 70)
        #expect(
            result.errors.hasPrefix(
                "corte: libStrategyBad.so: it doesn't pass the checks and isn't installed; 'corte strategy check' shows"
            ))
        #expect(result.errors.contains("crash"))
        #expect(!folder.contents.contains(Self.shelf))
        #expect(!folder.contents.contains { $0.contains(".part") })
    }

    @Test("another build is replaced only where that's asked for")
    func replace() throws {
        #expect(try corte("strategy", "install", median, "-q").errors.isEmpty)
        let before = try folder.bytes("\(Self.shelf)/libStrategyMedian.json")
        let copy = try folder.copy(median, as: "libStrategyMedian.so")
        let metadata = String(
            decoding: try DataFile.bytes("../Examples/strategies/median/strategy.json"), as: UTF8.self)
        // Other bytes that say the same.
        try folder.write(metadata + "\n", to: "libStrategyMedian.json")
        let refused = try corte("strategy", "install", copy)
        #expect(refused.code == 73)
        #expect(refused.lines.count == 1)
        #expect(refused.errors.contains("is installed already; with --replace, median "))
        #expect(try folder.bytes("\(Self.shelf)/libStrategyMedian.json") == before)
        let replaced = try corte("strategy", "install", copy, "--replace")
        #expect(replaced.code == 0, "\(replaced.errors)")
        #expect(try folder.bytes("\(Self.shelf)/libStrategyMedian.json") != before)
        #expect(installed == ["libStrategyMedian.json", "libStrategyMedian.so"])
    }

    @Test("what comes with Corte keeps its id and its name")
    func taken() throws {
        try folder.install("Capped")
        let result = try corte("strategy", "install", "libStrategyCapped.so")
        #expect(result.code == 73)
        #expect(result.errors.contains("the id 'co.corte.capped' is that of "))
        let named = try TreatmentModule(named: "capped")
        #expect(try corte("strategy", "install", named.library).errors.contains("the name 'capped' is that of "))
    }

    @Test("a library without metadata, that others can change, or that isn't there is refused as it's measured with")
    func refused() throws {
        let copy = try folder.copy(median, as: "libStrategyMedian.so")
        let bare = try corte("strategy", "install", copy)
        #expect(bare.code == 69)
        #expect(bare.errors.contains("copy the module's strategy.json to \(folder.path)/libStrategyMedian.json"))
        try folder.copy("\(DataFile.checkout)/Examples/strategies/median/strategy.json", as: "libStrategyMedian.json")
        #expect(chmod(copy, 0o666) == 0)
        #expect(try corte("strategy", "install", copy).errors.contains("run chmod o-w \(copy)"))
        #expect(try corte("strategy", "install", "nowhere.so").errors.contains("there is no such library"))
        #expect(installed.isEmpty)
    }
}
