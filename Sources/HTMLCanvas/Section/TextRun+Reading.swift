import Scene

extension TextRun {
    /// The texts of some elements, in their order.
    static func runs(in elements: [Element]) -> [TextRun] {
        elements.flatMap { element -> [TextRun] in
            switch element {
            case .text(let run): [run]
            case .group(.artifact, _), .group(.foot, _): []
            case .group(_, let members): runs(in: members)
            case .rect, .line, .path, .image: []
            }
        }
    }

    /// Texts as they're read: those that touch on one line are one, others have a space between.
    static func reading(_ runs: [TextRun]) -> String {
        var text = ""
        var last: TextRun?
        for run in runs {
            let touches = last.map { last in
                let reach = abs(last.origin.x + last.width - run.origin.x)
                return reach < run.font.size * 0.15 && abs(last.origin.y - run.origin.y) < run.font.size
            }
            text += (touches ?? true ? "" : " ") + run.text
            last = run
        }
        return text.split(separator: " ").joined(separator: " ")
    }
}
