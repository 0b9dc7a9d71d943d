import Scene

extension Font {
    /// The text font of the samples.
    static let body = Font("Open Sans", size: 12)
    /// The label font of the samples.
    static let label = Font("Open Sans", size: 11, weight: .bold)
}

extension Scene {
    /// A page of nothing but elements.
    static func sample(
        _ width: Double, _ height: Double, background: Color = .white, _ elements: [Element] = []
    ) -> Scene {
        Scene(size: Size(width, height), background: background, elements: elements, title: "", alternativeText: "")
    }

    /// A page with everything a scene can hold but a picture.
    static let everything = Scene(
        size: Size(240, 120),
        elements: [
            .rect(Rect(x: 10, y: 10, width: 100, height: 20), radius: 4, fill: Color(hex: 0xE8E8E8)),
            .rect(
                Rect(x: 10.25, y: 40, width: 77.5, height: 9), fill: Color(hex: 0x0A2A6B),
                stroke: Stroke(.white, width: 1)),
            .line(
                from: Point(120, 5), to: Point(120, 110),
                stroke: Stroke(Color(hex: 0x222222), width: 1.5, dash: [6, 3.5])),
            .group(
                .figure("Un rombo"),
                [
                    .path(
                        Path([
                            .move(Point(150, 20)), .line(Point(160, 30)),
                            .curve(Point(160, 35), Point(155, 40), Point(150, 40)),
                            .close,
                        ]), fill: Color(hex: 0xC86B09))
                ]),
            .text(
                TextRun("Ejecución 176,98 %", at: Point(10, 80), font: .label, color: Color(hex: 0x222222), width: 100)),
            .text(
                TextRun(
                    "Año, niñez, corrupción", at: Point(10, 100), font: .body, color: Color(hex: 0x595959), width: 100)),
        ],
        title: "Ejecución del año", alternativeText: "9 de 11 indicadores; línea 195: 22,33 %")
}
