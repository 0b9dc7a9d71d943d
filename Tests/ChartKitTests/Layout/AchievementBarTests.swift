import ChartKit
import PlanModel
import Scene
import TestSupport
import Testing

struct AchievementBarTests {
    private let frame = Rect(x: 10, y: 20, width: 200, height: 6)

    private func dump(_ achievement: Double, among all: [Double]) -> [String] {
        let bar = AchievementBar(PercentScale(holding: all), theme: .clear)
        return SceneDump.text(of: bar.elements(achievement, state: .lag, in: frame)).split(separator: "\n").map(
            String.init)
    }

    @Test func `A bar has its track, its band up to 100, the achievement and a tick`() {
        #expect(
            dump(50, among: [200]) == [
                "rect 10.00,20.00 200.00x6.00 fill \(Theme.clear.track.hex)",
                "rect 10.00,20.00 100.00x6.00 fill \(Theme.clear.band.hex)",
                "rect 10.00,20.00 50.00x6.00 fill #C86B09",
                "line 110.00,17.30 to 110.00,28.70 stroke #222222 1.00",
            ])
    }

    @Test func `Nothing executed leaves the track and the tick`() {
        #expect(dump(0, among: [100]).count == 3)
        #expect(dump(-5, among: [100]).count == 3)
    }

    @Test func `What is beyond 100 is hatched, not filled`() {
        let lines = dump(150, among: [200])
        #expect(lines[2] == "rect 10.00,20.00 100.00x6.00 fill #C86B09")
        #expect(lines.contains { $0.hasPrefix("rect 110.00,20.00 50.00x6.00 fill #FFFFFF") })
        #expect(lines.filter { $0.hasPrefix("line") }.count > 10)
    }

    @Test func `A bar that leaves the scale is cut before its end`() {
        let inside = dump(200, among: [1000])
        let beyond = dump(1000, among: [1000])
        #expect(beyond.count == inside.count + 3)
        #expect(beyond.contains { $0.hasPrefix("path") })
    }
}
