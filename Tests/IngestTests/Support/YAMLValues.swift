@testable import Ingest

/// The value of a YAML text.
func yaml(_ text: String) throws(YAMLError) -> YAMLNode? {
    try YAMLComposer.value(of: Array(text.utf8))
}

/// Why a YAML text has no value; nil where it has one.
func yamlError(_ text: String) -> YAMLError? {
    do {
        _ = try yaml(text)
        return nil
    } catch {
        return error
    }
}

extension YAMLNode {
    /// The value in a notation without places: `"plain"`, `'quoted'`, `[list]`, `{key: value}`.
    var outline: String {
        switch content {
        case .scalar(let text, let isPlain): isPlain ? "\"\(text)\"" : "'\(text)'"
        case .sequence(let items): "[\(items.map(\.outline).joined(separator: ", "))]"
        case .mapping(let entries):
            "{\(entries.map { "\($0.key.outline): \($0.value.outline)" }.joined(separator: ", "))}"
        }
    }

    /// The value of a key.
    subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key.text == key }?.value
    }
}
