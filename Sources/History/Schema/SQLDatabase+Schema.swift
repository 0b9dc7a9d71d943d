import CSQLite

extension SQLDatabase {
    /// Whose database it is, and of which version.
    enum State: Equatable {
        case empty
        case foreign
        case history(version: Int)
    }

    var state: State {
        get throws(HistoryError) {
            let id = try rows("PRAGMA application_id").first?.first?.integer ?? 0
            if id == HistorySchema.applicationID {
                return .history(version: try rows("PRAGMA user_version").first?.first?.integer ?? 0)
            }
            let count = try rows("SELECT count(*) FROM sqlite_schema").first?.first?.integer ?? 0
            return id == 0 && count == 0 ? .empty : .foreign
        }
    }

    /// Makes the tables, or brings those of an earlier version up to date; all of it, or nothing.
    func migrate(by migrations: [String] = HistorySchema.migrations) throws(HistoryError) {
        if try version(upTo: migrations.count) == 0 { try run("PRAGMA journal_mode = WAL") }
        try run("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL")
        guard try version(upTo: migrations.count) < migrations.count else { return }
        try transaction { () throws(HistoryError) in
            // Another writer may have done it meanwhile.
            for step in try version(upTo: migrations.count)..<migrations.count { try run(migrations[step]) }
            // What an earlier Corte kept has no seal yet.
            if migrations == HistorySchema.migrations { try seal() }
            try run("PRAGMA application_id = \(HistorySchema.applicationID)")
            try run("PRAGMA user_version = \(migrations.count)")
        }
    }

    /// The version of its tables, 0 for none yet.
    ///
    /// - Throws: `HistoryError` for what isn't a history, and for a later version.
    func version(upTo latest: Int = HistorySchema.version) throws(HistoryError) -> Int {
        let state: State
        do throws(HistoryError) {
            state = try self.state
        } catch {
            if case .sqlite(_, let code, _) = error, code & 0xFF == SQLITE_NOTADB { throw .foreign(file) }
            throw error
        }
        switch state {
        case .empty: return 0
        case .foreign: throw .foreign(file)
        case .history(let version) where version > latest: throw .newer(file, version: version)
        case .history(let version): return version
        }
    }
}
