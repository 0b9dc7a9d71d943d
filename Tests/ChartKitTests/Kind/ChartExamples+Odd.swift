import Reports
import Scene
import TestSupport

@testable import ChartKit

extension ChartExamples {
    /// Holes, a broken bar, a negative achievement, and a value whose label would stand on the 100 % line.
    static func bulletOfOddFigures() throws -> Scene {
        let report = Report.flat([nil, 1000, -12.5, 97, 100])
        return try BulletChart().draw(ChartSubject(report: report), in: .fake(.a4)).pages[0]
    }
}
