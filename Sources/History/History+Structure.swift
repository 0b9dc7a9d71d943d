import Files
import PlanModel
import Words

/// What keeps a history from being changed, and how its versions hang together.
extension History {
    /// Tables and triggers that aren't as Corte makes them: without its triggers anything can be changed.
    func schemaFlaws() throws(HistoryError) -> [Phrase] {
        let statement =
            "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        func objects(_ database: SQLDatabase) throws(HistoryError) -> [String: String] {
            var objects: [String: String] = [:]
            for row in try database.rows(statement) { objects[row[0].text ?? ""] = row[1].text ?? "" }
            return objects
        }
        let made = try SQLDatabase("", .inMemory)
        for step in HistorySchema.migrations { try made.run(step) }
        let (expected, found) = (try objects(made), try objects(database))
        let names = Set(expected.keys).union(found.keys).sorted()
        return names.compactMap { name in
            guard expected[name] != found[name] else { return nil }
            if found[name] == nil {
                return Phrase(
                    es: "falta \(name), que protege lo guardado", en: "\(name) is missing, which guards what is kept")
            }
            return expected[name] == nil
                ? Phrase(es: "\(name) no es de Corte", en: "\(name) isn't of Corte's")
                : Phrase(es: "\(name) no es como Corte lo hace", en: "\(name) isn't as Corte makes it")
        }
    }

    /// Versions of a cut that aren't numbered one after the other, or don't replace the one before.
    func chainFlaws() throws(HistoryError) -> [Phrase] {
        var flaws: [Phrase] = []
        var last: (unit: String?, day: String?, key: Int?, version: Int) = (nil, nil, nil, 0)
        for row in try database.rows("SELECT id, unit, day, version, replaces FROM cut ORDER BY unit, day, version") {
            let isNext = last.unit == row[1].text && last.day == row[2].text
            let (number, former) = isNext ? (last.version + 1, last.key) : (1, nil)
            let version = row[3].integer ?? 0
            // A later version has a later key.
            if version != number || row[4].integer != former || row[0].integer ?? 0 <= former ?? -1 {
                let name = "\(row[2].text ?? "?")@\(version)"
                flaws.append(
                    Phrase(
                        es: "\(name): no es la versión que sigue a la anterior, ni la reemplaza",
                        en: "\(name): it isn't the version behind the one before, or doesn't replace it"))
            }
            last = (row[1].text, row[2].text, row[0].integer, version)
        }
        return flaws
    }

    /// Plan files whose text doesn't have its digest.
    func planFileFlaws() throws(HistoryError) -> [Phrase] {
        try database.rows("SELECT file, sha256, text FROM plan_file").compactMap { row in
            guard row[2].text.map({ Digest.sha256(of: $0.utf8) }) != row[1].text else { return nil }
            return Phrase(
                es: "\(row[0].text ?? "?"): el archivo del plan guardado no tiene su SHA-256",
                en: "\(row[0].text ?? "?"): the kept plan file doesn't have its SHA-256")
        }
    }
}
