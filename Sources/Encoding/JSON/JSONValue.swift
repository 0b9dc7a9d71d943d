import Words

/// A JSON value whose members keep their order, so that a report reads from the top down and has the same bytes every
/// time.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case array([JSONValue])
    case object([Member])

    /// A name with its value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: JSONValue

        /// A name with its value.
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// An object of pairs, in their order.
    public static func members(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(pairs.map { Member(name: $0.key, value: $0.value) })
    }

    /// A number, or null.
    public static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
    /// A whole number, or null.
    public static func optional(_ value: Int?) -> JSONValue { value.map { .number(Double($0)) } ?? .null }
    /// A text, or null.
    public static func optional(_ value: String?) -> JSONValue { value.map(JSONValue.text) ?? .null }
}

extension JSONValue {
    /// The value as text, indented by two blanks; short objects and arrays without nesting stand on one line.
    public var text: String {
        var output = ""
        write(to: &output, indent: "")
        return output + "\n"
    }

    /// The value on one line.
    public var line: String {
        var output = ""
        write(to: &output, indent: nil)
        return output
    }

    /// - Parameter indent: what stands before a line; nil keeps all on one.
    private func write(to output: inout String, indent: String?) {
        switch self {
        case .null: output += "null"
        case .boolean(let value): output += value ? "true" : "false"
        case .number(let value): output += numberText(value)
        case .text(let value): Self.write(value, to: &output)
        case .array(let values):
            Self.writeList(values.map { (nil, $0) }, brackets: ("[", "]"), to: &output, indent: indent)
        case .object(let members):
            Self.writeList(members.map { ($0.name, $0.value) }, brackets: ("{", "}"), to: &output, indent: indent)
        }
    }

    private static func writeList(
        _ items: [(name: String?, value: JSONValue)], brackets: (open: String, close: String), to output: inout String,
        indent: String?
    ) {
        let isFlat = indent == nil || items.count <= 4 && items.allSatisfy { $0.value.isScalar }
        let outer = indent ?? ""
        let inner = indent.map { $0 + "  " }
        output += brackets.open
        for (index, item) in items.enumerated() {
            if index > 0 { output += "," }
            output += isFlat ? (index > 0 ? " " : "") : "\n\(inner ?? "")"
            if let name = item.name {
                write(name, to: &output)
                output += ": "
            }
            item.value.write(to: &output, indent: inner)
        }
        if !isFlat { output += "\n" + outer }
        output += brackets.close
    }

    private var isScalar: Bool {
        switch self {
        case .array(let values): values.isEmpty
        case .object(let members): members.isEmpty
        default: true
        }
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            // What hides in a text or commands a terminal is written as a number: the same text, to whoever reads JSON.
            case _ where scalar.isHidden:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
