extension Scene {
    /// Its texts, in the order they're drawn.
    package var runs: [TextRun] {
        var runs: [TextRun] = []
        func collect(_ element: Element) {
            switch element {
            case .text(let run): runs.append(run)
            case .group(_, let members): members.forEach(collect)
            case .rect, .line, .path, .image: break
            }
        }
        elements.forEach(collect)
        return runs
    }

    /// The fonts of its texts, each once and without a size (1 point), in the order they come up.
    package var faces: [Font] {
        var faces: [Font] = []
        for run in runs where !faces.contains(run.font.sized(1)) { faces.append(run.font.sized(1)) }
        return faces
    }
}
