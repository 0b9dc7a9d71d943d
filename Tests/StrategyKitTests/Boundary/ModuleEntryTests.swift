import StrategyABI
import Synchronization
import Testing

@testable import StrategyHost
@testable import StrategyKit

@Suite struct ModuleEntryTests {
    /// What the host of another version was told; a C function can't capture anything nearer.
    private static let logged = Mutex<[String]>([])

    @Test("A module passes the host's checks")
    func sound() throws {
        let module = try #require(Kit.module)
        try module.check("here")
        #expect(module.pointee.strategy_count == 3)
        #expect(module.pointee.id.map { String(cString: $0) } == "org.example.halved")
        #expect(module.pointee.version.map { String(cString: $0) } == "1.0.0")
    }

    @Test("Its descriptors say what the author wrote")
    func descriptor() throws {
        let descriptor = try #require(try Kit.table(1).pointee.descriptor).pointee
        #expect(descriptor.id.map { String(cString: $0) } == "org.example.everything")
        #expect(descriptor.vendor.map { String(cString: $0) } == "Example \"quoted\"")
        #expect(descriptor.role == CORTE_ROLE_AGGREGATOR)
        #expect(descriptor.capabilities == 5)
    }

    @Test("A host of another major version is refused, and told why")
    func otherHost() {
        var host = HostTable.pointer.pointee
        host.abi_major = 2
        host.log = { _, level, text in
            let bytes = UnsafeRawBufferPointer(start: text.bytes, count: text.length)
            ModuleEntryTests.logged.withLock { $0.append("\(level): \(String(decoding: bytes, as: UTF8.self))") }
        }
        #expect(StrategyKit.module(of: Halved.self, for: &host) == nil)
        let reason = "\(CORTE_LEVEL_ERROR): built for version 1 of the boundary, the host has 2"
        #expect(Self.logged.withLock { $0 } == [reason])
    }

    @Test("A host of a newer minor version, with a longer table, is fine")
    func newerHost() {
        var host = HostTable.pointer.pointee
        host.abi_minor += 7
        host.struct_size += 64
        #expect(StrategyKit.module(of: Halved.self, for: &host)?.pointee.abi_minor == UInt32(CORTE_ABI_MINOR))
    }

    @Test("Without a host or a strategy there is no module")
    func nothing() {
        #expect(StrategyKit.module(of: Halved.self, for: nil) == nil)
        #expect(StrategyKit.module(for: HostTable.pointer) == nil)
    }

    @Test("An extension that the kit doesn't know has no table, and neither have examples where there are none")
    func extensions() throws {
        for id in ["corte.none/1", "corte.selftest/2", ""] {
            #expect(try Kit.table(1).table(ofExtension: id) == nil)
        }
        #expect(try Kit.table(0).table(ofExtension: CORTE_EXTENSION_SELFTEST) == nil)
        #expect(try Kit.table(1).pointee.extension(nil, CORTE_EXTENSION_SELFTEST) == nil)
    }

    @Test("The table of an extension stays where it is")
    func sameTable() throws {
        let table = try #require(try Kit.table(1).table(ofExtension: CORTE_EXTENSION_SELFTEST))
        #expect(try Kit.table(1).table(ofExtension: CORTE_EXTENSION_SELFTEST) == table)
    }

    @Test("Destroying nothing is fine")
    func destroyNothing() throws {
        try Kit.table(0).pointee.destroy(nil)
    }

    @Test("A host that hands over no error still gets a status")
    func withoutError() throws {
        let table = try Kit.table(1)
        var instance: OpaquePointer?
        let json = Array(#"{"factor":-1}"#.utf8CString)
        let status = json.withUnsafeBufferPointer {
            table.pointee.create(table, nil, corte_text(bytes: $0.baseAddress, length: $0.count - 1), &instance, nil)
        }
        #expect(status == CORTE_INVALID_PARAMETER)
        #expect(instance == nil)
    }

    @Test("An error too small to fill is left alone")
    func smallError() throws {
        let table = try Kit.table(1)
        var instance: OpaquePointer?
        var error = corte_error()
        error.struct_size = 8
        error.row = 99
        let json = Array("[".utf8CString)
        let status = json.withUnsafeBufferPointer {
            table.pointee.create(table, nil, corte_text(bytes: $0.baseAddress, length: 1), &instance, &error)
        }
        #expect(status == CORTE_INVALID_PARAMETER)
        #expect(error.row == 99)
    }
}
