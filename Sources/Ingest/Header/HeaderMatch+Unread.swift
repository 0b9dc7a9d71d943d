import PlanModel
import Words

/// The columns that are missing, and those that are left.
extension HeaderMatch {
    mutating func requireColumns() {
        var required = levels.map(MatrixColumn.level) + [.indicator]
        // A matrix may hold the year's programme alone, or magnitudes of several years.
        let ofYears = Set(years)
        if columns[.programmedYear] == nil, !ofYears.contains(where: { columns[.goal(year: $0)] != nil }) {
            required.append(.programmed)
        }
        if !ofYears.contains(where: { columns[.achieved(year: $0)] != nil }) { required.append(.executed) }
        let found = listed(headers.map(Excerpt.of))
        for column in required where columns[column] == nil {
            if let index = nearest(to: column) {
                let header = Excerpt.of(headers[index])
                let line = line(index, to: column.name)
                fail(
                    index,
                    Phrase(
                        es: "no hay una columna para \(column.spanishName), ¿quiso decir esta? (\(header))",
                        en: "there is no column for \(column.name), did you mean this one? (\(header))"),
                    Phrase(
                        es:
                            "corrija el encabezado, o escriba «\(line)» en el archivo del plan",
                        en: "mend the header, or write '\(line)' in the plan file"))
                continue
            }
            diagnostics.append(
                Diagnostic(
                    at: place,
                    Phrase(
                        es: "no hay una columna para \(column.spanishName) (encabezados: \(found))",
                        en: "there is no column for \(column.name) (headers: \(found))"),
                    advice: Phrase(
                        es:
                            "llame \(column.spanishName) a una columna, o asígnele \(column.name) bajo columns: en el archivo del plan",
                        en: "name a column \(column.name), or map one to it under columns: in the plan file")))
        }
    }

    /// The first column that's left whose header is nearly one that means `column`.
    private func nearest(to column: MatrixColumn) -> Int? {
        let aliases = Array(HeaderAliases.normalized(of: column.name))
        return normalized.indices.first { index in
            !taken.contains(index) && !columns.values.contains(index) && normalized[index].count > 3
                && nearestName(to: normalized[index], among: aliases) != nil
        }
    }

    /// Names the columns that aren't read; one that may change a figure is worth a warning of its own.
    mutating func tellUnread(_ contents: (Int) -> [String]) {
        let used = taken.union(columns.values)
        let unread = headers.indices.filter { !used.contains($0) && !normalized[$0].isEmpty }
        let roles = unread.map { index in
            likely[index] ?? UnreadRole(header: normalized[index], levels: levels)
                ?? role(ofCellsBelow: index, contents)
        }
        let levelsLine = levelsLine(with: zip(unread, roles).filter { $1 == .level }.map(\.0))
        var others: [Int] = []
        for (index, role) in zip(unread, roles) {
            guard let role else {
                others.append(index)
                continue
            }
            let header = Excerpt.of(headers[index])
            let line = role.column(for: headers[index]).map { self.line(index, to: $0) } ?? levelsLine
            let ignoring = self.line(index, to: ColumnMapping.ignoring)
            warn(
                index,
                Phrase(
                    es: "la columna \(header) parece \(role.name.es) y no se lee",
                    en: "the column \(header) looks like \(role.name.en) and isn't read"),
                Phrase(
                    es: "escriba «\(line)» o «\(ignoring)» en el archivo del plan",
                    en: "write '\(line)' or '\(ignoring)' in the plan file"))
        }
        guard let first = others.first else { return }
        let names = others.map { Excerpt.of(headers[$0]) }
        note(
            first,
            Phrase(
                es: others.count == 1
                    ? "una columna no se lee: \(names[0])"
                    : "\(others.count) columnas no se leen: \(listed(names, inSpanish: true))",
                en: others.count == 1
                    ? "one column isn't read: \(names[0])"
                    : "\(others.count) columns aren't read: \(listed(names))"))
    }

    /// What the cells of a column say of it that its header doesn't, where nothing else is read as that.
    private func role(ofCellsBelow index: Int, _ contents: (Int) -> [String]) -> UnreadRole? {
        let role = UnreadRole(header: normalized[index], cells: contents(index), settings: settings)
        let isTaken =
            switch role {
            case .weight: columns[.weight] != nil
            case .cut: columns[.cut] != nil
            default: false
            }
        return isTaken ? nil : role
    }

    /// The line of a plan file that names the levels that are read and those of more columns, from the left.
    private func levelsLine(with unread: [Int]) -> String {
        let known = levels.compactMap { level in columns[.level(level)].map { (name: level, index: $0) } }
        let names = (known + unread.map { (levelName(of: $0), $0) }).sorted { $0.index < $1.index }.map(\.name)
        return "levels: [\(names.map(YAMLNode.word).joined(separator: ", "))]"
    }

    /// A name of a level that no other column has: the one that Corte knows it by, or else its header.
    private func levelName(of index: Int) -> String {
        let known = HeaderAliases.levels.lazy.map { ($0.level, Set(HeaderAliases.normalized(of: $0.level))) }
            .first { $1.contains(normalized[index]) }
        guard let (level, aliases) = known, normalized.count(where: aliases.contains) == 1 else {
            return headers[index].onOneLine
        }
        return level
    }
}
