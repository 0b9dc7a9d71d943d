import Glibc

/// The attributes of an element, while it's told.
struct XMLAttributes: Sequence, IteratorProtocol {
    /// Names and values in turns, each up to a zero, and a zero at the end.
    private var list: UnsafePointer<CChar>

    init(list: UnsafePointer<CChar>) { self.list = list }

    mutating func next() -> (name: XMLName, value: XMLValue)? {
        guard list[0] != 0 else { return nil }
        let name = list
        let value = name + strlen(name) + 1
        list = value + strlen(value) + 1
        return (XMLName(name), XMLValue(value))
    }

    /// The value of an attribute by its local name; nil where there's none.
    subscript(_ name: StaticString) -> String? {
        first { $0.name == name }?.value.text
    }

    /// A number that isn't negative; nil where there's none.
    func number(_ name: StaticString) -> Int? { self[name].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 } }

    /// Whether an attribute is there and true.
    func isTrue(_ name: StaticString) -> Bool { first { $0.name == name }?.value.isTrue ?? false }
}
