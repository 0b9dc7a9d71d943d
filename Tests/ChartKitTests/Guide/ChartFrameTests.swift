import PlanModel
import Scene
import Testing

@testable import ChartKit

@Suite struct ChartFrameTests {
    private func frame(title: String = "Un hallazgo", footnote: String = "Fuente: SEGPLAN.") -> ChartFrame {
        ChartFrame(title: title, subtitle: "Sin tope", footnote: footnote, in: .fake())
    }

    @Test func `a page has a heading, a paragraph, a figure and a footnote`() {
        let scene = frame().scene(around: [], alternativeText: "Nada", page: 0, of: 1)
        #expect(scene.text(in: .heading(1)) == ["Un hallazgo"])
        #expect(scene.text(in: .paragraph) == ["Sin tope", "Fuente: SEGPLAN."])
        #expect(scene.text(in: .figure("Nada")) == [""])
        #expect(scene.title == "Un hallazgo")
        #expect(scene.alternativeText == "Nada")
        #expect(scene.language == "es-CO")
    }

    @Test func `a figure carries what it shows`() {
        let data = FigureData(nameTitle: "Nombre", columns: [.init("Avance")], rows: [.init("A", [.init("–")])])
        #expect(frame().scene(around: [], alternativeText: "Nada", data: data, page: 0, of: 1).data == data)
        #expect(frame().scene(around: [], alternativeText: "Nada", page: 0, of: 1).data == nil)
    }

    @Test func `the chart's room lies between the subtitle and the footnote`() {
        let frame = frame()
        let scene = frame.scene(around: [], alternativeText: "", page: 0, of: 1)
        let boxes = scene.texts.map(\.box)
        #expect(boxes[1].maxY < frame.body.y)
        #expect(boxes[2].y > frame.body.maxY)
        #expect(frame.body.x == 36)
        #expect(frame.body.maxX == 924)
    }

    @Test func `without a footnote the chart has its room`() {
        #expect(frame(footnote: "").body.maxY > frame().body.maxY)
    }

    @Test func `the left edges of all texts align`() {
        let scene = frame().scene(around: [], alternativeText: "", page: 0, of: 1)
        #expect(Set(scene.texts.map(\.origin.x)) == [36])
    }

    @Test func `one of several pages shows its number and has it in its title`() {
        let scene = frame().scene(around: [], alternativeText: "", page: 1, of: 3)
        #expect(scene.text(in: .artifact) == ["2 / 3"])
        #expect(scene.title == "Un hallazgo (2 / 3)")
        let number = scene.texts.last?.box
        #expect(number?.maxX == 924)
    }

    @Test func `without a foot the page number stands above the chart and all texts`() throws {
        let frame = frame(footnote: "")
        let texts = frame.scene(around: [], alternativeText: "", page: 0, of: 2).texts
        let number = try #require(texts.last)
        #expect(number.text == "1 / 2" && number.box.y >= 8 && number.box.maxX == 924)
        #expect(texts.dropLast().allSatisfy { $0.box.y > number.box.maxY })
        #expect(number.box.maxY < frame.body.y)
    }

    @Test func `a text that had to be shortened is told`() {
        let long = String(repeating: "palabra ", count: 200)
        #expect(frame(title: long).warnings.count == 1)
        #expect(frame(title: long).warnings[0].message.contains("shortened"))
        #expect(frame().warnings.isEmpty)
    }

    @Test(arguments: [nil, "Un subtítulo propio", String(repeating: "Un subtítulo de la oficina ", count: 40)])
    func `the account of the figures is never shortened`(own: String?) {
        let account =
            String(repeating: "Plan de un nombre muy largo ", count: 14) + "(95,26 %). Con tope. Corte 31/03/2024"
        var context = ChartContext.fake()
        context.size = Size(400, 500)
        context.texts = ChartTexts(subtitle: own, footnote: String(repeating: "Una nota de la oficina. ", count: 30))
        let frame = ChartFrame(title: "Un hallazgo", subtitle: account, footnote: "Fuente: SEGPLAN.", in: context)
        let scene = frame.scene(around: [], alternativeText: "", page: 0, of: 1)
        let text = scene.text(in: .paragraph).joined(separator: " ").replacing("\n", with: " ")
        #expect(text.contains(account))
        #expect(!frame.warnings.contains { $0.message.contains("shortened: '\(account)") })
    }

    @Test func `a tiny page has no room instead of a negative one`() {
        let frame = ChartFrame(title: "Un hallazgo", subtitle: "x", footnote: "y", in: .fake(Size(50, 20)))
        #expect(frame.body.height == 0)
    }
}
