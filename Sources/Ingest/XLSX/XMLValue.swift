/// The bytes of an attribute's value, up to the zero at its end, while it's told. Most are looked at once: to count them first
/// would be a second time.
struct XMLValue: Sequence, IteratorProtocol {
    private var rest: UnsafePointer<CChar>

    init(_ value: UnsafePointer<CChar>) { rest = value }

    mutating func next() -> UInt8? {
        guard rest[0] != 0 else { return nil }
        defer { rest += 1 }
        return UInt8(bitPattern: rest[0])
    }

    var text: String { String(cString: rest) }

    /// Whether it says yes (XML Schema part 2, 3.2.2).
    var isTrue: Bool { elementsEqual("1".utf8) || elementsEqual("true".utf8) }
}
