/// Reads what a `MessageWriter` wrote, or what somebody else did: nothing in it is believed.
struct MessageReader {
    /// The bytes aren't what a writer would have written.
    struct Broken: Error {}

    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    mutating func number() throws(Broken) -> Int {
        Int(littleEndian: try take(8).withUnsafeBytes { $0.loadUnaligned(as: Int.self) })
    }

    /// A number from 0.
    mutating func count() throws(Broken) -> Int {
        let count = try number()
        guard count >= 0 else { throw Broken() }
        return count
    }

    mutating func piece() throws(Broken) -> ArraySlice<UInt8> { try take(count()) }

    mutating func text() throws(Broken) -> String {
        guard let text = String(validating: try piece(), as: UTF8.self) else { throw Broken() }
        return text
    }

    /// A list whose elements take at least a number each, so that its length can't promise more than there is.
    mutating func list<Element>(
        _ element: (inout MessageReader) throws(Broken) -> Element
    ) throws(Broken) -> [Element] {
        let count = try count()
        guard count <= bytes.count / 8 else { throw Broken() }
        var elements: [Element] = []
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }

    /// Nothing may be left.
    func finish() throws(Broken) {
        guard bytes.isEmpty else { throw Broken() }
    }

    private mutating func take(_ count: Int) throws(Broken) -> ArraySlice<UInt8> {
        guard count <= bytes.count else { throw Broken() }
        defer { bytes = bytes.dropFirst(count) }
        return bytes.prefix(count)
    }
}
