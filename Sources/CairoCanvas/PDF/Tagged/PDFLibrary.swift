import CQPDF

/// The library that finishes tagged documents; it's loaded when the first one is written.
package enum PDFLibrary {
    /// What it's called.
    package static let name = "libqpdf"
    /// The Debian package that brings it.
    package static let package = "libqpdf29"

    /// Why it can't be loaded; nil where it can.
    package static func flaw() -> String? {
        var reason: UnsafePointer<CChar>?
        guard cqpdf_load(&reason) == nil else { return nil }
        return reason.map { String(cString: $0) } ?? ""
    }

    /// The library, loaded once.
    static func loaded() throws(CanvasError) -> UnsafePointer<CQPDF> {
        var reason: UnsafePointer<CChar>?
        guard let library = cqpdf_load(&reason) else {
            throw .noLibrary(package: package, reason: reason.map { String(cString: $0) } ?? "")
        }
        return library
    }
}
