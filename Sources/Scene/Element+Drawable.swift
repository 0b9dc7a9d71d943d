extension Element {
    /// Whether every number of the element itself is one that a canvas can place: finite and below a million points.
    ///
    /// What draws doesn't report others; it draws nonsense or writes a document that readers refuse.
    package var isDrawable: Bool {
        switch self {
        case .rect(let rect, let radius, _, let stroke):
            Self.fit([rect.x, rect.y, rect.width, rect.height, radius], stroke)
        case .line(let start, let end, let stroke):
            Self.fit([start.x, start.y, end.x, end.y], stroke)
        case .path(let path, _, let stroke):
            path.segments.allSatisfy(Self.fits) && Self.fit([], stroke)
        case .text(let run):
            Self.fit([run.origin.x, run.origin.y, run.font.size], nil)
        case .image(_, let rect):
            Self.fit([rect.x, rect.y, rect.width, rect.height], nil)
        case .group:
            true
        }
    }

    /// What the element is, for an error's wording.
    package var kind: String {
        switch self {
        case .rect: "rectangle"
        case .line: "line"
        case .path: "path"
        case .text(let run): "text \"\(run.text)\""
        case .image(let path, _): "picture \"\(path)\""
        case .group: "group"
        }
    }

    private static func fits(_ segment: Path.Segment) -> Bool {
        switch segment {
        case .move(let end), .line(let end): fit([end.x, end.y], nil)
        case .curve(let one, let two, let end): fit([one.x, one.y, two.x, two.y, end.x, end.y], nil)
        case .close: true
        }
    }

    private static func fit(_ numbers: [Double], _ stroke: Stroke?) -> Bool {
        let all = numbers + (stroke.map { [$0.width] + $0.dash } ?? [])
        return all.allSatisfy { $0.magnitude < 1e6 }
    }
}
