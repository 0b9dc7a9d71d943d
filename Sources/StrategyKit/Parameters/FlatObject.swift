/// Reads a JSON object of numbers, texts and truth values: all that parameters need. A module brings no JSON library
/// along for it.
struct FlatObject {
    private var rest: Substring.UTF8View

    /// The members of the object in `json`; nothing unless it's such an object, each name given once (RFC 8259).
    static func members(of json: String) -> [String: ParameterValue]? {
        var reader = FlatObject(rest: Substring(json).utf8)
        return reader.object()
    }

    private mutating func object() -> [String: ParameterValue]? {
        guard take("{") else { return nil }
        var members: [String: ParameterValue] = [:]
        if !take("}") {
            repeat {
                guard let name = text(), take(":"), let value = value(),
                    members.updateValue(value, forKey: name) == nil
                else { return nil }
            } while take(",")
            guard take("}") else { return nil }
        }
        skipBlanks()
        return rest.isEmpty ? members : nil
    }

    private mutating func value() -> ParameterValue? {
        skipBlanks()
        switch rest.first {
        case UInt8(ascii: "\""): return text().map(ParameterValue.text)
        case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
        default: return number().map(ParameterValue.number)
        }
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
