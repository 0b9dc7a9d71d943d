import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import DeckKit

@Suite("The slides of the audit and the annex") struct TableSlidesTests {
    private func slides(_ name: SlideName, _ findings: [DeckFinding]? = nil) throws -> [Slide] {
        var builder = DeckSample.builder()
        builder.plan.deck.slides = [.cover, name]
        builder.findings = findings
        return Array(try builder.build().slides.dropFirst())
    }

    private func finding(_ number: Int) -> DeckFinding {
        DeckFinding(
            node: "IS-\(number)", printed: "95,16%", recomputed: "95,1917", text: "hallazgo \(number) de los de prueba")
    }

    @Test("say each finding with what was printed and what the magnitudes give")
    func findings() throws {
        let slide = try #require(try slides(.audit, [finding(1), finding(2)]).first)
        let texts = SceneCheck(slide.scene).texts
        #expect(slide.scene.title == "Hallazgos de la auditoría")
        for text in ["2 hallazgos", "IS-1", "95,16%", "95,1917", "hallazgo 2 de los de prueba"] {
            #expect(texts.contains(text), "\(text)")
        }
        #expect(slide.scene.alternativeText.contains("IS-2: hallazgo 2 de los de prueba."))
    }

    @Test("say that an audit found nothing, and don't say so where there was none")
    func nothing() throws {
        let slide = try #require(try slides(.audit, []).first)
        #expect(SceneCheck(slide.scene).texts.contains("La auditoría no encontró diferencias."))
        #expect(try slides(.audit).isEmpty)
    }

    @Test("don't say that nothing differs where no percentage was published")
    func unpublished() throws {
        var builder = DeckSample.builder()
        builder.plan.deck.slides = [.audit]
        for index in builder.report.nodes.indices { builder.report.nodes[index].published = nil }
        func lead(_ findings: [DeckFinding]) throws -> String {
            builder.findings = findings
            return try SceneCheck(#require(try builder.build().slides.first).scene).reading
        }
        let none = try lead([])
        #expect(none.contains("Sin porcentajes publicados con los cuales comparar."))
        #expect(!none.contains("no encontró diferencias"))
        #expect(try lead([finding(1)]).contains("con los cuales comparar. 1 hallazgo."))
    }

    @Test("go on over as many pages as they need, every row once")
    func pages() throws {
        let slides = try slides(.audit, (1...60).map(finding))
        #expect(slides.count > 2)
        let texts = slides.flatMap { SceneCheck($0.scene).texts }
        for number in 1...60 { #expect(texts.count { $0 == "IS-\(number)" } == 1) }
        for slide in slides { #expect(SceneCheck(slide.scene).problems == []) }
    }

    @Test("have the whole chain with its fingerprint, and every node's weights")
    func annex() throws {
        let slides = try slides(.annex)
        let report = OfficialPlan.report()
        let reading = slides.map { SceneCheck($0.scene).reading }.joined(separator: " ")
        #expect(reading.contains("Huella: \(report.methodology.fingerprint)"))
        #expect(reading.contains(report.methodology.expression))
        let texts = slides.flatMap { SceneCheck($0.scene).texts }
        #expect(texts.count { $0 == "20,00\u{A0}%" } >= 5)
        for node in report.nodes where node.parent == "plan" { #expect(texts.contains(node.name)) }
    }

    @Test("are tables in the structure too, with a head for each column")
    func structure() throws {
        let dump = SceneDump.text(of: try #require(try slides(.audit, [finding(1)]).first).scene)
        #expect(dump.split(separator: "tableHeader", omittingEmptySubsequences: false).count == 5)
        #expect(dump.split(separator: "tableCell", omittingEmptySubsequences: false).count == 5)
    }
}
