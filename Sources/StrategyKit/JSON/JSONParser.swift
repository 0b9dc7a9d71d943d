/// Reads JSON (RFC 8259). A module brings no JSON library along for its own metadata and for parameters.
package struct JSONParser {
    private var rest: Substring.UTF8View
    /// How many lists and objects stand around what is read: more than a few are no metadata, and would fill the stack.
    private var depth = 0

    private static let deepest = 16

    /// The value that `json` holds; nothing unless it's one value, and each name in an object is given once.
    package static func value(of json: String) -> JSONValue? {
        var parser = JSONParser(rest: Substring(json).utf8)
        guard let value = parser.value() else { return nil }
        parser.skipBlanks()
        return parser.rest.isEmpty ? value : nil
    }

    private mutating func value() -> JSONValue? {
        skipBlanks()
        switch rest.first {
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.array() }
        case UInt8(ascii: "\""): return text().map(JSONValue.text)
        case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        default: return number().map(JSONValue.number)
        }
    }

    private mutating func nested(_ read: (inout JSONParser) -> JSONValue?) -> JSONValue? {
        guard depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        return read(&self)
    }

    private mutating func object() -> JSONValue? {
        guard take("{") else { return nil }
        var members: [JSONValue.Member] = []
        if take("}") { return .object([]) }
        repeat {
            guard let name = text(), take(":"), let value = value(), !members.contains(where: { $0.name == name })
            else { return nil }
            members.append(JSONValue.Member(name: name, value: value))
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func array() -> JSONValue? {
        guard take("[") else { return nil }
        var elements: [JSONValue] = []
        if take("]") { return .array([]) }
        repeat {
            guard let element = value() else { return nil }
            elements.append(element)
        } while take(",")
        return take("]") ? .array(elements) : nil
    }

    private mutating func number() -> Double? {
        let digits = rest.prefix { Self.isDigit($0) || "+-.eE".utf8.contains($0) }
        // Swift reads "+1", ".5" and "1." as numbers too; JSON doesn't.
        guard let first = digits.first, let last = digits.last, first == UInt8(ascii: "-") || Self.isDigit(first),
            Self.isDigit(last), let value = Double(Substring(digits)), value.isFinite
        else { return nil }
        rest = rest[digits.endIndex...]
        return value
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private mutating func text() -> String? {
        guard take("\"") else { return nil }
        var text = ""
        while let byte = rest.first, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { return nil }
            if byte == UInt8(ascii: "\\") {
                guard let scalar = escape() else { return nil }
                text.unicodeScalars.append(scalar)
            } else {
                let plain = rest.prefix { $0 >= 0x20 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\"") }
                text += Substring(plain)
                rest = rest[plain.endIndex...]
            }
        }
        guard !rest.isEmpty else { return nil }
        rest.removeFirst()
        return text
    }

    private mutating func escape() -> Unicode.Scalar? {
        rest.removeFirst()
        guard let letter = rest.popFirst() else { return nil }
        switch letter {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "u"): return codePoint()
        default: return nil
        }
    }

    /// Four hexadecimal digits, or two times four for what lies beyond the first plane.
    private mutating func codePoint() -> Unicode.Scalar? {
        guard let high = unit() else { return nil }
        guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
        guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"), let low = unit(),
            (0xDC00...0xDFFF).contains(low)
        else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    private mutating func unit() -> UInt32? {
        let digits = rest.prefix(4)
        guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
            return nil
        }
        rest = rest[digits.endIndex...]
        return UInt32(Substring(digits), radix: 16)
    }

    /// Takes a token, after the blanks before it, if it's next.
    private mutating func take(_ token: StaticString) -> Bool {
        skipBlanks()
        let matches = token.withUTF8Buffer { rest.starts(with: $0) }
        if matches { rest.removeFirst(token.utf8CodeUnitCount) }
        return matches
    }

    private mutating func skipBlanks() {
        rest = rest.drop { $0 == 0x20 || (0x09...0x0A).contains($0) || $0 == 0x0D }
    }
}
