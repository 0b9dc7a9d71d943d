/// What a browser gets.
enum PageResponse {
    /// The bytes of an answer.
    static func bytes(_ status: String, _ body: [UInt8] = [], type: String = "text/html; charset=utf-8") -> [UInt8] {
        let head =
            "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\(common)\r\n"
        return Array(head.utf8) + body
    }

    /// The head of a stream of changes.
    static let stream = Array("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\(common)\r\n".utf8)

    /// A change.
    static let change = Array("data: changed\n\n".utf8)

    private static let common =
        "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n"
}
