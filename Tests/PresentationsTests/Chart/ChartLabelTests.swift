import Testing

@testable import Presentations

@Suite("A chart's label") struct ChartLabelTests {
    private func formula(_ text: String, _ value: Double?, _ beside: [String] = []) -> String? {
        ChartLabel(text, value, beside: beside).formula(over: "B2")
    }

    @Test("follows a number that it prints")
    func follows() {
        let figure = #"SUBSTITUTE(FIXED(B2,2),"-","−")"#
        #expect(formula("22,33\u{A0}%", 22.3284) == "IF(ISNUMBER(B2),\(figure)&\"\u{A0}%\",\"\")")
        #expect(formula("22.33%", 22.3284) == "IF(ISNUMBER(B2),\(figure)&\"%\",\"\")")
        #expect(formula("1.000\u{A0}%", 1000)?.contains("FIXED(B2,0)") == true)
        #expect(formula("\u{2212}12,50\u{A0}%", -12.5)?.contains("FIXED(B2,2)") == true)
    }

    @Test("stays as it is where it says more than the number, or another one")
    func stays() {
        #expect(formula("Sin reporte", nil) == nil)
        #expect(formula("100\u{A0}% (tope; 176,98\u{A0}%)", 100) == nil)
        #expect(formula("22,34\u{A0}%", 22.3284) == nil)
        #expect(formula("12", 12) == nil)
    }

    @Test("says beside the number what the bar's colour says, on one line")
    func beside() {
        let label = ChartLabel("98,45\u{A0}%", 98.452, beside: ["En cumplimiento", ""])
        #expect(label.text == "98,45\u{A0}%\u{A0}·\u{A0}En\u{A0}cumplimiento")
        #expect(label.formula(over: "C4")?.contains("&\"\u{A0}%\u{A0}·\u{A0}En\u{A0}cumplimiento\"") == true)
        #expect(ChartLabel("", nil, beside: ["Rezago"]).text == "")
    }

    @Test("says where the axis cuts the bar, and goes on to do so when the number is edited")
    func cut() {
        let cut = ChartLabel.Cut(limit: 200, words: "fuera de escala")
        func label(_ text: String, _ value: Double?) -> ChartLabel { ChartLabel(text, value, beside: [], cut: cut) }
        #expect(label("25.022\u{A0}%", 25022).text == "25.022\u{A0}%\u{A0}·\u{A0}fuera\u{A0}de\u{A0}escala")
        #expect(label("\u{2212}3\u{A0}%", -3).text.hasSuffix("escala"))
        #expect(label("200\u{A0}%", 200).text == "200\u{A0}%")
        #expect(label("Sin reporte", nil).text == "Sin\u{A0}reporte")
        let formula = label("98,45\u{A0}%", 98.45).formula(over: "B2") ?? ""
        let words = "\u{A0}·\u{A0}fuera\u{A0}de\u{A0}escala"
        #expect(formula.hasSuffix("&IF(OR(B2<0,B2>200),\"\(words)\",\"\"),\"\")"), "\(formula)")
    }

    @Test("doubles quotes, which would end a formula's text")
    func quotes() {
        #expect(formula("5,00\u{A0}%", 5, ["\"alto\""])?.contains("\"\"alto\"\"") == true)
    }
}
