extension ByteWord {
    /// At most sixteen bytes to compare others with: what's the same for all of them is done once.
    struct Pair {
        private let first, second: UInt64
        private let firstMask, secondMask: UInt64

        /// The first `count` bytes of `text` from `index` on, or sixteen of them.
        init(_ text: Span<UInt8>, at index: Int, count: Int) {
            firstMask = ByteWord.mask(count)
            secondMask = ByteWord.mask(count &- 8)
            first = load(text, at: index) & firstMask
            second = load(text, at: index &+ 8) & secondMask
        }

        /// Whether the same bytes stand in `bytes` from `index` on.
        @inline(__always) func isEqual(_ bytes: Span<UInt8>, from index: Int) -> Bool {
            let one = (load(bytes, at: index) & firstMask) ^ first
            let other = (load(bytes, at: index &+ 8) & secondMask) ^ second
            return one | other == 0
        }
    }
}
