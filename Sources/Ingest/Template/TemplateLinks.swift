/// What a part of a presentation refers to, in its order, also outside of the file.
final class TemplateLinks: XMLSink {
    struct Link {
        let id: String
        /// The last word of its type: `slideLayout`.
        let kind: String
        let part: String
        let isExternal: Bool
    }

    private(set) var all: [Link] = []
    private let part: String

    init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
        self.part = part
        let list = Self.list(of: part)
        if archive.holds(list) { try XMLPart.read(list, of: archive, into: self) }
    }

    /// The name of the part that lists what a part refers to.
    static func list(of part: String) -> String {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        return "\(part[..<cut])_rels/\(part[cut...]).rels"
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
        guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        let kind = type[(type.lastIndex(of: "/").map { type.index(after: $0) } ?? type.startIndex)...]
        all.append(
            Link(
                id: id, kind: String(kind), part: Relationships.resolved(target, in: part),
                isExternal: attributes["TargetMode"] == "External"))
    }
}
