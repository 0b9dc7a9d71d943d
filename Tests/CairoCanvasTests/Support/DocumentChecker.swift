import TestSupport
import Testing

/// What other programs find in documents.
enum DocumentChecker {
    /// What keeps a document from being accessible, as pdfua has it; empty where nothing does.
    static func findings(_ document: [UInt8]) throws -> String {
        try Poppler.complaints(of: ".build/test/python/bin/pdfua check", document)
    }

    /// What is wrong with a document's objects, as qpdf has it; empty where nothing is.
    static func flaws(_ document: [UInt8]) throws -> String { try Poppler.complaints(of: "qpdf --check", document) }

    /// A document with nothing packed, as text.
    static func plain(_ document: [UInt8]) throws -> String {
        try Poppler.output(of: "qpdf --qdf --object-streams=disable --no-original-object-ids", document, rest: "-")
    }
}
