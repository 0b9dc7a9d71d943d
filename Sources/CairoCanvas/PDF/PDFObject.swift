/// An object of a document: its text, with a character for each byte, and what follows it if it's a stream, whose length the
/// text doesn't say.
struct PDFObject {
    var text: String
    var stream: ArraySlice<UInt8>?

    /// A dictionary, by what stands between its marks.
    static func dictionary(_ entries: String) -> PDFObject { PDFObject(text: "<<\(entries)>>") }
}
