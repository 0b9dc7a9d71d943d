internal import Foundation
public import StrategyHost

/// The example strategy in C, built as its author would.
public enum MedianModule {
    /// The folder of its sources.
    public static let sources = "\(DataFile.checkout)/Examples/strategies/median"

    /// The folder of the boundary's header.
    public static let header = "\(DataFile.checkout)/Sources/StrategyABI/include"

    /// Where it was built, once for all tests of the run; gone when they end.
    private static let built: Result<TemporaryFolder, any Error> = Result {
        let folder = try TemporaryFolder()
        atexit { try? built.get().remove() }
        try compile(into: "\(folder.path)/libStrategyMedian.so", flags: ["-O2"])
        try folder.copy("\(sources)/strategy.json", as: "libStrategyMedian.json")
        return folder
    }

    /// The folder of the built library.
    public static func folder() throws -> String { try built.get().path }

    /// The catalog of the bundled strategies and this one.
    public static func catalog() throws -> StrategyCatalog {
        StrategyCatalog(searching: StrategySearchPath(folders: [Bundled.folder, try folder()]))
    }

    /// An instance of the strategy.
    public static func instance() throws -> StrategyInstance { try catalog().load("median").instance() }

    /// Compiles it into the library `file`, by the first compiler unless one is given.
    ///
    /// - Throws: `Toolchain.Failure` with what the compiler wrote.
    public static func compile(into file: String, by compiler: String? = nil, flags: [String] = []) throws {
        let compiler = try compiler ?? Toolchain.compiler()
        let shared = ["-std=c11", "-shared", "-fPIC", "-fvisibility=hidden"]
        try Toolchain.run(compiler, shared + flags + ["-I\(header)", "-o", file, "\(sources)/median.c"])
    }
}
