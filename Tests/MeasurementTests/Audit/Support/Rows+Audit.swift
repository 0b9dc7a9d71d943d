import Measurement
import PlanModel

extension PublishedPercent {
    /// A percentage from its text, with a decimal comma.
    static func of(_ text: String) -> PublishedPercent {
        let digits = text.filter { $0 != "%" && $0 != " " }
        let decimals = digits.split(separator: ",").dropFirst().first?.count ?? 0
        let value = Double(digits.replacing(",", with: ".")) ?? .nan
        return PublishedPercent(text: text, value: value, decimals: decimals)
    }
}

/// A row with its magnitudes, as a matrix with decimal commas holds them.
func published(
    _ code: String, executed: Double?, of programmed: Double, as text: String? = nil, note: String? = nil,
    in path: [String] = ["O1"], weight: Double? = nil, line: Int? = nil
) -> Observation {
    func reading(_ number: Double) -> Reading {
        let plain = number == number.rounded() ? "\(Int(number))" : "\(number)"
        return Reading(.number(number), text: plain.replacing(".", with: ","))
    }
    var row = Observation(
        indicator: code, path: path, name: "Número de cosas \(code)", programmed: reading(programmed),
        executed: executed.map(reading) ?? .absent, origin: Place(file: "matriz.csv", row: line))
    row.programmedYear = reading(programmed)
    row.annualisation = .sum
    row.published = text.map(PublishedPercent.of)
    row.note = note
    row.weight = weight
    return row
}

/// What an audit finds.
func findings(
    _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init()
) throws -> [AuditFinding] {
    try engine.audit(plan, using: methodology, options: options).findings
}

/// What an audit finds of rows.
func findings(_ rows: Observation..., objective: String? = nil) throws -> [AuditFinding] {
    var plan = Plan(rows)
    if let objective { plan.nodes["O1", default: .init()].published = .of(objective) }
    return try findings(plan)
}

/// The codes of what an audit finds, with the nodes.
func codes(_ findings: [AuditFinding]) -> [String] { findings.map { "\($0.node) \($0.code)" } }
