import Foundation
import Measurement
import Testing

/// A JSON object as another reader understands it.
struct ParsedJSON {
    let members: [String: Any]

    init(_ value: JSONValue) throws {
        let parsed = try JSONSerialization.jsonObject(with: Data(value.text.utf8))
        members = try #require(parsed as? [String: Any])
    }

    private init(members: [String: Any]) { self.members = members }

    var keys: Set<String> { Set(members.keys) }

    func text(_ key: String) -> String? { members[key] as? String }
    func number(_ key: String) -> Double? { members[key] as? Double }
    func isNull(_ key: String) -> Bool { members[key] is NSNull }
    func object(_ key: String) throws -> ParsedJSON {
        ParsedJSON(members: try #require(members[key] as? [String: Any]))
    }
    func objects(_ key: String) throws -> [ParsedJSON] {
        try #require(members[key] as? [[String: Any]]).map { ParsedJSON(members: $0) }
    }
    func texts(_ key: String) -> [String]? { members[key] as? [String] }
}
