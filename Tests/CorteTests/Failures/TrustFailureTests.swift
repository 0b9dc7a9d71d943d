import Foundation
import StrategyTestSupport
import Testing

@Suite("A library that isn't trusted") struct TrustFailureTests {
    private let folder: TemporaryFolder
    private let corte: Command
    private var file: String { "\(folder.path)/libStrategyCapped.so" }

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        try folder.install("Capped")
    }

    /// What the command says when it's to measure by the library.
    private func problem(_ strategy: String = "capped") throws -> String {
        let result = try corte(
            "measure", officialMatrix, "-q", "--using", strategy, "--strategy-path", folder.path)
        #expect(result.code == 69)
        #expect(result.output.isEmpty)
        #expect(result.lines.count == 1)
        return result.errors
    }

    @Test("because everybody can change it says what to do")
    func everybody() throws {
        #expect(chmod(file, 0o757) == 0)
        #expect(
            try problem() == "corte: strategy 'capped': every user can change it (\(file)); run chmod o-w \(file)\n")
    }

    @Test("because everybody can change its folder says which")
    func everybodysFolder() throws {
        #expect(chmod(folder.path, 0o777) == 0)
        let file = "\(folder.path)/libStrategyCapped.json"
        #expect(
            try problem() == """
                corte: strategy 'capped': it lies in \(folder.path), which every user can change (\(file)); run chmod o-w \
                \(folder.path), or use a copy in a folder of your own

                """)
    }

    @Test("because it's a link out of its folder says where it leads")
    func linkOut() throws {
        let other = try TemporaryFolder()
        let target = try other.copy(file, as: "target.so")
        try folder.remove("libStrategyCapped.so")
        try folder.link("libStrategyCapped.so", to: target)
        #expect(
            try problem() == """
                corte: strategy 'capped': it's a link that leads out of its folder, to \(target) (\(file)); name that file \
                itself, or put a copy in the link's place

                """)
    }

    @Test("because it's a pipe doesn't keep anybody waiting")
    func pipe() throws {
        try folder.remove("libStrategyCapped.so")
        #expect(mkfifo(file, 0o644) == 0)
        #expect(
            try problem() == "corte: strategy 'capped': it isn't a regular file (\(file)); name the file itself\n")
    }

    @Test(
        "because its metadata or the lock is a pipe doesn't keep anybody waiting either, nor does a scan of its folder")
    func otherPipes() throws {
        let metadata = "\(folder.path)/libStrategyCapped.json"
        try folder.remove("libStrategyCapped.json")
        #expect(mkfifo(metadata, 0o644) == 0)
        #expect(
            try problem(file) == """
                corte: strategy '\(metadata)': the metadata can't be read; it has to be a regular file of at most 1 MiB that \
                you may read

                """)
        #expect(try corte("strategy", "list", "--strategy-path", folder.path).code == 0)
        #expect(mkfifo("\(folder.path)/x.lock", 0o644) == 0)
        let result = try corte("measure", officialMatrix, "-q", "--lock", "x.lock")
        #expect(result.code == 65)
        #expect(result.errors.hasPrefix("corte: x.lock: the lock can't be read; "))
    }

    @Test("because a user that its access control list names can change it says so")
    func accessList() throws {
        try Toolchain.run(try #require(Toolchain.program("setfacl")), ["-m", "u:4242:rw", file])
        #expect(
            try problem() == "corte: strategy 'capped': user 4242 can change it (\(file)); run chmod g-w \(file)\n")
    }

    @Test(
        "isn't run by its checks either, nor what the folder's lock doesn't hold", arguments: ["mode", "lock", "pipe"])
    func checked(why: String) throws {
        let witness = try TreatmentModule(
            declarations: """
                __attribute__((constructor)) static void loaded(void) { fclose(fopen("\(folder.path)/witness", "w")); }
                """)
        let module = "\(witness.folder.path)/libStrategyOdd.so"
        switch why {
        case "mode": #expect(chmod(module, 0o666) == 0)
        case "lock": #expect(try corte("strategy", "lock", "capped").code == 0)
        default:
            try witness.folder.remove("libStrategyOdd.so")
            #expect(mkfifo(module, 0o644) == 0)
        }
        let result = try corte("strategy", "check", module)
        #expect(result.code == 69)
        #expect(result.output.isEmpty)
        #expect(result.lines.count == 1)
        #expect(!folder.contents.contains("witness"))
    }

    @Test("because there's a limit on the size of files says so, as a copy is one too")
    func limit() throws {
        let result = try shell(corte, "ulimit -f 4; \"$CORTE\" measure \"$MATRIX\" -q --using capped")
        #expect(result.code == 69)
        #expect(result.errors.hasPrefix("corte: strategy 'capped': it can't be copied into memory: File too large ("))
        #expect(result.errors.hasSuffix("); raise the limit on the size of files (ulimit -f)\n"))
    }

    @Test("because its metadata can be changed by everybody is refused too")
    func metadata() throws {
        let metadata = "\(folder.path)/libStrategyCapped.json"
        #expect(chmod(metadata, 0o666) == 0)
        #expect(
            try problem()
                == "corte: strategy 'capped': every user can change it (\(metadata)); run chmod o-w \(metadata)\n")
    }

    @Test("is listed and shown all the same: neither runs its code")
    func listed() throws {
        #expect(chmod(file, 0o777) == 0)
        let list = try corte("strategy", "list", "--strategy-path", folder.path)
        #expect(list.code == 0)
        #expect(list.text.contains(file))
        #expect(try corte("strategy", "show", "capped", "--strategy-path", folder.path).code == 0)
    }
}
