import Scene
import TestSupport

@testable import Presentations

extension PresentationLook {
    static let sample = PresentationLook(
        name: "prueba", family: "Open Sans", ink: Color(hex: 0x222222), background: .white,
        muted: Color(hex: 0x595959), surface: Color(hex: 0xE8E8E8),
        accents: [Color(hex: 0x0A2A6B), Color(hex: 0x0B828B), Color(hex: 0xC86B09)])
}

extension TextMarkup {
    static var sample: TextMarkup {
        TextMarkup(look: .sample, language: "es-CO", measuring: FixedWidthText())
    }
}

extension TextRun {
    /// A line in ink whose width is that of the fixed measure.
    init(
        _ text: String, _ x: Double, _ y: Double, size: Double = 10, weight: Font.Weight = .regular,
        after: String? = nil
    ) {
        let font = Font("Open Sans", size: size, weight: weight)
        self.init(
            text, at: Point(x, y), font: font, color: Color(hex: 0x222222),
            width: FixedWidthText().width(of: text, in: font), after: after)
    }
}

extension Element {
    static func line(_ text: String, _ x: Double, _ y: Double, size: Double = 10) -> Element {
        .text(TextRun(text, x, y, size: size))
    }
}

extension FigureData {
    /// Three indicators under a head, one without a number.
    static let sample = FigureData(
        nameTitle: "Indicador",
        columns: [.init("Avance", fill: Color(hex: 0x0A2A6B)), .init("Estado", isBeside: true)],
        rows: [
            Row("Objetivo 1", [Cell("95,50\u{A0}%", 95.5), Cell("Rezago")], isHead: true),
            Row("Alto", [Cell("150,00\u{A0}%", 150), Cell("Sobre ejecución")]),
            Row("Cerca", [Cell("98,45\u{A0}%", 98.45211145364053, fill: Color(hex: 0xC86B09)), Cell("Rezago")]),
            Row("Nada", [Cell("Sin reporte"), Cell("")]),
        ], scale: Scale(limit: 200, line: 100, lineTitle: "Programado"))
}

extension Presentation {
    /// A presentation of pages with some elements each.
    init(_ pages: [[Element]], notes: [String] = []) {
        self.init(
            title: "Plan <1>", author: "Sector", subject: "weighted-average", creator: "Corte 0", date: nil,
            look: .sample,
            slides: pages.map {
                PresentationSlide(
                    Scene(size: .slide, elements: $0, title: "Lámina", alternativeText: "Todo"), notes: notes)
            })
    }
}
