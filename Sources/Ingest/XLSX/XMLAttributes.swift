import Glibc

/// The attributes of an element, while it's told.
struct XMLAttributes {
    /// Names and values in turns, and a null at the end.
    let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The value of an attribute by its local name; nil where there's none.
    subscript(_ name: StaticString) -> String? {
        var next = list
        while let key = next[0], let value = next[1] {
            if strcmp(XMLName.local(key), UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0 {
                return String(cString: value)
            }
            next += 2
        }
        return nil
    }

    /// A number that isn't negative; nil where there's none.
    func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 } }

    /// Whether an attribute is there and true.
    func isTrue(_ name: StaticString) -> Bool { self[name].map { $0 == "1" || $0 == "true" } ?? false }
}
