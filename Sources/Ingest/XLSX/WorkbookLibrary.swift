import CZip

/// The library that opens workbooks; it's loaded when the first one is opened.
package enum WorkbookLibrary {
    /// What it's called.
    package static let name = "libzip"
    /// The Debian package that brings it.
    package static let package = "libzip4"

    /// Why it can't be loaded; nil where it can.
    package static func flaw() -> String? { czip_load().map { String(cString: $0) } }
}
