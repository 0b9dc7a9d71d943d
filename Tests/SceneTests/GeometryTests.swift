import Scene
import Testing

@Suite struct GeometryTests {
    private let rect = Rect(x: 10, y: 20, width: 100, height: 50)

    @Test func `a rectangle knows its edges and middle`() {
        #expect(rect.maxX == 110)
        #expect(rect.maxY == 70)
        #expect(rect.midX == 60)
        #expect(rect.midY == 45)
    }

    @Test func `an inset never turns a rectangle inside out`() {
        #expect(rect.inset(by: 5) == Rect(x: 15, y: 25, width: 90, height: 40))
        #expect(rect.inset(by: 80).width == 0)
        #expect(rect.inset(by: 80).height == 0)
    }

    @Test func `rectangles that only touch don't intersect`() {
        #expect(!rect.intersects(Rect(x: 110, y: 20, width: 5, height: 5)))
        #expect(rect.intersects(Rect(x: 109, y: 20, width: 5, height: 5)))
    }

    @Test func `a rectangle contains itself, and what sticks out by less than a hundredth`() {
        #expect(rect.contains(rect))
        #expect(rect.contains(Rect(x: 9.995, y: 20, width: 100, height: 50)))
        #expect(!rect.contains(Rect(x: 9.9, y: 20, width: 100, height: 50)))
    }
}
