import StrategyHost
import Words

/// A value that two JSON texts have at the same place, where it isn't the same to the last bit.
struct JSONDifference {
    var path: String
    var stated: String?
    var found: String?
}

/// The comparison of two JSON values, member by member.
struct JSONComparison {
    /// How many values that are neither lists nor objects were compared.
    private(set) var count = 0
    private(set) var differences: [JSONDifference] = []

    /// Compares the members of two objects but some of the outermost; a member that isn't there is as one that is null.
    mutating func compare(_ stated: JSONInput, _ found: JSONInput, at path: String = "", without left: Set<String> = [])
    {
        switch (stated, found) {
        case (.object(let one), .object(let other)):
            for name in Set(one.keys).union(other.keys).subtracting(left).sorted() {
                compare(one[name] ?? .null, other[name] ?? .null, at: path.isEmpty ? name : "\(path).\(name)")
            }
        case (.array(let one), .array(let other)) where one.count == other.count:
            for (index, pair) in zip(one, other).enumerated() { compare(pair.0, pair.1, at: "\(path)[\(index)]") }
        default:
            count += 1
            guard !Self.areSame(stated, found) else { return }
            differences.append(
                JSONDifference(path: path, stated: Self.text(stated), found: Self.text(found)))
        }
    }

    /// Numbers are the same where their bits are: 0 isn't -0.
    private static func areSame(_ one: JSONInput, _ other: JSONInput) -> Bool {
        if case (.number(let one), .number(let other)) = (one, other) { return one.bitPattern == other.bitPattern }
        return one == other
    }

    private static func text(_ value: JSONInput) -> String? {
        switch value {
        case .null: nil
        case .boolean(let value): "\(value)"
        case .number(let value): numberText(value)
        case .text(let text): text
        case .array(let values): "[\(values.count)]"
        case .object: "{…}"
        }
    }
}
