import Words

/// Why a presentation can't lend a deck its look.
enum TemplateFault {
    static let again = Phrase(
        es: "guárdela como .pptx en PowerPoint o LibreOffice", en: "save it as .pptx in PowerPoint or LibreOffice")

    static let otherFormat = WorkbookFault(
        Phrase(es: "es un archivo ZIP sin una presentación", en: "this is a ZIP file without a presentation"),
        advice: again)

    static let withMacros = WorkbookFault(
        Phrase(es: "es una presentación con macros", en: "this is a presentation with macros"),
        advice: Phrase(es: "guárdela sin macros, como .pptx", en: "save it without them, as .pptx"))

    static let withoutTitle = WorkbookFault(
        Phrase(
            es: "ningún diseño del patrón tiene un lugar para el título",
            en: "no layout of its master has a place for a title"),
        advice: Phrase(
            es: "agregue el diseño «Solo el título» en el patrón", en: "add the layout 'Title Only' to its master"))

    /// A part of the look refers to what is outside of the file.
    static func external(_ part: String) -> WorkbookFault {
        WorkbookFault(
            Phrase(
                es: "el patrón apunta fuera del archivo (\(Excerpt.of(part)))",
                en: "its master refers to something outside of the file (\(Excerpt.of(part)))"),
            advice: Phrase(
                es: "quite del patrón los vínculos y las imágenes vinculadas",
                en: "take links and linked pictures out of the master"))
    }

    /// A part of the look is of a kind that isn't copied.
    static func foreign(_ kind: String) -> WorkbookFault {
        WorkbookFault(
            Phrase(
                es: "el patrón contiene algo que no se copia (\(Excerpt.of(kind)))",
                en: "its master holds something that isn't copied (\(Excerpt.of(kind)))"),
            advice: Phrase(
                es: "deje en el patrón solo formas, textos e imágenes",
                en: "leave only shapes, texts and pictures in the master"))
    }
}
