import Files
import PlanModel

extension History {
    /// Records a cut with its report: as a new version where what is read differs from the latest one, and nothing that is
    /// there already. All of it is kept, or nothing.
    public func record(_ recording: Recording) throws(HistoryError) -> RecordingOutcome {
        let content = recording.content
        let digest = content.digest
        return try database.transaction { () throws(HistoryError) in
            let known = try cuts()
            if let other = known.first(where: { $0.plan != content.plan }) {
                throw .otherPlan(file, kept: other.plan, given: content.plan)
            }
            guard try database.isSealed else { throw .damaged(file, Self.unsealed) }
            let at = try time(recording.at)
            let latest = known.first { $0.unit == content.unit && $0.day == content.day && $0.isLatest }
            let isNewVersion = latest?.content != digest
            if isNewVersion { try add(content, digest: digest, after: latest, recording, at: at) }
            let kept = try cuts().first { $0.unit == content.unit && $0.day == content.day && $0.isLatest }
            guard let cut = kept else { throw damaged("cut") }
            let isNewReport = try add(recording.report, to: cut, by: recording.by, at: at)
            try database.seal()
            return RecordingOutcome(
                cut: cut, isNewVersion: isNewVersion, isNewReport: isNewReport, by: recording.by, at: at,
                seal: try seal ?? "")
        }
    }

    /// A time as it's kept; now where none is given.
    private func time(_ given: String?) throws(HistoryError) -> String {
        if let given { return given }
        return try database.rows("SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')").first?.first?.text ?? ""
    }

    private func add(
        _ content: CutContent, digest: String, after latest: RecordedCut?, _ recording: Recording, at: String
    ) throws(HistoryError) {
        let planFile = try content.planFile.map { file throws(HistoryError) in try key(of: file) }
        try database.rows(
            """
            INSERT INTO cut (plan, unit, day, version, replaces, content, plan_file, recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(content.plan), .text(content.unit ?? ""), .text(content.day.description),
                .integer((latest?.version ?? 0) + 1), .optional(latest?.key), .text(digest), .optional(planFile),
                .text(at), .text(recording.by),
            ])
        let cut = SQLValue.integer(database.lastKey)
        for (position, source) in recording.sources.enumerated() {
            let key = try key(of: source)
            try database.rows("INSERT INTO cut_source VALUES (?, ?, ?)", [cut, .integer(position), .integer(key)])
        }
        for (depth, level) in content.levels.enumerated() {
            try database.rows("INSERT INTO cut_level VALUES (?, ?, ?)", [cut, .integer(depth), .text(level)])
        }
        for weight in content.nodeWeights {
            try database.rows(
                "INSERT INTO node_weight VALUES (?, ?, ?, ?, ?, ?, ?)",
                [cut, .text(weight.code), .real(weight.weight)] + ReadingColumns.values(of: weight.origin))
        }
        try add(content.rows, to: cut)
    }

    private func add(_ rows: [Observation], to cut: SQLValue) throws(HistoryError) {
        let count = 2 + ReadingColumns.names.count + ReadingColumns.placeNames.count
        let marks = Array(repeating: "?", count: count).joined(separator: ", ")
        let reading = try database.statement("INSERT INTO reading VALUES (\(marks))")
        let node = try database.statement("INSERT INTO reading_node VALUES (?, ?, ?, ?)")
        let figure = try database.statement("INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?)")
        for (position, row) in rows.enumerated() {
            let key = [cut, .integer(position)]
            try reading.rows(key + ReadingColumns.values(of: row) + ReadingColumns.values(of: row.origin))
            for (depth, code) in row.path.enumerated() { try node.rows(key + [.integer(depth), .text(code)]) }
            for kept in KeptFigure.all(of: row) { try figure.rows(key + kept.values) }
        }
    }

    private func add(
        _ report: Recording.Report, to cut: RecordedCut, by: String, at: String
    ) throws(HistoryError) -> Bool {
        let known = try database.rows(
            "SELECT 1 FROM report WHERE cut = ? AND figures = ?", [.integer(cut.key), .text(report.digest)])
        guard known.isEmpty else { return false }
        try database.rows(
            """
            INSERT INTO report (cut, expression, fingerprint, base, mode, figures, sha256, document, program,
              recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(cut.key), .text(report.expression), .text(report.fingerprint), .text(report.base),
                .text(report.mode), .text(report.digest), .text(Digest.sha256(of: report.document)),
                .bytes(report.document), .text(report.program), .text(at), .text(by),
            ])
        return true
    }

    private func key(of source: PlanSource) throws(HistoryError) -> Int {
        try database.rows(
            "INSERT INTO source (sha256, file) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [.text(source.sha256), .text(source.file)])
        return try database.rows(
            "SELECT id FROM source WHERE sha256 = ? AND file = ?", [.text(source.sha256), .text(source.file)]
        ).first?.first?.integer ?? 0
    }

    private func key(of file: CutContent.TextFile) throws(HistoryError) -> Int {
        let digest = SQLValue.text(Digest.sha256(of: file.text.utf8))
        try database.rows(
            "INSERT INTO plan_file (sha256, file, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [digest, .text(file.file), .text(file.text)])
        return try database.rows(
            "SELECT id FROM plan_file WHERE sha256 = ? AND file = ?", [digest, .text(file.file)]
        ).first?.first?.integer ?? 0
    }
}
