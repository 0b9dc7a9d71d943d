import Foundation
import StrategyTestSupport
import TestSupport
import Testing

@Suite("The page of methodologies") struct MethodologiesPageTests {
    @Test("has every parameter of what measures, with its default", arguments: ["WeightedAverage", "Capped"])
    func parameters(module: String) throws {
        let page = try GoldenFolder.documentation.text(of: "Methodologies.md")
        let bytes = try DataFile.bytes("../Plugins/\(module)/strategy.json")
        let metadata = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let name = try #require(metadata["name"] as? String)
        let section = try #require(page.split(separator: "\n## ").first { $0.hasPrefix("\(name)\n") })
        let schema = try #require(metadata["parameters"] as? [String: Any])
        let parameters = try #require(schema["properties"] as? [String: [String: Any]])
        #expect(!parameters.isEmpty)
        for (parameter, what) in parameters {
            let value = try #require(what["default"])
            #expect(section.contains("| `\(parameter)` | \(value) | "), "\(parameter)")
        }
    }

    @Test("has every strategy that comes with Corte")
    func strategies() throws {
        let page = try GoldenFolder.documentation.text(of: "Methodologies.md")
        let listed = try Command(in: TemporaryFolder())("strategy", "list").text
        for name in ["weighted-average", "capped", "trend-projection"] {
            #expect(listed.contains(name) && page.contains("\n## \(name)\n"), "\(name)")
        }
    }
}
