import Foundation
import StrategyTestSupport
import Testing

/// The built command, run as a process.
struct Command {
    /// How a run ended, and what it wrote.
    struct Result {
        var code: Int32
        var output: Data
        var errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        /// The lines on standard error.
        var lines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// The program's path.
    var program = "\(Bundled.folder)/corte"
    /// The folder it runs in, which is its home as well.
    let folder: TemporaryFolder
    /// The whole environment, a clean one unless said otherwise.
    var environment = ["PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8"]

    /// The command in a test's own folder.
    init(in folder: TemporaryFolder) {
        self.folder = folder
        environment["HOME"] = folder.path
    }

    /// Runs it to its end, with a text on standard input.
    func callAsFunction(_ arguments: String..., input: String? = nil) throws -> Result {
        try run(arguments, input: input)
    }

    /// Runs it to its end.
    func run(_ arguments: [String], input: String? = nil) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(filePath: folder.path)
        // Files have room for whatever it writes; pipes would have to be emptied meanwhile.
        let streams = try Streams(input: input)
        process.standardInput = streams.input
        process.standardOutput = streams.output
        process.standardError = streams.errors
        try process.run()
        process.waitUntilExit()
        return Result(
            code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try streams.written("output"),
            errors: String(decoding: try streams.written("errors"), as: UTF8.self))
    }

    /// A PDF document in the folder as text, with nothing packed.
    func unpacked(_ document: String) throws -> String {
        var command = self
        command.program = "/usr/bin/qpdf"
        return try command.run(["--qdf", "--object-streams=disable", document, "-"]).text
    }

    /// Runs the program gnuplot alone on a script, in a folder.
    func gnuplot(_ script: String, in folder: String) throws -> Result {
        var command = self
        command.program = "/bin/sh"
        return try command.run(["-c", "cd \"$1\" && exec gnuplot -d \"$2\"", "sh", folder, script])
    }

    /// Files that stand for the three streams.
    private struct Streams {
        let folder = try? TemporaryFolder()
        let input, output, errors: FileHandle

        init(input text: String?) throws {
            let path = try #require(folder).path
            for name in ["input", "output", "errors"] {
                try Data((name == "input" ? text ?? "" : "").utf8).write(to: URL(filePath: "\(path)/\(name)"))
            }
            input = try FileHandle(forReadingFrom: URL(filePath: "\(path)/input"))
            output = try FileHandle(forWritingTo: URL(filePath: "\(path)/output"))
            errors = try FileHandle(forWritingTo: URL(filePath: "\(path)/errors"))
        }

        func written(_ name: String) throws -> Data {
            try Data(contentsOf: URL(filePath: "\(try #require(folder).path)/\(name)"))
        }
    }
}

/// The official deck's matrix.
let officialMatrix = "\(DataFile.checkout)/Examples/gestion-publica/matriz.csv"

extension TemporaryFolder {
    /// The names of everything in the folder, those of inner folders included, sorted.
    var contents: [String] {
        (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
    }

    /// The bytes of a file of the folder.
    func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: "\(path)/\(name)")) }
}
