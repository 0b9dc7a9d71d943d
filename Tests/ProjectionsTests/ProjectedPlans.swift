import MeasurementTestSupport
import PlanModel
import Reports

/// Quarterly reports of an indicator from 31 March on, of a yearly target of `target` that is due evenly.
func quarters(
    _ code: String, _ amounts: [Double?], year: Int = 2025, of target: Double = 100, in path: [String] = ["O1"],
    weight: Double? = nil, _ kind: Annualisation = .sum
) -> [Observation] {
    let ends = ["03-31", "06-30", "09-30", "12-31"]
    return zip(amounts, ends).enumerated().map { index, quarter in
        row(code, quarter.0, in: path, weight: weight).with {
            $0.cut = Cut("\(year)-\(quarter.1)")
            $0.annualisation = kind
            $0.programmed = .of(kind.isCumulative ? target * Double(index + 1) / 4 : target)
            $0.programmedYear = .of(target)
        }
    }
}

extension Projection {
    /// The projected achievement of a node, in percent.
    func projected(_ id: String) -> Double? { node(id)?.projected.achievement }

    /// What an indicator is estimated to come to.
    func estimate(_ id: String) -> Estimate? { node(id)?.indicator?.estimate }
}

extension ProjectedNode.Certainty {
    /// The interval of 95 %.
    var widest: ProjectedNode.Interval? { intervals.first { $0.coverage == 95 } }
}
