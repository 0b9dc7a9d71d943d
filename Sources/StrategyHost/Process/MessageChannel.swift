internal import Glibc

/// One end of the channel between a process and its child: whole messages, in order.
package struct MessageChannel: Sendable {
    /// The child's end, in the child.
    package static let toParent = MessageChannel(descriptor: 3)
    /// The longest message, in bytes.
    package static let longestMessage = 128 * 1024

    let descriptor: Int32

    /// Sends a message; false when it didn't go, as to a process that is gone, or when it's empty or too long.
    package func send(_ message: [UInt8]) -> Bool {
        guard (1...Self.longestMessage).contains(message.count) else { return false }
        while true {
            if Glibc.send(descriptor, message, message.count, Int32(MSG_NOSIGNAL)) >= 0 { return true }
            guard errno == EINTR else { return false }
        }
    }

    /// The next message, waiting for it; nil when the other end is closed.
    package func receive() -> [UInt8]? { receive(options: 0) }

    /// A message that is there; nil when the other end is closed.
    func receiveNow() -> [UInt8]? { receive(options: Int32(MSG_DONTWAIT)) }

    private func receive(options: Int32) -> [UInt8]? {
        var length = -1
        repeat {
            length = recv(descriptor, nil, 0, options | Int32(MSG_PEEK) | Int32(MSG_TRUNC))
        } while length < 0 && errno == EINTR
        guard length > 0 else { return nil }
        return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = max(0, recv(descriptor, buffer.baseAddress, length, options))
        }
    }
}
