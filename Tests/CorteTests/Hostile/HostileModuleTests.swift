import Foundation
import StrategyTestSupport
import Testing

@Suite("A module that breaks a rule") struct HostileModuleTests {
    private let folder: TemporaryFolder
    private let corte: Command
    private let modules: String

    init() throws {
        folder = try TemporaryFolder()
        var corte = Command(in: folder)
        // What a crash of the command itself prints is of no interest here, and takes long.
        corte.environment["SWIFT_BACKTRACE"] = "enable=no"
        corte.environment["HOSTILE_WITNESS"] = "\(folder.path)/witness"
        corte.environment["HOSTILE_CHILD"] = "\(folder.path)/child"
        self.corte = corte
        modules = try HostileModules.folder().path
        try folder.write("indicator,programmed,executed\nA,10,5\nB,10,20\nC,10,\n", to: "matrix.csv")
    }

    private func measure(_ module: String, _ options: String...) throws -> Command.Result {
        try corte.run(
            ["measure", "matrix.csv", "-q", "--format", "csv", "--using", "\(modules)/libStrategy-\(module).so"]
                + ["--strategy-memory", "256", "--strategy-timeout", module.hasSuffix("loops") ? "3" : "60"] + options)
    }

    private func expect(_ outcome: HostileModule.Outcome, of module: HostileModule, _ result: Command.Result) throws {
        switch outcome {
        case .measures:
            #expect(result.code == 0)
            #expect(result.errors == "")
            #expect(result.text == (try measured))
        case .fails(let code, let message, let place):
            let file = "\(modules)/\(module.library)"
            let line = message.split(separator: "FILE", omittingEmptySubsequences: false).joined(separator: file)
            #expect(result.code == code)
            #expect(result.errors == "corte: \(place)strategy '\(module.behaviour)': \(line)\n")
            #expect(result.output.isEmpty)
        case .dies(let signal): #expect(result.code == -signal)
        case .crashes:
            #expect(result.code == 70 || result.code == 71)
            #expect(result.lines.last?.hasPrefix("corte: ") == true)
            #expect(result.output.isEmpty)
        case .undefined: break
        }
    }

    /// What a measurement without a treatment writes.
    private var measured: String {
        get throws { try corte("measure", "matrix.csv", "-q", "--format", "csv").text }
    }

    @Test("in a process of its own harms nothing, and is told in one line", arguments: HostileModule.all)
    func isolated(module: HostileModule) throws {
        let result = try measure(module.behaviour)
        try expect(module.isolated, of: module, result)
        #expect(result.code >= 0, "the command itself was killed")
        // It left no process behind, and none of its files.
        #expect(folder.contents.filter { $0 != "witness" } == ["matrix.csv"])
    }

    @Test("in the command's own process is told where it can be", arguments: HostileModule.all)
    func inProcess(module: HostileModule) throws {
        if case .undefined = module.inProcess { return }
        try expect(module.inProcess, of: module, measure(module.behaviour, "--in-process"))
    }

    @Test("The table holds every behaviour that the source has, once")
    func complete() throws {
        let source = try String(contentsOfFile: HostileModules.source, encoding: .utf8)
        let behaviours = Set(source.matches(of: /is\("([a-z-]+)"\)/).map { String($0.1) })
        let listed = HostileModule.all.map(\.behaviour)
        #expect(Set(listed) == behaviours.union(["good", "no-entry"]))
        #expect(listed.count == Set(listed).count)
    }

    @Test("The article tells of every behaviour, once")
    func documented() throws {
        let article = "\(DataFile.checkout)/Sources/StrategyKit/StrategyKit.docc/WhatAModuleCanBreak.md"
        let text = try String(contentsOfFile: article, encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let told = rows.flatMap { row in
            row.split(separator: "|")[0].matches(of: /`([a-z-]+)`/).map { String($0.1) }
        }
        #expect(told.sorted() == HostileModule.all.map(\.behaviour).sorted())
    }
}
