import PlanModel
import TestSupport
import Testing
import Words

@testable import Ingest

@Suite("A template") struct TemplateFileTests {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func links(_ entries: (id: String, kind: String, target: String)..., mode: String = "") -> String {
        let each = entries.map {
            "<Relationship Id='\($0.id)' Type='\(office)/\($0.kind)' Target='\($0.target)'\(mode)/>"
        }
        return "<Relationships>\(each.joined())</Relationships>"
    }

    /// A master with a layout, a theme and a picture, part by part.
    private static let parts = [
        "[Content_Types].xml": "<Types><Default Extension='xml' ContentType='application/xml'/>"
            + "<Default Extension='png' ContentType='image/png'/>"
            + ["presentation.main": "presentation", "slideMaster": "slideMasters/m", "slideLayout": "slideLayouts/l"]
            .sorted { $0.key < $1.key }.map {
                "<Override PartName='/ppt/\($0.value).xml' ContentType='application/x.presentationml.\($0.key)+xml'/>"
            }.joined() + "<Override PartName='/ppt/theme/t.xml' ContentType='application/x.theme+xml'/></Types>",
        "_rels/.rels": links(("rId1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml":
            "<p xmlns:r='r'><sldMasterId id='2147483700' r:id='rId9'/><sldSz cx='12192000' cy='6858000'/></p>",
        "ppt/_rels/presentation.xml.rels": links(
            ("rId9", "slideMaster", "slideMasters/m.xml"), ("rId1", "slide", "slides/slide1.xml")),
        "ppt/slideMasters/m.xml": "<sldMaster/>",
        "ppt/slideMasters/_rels/m.xml.rels": links(
            ("rId1", "slideLayout", "../slideLayouts/l.xml"), ("rId2", "theme", "/ppt/theme/t.xml"),
            ("rId3", "image", "../media/logo.png")),
        "ppt/slideLayouts/l.xml": "<sldLayout type='titleOnly'><ph type='title'/></sldLayout>",
        "ppt/slideLayouts/_rels/l.xml.rels": links(("rId1", "slideMaster", "../slideMasters/m.xml")),
        "ppt/theme/t.xml": "<theme/>", "ppt/media/logo.png": "PNG", "ppt/slides/slide1.xml": "<sld/>",
    ]

    private func file(_ changes: [String: String?] = [:], flags: Int = 0) -> [UInt8] {
        var zip = ZipWriter(flags: flags)
        let parts = Self.parts.merging(changes.compactMapValues { $0 }, uniquingKeysWith: { $1 })
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) where changes[name] != .some(nil) {
            zip.add(name, Array(text.utf8))
        }
        return zip.file
    }

    private func read(_ changes: [String: String?] = [:], flags: Int = 0) throws(Diagnostic) -> TemplateFile {
        try TemplateFile(file(changes, flags: flags), file: "oficina.pptx")
    }

    private func refusal(_ changes: [String: String?], flags: Int = 0) -> String? {
        do throws(Diagnostic) {
            _ = try read(changes, flags: flags)
            return nil
        } catch {
            return error.message
        }
    }

    @Test("lends its masters, layouts, themes and pictures, and none of its slides")
    func parts() throws {
        let template = try read()
        #expect(
            template.parts.map(\.name) == [
                "ppt/slideMasters/m.xml", "ppt/slideMasters/_rels/m.xml.rels", "ppt/slideLayouts/l.xml",
                "ppt/slideLayouts/_rels/l.xml.rels", "ppt/theme/t.xml", "ppt/media/logo.png",
            ])
        #expect(template.masters == [.init(part: "ppt/slideMasters/m.xml", id: "2147483700", theme: "ppt/theme/t.xml")])
        #expect(template.layouts == [.init(part: "ppt/slideLayouts/l.xml", type: "titleOnly", hasTitle: true)])
        #expect(template.width == 960 && template.height == 540)
        #expect(template.parts.last?.bytes == Array("PNG".utf8))
    }

    @Test("is refused where it runs something, reaches outside, or has what isn't copied")
    func hostile() {
        let layout = "ppt/slideLayouts/_rels/l.xml.rels"
        #expect(
            refusal(["ppt/_rels/presentation.xml.rels": Self.links(("rId1", "vbaProject", "vbaProject.bin"))])?
                .contains("macros") == true)
        #expect(
            refusal([
                layout: Self.links(("rId1", "image", "https://example.org/a.png"), mode: " TargetMode='External'")
            ])?.contains("outside of the file (ppt/slideLayouts/l.xml)") == true)
        #expect(refusal([layout: Self.links(("rId1", "oleObject", "../a.bin"))])?.contains("oleObject") == true)
        #expect(
            refusal(["ppt/theme/t.xml": "<!DOCTYPE t [<!ENTITY a 'b'>]><theme>&a;</theme>"])?
                .contains("document type") == true)
    }

    @Test("is refused where it's damaged, locked, empty or something else")
    func broken() {
        #expect(refusal(["ppt/theme/t.xml": nil])?.contains("lacks a part") == true)
        #expect(refusal(["ppt/slideMasters/m.xml": "<sldMaster>"])?.contains("makes no sense") == true)
        #expect(refusal([:], flags: 1)?.contains("password") == true)
        #expect(refusal(["_rels/.rels": "<Relationships/>"])?.contains("without a presentation") == true)
        #expect(refusal(["ppt/slideLayouts/l.xml": "<sldLayout/>"])?.contains("place for a title") == true)
        #expect(throws: Diagnostic.self) { try TemplateFile(Array("nada".utf8), file: "a.pptx") }
    }

    @Test("is refused where a part's name leads out of its folder, or unpacks to too much")
    func bounds() {
        let master = "ppt/slideMasters/_rels/m.xml.rels"
        #expect(
            refusal([
                master: Self.links(
                    ("rId1", "slideLayout", "../slideLayouts/l.xml"), ("rId2", "theme", "/ppt/theme/t.xml"),
                    ("rId3", "image", "/docProps/x.png"))
            ])?.contains("makes no sense") == true)
        let huge = String(repeating: "x", count: 40 << 20)
        #expect(refusal(["ppt/media/logo.png": huge])?.contains("too") == true)
    }

    @Test("is called a file, which it is, and not a workbook")
    func words() {
        let text = refusal(["ppt/theme/t.xml": nil])
        #expect(text?.contains("the file lacks a part") == true)
    }
}
