import Foundation
import StrategyABI
import StrategyTestSupport
import Testing

/// What a host can ask of the library that ours doesn't, as it checks first.
@Suite("The tables of the median in C") struct MedianBoundaryTests {
    private let entry: corte_module_entry_function
    private let library: UnsafeMutableRawPointer

    init() throws {
        library = try #require(dlopen("\(MedianModule.folder())/libStrategyMedian.so", RTLD_NOW | RTLD_LOCAL))
        entry = unsafeBitCast(try #require(dlsym(library, CORTE_MODULE_ENTRY)), to: corte_module_entry_function.self)
    }

    private static func host(major: Int32 = CORTE_ABI_MAJOR) -> corte_host {
        corte_host(
            struct_size: UInt32(MemoryLayout<corte_host>.size), abi_major: UInt32(major), abi_minor: 0, reserved: 0,
            context: nil,
            log: { host, _, text in
                // The context counts the lines that say something.
                if text.length > 0 { host?.pointee.context?.assumingMemoryBound(to: Int.self).pointee += 1 }
            },
            is_cancelled: { _ in 0 }, extension: { _, _ in nil })
    }

    private static func cleared() -> corte_error {
        var error = corte_error()
        error.struct_size = UInt32(MemoryLayout<corte_error>.size)
        error.row = -1
        return error
    }

    private static func text<Bytes>(_ bytes: Bytes) -> String {
        withUnsafeBytes(of: bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// A text whose bytes outlive every call.
    private static func lasting(_ text: StaticString) -> corte_text {
        let start = UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
        return corte_text(bytes: start, length: text.utf8CodeUnitCount)
    }

    /// Calls `body` with the strategy's table and a host.
    private func withStrategy<Value>(
        cancelled: Bool = false, _ body: (UnsafePointer<corte_strategy>, UnsafePointer<corte_host>) throws -> Value
    ) throws -> Value {
        var host = Self.host()
        if cancelled { host.is_cancelled = { _ in 1 } }
        return try withUnsafePointer(to: &host) { host in
            let module = try #require(entry(host))
            #expect(module.pointee.strategy_count == 1)
            return try body(try #require(module.pointee.strategies[0]), host)
        }
    }

    @Test("One function is shown, and the others are not")
    func symbols() {
        for name in ["create", "prepare", "measure", "destroy", "descriptor", "strategies", "fail", "put"] {
            #expect(dlsym(library, name) == nil, "\(name)")
        }
    }

    @Test("A host of another major version is refused with a reason")
    func otherVersion() {
        var lines = 0
        withUnsafeMutablePointer(to: &lines) { lines in
            var host = Self.host(major: CORTE_ABI_MAJOR + 1)
            host.context = UnsafeMutableRawPointer(lines)
            #expect(entry(&host) == nil)
        }
        #expect(lines == 1)
    }

    @Test("An empty object is all the parameters it takes", arguments: ["{}", " {\n\t} "])
    func noParameters(json: String) throws {
        #expect(try create(json).code == CORTE_OK)
    }

    @Test(
        "Any parameter, and what is no object, is an error", arguments: ["{\"power\":1}", "[]", "", "{", "{}}", "}{"])
    func parameters(json: String) throws {
        let result = try create(json)
        #expect(result.code == CORTE_INVALID_PARAMETER)
        #expect(result.message == "the median takes no parameters")
        #expect(result.isEmpty)
    }

    private func create(_ json: String) throws -> (code: corte_status, message: String, isEmpty: Bool) {
        try withStrategy { strategy, host in
            var error = Self.cleared()
            var instance: OpaquePointer?
            let code = Array(json.utf8).withUnsafeBytes { bytes in
                let text = corte_text(
                    bytes: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length: bytes.count)
                return strategy.pointee.create(strategy, host, text, &instance, &error)
            }
            #expect(error.code == code)
            #expect(strategy.pointee.extension(strategy, "corte.selftest/1") == nil)
            strategy.pointee.destroy(instance)
            return (code, Self.text(error.message), instance == nil)
        }
    }

    /// Measures one row in one group whose end is said to be at `end`, after preparing for it or not.
    private func measure(
        end: UInt64 = 1, prepared: Bool = true, cancelled: Bool = false
    ) throws -> (code: corte_status, message: String) {
        try withStrategy(cancelled: cancelled) { strategy, host in
            var error = Self.cleared()
            var instance: OpaquePointer?
            let created = strategy.pointee.create(strategy, host, Self.lasting("{}"), &instance, &error)
            #expect(created == CORTE_OK)
            defer { strategy.pointee.destroy(instance) }
            var values = [50.0]
            var columns = (["achievement", "weight"] as [StaticString]).map { name in
                corte_column(
                    struct_size: UInt32(MemoryLayout<corte_column>.size), type: corte_type(CORTE_TYPE_F64),
                    name: Self.lasting(name), length: 1, null_count: 0, validity: nil, values: nil, offsets: nil)
            }
            return values.withUnsafeMutableBytes { values in
                for index in columns.indices { columns[index].values = UnsafeRawPointer(values.baseAddress) }
                return Self.call(strategy, instance, columns, end: end, prepared: prepared, error: &error)
            }
        }
    }

    private static func call(
        _ strategy: UnsafePointer<corte_strategy>, _ instance: OpaquePointer?, _ columns: [corte_column], end: UInt64,
        prepared: Bool, error: inout corte_error
    ) -> (code: corte_status, message: String) {
        columns.withUnsafeBufferPointer { structs in
            let pointers = structs.indices.map { index in structs.baseAddress.map { $0 + index } }
            return pointers.withUnsafeBufferPointer { pointers in
                var schema = corte_schema(
                    struct_size: UInt32(MemoryLayout<corte_schema>.size), column_count: 2,
                    columns: pointers.baseAddress)
                if prepared { #expect(strategy.pointee.prepare(instance, &schema, &error) == CORTE_OK) }
                let offsets = [0, end]
                return offsets.withUnsafeBufferPointer { offsets in
                    var batch = corte_batch(
                        struct_size: UInt32(MemoryLayout<corte_batch>.size), column_count: 2, row_count: end,
                        columns: pointers.baseAddress, group_count: 1, group_offsets: offsets.baseAddress)
                    let code = withOutput { strategy.pointee.measure(instance, &batch, $0, &error) }
                    return (code, text(error.message))
                }
            }
        }
    }

    /// Three output columns of one value each.
    private static func withOutput(_ body: (UnsafeMutablePointer<corte_output>) -> corte_status) -> corte_status {
        let values = UnsafeMutablePointer<Double>.allocate(capacity: 3)
        let validity = UnsafeMutablePointer<UInt8>.allocate(capacity: 3)
        let columns = UnsafeMutablePointer<corte_output_column>.allocate(capacity: 3)
        defer {
            values.deallocate()
            validity.deallocate()
            columns.deallocate()
        }
        values.initialize(repeating: 0, count: 3)
        validity.initialize(repeating: 0, count: 3)
        for index in 0..<3 {
            var column = corte_output_column()
            column.values = UnsafeMutableRawPointer(values + index)
            column.validity = validity + index
            column.capacity = 1
            (columns + index).initialize(to: column)
        }
        let pointers = (0..<3).map { Optional(columns + $0) }
        return pointers.withUnsafeBufferPointer { pointers in
            var output = corte_output(
                struct_size: UInt32(MemoryLayout<corte_output>.size), column_count: 3, columns: pointers.baseAddress)
            return body(&output)
        }
    }

    @Test("A batch is measured")
    func measured() throws {
        #expect(try measure().code == CORTE_OK)
    }

    @Test("A batch without preparation is an error")
    func unprepared() throws {
        let result = try measure(prepared: false)
        #expect(result.code == CORTE_INTERNAL)
        #expect(!result.message.isEmpty)
    }

    @Test(
        "A group that no memory holds is an error before any of its rows is read",
        arguments: [UInt64(1) << 62, 1 << 58])
    func memory(end: UInt64) throws {
        let result = try measure(end: end)
        #expect(result.code == CORTE_INTERNAL)
        #expect(result.message == "there is no memory to sort the largest group in")
    }

    @Test("Whoever wants to stop stops it")
    func cancelled() throws {
        let result = try measure(cancelled: true)
        #expect(result.code == CORTE_CANCELLED)
        #expect(result.message == "stopped")
    }
}
