import CCairo
import Scene

/// Writes pages as a PDF document in memory.
struct PDFWriter {
    let typesetter: Typesetter

    /// Where Cairo's bytes are collected.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// The bytes of a document; with `sections`, one for each page, its structure is inside, and an outline of the titles.
    func document(
        _ pages: [Scene], information: DocumentInformation, sections: [StructureNode]? = nil
    ) throws(CanvasError) -> [UInt8] {
        guard let first = pages.first else { throw .noPages }
        guard information.hasReadableDate else { throw .date(information.creationDate) }
        for page in pages where !Self.fits(page.size) {
            throw .size(width: page.size.width, height: page.size.height)
        }
        let output = Output()
        try withExtendedLifetime(output) { () throws(CanvasError) in
            let surface = cairo_pdf_surface_create_for_stream(
                { closure, data, count in
                    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                    let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
                    output.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
                    return CAIRO_STATUS_SUCCESS
                }, Unmanaged.passUnretained(output).toOpaque(), first.size.width, first.size.height)
            let canvas = try Canvas(takingOver: surface)
            Self.describe(information, on: surface)
            let drawer = SceneDrawer(canvas: canvas, typesetter: typesetter, images: ImageStore())
            if let sections {
                try StructureDrawer(drawer: drawer).draw(sections) { index in
                    // Once more for the first page, and Cairo forgets that the document was opened.
                    if index > 0 {
                        cairo_pdf_surface_set_size(surface, pages[index].size.width, pages[index].size.height)
                    }
                    cairo_pdf_surface_add_outline(
                        surface, CAIRO_PDF_OUTLINE_ROOT, pages[index].title, "page=\(index + 1) pos=[0 0]",
                        cairo_pdf_outline_flags_t(0))
                }
            } else {
                for page in pages {
                    cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
                    try drawer.draw(page)
                    cairo_show_page(canvas.context)
                }
            }
            cairo_surface_finish(surface)
            try canvas.check()
        }
        return output.bytes
    }

    private static func describe(_ information: DocumentInformation, on surface: OpaquePointer?) {
        let entries = [
            (CAIRO_PDF_METADATA_TITLE, information.title),
            (CAIRO_PDF_METADATA_AUTHOR, information.author),
            (CAIRO_PDF_METADATA_SUBJECT, information.subject),
            (CAIRO_PDF_METADATA_KEYWORDS, information.keywords.joined(separator: ", ")),
            (CAIRO_PDF_METADATA_CREATOR, information.creator),
            (CAIRO_PDF_METADATA_CREATE_DATE, information.creationDate),
        ]
        for (key, text) in entries where !text.isEmpty { cairo_pdf_surface_set_metadata(surface, key, text) }
    }

    /// PDF allows pages of up to 200 inches.
    private static func fits(_ size: Size) -> Bool {
        size.width > 0 && size.height > 0 && size.width <= 14400 && size.height <= 14400
    }
}
