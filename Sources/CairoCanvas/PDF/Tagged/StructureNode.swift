import Scene

/// A part of a page's structure: ISO 32000-1, 14.7 and 14.8.4.
///
/// What is drawn hangs on leaves alone, and a leaf holds no other: marked content can't be nested.
indirect enum StructureNode: Hashable {
    /// Something that is drawn.
    case leaf(Role, [Element])
    /// Something that only holds others.
    case branch(Role, [StructureNode])

    /// What a part is.
    enum Role: Hashable {
        /// A page with its title, and what links of other pages call it.
        case section(title: String, name: String)
        case heading(Int)
        case paragraph, span
        /// A way to another page, by that page's name.
        case link(to: String)
        case list, listItem, listBody
        case figure(String)
        case table, row, cell
        /// A head of a column, or of the row that it stands in; over so many columns.
        case header(scope: Scope, columns: Int)
        /// Decoration, which isn't part of the structure in the end.
        case artifact
    }

    /// What a head is the head of.
    enum Scope: String {
        case column = "Column"
        case row = "Row"
    }

    var role: Role {
        switch self {
        case .leaf(let role, _), .branch(let role, _): role
        }
    }

    /// The parts inside.
    var children: [StructureNode] {
        switch self {
        case .leaf: []
        case .branch(_, let children): children
        }
    }
}

extension StructureNode {
    /// What a part says, in the order of its texts.
    var text: String {
        switch self {
        case .leaf(_, let elements):
            Scene(size: Size(1, 1), elements: elements, title: "", alternativeText: "").runs.map(\.text)
                .joined(separator: " ")
        case .branch(_, let children): children.map(\.text).joined(separator: " ")
        }
    }
}

extension StructureNode.Role {
    /// The standard type: ISO 32000-1, 14.8.4. Cairo knows none for decoration; Private takes its place until the end.
    var name: String {
        switch self {
        case .section: "Sect"
        case .heading(let level): "H\(level)"
        case .paragraph: "P"
        case .span: "Span"
        case .link: "Link"
        case .list: "L"
        case .listItem: "LI"
        case .listBody: "LBody"
        case .figure: "Figure"
        case .table: "Table"
        case .row: "TR"
        case .cell: "TD"
        case .header: "TH"
        case .artifact: "Private"
        }
    }
}
