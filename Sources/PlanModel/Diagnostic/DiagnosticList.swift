import Words

/// Diagnostics in the order of rows and columns: the first ones, and how many there are. A file that's wrong everywhere
/// fills neither the memory nor the screen, and a text is made only for what is kept.
public struct DiagnosticList: Hashable, Sendable {
    /// How many are kept.
    public static let limit = 50

    /// The first ones.
    public private(set) var first: [Diagnostic] = []
    /// How many there are in all.
    public private(set) var count = 0

    /// No diagnostics yet.
    public init() {}

    /// Diagnostics in the order given.
    public init(_ diagnostics: some Collection<Diagnostic>) {
        first = Array(diagnostics.prefix(Self.limit))
        count = diagnostics.count
    }

    /// Whether there are none.
    public var isEmpty: Bool { count == 0 }

    /// Adds one of the same file where it belongs; it's made only if it's among the first.
    public mutating func add(row: Int?, column: Int?, _ diagnostic: @autoclosure () -> Diagnostic) {
        count += 1
        let key = (row ?? 0, column ?? 0)
        var index = first.count
        while index > 0, key < first[index - 1].key { index -= 1 }
        guard index < Self.limit else { return }
        if first.count == Self.limit { first.removeLast() }
        first.insert(diagnostic(), at: index)
    }

    /// Adds one of the same file where it belongs.
    public mutating func add(_ diagnostic: Diagnostic) {
        add(row: diagnostic.place?.row, column: diagnostic.place?.column, diagnostic)
    }

    /// Adds those of another part of the same file where they belong.
    public mutating func add(_ other: DiagnosticList) {
        for diagnostic in other.first { add(diagnostic) }
        count += other.more
    }

    /// Adds one behind the others; it's made only if it's among the first.
    public mutating func append(_ diagnostic: @autoclosure () -> Diagnostic) {
        count += 1
        if first.count < Self.limit { first.append(diagnostic()) }
    }

    /// Adds those of a later file behind these.
    public mutating func append(_ other: DiagnosticList) {
        first += other.first.prefix(Self.limit - first.count)
        count += other.count
    }

    /// How many there are beside the first ones.
    public var more: Int { count - first.count }

    /// The first ones, and a warning that says how many more there are.
    public var told: [Diagnostic] {
        guard more > 0 else { return first }
        let place = first.last?.place.map { Place(file: $0.file) }
        let rest = Phrase(es: "… y \(more) más como estas", en: "… and \(more) more like these")
        return first + [Diagnostic(.warning, at: place, rest)]
    }
}

extension Diagnostic {
    fileprivate var key: (Int, Int) { (place?.row ?? 0, place?.column ?? 0) }
}
