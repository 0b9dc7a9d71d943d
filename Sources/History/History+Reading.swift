import PlanModel
import Words

extension History {
    /// All versions of all cuts, by unit, day and version.
    public func cuts() throws(HistoryError) -> [RecordedCut] {
        let fields = "id, plan, unit, day, version, content, recorded_at, recorded_by"
        let found = try database.rows(
            """
            SELECT \(fields), NOT EXISTS (SELECT 1 FROM cut AS later WHERE later.replaces = cut.id)
            FROM cut ORDER BY unit, day, version
            """)
        var cuts: [RecordedCut] = []
        for row in found {
            guard let key = row[0].integer, let plan = row[1].text, let unit = row[2].text,
                let day = row[3].text.flatMap({ Cut($0) }), let version = row[4].integer, let content = row[5].text,
                let at = row[6].text, let by = row[7].text
            else { throw damaged("cut") }
            cuts.append(
                RecordedCut(
                    key: key, plan: plan, unit: unit.isEmpty ? nil : unit, day: day, version: version,
                    isLatest: row[8].integer == 1, content: content, recordedAt: at, recordedBy: by,
                    sources: try sources(of: key)))
        }
        return cuts
    }

    /// A version of a cut by its name, `2024-03-31` for the latest version or `2024-03-31@1`.
    ///
    /// - Parameter unit: nil where the history has a single one.
    public func cut(named name: String, unit: String? = nil) throws(HistoryError) -> RecordedCut {
        let known = try cuts().filter { unit == nil || $0.unit == unit }
        let parts = name.split(separator: "@", omittingEmptySubsequences: false)
        let day = parts.first.flatMap { Cut($0) }
        let version = parts.count == 2 ? Int(parts[1]) : nil
        let found = known.filter { cut in
            cut.day == day && (version == nil && parts.count == 1 ? cut.isLatest : cut.version == version)
        }
        guard let cut = found.first, found.count == 1 else {
            let names = known.map { cut in cut.unit.map { "\($0) \(cut.name)" } ?? cut.name }
            throw .noCut(file, asked: name, known: names)
        }
        return cut
    }

    /// What was read of a cut.
    public func content(of cut: RecordedCut) throws(HistoryError) -> CutContent {
        let key: [SQLValue] = [.integer(cut.key)]
        let file = try database.rows(
            "SELECT plan_file.file, text FROM plan_file JOIN cut ON cut.plan_file = plan_file.id WHERE cut.id = ?", key
        ).first
        let levels = try database.rows("SELECT name FROM cut_level WHERE cut = ? ORDER BY depth", key)
        let weights = try database.rows(
            "SELECT code, weight, file, sheet, line, field FROM node_weight WHERE cut = ? ORDER BY code", key)
        return CutContent(
            plan: cut.plan, unit: cut.unit, day: cut.day,
            planFile: file.flatMap { row in
                row[0].text.flatMap { name in row[1].text.map { .init(file: name, text: $0) } }
            },
            levels: levels.compactMap { $0[0].text },
            nodeWeights: weights.compactMap { row in
                guard let code = row[0].text, let weight = row[1].real else { return nil }
                return .init(code: code, weight: weight, origin: ReadingColumns.place(row[2...]))
            }, rows: try rows(of: cut))
    }

    /// What was read of a cut, where it still is what was recorded.
    ///
    /// - Throws: `HistoryError.altered` where it has another SHA-256.
    public func soundContent(of cut: RecordedCut) throws(HistoryError) -> CutContent {
        let content = try content(of: cut)
        guard content.digest == cut.content else { throw .altered(file, cut: cut.name) }
        return content
    }

    private func rows(of cut: RecordedCut) throws(HistoryError) -> [Observation] {
        let key: [SQLValue] = [.integer(cut.key)]
        let names = (ReadingColumns.names + ReadingColumns.placeNames).joined(separator: ", ")
        var rows: [Observation] = []
        for (index, fields) in try database.rows(
            "SELECT position, \(names) FROM reading WHERE cut = ? ORDER BY position", key
        ).enumerated() {
            guard fields[0].integer == index, var row = ReadingColumns.row(fields[1...]) else {
                throw damaged("reading")
            }
            row.unit = cut.unit
            row.cut = cut.day
            rows.append(row)
        }
        let nodes = try database.rows(
            "SELECT position, code FROM reading_node WHERE cut = ? ORDER BY position, depth", key)
        for node in nodes {
            guard let position = node[0].integer, rows.indices.contains(position), let code = node[1].text else {
                throw damaged("reading_node")
            }
            rows[position].path.append(code)
        }
        let figures = try database.rows(
            "SELECT position, role, year, state, value, text FROM figure WHERE cut = ? ORDER BY position, year, role",
            key)
        for fields in figures {
            guard let position = fields[0].integer, rows.indices.contains(position),
                let figure = KeptFigure(fields[1...])
            else { throw damaged("figure") }
            figure.apply(to: &rows[position])
        }
        return rows
    }

    private func sources(of cut: Int) throws(HistoryError) -> [PlanSource] {
        try database.rows(
            """
            SELECT file, sha256 FROM source JOIN cut_source ON cut_source.source = source.id
            WHERE cut = ? ORDER BY position
            """, [.integer(cut)]
        ).compactMap { row in row[0].text.flatMap { file in row[1].text.map { PlanSource(file: file, sha256: $0) } } }
    }

    /// The reports of a cut, in the order in which they were recorded.
    public func reports(of cut: RecordedCut) throws(HistoryError) -> [RecordedReport] {
        var reports: [RecordedReport] = []
        for row in try database.rows(
            """
            SELECT expression, fingerprint, base, mode, figures, document, program, sha256, recorded_at, recorded_by
            FROM report WHERE cut = ? ORDER BY id
            """, [.integer(cut.key)])
        {
            let texts = row.map { $0.text ?? "" }
            guard let document = row[5].bytes else { throw damaged("report") }
            reports.append(
                RecordedReport(
                    expression: texts[0], fingerprint: texts[1], base: texts[2], mode: texts[3], figures: texts[4],
                    document: document, program: texts[6], sha256: texts[7], recordedAt: texts[8], recordedBy: texts[9])
            )
        }
        return reports
    }

    func damaged(_ table: String) -> HistoryError {
        .damaged(
            file,
            Phrase(
                es: "la tabla \(table) no tiene lo que se guardó en ella",
                en: "the table \(table) doesn't have what was kept in it"))
    }
}
