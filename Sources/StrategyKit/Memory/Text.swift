internal import StrategyABI

extension corte_text {
    /// The text's bytes.
    var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : length) }

    func equals(_ text: String) -> Bool { text.utf8.elementsEqual(buffer) }
}

extension String {
    /// Writes as much as fits of the text and a NUL, without cutting a character in two.
    func write(to start: UnsafeMutableRawPointer, capacity: Int) {
        var used = 0
        for scalar in unicodeScalars {
            let encoded = UTF8.encode(scalar).map(Array.init) ?? []
            if used + encoded.count >= capacity { break }
            for byte in encoded {
                start.storeBytes(of: byte, toByteOffset: used, as: UInt8.self)
                used += 1
            }
        }
        start.storeBytes(of: 0, toByteOffset: used, as: UInt8.self)
    }
}
