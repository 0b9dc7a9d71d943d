import Scene
import TestSupport
import Testing

@testable import Presentations

@Suite("A native chart") struct NativeChartTests {
    private static let frame = Rect(x: 0, y: 0, width: 800, height: 400)

    private func chart(_ data: FigureData = .sample) throws -> NativeChart {
        try #require(NativeChart(data, in: Self.frame, text: .sample))
    }

    @Test("is what can be given as bars, and nothing else")
    func kinds() {
        var data = FigureData.sample
        data.scale = nil
        #expect(NativeChart(data, in: Self.frame, text: .sample) == nil)
        data = .sample
        data.columns[0].fill = nil
        #expect(NativeChart(data, in: Self.frame, text: .sample) == nil)
        data = .sample
        data.rows = []
        #expect(NativeChart(data, in: Self.frame, text: .sample) == nil)
    }

    @Test("keeps a label away from the line, however near its bar ends")
    func places() throws {
        let chart = try chart()
        var row = chart.rows[2]
        let detour = chart.detour(of: row)
        #expect(detour.from > 20 && detour.from < 98 && detour.to > 100)
        func place(_ value: Double?) -> Double {
            row.values = [value]
            return chart.place(of: row)
        }
        #expect(place(98.45) == detour.to)
        #expect(place(100) == detour.to)
        #expect(place(150) == 150)
        #expect(place(20) == 20)
        #expect(place(1000) == 200)
        #expect(place(-5) == 0)
        #expect(place(nil) == 0)
    }

    @Test("leaves a short label at its bar where a long one has to go behind the line")
    func lengths() throws {
        let chart = try chart()
        #expect(chart.detour(of: chart.rows[1]).from < chart.detour(of: chart.rows[2]).from)
    }

    @Test("has no point where nothing was measured, nor where a group begins")
    func missing() throws {
        let chart = try chart()
        #expect(chart.rows.map { $0.values[0] } == [nil, 150, 98.45211145364053, nil])
        #expect(chart.rows[0].name == "Objetivo 1: 95,50\u{A0}%")
        let values =
            "<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"4\"/>"
            + "<c:pt idx=\"1\"><c:v>150</c:v></c:pt><c:pt idx=\"2\"><c:v>98.45211145364053</c:v></c:pt></c:numCache>"
        #expect(chart.markup.contains(values))
    }

    @Test("draws the line as the trend of a constant series, under the bars of that height")
    func line() throws {
        let markup = try chart().markup
        #expect(markup.contains("<c:trendlineType val=\"linear\"/>"))
        #expect(markup.contains("<c:v>Programado</c:v>"))
        let ends = markup.split(separator: "<c:ser>").map { $0.contains("<c:trendline>") }
        #expect(ends == [false, true, false, false])
    }

    @Test("takes labels from cells, which a hidden series carries")
    func labels() throws {
        let markup = try chart().markup
        #expect(markup.contains("<c15:f>'Datos'!$E$2:$E$5</c15:f>"))
        #expect(markup.contains("<c:v>98,45\u{A0}%\u{A0}·\u{A0}Rezago</c:v>"))
        #expect(markup.components(of: "type=\"CELLRANGE\"") == 4)
    }

    @Test("of two series puts the labels at the bars' feet, and the unseen one between")
    func pair() throws {
        var data = FigureData.sample
        data.columns = [.init("A", fill: Color(hex: 0x222222)), .init("B", fill: .white)]
        data.rows = [.init("x", [.init("50,00\u{A0}%", 50), .init("60,00\u{A0}%", 60)])]
        let markup = try chart(data).markup
        #expect(markup.components(of: "<c:ser>") == 3)
        #expect(markup.components(of: "<c:dLblPos val=\"inBase\"/>") == 4)
        #expect(markup.contains("<c:overlap val=\"50\"/>"))
        let order = markup.split(separator: "<c:ser>").dropFirst().map { $0.contains("<c:trendline>") }
        #expect(order == [false, true, false])
        // White is read on ink, ink on white.
        #expect(markup.contains("<a:schemeClr val=\"bg1\"/></a:solidFill><a:latin"))
    }

    @Test("of several series says at the name what has no bar, since an empty cell has no label")
    func unreported() throws {
        var data = FigureData.sample
        data.columns = [.init("A", fill: Color(hex: 0x222222)), .init("B", fill: .white)]
        data.rows = [
            .init("x", [.init("Sin reporte"), .init("Sin reporte")]),
            .init("y", [.init("50,00\u{A0}%", 50), .init("Sin reporte")]),
            .init("z", [.init("50,00\u{A0}%", 50), .init("60,00\u{A0}%", 60)]),
        ]
        #expect(try chart(data).rows.map(\.name) == ["x (Sin reporte)", "y (B: Sin reporte)", "z"])
        #expect(try chart().rows.last?.name == "Nada", "its label stands at a series that is never empty")
    }

    @Test("has a key of what is drawn, above the bars", arguments: [(2, 1), (3, 3)])
    func legend(count: Int, hidden: Int) throws {
        var data = FigureData.sample
        data.columns = ["A", "B", "C"].prefix(count).map { .init($0, fill: .white) }
        let numbers = [50.0, 60, 70].prefix(count)
        data.rows = [.init("x", numbers.map { (value: Double) in FigureData.Cell("\(value)", value) })]
        let chart = try chart(data)
        #expect(
            chart.markup.contains(
                "<c:legendEntry><c:idx val=\"\(hidden)\"/><c:delete val=\"1\"/></c:legendEntry><c:layout>"))
        #expect(chart.markup.contains("<c:name>Programado (100\u{A0}%)</c:name>"))
        #expect(chart.legendHeight > 20)
    }

    @Test("makes names smaller until their lines have room")
    func names() throws {
        var data = FigureData.sample
        data.rows = (1...20).map {
            .init(String(repeating: "palabra ", count: 14) + "\($0)", [.init("5,00\u{A0}%", 5), .init("")])
        }
        #expect(try chart(data).nameSize < chart().nameSize)
        #expect(try chart().nameSize == 11)
    }
}

extension String {
    /// How often a text is in it.
    func components(of text: String) -> Int { ranges(of: text).count }
}
