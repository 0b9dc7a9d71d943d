import Foundation
import GnuplotCanvas
import Scene
import StrategyTestSupport
import Testing

@Suite(.serialized) struct GnuplotProgramTests {
    private let folder: TemporaryFolder
    private let page = Scene.sample([.sample(.square(20, 40), .bar), .sample("22,33 %")])

    init() throws {
        folder = try TemporaryFolder()
    }

    private func draw(with program: String, seconds: Int = 20, terminal: GnuplotTerminal = .svg) throws -> [[UInt8]] {
        try GnuplotProgram(program, seconds: seconds).draw(GnuplotScript([page, page], for: terminal))
    }

    /// A program of a test's own, in the shell's language.
    private func program(_ commands: String) throws -> String {
        let path = try folder.write("#!/bin/sh\n\(commands)\n", to: "gnuplot")
        #expect(chmod(path, 0o755) == 0)
        return path
    }

    @Test func `pages become pictures, or one document`() throws {
        let pictures = try draw(with: "gnuplot")
        #expect(pictures.count == 2)
        #expect(
            pictures.allSatisfy {
                $0.starts(with: "<?xml".utf8) && String(decoding: $0, as: UTF8.self).contains("22,33 %")
            })
        let png = try draw(with: "gnuplot", terminal: .png(dotsPerInch: 144))
        #expect(png.allSatisfy { $0.starts(with: [0x89, 0x50, 0x4E, 0x47]) })
        let document = try draw(with: "gnuplot", terminal: .pdf)
        #expect(document.count == 1 && document[0].starts(with: "%PDF-".utf8))
    }

    @Test func `a program that isn't there is missing`() {
        for name in ["\(folder.path)/none", "corte-has-no-such-program"] {
            #expect(throws: GnuplotError.missing(program: name)) { try draw(with: name) }
        }
    }

    @Test func `one that hangs is stopped with all that it started`() throws {
        let hanging = try program("echo $$ > \(folder.path)/number; sleep 100 & sleep 100")
        let start = ContinuousClock.now
        #expect(throws: GnuplotError.late(seconds: 1)) { try draw(with: hanging, seconds: 1) }
        #expect(ContinuousClock.now - start < .seconds(5))
        try expectNothingLeft()
    }

    @Test func `one that ends early leaves nothing running either`() throws {
        let early = try program("echo $$ > \(folder.path)/number; sleep 100 & exit 0")
        let start = ContinuousClock.now
        #expect(throws: GnuplotError.failed(said: "")) { try draw(with: early) }
        #expect(ContinuousClock.now - start < .seconds(5))
        try expectNothingLeft()
    }

    /// Nobody runs in the group of the program whose number it wrote.
    private func expectNothingLeft() throws {
        let number = try String(contentsOfFile: "\(folder.path)/number", encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        try #require(Int(number) != nil)
        // A killed one needs a moment to be gone.
        for _ in 0..<200 where try !running(in: number).isEmpty { usleep(10_000) }
        #expect(try running(in: number) == [])
    }

    private func running(in group: String) throws -> [String] {
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
        return processes.filter { process in
            // Its state, its parent and its group come after its name.
            let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
            let fields = status.split(separator: ")").last?.split(separator: " ") ?? []
            return fields.count > 2 && fields[0] != "Z" && fields[2] == group
        }
    }

    @Test(
        arguments: [
            ("exit 0", ""), ("echo 'line 0: warning: no room' >&2", "line 0: warning: no room"),
            ("echo 'line 7: undefined variable: x' >&2; exit 1", "line 7: undefined variable: x"),
            ("exit 4", "exit code 4"), ("kill -SEGV $$", "signal 11"),
            ("echo a > /dev/fd/3", ""),
        ])
    func `whoever doesn't draw what was asked for is told of in its own words`(commands: String, said: String) throws {
        let program = try program(commands)
        #expect(throws: GnuplotError.failed(said: said)) { try draw(with: program) }
    }

    @Test func `a script of another version isn't drawn by an old one`() throws {
        let program = try program("echo 'corte: gnuplot is too old: 4.6' >&2")
        #expect(throws: GnuplotError.old(version: "4.6")) { try draw(with: program) }
    }

    @Test func `what it says without an end doesn't stop it, nor fill the memory`() throws {
        let program = try program("yes gnuplot | head -c 3000000 >&2")
        let error = #expect(throws: GnuplotError.self) { try draw(with: program) }
        guard case .failed(let said) = error else { return #expect(Bool(false), "\(error as Any)") }
        #expect(said.count == 500)
    }

    @Test func `it gets no settings, descriptors or environment of ours`() throws {
        let program = try program("env >&2; ls /proc/self/fd | wc -l >&2; exit 1")
        setenv("GNUPLOT_LIB", "/tmp", 1)
        defer { unsetenv("GNUPLOT_LIB") }
        let error = #expect(throws: GnuplotError.self) { try draw(with: program) }
        guard case .failed(let said) = error else { return }
        #expect(!said.contains("GNUPLOT") && !said.contains("HOME="))
        // The three streams, two pictures, and the folder that is being listed.
        #expect(said.hasSuffix("; 6"))
    }

    @Test func `no descriptor is left open`() throws {
        // Other suites open files meanwhile, but none of these.
        func open() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { number in
                let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")
                return target?.contains("memfd:gnuplot") == true
            }
        }
        _ = try draw(with: "gnuplot")
        #expect(throws: GnuplotError.self) { try draw(with: "\(folder.path)/none") }
        #expect(try open() == 0)
    }
}
