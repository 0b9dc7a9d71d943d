import Foundation
import StrategyTestSupport
import Testing

@Suite("A folder full of modules that break rules") struct HostileListTests {
    private let folder: TemporaryFolder
    private let corte: Command
    private let modules: String

    init() throws {
        folder = try TemporaryFolder()
        var corte = Command(in: folder)
        corte.environment["HOSTILE_WITNESS"] = "\(folder.path)/witness"
        self.corte = corte
        modules = try HostileModules.folder().path
    }

    @Test("is listed whole, without running any of their code")
    func list() throws {
        let result = try corte("strategy", "list", "--strategy-path", modules)
        #expect(result.code == 0)
        #expect(result.errors.isEmpty)
        for module in HostileModule.all {
            let line = result.text.split(separator: "\n").first { $0.hasPrefix("\(module.behaviour) ") }
            #expect(line?.hasSuffix("\(modules)/\(module.library)") == true, "\(module.behaviour)")
        }
        #expect(folder.contents.isEmpty)
    }

    @Test("shows each, without running any of their code")
    func show() throws {
        for module in ["constructor-crashes", "entry-loops", "text-is-broken"] {
            let result = try corte("strategy", "show", module, "--strategy-path", modules)
            #expect(result.code == 0)
            #expect(result.text.hasPrefix("\(module) 1.0.0 – treatment\n"))
        }
        #expect(folder.contents.isEmpty)
    }

    @Test("doesn't stand in the way of the others")
    func others() throws {
        let matrix = "indicator,programmed,executed\nA,10,20\n"
        let result = try corte(
            "measure", "-", "-q", "--format", "csv", "--using", "capped", "--strategy-path", modules, input: matrix)
        #expect(result.code == 0)
        #expect(folder.contents.isEmpty)
    }

    @Test("has code that runs once a module is measured with, which shows that the witness works")
    func witness() throws {
        let matrix = "indicator,programmed,executed\nA,10,20\n"
        _ = try corte(
            "measure", "-", "-q", "--using", "good", "--strategy-path", modules, "--in-process", input: matrix)
        #expect(folder.contents == ["witness"])
    }
}
