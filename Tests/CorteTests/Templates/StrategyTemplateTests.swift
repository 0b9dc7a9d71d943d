import Foundation
import StrategyTestSupport
import Testing

/// A matrix with an indicator below zero, one without a report, and weights.
private let matrix = """
    objective,indicator,weight,programmed,programmed_year,executed,cut
    O1,A,3,10,10,-5,2024-03-31
    O1,B,1,10,10,8,2024-03-31
    O1,C,1,10,10,,2024-03-31
    O2,D,1,20,20,30,2024-03-31

    """

@Suite("The package of a new strategy", .serialized) struct StrategyTemplateTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.write(matrix, to: "matrix.csv")
    }

    /// The achievement of each node, measured with `methodology`.
    private func achievements(_ methodology: String) throws -> [String: String] {
        let result = try corte("measure", "matrix.csv", "-q", "--format", "csv", "--using", methodology)
        #expect(result.code == 0, "\(result.errors)")
        let rows = result.text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let columns = try ["node", "achievement"].map { try #require(rows.first?.firstIndex(of: $0)) }
        return Dictionary(uniqueKeysWithValues: rows.dropFirst().map { ($0[columns[0]], $0[columns[1]]) })
    }

    /// Checks that the library of a template keeps the boundary's rules, and what its strategy computes.
    private func check(_ library: String, _ role: String) throws {
        let rules = try corte("strategy", "check", library)
        #expect(rules.code == 0, "\(rules.text)\(rules.errors)")
        let measured = try achievements(library)
        switch role {
        case "treatment":
            #expect(measured["A"] == "0")
            #expect(measured["B"] == "80")
            #expect(measured["C"] == "")
            #expect(measured["O1"] == "20")
            #expect(measured["O2"] == "150")
        case "aggregator":
            #expect(measured["O1"] == "-17.5")
            #expect(measured == (try achievements("weighted-average")))
        default:
            #expect(measured["B"] == "80")
            #expect(measured["O2"] == "150")
        }
    }

    @Test("in Swift builds against the installed kit alone, tests itself, and runs by its path")
    func swift() throws {
        try Toolchain.run("\(DataFile.checkout)/scripts/install-kit", ["\(folder.path)/kit"])
        for role in ["treatment", "aggregator", "estimator"] {
            let written = try corte("strategy", "new", "my-\(role)", "--role", role, "--kit", "kit")
            #expect(written.code == 0, "\(written.errors)")
            let type = "My\(role.prefix(1).uppercased())\(role.dropFirst())"
            // One scratch folder for all three, so that the kit is built once; it is the last one's own.
            let package = "\(folder.path)/my-\(role)"
            let scratch = "\(folder.path)/my-treatment/.build"
            try Toolchain.swift("test", "--package-path", package, "--scratch-path", scratch)
            if role != "treatment" {
                try folder.copy(
                    "\(package)/Sources/Strategy\(type)/strategy.json",
                    as: "my-treatment/.build/debug/libStrategy\(type).json")
            }
            #expect(written.text.contains("./.build/debug/libStrategy\(type).so"))
            try check("./my-treatment/.build/debug/libStrategy\(type).so", role)
        }
    }

    @Test("in C builds without a warning, and runs by its path", arguments: ["treatment", "aggregator", "estimator"])
    func c(role: String) throws {
        let written = try corte("strategy", "new", "mine", "--role", role, "--language", "c", "-o", "there")
        #expect(written.code == 0, "\(written.errors)")
        #expect(
            folder.contents.filter { $0.hasPrefix("there/") } == [
                "there/.gitignore", "there/Makefile", "there/README.md", "there/corte_strategy.h", "there/mine.c",
                "there/strategy.json",
            ])
        let header = try Data(
            contentsOf: URL(filePath: "\(DataFile.checkout)/Sources/StrategyABI/include/corte_strategy.h"))
        #expect(try folder.bytes("there/corte_strategy.h") == header)
        for compiler in Toolchain.compilers {
            let flags = [
                "-std=c11", "-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-pedantic", "-Werror", "-fsyntax-only",
            ]
            try Toolchain.run(compiler, flags + ["\(folder.path)/there/mine.c"])
        }
        let make = try #require(Toolchain.program("make"))
        try Toolchain.run(make, ["-C", "\(folder.path)/there"])
        #expect(written.text.contains("./libStrategyMine.so"))
        try check("./there/libStrategyMine.so", role)
        #expect(try corte("strategy", "show", "mine", "--strategy-path", "there").text.contains("org.example.mine"))
    }

    @Test("names the row and column of what is no number, in C")
    func failure() throws {
        _ = try corte("strategy", "new", "mine", "--language", "c")
        try Toolchain.run(try #require(Toolchain.program("make")), ["-C", "\(folder.path)/mine"])
        let result = try corte("measure", "matrix.csv", "--using", "./mine/libStrategyMine.so:floor=1")
        #expect(result.code == 64)
        #expect(result.errors.contains("strategy 'mine' has no parameter 'floor'"))
    }

    @Test("has lines of at most 120 letters, the longest names aside", arguments: ["swift", "c"])
    func lines(language: String) throws {
        for role in ["treatment", "aggregator", "estimator"] {
            _ = try corte(
                "strategy", "new", "floor-and-cap", "--role", role, "--language", language, "-o", role, "--kit",
                DataFile.checkout)
            for file in folder.contents where file.hasPrefix("\(role)/") && file.contains(".") {
                guard let text = try? String(decoding: folder.bytes(file), as: UTF8.self) else { continue }
                let isJSON = file.hasSuffix(".json")
                #expect(isJSON || text.split(separator: "\n").allSatisfy { $0.count <= 120 }, "\(file)")
                #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(file)")
            }
        }
    }
}
