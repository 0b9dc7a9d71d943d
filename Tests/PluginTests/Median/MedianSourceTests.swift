import Foundation
import StrategyHost
import StrategyTestSupport
import Testing

@Suite("The source of the median in C") struct MedianSourceTests {
    @Test("There is a C compiler, which the other tests need")
    func compiler() { #expect(!Toolchain.compilers.isEmpty) }

    @Test("compiles without a warning", arguments: Toolchain.compilers)
    func warnings(compiler: String) throws {
        let folder = try TemporaryFolder()
        let flags = ["-O2", "-Wall", "-Wextra", "-Werror", "-pedantic", "-Wshadow", "-Wconversion"]
        try MedianModule.compile(into: "\(folder.path)/libStrategyMedian.so", by: compiler, flags: flags)
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/libStrategyMedian.so"))
    }

    @Test("includes the boundary's header and the C library alone, and has no line above 120 letters")
    func includes() throws {
        let source = try String(contentsOfFile: "\(MedianModule.sources)/median.c", encoding: .utf8)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let included = lines.filter { $0.hasPrefix("#include") }.map { $0.dropFirst("#include ".count) }
        #expect(included == ["\"corte_strategy.h\"", "<math.h>", "<stdbool.h>", "<stdlib.h>", "<string.h>"])
        #expect(lines.allSatisfy { $0.count <= 120 })
    }

    @Test("A compiler that fails is quoted")
    func quoted() {
        let failure = #expect(throws: Toolchain.Failure.self) {
            try MedianModule.compile(into: "/nowhere/libStrategyMedian.so")
        }
        #expect(failure?.description.contains("/nowhere/") == true)
    }

    @Test("The Makefile leaves the library and its metadata", .enabled(if: Toolchain.program("make") != nil))
    func makefile() throws {
        let folder = try TemporaryFolder()
        let make = try #require(Toolchain.program("make"))
        try Toolchain.run(make, ["-C", MedianModule.sources, "OUT=\(folder.path)"])
        let catalog = StrategyCatalog(searching: StrategySearchPath(folders: [folder.path]))
        #expect(catalog.entries.map(\.file) == ["\(folder.path)/libStrategyMedian.so"])
        #expect(try catalog.load("median").file.hasSuffix("/libStrategyMedian.so"))
    }

    @Test("The library is what its metadata says, and every column says what it is")
    func metadata() throws {
        let metadata = try MedianModule.catalog().load("org.example.median").metadata
        #expect(metadata.name == "median")
        #expect(metadata.role == .aggregator)
        #expect(metadata.abi == .host)
        #expect(metadata.parameters.isEmpty)
        #expect(metadata.inputs.map(\.name) == ["achievement", "weight"])
        #expect(metadata.inputs.map(\.isNullable) == [true, false])
        #expect(metadata.outputs.map(\.name) == ["achievement", "share", "contribution"])
        #expect((metadata.inputs.map(\.summary) + metadata.outputs.map(\.summary)).allSatisfy { !$0.isEmpty })
    }
}
