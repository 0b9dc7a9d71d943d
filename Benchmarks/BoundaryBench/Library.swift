import Foundation
import StrategyHost

/// The library of the bundled cap, or a copy of it.
final class Library {
    /// What went wrong with the benchmark itself.
    enum Failure: Error { case noStrategy, otherResult }

    private let path: String
    private let folder: URL?

    private init(_ path: String, in folder: URL? = nil) {
        self.path = path
        self.folder = folder
    }

    deinit { if let folder { try? FileManager.default.removeItem(at: folder) } }

    static func capped() throws -> Library {
        let catalog = StrategyCatalog(searching: .standard())
        return Library(try catalog.entry(named: "capped").file)
    }

    /// A copy that no process has loaded yet, gone with the value.
    func copied() throws -> Library {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "boundary-bench-\(UUID().uuidString)")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = folder.appending(path: "libStrategyCapped.so").path
        try files.copyItem(atPath: path, toPath: copy)
        let checkout = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
        try files.copyItem(
            atPath: "\(checkout)/Plugins/Capped/strategy.json",
            toPath: folder.appending(path: "libStrategyCapped.json").path)
        return Library(copy, in: folder)
    }

    /// The strategy, loaded anew into a process of its own, or into this one the first time.
    func strategy(_ scope: IsolationPolicy.Scope) throws -> LoadedStrategy {
        try StrategyCatalog(searching: StrategySearchPath(folders: []), isolation: IsolationPolicy(scope)).load(path)
    }
}
