/// What a check found where its module doesn't simply pass.
enum Finding: Error, Hashable {
    /// The module breaks a rule.
    case failed(String)
    /// The module breaks none, and somebody should look.
    case warned(String)
    /// The check means nothing to this module.
    case skipped(String)

    /// The reason, without a final point.
    var reason: String {
        switch self {
        case .failed(let reason), .warned(let reason), .skipped(let reason): reason
        }
    }

    /// The same finding about one of several strategies.
    func about(_ strategy: String) -> Finding {
        switch self {
        case .failed(let reason): .failed("\(strategy): \(reason)")
        case .warned(let reason): .warned("\(strategy): \(reason)")
        case .skipped(let reason): .skipped("\(strategy): \(reason)")
        }
    }

    /// Fails with `reason` unless `condition` holds.
    static func unless(_ condition: Bool, _ reason: @autoclosure () -> String) throws(Finding) {
        if !condition { throw .failed(reason()) }
    }
}
