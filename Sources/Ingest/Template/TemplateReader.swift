/// Follows what the masters of a presentation refer to.
struct TemplateReader {
    private let archive: ZipArchive
    private let types: ContentTypes
    let outline = TemplateOutline()
    private(set) var masters: [TemplateFile.Master] = []
    private(set) var layouts: [TemplateFile.Layout] = []
    private(set) var parts: [TemplateFile.Part] = []

    /// What a look may be made of; anything else could run, or reach outside.
    private static let kinds = ["slideLayout", "slideMaster", "theme", "themeOverride", "image", "tags", "hdphoto"]

    init(_ archive: ZipArchive) throws(WorkbookFault) {
        self.archive = archive
        types = try ContentTypes(in: archive)
        let top = try Relationships(of: "", in: archive)
        guard let main = top.part("officeDocument"), archive.holds(main), main.hasPrefix("ppt/") else {
            throw TemplateFault.otherFormat
        }
        let links = try TemplateLinks(of: main, in: archive)
        guard !links.all.contains(where: { $0.kind == "vbaProject" }), !types.type(of: main).contains("macroEnabled")
        else { throw TemplateFault.withMacros }
        try XMLPart.read(main, of: archive, into: outline)
        for entry in outline.masters {
            guard let link = links.all.first(where: { $0.id == entry.reference }), link.kind == "slideMaster" else {
                throw .malformed(main, entry.reference)
            }
            try copy(link.part)
            let theme = try TemplateLinks(of: link.part, in: archive).all.first { $0.kind == "theme" }
            guard let theme else { throw .missing("theme") }
            masters.append(TemplateFile.Master(part: link.part, id: entry.id, theme: theme.part))
        }
        guard !masters.isEmpty, layouts.contains(where: \.hasTitle) else { throw TemplateFault.withoutTitle }
        guard outline.width > 0, outline.height > 0 else { throw .malformed(main, "sldSz") }
    }

    /// Copies a part, and those that it refers to.
    private mutating func copy(_ name: String) throws(WorkbookFault) {
        guard !parts.contains(where: { $0.name == name }) else { return }
        guard name.hasPrefix("ppt/"), !name.contains(".."), name.allSatisfy({ $0.isASCII && $0 != "\\" }) else {
            throw .malformed(name, "name")
        }
        let links = try TemplateLinks(of: name, in: archive)
        let type = types.type(of: name)
        if type.hasSuffix("+xml") {
            let layout = LayoutOutline()
            // Reading it refuses what no presentation holds, as a document type.
            try XMLPart.read(name, of: archive, into: layout)
            if let kind = layout.type {
                layouts.append(TemplateFile.Layout(part: name, type: kind, hasTitle: layout.hasTitle))
            }
        } else if !type.hasPrefix("image/") {
            throw TemplateFault.foreign(type.isEmpty ? name : type)
        }
        parts.append(TemplateFile.Part(name: name, type: type, bytes: try bytes(of: name)))
        let list = TemplateLinks.list(of: name)
        if archive.holds(list) { parts.append(TemplateFile.Part(name: list, type: "", bytes: try bytes(of: list))) }
        for link in links.all {
            guard !link.isExternal else { throw TemplateFault.external(name) }
            guard Self.kinds.contains(link.kind) else { throw TemplateFault.foreign(link.kind) }
            try copy(link.part)
        }
    }

    private func bytes(of name: String) throws(WorkbookFault) -> [UInt8] {
        var bytes: [UInt8] = []
        let pieces = try archive.pieces(of: name)
        while let piece = try pieces.next() {
            bytes += piece
            guard bytes.count <= WorkbookLimits.templatePartBytes else {
                throw .tooMuch(
                    es: "una parte demasiado grande (\(Excerpt.of(name)))", en: "too large a part (\(Excerpt.of(name)))"
                )
            }
        }
        return bytes
    }
}
