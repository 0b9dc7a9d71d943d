package import PlanModel

extension PublishedPercent {
    /// A percentage from its text, with a decimal comma.
    package static func of(_ text: String) -> PublishedPercent {
        let digits = text.filter { $0 != "%" && $0 != " " }
        let decimals = digits.split(separator: ",").dropFirst().first?.count ?? 0
        let value = Double(digits.replacing(",", with: ".")) ?? .nan
        return PublishedPercent(text: text, value: value, decimals: decimals)
    }
}

/// A row with its magnitudes, as a matrix with decimal commas holds them.
package func published(
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
