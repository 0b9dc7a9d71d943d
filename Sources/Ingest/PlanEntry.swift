import PlanModel

/// What a plan file says about a code, and where.
struct PlanEntry<Value: Sendable>: Sendable {
    var code: String
    var place: Place
    var value: Value
}
