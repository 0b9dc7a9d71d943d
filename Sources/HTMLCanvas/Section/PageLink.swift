import Scene

/// A link on a page: what it says, where it stands, and the page that it leads to.
struct PageLink: Hashable {
    let text: String
    let target: String
    /// The room of its texts, in points.
    let box: Rect

    /// The links of a page, in the order of its reading.
    static func links(of page: Scene) -> [PageLink] {
        page.elements.flatMap(links)
    }

    private static func links(in element: Element) -> [PageLink] {
        guard case .group(let tag, let members) = element else { return [] }
        guard case .link(let target) = tag else { return members.flatMap(links) }
        let runs = TextRun.runs(in: members)
        guard let first = runs.first else { return [] }
        let box = runs.dropFirst().reduce(box(of: first)) { union($0, Self.box(of: $1)) }
        return [PageLink(text: TextRun.reading(runs), target: target, box: box)]
    }

    /// About where a text stands: from above its capitals to below its baseline.
    private static func box(of run: TextRun) -> Rect {
        Rect(x: run.origin.x, y: run.origin.y - run.font.size, width: run.width, height: run.font.size * 1.3)
    }

    private static func union(_ one: Rect, _ other: Rect) -> Rect {
        let (x, y) = (min(one.x, other.x), min(one.y, other.y))
        return Rect(x: x, y: y, width: max(one.maxX, other.maxX) - x, height: max(one.maxY, other.maxY) - y)
    }
}
