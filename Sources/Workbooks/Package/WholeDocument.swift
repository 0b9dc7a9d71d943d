extension [UInt8] {
    /// Whether XML ends with the end of the element that it begins with: what was cut short doesn't.
    var isWholeDocument: Bool {
        let (open, close, declaration) = (UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "?"))
        guard let end = lastIndex(of: close), self[(end + 1)...].allSatisfy({ $0 <= 0x20 }),
            let root = indices.first(where: { self[$0] == open && $0 < end && self[$0 + 1] != declaration })
        else { return false }
        let name = self[(root + 1)...].prefix { $0 > 0x20 && $0 != close && $0 != UInt8(ascii: "/") }
        let closing = Array("</".utf8) + name + [close]
        return self[...end].suffix(closing.count).elementsEqual(closing)
            || self[end - 1] == UInt8(ascii: "/") && self[...end].lastIndex(of: open) == root
    }
}
