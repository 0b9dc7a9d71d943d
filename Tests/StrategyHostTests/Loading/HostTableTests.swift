import StrategyABI
import Testing

@testable import StrategyHost

@Suite struct HostTableTests {
    @Test("Modules see this host's version and all of its functions")
    func table() {
        let host = HostTable.pointer.pointee
        #expect(Int(host.struct_size) == MemoryLayout<corte_host>.size)
        #expect(host.abi_major == UInt32(CORTE_ABI_MAJOR))
        #expect(host.abi_minor == UInt32(CORTE_ABI_MINOR))
        #expect(host.log != nil)
    }

    @Test("Nobody stops anything yet, and there are no extensions")
    func defaults() {
        let host = HostTable.pointer
        #expect(host.pointee.is_cancelled(host) == 0)
        #expect(host.pointee.extension(host, "corte.none/1") == nil)
    }

    @Test("There is one table, whoever asks")
    func same() {
        #expect(HostTable.pointer == HostTable.pointer)
    }
}
