import Scene

extension Element {
    /// The element with its links to other pages of the deck.
    ///
    /// - Parameter name: the name of the page that a link leads to; nil where the deck hasn't got it, and then what the link
    ///   holds stands by itself.
    func linked(_ name: (String) -> String?) -> [Element] {
        guard case .group(let tag, let members) = self else { return [self] }
        let inner = members.flatMap { $0.linked(name) }
        guard case .link(let target) = tag else { return [.group(tag, inner)] }
        return name(target).map { [.group(.link(to: $0), inner)] } ?? inner
    }
}
