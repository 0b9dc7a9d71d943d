import Files
import Glibc
import Words

/// Serves one page to the browsers of this machine, and tells them when it changes.
struct PageServer {
    /// Where browsers hear of changes.
    static let changes = "changes"

    /// The page.
    var page: [UInt8] = []
    /// Where it listens on this machine.
    let port: UInt16
    private let listener: Int32
    /// The browsers that haven't asked yet, with what they sent so far.
    private var asking: [Int32: [UInt8]] = [:]
    /// Those that want to hear of changes.
    private var waiting: [Int32] = []
    private static let most = 64
    private static let longest = 16_384

    /// Listens on a port of this machine, or on any that's free.
    init(port wanted: UInt16) throws(Failure) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { throw Self.refused(wanted) }
        self.listener = listener
        var yes: Int32 = 1
        _ = setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = wanted.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                let failed = bind(listener, address, size) != 0 || listen(listener, 16) != 0
                return failed ? -1 : getsockname(listener, address, &size)
            }
        }
        guard bound == 0 else {
            let failure = errno
            close(listener)
            errno = failure
            throw Self.refused(wanted)
        }
        port = UInt16(bigEndian: address.sin_port)
    }

    /// What there may be something to read from.
    var descriptors: [Int32] { [listener] + asking.keys.sorted() + waiting }

    /// Takes what came in on a descriptor.
    mutating func take(_ descriptor: Int32) {
        guard descriptor == listener else {
            return waiting.contains(descriptor) ? hear(descriptor) : read(descriptor)
        }
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        guard asking.count + waiting.count < Self.most else {
            close(client)
            return
        }
        // Who doesn't take what is sent holds nobody up for long.
        var patience = timeval(tv_sec: 2, tv_usec: 0)
        _ = setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        asking[client] = []
    }

    /// Tells all that are waiting that the page changed.
    mutating func tell() {
        let gone = waiting.filter { !Self.send(PageResponse.change, to: $0) }
        for client in gone { close(client) }
        waiting.removeAll(where: gone.contains)
    }

    /// Ends all connections.
    func end() {
        for descriptor in descriptors { close(descriptor) }
    }

    private mutating func read(_ client: Int32) {
        let bytes = Self.received(client)
        let head = (asking[client] ?? []) + bytes
        if !bytes.isEmpty, head.count <= Self.longest, !head.contains(PageRequest.end) {
            asking[client] = head
            return
        }
        asking[client] = nil
        guard !bytes.isEmpty, answer(head, to: client) else {
            close(client)
            return
        }
        waiting.append(client)
    }

    /// Answers; whether the browser stays to hear of changes.
    private func answer(_ head: [UInt8], to client: Int32) -> Bool {
        guard head.count <= Self.longest, let request = PageRequest(head) else {
            _ = Self.send(PageResponse.bytes("400 Bad Request"), to: client)
            return false
        }
        guard request.isFor(port: port) else {
            _ = Self.send(PageResponse.bytes("421 Misdirected Request"), to: client)
            return false
        }
        guard request.method == "GET" else {
            _ = Self.send(PageResponse.bytes("405 Method Not Allowed"), to: client)
            return false
        }
        switch request.path {
        case "/": _ = Self.send(PageResponse.bytes("200 OK", page), to: client)
        case "/" + Self.changes: return Self.send(PageResponse.stream, to: client)
        default: _ = Self.send(PageResponse.bytes("404 Not Found"), to: client)
        }
        return false
    }

    /// Somebody who only listens says nothing but that they went.
    private mutating func hear(_ client: Int32) {
        guard Self.received(client).isEmpty else { return }
        close(client)
        waiting.removeAll { $0 == client }
    }

    private static func received(_ client: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { recv(client, $0.baseAddress, $0.count, 0) }
        return Array(buffer.prefix(max(0, count)))
    }

    private static func send(_ bytes: [UInt8], to client: Int32) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.send(client, part.baseAddress, part.count, Int32(MSG_NOSIGNAL))
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    private static func refused(_ port: UInt16) -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(
            .system,
            Phrase(
                es: "no se puede servir en 127.0.0.1:\(port) (\(reason)); dé otro puerto con --port, o 0",
                en: "can't serve on 127.0.0.1:\(port) (\(reason)); give another port with --port, or 0"))
    }
}

extension [UInt8] {
    /// Whether some bytes are in these, one after the other.
    fileprivate func contains(_ other: [UInt8]) -> Bool { firstRange(of: other) != nil }
}
