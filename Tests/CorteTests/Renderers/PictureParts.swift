import Foundation

/// What is on a page of SVG, read back from its text, whoever wrote it: every text at its baseline, and what each shape
/// covers, in points.
struct PictureParts {
    /// A text or a shape of a kind.
    struct Part: CustomStringConvertible {
        /// What it says, or how it's drawn: a colour inside or along a line.
        var key: String
        /// Its edges: left, top, right and bottom; of a text its baseline's start alone.
        var edges: [Double]

        var description: String { "\(key) at \(edges)" }

        /// How far the edge is that is farthest from another's.
        func distance(to other: Part) -> Double { zip(edges, other.edges).map { abs($0 - $1) }.max() ?? .infinity }
    }

    private(set) var parts: [Part] = []

    /// The parts of a document by this project's own writer, without the page behind them.
    init(own document: String) {
        for tag in Self.tags(in: document) {
            let box = Self.points(tag)
            switch tag.name {
            case "text": add("text \(tag.content)", [tag.number("x"), tag.number("y")])
            case "rect", "line", "path":
                if let color = tag["fill"], color != "none", tag.name != "line", tag["x"] != nil || tag.name == "path" {
                    add("area \(color)", box)
                }
                if let color = tag["stroke"] { add("line \(color)", box) }
            default: break
            }
        }
    }

    /// The parts of a document by gnuplot.
    init(gnuplot document: String) {
        var origin: [Double] = []
        for tag in Self.tags(in: document) {
            switch tag.name {
            case "g":
                guard let transform = tag["transform"] else { continue }
                origin = Self.numbers(transform)
            case "text": add("text \(tag.content)", origin)
            case "polygon": add("area \(Self.color(tag["fill"]))", Self.numbers(tag["points"] ?? ""))
            case "path":
                for figure in (tag["d"] ?? "").split(separator: "M") {
                    add("line \(Self.color(tag["stroke"]))", Self.numbers(String(figure)))
                }
            default: break
            }
        }
    }

    private mutating func add(_ key: String, _ points: [Double]) {
        // Two lines that meet are one to gnuplot.
        if key.hasPrefix("line"), points.count == 6 {
            add(key, Array(points.prefix(4)))
            return add(key, Array(points.suffix(4)))
        }
        guard points.count > 2 else {
            if points.count == 2 { parts.append(Part(key: key, edges: points)) }
            return
        }
        let xs = stride(from: 0, to: points.count - 1, by: 2).map { points[$0] }
        let ys = stride(from: 1, to: points.count, by: 2).map { points[$0] }
        parts.append(
            Part(key: key, edges: [xs.min() ?? 0, ys.min() ?? 0, xs.max() ?? 0, ys.max() ?? 0]))
    }

    /// What has no counterpart within a distance in other parts, each of which is the counterpart of one.
    func strangers(in others: PictureParts, within distance: Double) -> [Part] {
        var left = Dictionary(grouping: others.parts, by: \.key)
        return parts.filter { part in
            let nearest = left[part.key]?.enumerated().min {
                part.distance(to: $0.element) < part.distance(to: $1.element)
            }
            guard let nearest, part.distance(to: nearest.element) <= distance else { return true }
            left[part.key]?.remove(at: nearest.offset)
            return false
        }
    }
}

extension PictureParts {
    /// A tag with its attributes, and the text behind it.
    private struct Tag {
        let name: String
        let attributes: String
        let content: String

        subscript(name: String) -> String? {
            for quote in ["\"", "'"] {
                for separator in ["=", " = "] {
                    guard let start = (" " + attributes).range(of: " \(name)\(separator)\(quote)") else { continue }
                    return String((" " + attributes)[start.upperBound...].prefix { String($0) != quote })
                }
            }
            return nil
        }

        func number(_ name: String) -> Double { self[name].flatMap(Double.init) ?? 0 }
    }

    private static func tags(in document: String) -> [Tag] {
        document.split(separator: "<").compactMap { piece -> Tag? in
            guard !piece.hasPrefix("/"), let end = piece.firstIndex(of: ">"),
                let name = piece.split(whereSeparator: { " />\n".contains($0) }).first
            else { return nil }
            return Tag(
                name: String(name), attributes: String(piece[..<end].dropFirst(name.count)).replacing("\n", with: " "),
                content: String(piece[piece.index(after: end)...]).replacing("\u{A0}", with: " "))
        }
    }

    /// The corners of a shape, with those of its curves, which stay inside what it covers.
    private static func points(_ tag: Tag) -> [Double] {
        switch tag.name {
        case "line": return ["x1", "y1", "x2", "y2"].map(tag.number)
        case "path": return PathData(tag["d"] ?? "").corners
        default:
            let (x, y) = (tag.number("x"), tag.number("y"))
            return [x, y, x + tag.number("width"), y + tag.number("height")]
        }
    }

    /// The numbers of a text, in their order.
    fileprivate static func numbers(_ text: String) -> [Double] {
        text.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    }

    /// A colour as `#RRGGBB`.
    private static func color(_ text: String?) -> String {
        "#" + numbers(text ?? "").map { String(format: "%02X", Int($0)) }.joined()
    }
}

/// The segments of a path of this project's own writer, and where they lead.
private struct PathData {
    /// The ends of its segments, and points between those of its curves.
    private(set) var corners: [Double] = []

    init(_ text: String) {
        var letter: Character = "M"
        var rest = Substring(text)
        while let next = rest.first {
            if next.isLetter {
                letter = next
                rest.removeFirst()
                continue
            }
            let part = rest.prefix { !$0.isLetter }
            rest = rest.dropFirst(part.count)
            let numbers = PictureParts.numbers(String(part))
            if letter == "C", numbers.count == 6, corners.count >= 2 {
                let start = Array(corners.suffix(2))
                for step in 1...32 { corners += Self.point(Double(step) / 32, start + numbers) }
            } else {
                corners += numbers
            }
        }
    }

    private static func point(_ t: Double, _ curve: [Double]) -> [Double] {
        let weights = [pow(1 - t, 3), 3 * pow(1 - t, 2) * t, 3 * (1 - t) * t * t, t * t * t]
        return (0..<2).map { axis in (0..<4).map { weights[$0] * curve[2 * $0 + axis] }.reduce(0, +) }
    }
}
