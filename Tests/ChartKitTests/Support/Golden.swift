import Scene
import TestSupport
import Testing

/// Scenes as text files beside the tests: what a chart looks like today is what it must look like tomorrow.
enum Golden {
    private static let folder = GoldenFolder(of: "ChartKitTests")

    /// Compares a scene with the file of a name.
    static func expect(
        _ scene: Scene, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let mismatch = try folder.mismatch(of: SceneDump.text(of: scene), with: name + ".txt")
        #expect(mismatch == nil, sourceLocation: sourceLocation)
    }
}
