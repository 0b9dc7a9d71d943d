/// The shortest text that reads back as the same double, with a point; whole numbers have none. JSON has no infinity
/// and no NaN: they become null.
package func numberText(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
