import PlanModel
import Reports

/// The texts around a comparison of two methodologies.
extension Wording {
    /// What the second methodology changes, as the rest of a sentence that starts with it.
    func finding(of rows: [DumbbellRow]) -> String {
        guard rows.contains(where: \.isComplete) else {
            return isSpanish ? "no hay nada que comparar" : "there is nothing to compare"
        }
        let changed = rows.filter { $0.isComplete && !$0.isEqual }
        guard !changed.isEmpty else {
            return isSpanish ? "ningún resultado cambia" : "no result changes"
        }
        let top = rows.first { $0.rank != .indicator } ?? rows.first
        let groups = changed.filter { $0.rank == .group && $0.id != top?.id }
        let candidates = groups.isEmpty ? changed.filter { $0.id != top?.id } : groups
        let most = candidates.max { abs($0.difference) < abs($1.difference) }
        return [top.flatMap(movement), most.map(loss)].compactMap { $0 }.joined(separator: "; ")
    }

    /// The comparison in words and numbers: how it was made, and each node shown with both figures.
    func alternativeText(_ subtitle: String, shown: [DumbbellRow]) -> String {
        ([subtitle + "."] + shown.map(figures)).joined(separator: " ")
    }

    /// `Objetivo 1, de 125,97 % a 100,00 % (−25,97 puntos).`
    private func figures(_ row: DumbbellRow) -> String {
        let name = row.name.withoutStop
        guard let first = row.first.achievement, let second = row.second.achievement else {
            let texts = [row.first, row.second].map { outcome in
                outcome.achievement.map { numbers.percent($0) } ?? word(of: outcome)?.lowercased() ?? ""
            }
            return "\(name), \(span(texts[0], texts[1]))."
        }
        if row.isEqual { return "\(name), \(numbers.percent(first)), \(noDifference.uncapitalisedFirst)." }
        let points = "\(numbers.signed(row.difference)) \(isSpanish ? "puntos" : "points")"
        return "\(name), \(span(numbers.percent(first), numbers.percent(second))) (\(points))."
    }

    private func span(_ first: String, _ second: String) -> String {
        isSpanish ? "de \(first) a \(second)" : "from \(first) to \(second)"
    }

    /// `el plan baja de 98,45 % a 90,99 %`
    private func movement(of row: DumbbellRow) -> String? {
        guard let first = row.first.achievement, let second = row.second.achievement else { return nil }
        let name =
            switch row.rank {
            case .plan: isSpanish ? "el plan" : "the plan"
            case .group: row.shortName
            case .indicator: isSpanish ? "el indicador" : "the indicator"
            }
        let from = numbers.percent(first)
        let to = numbers.percent(second)
        if row.isEqual { return isSpanish ? "\(name) sigue en \(from)" : "\(name) stays at \(from)" }
        let verb = second > first ? isSpanish ? "sube" : "rises" : isSpanish ? "baja" : "falls"
        return "\(name) \(verb) \(span(from, to))"
    }

    /// `Objetivo 1 pierde 25,97 puntos`
    private func loss(of row: DumbbellRow) -> String {
        let points = numbers.points(abs(row.difference))
        let verb = row.difference > 0 ? isSpanish ? "gana" : "gains" : isSpanish ? "pierde" : "loses"
        return "\(row.shortName) \(verb) \(points) \(isSpanish ? "puntos" : "points")"
    }

}

extension DumbbellRow {
    /// The second achievement minus the first, in points as printed; 0 where one is missing.
    var difference: Double {
        guard let from = first.achievement, let to = second.achievement else { return 0 }
        return (to - from).roundedHalfUp(decimals: 2)
    }

    /// The name where it's short enough for a sentence, else the code.
    var shortName: String { name.count <= 40 ? name.withoutStop : id }
}
