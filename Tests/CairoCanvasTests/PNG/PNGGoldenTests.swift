import CairoCanvas
import Scene
import TestSupport
import Testing

/// A chart of each kind as a picture at a pixel for each point, by tiles: other versions of the drawing libraries may shade
/// an edge differently, and nothing else may change.
@Suite struct PNGGoldenTests {
    private let folder = GoldenFolder(of: "CairoCanvasTests")
    private let renderer: CairoRenderer
    private let limit = 2.0

    init() throws {
        renderer = try CairoRenderer()
    }

    /// Compares the picture of a scene with the file of a name.
    private func expect(
        _ scene: Scene, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let picture = try renderer.png(scene, dotsPerInch: 72)
        #expect(picture.count <= 40_000, "a golden picture is small", sourceLocation: sourceLocation)
        let mismatch = try folder.mismatch(of: picture, with: name + ".png", atMost: limit)
        #expect(mismatch == nil, sourceLocation: sourceLocation)
    }

    @Test func `the bullet chart of a capped objective looks as it did`() throws {
        try expect(ChartExamples.bulletOfACappedObjective(measuring: renderer), named: "bulletOfACappedObjective")
    }

    @Test func `the dumbbell chart of an objective looks as it did`() throws {
        try expect(ChartExamples.dumbbellOfAnObjective(measuring: renderer), named: "dumbbellOfAnObjective")
    }

    @Test func `the table of a capped objective looks as it did`() throws {
        try expect(ChartExamples.tableOfACappedObjective(measuring: renderer), named: "tableOfACappedObjective")
    }

    @Test func `the cards of an objective look as they did`() throws {
        try expect(ChartExamples.cardsOfAnObjective(measuring: renderer), named: "cardsOfAnObjective")
    }

    @Test func `a digit that changes is noticed`() throws {
        func picture(_ text: String) throws -> Picture {
            let run = TextRun(text, at: Point(30, 45), font: .label, color: Color(hex: 0x222222), width: 0)
            return try PNGReader(renderer.png(.sample(120, 90, [.text(run)]), dotsPerInch: 72)).picture()
        }
        for other in ["22,38 %", "22,23 %", "22,93 %"] {
            #expect(try picture("22,33 %").difference(from: picture(other)) > limit)
        }
    }
}
