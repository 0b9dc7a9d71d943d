import Glibc
internal import GnuplotBridge
import Words

/// The program gnuplot, run without a shell, without anybody's settings, and without a file: a script goes in, pictures
/// come out.
package struct GnuplotProgram {
    /// What it's called: a name that the PATH leads to, or a path.
    private let program: String
    /// The folders of fonts that it sees and nothing else; nil for all that the system has.
    private let fontFolders: [String]?
    /// How long it may take.
    private let seconds: Int

    /// The program by its name or path.
    package init(_ program: String = "gnuplot", fontFolders: [String]? = nil, seconds: Int = 60) {
        self.program = program
        self.fontFolders = fontFolders
        self.seconds = seconds
    }

    /// The files that a script writes, in their order.
    ///
    /// A picture counts only where the program ended well and without a warning: it writes an empty one, with a warning
    /// and without an error, where it has no room.
    package func draw(_ script: GnuplotScript) throws(GnuplotError) -> [[UInt8]] {
        var descriptors: [Int32] = []
        defer { for descriptor in descriptors { close(descriptor) } }
        func keep(_ descriptor: Int32) throws(GnuplotError) {
            guard descriptor >= 0 else { throw refused(errno) }
            descriptors.append(descriptor)
        }
        for _ in 0..<script.count { try keep(corte_gnuplot_memory()) }
        let libraries = getenv("LD_LIBRARY_PATH").map { ["LD_LIBRARY_PATH=\(String(cString: $0))"] } ?? []
        var environment = ["LC_ALL=C.UTF-8", "TZ=UTC0"] + libraries
        if let fontFolders {
            let settings = FontSettings(folders: fontFolders).text
            try keep(settings.withCString { corte_gnuplot_pipe($0, strlen($0)) })
            environment.append("FONTCONFIG_FILE=\(Self.path(script.count))")
        }
        try run(script.text(into: (0..<script.count).map(Self.path)), environment, descriptors)
        let files = descriptors.prefix(script.count).map(Self.contents)
        guard files.allSatisfy({ !$0.isEmpty }) else { throw .failed(said: "") }
        return files
    }

    /// The version that it says it is, such as `5.4.4`.
    ///
    /// - Throws: `GnuplotError` where it isn't there, can't be run, or is too old for the scripts.
    package func version() throws(GnuplotError) -> String {
        let answer = corte_gnuplot_memory()
        guard answer >= 0 else { throw refused(errno) }
        defer { close(answer) }
        let script = """
            set print '\(Self.path(0))'
            print sprintf('%.1f', GPVAL_VERSION).'.'.GPVAL_PATCHLEVEL
            set print

            """
        try run(script, ["LC_ALL=C.UTF-8"], [answer])
        let version = String(decoding: Self.contents(of: answer).prefix { $0 > 0x20 }, as: UTF8.self)
        let numbers = version.split(separator: ".").compactMap { Int($0) }
        let oldest = GnuplotError.oldest.split(separator: ".").compactMap { Int($0) }
        guard !numbers.lexicographicallyPrecedes(oldest) else { throw .old(version: version) }
        return version
    }

    private func run(_ script: String, _ environment: [String], _ descriptors: [Int32]) throws(GnuplotError) {
        var said = [CChar](repeating: 0, count: 4096)
        var status: Int32 = 0
        let texts = environment.map { strdup($0) }
        defer { for text in texts { free(text) } }
        let end = script.withCString { script in
            program.nativePath.withUnsafeBufferPointer { program in
                (texts + [nil]).withUnsafeBufferPointer { environment in
                    descriptors.withUnsafeBufferPointer { descriptors in
                        var run = corte_gnuplot_run(
                            program: program.baseAddress, environment: environment.baseAddress, script: script,
                            length: strlen(script), descriptors: descriptors.baseAddress,
                            count: Int32(descriptors.count), limit: Int32(seconds * 1000))
                        return corte_gnuplot_run(&run, &said, said.count, &status)
                    }
                }
            }
        }
        switch end {
        case CORTE_GNUPLOT_MISSING: throw .missing(program: program)
        case CORTE_GNUPLOT_LATE: throw .late(seconds: seconds)
        case CORTE_GNUPLOT_ENDED: break
        default: throw refused(status)
        }
        let answer = ProgramAnswer(said, status: status)
        if let version = answer.oldVersion { throw .old(version: version) }
        guard answer.isGood else { throw .failed(said: answer.text) }
    }

    private func refused(_ code: Int32) -> GnuplotError {
        .refused(program: program, reason: String(cString: strerror(code)))
    }

    /// Where the program finds what it inherits, by its place.
    private static func path(_ place: Int) -> String { "/dev/fd/\(3 + place)" }

    private static func contents(of descriptor: Int32) -> [UInt8] {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            while count < buffer.count {
                let read = pread(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(count))
                if read < 0, errno == EINTR { continue }
                guard read > 0 else { return }
                count += read
            }
        }
    }
}
