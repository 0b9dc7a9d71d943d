internal import StrategyABI

extension StrategyError {
    /// Does what a call asks for, and gives the status to return; the host's error is filled where it fails.
    static func status(
        _ error: UnsafeMutablePointer<corte_error>?, _ body: () throws(StrategyError) -> Void
    ) -> corte_status {
        do throws(StrategyError) {
            try body()
            return corte_status(CORTE_OK)
        } catch let failure {
            return failure.fill(error)
        }
    }

    /// Fills the host's error, as far as the host has room for it, and gives the status to return.
    private func fill(_ error: UnsafeMutablePointer<corte_error>?) -> corte_status {
        guard let error, Int(error.pointee.struct_size) >= MemoryLayout<corte_error>.size else { return code.rawValue }
        error.pointee.code = code.rawValue
        error.pointee.row = row.map(Int64.init) ?? -1
        Self.write(column ?? "", to: &error.pointee.column)
        Self.write(message, to: &error.pointee.message)
        Self.write(hint ?? "", to: &error.pointee.hint)
        return code.rawValue
    }

    /// Writes text into one of the error's arrays, which Swift sees as a tuple of bytes.
    private static func write<Bytes>(_ text: String, to bytes: inout Bytes) {
        withUnsafeMutableBytes(of: &bytes) { buffer in
            guard let start = buffer.baseAddress else { return }
            text.write(to: start, capacity: buffer.count)
        }
    }
}
