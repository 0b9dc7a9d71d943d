/// Checks the values that a module wrote, wherever it ran: what it marks as there has to be a number, and what it promises
/// always to give has to be there. Bits behind the last element don't count.
enum ResultCheck {
    /// Checks the columns that `strategy` wrote against what its metadata says of them, which come in the same order.
    ///
    /// - Throws: `StrategyError` with the first column at fault and its first row, or group, from 0 in the batch.
    static func check(
        _ columns: [ResultColumn], against specifications: [OutputSpecification], of strategy: String
    ) throws(StrategyError) {
        for (column, specification) in zip(columns, specifications) {
            if !specification.isNullable, let row = column.firstMissing {
                throw .missingOutput(strategy, column: column.name, grain: column.grain, row: row)
            }
            if let row = column.firstNotANumber {
                throw .notANumber(strategy, column: column.name, grain: column.grain, row: row)
            }
        }
    }
}

extension ResultColumn {
    /// The first value that isn't there.
    var firstMissing: Int? {
        guard let byte = validity.firstIncompleteByte else { return nil }
        return (byte * 8..<min(byte * 8 + 8, count)).first { !validity[$0] }
    }

    /// The first value that is there and isn't a number.
    var firstNotANumber: Int? {
        // Hardly ever is there one, and a value at a missing element may be: only then are the bits looked at.
        guard values.hasNotANumber else { return nil }
        return values.indices.first { values[$0].isNaN && validity[$0] }
    }
}

extension Bitmap {
    /// The first byte with a cleared bit among those that count.
    fileprivate var firstIncompleteByte: Int? {
        let whole = count >> 3
        if let byte = bytes[..<whole].firstIndex(where: { $0 != 0xFF }) { return byte }
        let tail = UInt8(1 << UInt8(count & 7)) - 1
        return tail != 0 && bytes[whole] & tail != tail ? whole : nil
    }
}

extension [Double] {
    /// Whether any of the values isn't a number; several at a time, without a branch for each.
    fileprivate var hasNotANumber: Bool {
        withUnsafeBufferPointer { values in
            var found = SIMDMask<SIMD8<Int64>>(repeating: false)
            var index = 0
            while index + 8 <= values.count {
                let block = UnsafeRawPointer(values.baseAddress.map { $0 + index })?
                    .loadUnaligned(as: SIMD8<Double>.self)
                if let block { found .|= block .!= block }
                index += 8
            }
            return any(found) || values[index...].contains { $0.isNaN }
        }
    }
}
