import Files
import Ingest
import PlanModel
import Words

/// The presentation that a deck takes its masters and layouts from.
struct TemplateSource {
    /// Its path; nil for none.
    let file: String?

    /// As large a file as is read, in bytes.
    private static let limit = 64 << 20

    /// The presentation, read under limits; nil where none was asked for.
    func template() throws -> TemplateFile? {
        guard let file else { return nil }
        do {
            guard let bytes = FilePath.contents(file, limit: Self.limit) else {
                throw Diagnostic(
                    at: Place(file: file),
                    Phrase(es: "no se puede leer la plantilla", en: "the template can't be read"),
                    advice: Phrase(
                        es: "revise que exista y que mida a lo sumo 64 MiB",
                        en: "see that it's there and has 64 MiB at most"))
            }
            return try TemplateFile(bytes, file: file)
        } catch let diagnostic as Diagnostic {
            throw IngestError.invalidData(DiagnosticList([diagnostic]))
        }
    }
}
