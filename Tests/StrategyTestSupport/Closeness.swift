/// Whether two numbers agree to a relative error, or are equal.
public func isClose(_ a: Double?, _ b: Double?, _ tolerance: Double) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a == b || abs(a - b) <= tolerance * max(abs(a), abs(b))
}
