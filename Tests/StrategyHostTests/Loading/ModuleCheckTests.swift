import Glibc
import StrategyABI
import Testing

@testable import StrategyHost

@Suite struct ModuleCheckTests {
    private func problem(_ change: (inout corte_module) -> Void) -> StrategyError? {
        var module = corte_module()
        module.magic = UInt32(CORTE_MODULE_MAGIC)
        module.struct_size = UInt32(MemoryLayout<corte_module>.size)
        module.abi_major = UInt32(CORTE_ABI_MAJOR)
        module.abi_minor = UInt32(CORTE_ABI_MINOR)
        change(&module)
        return withUnsafePointer(to: module) { pointer in
            do throws(StrategyError) {
                try pointer.check("x.so")
                return nil
            } catch {
                return error
            }
        }
    }

    /// What's wrong with a module of one strategy, whose table `change` spoils.
    private func tableProblem(_ change: (inout corte_strategy) -> Void) -> StrategyError? {
        var descriptor = corte_descriptor()
        descriptor.struct_size = UInt32(MemoryLayout<corte_descriptor>.size)
        return withUnsafePointer(to: descriptor) { descriptor in
            var table = corte_strategy()
            table.struct_size = UInt32(MemoryLayout<corte_strategy>.size)
            table.descriptor = descriptor
            table.create = { _, _, _, _, _ in 0 }
            table.prepare = { _, _, _ in 0 }
            table.measure = { _, _, _, _ in 0 }
            table.destroy = { _ in }
            change(&table)
            return withUnsafePointer(to: table) { table in
                let tables: [UnsafePointer<corte_strategy>?] = [table]
                return tables.withUnsafeBufferPointer { tables in
                    problem {
                        $0.strategies = tables.baseAddress
                        $0.strategy_count = 1
                    }
                }
            }
        }
    }

    private typealias Text = UnsafePointer<CChar>?

    private nonisolated(unsafe) static let word: Text = UnsafePointer(strdup("x"))
    private nonisolated(unsafe) static let notUTF8: Text = {
        let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: 2)
        bytes.initialize(to: -1)
        (bytes + 1).initialize(to: 0)
        return UnsafePointer(bytes)
    }()
    private nonisolated(unsafe) static let texts: [(String, WritableKeyPath<corte_descriptor, Text>)] = [
        ("id", \.id), ("name", \.name), ("version", \.version), ("vendor", \.vendor), ("license", \.license),
        ("summary", \.summary), ("inputs_json", \.inputs_json), ("outputs_json", \.outputs_json),
        ("parameters_json", \.parameters_json),
    ]
    /// A descriptor that passes.
    private static var descriptor: corte_descriptor {
        var descriptor = corte_descriptor()
        descriptor.struct_size = UInt32(MemoryLayout<corte_descriptor>.size)
        for (_, path) in texts { descriptor[keyPath: path] = word }
        return descriptor
    }

    private func descriptorProblem(_ descriptor: corte_descriptor) -> StrategyError? {
        withUnsafePointer(to: descriptor) { descriptor in tableProblem { $0.descriptor = descriptor } }
    }

    @Test("A module of this version is fine, even an empty one")
    func sound() {
        #expect(problem { _ in } == nil)
    }

    @Test("A newer minor version is fine, and so is a longer table")
    func newerMinor() {
        #expect(
            problem {
                $0.abi_minor += 7
                $0.struct_size += 64
            } == nil)
    }

    @Test("Another magic isn't a module")
    func magic() {
        #expect(problem { $0.magic = 0 } == .wrongMagic("x.so"))
    }

    @Test("Another major version is refused before anything else is read")
    func major() {
        let error = problem {
            $0.abi_major = 9
            $0.struct_size = 4
        }
        #expect(error == .wrongVersion("x.so", module: ABIVersion(major: 9, minor: ABIVersion.host.minor)))
    }

    @Test("A table that is too short is refused")
    func tooShort() {
        #expect(problem { $0.struct_size = 16 } == .tooShort("x.so", .module))
        #expect(problem { $0.strategy_count = 1 } == .tooShort("x.so", .module))
    }

    @Test("A strategy without one of its functions is refused")
    func missingFunction() {
        let expected = StrategyError.tooShort("x.so", .strategy)
        #expect(tableProblem({ $0.create = nil }) == expected)
        #expect(tableProblem({ $0.prepare = nil }) == expected)
        #expect(tableProblem({ $0.measure = nil }) == expected)
        #expect(tableProblem({ $0.destroy = nil }) == expected)
        #expect(tableProblem({ $0.descriptor = nil }) == expected)
        #expect(tableProblem({ $0.struct_size = 8 }) == expected)
    }

    @Test("A strategy of a newer minor version, with longer tables and a descriptor longer still, is fine")
    func newerTables() {
        var descriptor = Self.descriptor
        descriptor.struct_size += 32
        withUnsafePointer(to: descriptor) { descriptor in
            #expect(
                tableProblem {
                    $0.struct_size += 16
                    $0.descriptor = descriptor
                } == nil)
        }
    }

    @Test("A descriptor that is shorter than the first version's is refused")
    func shortDescriptor() {
        var descriptor = Self.descriptor
        descriptor.struct_size = 40
        #expect(descriptorProblem(descriptor) == .tooShort("x.so", .descriptor))
    }

    @Test("A descriptor with a text that isn't UTF-8 is refused, with which")
    func brokenText() {
        for (field, path) in Self.texts {
            var descriptor = Self.descriptor
            descriptor[keyPath: path] = Self.notUTF8
            #expect(descriptorProblem(descriptor) == .brokenDescriptor("x.so", field, "it isn't UTF-8"))
        }
        #expect(
            StrategyError.brokenDescriptor("x.so", "id", "it isn't UTF-8").description
                == "strategy 'x.so': the module's description of a strategy is broken in 'id': it isn't UTF-8; "
                + "report it to its vendor")
    }

    @Test("A descriptor may leave out words, and nothing else")
    func missingText() {
        let words = ["vendor", "license", "summary"]
        for (field, path) in Self.texts {
            var descriptor = Self.descriptor
            descriptor[keyPath: path] = nil
            let expected = words.contains(field) ? nil : StrategyError.tooShort("x.so", .descriptor)
            #expect(descriptorProblem(descriptor) == expected, "\(field)")
        }
    }

    @Test("A descriptor without an identity is refused")
    func emptyDescriptor() {
        #expect(tableProblem({ _ in }) == .tooShort("x.so", .descriptor))
    }
}
