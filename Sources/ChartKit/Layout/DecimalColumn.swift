import Scene

/// Numbers one below the other, aligned on the decimal mark.
struct DecimalColumn {
    private let mark: String
    private let font: Font
    private let measuring: any TextMeasuring
    private let integerWidth: Double
    private let fractionWidth: Double

    /// A column that holds the texts.
    init(_ texts: [String], mark: String, font: Font, measuring: any TextMeasuring) {
        self.mark = mark
        self.font = font
        self.measuring = measuring
        let widths = texts.map { text in
            let whole = measuring.width(of: text, in: font)
            let integer = measuring.width(of: Self.integer(of: text, mark: mark), in: font)
            return (integer: integer, fraction: whole - integer)
        }
        integerWidth = widths.map(\.integer).max() ?? 0
        fractionWidth = widths.map(\.fraction).max() ?? 0
    }

    /// The widest it gets, in points.
    var width: Double { integerWidth + fractionWidth }

    /// A text of the column as an element; the column's right edge is at `edge`, on the baseline.
    func element(_ text: String, edge: Point, color: Color) -> Element {
        let placed = PlacedText(text, font: font, measuring: measuring)
        let integer = measuring.width(of: Self.integer(of: text, mark: mark), in: font)
        return placed.element(at: Point(edge.x - fractionWidth - integer, edge.y), color: color)
    }

    /// What stands before the decimal mark, or before the percent sign of a number without one.
    private static func integer(of text: String, mark: String) -> String {
        if let end = text.firstIndex(where: { String($0) == mark }) { return String(text[..<end]) }
        return String(text.prefix { $0 != "%" && $0 != "\u{A0}" })
    }
}
