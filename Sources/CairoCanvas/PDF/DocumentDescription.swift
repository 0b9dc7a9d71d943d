package import Scene
import Words

/// What a document says of itself: information, language, and a figure with its alternative text on each page.
package enum DocumentDescription {
    /// A document that Cairo wrote, for this program or another; nil where it isn't built as Cairo builds it. What is read
    /// out of each page is its short alternative text: its figures are texts of the page itself.
    ///
    package static func added(
        to file: [UInt8], of pages: [Scene], information: DocumentInformation
    ) -> [UInt8]? {
        guard information.hasReadableDate, let document = PlainPDF(file), document.pages.count == pages.count,
            let first = pages.first
        else { return nil }
        let date = information.creationDate.filter(\.isNumber)
        var update = CompactPDF(document)

        // What opens and closes the figure is the same on every page.
        let begin = update.add(stream: "/Figure<</MCID 0>>BDC\n")
        let end = update.add(stream: "EMC\n")
        let root = update.reserve()
        let top = update.reserve()
        let figures = pages.map { _ in update.reserve() }
        for (index, page) in pages.enumerated() {
            let number = document.pages[index]
            guard let contents = document.reference("Contents", in: number),
                let dictionary = document.dictionary(number), let drawn = document.size(ofPage: number)
            else { return nil }
            // Its own size, from the top left corner of what was drawn, which may be larger.
            let corners = [0, drawn.height - page.size.height, page.size.width, drawn.height]
            let box = "[ \(corners.map { ShortDecimal.text($0) }.joined(separator: " ")) ]"
            let described = dictionary.replacing(PlainPDF.box(drawn), with: "/MediaBox \(box)").replacing(
                "/Contents \(contents) 0 R", with: "/Contents [ \(begin) 0 R \(contents) 0 R \(end) 0 R ]")
            update.put(number, described + " /StructParents \(index) /Tabs /S")
            update.put(
                figures[index],
                "/Type /StructElem /S /Figure /P \(top) 0 R /Pg \(number) 0 R /K 0 /Alt "
                    + PDFText.string(page.shortAlternativeText)
                    + " /A << /O /Layout /Placement /Block /BBox \(box) >>")
        }
        let kids = figures.map { "\($0) 0 R" }.joined(separator: " ")
        update.put(top, "/Type /StructElem /S /Document /P \(root) 0 R /K [ \(kids) ]")
        let parents = figures.enumerated().map { "\($0.offset) [ \($0.element) 0 R ]" }.joined(separator: " ")
        update.put(
            root,
            "/Type /StructTreeRoot /K \(top) 0 R /ParentTree << /Nums [ \(parents) ] >> "
                + "/ParentTreeNextKey \(pages.count)")
        guard let catalog = document.dictionary(document.root) else { return nil }
        update.put(
            document.root,
            catalog + " /Lang \(PDFText.string(first.language)) /MarkInfo << /Marked true >> "
                + "/StructTreeRoot \(root) 0 R /ViewerPreferences << /DisplayDocTitle true >>")
        update.put(document.information, entries(information, date: date))
        return try? update.bytes()
    }

    private static func entries(_ information: DocumentInformation, date: String) -> String {
        let texts = [
            ("Title", information.title), ("Author", information.author), ("Subject", information.subject),
            ("Keywords", information.keywords.joined(separator: ", ")), ("Creator", information.creator),
        ]
        return texts.filter { !$0.1.isEmpty }.map { "/\($0.0) \(PDFText.string($0.1)) " }.joined()
            + "/CreationDate (D:\(date)Z)"
    }
}
