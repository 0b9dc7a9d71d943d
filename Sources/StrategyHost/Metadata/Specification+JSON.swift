extension InputSpecification {
    init(_ json: JSONReader) throws(JSONFlaw) {
        self.init(
            name: try json.required("name").text, kind: try json.required("type").choice(),
            isNullable: try json.optional("nullable")?.boolean ?? false,
            isRequired: try json.optional("required")?.boolean ?? true,
            summary: try json.optional("description")?.text ?? "")
    }
}

extension OutputSpecification {
    init(_ json: JSONReader) throws(JSONFlaw) {
        self.init(
            name: try json.required("name").text, grain: try json.required("grain").choice(),
            isNullable: try json.optional("nullable")?.boolean ?? false,
            summary: try json.optional("description")?.text ?? "")
    }
}

extension ParameterSpecification {
    /// The parameter `name` as a JSON Schema has it.
    ///
    /// - Throws: `JSONFlaw`, also for a default that the parameter itself doesn't allow.
    init(_ name: String, _ json: JSONReader) throws(JSONFlaw) {
        let choices = try json.optional("enum")?.elements ?? []
        let said = ParameterSpecification(
            name: name, title: try json.optional("title")?.text ?? name,
            summary: try json.optional("description")?.text ?? "", kind: try json.required("type").choice(),
            defaultValue: try json.required("default").parameter, minimum: try json.optional("minimum")?.number,
            maximum: try json.optional("maximum")?.number,
            choices: try choices.map { choice throws(JSONFlaw) in try choice.text },
            meaning: try json.optional("meaning")?.text)
        do throws(StrategyError) {
            // The default may be the text "inf" where a number is meant.
            self = said.defaulting(to: try said.checked(said.defaultValue))
        } catch {
            throw JSONFlaw(error.message)
        }
    }

    private func defaulting(to value: ParameterValue) -> ParameterSpecification {
        ParameterSpecification(
            name: name, title: title, summary: summary, kind: kind, defaultValue: value, minimum: minimum,
            maximum: maximum, choices: choices, meaning: meaning)
    }
}

/// A list of columns or parameters, as the file beside a library and the module itself write it.
extension JSONReader {
    var inputs: [InputSpecification] {
        get throws(JSONFlaw) { try elements.map { input throws(JSONFlaw) in try InputSpecification(input) } }
    }

    var outputs: [OutputSpecification] {
        get throws(JSONFlaw) { try elements.map { output throws(JSONFlaw) in try OutputSpecification(output) } }
    }

    /// The properties of a JSON Schema of one object, sorted by name.
    var parameters: [ParameterSpecification] {
        get throws(JSONFlaw) {
            try required("properties").members.map { member throws(JSONFlaw) in
                try ParameterSpecification(member.name, member.value)
            }
        }
    }
}
