/// A key of a YAML mapping, and its value.
struct YAMLEntry: Hashable, Sendable {
    var key: YAMLNode
    var value: YAMLNode
}
