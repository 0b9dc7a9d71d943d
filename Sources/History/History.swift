import CSQLite
import Files
import Glibc
import Words

/// A history: cuts that were recorded, each with all its versions, in one SQLite file.
public final class History {
    let database: SQLDatabase
    /// Its path, as given.
    public var file: String { database.file }

    /// Opens a history for reading.
    ///
    /// - Throws: `HistoryError` for what isn't there, isn't a history, or is of a later version.
    public convenience init(reading file: String) throws(HistoryError) {
        guard FilePath.exists(file) else { throw .missing(file) }
        let database: SQLDatabase
        let version: Int
        do throws(HistoryError) {
            database = try SQLDatabase(file, .reading)
            version = try database.version()
        } catch {
            // SQLite wants a file beside it, which a folder that can't be written has no room for; without one that somebody
            // left, nobody is writing.
            guard case .sqlite(_, let code, _) = error, [SQLITE_CANTOPEN, SQLITE_READONLY].contains(code & 0xFF),
                !FilePath.exists(file + "-wal")
            else { throw error }
            let still = try SQLDatabase(file, .readingOnly)
            guard try still.version() == HistorySchema.version else { throw error }
            self.init(still)
            return
        }
        guard version > 0 else { throw .foreign(file) }
        // Tables of an earlier version are brought up to date first.
        guard version == HistorySchema.version else {
            let writing = try SQLDatabase(file, .writing)
            try writing.migrate()
            self.init(writing)
            return
        }
        self.init(database)
    }

    /// Opens a history to record in, and makes it where it isn't there.
    public convenience init(recordingIn file: String) throws(HistoryError) {
        let database = try SQLDatabase(file, .creating)
        try database.migrate()
        self.init(database)
    }

    private init(_ database: SQLDatabase) { self.database = database }

    /// Whether a file begins as SQLite's do; a path that can't be read doesn't, and a pipe isn't asked: what is read of it is
    /// gone.
    public static func isDatabase(_ path: String) -> Bool {
        var status = stat()
        guard stat(path.nativePath, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        let descriptor = FilePath.open(path)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: magic.count)
        let count = head.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return count == magic.count && head == magic
    }

    private static let magic = Array("SQLite format 3\0".utf8)
}
