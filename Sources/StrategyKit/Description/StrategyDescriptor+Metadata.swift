extension StrategyDescriptor {
    /// What the strategy's metadata file says, so that it's written once: the file, which hosts read before they load the
    /// module, is compiled into it.
    ///
    ///     static let descriptor = StrategyDescriptor(
    ///         metadata: PackageResources.strategy_json, capabilities: .rowsIndependent)
    ///
    /// `metadata` are the bytes of `strategy.json`: the package names it in the target's resources as
    /// `.embedInCode("strategy.json")`. Titles and descriptions stay in the file. Where the bytes aren't such a file, the
    /// process ends and says why, as the module can't be of any use.
    public init(metadata: [UInt8], capabilities: Capabilities = []) {
        do throws(StrategyError) {
            self = try Self.reading(metadata, capabilities: capabilities)
        } catch {
            fatalError("strategy.json: \(error.message)")
        }
    }

    /// - Throws: `StrategyError` for the first thing that is missing or of another kind.
    static func reading(_ metadata: [UInt8], capabilities: Capabilities) throws(StrategyError) -> StrategyDescriptor {
        guard let text = String(validating: metadata, as: UTF8.self), let value = JSONParser.value(of: text),
            case .object = value
        else { throw StrategyError("isn't a JSON object in UTF-8", code: .failed) }
        let file = MetadataPart(value, path: "")
        let properties = try file.optional("parameters")?.part("properties").members ?? []
        return try StrategyDescriptor(
            id: file.text("id"), name: file.text("name"), version: file.text("version"),
            role: file.choice("role"), vendor: file.text("vendor"), license: file.text("license"),
            summary: file.text("summary"), inputs: file.elements("inputs").map(InputColumn.init),
            outputs: file.elements("outputs").map(OutputColumn.init),
            parameters: properties.map(Parameter.init), capabilities: capabilities)
    }
}

extension InputColumn {
    fileprivate init(_ json: MetadataPart) throws(StrategyError) {
        self.init(
            name: try json.text("name"), kind: try json.choice("type"),
            isNullable: try json.boolean("nullable") ?? false, isRequired: try json.boolean("required") ?? true)
    }
}

extension OutputColumn {
    fileprivate init(_ json: MetadataPart) throws(StrategyError) {
        self.init(
            name: try json.text("name"), grain: try json.choice("grain"),
            isNullable: try json.boolean("nullable") ?? false)
    }
}

extension Parameter {
    /// A property of the JSON Schema that the file has for parameters.
    fileprivate init(_ json: MetadataPart) throws(StrategyError) {
        let type = try json.text("type")
        let meaning = try (json.optional("meaning")?.text).map(ParameterMeaning.init(rawValue:))
        let value = try ParameterValue(json.part("default").value)
        switch (type, value) {
        case ("number", let value?):
            guard let number = value.asNumber else { throw json.flaw("default", "a number") }
            let lowest = try json.number("minimum") ?? -.infinity
            let highest = try json.number("maximum") ?? .infinity
            guard lowest <= highest else { throw json.flaw("minimum", "at most the maximum") }
            self = .number(json.name, default: number, in: lowest...highest, meaning: meaning)
        case ("string", .text(let text)?):
            let choices = try json.optional("enum") == nil ? [] : json.elements("enum")
            self = .choice(
                json.name, default: text, of: try choices.map { choice throws(StrategyError) in try choice.text },
                meaning: meaning)
        case ("boolean", .boolean(let boolean)?): self = .boolean(json.name, default: boolean)
        case ("number", _), ("string", _), ("boolean", _): throw json.flaw("default", "a \(type)")
        default: throw json.flaw("type", "number, string or boolean")
        }
    }
}

/// A value of the metadata, and where it stands, for what is said of it.
private struct MetadataPart {
    let value: JSONValue
    /// The names and places on the way to it, such as `.inputs[0]`.
    let path: String

    init(_ value: JSONValue, path: String) {
        self.value = value
        self.path = path
    }

    /// The last name of the path.
    var name: String { path.split(separator: ".").last.map(String.init) ?? "" }

    func flaw(_ member: String, _ kind: String) -> StrategyError {
        StrategyError("\((path + "." + member).dropFirst()) has to be \(kind)", code: .failed)
    }

    func optional(_ member: String) -> MetadataPart? {
        value[member].map { MetadataPart($0, path: "\(path).\(member)") }
    }

    func part(_ member: String) throws(StrategyError) -> MetadataPart {
        guard let part = optional(member) else { throw flaw(member, "there") }
        return part
    }

    func text(_ member: String) throws(StrategyError) -> String { try part(member).text }

    var text: String {
        get throws(StrategyError) {
            guard case .text(let text) = value else {
                throw StrategyError("\(path.dropFirst()) has to be a text", code: .failed)
            }
            return text
        }
    }

    func number(_ member: String) throws(StrategyError) -> Double? {
        guard let value = value[member] else { return nil }
        guard case .number(let number) = value else { throw flaw(member, "a number") }
        return number
    }

    func boolean(_ member: String) throws(StrategyError) -> Bool? {
        guard let value = value[member] else { return nil }
        guard case .boolean(let boolean) = value else { throw flaw(member, "true or false") }
        return boolean
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ member: String) throws(StrategyError) -> Choice {
        guard let choice = Choice(rawValue: try text(member)) else {
            throw flaw(member, "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }

    func elements(_ member: String) throws(StrategyError) -> [MetadataPart] {
        guard case .array(let elements)? = value[member] else { throw flaw(member, "a list") }
        return elements.enumerated().map { MetadataPart($1, path: "\(path).\(member)[\($0)]") }
    }

    var members: [MetadataPart] {
        (value.members ?? []).map { MetadataPart($0.value, path: "\(path).\($0.name)") }
    }
}
