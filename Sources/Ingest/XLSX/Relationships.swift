/// The parts that a part refers to.
final class Relationships: XMLSink {
    struct Target {
        /// The last word of its type: `worksheet`, `styles`.
        var kind: Substring
        /// The part's name.
        var part: String
    }

    /// By the names under which the part knows them.
    private(set) var targets: [String: Target] = [:]
    /// The folder of the part, with a slash behind it; empty at the top.
    private let folder: String

    /// What a part of a folder refers to; nothing where it has no list.
    init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        folder = String(part[..<cut])
        let list = "\(folder)_rels/\(part[cut...]).rels"
        if archive.holds(list) { try XMLPart.read(list, of: archive, into: self) }
    }

    /// The first part of a kind; nil where there's none.
    func part(_ kind: String) -> String? {
        targets.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.part
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
        guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { return }
        targets[id] = Target(
            kind: type[(type.lastIndex(of: "/").map { type.index(after: $0) } ?? type.startIndex)...],
            part: Self.resolved(target, in: folder))
    }

    /// A target's name from the top: it's named from the part's folder, or from the top with a slash before it.
    static func resolved(_ target: String, in part: String) -> String {
        let folder = part[..<(part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex)]
        guard target.first != "/" else { return String(target.dropFirst()) }
        var parts: [Substring] = []
        for part in (folder + target).split(separator: "/") where part != "." {
            if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
