import Foundation
import StrategyConformance
import StrategyTestSupport
import Synchronization

/// The module of `Faulty`, built to break one rule or none.
enum FaultyModule {
    private static let folder = "\(DataFile.checkout)/Tests/StrategyConformanceTests/Faulty"

    /// Where the modules are, until the tests end.
    private static let built: Result<TemporaryFolder, any Error> = Result {
        let folder = try TemporaryFolder()
        atexit { try? FileManager.default.removeItem(atPath: FaultyModule.built.get().path) }
        return folder
    }

    /// The path of the module that breaks the rule of the check `name`.
    static func breaking(_ name: String) throws -> String {
        // Two names in the table of symbols are the preprocessor's, not the compiler's.
        let symbols = ["entry-is-there": "-DENTRY_NAME=another_entry", "one-exported-symbol": "-DANOTHER_NAME=mean"]
        let library = try build(name, flags: [symbols[name]].compactMap(\.self))
        // One fault isn't the module's, but of how it lies there.
        if name == "host-lets-it-in" { unlink("\(library.dropLast(3)).json") }
        return library
    }

    /// The path of the module that breaks none.
    static func sound() throws -> String { try build("none") }

    private static func build(_ fault: String, flags: [String] = []) throws -> String {
        let macro = fault.uppercased().replacing("-", with: "_")
        let own = "\(try built.get().path)/\(fault)-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        let library = "\(own)/libStrategyFaulty.so"
        let shared = ["-std=c11", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-fvisibility=hidden"]
        try Toolchain.run(
            Toolchain.compilers.first ?? "cc",
            shared + ["-DFAULT=\(macro)", "-I\(MedianModule.header)"] + flags
                + ["-o", library, "\(folder)/faulty.c", "-lm"])
        try FileManager.default.copyItem(atPath: "\(folder)/strategy.json", toPath: "\(own)/libStrategyFaulty.json")
        return library
    }
}

extension ConformanceRun {
    /// A run whose checks are carried out by the built program.
    init(_ file: String, seed: UInt64 = 1, timeLimit: Duration = .seconds(120)) throws {
        try self.init(
            file: file, seed: seed, timeLimit: timeLimit, executable: "\(Bundled.folder)/corte-strategy-check")
    }
}
