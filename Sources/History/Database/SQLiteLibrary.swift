import CSQLite

/// The library that keeps histories; it's loaded when the first database is opened.
package enum SQLiteLibrary {
    /// What it's called.
    package static let name = "libsqlite3"
    /// The Debian package that brings it.
    package static let package = "libsqlite3-0"

    /// Why it can't be loaded; nil where it can.
    package static func flaw() -> String? {
        var reason: UnsafePointer<CChar>?
        return csqlite_load(&reason) == nil ? reason.map { String(cString: $0) } ?? "" : nil
    }

    /// The library, loaded once.
    static func loaded() throws(HistoryError) -> UnsafePointer<CSQLite> {
        var reason: UnsafePointer<CChar>?
        guard let library = csqlite_load(&reason) else {
            throw .noLibrary(reason: reason.map { String(cString: $0) } ?? "")
        }
        return library
    }
}
