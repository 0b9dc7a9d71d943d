/// A JSON value that should have some shape, and its place in what was read.
package struct JSONReader {
    /// The value itself.
    package let value: JSONInput
    /// Such as `inputs[0].name`; empty for the whole.
    private let place: String

    /// Reads what `text` holds.
    package init(_ text: some Collection<UInt8>) throws(JSONFlaw) {
        value = try JSONInput(parsing: text)
        place = ""
    }

    private init(_ value: JSONInput, at place: String) {
        self.value = value
        self.place = place
    }

    /// The value of a key, where the object has it and it isn't null.
    package func optional(_ key: String) throws(JSONFlaw) -> JSONReader? {
        guard case .object(let members) = value else { throw otherType }
        guard let member = members[key], member != .null else { return nil }
        return JSONReader(member, at: path(to: key))
    }

    /// The value of a key that the object has to have.
    package func required(_ key: String) throws(JSONFlaw) -> JSONReader {
        guard let member = try optional(key) else { throw JSONFlaw("'\(path(to: key))' is missing") }
        return member
    }

    /// The members of an object, by name.
    package var members: [(name: String, value: JSONReader)] {
        get throws(JSONFlaw) {
            guard case .object(let members) = value else { throw otherType }
            return members.sorted { $0.key < $1.key }.map {
                (name: $0.key, value: JSONReader($0.value, at: path(to: $0.key)))
            }
        }
    }

    /// The elements of an array.
    package var elements: [JSONReader] {
        get throws(JSONFlaw) {
            guard case .array(let elements) = value else { throw otherType }
            return elements.enumerated().map { JSONReader($0.element, at: "\(place)[\($0.offset)]") }
        }
    }

    package var text: String {
        get throws(JSONFlaw) {
            guard case .text(let text) = value else { throw otherType }
            return text
        }
    }

    package var number: Double {
        get throws(JSONFlaw) {
            guard case .number(let number) = value else { throw otherType }
            return number
        }
    }

    var boolean: Bool {
        get throws(JSONFlaw) {
            guard case .boolean(let boolean) = value else { throw otherType }
            return boolean
        }
    }

    /// One of the texts that a type knows.
    package func choice<Choice: RawRepresentable<String>>() throws(JSONFlaw) -> Choice {
        guard let choice = Choice(rawValue: try text) else { throw JSONFlaw("'\(place)' has a value that isn't known") }
        return choice
    }

    private func path(to key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

    var otherType: JSONFlaw {
        JSONFlaw(
            place.isEmpty ? "it's of another type than it should be" : "'\(place)' has another type than it should")
    }
}
