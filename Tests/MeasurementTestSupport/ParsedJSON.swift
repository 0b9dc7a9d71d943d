package import Encoding
import Foundation

/// A JSON object as another reader understands it.
package struct ParsedJSON {
    package let members: [String: Any]

    package init(_ value: JSONValue) throws {
        let parsed = try JSONSerialization.jsonObject(with: Data(value.text.utf8))
        members = try Self.sought(parsed as? [String: Any])
    }

    private init(members: [String: Any]) { self.members = members }

    package var keys: Set<String> { Set(members.keys) }

    package func text(_ key: String) -> String? { members[key] as? String }
    package func number(_ key: String) -> Double? { members[key] as? Double }
    package func isNull(_ key: String) -> Bool { members[key] is NSNull }
    package func object(_ key: String) throws -> ParsedJSON {
        ParsedJSON(members: try Self.sought(members[key] as? [String: Any]))
    }
    package func objects(_ key: String) throws -> [ParsedJSON] {
        try Self.sought(members[key] as? [[String: Any]]).map { ParsedJSON(members: $0) }
    }
    package func texts(_ key: String) -> [String]? { members[key] as? [String] }

    /// A value that another reader doesn't find where a test looks for it.
    private struct Missing: Error {}

    private static func sought<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }
}
