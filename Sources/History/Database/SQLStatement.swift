import CSQLite

/// A statement that is run with values, any number of times.
final class SQLStatement {
    private let database: SQLDatabase
    private let statement: OpaquePointer
    private var library: CSQLite { database.library.pointee }

    fileprivate init(_ statement: OpaquePointer, of database: SQLDatabase) {
        self.statement = statement
        self.database = database
    }

    deinit { _ = library.sqlite3_finalize(statement) }

    /// Runs it with values, one for each `?`, and gives its rows.
    @discardableResult
    func rows(_ values: [SQLValue] = []) throws(HistoryError) -> [[SQLValue]] {
        defer {
            _ = library.sqlite3_reset(statement)
            _ = library.sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() { try database.check(bind(value, at: Int32(index + 1))) }
        var rows: [[SQLValue]] = []
        while true {
            let code = library.sqlite3_step(statement)
            guard code == SQLITE_ROW else {
                guard code == SQLITE_DONE else { throw database.error(code) }
                return rows
            }
            var row: [SQLValue] = []
            var column: Int32 = 0
            while column < columnCount {
                row.append(value(at: column))
                column += 1
            }
            rows.append(row)
        }
    }

    private lazy var columnCount: Int32 = library.sqlite3_column_count(statement)

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return library.sqlite3_bind_null(statement, index)
        case .integer(let value): return library.sqlite3_bind_int64(statement, index, Int64(value))
        case .real(let value): return library.sqlite3_bind_double(statement, index, value)
        case .text(let text):
            var text = text
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    csqlite_bind_text(database.library, statement, index, $0.baseAddress, $0.count)
                }
            }
        case .bytes(let bytes):
            return bytes.withUnsafeBytes {
                csqlite_bind_bytes(database.library, statement, index, $0.baseAddress, $0.count)
            }
        }
    }

    private func value(at column: Int32) -> SQLValue {
        switch library.sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(Int(library.sqlite3_column_int64(statement, column)))
        case SQLITE_FLOAT: return .real(library.sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            let text = library.sqlite3_column_text(statement, column)
            let count = Int(library.sqlite3_column_bytes(statement, column))
            return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = library.sqlite3_column_blob(statement, column)
            let count = Int(library.sqlite3_column_bytes(statement, column))
            return .bytes(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
        default: return .null
        }
    }
}

extension SQLDatabase {
    /// Prepares a statement.
    func statement(_ text: String) throws(HistoryError) -> SQLStatement {
        var statement: OpaquePointer?
        try check(library.pointee.sqlite3_prepare_v2(pointer, text, -1, &statement, nil))
        guard let statement else { throw error(SQLITE_MISUSE) }
        return SQLStatement(statement, of: self)
    }

    /// Runs a statement once.
    @discardableResult
    func rows(_ text: String, _ values: [SQLValue] = []) throws(HistoryError) -> [[SQLValue]] {
        try statement(text).rows(values)
    }
}
