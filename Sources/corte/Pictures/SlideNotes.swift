import ChartKit
import DeckKit
import Reports
import Scene

/// What the speaker's notes of a slide say: what it shows, and where each of its figures comes from.
struct SlideNotes {
    private let text: TraceText
    private let nodes: [String: TraceNode]

    /// The notes of a deck's slides, by the trace of the whole plan.
    init(_ trace: Trace, wording: Wording) {
        text = TraceText(trace: trace, wording: wording)
        var nodes: [String: TraceNode] = [:]
        func collect(_ node: TraceNode) {
            nodes[node.measured.id] = node
            node.children.forEach(collect)
        }
        collect(trace.node)
        self.nodes = nodes
    }

    /// The paragraphs of a slide's notes.
    func paragraphs(of slide: Slide) -> [String] {
        [slide.scene.alternativeText]
            + slide.shown.compactMap { nodes[$0] }.flatMap { node in
                [text.title(of: node)] + text.facts(of: node).map { "    " + $0 }
            }
    }
}
