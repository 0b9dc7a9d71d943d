internal import StrategyABI

/// Anything may come back from a function; these bytes say that it's a module.
struct ModuleMagic: Check {
    static let summary = "what the entry gives starts with CORTE_MODULE_MAGIC"
    static let rules: [Rule] = [.module]
    static let isEssential = true

    func run(_ subject: Subject) throws(Finding) {
        let magic = try subject.module().pointee.magic
        try Finding.unless(
            magic == UInt32(CORTE_MODULE_MAGIC), "the magic is 0x\(String(magic, radix: 16)), not 0x45545243")
    }
}

/// A module of another major version has other tables.
struct ModuleVersion: Check {
    static let summary = "the module states this major version of the boundary"
    static let rules: [Rule] = [.module]
    static let isEssential = true

    func run(_ subject: Subject) throws(Finding) {
        let module = try subject.module().pointee
        try Finding.unless(
            module.abi_major == UInt32(CORTE_ABI_MAJOR),
            "the module is for version \(module.abi_major).\(module.abi_minor), this header is \(CORTE_ABI_MAJOR).0")
    }
}

/// Nobody reads beyond what the other side stated.
struct StructSizes: Check {
    static let summary = "the structs of the module are as large as version 1.0's at least"
    static let rules: [Rule] = [.structSize, .module, .strategy, .descriptor]
    static let isEssential = true

    func run(_ subject: Subject) throws(Finding) {
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
    }

    private func check(_ stated: UInt32, _ needed: Int, _ name: String) throws(Finding) {
        try Finding.unless(Int(stated) >= needed, "a \(name) states \(stated) bytes, and has \(needed) at least")
    }
}

/// The host calls them without asking.
struct NoNullFunction: Check {
    static let summary = "no function of a strategy is NULL"
    static let rules: [Rule] = [.strategy, .context]
    static let isEssential = true

    func run(_ subject: Subject) throws(Finding) {
        for table in try subject.tables() {
            let strategy = table.pointee
            let functions = [
                ("create", strategy.create == nil), ("prepare", strategy.prepare == nil),
                ("measure", strategy.measure == nil), ("destroy", strategy.destroy == nil),
                ("extension", strategy.extension == nil),
            ]
            if let missing = functions.first(where: \.1) { throw .failed("the function \(missing.0) is NULL") }
        }
    }
}

/// A later host asks for what an older module can't know.
struct UnknownExtension: Check {
    static let summary = "an extension that nobody defined is NULL"
    static let rules: [Rule] = [.strategyExtension]

    func run(_ subject: Subject) throws(Finding) {
        for table in try subject.tables() {
            for id in ["", "org.example.no-such-extension/1", "corte.selftest/999"] {
                subject.step("asking for the extension '\(id)'")
                let answer = id.withCString { table.pointee.extension(table, $0) }
                try Finding.unless(answer == nil, "it claims to have the extension '\(id)'")
            }
        }
    }
}
