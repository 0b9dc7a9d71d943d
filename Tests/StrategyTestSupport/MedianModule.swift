internal import Foundation
public import StrategyHost

/// The example strategy in C, built as its author would.
public enum MedianModule {
    /// Why it couldn't be built.
    public struct Failure: Error, CustomStringConvertible {
        /// What the compiler wrote, or that there is none.
        public let description: String
    }

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

    /// The compilers there are: `cc`, clang, and the clang that every Swift toolchain has beside `swift`.
    public static let compilers: [String] = {
        let beside = program("swift").map { URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent() }
        let clang = program("clang") ?? beside.flatMap { program("clang", in: [$0.path]) }
        return [program("cc"), clang].compactMap(\.self)
    }()

    /// The path of a program, in folders or those of `PATH`.
    public static func program(_ name: String, in folders: [String]? = nil) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return (folders ?? path.split(separator: ":").map(String.init)).map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// An instance of the strategy.
    public static func instance() throws -> StrategyInstance { try catalog().load("median").instance() }

    /// Compiles it into the library `file`, by the first compiler unless one is given.
    ///
    /// - Throws: `Failure` with what the compiler wrote.
    public static func compile(into file: String, by compiler: String? = nil, flags: [String] = []) throws {
        guard let compiler = compiler ?? compilers.first else {
            throw Failure(description: "there is neither cc nor clang")
        }
        let shared = ["-std=c11", "-shared", "-fPIC", "-fvisibility=hidden"]
        try run(compiler, shared + flags + ["-I\(header)", "-o", file, "\(sources)/median.c"])
    }

    /// Runs a program to its end.
    ///
    /// - Throws: `Failure` with what it wrote on standard error, unless it succeeds.
    public static func run(_ program: String, _ arguments: [String]) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let log = try folder.write("", to: "errors")
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: URL(filePath: log))
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus != 0 else { return }
        let written = try Data(contentsOf: URL(filePath: log))
        throw Failure(description: String(decoding: written, as: UTF8.self))
    }
}
