import Testing

@testable import StrategyHost

@Suite struct MessageTests {
    @Test("What is written is read")
    func roundTrip() throws {
        var writer = MessageWriter()
        writer.append(-7)
        writer.append("números")
        writer.append([1, 2, 3] as [UInt8])
        writer.append("")
        var reader = MessageReader(writer.bytes)
        #expect(try reader.number() == -7)
        #expect(try reader.text() == "números")
        #expect(try Array(reader.piece()) == [1, 2, 3])
        #expect(try reader.text().isEmpty)
        try reader.finish()
    }

    @Test("A message that ends early, goes on, or promises more than it has is broken")
    func broken() throws {
        var writer = MessageWriter()
        writer.append("abc")
        for count in 0..<writer.bytes.count {
            var reader = MessageReader(Array(writer.bytes.prefix(count)))
            #expect(throws: MessageReader.Broken.self) { try reader.text() }
        }
        #expect(throws: MessageReader.Broken.self) { try MessageReader([0]).finish() }
        for promise in [Int.max, -1, Int.min, 9] {
            var writer = MessageWriter()
            writer.append(promise)
            writer.append(0)
            var reader = MessageReader(writer.bytes)
            #expect(throws: MessageReader.Broken.self) { try reader.piece() }
            var list = MessageReader(writer.bytes)
            #expect(throws: MessageReader.Broken.self) {
                try list.list { (reader) throws(MessageReader.Broken) in try reader.number() }
            }
        }
    }

    @Test("Text that isn't UTF-8 is broken")
    func notText() {
        var writer = MessageWriter()
        writer.append([0x61, 0xFF] as [UInt8])
        var reader = MessageReader(writer.bytes)
        #expect(throws: MessageReader.Broken.self) { try reader.text() }
    }
}
