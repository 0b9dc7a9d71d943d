import Words

/// What a document says about itself in XMP (ISO 16684-1), with the claim that it's accessible (ISO 14289-1, 5).
struct DocumentMetadata {
    let information: DocumentInformation
    let language: String

    /// The packet; what isn't known is left out.
    var packet: String {
        let words = information.keywords.joined(separator: ", ")
        let properties = [
            Self.choice("dc:title", "Alt", information.title, attributes: " xml:lang=\"x-default\""),
            Self.choice("dc:creator", "Seq", information.author),
            Self.choice("dc:description", "Alt", information.subject, attributes: " xml:lang=\"x-default\""),
            Self.choice("dc:language", "Bag", language),
            Self.plain("pdf:Keywords", words),
            Self.plain("xmp:CreatorTool", information.creator),
            Self.plain("xmp:CreateDate", information.creationDate),
            Self.plain("pdfuaid:part", "1"),
        ]
        let spaces = [
            ("dc", "http://purl.org/dc/elements/1.1/"), ("pdf", "http://ns.adobe.com/pdf/1.3/"),
            ("xmp", "http://ns.adobe.com/xap/1.0/"), ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
        ]
        return "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
            + "<rdf:Description rdf:about=\"\""
            + spaces.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined() + ">\n" + properties.joined()
            + "</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    }

    private static func plain(_ name: String, _ value: String) -> String {
        value.isEmpty ? "" : "<\(name)>\(XML.escaped(value))</\(name)>\n"
    }

    private static func choice(_ name: String, _ kind: String, _ value: String, attributes: String = "") -> String {
        value.isEmpty
            ? ""
            : "<\(name)><rdf:\(kind)><rdf:li\(attributes)>\(XML.escaped(value))</rdf:li></rdf:\(kind)></\(name)>\n"
    }
}
