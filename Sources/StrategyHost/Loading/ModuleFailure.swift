internal import StrategyABI
internal import Words

/// Turns the status and error of a call into a Swift error.
enum ModuleFailure {
    /// Makes a call with a cleared error, and throws what it reports.
    static func throwing(
        _ strategy: String, _ call: (UnsafeMutablePointer<corte_error>) -> corte_status
    ) throws(StrategyError) {
        var error = corte_error()
        error.struct_size = UInt32(MemoryLayout<corte_error>.size)
        error.row = -1
        let status = call(&error)
        guard status != CORTE_OK else { return }
        let message = text(error.message)
        guard !message.isEmpty else { throw .silent(strategy, status: status) }
        let hint = text(error.hint)
        let column = text(error.column)
        throw StrategyError(
            status == CORTE_INVALID_PARAMETER ? .invalidParameter : .failed, strategy: strategy,
            Phrase(message), advice: hint.isEmpty ? nil : Phrase(hint), row: error.row < 0 ? nil : Int(error.row),
            column: column.isEmpty ? nil : column)
    }

    /// The text in one of the error's arrays, which Swift sees as a tuple of bytes, up to its NUL or its end.
    private static func text<Bytes>(_ bytes: Bytes) -> String {
        withUnsafeBytes(of: bytes) { line(of: $0.prefix { $0 != 0 }) }
    }

    /// A module's text as a single line, whatever bytes it has: errors are lines, and a terminal obeys control characters.
    static func line(of bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isControl ? " " : $0 }))
    }
}

extension Unicode.Scalar.Properties {
    /// Whether it's a control character or ends a line.
    fileprivate var isControl: Bool {
        [.control, .lineSeparator, .paragraphSeparator].contains(generalCategory)
    }
}
