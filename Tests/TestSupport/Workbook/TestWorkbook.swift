/// A workbook as programs write them, part by part.
package struct TestWorkbook {
    package struct Sheet {
        package var name: String
        package var state: String
        /// What stands inside `worksheet`.
        package var content: String

        package init(_ name: String, state: String = "visible", _ content: String) {
            self.name = name
            self.state = state
            self.content = content
        }

        /// A sheet with the name that new ones have.
        package init(_ content: String) { self.init("Hoja1", content) }
    }

    package var sheets: [Sheet]
    /// What stands inside each `si`.
    package var strings: [String] = []
    /// The format codes of the styles from 1 on; style 0 is an ordinary number's.
    package var formats: [String] = []
    package var countsFrom1904 = false
    /// Parts beside these, or in their place.
    package var others: [String: String] = [:]
    package var isPacked = true
    package var flags = 0
    /// What stands before each element's name.
    package var prefix = ""

    package init(_ sheets: Sheet...) { self.sheets = sheets }

    /// A workbook of one sheet whose rows are given.
    package init(rows: String) { sheets = [Sheet("<sheetData>\(rows)</sheetData>")] }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The file.
    package var bytes: [UInt8] {
        var zip = ZipWriter(flags: flags)
        for (name, text) in parts.merging(others, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
            zip.add(name, Array(text.utf8), isPacked: isPacked)
        }
        return zip.file
    }

    private var parts: [String: String] {
        var parts = [
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")]),
        ]
        var targets = sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        targets += [("rIdA", "sharedStrings", "/xl/sharedStrings.xml"), ("rIdB", "styles", "styles.xml")]
        parts["xl/_rels/workbook.xml.rels"] = relationships(targets)
        let entries = sheets.enumerated().map { index, sheet in
            "<sheet name='\(sheet.name)' sheetId='\(index + 1)' state='\(sheet.state)' r:id='rId\(index + 1)'/>"
        }
        parts["xl/workbook.xml"] = document(
            "workbook",
            "<workbookPr date1904='\(countsFrom1904 ? 1 : 0)'/><sheets>\(entries.joined())</sheets>")
        parts["xl/sharedStrings.xml"] = document("sst", strings.map { "<si>\($0)</si>" }.joined())
        let codes = formats.enumerated().map { "<numFmt numFmtId='\(164 + $0)' formatCode='\($1)'/>" }
        let styles = (0...formats.count).map { "<xf numFmtId='\($0 == 0 ? 0 : 163 + $0)'/>" }
        parts["xl/styles.xml"] = document(
            "styleSheet",
            "<numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
                + "<cellXfs>\(styles.joined())</cellXfs>")
        for (index, sheet) in sheets.enumerated() {
            parts["xl/worksheets/sheet\(index + 1).xml"] = document("worksheet", sheet.content)
        }
        return parts
    }

    private func document(_ name: String, _ content: String) -> String {
        let text = "<\(name)>\(content)</\(name)>"
        let names = "xmlns\(prefix.isEmpty ? "" : ":\(prefix)")='\(Self.main)' xmlns:r='\(Self.office)'"
        let marked =
            prefix.isEmpty
            ? text
            : text.replacing("</", with: "\u{1}").replacing("<", with: "<\(prefix):")
                .replacing("\u{1}", with: "</\(prefix):")
        let opening = (prefix.isEmpty ? "<" : "<\(prefix):") + name
        return "<?xml version='1.0' encoding='UTF-8'?>\(opening) \(names)\(marked.dropFirst(opening.count))"
    }

    private func relationships(_ targets: [(id: String, kind: String, part: String)]) -> String {
        let each = targets.map { "<Relationship Id='\($0.id)' Type='\(Self.office)/\($0.kind)' Target='\($0.part)'/>" }
        return "<Relationships>\(each.joined())</Relationships>"
    }
}
