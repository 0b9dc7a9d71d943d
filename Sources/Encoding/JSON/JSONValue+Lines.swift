extension JSONValue {
    /// The elements of a member, an object a line (NDJSON), each with the document's schema, unit and cut before its own
    /// members, so that it says by itself what it's of.
    public func lines(of name: String) -> String {
        guard case .object(let members) = self,
            case .array(let elements)? = members.first(where: { $0.name == name })?.value
        else { return "" }
        let head = members.filter { ["schema", "unit", "cut"].contains($0.name) }
        return elements.map { element in
            guard case .object(let own) = element else { return element.line + "\n" }
            let given = head.filter { member in !own.contains { $0.name == member.name } }
            return JSONValue.object(given + own).line + "\n"
        }.joined()
    }
}
