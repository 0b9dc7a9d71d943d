package import Scene

/// A page of a presentation.
package struct PresentationSlide {
    /// What is on it; its tagged groups say what becomes a title, a table, a chart.
    package var scene: Scene
    /// Whether it has the layout of covers.
    package var isCover: Bool
    /// The paragraphs of the speaker's notes.
    package var notes: [String]

    package init(_ scene: Scene, isCover: Bool = false, notes: [String] = []) {
        self.scene = scene
        self.isCover = isCover
        self.notes = notes
    }
}
