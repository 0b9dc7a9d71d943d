/// The attributes of an element, while it's told.
struct XMLAttributes {
    /// Names and values in turns, and a null at the end.
    let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The value of an attribute by its local name; nil where there's none.
    subscript(_ name: String) -> String? {
        var next = list
        while let key = next[0], let value = next[1] {
            if XMLName.local(key) == name { return String(cString: value) }
            next += 2
        }
        return nil
    }

    /// A number that isn't negative; nil where there's none.
    func number(_ name: String) -> Int? { self[name].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 } }

    /// Whether an attribute is there and true.
    func isTrue(_ name: String) -> Bool { self[name].map { $0 == "1" || $0 == "true" } ?? false }
}

/// Names as writers put them.
enum XMLName {
    /// A name without its prefix.
    static func local(_ name: UnsafePointer<CChar>) -> String {
        var (start, next) = (name, name)
        while next.pointee != 0 {
            if next.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = next + 1 }
            next += 1
        }
        return String(cString: start)
    }
}
