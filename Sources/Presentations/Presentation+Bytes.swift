internal import Files
package import Scene
internal import Words
internal import Workbooks

extension Presentation {
    /// The presentation as a file of PowerPoint's (ECMA-376): the same bytes every time.
    ///
    /// - Parameter measuring: knows the fonts that the pages were laid out with.
    package func bytes(measuring: any TextMeasuring) throws(PresentationError) -> [UInt8] {
        try checkSize()
        let text = TextMarkup(look: look, language: language, measuring: measuring)
        let (masters, notes) = (MasterParts(text: text, size: size), NotesParts(text: text))
        var package = PresentationPackage()
        package.relations = [
            .init("officeDocument", to: "ppt/presentation.xml"),
            .init("\(Namespace.package)/relationships/metadata/core-properties", to: "docProps/core.xml"),
            .init("extended-properties", to: "docProps/app.xml"),
        ]
        let looks = template?.parts ?? masters.parts
        for part in properties + [main] + settings + looks + notes.parts { package.add(part) }
        let targets = Dictionary(
            slides.enumerated().map { ($1.scene.name, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        var charts: [NativeChart] = []
        var pictures: [Part] = []
        for (index, slide) in slides.enumerated() {
            let number = index + 1
            let shapes = ShapeMarkup(text: TextMarkup(look: look, language: slide.scene.language, measuring: measuring))
            var writer = SlideWriter(
                shapes: shapes, isCover: slide.isCover, chartNumber: charts.count + 1, targets: targets
            ) {
                path throws(PresentationError) in try Self.picture(path, among: &pictures)
            }
            try slide.scene.checkPlaces()
            try writer.write(slide.scene.elements)
            package.add(part(of: slide, number, writer))
            if !slide.notes.isEmpty { package.add(notes.part(slide.notes, slide: number)) }
            charts += writer.charts
        }
        for picture in pictures { package.add(picture) }
        for (index, chart) in charts.enumerated() {
            for part in try parts(of: chart, index + 1) { package.add(part) }
        }
        return try package.bytes()
    }

    /// Sees to it, before the work, that presentations can be written.
    package static func check() throws(PresentationError) {
        do {
            try Workbook.check()
        } catch {
            throw PresentationError(error)
        }
    }

    // MARK: Parts

    /// The presentation itself: its slides in order, and their size.
    private var main: Part {
        let masters = template?.masters ?? [PresentationTemplate.Master(part: MasterParts.master, id: "2147483648")]
        let relations =
            masters.map { Part.Relation("slideMaster", to: $0.part) }
            + [.init("notesMaster", to: NotesParts.master)]
            + slides.indices.map { .init("slide", to: "ppt/slides/slide\($0 + 1).xml") }
            + [
                .init("theme", to: template?.theme ?? MasterParts.theme), .init("presProps", to: "ppt/presProps.xml"),
                .init("viewProps", to: "ppt/viewProps.xml"),
            ]
        let list = slides.indices.map { #"<p:sldId id="\#(256 + $0)" r:id="rId\#($0 + masters.count + 2)"/>"# }
        let known = masters.enumerated().map { #"<p:sldMasterId id="\#($1.id)" r:id="rId\#($0 + 1)"/>"# }
        let notes = NotesParts.size
        return Part(
            "ppt/presentation.xml", kind: "presentationml.presentation.main",
            #"<p:presentation \#(Namespace.slide) saveSubsetFonts="1"><p:sldMasterIdLst>"#
                + "\(known.joined())</p:sldMasterIdLst>"
                + #"<p:notesMasterIdLst><p:notesMasterId r:id="rId\#(masters.count + 1)"/></p:notesMasterIdLst>"#
                + "<p:sldIdLst>\(list.joined())</p:sldIdLst>"
                + #"<p:sldSz cx="\#(EMU(size.width))" cy="\#(EMU(size.height))"/>"#
                + #"<p:notesSz cx="\#(EMU(notes.width))" cy="\#(EMU(notes.height))"/></p:presentation>"#, relations)
    }

    /// What PowerPoint misses where it isn't there.
    private var settings: [Part] {
        [("presProps", "presentationPr"), ("viewProps", "viewPr")].map { part, root in
            Part("ppt/\(part).xml", kind: "presentationml.\(part)", "<p:\(root) \(Namespace.slide)/>")
        }
    }

    private func part(of slide: PresentationSlide, _ number: Int, _ writer: SlideWriter) -> Part {
        let own = (slide.isCover ? MasterParts.Layout.cover : .slide).part
        let layout = template.map { slide.isCover ? $0.coverLayout : $0.slideLayout } ?? own
        var relations = [Part.Relation("slideLayout", to: layout)] + writer.relations
        if !slide.notes.isEmpty { relations.append(.init("notesSlide", to: NotesParts.name(number))) }
        let background = slide.scene.background.flatMap { $0 == look.background ? nil : $0 }.map {
            "<p:bg><p:bgPr>\(Paint(look: look).fill($0))<a:effectLst/></p:bgPr></p:bg>"
        }
        return Part(
            "ppt/slides/slide\(number).xml", kind: "presentationml.slide",
            "<p:sld \(Namespace.slide)><p:cSld>\(background ?? "")<p:spTree>\(MasterParts.tree)\(writer.markup)"
                + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>", relations)
    }

    private func parts(of chart: NativeChart, _ number: Int) throws(PresentationError) -> [Part] {
        let name = "ppt/embeddings/chart\(number).xlsx"
        return [
            Part(
                "ppt/charts/chart\(number).xml", kind: "drawingml.chart", chart.markup, [.init("package", to: name)]),
            Part(name, type: PresentationPackage.workbook, try chart.workbook(title: title, date: date)),
        ]
    }

    /// The part of a picture; one that several slides show is there once.
    private static func picture(_ path: String, among pictures: inout [Part]) throws(PresentationError) -> Part {
        guard let bytes = FilePath.contents(path), bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else {
            throw .picture(path: path)
        }
        if let known = pictures.first(where: { $0.bytes == bytes }) { return known }
        let part = Part("ppt/media/corte\(pictures.count + 1).png", type: "image/png", bytes)
        pictures.append(part)
        return part
    }
}

extension Presentation {
    /// Sees to it that the template's slides have the size of the deck's: nothing is stretched.
    private func checkSize() throws(PresentationError) {
        guard let template else { return }
        guard abs(template.width - size.width) < 1, abs(template.height - size.height) < 1 else {
            throw .size(
                template: Size(template.width, template.height), deck: size)
        }
    }
}

extension PresentationTemplate {
    /// Its parts as they are.
    fileprivate var parts: [Part] {
        copies.map {
            var part = Part($0.name, type: $0.type, $0.bytes)
            part.isCopy = true
            return part
        }
    }
}

extension Scene {
    /// Sees to it that everything has a place.
    fileprivate func checkPlaces() throws(PresentationError) {
        func check(_ elements: [Element]) throws(PresentationError) {
            for element in elements {
                guard element.isDrawable else { throw .place(element: element.kind) }
                if case .group(_, let members) = element { try check(members) }
            }
        }
        try check(elements)
    }
}
