internal import Foundation

/// The programs that authors of strategies build with.
public enum Toolchain {
    /// Why a program failed.
    public struct Failure: Error, CustomStringConvertible {
        /// What the program wrote, or that there is none.
        public let description: String
    }

    /// The C compilers there are: `cc`, clang, and the clang that every Swift toolchain has beside `swift`.
    public static let compilers: [String] = {
        let beside = program("swift").map { URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent() }
        let clang = program("clang") ?? beside.flatMap { program("clang", in: [$0.path]) }
        return [program("cc"), clang].compactMap(\.self)
    }()

    /// The first C compiler.
    ///
    /// - Throws: `Failure` when there is none.
    public static func compiler() throws -> String {
        guard let compiler = compilers.first else { throw Failure(description: "there is neither cc nor clang") }
        return compiler
    }

    /// The path of a program, in folders or those of `PATH`.
    public static func program(_ name: String, in folders: [String]? = nil) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return (folders ?? path.split(separator: ":").map(String.init)).map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs `swift` to its end.
    ///
    /// - Throws: `Failure` with what it wrote, unless it succeeds.
    public static func swift(_ arguments: String...) throws {
        guard let swift = program("swift") else { throw Failure(description: "there is no swift") }
        try run(swift, arguments)
    }

    /// Runs a program to its end.
    ///
    /// - Throws: `Failure` with what it wrote, unless it succeeds.
    public static func run(_ program: String, _ arguments: [String]) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        // A compiler says what is wrong on standard error, a package's build and tests on standard output.
        let log = try FileHandle(forWritingTo: URL(filePath: folder.write("", to: "log")))
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = log
        process.standardError = log
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus != 0 else { return }
        let written = try Data(contentsOf: URL(filePath: "\(folder.path)/log"))
        throw Failure(description: String(decoding: written, as: UTF8.self))
    }
}
