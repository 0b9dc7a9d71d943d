package import Scene

/// A page of a presentation.
package struct PresentationSlide {
    /// What is on it; its tagged groups say what becomes a title, a table, a chart.
    package var scene: Scene
    /// The paragraphs of the speaker's notes.
    package var notes: [String]

    package init(_ scene: Scene, notes: [String] = []) {
        self.scene = scene
        self.notes = notes
    }
}
