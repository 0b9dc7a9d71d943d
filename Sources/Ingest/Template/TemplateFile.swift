package import PlanModel
import Words

/// An office's own presentation, as far as a deck takes its look from it: masters, layouts, themes and their pictures.
package struct TemplateFile: Hashable, Sendable {
    /// A part to be copied as it is.
    package struct Part: Hashable, Sendable {
        package var name: String
        /// What it holds, as a media type.
        package var type: String
        package var bytes: [UInt8]
    }

    /// A layout, by the type that it says it has (`titleOnly`), and whether it has a place for a title.
    package struct Layout: Hashable, Sendable {
        package var part: String
        package var type: String
        package var hasTitle: Bool
    }

    /// A master with the number that the presentation gives it, and its theme.
    package struct Master: Hashable, Sendable {
        package var part: String
        package var id: String
        package var theme: String
    }

    package var masters: [Master]
    package var layouts: [Layout]
    /// The size of its slides, in points.
    package var width, height: Double
    /// All that is copied, each part with its list of relations where it has one.
    package var parts: [Part]

    /// Reads a presentation under the limits of workbooks: no document types, no macros, nothing outside of the file.
    package init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        guard FileSignature(bytes) == .zip else {
            throw Diagnostic(
                at: Place(file: file),
                Phrase(es: "no es una presentación .pptx", en: "this is no .pptx presentation"),
                advice: TemplateFault.again)
        }
        do {
            let reader = try TemplateReader(ZipArchive(bytes))
            (masters, layouts, parts) = (reader.masters, reader.layouts, reader.parts)
            (width, height) = (reader.outline.width, reader.outline.height)
        } catch {
            throw error.diagnostic(file: file, as: .file)
        }
    }
}
