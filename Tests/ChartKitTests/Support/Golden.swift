import FoundationEssentials
import Scene
import TestSupport
import Testing

/// Scenes as text files beside the tests: what a chart looks like today is what it must look like tomorrow.
enum Golden {
    /// Compares a scene with the file of a name. A scene that differs is written beside it as `NAME-changed.txt`; with
    /// `CORTE_RECORD=1` in the environment it becomes the file.
    static func expect(
        _ scene: Scene, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let dump = SceneDump.text(of: scene)
        let file = folder + "/" + name + ".txt"
        let changed = folder + "/" + name + "-changed.txt"
        if ProcessInfo.processInfo.environment["CORTE_RECORD"] == "1" {
            try dump.write(toFile: file, atomically: true, encoding: .utf8)
            return
        }
        let isSame = (try? String(contentsOfFile: file, encoding: .utf8)) == dump
        if isSame {
            try? FileManager.default.removeItem(atPath: changed)
        } else {
            try dump.write(toFile: changed, atomically: true, encoding: .utf8)
        }
        #expect(
            isSame, "compare \(name).txt with \(name)-changed.txt; CORTE_RECORD=1 takes the change over",
            sourceLocation: sourceLocation)
    }

    private static let folder: String = {
        let support = #filePath.split(separator: "/").dropLast(2)
        return "/" + support.joined(separator: "/") + "/Goldens"
    }()
}
