public import StrategyABI

/// The host, as it calls a module's entry.
public typealias HostHandle = UnsafePointer<corte_host>?
/// A module, as its entry hands it over.
public typealias ModuleHandle = UnsafePointer<corte_module>?

/// What a module's entry returns: a module with these strategies, or nothing when the host is of another major version.
///
/// The module's id and version are those of its first strategy. To be called once per process, by the entry alone.
public func module(of strategies: any MeasurementStrategy.Type..., for host: HostHandle) -> ModuleHandle {
    guard let host, let first = strategies.first?.descriptor else { return nil }
    guard host.pointee.abi_major == UInt32(CORTE_ABI_MAJOR) else {
        let reason = "built for version \(CORTE_ABI_MAJOR) of the boundary, the host has \(host.pointee.abi_major)"
        host.log(reason)
        return nil
    }
    return StructMemory.forever { memory in
        let tables = strategies.map { Optional(StrategyTable.make($0, in: memory)) }
        let module = corte_module(
            magic: UInt32(CORTE_MODULE_MAGIC), struct_size: UInt32(MemoryLayout<corte_module>.size),
            abi_major: UInt32(CORTE_ABI_MAJOR), abi_minor: UInt32(CORTE_ABI_MINOR), id: memory.string(first.id),
            version: memory.string(first.version), toolchain: memory.string("Swift"),
            strategy_count: UInt32(strategies.count), reserved: 0, strategies: memory.copy(all: tables))
        return UnsafePointer(memory.copy(module))
    }
}

extension UnsafePointer<corte_host> {
    fileprivate func log(_ line: String) {
        var line = line
        line.withUTF8 { bytes in
            let text = corte_text(
                bytes: UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self), length: bytes.count)
            pointee.log?(self, corte_level(CORTE_LEVEL_ERROR), text)
        }
    }
}
