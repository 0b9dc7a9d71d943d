import PlanModel
import Reports
import Scene
import TestSupport
import Testing
import Words

@testable import ChartKit

struct TableChartTests {
    private static let sizes = [Size.slide, Size(720, 540), Size(1200, 600), Size(595, 842)]

    private func draw(
        _ report: Report, focus: String? = nil, wording: Wording = .spanish, size: Size = .slide
    ) throws(ChartError) -> Drawing {
        let context = ChartContext(wording: wording, size: size, measuring: FixedWidthText())
        return try TableChart().draw(ChartSubject(report: report, focus: focus), in: context)
    }

    /// The names of the indicators on a page, each cell's lines joined.
    private func cells(_ scene: Scene) -> [[String]] {
        func texts(_ element: Element) -> [String] {
            switch element {
            case .text(let run): [run.text.split(separator: " ").joined(separator: " ")]
            case .group(_, let members): members.flatMap(texts)
            default: []
            }
        }
        func rows(_ element: Element) -> [[String]] {
            guard case .group(let tag, let members) = element else { return [] }
            if tag == .tableRow { return [members.map { texts($0).joined(separator: " ") }] }
            return members.flatMap(rows)
        }
        return scene.elements.flatMap(rows)
    }

    @Test func `The table goes by its name`() {
        #expect(ChartKinds.named("table") == TableChart.self)
        #expect(!TableChart.summary.isEmpty)
    }

    @Test(arguments: sizes)
    func `Nothing overlaps, leaves the page or is too small on pages of several sizes`(size: Size) throws {
        for report in [OfficialPlan.report(), OfficialPlan.report(cappedAt: 100)] {
            for page in try draw(report, size: size).pages {
                #expect(SceneCheck(page).problems == [])
                #expect(page.size == size)
            }
        }
    }

    @Test(arguments: [Wording.spanish, .english])
    func `Every indicator of the official deck is on a page once, with its figures`(wording: Wording) throws {
        let pages = try draw(OfficialPlan.report(), wording: wording).pages
        let rows = pages.flatMap(cells)
        for row in OfficialPlan.rows {
            let found = rows.filter { $0.first?.hasSuffix(row.id) == true }
            #expect(found.count == 1, "\(row.id)")
            #expect(found.first?[1] == row.entity)
            #expect(found.first?[2] == wording.numbers.shortest(row.programmedYear, decimals: 2))
            #expect(found.first?[3] == wording.numbers.shortest(row.programmed, decimals: 2))
            #expect(found.first?[4] == wording.numbers.shortest(row.executed, decimals: 2))
            let percent = wording.numbers.percent(100 * row.executed / row.programmed)
            #expect(found.first?[5].hasPrefix(percent) == true)
        }
    }

    @Test func `Names are printed in full, the one of 209 characters too`() throws {
        let longest = try #require(OfficialPlan.rows.map(\.name).max { $0.count < $1.count })
        #expect(longest.count > 200)
        for size in Self.sizes {
            let drawing = try draw(OfficialPlan.report(), size: size)
            let rows = drawing.pages.flatMap(cells).compactMap { $0.first }
            for row in OfficialPlan.rows {
                let name = row.name.split(separator: " ").joined(separator: " ")
                #expect(rows.contains { $0.hasPrefix(name) }, "\(row.id) at \(size)")
            }
            #expect(drawing.warnings.isEmpty)
        }
    }

    @Test func `The head of the year's programme has the year`() throws {
        let page = try #require(try draw(OfficialPlan.report()).pages.first)
        #expect(
            cells(page).first == [
                "Nombre indicador", "Entidad responsable", "Programación 2024", "Programación al corte",
                "Magnitud ejecutada", "Porcentaje avance", "Estado",
            ])
        var report = OfficialPlan.report()
        report.plan.year = nil
        #expect(cells(try #require(try draw(report).pages.first)).first?[2] == "Programación 2024")
    }

    @Test func `Every page repeats the heads of the columns, and the head of the group that goes on`() throws {
        let report = PlanSamples.report([Array(repeating: 90, count: 30)])
        let pages = try draw(report).pages
        #expect(pages.count > 1)
        for (index, page) in pages.enumerated() {
            let rows = cells(page)
            #expect(rows.first?.first == "Nombre indicador")
            #expect(rows[1].first == (index == 0 ? "Objetivo 1" : "Objetivo 1 (continuación)"))
        }
        let rows: [String] = pages.flatMap(cells).compactMap { $0.first }.filter { $0.contains("Indicador ") }
        #expect(rows.count == 30)
        #expect(rows.first == "Indicador 1.1 I1.1")
        #expect(rows.last == "Indicador 1.30 I1.30")
    }

    @Test func `A head never stands alone at the foot of a page`() throws {
        for count in 1...20 {
            let report = PlanSamples.report(Array(repeating: [90], count: count))
            for page in try draw(report).pages {
                let last = try #require(cells(page).last)
                #expect(last.count == 7)
            }
        }
    }

    @Test func `All pages of a table have names of one size`() throws {
        let report = PlanSamples.report([Array(repeating: 90, count: 14)]) { _, _ in PlanSamples.name(150) }
        let pages = try draw(report).pages
        let sizes = pages.map { page in
            Set(SceneCheck(page).runs.filter { $0.text.hasPrefix("palabras") }.map(\.font.size))
        }
        #expect(pages.count > 1)
        #expect(Set(sizes).count == 1)
    }

    @Test func `The focus leaves one objective without heads of groups, and names it in the title`() throws {
        let drawing = try draw(OfficialPlan.report(), focus: "O3")
        let page = try #require(drawing.pages.first)
        #expect(drawing.pages.count == 1)
        #expect(page.title.contains("Objetivo 3"))
        #expect(cells(page).count == 3)
        let one = try #require(try draw(OfficialPlan.report(), focus: "IS-545").pages.first)
        #expect(cells(one).count == 2)
    }

    @Test func `A focus that isn't there and a plan without indicators are errors`() {
        #expect(throws: ChartError.nothingToDraw(kind: "table", needs: Phrase(es: "el nodo «O9»", en: "the node 'O9'")))
        {
            try draw(OfficialPlan.report(), focus: "O9")
        }
        var report = OfficialPlan.report()
        report.nodes.removeAll { $0.indicator != nil }
        #expect(
            throws: ChartError.nothingToDraw(
                kind: "table", needs: Phrase(es: "al menos un indicador", en: "at least one indicator"))
        ) { try draw(report) }
    }

    @Test func `A page that holds no row is an error`() {
        #expect(throws: ChartError.self) { try draw(OfficialPlan.report(), size: Size(960, 120)) }
    }

    @Test func `A capped figure is printed with the uncapped one`() throws {
        let texts = try draw(OfficialPlan.report(cappedAt: 100)).pages.flatMap { SceneCheck($0).texts }
        #expect(texts.contains("(tope; 176,98\u{A0}%)"))
        #expect(texts.contains("(tope; 100,93\u{A0}%)"))
        #expect(texts.filter { $0.hasPrefix("(tope;") }.count == 3)
        let uncapped = try draw(OfficialPlan.report()).pages.flatMap { SceneCheck($0).texts }
        #expect(!uncapped.contains { $0.hasPrefix("(tope;") })
    }

    @Test func `What is missing has its word, a dash or NP, and no bar`() throws {
        var report = PlanSamples.report([[90, nil, 50]])
        report.nodes[4].outcome = .notProgrammed
        report.nodes[4].indicator?.observation.programmed = Reading(.notProgrammed, text: "NP")
        let page = try #require(try draw(report).pages.first)
        let rows = cells(page).suffix(3).map(Array.init)
        #expect(rows[0][6] == "Rezago")
        #expect(rows[1][4...] == ["–", "–", "Sin reporte"])
        #expect(rows[2][3] == "NP")
        #expect(rows[2][5...] == ["–", "No programado"])
        #expect(SceneDump.text(of: page).components(of: "fill #C86B09") == 3)
    }

    @Test func `Numbers of a column are aligned on the decimal comma`() throws {
        let page = try #require(try draw(OfficialPlan.report(), focus: "O1").pages.first)
        let runs = SceneCheck(page).runs
        func comma(_ text: String) throws -> Double {
            let run = try #require(runs.first { $0.text == text && $0.origin.x > 300 })
            let integer = text.prefix { $0 != "," }
            return run.origin.x + FixedWidthText().width(of: String(integer), in: run.font)
        }
        #expect(abs(try comma("66,63") - (try comma("5.400"))) < 0.001)
        #expect(abs(try comma("67,25") - (try comma("9.557"))) < 0.001)
    }

    @Test func `Notes mark exactly the figures that differ from the published ones`() throws {
        let pages = try draw(OfficialPlan.report(), size: Size(1400, 900)).pages
        let marked = pages.flatMap(cells).filter { $0.contains { $0.contains { "¹²³⁴⁵⁶⁷⁸⁹".contains($0) } } }
        #expect(
            marked.compactMap { $0.first }.map { $0.split(separator: " ").last } == ["MT-75", "3", "4", "5", "IS-546"])
        let texts = pages.map { SceneCheck($0).reading }.joined()
        for printed in ["176%", "95,16%", "97,41%", "72,54%", "122,76"] {
            #expect(texts.contains("Publicado:\u{A0}\(printed)."))
        }
        #expect(!texts.contains("Publicado:\u{A0}100"))
        #expect(!texts.contains("Publicado:\u{A0}126%"))
    }

    @Test func `A note stands on the page of its figure`() throws {
        for page in try draw(OfficialPlan.report(), size: Size(720, 540)).pages {
            let check = SceneCheck(page)
            let notes = check.texts.filter { $0.contains("Publicado:") }.joined().filter { "¹²³⁴⁵".contains($0) }
            let marks = check.texts.filter { $0.count == 1 }.joined().filter { "¹²³⁴⁵".contains($0) }
            #expect(notes == marks)
        }
    }

    @Test func `The note of a row stands in full below its state where there is room`() throws {
        var report = PlanSamples.report([[90, 80]])
        report.nodes[2].indicator?.observation.note = PlanSamples.name(300)
        let drawing = try draw(report)
        let page = try #require(drawing.pages.first)
        #expect(cells(page).contains { $0.last == "Rezago " + PlanSamples.name(300) })
        #expect(drawing.warnings.isEmpty)
        #expect(SceneCheck(page).problems == [])
    }

    @Test func `Notes are shortened, with a warning and the full text told, before rows go on another page`() throws {
        var report = PlanSamples.report([Array(repeating: 90, count: 5)])
        for index in report.nodes.indices where report.nodes[index].indicator != nil {
            report.nodes[index].indicator?.observation.note = PlanSamples.name(900)
        }
        let drawing = try draw(report)
        #expect(drawing.pages.count == 1)
        #expect(drawing.warnings.map(\.severity) == Array(repeating: .warning, count: 5))
        #expect(drawing.warnings.first?.message == "table: a text of 'I1.1' is shortened")
        #expect(drawing.pages.first?.alternativeText.contains(PlanSamples.name(900)) == true)
    }

    @Test func `A table of several pages has its notes in full`() throws {
        var report = PlanSamples.report([Array(repeating: 90, count: 12)])
        for index in report.nodes.indices where report.nodes[index].indicator != nil {
            report.nodes[index].indicator?.observation.note = PlanSamples.name(200)
        }
        let drawing = try draw(report)
        #expect(drawing.pages.count > 1)
        #expect(drawing.warnings.isEmpty)
        for page in drawing.pages { #expect(SceneCheck(page).problems == []) }
    }

    @Test func `A name too long for a whole page is shortened with a warning that names the row`() throws {
        let report = PlanSamples.report([[90]]) { _, _ in PlanSamples.name(6000) }
        let drawing = try draw(report)
        #expect(drawing.warnings.map(\.message) == ["table: a text of 'I1.1' is shortened"])
        #expect(drawing.warnings.first?.place?.row == 7)
        #expect(drawing.pages.first?.alternativeText.contains(PlanSamples.name(6000)) == true)
    }

    @Test func `Extreme figures fit`() throws {
        var report = PlanSamples.report([[1000, 0, 0.004, 100.004, 99.995]])
        report.nodes[2].indicator?.observation.executed = Reading(.number(123_456_789_012.346), text: "")
        for size in Self.sizes.prefix(3) {
            let drawing = try draw(report, size: size)
            let check = SceneCheck(try #require(drawing.pages.first))
            #expect(check.problems == [])
            #expect(check.texts.contains("1.000,00\u{A0}%"))
            #expect(check.texts.contains("123.456.789.012,35"))
        }
    }

    @Test func `The alternative text has every figure of the page, and the page its language`() throws {
        let page = try #require(try draw(OfficialPlan.report(), focus: "O5").pages.first)
        #expect(page.alternativeText.contains("línea 195: 22,33\u{A0}%, en rezago."))
        #expect(page.alternativeText.contains("PQRS recibidas por otros canales: 122,73\u{A0}%, en sobre ejecución."))
        #expect(page.language == "es-CO")
    }

    @Test func `Rules are decoration, and cells are cells`() throws {
        let page = try #require(try draw(OfficialPlan.report(), focus: "O5").pages.first)
        let dump = SceneDump.text(of: page)
        #expect(dump.components(of: "group table\n") == 1)
        #expect(dump.components(of: "group tableRow\n") == 3)
        #expect(dump.components(of: "group tableHeader\n") == 7)
        #expect(dump.components(of: "group tableCell\n") == 14)
        #expect(dump.contains("group heading 1\n"))
        #expect(!dump.contains("group figure"))
    }

    @Test(arguments: ["odd", "holes", "many", "extreme"])
    func `Odd reports are drawn at every size in both languages`(name: String) throws {
        let reports: [String: Report] = [
            "odd": .odd, "holes": .flat([nil, 50, nil]), "many": .many(40),
            "extreme": .flat([0, 0.004, 199.99, 200, 200.01, 1e6, -1e6]),
        ]
        let report = try #require(reports[name])
        for size in [Size.slide, .classic, .a4] {
            for wording in [Wording.spanish, .english] {
                let drawing = try draw(report, wording: wording, size: size)
                for page in drawing.pages { #expect(SceneCheck(page).problems == []) }
                let shown = drawing.pages.flatMap(cells).filter { $0.count == 7 }.count - drawing.pages.count
                #expect(shown == report.indicators.count)
            }
        }
    }

    @Test func `The table of the deck is as it was`() throws {
        try Golden.expect(ChartExamples.tableOfTheDeck(), named: "tableOfTheDeck")
    }

    @Test func `The table of a capped objective is as it was`() throws {
        try Golden.expect(ChartExamples.tableOfACappedObjective(), named: "tableOfACappedObjective")
    }

    @Test func `The same report gives the same pages`() throws {
        let first = try draw(OfficialPlan.report()).pages
        #expect(try draw(OfficialPlan.report()).pages == first)
    }

    @Test func `A group's head names the nodes above it too`() throws {
        var report = PlanSamples.report([[90]])
        report.nodes.insert(
            ReportNode(
                id: "P1", level: "programa", parent: "O1", name: "Programa 1", outcome: .achievement(90), weight: 1),
            at: 2)
        report.nodes[3].parent = "P1"
        let page = try #require(try draw(report).pages.first)
        #expect(cells(page)[1].first == "Objetivo 1 › Programa 1")
    }
}

extension String {
    /// How often another text occurs.
    fileprivate func components(of text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
