package import Scene

/// How well a page's texts stand out from what is behind them: WCAG 2.2, success criterion 1.4.3.
package enum SceneContrast {
    /// The texts that don't: below 4.5 to 1, or 3 to 1 from 18 points on, 14 in bold.
    package static func problems(of scene: Scene) -> [String] {
        var painted: [(area: Rect, color: Color)] = []
        var problems: [String] = []
        func look(_ element: Element) {
            switch element {
            case .rect(let rect, _, let fill?, _): painted.append((rect, fill))
            case .group(_, let members): members.forEach(look)
            case .text(let run):
                let box = Rect(
                    x: run.origin.x, y: run.origin.y - run.font.size * 0.7, width: run.width,
                    height: run.font.size * 0.7)
                // The last that covers it all hides what is below; what covers a part of it counts too.
                let over = painted.filter { $0.area.intersects(box) }
                let start = over.lastIndex { $0.area.contains(box) }
                let behind =
                    start.map { over[$0...].map(\.color) }
                    ?? [scene.background ?? .white] + over.map(\.color)
                let isLarge = run.font.size >= (run.font.weight == .bold ? 14 : 18)
                let least = behind.map(run.color.contrast).min() ?? 21
                if least < (isLarge ? 3 : 4.5) { problems.append("'\(run.text)' has \(least) to 1") }
            case .rect, .line, .path, .image: break
            }
        }
        scene.elements.forEach(look)
        return problems
    }
}
