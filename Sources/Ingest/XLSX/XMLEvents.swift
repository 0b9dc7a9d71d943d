import Glibc

/// What expat told of a piece of a part, one after the other in a buffer: so that it may be taken by another thread. Only
/// one thread at a time may use it.
final class XMLEvents: @unchecked Sendable {
    /// What ends the part, after all else.
    var fault: WorkbookFault?

    private enum Kind: UInt8 { case open, text, close }

    /// An event is its kind, the length of what belongs to it, and that.
    private static let headSize = 1 + MemoryLayout<UInt32>.size

    private var bytes: UnsafeMutableRawPointer
    private var capacity: Int
    private var count = 0

    /// - Parameter room: about how many bytes will be told.
    init(room: Int) {
        capacity = max(room, 64)
        bytes = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    }

    deinit { bytes.deallocate() }

    /// Adds an element's begin; its attributes are names and values in turns, and a null at the end.
    func addOpen(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        let start = begin(.open)
        append(name)
        var next = attributes
        while let text = next[0] {
            append(text)
            next += 1
        }
        append(0)
        end(start)
    }

    func addText(_ text: UnsafeRawPointer, _ length: Int) {
        let start = begin(.text)
        reserve(length)
        (bytes + count).copyMemory(from: text, byteCount: length)
        count += length
        end(start)
    }

    func addClose(_ name: UnsafePointer<CChar>) {
        let start = begin(.close)
        append(name)
        end(start)
    }

    /// Tells a sink of all that was added.
    func tell(_ sink: some XMLSink) throws(WorkbookFault) {
        var next = 0
        while next < count {
            let kind = Kind(rawValue: bytes.load(fromByteOffset: next, as: UInt8.self))
            let length = Int(bytes.loadUnaligned(fromByteOffset: next + 1, as: UInt32.self))
            let body = UnsafeRawPointer(bytes + next + Self.headSize)
            next += Self.headSize + length
            let text = body.assumingMemoryBound(to: CChar.self)
            switch kind {
            case .open: try sink.open(XMLName(text), XMLAttributes(list: text + strlen(text) + 1))
            case .text:
                try sink.text(UnsafeBufferPointer(start: body.assumingMemoryBound(to: UInt8.self), count: length))
            case .close: try sink.close(XMLName(text))
            case nil: preconditionFailure("an event of no kind")
            }
        }
        if let fault { throw fault }
    }

    private func begin(_ kind: Kind) -> Int {
        reserve(Self.headSize)
        bytes.storeBytes(of: kind.rawValue, toByteOffset: count, as: UInt8.self)
        defer { count += Self.headSize }
        return count
    }

    private func end(_ start: Int) {
        let length = UInt32(count - start - Self.headSize)
        bytes.storeBytes(of: length, toByteOffset: start + 1, as: UInt32.self)
    }

    /// Adds a text and the zero at its end; most are a few letters, and a call would cost more than looking.
    private func append(_ text: UnsafePointer<CChar>) {
        var next = text
        while next[0] != 0 {
            append(next[0])
            next += 1
        }
        append(0)
    }

    private func append(_ byte: CChar) {
        reserve(1)
        bytes.storeBytes(of: byte, toByteOffset: count, as: CChar.self)
        count += 1
    }

    private func reserve(_ length: Int) {
        guard capacity - count < length else { return }
        capacity = 2 * (count + length)
        let wider = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
        wider.copyMemory(from: bytes, byteCount: count)
        bytes.deallocate()
        bytes = wider
    }
}
