import SVGCanvas
import Scene
import TestSupport
import Testing

/// A chart of each kind as SVG, exact: its files are the gallery of this canvas.
@Suite struct SVGGoldenTests {
    private let folder = GoldenFolder(of: "SVGCanvasTests")

    /// Compares the document of a scene with the file of a name.
    private func expect(
        _ scene: Scene, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let mismatch = try folder.mismatch(of: SVGWriter().svg(scene), with: name + ".svg")
        #expect(mismatch == nil, sourceLocation: sourceLocation)
    }

    @Test func `the bullet chart of a capped objective is as it was`() throws {
        try expect(ChartExamples.bulletOfACappedObjective(), named: "bulletOfACappedObjective")
    }

    @Test func `the dumbbell chart of an objective is as it was`() throws {
        try expect(ChartExamples.dumbbellOfAnObjective(), named: "dumbbellOfAnObjective")
    }

    @Test func `the table of a capped objective is as it was`() throws {
        try expect(ChartExamples.tableOfACappedObjective(), named: "tableOfACappedObjective")
    }

    @Test func `the cards of an objective are as they were`() throws {
        try expect(ChartExamples.cardsOfAnObjective(), named: "cardsOfAnObjective")
    }
}
