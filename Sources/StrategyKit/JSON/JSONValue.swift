/// A JSON text that was read.
package enum JSONValue: Equatable {
    /// Never infinite: what lies beyond a double isn't read.
    case number(Double)
    case text(String)
    case boolean(Bool)
    case null
    case array([JSONValue])
    /// In the order of the text, each name once.
    case object([Member])

    /// A name in an object, and what stands there.
    package struct Member: Equatable {
        package let name: String
        package let value: JSONValue
    }

    /// The members of an object; nothing for anything else.
    package var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    package subscript(name: String) -> JSONValue? { members?.first { $0.name == name }?.value }
}
