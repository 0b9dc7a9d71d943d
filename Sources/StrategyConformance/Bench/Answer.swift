internal import StrategyABI

/// What came back from a call that can fail: the status, and the error as the module left it.
struct Answer {
    let status: Int32
    let error: corte_error

    /// Whether the call did what it should.
    var isOK: Bool { status == CORTE_OK }

    /// The column that the error names.
    var column: String { Self.text(error.column) ?? "" }
    /// What the error says.
    var message: String { Self.text(error.message) ?? "" }

    /// `code 2, "a weight is missing"`
    var description: String {
        isOK ? "success" : message.isEmpty ? "code \(status) without a message" : "code \(status), \"\(message)\""
    }

    /// What is wrong with the way it was refused; nothing if it's fine or wasn't.
    func flaw(rowCount: Int = 0) -> String? {
        guard !isOK else { return nil }
        guard (0...Int32(CORTE_INTERNAL)).contains(status) else { return "status \(status) isn't one of corte_status" }
        for (name, text) in [
            ("column", Self.text(error.column)), ("message", Self.text(error.message)),
            ("hint", Self.text(error.hint)),
        ] where text == nil {
            return "the error's \(name) isn't UTF-8 that ends in NUL"
        }
        if message.isEmpty { return "it fails with code \(status) and no message" }
        if error.code != status { return "it returns \(status), and its error has code \(error.code)" }
        let rows = -1..<Int64(max(0, rowCount))
        if !rows.contains(error.row) { return "the error names row \(error.row) of a batch with \(rowCount)" }
        return nil
    }

    /// The text of one of the error's arrays, which Swift sees as a tuple of bytes; nothing unless it ends in NUL and
    /// is UTF-8.
    private static func text<Bytes>(_ bytes: Bytes) -> String? {
        withUnsafeBytes(of: bytes) { buffer in
            guard let end = buffer.firstIndex(of: 0) else { return nil }
            return String(validating: buffer[..<end], as: UTF8.self)
        }
    }
}

extension Answer {
    /// Makes a call with an error as the host makes it, and behind it a page that nobody can touch.
    ///
    /// - Parameter size: how many bytes the error says it has; the rest isn't there.
    init(
        size: Int = MemoryLayout<corte_error>.size, _ call: (UnsafeMutablePointer<corte_error>) -> corte_status
    ) throws(Finding) {
        let memory = try GuardedMemory(count: size)
        memory.bytes.storeBytes(of: UInt32(size), as: UInt32.self)
        memory.bytes.storeBytes(of: -1, toByteOffset: MemoryLayout<corte_error>.offset(of: \.row) ?? 8, as: Int64.self)
        // What stands behind an empty text is no concern of the module's: a text that it doesn't end runs into this.
        for field in [\corte_error.column, \corte_error.message, \corte_error.hint] as [PartialKeyPath<corte_error>] {
            guard let offset = MemoryLayout<corte_error>.offset(of: field), offset < size else { continue }
            let length = field == \corte_error.column ? 128 : field == \corte_error.message ? 1024 : 512
            for index in 1..<length { memory.bytes[offset + index] = UInt8(ascii: "?") }
        }
        let status = call(memory.start.bindMemory(to: corte_error.self, capacity: 1))
        var error = corte_error()
        withUnsafeMutableBytes(of: &error) { $0.copyMemory(from: UnsafeRawBufferPointer(memory.bytes)) }
        self.init(status: status, error: error)
    }
}
