import Scene

/// The runs of one line of text, from left to right.
struct TextLine {
    private(set) var runs: [TextBox.Run]
    let x: Double
    private var end: Double
    let baseline: Double
    /// What a line break took away behind it; nil where its paragraph ends.
    private(set) var after: String?

    /// The lines of some runs, in their order.
    static func lines(of runs: [TextRun]) -> [TextLine] {
        var lines: [TextLine] = []
        for run in runs {
            if let last = lines.indices.last, lines[last].takes(run) {
                lines[last].add(run)
            } else {
                lines.append(TextLine(run))
            }
        }
        return lines
    }

    private init(_ run: TextRun) {
        runs = [TextBox.Run(text: run.text, font: run.font, color: run.color)]
        x = run.origin.x
        end = run.origin.x + run.width
        baseline = run.origin.y
        after = run.after
    }

    /// The font that its height is that of.
    var font: Font { runs.first { $0.lift == 0 }?.font ?? runs[0].font }

    /// Whether a run goes on where it ends, on its baseline or raised above it.
    private func takes(_ run: TextRun) -> Bool {
        guard abs(run.origin.x - end) < 2 else { return false }
        return abs(run.origin.y - baseline) < 0.01 || run.origin.y < baseline && run.font.size < font.size
    }

    private mutating func add(_ run: TextRun) {
        runs.append(
            TextBox.Run(
                text: run.text, font: run.font, color: run.color, lift: max(0, baseline - run.origin.y)))
        end = run.origin.x + run.width
        after = run.after
    }

    /// The room that it takes in the weights that slides have, of which half a bold one is none.
    func width(_ measuring: any TextMeasuring) -> Double {
        guard runs.contains(where: { $0.font.weight == .semibold }) else { return end - x }
        return runs.reduce(0) { width, run in
            var font = run.font
            if font.weight == .semibold { font.weight = .bold }
            return width + measuring.width(of: run.text, in: font)
        }
    }

    /// Whether it belongs into the box of the line above it.
    func follows(_ above: TextLine, stacking: Bool) -> Bool {
        let distance = baseline - above.baseline
        guard distance > 0.5, distance < 2.4 * max(font.size, above.font.size) else { return false }
        return above.after != nil || stacking && abs(x - above.x) < 0.5
    }
}
