import CairoCanvas
import Scene
import TestSupport
import Testing

@Suite struct SceneDrawerTests {
    let renderer: CairoRenderer

    init() throws {
        renderer = try CairoRenderer()
    }

    private let ink = Color(hex: 0x222222)

    /// The picture of some elements, a pixel a point.
    private func draw(_ width: Double, _ height: Double, _ elements: [Element]) throws -> Picture {
        try PNGReader(try renderer.png(.sample(width, height, elements), dotsPerInch: 72)).picture()
    }

    @Test func `what comes later covers what came before`() throws {
        let picture = try draw(
            3, 1,
            [
                .rect(Rect(x: 0, y: 0, width: 2, height: 1), fill: Color(hex: 0x0000FF)),
                .rect(Rect(x: 1, y: 0, width: 2, height: 1), fill: Color(hex: 0xFF0000)),
            ])
        #expect(picture.pixels == [0x0000FF, 0xFF0000, 0xFF0000])
    }

    @Test func `a rectangle without paint leaves no trace`() throws {
        let picture = try draw(2, 1, [.rect(Rect(x: 0, y: 0, width: 2, height: 1)), .path(Path([.move(Point(0, 0))]))])
        #expect(picture.pixels == [0xFFFFFF, 0xFFFFFF])
    }

    @Test func `an outline lies half inside and half outside`() throws {
        let picture = try draw(
            6, 6,
            [.rect(Rect(x: 2, y: 2, width: 2, height: 2), fill: Color(hex: 0xFF0000), stroke: Stroke(ink, width: 2))])
        #expect(picture[x: 0, y: 0] == 0xFFFFFF)
        #expect(picture[x: 1, y: 1] == 0x222222)
        #expect(picture[x: 2, y: 2] == 0x222222)
        #expect(picture[x: 4, y: 3] == 0x222222)
        #expect(picture[x: 5, y: 3] == 0xFFFFFF)
    }

    @Test func `round corners leave the corner and keep the middle`() throws {
        let picture = try draw(20, 20, [.rect(Rect(x: 0, y: 0, width: 20, height: 20), radius: 8, fill: ink)])
        for (x, y) in [(0, 0), (19, 0), (0, 19), (19, 19)] { #expect(picture[x: x, y: y] == 0xFFFFFF) }
        for (x, y) in [(10, 0), (0, 10), (10, 19), (19, 10), (4, 4)] { #expect(picture[x: x, y: y] == 0x222222) }
    }

    @Test func `a radius beyond half the height makes a pill`() throws {
        let large = try draw(20, 6, [.rect(Rect(x: 0, y: 0, width: 20, height: 6), radius: 99, fill: ink)])
        let half = try draw(20, 6, [.rect(Rect(x: 0, y: 0, width: 20, height: 6), radius: 3, fill: ink)])
        #expect(large == half)
    }

    @Test func `dashes are as long as they say, and don't stay for the next line`() throws {
        let picture = try draw(
            12, 3,
            [
                .line(from: Point(0, 0.5), to: Point(12, 0.5), stroke: Stroke(ink, width: 1, dash: [4, 2])),
                .line(from: Point(0, 2.5), to: Point(12, 2.5), stroke: Stroke(ink, width: 1)),
            ])
        let dashes = (0..<12).map { picture[x: $0, y: 0] == 0x222222 }
        #expect(dashes == [true, true, true, true, false, false, true, true, true, true, false, false])
        #expect((0..<12).allSatisfy { picture[x: $0, y: 2] == 0x222222 })
    }

    @Test func `a path is straight and curved`() throws {
        let path = Path([
            .move(Point(2, 10)), .curve(Point(2, 0), Point(18, 0), Point(18, 10)), .line(Point(18, 20)),
            .line(Point(2, 20)),
            .close,
        ])
        let picture = try draw(20, 20, [.path(path, fill: ink)])
        #expect(picture[x: 10, y: 5] == 0x222222)
        #expect(picture[x: 3, y: 3] == 0xFFFFFF)
        #expect(picture[x: 10, y: 19] == 0x222222)
        #expect(picture[x: 0, y: 19] == 0xFFFFFF)
    }

    @Test func `a group draws what it holds, at any depth`() throws {
        let rect = Element.rect(Rect(x: 0, y: 0, width: 1, height: 1), fill: ink)
        let picture = try draw(1, 1, [.group(.figure("a"), [.group(.table, [.group(.artifact, [rect])])])])
        #expect(picture.pixels == [0x222222])
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e6, -1e300])
    func `a place that isn't on any page is an error, not a broken picture`(number: Double) throws {
        let run = TextRun("a", at: Point(number, 0), font: .body, color: ink, width: 1)
        let elements: [(kind: String, element: Element)] = [
            ("rectangle", .rect(Rect(x: 0, y: number, width: 1, height: 1))),
            ("rectangle", .rect(Rect(x: 0, y: 0, width: 1, height: 1), radius: number)),
            ("line", .line(from: Point(0, 0), to: Point(1, number), stroke: Stroke(ink, width: 1))),
            ("line", .line(from: Point(0, 0), to: Point(1, 1), stroke: Stroke(ink, width: 1, dash: [number]))),
            ("path", .path(Path([.move(Point(number, 0))]))),
            ("path", .path(Path([.curve(Point(0, 0), Point(0, number), Point(0, 0))]))),
            ("text \"a\"", .text(run)),
            ("picture \"b\"", .image(path: "b", Rect(x: 0, y: 0, width: number, height: 1))),
        ]
        for (kind, element) in elements {
            #expect(throws: CanvasError.place(element: kind)) { try draw(10, 10, [.group(.artifact, [element])]) }
        }
    }

    @Test func `an outline of negative dashes is an error`() throws {
        let stroke = Stroke(ink, width: 1, dash: [-1, 2])
        #expect(throws: CanvasError.self) {
            try draw(10, 10, [.line(from: Point(0, 0), to: Point(5, 5), stroke: stroke)])
        }
    }
}
