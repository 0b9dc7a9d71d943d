import Files
import Glibc
import StrategyTestSupport
import Testing
import Words

@testable import StrategyHost

@Suite("Libraries that a module brings along") struct NeededLibrariesTests {
    private static let declaration = "double help(void);"

    /// A module that's only made where the last of its libraries says 7.
    private func module(_ libraries: KeyValuePairs<String, String>) throws -> TreatmentModule {
        try TreatmentModule(
            create: "if (help() != 7) return CORTE_INTERNAL;", declarations: Self.declaration, bringing: libraries)
    }

    private func file(_ module: TreatmentModule) -> String { "\(module.folder.path)/libStrategyOdd.so" }

    private func problem(_ module: TreatmentModule, lock: StrategyLock? = nil) -> StrategyError? {
        do throws(StrategyError) {
            _ = try TrustedLibrary.open(file(module), lock: lock)
            return nil
        } catch {
            return error
        }
    }

    private func lock(_ module: TreatmentModule) throws -> StrategyLock {
        let catalog = StrategyCatalog(searching: StrategySearchPath(folders: [module.folder.path]))
        return StrategyLock(path: "x.lock", records: [try StrategyLock.Record(of: catalog.entry(named: "odd"))])
    }

    @Test(
        "A library beside the module is loaded with it, and one that this needs before it, in either process",
        arguments: [IsolationPolicy(.none), Isolated.policy()])
    func beside(policy: IsolationPolicy) throws {
        let name = policy.scope == .none ? "in" : "out"
        let module = try module([
            "libinner-\(name).so": "double inner(void) { return 6; }",
            "libouter-\(name).so": "double inner(void); double help(void) { return inner() + 1; }",
        ])
        let library = try TrustedLibrary.open(file(module), lock: nil)
        #expect(library.needed.map(\.name) == ["libinner-\(name).so", "libouter-\(name).so"])
        var batch = ColumnBatch(rowCount: 1)
        batch.append("achievement", numbers: [130])
        #expect(try module.load(policy).instance().measure(batch).column("achievement")[0] == 50)
    }

    @Test("What this program has itself isn't looked for")
    func own() throws {
        #expect(try TrustedLibrary.open("\(MedianModule.folder())/libStrategyMedian.so", lock: nil).needed.isEmpty)
    }

    @Test("One that everybody can change is refused, and so is one in a folder that everybody can change")
    func distrusted() throws {
        let module = try module(["libopen.so": "double help(void) { return 7; }"])
        let helper = "\(module.folder.path)/libopen.so"
        #expect(chmod(helper, 0o666) == 0)
        #expect(problem(module) == .distrusted(helper, .writer(.everybody)))
    }

    @Test("A link, a pipe and a folder in its place are refused, and nobody waits")
    func otherKinds() throws {
        let module = try module(["libkind.so": "double help(void) { return 7; }"])
        let helper = "\(module.folder.path)/libkind.so"
        try module.folder.remove("libkind.so")
        #expect(mkfifo(helper, 0o600) == 0)
        #expect(problem(module) == .distrusted(helper, .noRegularFile))
        try module.folder.remove("libkind.so")
        try module.folder.link("libkind.so", to: "/etc/passwd")
        #expect(problem(module) == .leadsOut(helper, to: "/etc/passwd"))
    }

    @Test("One that isn't there is told, with what to do")
    func nowhere() throws {
        let module = try module(["libgone.so": "double help(void) { return 7; }"])
        try module.folder.remove("libgone.so")
        #expect(problem(module) == .needsNowhere(file(module), "libgone.so"))
    }

    @Test("One that calls itself otherwise is refused, as the loader would look for another")
    func otherName() throws {
        let module = try module(["libtrue.so": "double help(void) { return 7; }"])
        let helper = "\(module.folder.path)/libtrue.so"
        try Toolchain.run(
            try Toolchain.compiler(),
            ["-shared", "-fPIC", "-Wl,-soname,libfalse.so", "-o", helper, "\(helper).c"])
        #expect(problem(module) == .needsOtherName(helper, "libtrue.so", "libfalse.so"))
    }

    @Test("One that's named by a path is refused: where that leads would depend on the folder one is in")
    func path() throws {
        let module = try module(["libpath.so": "double help(void) { return 7; }"])
        let helper = "\(module.folder.path)/libpath.so"
        // Without a name of its own, a library is needed by the path that the linker was given.
        try Toolchain.run(try Toolchain.compiler(), ["-shared", "-fPIC", "-o", helper, "\(helper).c"])
        let user = "\(module.folder.path)/libuser.so"
        try Toolchain.run(
            try Toolchain.compiler(),
            ["-shared", "-fPIC", "-Wl,--no-as-needed", "-o", user, "\(helper).c", helper])
        #expect(throws: StrategyError.needsPath(user, helper)) { try TrustedLibrary.open(user, lock: nil) }
    }

    @Test("Two that need each other are refused")
    func circle() throws {
        let module = try module([
            "libone.so": "double one(void) { return 7; }",
            "libother.so": "double one(void); double help(void) { return one(); }",
        ])
        let one = "\(module.folder.path)/libone.so"
        try Toolchain.run(
            try Toolchain.compiler(),
            [
                "-shared", "-fPIC", "-Wl,-soname,libone.so,-rpath,$ORIGIN,--no-as-needed", "-o", one, "\(one).c",
                "\(module.folder.path)/libother.so",
            ])
        #expect(problem(module) == .needsItself(one, "libother.so"))
    }

    @Test("The lock has it: other bytes and one that wasn't there are refused, before anything runs")
    func locked() throws {
        let module = try module(["liblocked.so": "double help(void) { return 7; }"])
        let lock = try lock(module)
        #expect(lock.records[0].needs.map(\.name) == ["liblocked.so"])
        #expect(problem(module, lock: lock) == nil)
        #expect(try StrategyLock(lock.text, path: "x.lock") == lock)
        let helper = "\(module.folder.path)/liblocked.so"
        try module.folder.write("double help(void) { return 8; }", to: "liblocked.so.c")
        try Toolchain.run(
            try Toolchain.compiler(), ["-shared", "-fPIC", "-Wl,-soname,liblocked.so", "-o", helper, "\(helper).c"])
        let found = Digest.sha256(of: FilePath.contents(helper) ?? [])
        let expected = lock.records[0].needs[0].sha256
        #expect(
            problem(module, lock: lock)
                == .lockMismatch(
                    helper, lock: "x.lock", module: file(module), expected: expected, found: found))
        let differences = lock.records[0].differences(to: try self.lock(module).records[0])
        #expect(differences.map(\.en) == ["needs locked liblocked.so \(expected), found liblocked.so \(found)"])
        var without = lock.records[0]
        without.needs = []
        let old = StrategyLock(path: "x.lock", records: [without])
        #expect(problem(module, lock: old) == .notLocked(helper, lock: "x.lock", module: file(module)))
    }

    @Test("In one process, two modules can't have two libraries of one name")
    func twoOfOneName() throws {
        let first = try module(["libtwins.so": "double help(void) { return 7; }"])
        let second = try module(["libtwins.so": "double help(void) { return 7; } int more = 1;"])
        _ = try first.load(IsolationPolicy(.none))
        let error = #expect(throws: StrategyError.self) { try second.load(IsolationPolicy(.none)) }
        #expect(error?.message.hasPrefix("another module loaded a library of this name with other bytes") == true)
        #expect(throws: Never.self) { try second.load(Isolated.policy()) }
    }
}
