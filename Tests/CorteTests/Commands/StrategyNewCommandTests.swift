import Foundation
import StrategyTestSupport
import Testing

@Suite("corte strategy new") struct StrategyNewCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func fails(_ arguments: [String], code: Int32, _ line: String) throws {
        let before = folder.contents
        let result = try corte.run(["strategy", "new"] + arguments)
        #expect(result.code == code)
        #expect(result.errors == "corte: \(line)\n")
        #expect(result.output.isEmpty)
        #expect(folder.contents == before)
    }

    @Test("writes a package, and says what to do with it")
    func swift() throws {
        let result = try corte("strategy", "new", "floor-and-cap", "--id", "co.office.floor")
        #expect(result.code == 0)
        #expect(
            result.text == """
                floor-and-cap holds the strategy 'floor-and-cap'. Build it and use it:
                  cd floor-and-cap && swift build
                  corte strategy check ./.build/debug/libStrategyFloorAndCap.so
                  corte measure matriz.csv --using ./.build/debug/libStrategyFloorAndCap.so

                """)
        #expect(
            folder.contents == [
                "floor-and-cap", "floor-and-cap/.gitignore", "floor-and-cap/Package.swift", "floor-and-cap/README.md",
                "floor-and-cap/Sources", "floor-and-cap/Sources/StrategyFloorAndCap",
                "floor-and-cap/Sources/StrategyFloorAndCap/FloorAndCap.swift",
                "floor-and-cap/Sources/StrategyFloorAndCap/strategy.json", "floor-and-cap/Tests",
                "floor-and-cap/Tests/StrategyFloorAndCapTests",
                "floor-and-cap/Tests/StrategyFloorAndCapTests/FloorAndCapTests.swift",
            ])
        let metadata = try folder.bytes("floor-and-cap/Sources/StrategyFloorAndCap/strategy.json")
        #expect(String(decoding: metadata, as: UTF8.self).contains("\"id\": \"co.office.floor\""))
        let manifest = String(decoding: try folder.bytes("floor-and-cap/Package.swift"), as: UTF8.self)
        #expect(manifest.contains("?? \"\(DataFile.checkout)\""))
    }

    @Test("a treatment takes at most 25 lines of Swift")
    func length() throws {
        _ = try corte("strategy", "new", "floor")
        let source = String(decoding: try folder.bytes("floor/Sources/StrategyFloor/Floor.swift"), as: UTF8.self)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasPrefix("struct") })
        let end = try #require(lines.firstIndex(of: "}"))
        #expect(end - start < 25)
    }

    @Test("takes a kit with an awkward name as it is")
    func awkwardKit() throws {
        let kit = "\(folder.path)/a \"kit\" \\ here"
        try Toolchain.run("\(DataFile.checkout)/scripts/install-kit", [kit])
        #expect(try corte("strategy", "new", "floor", "--kit", kit).code == 0)
        let manifest = String(decoding: try folder.bytes("floor/Package.swift"), as: UTF8.self)
        #expect(manifest.contains(#"a \"kit\" \\ here")"# + "\n") || manifest.contains(#"a \"kit\" \\ here""# + "\n"))
    }

    @Test(
        "refuses names that aren't one", arguments: ["", "Floor", "1st", "-floor", "floor-", "fl oor", "piña", "a/b"])
    func badNames(name: String) throws {
        guard !name.hasPrefix("-") else {
            return #expect(try corte("strategy", "new", name).code == 64)
        }
        try fails(
            [name], code: 64,
            """
            a strategy's name consists of a-z, 0-9 and hyphens, and starts with a letter; \
            --help shows what the command takes
            """)
    }

    @Test("refuses the names of bundled strategies and of the kit", arguments: ["capped", "kit", "double", "batch"])
    func taken(name: String) throws {
        try fails(
            [name], code: 64,
            "'\(name)' is a name of Corte's own; choose another; --help shows what the command takes")
    }

    @Test("refuses an identifier that is no reversed domain", arguments: ["floor", "org..floor", "Org.floor", "a.\"b"])
    func badIdentifiers(id: String) throws {
        try fails(
            ["floor", "--id", id], code: 64,
            """
            an identifier is a reversed domain name, such as org.example.floor; --help shows what the command takes
            """)
    }

    @Test("never writes over what is there")
    func there() throws {
        try folder.write("kept", to: "floor")
        try fails(["floor"], code: 73, "floor: is there already; choose another folder with -o")
        #expect(try folder.bytes("floor") == Data("kept".utf8))
    }

    @Test("says where no folder can be made")
    func nowhere() throws {
        try fails(
            ["floor", "-o", "none/floor"], code: 73,
            "none/floor: can't be created (No such file or directory); choose another place with -o")
    }

    @Test("leaves nothing where the device has no room")
    func noRoom() throws {
        // A limit on files' sizes that the manifest fits in, and the header doesn't.
        let result = try shell(corte, "ulimit -f 4; \"$CORTE\" strategy new floor --language c")
        #expect(result.code == 74)
        #expect(result.errors.hasPrefix("corte: floor/"))
        #expect(folder.contents.isEmpty)
    }

    @Test("says what is no checkout")
    func noKit() throws {
        try fails(
            ["floor", "--kit", "."], code: 66,
            """
            .: has no Sources/StrategyABI/include/corte_strategy.h; give the folder of a checkout of corte
            """)
    }

    @Test("finds the kit of an installation, and asks for one where there is none")
    func installed() throws {
        try FileManager.default.createDirectory(atPath: "\(folder.path)/bin", withIntermediateDirectories: true)
        var corte = corte
        try folder.copy(corte.program, as: "bin/corte")
        corte.program = "\(folder.path)/bin/corte"
        let without = try corte("strategy", "new", "floor")
        #expect(without.code == 69)
        #expect(
            without.errors == """
                corte: the kit to build a strategy with isn't installed; give the folder of a checkout of corte with --kit

                """)
        try Toolchain.run("\(DataFile.checkout)/scripts/install-kit", ["\(folder.path)/share/corte/kit"])
        #expect(try corte("strategy", "new", "floor").code == 0)
        let manifest = String(decoding: try folder.bytes("floor/Package.swift"), as: UTF8.self)
        #expect(manifest.contains("\(folder.path)/share/corte/kit\"\n"))
    }
}
