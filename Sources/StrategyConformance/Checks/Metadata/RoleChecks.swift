internal import StrategyABI

/// The host has to know where in a methodology it goes.
struct KnownRole: Check {
    static let summary = "the role is estimator, treatment or aggregator"
    static let rules: [Rule] = [.descriptor, .enumerations]
    static let isEssential = true

    func run(_ subject: Subject) throws(Finding) {
        let known = Int32(CORTE_ROLE_ESTIMATOR)...Int32(CORTE_ROLE_AGGREGATOR)
        for table in try subject.tables() {
            guard let role = table.pointee.descriptor?.pointee.role else { continue }
            try Finding.unless(known.contains(role), "the role \(role) isn't one of corte_role")
        }
    }
}

/// A bit that nobody knows promises nothing.
struct KnownCapabilities: StrategyCheck {
    static let summary = "the capabilities are bits of version 1.0"
    static let rules: [Rule] = [.descriptor, .enumerations]

    private static let known = UInt64(
        CORTE_CAPABILITY_NOT_REPRODUCIBLE | CORTE_CAPABILITY_ROWS_INDEPENDENT | CORTE_CAPABILITY_ROW_ORDER_MATTERS
            | CORTE_CAPABILITY_OUTPUTS_OPTIONAL)

    func run(on strategy: Strategy) throws(Finding) {
        let unknown = (strategy.table.pointee.descriptor?.pointee.capabilities ?? 0) & ~Self.known
        if unknown != 0 { throw .warned("the capabilities have unknown bits, 0x\(String(unknown, radix: 16))") }
    }
}
