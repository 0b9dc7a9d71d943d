import PlanModel
import Reports

/// The texts around a comparison of methodologies.
extension Wording {
    /// What the second methodology changes, or how far more of them are apart, as the rest of a sentence that starts with it
    /// or with them.
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

    /// The comparison in words and numbers: how it was made, and each node shown with its figures.
    func alternativeText(_ subtitle: String, shown: [DumbbellRow]) -> String {
        ([subtitle + "."] + shown.map(figures)).joined(separator: " ")
    }

    /// `Objetivo 1, de 125,97 % a 100,00 % (−25,97 puntos).`
    private func figures(_ row: DumbbellRow) -> String {
        let name = row.name.withoutStop
        let texts = row.outcomes.map { outcome in
            outcome.achievement.map { numbers.percent($0) } ?? word(of: outcome)?.lowercased() ?? ""
        }
        if row.isEqual { return "\(name), \(texts[0]), \(noDifference.uncapitalisedFirst)." }
        let isPair = texts.count == 2
        let figures = isPair ? span(texts[0], texts[1]) : texts.joined(separator: "; ")
        guard row.isComplete else { return "\(name), \(figures)." }
        let difference = isPair ? numbers.signed(row.difference) : numbers.points(row.difference)
        let lead = isPair ? "" : isSpanish ? "mayor diferencia, " : "largest difference, "
        return "\(name), \(figures) (\(lead)\(difference) \(isSpanish ? "puntos" : "points"))."
    }

    private func span(_ first: String, _ second: String) -> String {
        isSpanish ? "de \(first) a \(second)" : "from \(first) to \(second)"
    }

    /// `el plan baja de 98,45 % a 90,99 %`, `el plan va de 90,99 % a 98,45 %`
    private func movement(of row: DumbbellRow) -> String? {
        let values = row.outcomes.count == 2 ? row.achievements : row.achievements.sorted()
        guard row.isComplete, let first = values.first, let second = values.last else { return nil }
        let name =
            switch row.rank {
            case .plan: isSpanish ? "el plan" : "the plan"
            case .group: row.shortName
            case .indicator: isSpanish ? "el indicador" : "the indicator"
            }
        let from = numbers.percent(first)
        let to = numbers.percent(second)
        if row.isEqual { return isSpanish ? "\(name) sigue en \(from)" : "\(name) stays at \(from)" }
        let verb =
            switch (row.outcomes.count, second > first) {
            case (2, true): isSpanish ? "sube" : "rises"
            case (2, false): isSpanish ? "baja" : "falls"
            default: isSpanish ? "va" : "ranges"
            }
        return "\(name) \(verb) \(span(from, to))"
    }

    /// `Objetivo 1 pierde 25,97 puntos`, `Objetivo 1 varía 25,97 puntos`
    private func loss(of row: DumbbellRow) -> String {
        let points = numbers.points(abs(row.difference))
        let verb =
            switch (row.outcomes.count, row.difference > 0) {
            case (2, true): isSpanish ? "gana" : "gains"
            case (2, false): isSpanish ? "pierde" : "loses"
            default: isSpanish ? "varía" : "varies by"
            }
        return "\(row.shortName) \(verb) \(points) \(isSpanish ? "puntos" : "points")"
    }
}

extension DumbbellRow {
    /// The name where it's short enough for a sentence, else the code.
    var shortName: String { name.count <= 40 ? name.withoutStop : id }
}
