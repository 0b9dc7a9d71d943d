import CXlsxWriter

/// The library that writes workbooks; it's loaded when the first one is written.
package enum WorkbookWriterLibrary {
    /// What it's called.
    package static let name = "libxlsxwriter"
    /// The Debian package that brings it.
    package static let package = "libxlsxwriter4"

    /// Why it can't be loaded; nil where it can.
    package static func flaw() -> String? {
        do throws(WorkbookError) {
            _ = try loaded()
            return nil
        } catch {
            if case .noLibrary(_, let reason) = error { return reason }
            return error.lines.joined()
        }
    }

    /// The library, loaded once.
    static func loaded() throws(WorkbookError) -> UnsafePointer<CXlsxWriter> {
        var reason: UnsafePointer<CChar>?
        guard let library = cxlsx_load(&reason) else {
            throw .noLibrary(package: package, reason: reason.map { String(cString: $0) } ?? "")
        }
        return library
    }
}
