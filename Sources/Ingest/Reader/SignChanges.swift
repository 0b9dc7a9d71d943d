import PlanModel
import Words

/// Finds indicators that are in percent at one cut and in fractions of 1 at another: side by side they aren't one quantity.
enum SignChanges {
    private struct Key: Hashable {
        var unit: String?
        var path: [String]
        var indicator: String
    }

    /// What there is to say of the first such indicator: an error of one whose amounts add up, a warning of others.
    static func findings(on rows: [Observation]) -> [Diagnostic] {
        var signed: [Key: Observation] = [:]
        var bare: [Key: Observation] = [:]
        var order: [Key] = []
        for row in rows where row.cut != nil {
            let key = Key(unit: row.unit, path: row.path, indicator: row.indicator)
            if hasSign(row) {
                signed[key] = signed[key] ?? row
            } else if isFraction(row), bare.updateValue(bare[key] ?? row, forKey: key) == nil {
                order.append(key)
            }
        }
        guard let key = order.first(where: { signed[$0] != nil }), let one = signed[key], let other = bare[key] else {
            return []
        }
        func shown(_ row: Observation) -> String {
            Excerpt.of(row.executed.text.isEmpty ? row.programmed.text : row.executed.text)
        }
        let (first, second) = (one.cut?.description ?? "", other.cut?.description ?? "")
        return [
            Diagnostic(
                other.annualisation == .sum ? .error : .warning, at: other.origin,
                Phrase(
                    es:
                        "\(Excerpt.of(other.indicator)) está en porcentaje el \(first) (\(shown(one))) y en fracciones de 1 "
                        + "el \(second) (\(shown(other)))",
                    en:
                        "\(Excerpt.of(other.indicator)) is in percent at \(first) (\(shown(one))) and in fractions of 1 at "
                        + "\(second) (\(shown(other)))"),
                advice: Phrase(
                    es: "escriba todos sus cortes en la misma unidad", en: "write all its cuts in the same unit"))
        ]
    }

    private static func readings(_ row: Observation) -> [Reading] {
        [row.programmed, row.programmedYear, row.executed]
    }

    private static func hasSign(_ row: Observation) -> Bool {
        readings(row).contains { $0.number != nil && $0.text.contains("%") }
    }

    private static func isFraction(_ row: Observation) -> Bool {
        let numbers = readings(row).compactMap(\.number)
        return numbers.allSatisfy { (0...2).contains($0) } && numbers.contains { $0 != $0.rounded() }
    }
}
