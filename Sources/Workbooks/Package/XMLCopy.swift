/// A copy of XML in which some stretches are replaced.
struct XMLCopy {
    private let bytes: [UInt8]
    private var position = 0
    private var copy: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        copy.reserveCapacity(bytes.count + bytes.count / 8)
    }

    /// The copy with all that is left.
    var finished: [UInt8] { copy + bytes[position...] }

    /// Copies through the next place of a mark; false where there's none.
    mutating func keep(through mark: String) -> Bool {
        guard let end = next(mark) else { return false }
        copy += bytes[position..<end]
        position = end
        return true
    }

    /// Puts a text in the place of all up to a mark, which is copied; false where there's none.
    mutating func replace(upTo mark: String, by text: String) -> Bool {
        guard let end = next(mark) else { return false }
        copy += Array(text.utf8) + Array(mark.utf8)
        position = end
        return true
    }

    /// The end of the next place of a mark.
    private func next(_ mark: String) -> Int? {
        let mark = Array(mark.utf8)
        var start = position
        while let first = bytes[start...].firstIndex(of: mark[0]) {
            if bytes[first...].starts(with: mark) { return first + mark.count }
            start = first + 1
        }
        return nil
    }
}
