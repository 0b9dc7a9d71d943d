internal import StrategyABI
internal import StrategyKit

/// The host of a trial: hears nothing, stops nothing, has no extension.
enum TrialHost {
    /// Lives until the process ends. Never written after it's made.
    nonisolated(unsafe) static let pointer: UnsafePointer<corte_host> = {
        let table = UnsafeMutablePointer<corte_host>.allocate(capacity: 1)
        table.initialize(
            to: corte_host(
                struct_size: UInt32(MemoryLayout<corte_host>.size), abi_major: UInt32(CORTE_ABI_MAJOR),
                abi_minor: UInt32(CORTE_ABI_MINOR), reserved: 0, context: nil, log: { _, _, _ in },
                is_cancelled: { _ in 0 }, extension: { _, _ in nil }))
        return UnsafePointer(table)
    }()
}

extension StrategyError {
    /// Makes a call with a cleared error, and throws what it reports.
    static func throwing(
        _ call: (UnsafeMutablePointer<corte_error>) -> corte_status
    ) throws(StrategyError) {
        var error = corte_error()
        error.struct_size = UInt32(MemoryLayout<corte_error>.size)
        error.row = -1
        let status = call(&error)
        guard status != CORTE_OK else { return }
        let (column, hint) = (text(error.column), text(error.hint))
        throw StrategyError(
            text(error.message), code: Code(rawValue: status) ?? .failed, row: error.row < 0 ? nil : Int(error.row),
            column: column.isEmpty ? nil : column, hint: hint.isEmpty ? nil : hint)
    }

    private static func text<Bytes>(_ bytes: Bytes) -> String {
        withUnsafeBytes(of: bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
