import CQPDF
import Scene

/// What a tagged document needs that Cairo 1.16 doesn't write: PDF/UA-1 (ISO 14289-1).
///
/// The language, the title in the window, alternative texts, heads' scopes and widths, decoration marked as such, the order of
/// tabs, and the metadata.
struct DocumentStructure {
    private let objects: PDFObjects
    private let sections: [StructureNode]

    /// The finished document of a drawn one, whose pages have these sections.
    static func finished(
        _ drawn: [UInt8], sections: [StructureNode], language: String, information: DocumentInformation
    ) throws(CanvasError) -> [UInt8] {
        let structure = DocumentStructure(objects: try PDFObjects(drawn), sections: sections)
        let objects = structure.objects
        let root = objects.root
        objects.set("/Lang", of: root, to: PDFText.string(language))
        objects.set("/ViewerPreferences", of: root, to: "<< /DisplayDocTitle true >>")
        let metadata = DocumentMetadata(information: information, language: language).packet
        objects.set("/Metadata", of: root, toStream: Array(metadata.utf8), type: "/XML")
        try structure.describe(root)
        for page in objects.pages {
            objects.set("/Tabs", of: page, to: "/S")
            let content = objects.value("/Contents", of: page)
            objects.replace(content, with: ArtifactMarks.marked(try objects.bytes(of: content)))
        }
        return try objects.bytes()
    }

    private func describe(_ root: qpdf_oh) throws(CanvasError) {
        let tree = objects.value("/StructTreeRoot", of: root)
        let tops = parts(of: tree)
        guard tops.count == 1 else { throw Self.mismatch("Document") }
        let pages = parts(of: tops[0])
        guard pages.count == sections.count else { throw Self.mismatch("Document") }
        for (page, section) in zip(pages, sections) { try describe(page, as: section) }
        let lists = objects.items(objects.value("/Nums", of: objects.value("/ParentTree", of: tree)))
        for list in stride(from: 1, to: lists.count, by: 2).map({ lists[$0] }) {
            for (index, part) in objects.items(list).enumerated() where isDecoration(part) {
                objects.clear(index, of: list)
            }
        }
    }

    /// Adds to a part what it is told to be, and to the parts inside.
    private func describe(_ part: qpdf_oh, as node: StructureNode) throws(CanvasError) {
        guard objects.name(objects.value("/S", of: part)) == "/" + node.role.name else {
            throw Self.mismatch(node.role.name)
        }
        switch node.role {
        case .section(let title, _): objects.set("/T", of: part, to: PDFText.string(title))
        case .figure(let text): objects.set("/Alt", of: part, to: PDFText.string(text))
        case .header(let scope, let columns):
            let span = columns > 1 ? " /ColSpan \(columns)" : ""
            objects.set("/A", of: part, to: "<< /O /Table /Scope /\(scope.rawValue)\(span) >>")
        case .link:
            // The place on the page that leads there says what it's called.
            for place in objects.items(objects.value("/K", of: part)) where objects.has("/Obj", place) {
                objects.set("/Contents", of: objects.value("/Obj", of: place), to: PDFText.string(node.text))
            }
        case .heading, .paragraph, .span, .list, .listItem, .listBody, .table, .row, .cell, .artifact: break
        }
        let children = node.children.filter { $0.role != .artifact }
        guard !node.children.isEmpty else { return }
        let parts = removingDecoration(from: part)
        guard parts.count == children.count else { throw Self.mismatch(node.role.name) }
        for (part, child) in zip(parts, children) { try describe(part, as: child) }
    }

    /// The parts inside one, without decoration, which isn't part of the structure any more.
    private func removingDecoration(from part: qpdf_oh) -> [qpdf_oh] {
        let list = objects.value("/K", of: part)
        var kept: [qpdf_oh] = []
        var removed = 0
        for (index, item) in objects.items(list).enumerated() {
            if isDecoration(item) {
                objects.remove(index - removed, of: list, in: ("/K", part))
                removed += 1
            } else if objects.has("/S", item) {
                kept.append(item)
            }
        }
        return kept
    }

    private func parts(of part: qpdf_oh) -> [qpdf_oh] {
        objects.items(objects.value("/K", of: part)).filter { objects.has("/S", $0) }
    }

    private func isDecoration(_ part: qpdf_oh) -> Bool {
        objects.has("/S", part)
            && objects.name(objects.value("/S", of: part)) == "/" + StructureNode.Role.artifact.name
    }

    private static func mismatch(_ name: String) -> CanvasError {
        .structure(reason: "Cairo wrote another structure than was drawn, at \(name)")
    }
}
