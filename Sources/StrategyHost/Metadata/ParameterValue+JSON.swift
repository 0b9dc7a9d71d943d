internal import CJansson

extension [String: ParameterValue] {
    /// Reads a JSON object of texts, numbers and truth values.
    init(json: some Collection<UInt8>) throws(JSONFlaw) {
        self = [:]
        for (name, value) in try JSONReader(json).members { self[name] = try value.parameter }
    }

    /// The parameters as a JSON object, sorted by name: what a module's `create` takes.
    package var json: [UInt8] {
        let object = json_object()
        defer { json_decref(object) }
        for (name, value) in self { json_object_set_new(object, name, value.json) }
        let options = Int(JSON_SORT_KEYS | JSON_COMPACT)
        let size = json_dumpb(object, nil, 0, options)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            buffer.withMemoryRebound(to: CChar.self) { count = json_dumpb(object, $0.baseAddress, $0.count, options) }
        }
    }
}

extension ParameterValue {
    /// An infinite number is the text `inf` or `-inf`.
    fileprivate var json: UnsafeMutablePointer<json_t>? {
        switch self {
        case .number(let value) where !value.isFinite: json_string(description)
        // As people write it, for modules that read no point; minus zero has no such form.
        case .number(let value)
        where value == value.rounded() && abs(value) < 1e15 && (value != 0 || value.sign == .plus):
            json_integer(json_int_t(value))
        case .number(let value): json_real(value)
        case .text(let text): json_stringn(text, text.utf8.count)
        case .boolean(let value): value ? json_true() : json_false()
        }
    }
}

extension JSONReader {
    /// A text, number or truth value.
    var parameter: ParameterValue {
        get throws(JSONFlaw) {
            switch value {
            case .text(let text): .text(text)
            case .number(let number): .number(number)
            case .boolean(let boolean): .boolean(boolean)
            default: throw otherType
            }
        }
    }
}
