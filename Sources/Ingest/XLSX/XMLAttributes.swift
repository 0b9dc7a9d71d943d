/// The attributes of an element, while it's told.
struct XMLAttributes: Sequence, IteratorProtocol {
    /// Names and values in turns, and a null at the end.
    private var list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

    mutating func next() -> (name: XMLName, value: XMLValue)? {
        guard let name = list[0], let value = list[1] else { return nil }
        list += 2
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
