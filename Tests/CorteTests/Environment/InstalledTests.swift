import Foundation
import StrategyTestSupport
import Testing

/// The command laid out as `make install` does, away from the checkout.
@Suite("Installed,") struct InstalledTests {
    private let folder: TemporaryFolder
    private let corte: Command
    private let strategies: String

    init() throws {
        folder = try TemporaryFolder()
        strategies = "\(folder.path)/lib/corte/strategies"
        for path in ["bin", "lib/corte/strategies"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(path)", withIntermediateDirectories: true)
        }
        var corte = Command(in: folder)
        for program in ["corte", "corte-strategy-check"] {
            try folder.copy("\(Bundled.folder)/\(program)", as: "bin/\(program)")
        }
        for product in ["WeightedAverage", "Capped", "TrendProjection"] {
            let name = "lib/corte/strategies/libStrategy\(product)"
            try folder.copy("\(Bundled.folder)/libStrategy\(product).so", as: "\(name).so")
            try folder.copy("\(DataFile.checkout)/Plugins/\(product)/strategy.json", as: "\(name).json")
        }
        corte.program = "\(folder.path)/bin/corte"
        self.corte = corte
    }

    @Test("it finds its strategies beside it")
    func complete() throws {
        let result = try corte("measure", officialMatrix, "-q", "--using", "capped", "--format", "csv")
        #expect(result.code == 0)
        #expect(result.text.contains(",90.9854592038953"))
        #expect(try corte("strategy", "list").text.contains("\(strategies)/libStrategyCapped.so"))
    }

    @Test("it measures without the cap's library, and notes that the mask isn't known")
    func withoutCap() throws {
        try folder.remove("lib/corte/strategies/libStrategyCapped.so")
        let result = try corte("measure", officialMatrix, "--format", "json")
        #expect(result.code == 0)
        #expect(result.text.contains("\"mask\": null"))
        #expect(!result.text.contains("\"mask\": 7"))
        #expect(result.errors.contains("corte: note: the mask of over-execution is not known: strategy 'capped'"))
        #expect(result.text.contains("98.4521114536405"))
    }

    @Test("it says which library is gone, and where it looked")
    func usingCap() throws {
        try folder.remove("lib/corte/strategies/libStrategyCapped.so")
        for arguments in [["measure", officialMatrix, "--using", "capped"], ["strategy", "show", "capped"]] {
            let result = try corte.run(arguments)
            #expect(result.code == 69)
            #expect(result.lines.count == 1)
            #expect(result.errors.hasPrefix("corte: strategy 'capped': no library for it found, looked in "))
            #expect(result.errors.contains(strategies))
            #expect(result.output.isEmpty)
        }
    }

    @Test("it checks a strategy, and says which program is gone where it can't")
    func check() throws {
        let checked = try corte("strategy", "check", "capped", "--only", "loads-now")
        #expect(checked.code == 0)
        #expect(checked.text == "\(strategies)/libStrategyCapped.so: 1 passed\n")
        try folder.remove("bin/corte-strategy-check")
        let result = try corte("strategy", "check", "capped")
        #expect(result.code == 69)
        #expect(
            result.errors == """
                corte: \(folder.path)/bin/corte-strategy-check: can't be run (No such file or directory); install it \
                beside corte

                """)
        #expect(result.output.isEmpty)
    }

    @Test("it finds a library that comes back in a folder given by option or environment")
    func otherFolders() throws {
        try folder.remove("lib/corte/strategies/libStrategyCapped.so")
        let other = try TemporaryFolder()
        try other.install("Capped")
        let option = try corte("measure", officialMatrix, "-q", "--using", "capped", "--strategy-path", other.path)
        #expect(option.code == 0)
        var corte = corte
        corte.environment["CORTE_STRATEGY_PATH"] = other.path
        #expect(try corte("measure", officialMatrix, "-q", "--using", "capped").text == option.text)
    }

    @Test("it says what is wrong with a library that isn't one")
    func broken() throws {
        try folder.remove("lib/corte/strategies/libStrategyCapped.so")
        try folder.write("not a library", to: "lib/corte/strategies/libStrategyCapped.so")
        let result = try corte("measure", officialMatrix, "--using", "capped")
        #expect(result.code == 69)
        #expect(result.lines.count == 1)
        #expect(result.errors.hasPrefix("corte: strategy 'capped': the library can't be loaded"))
    }

    @Test("it says where it looked when there are no strategies at all")
    func none() throws {
        try FileManager.default.removeItem(atPath: strategies)
        let result = try corte("strategy", "list")
        #expect(result.code == 69)
        #expect(result.errors.hasPrefix("corte: no strategy was found; looked in: \(folder.path)/bin, "))
    }
}
