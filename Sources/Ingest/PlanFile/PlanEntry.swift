import PlanModel

/// What a plan file says about a code, and where.
struct PlanEntry<Value> {
    var code: String
    var place: Place
    var value: Value
}
