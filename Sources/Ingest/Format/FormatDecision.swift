import Words

/// The number format of a column, and why.
public struct FormatDecision: Hashable, Sendable {
    /// What a format was decided by.
    public enum Basis: String, Hashable, Sendable {
        /// The plan file, or an option.
        case request = "the plan file"
        /// The column's own numbers.
        case ownNumbers = "its own numbers"
        /// The other columns of the file.
        case otherColumns = "the file's other columns"
        /// The file's separator.
        case separator = "the file's separator"
        /// The language of the file's headers.
        case headers = "the language of its headers"
        /// The file, which says itself which of its cells are numbers.
        case cells = "the cells themselves"
        /// Nothing: what's usual in the country.
        case usage = "Colombian usage"
    }

    /// How the column's numbers are read.
    public let format: NumberFormat
    /// What it was decided by.
    public let basis: Basis
    /// Whether the column has numbers that the other format reads differently.
    public let hasAmbiguousNumbers: Bool

    /// A file whose numbers are written in both ways, some of which can be read either way, and nothing that says how.
    struct Conflict: Error {}

    /// What may decide beside the numbers themselves.
    struct Clues {
        /// What stands between the fields, where the file is text.
        var separator: Separator?
        /// The language of the headers, where it shows.
        var headers: Language?
        /// The format that the plan file or an option asks for.
        var wanted: NumberFormat?
    }

    /// The formats of a file's number columns: the magnitudes all have one, decided by all their numbers together, else
    /// by the separator, else by the headers; another column's own numbers come first, and then the magnitudes'.
    static func decide(
        _ columns: [(column: MatrixColumn, evidence: FormatEvidence)], clues: Clues
    ) throws(Conflict) -> [FormatDecision] {
        var magnitudes = FormatEvidence()
        var hasAmbiguous = false
        for (column, evidence) in columns where column.isMagnitude {
            magnitudes.add(evidence)
            hasAmbiguous = hasAmbiguous || evidence.firstAmbiguous != nil
        }
        let (format, basis) = try decide(magnitudes, hasAmbiguous: hasAmbiguous, clues: clues)
        return columns.map { column, evidence in
            func decision(_ format: NumberFormat, _ basis: Basis) -> FormatDecision {
                FormatDecision(
                    format: format, basis: basis, hasAmbiguousNumbers: evidence.firstAmbiguous != nil)
            }
            if evidence.isTyped { return decision(.plain, .cells) }
            if basis != .request, !column.isMagnitude, let own = evidence.majority { return decision(own, .ownNumbers) }
            let hasOwn = format == .colombian ? evidence.colombian > 0 : evidence.plain > 0
            return decision(format, basis == .otherColumns && column.isMagnitude && hasOwn ? .ownNumbers : basis)
        }
    }

    private static func decide(
        _ magnitudes: FormatEvidence, hasAmbiguous: Bool, clues: Clues
    ) throws(Conflict) -> (NumberFormat, Basis) {
        if let wanted = clues.wanted { return (wanted, .request) }
        if let format = hasAmbiguous ? magnitudes.clearMajority : magnitudes.majority { return (format, .otherColumns) }
        switch (clues.separator, clues.headers) {
        case (.semicolon, _): return (.colombian, .separator)
        case (.comma, _): return (.plain, .separator)
        case (_, .es): return (.colombian, .headers)
        case (_, .en): return (.plain, .headers)
        case (_, nil):
            if magnitudes.isDivided && hasAmbiguous { throw Conflict() }
            return (NumberFormat(usualWith: clues.separator), clues.separator == nil ? .usage : .separator)
        }
    }
}
