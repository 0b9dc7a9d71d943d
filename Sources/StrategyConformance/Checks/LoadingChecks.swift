internal import Glibc
internal import StrategyABI
internal import StrategyHost

/// Of the library, its entry and its tables.
extension Check {
    static let loading: [Check] = [
        // A symbol that's found to be missing in the middle of a measurement would end the host.
        .module("loads-now", "the library loads with every symbol bound at once", [.entry], isEssential: true) {
            subject throws(Finding) in _ = try subject.library()
        },

        // Without an entry it's just a library.
        .module("entry-is-there", "the library has a function corte_module_entry", [.entry], isEssential: true) {
            subject throws(Finding) in _ = try subject.entry()
        },

        // What else a library shows can be taken for another library's function of the same name.
        //
        // Mangled names of Swift and C++ are let be: they say whose they are, and the host opens libraries with
        // `RTLD_LOCAL`. But not unique symbols, of which the loader keeps one for the whole process even then.
        .module(
            "one-exported-symbol",
            "the library shows its entry and no other plain name, and no symbol unique to the process", [.entry]
        ) { subject throws(Finding) in
            guard let symbols = subject.trusted.exported else {
                throw .failed("the library has no table of dynamic symbols that can be read")
            }
            let entries = symbols.count { $0.name == CORTE_MODULE_ENTRY }
            try Finding.unless(entries == 1, "the library shows \(entries) functions named \(CORTE_MODULE_ENTRY)")
            if let unique = symbols.first(where: \.isUnique) {
                throw .failed("'\(unique.name)' is shared by all modules of a process; build with -fno-gnu-unique")
            }
            let others = symbols.map(\.name).filter { $0 != CORTE_MODULE_ENTRY && !isHarmless($0) }.sorted()
            if let first = others.first {
                let more = others.count > 1 ? " and \(others.count - 1) more" : ""
                throw .failed("the library shows '\(first)'\(more) too; build with -fvisibility=hidden")
            }
        },

        // A module has to work with hosts of its own version.
        .module(
            "entry-answers", "the entry gives a host of this version a module", [.entry, .nothingCrosses],
            isEssential: true
        ) { subject throws(Finding) in _ = try subject.module() },

        // Every command that measures pays for it.
        .module("entry-is-fast", "the entry takes less than 100 ms", [.entry]) { subject throws(Finding) in
            _ = try subject.library()
            var failure: Finding?
            let time = BusyTime.measure {
                do throws(Finding) { _ = try subject.module() } catch { failure = error }
            }
            if let failure { throw failure }
            try Finding.unless(
                time < .milliseconds(100), "the entry takes \(Int(time / .milliseconds(1))) ms, more than 100")
        },

        // A module that's only listed or shown must cost nothing.
        .module("entry-starts-no-thread", "neither loading nor the entry starts a thread", [.entry]) {
            subject throws(Finding) in
            let before = ProcessFacts.threads
            _ = try subject.module()
            let more = ProcessFacts.threads - before
            try Finding.unless(more <= 0, "the entry leaves \(more) more threads running")
        },

        // Anything may come back from a function; these bytes say that it's a module.
        .module("module-magic", "what the entry gives starts with CORTE_MODULE_MAGIC", [.module], isEssential: true) {
            subject throws(Finding) in
            let magic = try subject.module().pointee.magic
            try Finding.unless(
                magic == UInt32(CORTE_MODULE_MAGIC), "the magic is 0x\(String(magic, radix: 16)), not 0x45545243")
        },

        // A module of another major version has other tables.
        .module("module-version", "the module states this major version of the boundary", [.module], isEssential: true)
        { subject throws(Finding) in
            let module = try subject.module().pointee
            try Finding.unless(
                module.abi_major == UInt32(CORTE_ABI_MAJOR),
                "the module is for version \(module.abi_major).\(module.abi_minor), this header is \(ABIVersion.host)"
            )
        },

        // Nobody reads beyond what the other side stated.
        .module(
            "struct-sizes", "the structs of the module are as large as version 1.0's at least",
            [.structSize, .module, .strategy, .descriptor], isEssential: true
        ) { subject throws(Finding) in
            let module = try subject.module().pointee
            try check(module.struct_size, MemoryLayout<corte_module>.size, "corte_module")
            let tables = UnsafeBufferPointer(start: module.strategies, count: Int(module.strategy_count))
            try Finding.unless(module.strategies != nil && !tables.isEmpty, "the module has no strategy")
            for table in tables {
                guard let table else { throw .failed("the table of a strategy is NULL") }
                try check(table.pointee.struct_size, MemoryLayout<corte_strategy>.size, "corte_strategy")
                guard let descriptor = table.pointee.descriptor else { throw .failed("a strategy has no descriptor") }
                try check(descriptor.pointee.struct_size, MemoryLayout<corte_descriptor>.size, "corte_descriptor")
            }
        },

        // The host calls them without asking.
        .module("no-null-function", "no function of a strategy is NULL", [.strategy, .context], isEssential: true) {
            subject throws(Finding) in
            for table in try subject.tables() {
                let strategy = table.pointee
                let functions = [
                    ("create", strategy.create == nil), ("prepare", strategy.prepare == nil),
                    ("measure", strategy.measure == nil), ("destroy", strategy.destroy == nil),
                    ("extension", strategy.extension == nil),
                ]
                if let missing = functions.first(where: \.1) { throw .failed("the function \(missing.0) is NULL") }
            }
        },

        // Either side may be newer in the minor version.
        .module(
            "newer-minor-host", "a host of a newer minor version, whose table is longer, gets the module too",
            [.entry, .structSize, .host]
        ) { subject throws(Finding) in
            let host = BenchHost(minor: CORTE_ABI_MINOR + 7, extra: 64)
            guard try subject.entry()(host.table) != nil else {
                throw .failed("the entry refuses a host of version \(CORTE_ABI_MAJOR).\(CORTE_ABI_MINOR + 7)")
            }
        },

        // The user has to learn why a module doesn't work.
        .module(
            "other-major-host",
            "a host of another major version is refused with a line for the log, or gets the module's version",
            [.entry, .host, .log]
        ) { subject throws(Finding) in
            let host = BenchHost(major: CORTE_ABI_MAJOR + 1)
            guard let module = try subject.entry()(host.table) else {
                let isTold = host.lines.contains { !$0.isEmpty }
                return try Finding.unless(
                    isTold, "the entry refuses a host of another major version and logs no reason")
            }
            let claimed = Int32(bitPattern: module.pointee.abi_major)
            try Finding.unless(
                claimed == CORTE_ABI_MAJOR,
                "the entry gives a host of version \(CORTE_ABI_MAJOR + 1) a module of \(claimed)")
        },

        // A later host asks for what an older module can't know.
        .module("unknown-extension", "an extension that nobody defined is NULL", [.strategyExtension]) {
            subject throws(Finding) in
            for table in try subject.tables() {
                for id in ["", "org.example.no-such-extension/1", "corte.selftest/999"] {
                    subject.step("asking for the extension '\(id)'")
                    let answer = id.withCString { table.pointee.extension(table, $0) }
                    try Finding.unless(answer == nil, "it claims to have the extension '\(id)'")
                }
            }
        },
    ]
}

extension Check {
    private static func check(_ stated: UInt32, _ needed: Int, _ name: String) throws(Finding) {
        try Finding.unless(Int(stated) >= needed, "a \(name) states \(stated) bytes, and has \(needed) at least")
    }

    /// Whether a name says whose it is, or is the linker's.
    private static func isHarmless(_ name: String) -> Bool {
        name.hasPrefix("$s") || name.hasPrefix("_Z") || linkerNames.contains(name)
    }

    private static let linkerNames: Set<String> = ["__bss_start", "_edata", "_end", "_init", "_fini", "_etext"]
}
