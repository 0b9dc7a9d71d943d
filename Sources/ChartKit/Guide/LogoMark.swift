package import Scene

/// The user's picture at the top right of a page.
package struct LogoMark {
    private let path: String
    private let box: Rect

    private static let height = 30.0
    private static let widest = 132.0
    private static let gap = 16.0

    /// The logo of a theme inside an area; nil without one.
    package init?(_ theme: Theme, in area: Rect) {
        guard let logo = theme.logo, logo.aspect > 0 else { return nil }
        let width = min(Self.height * logo.aspect, Self.widest)
        path = logo.path
        box = Rect(x: area.maxX - width, y: area.y, width: width, height: width / logo.aspect)
    }

    /// The room that it takes of the titles beside it, in points.
    package var room: Double { box.width + Self.gap }

    /// The picture; a reader that can't see skips it.
    package var element: Element { .group(.artifact, [.image(path: path, box)]) }
}
