import PlanModel
import Reports
import Scene
import TestSupport
import Testing
import Words

@testable import ChartKit

struct CardsChartTests {
    private func draw(
        _ report: Report, focus: String? = nil, wording: Wording = .spanish, size: Size = .slide
    ) throws(ChartError) -> Drawing {
        let context = ChartContext(wording: wording, size: size, measuring: FixedWidthText())
        return try CardsChart().draw(ChartSubject(report: report, focus: focus), in: context)
    }

    /// The runs of the big numbers.
    private func numbers(_ scene: Scene) -> [TextRun] {
        SceneCheck(scene).runs.filter { $0.font.size >= 40 }
    }

    @Test func `Cards go by their name`() {
        #expect(ChartKinds.named("cards") == CardsChart.self)
        #expect(!CardsChart.summary.isEmpty)
    }

    @Test(arguments: [Size.slide, Size(720, 540), Size(1200, 700)])
    func `The official objectives fit one page with their statements in full`(size: Size) throws {
        let drawing = try draw(OfficialPlan.report(), size: size)
        #expect(drawing.pages.count == 1)
        #expect(drawing.warnings.isEmpty)
        let check = SceneCheck(try #require(drawing.pages.first))
        #expect(check.problems == [])
        for objective in OfficialPlan.objectives {
            let words = objective.statement.split(separator: "**").joined().split(separator: " ")
            #expect(check.reading.contains(words.suffix(2).joined(separator: " ")), "\(objective.id)")
            #expect(!check.reading.contains("**"))
        }
    }

    @Test func `The numbers of the official deck are the measured ones, in 44 to 60 points of one size`() throws {
        let runs = numbers(try #require(try draw(OfficialPlan.report()).pages.first))
        #expect(
            runs.map(\.text) == ["125,97", "100,00", "95,19", "98,57", "72,53"].map { $0 + "\u{A0}%" })
        #expect(Set(runs.map(\.font.size)).count == 1)
        #expect(runs.allSatisfy { (44...60).contains($0.font.size) && $0.font.weight == .bold })
        let english = numbers(try #require(try draw(OfficialPlan.report(), wording: .english).pages.first))
        #expect(english.map(\.text) == ["125.97%", "100.00%", "95.19%", "98.57%", "72.53%"])
    }

    @Test func `Cards of a row are equally high and aligned`() throws {
        let page = try #require(try draw(OfficialPlan.report()).pages.first)
        let baselines = numbers(page).map(\.origin.y)
        #expect(Set(baselines.prefix(3)).count == 1)
        #expect(Set(baselines.suffix(2)).count == 1)
        let names = SceneCheck(page).runs.filter { $0.text.hasPrefix("Objetivo ") }
        #expect(Set(names.map(\.origin.x)).count == 3)
        #expect(zip(names, numbers(page)).allSatisfy { $0.origin.x == $1.origin.x })
    }

    @Test func `Parts to stress are bold`() throws {
        let page = try #require(try draw(OfficialPlan.report()).pages.first)
        let bold = SceneCheck(page).runs.filter { $0.font.weight == .bold && $0.font.size <= 12 }.map(\.text)
        #expect(bold.joined(separator: " ").contains("generación de valor"))
        #expect(!bold.joined().contains("Proporcionar"))
    }

    @Test(arguments: 1...12)
    func `One to twelve nodes fit, whatever they aim at`(count: Int) throws {
        for length in [0, 260] {
            var report = PlanSamples.report((1...count).map { [Double($0) * 20] })
            for index in report.nodes.indices where report.nodes[index].level == "objective" {
                report.nodes[index].statement = length == 0 ? nil : PlanSamples.name(length)
            }
            let drawing = try draw(report)
            #expect(drawing.warnings.isEmpty)
            let texts = drawing.pages.flatMap { SceneCheck($0).texts }
            for number in 1...count { #expect(texts.contains("Objetivo \(number)")) }
            for page in drawing.pages { #expect(SceneCheck(page).problems == []) }
        }
    }

    @Test func `More than twelve nodes go on other pages`() throws {
        let drawing = try draw(PlanSamples.report(Array(repeating: [90], count: 30)))
        #expect(drawing.pages.count >= 3)
        let names = drawing.pages.flatMap { SceneCheck($0).texts }.filter { $0.hasPrefix("Objetivo ") }
        #expect(names == (1...30).map { "Objetivo \($0)" })
    }

    @Test func `A statement too long for a page of its own is shortened with a warning and told in full`() throws {
        var report = PlanSamples.report([[90]])
        report.nodes[1].statement = PlanSamples.name(4000)
        let drawing = try draw(report)
        #expect(drawing.warnings.map(\.message) == ["cards: the statement of 'O1' is shortened"])
        #expect(drawing.pages.first?.alternativeText.contains(PlanSamples.name(4000)) == true)
        #expect(SceneCheck(try #require(drawing.pages.first)).problems == [])
    }

    @Test func `A long name puts the state below it`() throws {
        var report = OfficialPlan.report()
        let index = try #require(report.nodes.firstIndex { $0.id == "O2" })
        report.nodes[index].name = PlanSamples.name(90)
        let drawing = try draw(report)
        for page in drawing.pages { #expect(SceneCheck(page).problems == []) }
        let texts = drawing.pages.map { SceneCheck($0).reading }.joined(separator: " ")
        #expect(texts.contains(PlanSamples.name(90)))
    }

    @Test func `Notes mark exactly the objectives that differ from what was published`() throws {
        let check = SceneCheck(try #require(try draw(OfficialPlan.report()).pages.first))
        #expect(check.texts.filter { $0.count == 1 && "¹²³⁴⁵".contains($0) } == ["¹", "²", "³"])
        #expect(check.reading.contains("¹\u{A0}Publicado:\u{A0}95,16%."))
        #expect(check.reading.contains("²\u{A0}Publicado:\u{A0}97,41%."))
        #expect(check.reading.contains("³\u{A0}Publicado:\u{A0}72,54%."))
        #expect(!check.reading.contains("126%"))
    }

    @Test func `A missing figure has its word in the place of the number, and no bar`() throws {
        var report = OfficialPlan.report()
        let index = try #require(report.nodes.firstIndex { $0.id == "O2" })
        report.nodes[index].outcome = .insufficient
        report.nodes[index].untreated = nil
        let page = try #require(try draw(report).pages.first)
        #expect(SceneCheck(page).texts.contains("Datos insuficientes"))
        #expect(numbers(page).count == 4)
        #expect(SceneCheck(page).problems == [])
        #expect(page.title == "1 de 5 objetivos alcanza el 100\u{A0}%; 3 quedan por debajo; 1 sin dato")
    }

    @Test func `A cap on objectives is printed with the uncapped figure`() throws {
        var report = OfficialPlan.report()
        let index = try #require(report.nodes.firstIndex { $0.id == "O1" })
        report.nodes[index].untreated = report.nodes[index].outcome.achievement
        report.nodes[index].outcome = .achievement(100)
        report.nodes[index].cause = .cap
        let page = try #require(try draw(report).pages.first)
        #expect(SceneCheck(page).texts.contains("(tope; 125,97\u{A0}%)"))
        #expect(SceneCheck(page).problems == [])
        #expect(page.alternativeText.contains("Objetivo 1: 100\u{A0}% (tope; 125,97\u{A0}%)"))
    }

    @Test func `The title is the finding, and names the focus`() throws {
        #expect(
            try draw(OfficialPlan.report()).pages.first?.title
                == "2 de 5 objetivos alcanzan el 100\u{A0}%; 3 quedan por debajo")
        #expect(
            try draw(OfficialPlan.report(), wording: .english).pages.first?.title
                == "2 of 5 objectives reach 100%; 3 stay below")
        #expect(
            try draw(OfficialPlan.report(), focus: "O1").pages.first?.title
                == "Objetivo 1: 3 de 3 indicadores alcanzan el 100\u{A0}%")
    }

    @Test func `A node without children stands alone`() throws {
        let page = try #require(try draw(OfficialPlan.report(), focus: "IS-545").pages.first)
        #expect(numbers(page).map(\.text) == ["22,33\u{A0}%"])
        #expect(page.title.hasSuffix("22,33\u{A0}%, en rezago"))
        #expect(SceneCheck(page).problems == [])
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
                for page in try draw(report, wording: wording, size: size).pages {
                    #expect(SceneCheck(page).problems == [])
                }
            }
        }
    }

    @Test func `The cards of the deck are as they were`() throws {
        try Golden.expect(ChartExamples.cardsOfTheDeck(), named: "cardsOfTheDeck")
    }

    @Test func `The cards of an objective are as they were`() throws {
        try Golden.expect(ChartExamples.cardsOfAnObjective(), named: "cardsOfAnObjective")
    }

    @Test func `A focus that isn't there, and a page without room, are errors`() {
        #expect(throws: ChartError.nothingToDraw(kind: "cards", needs: Phrase(es: "el nodo «O9»", en: "the node 'O9'")))
        {
            try draw(OfficialPlan.report(), focus: "O9")
        }
        #expect(throws: ChartError.self) { try draw(OfficialPlan.report(), size: Size(960, 140)) }
    }
}
