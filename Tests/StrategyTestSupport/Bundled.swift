internal import FoundationEssentials
public import StrategyHost

/// The bundled strategies, as this build made them.
public enum Bundled {
    /// The folder with the built libraries: the running executable's, or the checkout's build folder.
    public static let folder: String = {
        let standard = StrategySearchPath.standard().folders
        let checkout = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
        let candidates = standard + ["\(checkout)/.build/debug", "\(checkout)/.build/release"]
        return candidates.first { FileManager.default.fileExists(atPath: "\($0)/libStrategyCapped.so") } ?? ""
    }()

    /// The catalog of that folder alone.
    public static let catalog = StrategyCatalog(searching: StrategySearchPath(folders: [folder]))

    /// An instance of the strategy `name`.
    public static func instance(
        _ name: String, _ parameters: [String: ParameterValue] = [:]
    ) throws -> StrategyInstance {
        try catalog.load(name).instance(parameters: parameters)
    }
}
