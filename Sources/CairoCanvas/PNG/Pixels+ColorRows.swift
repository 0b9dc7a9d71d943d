extension Pixels {
    /// The rows as a filter byte of 0 and red, green and blue of every pixel.
    func colorRows() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: height * (width * 3 + 1)) { buffer, count in
            guard var at = buffer.baseAddress else { return }
            for y in 0..<height {
                at[0] = 0
                at += 1
                for pixel in row(y) {
                    at[0] = UInt8(truncatingIfNeeded: pixel >> 16)
                    at[1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    at[2] = UInt8(truncatingIfNeeded: pixel)
                    at += 3
                }
            }
            count = buffer.count
        }
    }
}
