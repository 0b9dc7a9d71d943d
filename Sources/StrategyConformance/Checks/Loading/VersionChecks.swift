internal import StrategyABI

/// Either side may be newer in the minor version.
struct NewerMinorHost: Check {
    static let summary = "a host of a newer minor version, whose table is longer, gets the module too"
    static let rules: [Rule] = [.entry, .structSize, .host]

    func run(_ subject: Subject) throws(Finding) {
        let host = BenchHost(minor: CORTE_ABI_MINOR + 7, extra: 64)
        guard try subject.entry()(host.table) != nil else {
            throw .failed("the entry refuses a host of version \(CORTE_ABI_MAJOR).\(CORTE_ABI_MINOR + 7)")
        }
    }
}

/// The user has to learn why a module doesn't work.
struct OtherMajorHost: Check {
    static let summary =
        "a host of another major version is refused with a line for the log, or gets the module's version"
    static let rules: [Rule] = [.entry, .host, .log]

    func run(_ subject: Subject) throws(Finding) {
        let host = BenchHost(major: CORTE_ABI_MAJOR + 1)
        guard let module = try subject.entry()(host.table) else {
            let isTold = host.lines.contains { !$0.isEmpty }
            return try Finding.unless(isTold, "the entry refuses a host of another major version and logs no reason")
        }
        let claimed = Int32(bitPattern: module.pointee.abi_major)
        try Finding.unless(
            claimed == CORTE_ABI_MAJOR,
            "the entry gives a host of version \(CORTE_ABI_MAJOR + 1) a module of \(claimed)")
    }
}
