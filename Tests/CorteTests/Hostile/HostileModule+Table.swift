private let kill: Int32 = 9

private func failed(_ message: String) -> HostileModule.Outcome { .fails(70, message) }
private func crashed(_ phase: String, _ how: String) -> HostileModule.Outcome {
    failed("it crashed \(phase) (\(how)); report it to its vendor: Mischief")
}
private func ended(_ phase: String) -> HostileModule.Outcome {
    failed("it ended its process \(phase) (exit code 0); report it to its vendor: Mischief")
}
private func turnedAway(_ message: String, _ advice: String) -> HostileModule.Outcome {
    .fails(69, "\(message) (FILE); \(advice)")
}

private let changed = failed(
    "it changed what belongs to the host: the description of its columns; report it to its vendor")
private let endedProgram = failed(
    """
    it ended the whole program; nothing of its result is to be used; run it in a process of its own, without \
    --in-process, or report it to its vendor
    """)
private let trapped = "SIGILL, it trapped"
private let strayed = "SIGSEGV, it touched memory that isn't its own"
private let newHeader = "build the module again with the current header"
private let newKit = "build the module again with this version's kit"

extension HostileModule {
    /// What goes wrong while a library is loaded and its entry called.
    static let loading: [HostileModule] = [
        HostileModule("good", .measures),
        HostileModule(
            "no-entry",
            turnedAway(
                "the library isn't a strategy module: it has no function corte_module_entry",
                "give the library of a module")),
        HostileModule(
            "constructor-crashes", isolated: crashed("while it was loaded", trapped), inProcess: .crashes),
        HostileModule("entry-crashes", isolated: crashed("while it was loaded", trapped), inProcess: .crashes),
        HostileModule(
            "entry-gives-nonsense", isolated: crashed("while it was loaded", strayed), inProcess: .crashes),
        HostileModule(
            "entry-exits",
            isolated: ended("while it was loaded"),
            inProcess: endedProgram),
        HostileModule(
            "entry-loops",
            isolated: failed(
                """
                it didn't answer within 3 s while it was loaded; give it longer with --strategy-timeout, or report it \
                to its vendor: Mischief
                """),
            inProcess: .undefined),
        HostileModule(
            "entry-refuses", turnedAway("the module won't work with this host: today is a holiday", newKit)),
        HostileModule(
            "entry-refuses-silently", turnedAway("the module won't work with this host: it gave no reason", newKit)),
    ]

    /// What the host sees in the module's tables.
    static let refused: [HostileModule] = [
        HostileModule("magic-is-wrong", turnedAway("what the library's entry returns isn't a module", newHeader)),
        HostileModule(
            "major-is-newer",
            turnedAway("the module was built for version 2.2 of the boundary, this host has 1.2", "update corte")),
        HostileModule(
            "major-is-older",
            turnedAway("the module was built for version 0.2 of the boundary, this host has 1.2", newKit)),
        HostileModule("minor-is-newer", .measures),
        HostileModule("module-is-short", turnedAway("the module's own table is incomplete", newHeader)),
        HostileModule("strategy-is-short", turnedAway("the module's table of a strategy is incomplete", newHeader)),
        HostileModule("measure-is-null", turnedAway("the module's table of a strategy is incomplete", newHeader)),
        HostileModule(
            "descriptor-is-short", turnedAway("the module's descriptor of a strategy is incomplete", newHeader)),
        HostileModule(
            "text-is-broken",
            turnedAway(
                "the module's description of a strategy is broken in 'summary': it isn't UTF-8",
                "report it to its vendor")),
        HostileModule(
            "name-is-another",
            turnedAway(
                "its metadata says name name-is-another, the library says something-else",
                "copy library and metadata from the same build")),
        HostileModule(
            "column-is-another",
            turnedAway(
                "its metadata says output 'achievement' grain row, the library says group",
                "copy library and metadata from the same build")),
    ]

    /// What goes wrong before and after it measures.
    static let making: [HostileModule] = [
        HostileModule("create-fails", failed("its table of rates is out of date")),
        HostileModule(
            "create-fails-silently", failed("it failed with code 6 and gave no reason; report it to its vendor")),
        HostileModule(
            "create-makes-nothing", failed("it failed with code 0 and gave no reason; report it to its vendor")),
        HostileModule("create-exits", isolated: ended("in create"), inProcess: endedProgram),
        HostileModule("prepare-exits", isolated: ended("in prepare"), inProcess: endedProgram),
        HostileModule("destroy-exits", isolated: .measures, inProcess: endedProgram),
        HostileModule("create-crashes", isolated: crashed("in create", trapped), inProcess: .crashes),
        HostileModule("prepare-crashes", isolated: crashed("in prepare", trapped), inProcess: .crashes),
        HostileModule("destroy-crashes", isolated: .measures, inProcess: .crashes),
    ]

    /// What takes its process, or more, with it.
    static let measuring: [HostileModule] = [
        HostileModule("measure-traps", isolated: crashed("in measure", trapped), inProcess: .crashes),
        HostileModule(
            "measure-reads-nothing", isolated: crashed("in measure", strayed), inProcess: .crashes),
        HostileModule(
            "measure-overflows-stack", isolated: crashed("in measure", strayed), inProcess: .crashes),
        HostileModule(
            "measure-aborts", isolated: crashed("in measure", "SIGABRT, it gave up"), inProcess: .crashes),
        HostileModule("measure-longjmps", isolated: .undefined, inProcess: .undefined),
        HostileModule(
            "measure-loops",
            isolated: failed(
                """
                it didn't answer within 3 s in measure; give it longer with --strategy-timeout, or report it to its \
                vendor: Mischief
                """),
            inProcess: .undefined),
        HostileModule(
            "measure-takes-memory",
            isolated: failed(
                """
                it crashed in measure (SIGILL, it trapped); its memory may have run out at 256 MiB: set more with \
                --strategy-memory, or report it to its vendor: Mischief
                """),
            inProcess: .undefined),
        HostileModule(
            "measure-exits",
            isolated: ended("in measure"),
            inProcess: endedProgram),
        HostileModule("measure-kills-itself", isolated: crashed("in measure", "SIGKILL"), inProcess: .dies(kill)),
        HostileModule("measure-kills-parent", isolated: .measures, inProcess: .undefined),
        HostileModule("measure-forks", .measures),
        HostileModule("measure-forks-away", .measures),
        HostileModule("measure-prints", isolated: .measures, inProcess: .undefined),
        HostileModule("measure-complains", isolated: .measures, inProcess: .undefined),
        HostileModule("measure-closes-output", isolated: .measures, inProcess: .undefined),
    ]

    /// What reaches beyond its process, or for more than it's given. In the command's own, each may succeed.
    static let reaching: [HostileModule] = [
        "measure-writes-host-memory", "measure-writes-host-output", "measure-reads-host-environment",
        "measure-reads-folder", "measure-writes-file", "measure-opens-socket", "measure-takes-shared-memory",
        "measure-signals-by-file", "measure-changes-code",
    ].map { HostileModule($0, isolated: .measures, inProcess: .undefined) }

    /// What it says when it can't measure.
    static let failing: [HostileModule] = [
        HostileModule("measure-fails", failed("the moon is not full")),
        HostileModule(
            "measure-fails-silently", failed("it failed with code 6 and gave no reason; report it to its vendor")),
        HostileModule(
            "measure-fails-oddly", failed("it failed with code 99 and gave no reason; report it to its vendor")),
        HostileModule("measure-fails-in-broken-text", failed("tilt: \u{FFFD}\u{FFFD}!")),
        HostileModule(
            "measure-fails-at-length",
            failed(
                String(repeating: "x", count: 1024) + " (column '\(String(repeating: "x", count: 128))'); "
                    + String(repeating: "x", count: 512))),
    ]

    /// What it writes where it shouldn't, or shouldn't write.
    static let writing: [HostileModule] = [
        HostileModule(
            "measure-writes-one-beyond",
            isolated: crashed("in measure", "SIGSEGV, it wrote beyond the column 'achievement'"), inProcess: .undefined),
        HostileModule(
            "measure-writes-far-beyond",
            isolated: crashed("in measure", "SIGSEGV, it wrote beyond the column 'achievement'"),
            inProcess: .crashes),
        HostileModule(
            "measure-gives-nan",
            .fails(
                70,
                "it gave a value that isn't a number for row 0 (column 'achievement'); report it to its vendor",
                at: "matrix.csv:2: 'A': ")),
        HostileModule("measure-changes-capacity", changed),
        HostileModule("measure-changes-pointers", changed),
        HostileModule("measure-changes-count", changed),
        HostileModule(
            "measure-changes-input",
            isolated: crashed("in measure", "SIGSEGV, it wrote to its input 'achievement'"), inProcess: .undefined),
    ]
}
