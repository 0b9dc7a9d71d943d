import Files
import FoundationEssentials
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct LoadedStrategyTests {
    /// What loading says when the metadata beside the capping library was edited.
    private func problem(replacing text: String, with other: String) throws -> StrategyError? {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        let source = String(decoding: try DataFile.bytes("../Plugins/Capped/strategy.json"), as: UTF8.self)
        try folder.write(source.replacing(text, with: other), to: "libStrategyCapped.json")
        let catalog = StrategyCatalog(searching: StrategySearchPath(folders: [folder.path]))
        return #expect(throws: StrategyError.self) { try catalog.load("\(folder.path)/libStrategyCapped.so") }
    }

    @Test("The library's path and digest come with the strategy")
    func origin() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        let strategy = try StrategyCatalog(searching: StrategySearchPath(folders: [folder.path])).load("capped")
        #expect(strategy.file == FilePath.canonical("\(folder.path)/libStrategyCapped.so"))
        #expect(strategy.sha256 == Digest.sha256(of: FilePath.contents(strategy.file) ?? []))
    }

    @Test("Metadata with another id is refused, with both")
    func id() throws {
        let error = try problem(replacing: "co.corte.capped", with: "co.corte.other")
        #expect(error?.code == .refused)
        #expect(
            error?.message.hasPrefix("its metadata says id co.corte.other, the library says co.corte.capped") == true)
        #expect(error?.advice == "copy library and metadata from the same build")
    }

    @Test("Metadata with another version is refused")
    func version() throws {
        let error = try problem(replacing: "\"1.0.0\"", with: "\"1.0.1\"")
        #expect(error?.message.hasPrefix("its metadata says version 1.0.1, the library says 1.0.0") == true)
    }

    @Test("Metadata with another name is refused")
    func name() throws {
        #expect(try problem(replacing: "\"capped\"", with: "\"topped\"")?.message.contains("says name topped") == true)
    }

    @Test("Metadata with another role is refused")
    func role() throws {
        #expect(try problem(replacing: "treatment", with: "estimator")?.message.contains("says role estimator") == true)
    }

    @Test(
        "Metadata with another fact about a column or a parameter is refused, with both",
        arguments: [
            ("\"Corte\"", "\"Other\"", "vendor Other, the library says Corte"),
            ("Apache-2.0", "CC0-1.0", "license CC0-1.0, the library says Apache-2.0"),
            (
                "\"type\": \"number\", \"nullable\": true", "\"type\": \"boolean\", \"nullable\": true",
                "input 'achievement' type boolean, the library says number"
            ),
            (
                "\"type\": \"number\", \"nullable\": true", "\"type\": \"number\"",
                "input 'achievement' nullable false, the library says true"
            ),
            (
                "\"grain\": \"row\"", "\"grain\": \"group\"",
                "output 'achievement' grain group, the library says row"
            ),
            ("\"default\": 100", "\"default\": 99", "parameter 'limit' default 99, the library says 100"),
            ("\"minimum\": 0", "\"minimum\": 1", "parameter 'limit' minimum 1, the library says 0"),
            (
                "\"minimum\": 0", "\"minimum\": 0, \"maximum\": 1000",
                "parameter 'limit' maximum 1000, the library says none"
            ),
        ])
    func facts(text: String, other: String, expected: String) throws {
        let error = try problem(replacing: text, with: other)
        #expect(error?.code == .refused)
        #expect(error?.message.hasPrefix("its metadata says \(expected) (") == true, "\(error?.message ?? "loaded")")
    }

    @Test("Other words for people are no reason to refuse")
    func words() throws {
        let folder = try TemporaryFolder()
        try folder.install("Capped")
        let source = String(decoding: try DataFile.bytes("../Plugins/Capped/strategy.json"), as: UTF8.self)
        try folder.write(
            source.replacing("Limits each", with: "Caps each").replacing("\"Cap\"", with: "\"Tope\""),
            to: "libStrategyCapped.json")
        let strategy = try StrategyCatalog(searching: StrategySearchPath(folders: [folder.path])).load("capped")
        #expect(strategy.metadata.summary.hasPrefix("Caps each"))
    }

    @Test("Metadata with other parameters is refused")
    func parameters() throws {
        let error = try problem(replacing: "\"limit\"", with: "\"cap\"")
        #expect(error?.message.contains("says parameters cap, the library says limit") == true)
    }
}
