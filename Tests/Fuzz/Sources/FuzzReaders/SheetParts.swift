/// The parts of a workbook that say what its cells are, divided by lines of `=====`: the sheet, and where they're given the
/// shared strings, the styles, the workbook and its references. In an archive of their own chance gets past its checksums.
struct SheetParts {
    private let parts: [ArraySlice<UInt8>]

    init(_ bytes: [UInt8]) {
        let mark = Array("\n=====\n".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while let cut = rest.firstRange(of: mark) {
            parts.append(rest[..<cut.lowerBound])
            rest = rest[cut.upperBound...]
        }
        self.parts = parts + [rest]
    }

    private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let names = [
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
    ]
    private static let usual = [
        "", "<sst/>", "<styleSheet/>",
        "<workbook xmlns:r='\(kinds)'><sheets><sheet name='Hoja1' sheetId='1' r:id='rId1'/></sheets></workbook>",
        "<Relationships><Relationship Id='rId1' Type='\(kinds)/worksheet' Target='worksheets/sheet1.xml'/>"
            + "<Relationship Id='rId2' Type='\(kinds)/sharedStrings' Target='sharedStrings.xml'/>"
            + "<Relationship Id='rId3' Type='\(kinds)/styles' Target='styles.xml'/></Relationships>",
    ]

    /// The file.
    var workbook: [UInt8] {
        var zip = ZipWriter()
        let top =
            "<Relationships><Relationship Id='r' Type='\(Self.kinds)/officeDocument' Target='xl/workbook.xml'/>"
            + "</Relationships>"
        zip.add("_rels/.rels", Array(top.utf8), isPacked: false)
        for (index, name) in Self.names.enumerated() {
            let content = parts.indices.contains(index) ? Array(parts[index]) : Array(Self.usual[index].utf8)
            zip.add(name, content, isPacked: false)
        }
        return zip.file
    }
}
