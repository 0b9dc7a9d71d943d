/// Names for a sentence: at most ten of them, and how many more there are.
public func listed(_ names: some Collection<String>, inSpanish: Bool = false) -> String {
    let limit = 10
    let shown = names.prefix(limit).joined(separator: ", ")
    let more = names.count - limit
    return more <= 0 ? shown : shown + (inSpanish ? " y \(more) más" : " and \(more) more")
}
