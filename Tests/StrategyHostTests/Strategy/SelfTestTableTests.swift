import Glibc
import StrategyABI
import Testing

@testable import StrategyHost

/// What a host makes of tables that break the header's rules.
@Suite struct SelfTestTableTests {
    /// The structs of one example with a column of two values, for a test to spoil.
    private final class Parts {
        var numbers = [1.0, 2.0]
        var offsets: [UInt64] = [0, 2]
        var column = corte_column()
        var batch = corte_batch()
        var expected = corte_schema()
        var example = corte_selftest_case()
        var table = corte_selftest()
    }

    /// What is wrong with the table once `change` spoiled it.
    private func flaw(_ change: (Parts) -> Void) -> String? {
        let parts = Parts()
        let name = strdup("x")
        let json = strdup("{}")
        defer {
            free(name)
            free(json)
        }
        parts.column.type = corte_type(CORTE_TYPE_F64)
        parts.column.length = 2
        parts.batch.row_count = 2
        parts.batch.group_count = 1
        parts.example.struct_size = UInt32(MemoryLayout<corte_selftest_case>.size)
        parts.example.name = UnsafePointer(name)
        parts.example.parameters_json = UnsafePointer(json)
        parts.table.struct_size = UInt32(MemoryLayout<corte_selftest>.size)
        parts.table.case_count = 1
        return parts.numbers.withUnsafeBytes { numbers in
            parts.offsets.withUnsafeBufferPointer { offsets in
                parts.column.values = numbers.baseAddress
                parts.batch.group_offsets = offsets.baseAddress
                change(parts)
                return Self.flaw(of: parts)
            }
        }
    }

    private static func flaw(of parts: Parts) -> String? {
        withUnsafePointer(to: parts.column) { column in
            withUnsafePointer(to: Optional(column)) { columns in
                parts.batch.columns = columns
                parts.batch.column_count = 1
                parts.expected.columns = columns
                parts.expected.column_count = 1
                return withUnsafePointer(to: parts.batch) { batch in
                    withUnsafePointer(to: parts.expected) { expected in
                        parts.example.in = batch
                        parts.example.expected = expected
                        return withUnsafePointer(to: parts.example) { example in
                            withUnsafePointer(to: Optional(example)) { examples in
                                if parts.table.case_count == 1 { parts.table.cases = examples }
                                return read(parts.table)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func read(_ table: corte_selftest) -> String? {
        withUnsafePointer(to: table) { table in
            do throws(SelfTestCase.Flaw) {
                _ = try SelfTestCase.all(in: table)
                return nil
            } catch {
                return error.text
            }
        }
    }

    @Test("A sound table is read, a longer one too")
    func sound() {
        #expect(flaw { _ in } == nil)
        #expect(
            flaw {
                $0.table.struct_size += 8
                $0.example.struct_size += 8
            } == nil)
    }

    @Test("Incomplete tables are told")
    func incomplete() {
        #expect(flaw { $0.table.struct_size = 8 } == "the table is incomplete")
        #expect(flaw { $0.table.case_count = 2 } == "the table is incomplete")
        #expect(flaw { $0.example.struct_size = 8 } == "case 0 is incomplete")
        #expect(flaw { $0.example.name = nil } == "case 0 has no name")
        #expect(flaw { $0.example.parameters_json = nil } == "'x' has no parameters, not even {}")
        #expect(
            flaw { $0.example.parameters_json = $0.example.name }
                == "the parameters of 'x' can't be read: it isn't JSON: '[' or '{' expected near 'x' (line 1, column 1)"
        )
    }

    @Test("A batch that doesn't hold together is told")
    func batch() {
        #expect(flaw { $0.batch.row_count = 3 } == "the batch of 'x' is broken: its groups don't cover its rows")
        #expect(flaw { $0.column.length = 1 } == "the batch of 'x' is broken: column '' has another length than 2")
        #expect(flaw { $0.column.values = nil } == "column '' has no values")
    }

    @Test("Only numbers are expected, and other types aren't measured")
    func types() {
        #expect(
            flaw { $0.column.type = corte_type(CORTE_TYPE_BOOL) } == "'x' expects a column that isn't of numbers")
        #expect(
            flaw { $0.column.type = corte_type(CORTE_TYPE_UTF8) }
                == "column '' is of a type that this host doesn't measure")
    }

    @Test("The error says whose examples are broken")
    func wording() {
        #expect(
            StrategyError.brokenSelfTest("x", "the table is incomplete").description
                == "strategy 'x': its examples are broken: the table is incomplete; report it to its vendor")
    }
}
