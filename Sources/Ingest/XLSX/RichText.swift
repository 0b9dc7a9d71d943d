/// Gathers the text of a string's runs; what is written over them, to be read aloud, isn't the string's.
struct RichText {
    private(set) var bytes: [UInt8] = []
    private var isInText = false
    private var isAloud = false

    mutating func open(_ name: XMLName) {
        switch name {
        case "t": isInText = !isAloud
        case "rPh": isAloud = true
        default: break
        }
    }

    mutating func close(_ name: XMLName) {
        switch name {
        case "t": isInText = false
        case "rPh": isAloud = false
        default: break
        }
    }

    mutating func text(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
        if isInText { try bytes.append(piece, upTo: WorkbookLimits.textBytes) }
    }

    /// The string, and room for the next.
    mutating func take() -> [UInt8] {
        guard !bytes.isEmpty else { return [] }
        defer { bytes.removeAll(keepingCapacity: true) }
        return Self.unescaped(bytes)
    }

    /// Forgets what was gathered.
    mutating func clear() {
        if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
    }

    /// A string with the characters that XML can't hold, written as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
    static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "_")), bytes.count >= 7 else { return bytes }
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            let escape = rest.prefix(7)
            if byte == UInt8(ascii: "_"), escape.count == 7, escape.last == byte,
                escape.dropFirst().first == UInt8(ascii: "x"),
                let code = UInt32(String(decoding: escape.dropFirst(2).dropLast(), as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                result += Array(String(Character(scalar)).utf8)
                rest = rest.dropFirst(7)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}

extension [UInt8] {
    /// Appends a piece of a cell's text, which has an end somewhere.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>, upTo limit: Int) throws(WorkbookFault) {
        guard count + piece.count <= limit else {
            throw .tooMuch(es: "una celda con demasiado texto", en: "a cell with too much text")
        }
        append(contentsOf: piece)
    }
}
