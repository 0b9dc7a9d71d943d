import PlanModel
import TestSupport
import Testing

@testable import ChartKit

struct WordingTableTests {
    private func observation(_ indicatorClass: IndicatorClass?) -> Observation {
        var observation = Observation(indicator: "IS-569", origin: Place(file: "matriz.csv", row: 2))
        observation.indicatorClass = indicatorClass
        return observation
    }

    @Test func `A cell has its number with at most two decimals, NP or a dash`() {
        #expect(Wording.spanish.cell(Reading(.number(4_155_036), text: "")) == "4.155.036")
        #expect(Wording.spanish.cell(Reading(.number(66.635), text: "")) == "66,64")
        #expect(Wording.spanish.cell(Reading(.number(87.5), text: "")) == "87,5")
        #expect(Wording.english.cell(Reading(.number(4155.5), text: "")) == "4,155.5")
        #expect(Wording.spanish.cell(Reading(.number(0), text: "")) == "0")
        #expect(Wording.spanish.cell(Reading(.notProgrammed, text: "NP")) == "NP")
        #expect(Wording.spanish.cell(.absent) == "–")
    }

    @Test func `An indicator is identified by its class and its code`() {
        #expect(Wording.spanish.identification(of: observation(.sector)) == "Indicador sectorial · IS-569")
        #expect(Wording.spanish.identification(of: observation(.flagship)) == "Meta trazadora · IS-569")
        #expect(Wording.english.identification(of: observation(.project)) == "Target of an investment project · IS-569")
        #expect(Wording.spanish.identification(of: observation(nil)) == "IS-569")
    }

    @Test func `The year's programme has its year`() {
        #expect(Wording.spanish.programmedYear(2024) == "Programación 2024")
        #expect(Wording.english.programmedYear(2025) == "Programmed 2025")
    }

    @Test func `A source says that it's one, once`() {
        #expect(Wording.spanish.sourceLine("SEGPLAN") == "Fuente: SEGPLAN")
        #expect(Wording.spanish.sourceLine("Fuente: SEGPLAN") == "Fuente: SEGPLAN")
        #expect(Wording.spanish.sourceLine("") == nil)
        #expect(Wording.english.sourceLine("SEGPLAN") == "Source: SEGPLAN")
    }

    @Test func `A published figure stays as it was printed`() {
        #expect(Wording.spanish.publishedFigure("122,76") == "Publicado:\u{A0}122,76")
        #expect(Wording.english.publishedFigure("176%") == "Published:\u{A0}176%")
    }
}
