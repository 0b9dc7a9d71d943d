internal import Files
internal import Glibc
internal import Words

/// The folders where strategies are looked for, in order.
public struct StrategySearchPath: Hashable, Sendable {
    /// The folders; a later one is looked at only for what the earlier ones don't have.
    public let folders: [String]

    /// These folders and no others.
    public init(folders: [String]) {
        var seen: Set<[UInt8]> = []
        self.folders = folders.filter { !$0.isEmpty && seen.insert($0.bytes).inserted }
    }

    /// The folders `named` by the user, those of `CORTE_STRATEGY_PATH` (separated by colons), the executable's,
    /// `../lib/corte/strategies` beside it, and `$XDG_DATA_HOME/corte/strategies`, where that's an absolute path.
    public static func standard(named: [String] = []) -> StrategySearchPath {
        standard(
            named: named, environment: environment, executableFolder: FilePath.folder(of: FilePath.executable))
    }

    /// The user's own folder, `$XDG_DATA_HOME/corte/strategies`, there or not; nil where the environment names none.
    package static var ofUser: String? { ofUser(environment) }

    private static var environment: [String: String] {
        let names = ["CORTE_STRATEGY_PATH", "XDG_DATA_HOME", "HOME"]
        let values = names.compactMap { name in getenv(name).map { (name, String(nativePath: $0)) } }
        return Dictionary(uniqueKeysWithValues: values)
    }

    private static func ofUser(_ environment: [String: String]) -> String? {
        // A relative one would be a folder of wherever the user is, such as one that somebody sent; it doesn't count.
        let data = [environment["XDG_DATA_HOME"], environment["HOME"].map { "\($0)/.local/share" }]
        return data.compactMap(\.self).first { $0.hasPrefix("/") }.map { "\($0)/corte/strategies" }
    }

    static func standard(
        named: [String], environment: [String: String], executableFolder: String
    ) -> StrategySearchPath {
        var folders = named
        folders += (environment["CORTE_STRATEGY_PATH"] ?? "").split(separator: ":").map(String.init)
        folders += [executableFolder, "\(FilePath.folder(of: executableFolder))/lib/corte/strategies"]
        return StrategySearchPath(folders: folders + [ofUser(environment)].compactMap(\.self))
    }
}
