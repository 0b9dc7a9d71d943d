/// A strict look at the part of XML that a written document uses.
enum WellFormed {
    /// Whether tags are closed in order, attributes are quoted and unique, and no character stands where it may not.
    static func check(_ document: String) -> Bool {
        var open: [Substring] = []
        var rest = Substring(document)
        var roots = 0
        while let start = rest.firstIndex(of: "<") {
            guard isText(rest[..<start], inside: !open.isEmpty) else { return false }
            guard let end = rest[start...].firstIndex(of: ">") else { return false }
            var tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
                continue
            }
            let isEmpty = tag.hasSuffix("/")
            if isEmpty { tag = tag.dropLast() }
            guard let name = name(of: tag) else { return false }
            if open.isEmpty { roots += 1 }
            if !isEmpty { open.append(name) }
        }
        return open.isEmpty && roots == 1 && isText(rest, inside: false)
    }

    /// The name of a tag whose attributes are in order.
    private static func name(of tag: Substring) -> Substring? {
        let name = tag.prefix { $0 != " " }
        var rest = tag.dropFirst(name.count)
        var seen: Set<Substring> = []
        while !rest.isEmpty {
            guard rest.first == " ", let equals = rest.firstIndex(of: "=") else { return nil }
            let attribute = rest[rest.index(after: rest.startIndex)..<equals]
            let value = rest[equals...].dropFirst()
            guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\"") else { return nil }
            guard seen.insert(attribute).inserted, isName(attribute) else { return nil }
            guard isText(value[..<end].dropFirst(), inside: true) else { return nil }
            rest = value[end...].dropFirst()
        }
        return isName(name) ? name : nil
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0 | 0x20) || (48...58).contains($0) || $0 == 45 }
    }

    private static func isText(_ text: Substring, inside: Bool) -> Bool {
        guard inside || text.allSatisfy(\.isWhitespace) else { return false }
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" }) else { return false }
        return text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { part in
            ["amp;", "lt;", "gt;", "quot;"].contains { part.hasPrefix($0) }
        }
    }
}
