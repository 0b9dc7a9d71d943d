import PlanModel
import Words

extension Presentation {
    /// What the document says about itself: its date is the cut's.
    var properties: [Part] {
        let day = "\(date ?? .distantPast)T00:00:00Z"
        let words = [
            ("dc:title", title), ("dc:subject", subject), ("dc:creator", author.isEmpty ? creator : author),
            ("cp:lastModifiedBy", creator), ("dc:language", language),
        ].filter { !$0.1.isEmpty }.map { "<\($0.0)>\(XML.escaped($0.1))</\($0.0)>" }
        let days = ["created", "modified"].map {
            #"<dcterms:\#($0) xsi:type="dcterms:W3CDTF">\#(day)</dcterms:\#($0)>"#
        }
        let core =
            #"<cp:coreProperties xmlns:cp="\#(Namespace.package)/metadata/core-properties" "#
            + #"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#
            + #"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\#((words + days).joined())</cp:coreProperties>"#
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
        let maker = creator.split(separator: " ").first.map(String.init) ?? creator
        let app =
            #"<Properties xmlns="\#(office)"><Slides>\#(slides.count)</Slides>"#
            + "<Application>\(XML.escaped(maker))</Application></Properties>"
        var corePart = Part("docProps/core.xml", kind: "", core)
        corePart.type = "application/vnd.openxmlformats-package.core-properties+xml"
        return [corePart, Part("docProps/app.xml", kind: "extended-properties", app)]
    }
}
