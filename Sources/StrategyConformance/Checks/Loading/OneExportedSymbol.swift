internal import StrategyABI
internal import StrategyHost

/// What else a library shows can be taken for another library's function of the same name.
///
/// Mangled names of Swift and C++ are let be: they say whose they are, and the host opens libraries with `RTLD_LOCAL`. But
/// not unique symbols, of which the loader keeps one for the whole process even then.
struct OneExportedSymbol: Check {
    static let summary = "the library shows its entry and no other plain name, and no symbol unique to the process"
    static let rules: [Rule] = [.entry]

    func run(_ subject: Subject) throws(Finding) {
        guard let symbols = subject.trusted.exported else {
            throw .failed("the library has no table of dynamic symbols that can be read")
        }
        let entries = symbols.count { $0.name == CORTE_MODULE_ENTRY }
        try Finding.unless(entries == 1, "the library shows \(entries) functions named \(CORTE_MODULE_ENTRY)")
        if let unique = symbols.first(where: \.isUnique) {
            throw .failed("'\(unique.name)' is shared by all modules of a process; build with -fno-gnu-unique")
        }
        let others = symbols.map(\.name).filter { $0 != CORTE_MODULE_ENTRY && !Self.isHarmless($0) }.sorted()
        if let first = others.first {
            let more = others.count > 1 ? " and \(others.count - 1) more" : ""
            throw .failed("the library shows '\(first)'\(more) too; build with -fvisibility=hidden")
        }
    }

    /// Whether a name says whose it is, or is the linker's.
    private static func isHarmless(_ name: String) -> Bool {
        name.hasPrefix("$s") || name.hasPrefix("_Z") || linkerNames.contains(name)
    }

    private static let linkerNames: Set<String> = ["__bss_start", "_edata", "_end", "_init", "_fini", "_etext"]
}
