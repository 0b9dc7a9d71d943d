import Scene

/// A line of text that is measured and still has no place.
struct TextLine {
    /// Its runs, from left to right.
    let runs: [TextBlock.Line.Run]
    /// Its advance width, in points.
    let width: Double
    /// From the baseline up to the top of a capital letter.
    let capHeight: Double
    /// From the baseline down to the bottom of the line.
    let descent: Double

    /// Measures a text. Parts between `**` are set in bold; it never breaks.
    init(_ source: String, font: Font, measuring: any TextMeasuring) {
        let block = TextBlock(source, font: font, width: .infinity, maximumLines: 1, measuring: measuring)
        let metrics = measuring.metrics(of: font)
        runs = block.lines.first?.runs ?? []
        width = block.width
        capHeight = metrics.capHeight
        descent = metrics.descent
    }

    /// What it says, without its stress.
    var text: String { runs.map(\.text).joined() }

    /// The baseline that centres its capitals on a height.
    func baseline(centredOn y: Double) -> Double { y + capHeight / 2 }

    /// The area its ink takes, capitals centred on `midY`.
    func box(x: Double, midY: Double) -> Rect {
        Rect(x: x, y: midY - capHeight / 2, width: width, height: capHeight + descent)
    }

    /// The line from `x`, its capitals centred on `midY`.
    func elements(x: Double, midY: Double, color: Color) -> [Element] {
        elements(x: x, baseline: baseline(centredOn: midY), color: color)
    }

    /// The line from `x` on a baseline.
    func elements(x: Double, baseline: Double, color: Color) -> [Element] {
        var x = x
        return runs.map { run in
            defer { x += run.width }
            return .text(TextRun(run.text, at: Point(x, baseline), font: run.font, color: color, width: run.width))
        }
    }
}
