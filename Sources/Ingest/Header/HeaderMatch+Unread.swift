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
                fail(
                    index,
                    Phrase(
                        es: "no hay una columna para \(column.spanishName), ¿quiso decir esta? (\(header))",
                        en: "there is no column for \(column.name), did you mean this one? (\(header))"),
                    Phrase(
                        es:
                            "corrija el encabezado, o escriba «columns: { \"\(header)\": \(column.name) }» en el archivo del "
                            + "plan",
                        en: "mend the header, or write 'columns: { \"\(header)\": \(column.name) }' in the plan file"))
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
    mutating func tellUnread() {
        let used = taken.union(columns.values)
        let unread = headers.indices.filter { !used.contains($0) && !normalized[$0].isEmpty }
        var others: [Int] = []
        for index in unread {
            guard let role = likely[index] ?? UnreadRole(header: normalized[index], levels: levels) else {
                others.append(index)
                continue
            }
            let header = Excerpt.of(headers[index])
            warn(
                index,
                Phrase(
                    es: "la columna \(header) parece \(role.name.es) y no se lee",
                    en: "the column \(header) looks like \(role.name.en) and isn't read"),
                Phrase(
                    es:
                        "escriba «\(role.line(for: header))» o «columns: { \"\(header)\": ignore }» en el archivo del plan",
                    en: "write '\(role.line(for: header))' or 'columns: { \"\(header)\": ignore }' in the plan file"))
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
}
