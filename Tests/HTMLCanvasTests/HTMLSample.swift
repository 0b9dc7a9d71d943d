import Scene

@testable import HTMLCanvas

/// Two pages: one with a link and a table, and the one that the link leads to.
enum HTMLSample {
    static let document = HTMLDocument(
        title: "Plan", language: "es-CO", pages: [summary, objective], generator: "Corte")

    static let summary = page(
        "01-resumen", "Resumen",
        [
            .group(.heading(2), [.group(.link(to: "02-objetivo"), [run("Objetivo", 48, 100), run("1", 101, 100)])]),
            .group(.table, [row(.tableHeader(), ["Nodo", "Avance"]), row(.tableCell, ["O1", "72,5 %"])]),
        ])

    static let objective = page("02-objetivo", "Objetivo <1>", [run("Objetivo <1>", 48, 100)])

    static func page(_ name: String, _ title: String, _ elements: [Element]) -> Scene {
        var page = Scene(size: .slide, elements: elements, title: title, alternativeText: "\(title): 72,5 %.")
        page.name = name
        return page
    }

    /// A text of ten points whose letters are five wide.
    static func run(_ text: String, _ x: Double, _ y: Double) -> Element {
        .text(
            TextRun(
                text, at: Point(x, y), font: Font("Open Sans", size: 10), color: Color(hex: 0x222222),
                width: 5 * Double(text.count)))
    }

    private static func row(_ tag: Tag, _ texts: [String]) -> Element {
        .group(.tableRow, texts.map { .group(tag, [run($0, 48, 200)]) })
    }
}
