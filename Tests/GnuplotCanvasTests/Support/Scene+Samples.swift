import Scene

extension Scene {
    /// A page of 200 by 100 points.
    static func sample(_ elements: [Element] = [], size: Size = Size(200, 100)) -> Scene {
        Scene(size: size, elements: elements, title: "Avance", alternativeText: "Un dato: 22,33 %")
    }
}

extension Element {
    /// A text in the theme's font.
    static func sample(
        _ text: String, at origin: Point = Point(10, 20), weight: Font.Weight = .regular, width: Double = 40
    ) -> Element {
        .text(
            TextRun(
                text, at: origin, font: Font("Open Sans", size: 10, weight: weight), color: .ink, width: width))
    }

    /// A rectangle of a colour.
    static func sample(_ rect: Rect, _ color: Color) -> Element { .rect(rect, fill: color) }
}

extension Color {
    static let ink = Color(hex: 0x222222)
    static let bar = Color(hex: 0x0B828B)
    static let band = Color(hex: 0xF1F1F1)
}

extension Rect {
    /// A square of ten points at a place.
    static func square(_ x: Double, _ y: Double) -> Rect { Rect(x: x, y: y, width: 10, height: 10) }
}
