import ChartKit
import Reports
import Scene
import TestSupport
import Testing

@testable import DeckKit

struct ObjectiveHeadTests {
    private func head(_ id: String, mark: String? = nil, statement: String? = nil) throws -> ObjectiveHead {
        var node = try #require(OfficialPlan.report().node(id))
        if let statement { node.statement = statement.isEmpty ? nil : statement }
        return ObjectiveHead(
            node, mark: mark, moment: "31/03/2024", width: 864, in: ChartContext(measuring: FixedWidthText()))
    }

    private func check(_ head: ObjectiveHead) -> SceneCheck {
        SceneCheck(Scene(size: .slide, elements: head.elements(at: Point(48, 100)), title: "", alternativeText: ""))
    }

    @Test func `The statement's capitals start at the number's top`() throws {
        let check = check(try head("O5", mark: "¹"))
        let number = try #require(check.runs.first { $0.text.hasPrefix("72,53") })
        let statement = try #require(check.runs.first { $0.text.hasPrefix("Fortalecer") })
        let top = number.origin.y - number.font.size * 0.7
        #expect(abs(statement.origin.y - statement.font.size * 0.7 - top) < 0.001)
        #expect(abs(top - 100) < 0.001)
        #expect(check.texts.contains("¹"))
    }

    @Test func `All texts stand inside the head's height`() throws {
        for statement in [nil, "", PlanSamples.name(600)] {
            let head = try head("O1", statement: statement)
            let check = check(head)
            #expect(check.problems == [])
            for run in check.runs { #expect(check.box(of: run).maxY <= 100 + head.height + 2, "\(run.text)") }
        }
    }

    @Test func `Without a statement there's no rule beside the number`() throws {
        let bare = SceneDump.text(of: try head("O1", statement: "").elements(at: Point(48, 100)))
        #expect(!bare.contains("line "))
        #expect(SceneDump.text(of: try head("O1").elements(at: Point(48, 100))).contains("line "))
    }
}
