internal import CJansson

/// A JSON value.
package enum JSONInput: Hashable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case array([JSONInput])
    case object([String: JSONInput])
}

extension JSONInput {
    /// Reads an array or object as RFC 8259 has them, by Jansson.
    ///
    /// - Throws: `JSONFlaw` for what isn't JSON, for a key that an object has twice, and for a number that no double holds.
    init(parsing text: some Collection<UInt8>) throws(JSONFlaw) {
        let text = Array(text)
        var error = json_error_t()
        let options = JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL
        let root = text.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return start.flatMap { json_loadb($0, bytes.count, Int(options), &error) }
        }
        guard let root else {
            guard !text.isEmpty else { throw JSONFlaw(syntax: "it's empty", line: 1, column: 1) }
            let reason = withUnsafeBytes(of: error.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            throw JSONFlaw(syntax: reason, line: Int(max(1, error.line)), column: Int(max(1, error.column)))
        }
        defer { json_decref(root) }
        try self.init(root)
    }

    private init(_ json: UnsafeMutablePointer<json_t>) throws(JSONFlaw) {
        switch json.pointee.type {
        case JSON_OBJECT:
            var members: [String: JSONInput] = [:]
            var next = json_object_iter(json)
            while let member = next {
                if let key = json_object_iter_key(member), let value = json_object_iter_value(member) {
                    let name = String(cString: key)
                    // Jansson compares bytes, and Swift letters.
                    guard members[name] == nil else { throw JSONFlaw("'\(name)' is there in two forms of Unicode") }
                    members[name] = try JSONInput(value)
                }
                next = json_object_iter_next(json, member)
            }
            self = .object(members)
        case JSON_ARRAY:
            let elements = (0..<json_array_size(json)).compactMap { json_array_get(json, $0) }
            self = .array(try elements.map { element throws(JSONFlaw) in try JSONInput(element) })
        case JSON_STRING: self = .text(json_string_value(json).map { String(cString: $0) } ?? "")
        case JSON_TRUE, JSON_FALSE: self = .boolean(json.pointee.type == JSON_TRUE)
        case JSON_NULL: self = .null
        default: self = .number(json_number_value(json))
        }
    }
}
