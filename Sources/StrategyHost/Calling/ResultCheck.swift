/// Checks the values that a module wrote, wherever it ran: what it marks as there has to be a number, and what it promises
/// always to give has to be there. Bits behind the last element don't count.
enum ResultCheck {
    /// Checks values that `strategy` wrote, and the bits for which of them are there, against what its metadata says.
    ///
    /// - Returns: whether all values are finite; one at a missing element may be taken for one that isn't.
    /// - Throws: `StrategyError` with the first row, or group, at fault, counted from the first value.
    static func check(
        _ values: ArraySlice<Double>, _ validity: ArraySlice<UInt8>, against specification: OutputSpecification,
        of strategy: String
    ) throws(StrategyError) -> Bool {
        if !specification.isNullable, let row = firstMissing(validity, of: values.count) {
            throw .missingOutput(strategy, column: specification.name, grain: specification.grain, row: row)
        }
        guard values.hasNonFinite else { return true }
        if let row = firstNotANumber(values, validity) {
            throw .notANumber(strategy, column: specification.name, grain: specification.grain, row: row)
        }
        return false
    }

    /// The first of `count` values that isn't there.
    private static func firstMissing(_ validity: ArraySlice<UInt8>, of count: Int) -> Int? {
        let incomplete = validity.enumerated().first { index, byte in
            let tail = UInt8(truncatingIfNeeded: (1 << min(8, count - 8 * index)) - 1)
            return byte & tail != tail
        }
        return incomplete.map { index, byte in 8 * index + (~byte).trailingZeroBitCount }
    }

    /// The first value that is there and isn't a number.
    private static func firstNotANumber(_ values: ArraySlice<Double>, _ validity: ArraySlice<UInt8>) -> Int? {
        values.enumerated().first { index, value in
            value.isNaN && validity[validity.startIndex + index >> 3] >> UInt8(index & 7) & 1 == 1
        }?.offset
    }
}

extension ArraySlice<Double> {
    /// Whether any of the values is infinite or isn't a number; several at a time, without a branch for each.
    fileprivate var hasNonFinite: Bool {
        withUnsafeBytes { bytes in
            let (width, size) = (MemoryLayout<SIMD8<Double>>.size, bytes.count)
            var found = SIMDMask<SIMD8<Int64>>(repeating: false)
            for start in stride(from: 0, to: size - size % width, by: width) {
                let block = bytes.loadUnaligned(fromByteOffset: start, as: SIMD8<Double>.self)
                // Of a finite number nothing is left.
                found .|= (block - block) .!= 0
            }
            return any(found) || suffix(size % width / MemoryLayout<Double>.size).contains { !$0.isFinite }
        }
    }
}
