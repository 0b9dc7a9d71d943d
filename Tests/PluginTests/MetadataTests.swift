import StrategyHost
import StrategyTestSupport
import Testing
import TrendMethods

@Suite struct MetadataTests {
    static let names = ["capped", "trend-projection", "weighted-average"]

    @Test("A build holds the three bundled strategies, and each is sound")
    func catalog() throws {
        let names = try Bundled.catalog.entries.map { try $0.metadata.get().name }
        #expect(names == Self.names)
        #expect(Bundled.catalog.entries.allSatisfy { $0.shadowedBy == nil })
    }

    @Test("The library says what its metadata says", arguments: names)
    func agreement(name: String) throws {
        let strategy = try Bundled.catalog.load(name)
        #expect(strategy.metadata.name == name)
        #expect(strategy.metadata.id == "co.corte.\(name)")
        #expect(strategy.metadata.abi == .host)
        #expect(strategy.sha256.count == 64)
    }

    @Test("Every parameter and column says what it is", arguments: names)
    func documentation(name: String) throws {
        let metadata = try Bundled.catalog.load(name).metadata
        #expect(metadata.parameters.allSatisfy { !$0.summary.isEmpty && $0.title != $0.name })
        #expect(metadata.inputs.allSatisfy { !$0.summary.isEmpty })
        #expect(metadata.outputs.allSatisfy { !$0.summary.isEmpty })
    }

    @Test("The projection knows the methods that its metadata offer, in their order")
    func methods() throws {
        let parameter = try Bundled.catalog.load("trend-projection").metadata.parameter(named: "method")
        #expect(parameter.choices == MethodRegistry.names)
        #expect(parameter.defaultValue == .text(MethodRegistry.auto))
    }

    @Test("The defaults make an instance", arguments: names)
    func defaults(name: String) throws {
        let instance = try Bundled.instance(name)
        #expect(instance.parameters.count == instance.metadata.parameters.count)
    }
}
