/// What a cell says that its value is (ECMA-376 part 1, 18.18.11).
enum CellType: Equatable {
    case number, shared, inline, string, boolean, error, date
    /// None of these.
    case unknown(String)

    private static let names: [(name: String, type: CellType)] = [
        ("n", .number), ("s", .shared), ("inlineStr", .inline), ("str", .string), ("b", .boolean), ("e", .error),
        ("d", .date),
    ]

    /// The type of a name.
    init(_ value: XMLValue) {
        // Nearly all that's named.
        if value.elementsEqual(CollectionOfOne(UInt8(ascii: "s"))) {
            self = .shared
            return
        }
        let name = value.text
        self = Self.names.first { $0.name == name }?.type ?? .unknown(name)
    }

    var name: String {
        if case .unknown(let name) = self { return name }
        return Self.names.first { $0.type == self }?.name ?? ""
    }
}
