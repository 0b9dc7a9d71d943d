import CSQLite
import Glibc

/// An open SQLite database.
final class SQLDatabase {
    let library: UnsafePointer<CSQLite>
    let pointer: OpaquePointer
    /// Its path, as given.
    let file: String

    /// How a file is opened.
    enum Access {
        case reading
        case writing
        /// For writing, and made where it isn't there.
        case creating
        /// For reading where nothing can be written, not even beside it, and nobody else writes.
        case readingOnly
        /// Made in memory, and gone with its last use.
        case inMemory

        fileprivate var flags: Int32 {
            switch self {
            case .reading: SQLITE_OPEN_READONLY
            case .readingOnly: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
            case .writing: SQLITE_OPEN_READWRITE
            case .creating, .inMemory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        }
    }

    /// Opens a database.
    ///
    /// - Parameter wait: for how many milliseconds another writer is waited for.
    init(_ file: String, _ access: Access, wait: Int32 = 5000) throws(HistoryError) {
        library = try SQLiteLibrary.loaded()
        self.file = file
        var pointer: OpaquePointer?
        // A name such as `:memory:` is a file's name too.
        var path = file.hasPrefix("/") ? file : "./" + file
        if case .readingOnly = access { path = Self.address(of: path) }
        if case .inMemory = access { path = ":memory:" }
        let code = library.pointee.sqlite3_open_v2(path, &pointer, access.flags, nil)
        guard let pointer else { throw .sqlite(file, code: code, message: "out of memory") }
        self.pointer = pointer
        _ = library.pointee.sqlite3_extended_result_codes(pointer, 1)
        if code != SQLITE_OK { throw error(library.pointee.sqlite3_extended_errcode(pointer)) }
        _ = library.pointee.sqlite3_busy_timeout(pointer, wait)
    }

    deinit { _ = library.pointee.sqlite3_close_v2(pointer) }

    /// The address by which SQLite takes a file for one that doesn't change.
    private static func address(of path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        let escaped = path.utf8.map { byte in
            byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
                ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
        return "file:\(escaped.joined())?immutable=1"
    }

    /// Runs statements without values or rows.
    func run(_ text: String) throws(HistoryError) {
        try check(library.pointee.sqlite3_exec(pointer, text, nil, nil, nil))
    }

    /// Does something whole, or not at all, as the only writer.
    func transaction<Value>(_ body: () throws(HistoryError) -> Value) throws(HistoryError) -> Value {
        try run("BEGIN IMMEDIATE")
        do throws(HistoryError) {
            let value = try body()
            try run("COMMIT")
            return value
        } catch {
            // What went wrong may have ended it already.
            if library.pointee.sqlite3_get_autocommit(pointer) == 0 { try? run("ROLLBACK") }
            throw error
        }
    }

    /// The key of the row that was added last.
    var lastKey: Int { Int(library.pointee.sqlite3_last_insert_rowid(pointer)) }

    func check(_ code: Int32) throws(HistoryError) { if code != SQLITE_OK { throw error(code) } }

    /// What a code of the library's means, with its own words.
    func error(_ code: Int32) -> HistoryError {
        let message = library.pointee.sqlite3_errmsg(pointer).map { String(cString: $0) } ?? ""
        return .sqlite(file, code: code, message: message)
    }
}
