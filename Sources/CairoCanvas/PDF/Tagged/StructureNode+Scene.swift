import Scene
import Words

extension StructureNode {
    /// The structure of a page: a section with its parts in the order in which they're drawn. Text without a tag is a
    /// paragraph, shapes without one are decoration.
    static func page(_ scene: Scene) -> StructureNode {
        let behind = scene.background.map { [StructureNode.leaf(.artifact, [background($0, scene.size)])] } ?? []
        return .branch(.section(title: scene.title, name: scene.name), behind + blocks(scene.elements))
    }

    /// What is behind everything, twice: one rectangle over all of a page is a new beginning to Cairo, which then forgets the
    /// parts that were opened before.
    static func background(_ color: Color, _ size: Size) -> Element {
        let corners = [Point(0, 0), Point(size.width, 0), Point(size.width, size.height), Point(0, size.height)]
        let page = [.move(corners[0])] + corners.dropFirst().map(Path.Segment.line) + [.close]
        return .path(Path(page + page), fill: color)
    }

    /// Elements between the text of a page.
    private static func blocks(_ elements: [Element]) -> [StructureNode] {
        nodes(elements, text: .paragraph) { tag, members in
            switch tag {
            case .heading(let level): [inline(.heading(level), members)]
            case .paragraph: [inline(.paragraph, members)]
            case .list: [.branch(.list, blocks(members))]
            case .listItem: [.branch(.listItem, pieces(members, as: .listBody))]
            case .figure(let text, _): [.leaf(.figure(text), members)]
            case .table: [.branch(.table, blocks(members))]
            case .tableRow: [.branch(.row, cells(members))]
            case .tableHeader(let columns): [inline(.header(scope: .row, columns: columns), members)]
            case .tableCell: [inline(.cell, members)]
            case .link: [inline(.paragraph, [.group(tag, members)])]
            case .artifact, .foot: [.leaf(.artifact, members)]
            }
        }
    }

    /// The cells of a row; heads among cells are the row's, heads alone their columns'.
    private static func cells(_ members: [Element]) -> [StructureNode] {
        let cells = blocks(members)
        let isHead = cells.allSatisfy { if case .header = $0.role { true } else { $0.role == .artifact } }
        guard isHead else { return cells }
        return cells.map { cell in
            guard case .header(_, let columns) = cell.role else { return cell }
            let role = Role.header(scope: .column, columns: columns)
            switch cell {
            case .leaf(_, let elements): return .leaf(role, elements)
            case .branch(_, let children): return .branch(role, children)
            }
        }
    }

    /// A part with a line of text, with its decoration and its links apart.
    private static func inline(_ role: Role, _ members: [Element]) -> StructureNode {
        let pieces = pieces(members, as: .span)
        return pieces.allSatisfy { $0.role == .span } ? .leaf(role, members) : .branch(role, pieces)
    }

    /// Decoration and links apart from everything else.
    private static func pieces(_ members: [Element], as role: Role) -> [StructureNode] {
        nodes(members, text: role, shapes: role) { tag, inner in
            switch tag {
            case .artifact: [.leaf(.artifact, inner)]
            // What says nothing is no way to anywhere, and Cairo leaves it out.
            case .link(let target) where saysAnything(inner): [.leaf(.link(to: target), inner)]
            default: pieces(inner, as: role)
            }
        }
    }

    private static func saysAnything(_ elements: [Element]) -> Bool {
        StructureNode.leaf(.span, elements).text.ink.unicodeScalars.contains { !$0.properties.isWhitespace }
    }

    /// Elements as parts: groups by themselves, and what is loose between them together.
    private static func nodes(
        _ elements: [Element], text: Role, shapes: Role = .artifact, group: (Tag, [Element]) -> [StructureNode]
    ) -> [StructureNode] {
        var nodes: [StructureNode] = []
        // Whether the last part is of loose elements, which the next one may join.
        var isLoose = false
        func add(_ element: Element, as role: Role) {
            if isLoose, case .leaf(role, let before)? = nodes.last {
                nodes[nodes.count - 1] = .leaf(role, before + [element])
            } else {
                nodes.append(.leaf(role, [element]))
            }
            isLoose = true
        }
        for element in elements {
            switch element {
            case .group(let tag, let members):
                nodes += group(tag, members)
                isLoose = false
            case .text: add(element, as: text)
            case .rect, .line, .path, .image: add(element, as: shapes)
            }
        }
        return nodes
    }
}
