import StrategyABI
import Testing

@Suite struct LayoutTests {
    @Test("The fields that say how to read a module never move")
    func moduleHeader() {
        #expect(MemoryLayout<corte_module>.offset(of: \.magic) == 0)
        #expect(MemoryLayout<corte_module>.offset(of: \.struct_size) == 4)
        #expect(MemoryLayout<corte_module>.offset(of: \.abi_major) == 8)
        #expect(MemoryLayout<corte_module>.offset(of: \.abi_minor) == 12)
    }

    @Test("Swift sees the sizes that C does")
    func sizes() {
        #expect(MemoryLayout<corte_text>.size == 16)
        #expect(MemoryLayout<corte_column>.size == 64)
        #expect(MemoryLayout<corte_schema>.size == 16)
        #expect(MemoryLayout<corte_batch>.size == 40)
        #expect(MemoryLayout<corte_output_column>.size == 64)
        #expect(MemoryLayout<corte_output>.size == 16)
        #expect(MemoryLayout<corte_error>.size == 1680)
        #expect(MemoryLayout<corte_host>.size == 48)
        #expect(MemoryLayout<corte_descriptor>.size == 88)
        #expect(MemoryLayout<corte_strategy>.size == 64)
        #expect(MemoryLayout<corte_module>.size == 56)
    }

    @Test("Whatever may grow starts with its size")
    func growable() {
        #expect(MemoryLayout<corte_column>.offset(of: \.struct_size) == 0)
        #expect(MemoryLayout<corte_schema>.offset(of: \.struct_size) == 0)
        #expect(MemoryLayout<corte_batch>.offset(of: \.struct_size) == 0)
        #expect(MemoryLayout<corte_output_column>.offset(of: \.struct_size) == 0)
        #expect(MemoryLayout<corte_output>.offset(of: \.struct_size) == 0)
        #expect(MemoryLayout<corte_error>.offset(of: \.struct_size) == 0)
        #expect(MemoryLayout<corte_host>.offset(of: \.struct_size) == 0)
        #expect(MemoryLayout<corte_descriptor>.offset(of: \.struct_size) == 0)
        #expect(MemoryLayout<corte_strategy>.offset(of: \.struct_size) == 0)
    }

    @Test("The magic spells CRTE in a file")
    func magic() {
        let bytes = withUnsafeBytes(of: UInt32(CORTE_MODULE_MAGIC).littleEndian) { Array($0) }
        #expect(bytes == Array("CRTE".utf8))
    }

    @Test("No two flags share a bit, and the module's own bits stay free")
    func flags() {
        let flags = [
            CORTE_FLAG_CAPPED, CORTE_FLAG_ESTIMATED, CORTE_FLAG_ZERO_TARGET, CORTE_FLAG_REACHED, CORTE_FLAG_SINGLE_CUT,
            CORTE_FLAG_NO_VARIATION, CORTE_FLAG_REVISED, CORTE_FLAG_NOTHING_EXECUTED, CORTE_FLAG_NOT_REPORTED,
            CORTE_FLAG_OTHER_METHOD, CORTE_FLAG_GAPS, CORTE_FLAG_OUTLIER, CORTE_FLAG_SILENT_END,
            CORTE_FLAG_METHODS_DISAGREE, CORTE_FLAG_NO_START,
        ]
        #expect(flags.reduce(0, |) == flags.reduce(0, +))
        #expect(flags.allSatisfy { $0 < 1 << 24 })
    }
}
