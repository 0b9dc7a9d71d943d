import CCairo
import Scene

/// Draws pages with their structure, which Cairo writes into the document.
struct StructureDrawer {
    let drawer: SceneDrawer

    private var context: OpaquePointer { drawer.canvas.context }

    /// Draws the pages of a document; `beginning` is what a page needs before.
    ///
    /// All sections stand in one document: readers warn of several.
    func draw(
        _ sections: [StructureNode], beginning: (Int) throws(CanvasError) -> Void
    ) throws(CanvasError) {
        cairo_tag_begin(context, "Document", nil)
        for (index, section) in sections.enumerated() {
            try beginning(index)
            if case .section(_, let name) = section.role, !name.isEmpty {
                cairo_tag_begin(context, CAIRO_TAG_DEST, "name='\(Self.escaped(name))' x=0 y=0")
                cairo_tag_end(context, CAIRO_TAG_DEST)
            }
            try draw(section)
            cairo_show_page(context)
            try drawer.canvas.check()
        }
        cairo_tag_end(context, "Document")
    }

    private func draw(_ node: StructureNode) throws(CanvasError) {
        try tag(node.role) { () throws(CanvasError) in
            switch node {
            case .leaf(_, let elements): try drawer.draw(elements)
            case .branch(_, let children): for child in children { try draw(child) }
            }
        }
    }

    private func tag(_ role: StructureNode.Role, _ draw: () throws(CanvasError) -> Void) throws(CanvasError) {
        if case .link(let target) = role {
            cairo_tag_begin(context, role.name, "dest='\(Self.escaped(target))'")
        } else {
            cairo_tag_begin(context, role.name, nil)
        }
        try draw()
        cairo_tag_end(context, role.name)
    }

    /// A text between the quotes of Cairo's attributes.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    }
}
