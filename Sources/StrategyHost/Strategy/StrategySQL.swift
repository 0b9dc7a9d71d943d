/// A strategy said in SQL: the columns that lead from its inputs to `achievement`, which is the last one.
package struct StrategySQL: Hashable, Sendable {
    /// A piece of an expression.
    package enum Part: Hashable, Sendable {
        case text(String)
        /// An input, or a column that was said before.
        case column(String)
        /// The columns that tell groups apart.
        case group
        /// A column that has the rows of a group in their order.
        case order
        /// The end of the statement, with the reason.
        case refusal(String)
    }

    /// A column on the way.
    package struct Column: Hashable, Sendable {
        package let name: String
        /// Whether it has a value for each row, and not for each group.
        package let isRow: Bool
        package let parts: [Part]
        /// Whether it's made of columns of groups; else of rows.
        package fileprivate(set) var readsGroups = false

        /// A column as a module says it; nil where its name is none or a brace isn't closed.
        package init?(name: String, isRow: Bool, expression: String) {
            func isPlain(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) || byte == 95 }
            guard !name.isEmpty, name.utf8.count <= 40, name.utf8.allSatisfy(isPlain) else { return nil }
            self.name = name
            self.isRow = isRow
            var parts: [Part] = []
            for (index, piece) in expression.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
                let halves = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
                guard halves.count == (index == 0 ? 1 : 2), halves.last?.contains("}") == false else { return nil }
                if index > 0 { parts.append(Part(String(halves[0]))) }
                parts.append(.text(String(halves[halves.count - 1])))
            }
            self.parts = parts
        }
    }

    package let columns: [Column]

    /// Columns that were said, each of what was there before it.
    ///
    /// - Throws: `Flaw` with the first column that isn't.
    package init(_ said: [Column], inputs: [String]) throws(Flaw) {
        var isRow = Dictionary(uniqueKeysWithValues: inputs.map { ($0, true) })
        var columns: [Column] = []
        for var column in said {
            var reads: Set<Bool> = []
            for case .column(let name) in column.parts {
                guard let kind = isRow[name] else { throw Flaw(column: column.name) }
                reads.insert(kind)
            }
            let isSecond = columns.contains { $0.name == column.name }
            guard !isSecond, column.isRow ? !reads.contains(false) : reads.count < 2 else {
                throw Flaw(column: column.name)
            }
            column.readsGroups = reads.contains(false)
            isRow[column.name] = column.isRow
            columns.append(column)
        }
        guard columns.last?.name == "achievement" else { throw Flaw(column: "achievement") }
        self.columns = columns
    }

    /// A column that reads what it can't, or isn't there.
    package struct Flaw: Error, Hashable {
        package var column: String
    }
}

extension StrategySQL.Part {
    /// What stands between braces.
    fileprivate init(_ word: String) {
        switch word {
        case "group": self = .group
        case "order": self = .order
        case _ where word.hasPrefix("refuse:"): self = .refusal(String(word.dropFirst("refuse:".count)))
        default: self = .column(word)
        }
    }
}
