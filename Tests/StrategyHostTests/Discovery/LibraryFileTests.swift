import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct LibraryFileTests {
    @Test("A scan takes notice of strategy libraries alone")
    func names() {
        #expect(LibraryFile.isName("libStrategyCapped.so"))
        #expect(!LibraryFile.isName("libStrategy.so"))
        #expect(!LibraryFile.isName("libCapped.so"))
        #expect(!LibraryFile.isName("libStrategyCapped.so.1"))
        #expect(!LibraryFile.isName("libStrategyKit.a"))
    }

    @Test("The file's name suggests the strategy's")
    func likelyName() {
        #expect(LibraryFile(path: "/x/libStrategyWeightedAverage.so").likelyName == "weighted-average")
        #expect(LibraryFile(path: "/x/libStrategyCapped.so").likelyName == "capped")
        #expect(LibraryFile(path: "/x/mine.so").likelyName == nil)
    }

    @Test("The metadata lies beside the library")
    func metadataPath() {
        #expect(LibraryFile(path: "/x/libStrategyCapped.so").metadataPath == "/x/libStrategyCapped.json")
        #expect(LibraryFile(path: "/x/module").metadataPath == "/x/module.json")
    }

    @Test("In a checkout the metadata is the source's")
    func checkout() throws {
        let metadata = try LibraryFile(path: "\(Bundled.folder)/libStrategyCapped.so").metadata()
        #expect(metadata.id == "co.corte.capped")
    }

    @Test("In a package of its own too, among the sources or beside them")
    func package() throws {
        let folder = try TemporaryFolder()
        let library = LibraryFile(path: try folder.write("", to: "mine/.build/debug/libStrategyMine.so"))
        _ = try folder.write("", to: "mine/Package.swift")
        #expect(library.metadataFile == nil)
        let beside = try folder.write("{}", to: "mine/strategy.json")
        #expect(library.metadataFile == beside)
        let source = try folder.write("{}", to: "mine/Sources/StrategyMine/strategy.json")
        #expect(library.metadataFile == source)
    }

    @Test("Outside of one, missing metadata is an error that says where it belongs")
    func missing() throws {
        let folder = try TemporaryFolder()
        let library = try folder.write("", to: "libStrategyCapped.so")
        let error = #expect(throws: StrategyError.self) { try LibraryFile(path: library).metadata() }
        #expect(error?.code == .refused)
        #expect(error?.advice == "copy the module's strategy.json to \(folder.path)/libStrategyCapped.json")
    }
}
