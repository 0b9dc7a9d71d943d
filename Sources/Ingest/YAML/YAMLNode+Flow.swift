extension YAMLNode {
    /// The value written out on one line, aliases and all; the same for all texts that mean the same.
    var flow: String {
        switch content {
        case .scalar(let text, let isPlain):
            !isPlain ? Self.quoted(text) : text.isEmpty ? "~" : text.allSatisfy(Self.isWord) ? text : Self.quoted(text)
        case .sequence(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
        case .mapping(let entries): "{" + entries.map(\.flow).joined(separator: ", ") + "}"
        }
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber) || character == "~"
    }

    /// A name in a plan file, in quotes where it needs any.
    static func word(_ name: String) -> String {
        let isWord = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
        return isWord ? name : quoted(name)
    }

    /// A text in double quotes; what isn't ASCII or doesn't show is written by its number.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case " "..."~", "\u{A1}"..."\u{17F}": result.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return result + "\""
    }
}

extension YAMLEntry {
    /// The key with its value; a long key needs its mark.
    var flow: String {
        let key = key.flow
        return (key.utf8.count > Self.simpleKeyLimit ? "? " : "") + "\(key): \(value.flow)"
    }

    /// How long a key may be without a mark: YAML allows 1024 characters.
    static let simpleKeyLimit = 128
}
