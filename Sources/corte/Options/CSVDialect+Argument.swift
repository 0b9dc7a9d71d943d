public import ArgumentParser
public import Words

extension CSVDialect: ExpressibleByArgument {
    private static let named: [(name: String, dialect: CSVDialect)] = [
        ("standard", .standard), ("excel-es", .excelSpanish),
    ]

    /// The dialect of a word on the command line.
    public init?(argument: String) {
        guard let known = Self.named.first(where: { $0.name == argument }) else { return nil }
        self = known.dialect
    }

    /// The words to choose from.
    public static var allValueStrings: [String] { named.map(\.name) }
}
