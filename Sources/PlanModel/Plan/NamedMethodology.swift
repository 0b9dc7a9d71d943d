/// A methodology expression to which the plan gives a name.
public struct NamedMethodology: Hashable, Sendable {
    /// The name, as given after `--using`.
    public var name: String
    /// The expression it stands for, for example `capped:limit=110`.
    public var expression: String
    /// Where the plan file gives it.
    public var origin: Place?

    /// A name for an expression.
    public init(name: String, expression: String, origin: Place? = nil) {
        self.name = name
        self.expression = expression
        self.origin = origin
    }
}
