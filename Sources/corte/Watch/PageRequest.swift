/// What a browser asks for: RFC 9112, as far as a page that's served to one's own machine needs it.
struct PageRequest: Hashable {
    var method: String
    var path: String
    /// The values of `Host`.
    var hosts: [String] = []

    /// The end of a request's head.
    static let end: [UInt8] = [13, 10, 13, 10]

    /// The head of a request; nil where it's none.
    init?(_ head: [UInt8]) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: true)
        guard let first = lines.first else { return nil }
        let words = first.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
        method = String(words[0])
        path = String(words[1])
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            if line[..<colon].lowercased() == "host" {
                hosts.append(String(line[line.index(after: colon)...].filter { $0 != " " && $0 != "\t" }).lowercased())
            }
        }
    }

    /// Whether it's for this machine by one of its own names: a page elsewhere may point a name of its own at it.
    func isFor(port: UInt16) -> Bool { hosts == ["127.0.0.1:\(port)"] || hosts == ["localhost:\(port)"] }
}
