/// How many there are of the bytes that matter, counted in one go.
struct ByteCensus {
    private(set) var lineFeeds = 0
    private(set) var returns = 0
    /// Carriage returns that a line feed follows.
    private(set) var pairs = 0
    private(set) var quotes = 0
    private(set) var isASCII = true

    init(_ bytes: Span<UInt8>) {
        var index = 0
        var all: UInt8 = 0
        while index < bytes.count {
            // At most 255 rounds, so that a byte is enough for each count and the loop works on whole vectors.
            let end = min(bytes.count, index + 255)
            var feeds: UInt8 = 0
            var carriages: UInt8 = 0
            var marks: UInt8 = 0
            while index < end {
                let byte = bytes[index]
                all |= byte
                feeds &+= byte == UInt8(ascii: "\n") ? 1 : 0
                carriages &+= byte == UInt8(ascii: "\r") ? 1 : 0
                marks &+= byte == UInt8(ascii: "\"") ? 1 : 0
                index += 1
            }
            lineFeeds += Int(feeds)
            returns += Int(carriages)
            quotes += Int(marks)
        }
        isASCII = all < 0x80
        guard returns > 0 else { return }
        for index in 1..<bytes.count where bytes[index] == UInt8(ascii: "\n") && bytes[index - 1] == UInt8(ascii: "\r")
        {
            pairs += 1
        }
    }

    /// Line feeds, carriage returns, and pairs of both as one.
    var lineEnds: Int { lineFeeds + returns - pairs }
}
