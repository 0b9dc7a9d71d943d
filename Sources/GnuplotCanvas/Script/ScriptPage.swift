import Scene
import Words

/// A page of a script.
struct ScriptPage {
    /// Its number, from 1.
    let number: Int
    /// Its size as the terminal draws it.
    let size: Size
    let title: String
    let alternativeText: String
    private let layers: [Layer]
    private let terminal: GnuplotTerminal

    init(_ scene: Scene, number: Int, for terminal: GnuplotTerminal) throws(GnuplotError) {
        self.number = number
        self.terminal = terminal
        size = terminal.page(scene.size)
        title = scene.title
        alternativeText = scene.alternativeText
        layers = try Layer.layers(of: scene)
    }

    /// The lines of its table: a block for each step, a figure's corners a line each.
    var table: [String] {
        var lines: [String] = []
        for (index, batch) in layers.flatMap(\.batches).enumerated() {
            if index > 0 { lines += ["", ""] }
            lines.append(ScriptText.comment("index \(index): \(Self.name(of: batch.style))"))
            var groups: [Tag]?
            var isFirst = true
            for shape in batch.shapes {
                for figure in shape.content.figures {
                    if !isFirst, !batch.style.isStraight { lines.append("") }
                    isFirst = false
                    if groups != shape.groups, !shape.groups.isEmpty {
                        lines.append(ScriptText.comment(ScriptText.name(of: shape.groups)))
                    }
                    groups = shape.groups
                    let points = figure.map { ShortDecimal.text($0.x, $0.y) }
                    lines += batch.style.isStraight ? [points.joined(separator: " ")] : points
                }
            }
        }
        return lines
    }

    /// The commands that draw it from its table.
    func commands(drawing table: String) -> [String] {
        var lines: [String] = layers.count > 1 ? ["set multiplot"] : []
        var (label, index) = (0, 0)
        for layer in layers {
            var groups: [Tag] = []
            for text in layer.texts where !text.content.text.ink.isEmpty {
                if text.groups != groups { lines.append(ScriptText.comment(ScriptText.name(of: text.groups))) }
                groups = text.groups
                label += 1
                lines.append("set label \(label) \(Self.label(text.content))")
            }
            let steps = layer.batches.map { batch in
                defer { index += 1 }
                return "\(table) index \(index) using \(drawing(batch.style))"
            }
            // Texts alone need something to be drawn over.
            lines.append("plot " + (steps.isEmpty ? "NaN notitle" : steps.joined(separator: ", \\\n     ")))
            if layers.count > 1 { lines.append("unset label") }
        }
        return lines + (layers.count > 1 ? ["unset multiplot"] : [])
    }

    private static func label(_ run: TextRun) -> String {
        let size = ShortDecimal.text(run.font.size)
        let place = "\(ShortDecimal.text(run.origin.x)),baseline(\(ShortDecimal.text(run.origin.y)),\(size))"
        return
            "\(ScriptText.quoted(ScriptText.spaced(run.text))) at \(place) left font \(ScriptText.name(of: run.font)) "
            + "tc rgb '\(run.color.hex)' front"
    }

    private func drawing(_ style: Shape.Style) -> String {
        switch style {
        case .fill(let color): "1:2 notitle with filledcurves closed fc rgb '\(color.hex)' fs solid noborder"
        case .straight(let stroke): "1:2:($3-$1):($4-$2) notitle with vectors nohead \(pen(stroke))"
        case .line(let stroke): "1:2 notitle with lines \(pen(stroke))"
        }
    }

    private func pen(_ stroke: Stroke) -> String {
        let dashes = terminal.dashes(stroke).map { ShortDecimal.text($0) }.joined(separator: ",")
        let kind = dashes.isEmpty ? "solid" : "(\(dashes))"
        return "lw \(ShortDecimal.text(stroke.width)) dt \(kind) lc rgb '\(stroke.color.hex)'"
    }

    private static func name(of style: Shape.Style) -> String {
        switch style {
        case .fill(let color): "areas of \(color.hex)"
        case .straight(let stroke), .line(let stroke):
            "lines of \(stroke.color.hex), \(ShortDecimal.text(stroke.width)) pt"
        }
    }
}

extension Shape.Style {
    /// Whether a table has a line for each figure: where it begins and where it ends.
    fileprivate var isStraight: Bool {
        if case .straight = self { true } else { false }
    }
}
