/// A part of a presentation's file, with the parts that it refers to (ECMA-376 part 2).
struct Part {
    /// What one part calls another.
    struct Relation {
        /// The type's address.
        var type: String
        /// The name of the other part, from the top.
        var target: String

        init(_ kind: String, to target: String) {
            type = kind.contains("://") ? kind : "\(Namespace.office)/\(kind)"
            self.target = target
        }
    }

    /// Its name from the top: `ppt/slides/slide1.xml`.
    var name: String
    /// What it holds, as a media type.
    var type: String
    var bytes: [UInt8]
    /// `rId1`, `rId2` and so on.
    var relations: [Relation] = []
    /// Whether it came from another file: what it refers to stands in a part beside it.
    var isCopy = false

    /// A part of XML; `kind` is the end of its media type.
    init(_ name: String, kind: String, _ text: String, _ relations: [Relation] = []) {
        self.init(name, type: "\(Namespace.types).\(kind)+xml", Array((Namespace.declaration + text).utf8))
        self.relations = relations
    }

    /// A part of any content.
    init(_ name: String, type: String, _ bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
    }

    /// The name of the part that lists what it refers to.
    static func list(of name: String) -> String {
        let cut = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        return "\(name[..<cut])_rels/\(name[cut...]).rels"
    }

    /// That list.
    static func list(_ relations: [Relation]) -> [UInt8] {
        let each = relations.enumerated().map { index, relation in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(relation.type)" Target="/\#(relation.target)"/>"#
        }
        return Array(
            (Namespace.declaration
                + #"<Relationships xmlns="\#(Namespace.relations)">\#(each.joined())</Relationships>"#).utf8)
    }
}
