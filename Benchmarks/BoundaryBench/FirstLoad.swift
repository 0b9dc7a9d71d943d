import Foundation
import StrategyHost

/// The first module that a process loads: it also finds the loader, the language's runtime and the caches unprepared.
enum FirstLoad {
    /// What this program is started with to load one module, and print how long it took in nanoseconds.
    static let argument = "first-load"

    static func measure() throws {
        let library = try Library.capped()
        var sample = Samples()
        try sample.time { _ = try library.strategy(.none) }
        print(sample.median / .nanoseconds(1))
    }

    /// The middle one of `count` processes.
    static func median(of count: Int) throws -> Duration {
        let times = try (0..<count).map { _ in
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            process.arguments = [argument]
            process.standardOutput = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            guard let time = Double(text.filter { !$0.isWhitespace }) else { throw Library.Failure.otherResult }
            return time
        }
        return .nanoseconds(times.sorted()[count / 2])
    }
}
