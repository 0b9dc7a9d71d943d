/// Something on a page.
public indirect enum Element: Hashable, Sendable {
    /// A rectangle, filled, outlined or both; corners of `radius` points.
    case rect(Rect, radius: Double = 0, fill: Color? = nil, stroke: Stroke? = nil)
    /// A straight line.
    case line(from: Point, to: Point, stroke: Stroke)
    /// A shape of straight and curved segments.
    case path(Path, fill: Color? = nil, stroke: Stroke? = nil)
    /// A line of text.
    case text(TextRun)
    /// A picture from a PNG file, scaled into a rectangle.
    case image(path: String, Rect)
    /// Elements that belong together, with what they are for a reader that can't see.
    case group(Tag, [Element])
}

/// What a group is in the structure of a document.
public enum Tag: Hashable, Sendable {
    /// A heading, 1 the highest.
    case heading(Int)
    /// A paragraph.
    case paragraph
    /// A list, and one of its items.
    case list
    case listItem
    /// A drawing, with its alternative text and, where it's of numbers, what it shows of them.
    case figure(String, FigureData? = nil)
    /// A table, and a row of it.
    case table
    case tableRow
    /// A head over a column, or over a group of rows, then `columns` wide.
    case tableHeader(columns: Int = 1)
    /// A cell.
    case tableCell
    /// A way to another page of the same document, by that page's name.
    case link(to: String)
    /// Decoration that a reader skips.
    case artifact
    /// The line at a page's foot, which a reader skips too: the page's number, then what stands on every page.
    case foot(page: Int)
}

/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
    /// The colour.
    public var color: Color
    /// The width, in points.
    public var width: Double
    /// Lengths of dashes and gaps, in points; empty for a solid line.
    public var dash: [Double]

    /// A stroke, solid unless dashed.
    public init(_ color: Color, width: Double, dash: [Double] = []) {
        self.color = color
        self.width = width
        self.dash = dash
    }
}

/// A shape of straight and curved segments.
public struct Path: Hashable, Sendable {
    /// A step of the pen.
    public enum Segment: Hashable, Sendable {
        /// Lifts the pen and starts a new figure.
        case move(Point)
        /// Draws a straight line.
        case line(Point)
        /// Draws a cubic Bézier curve over two control points.
        case curve(Point, Point, Point)
        /// Closes the figure.
        case close
    }

    /// The steps in order.
    public var segments: [Segment]

    /// A path of segments.
    public init(_ segments: [Segment]) {
        self.segments = segments
    }
}
