import Reports

/// The texts of a ranks chart.
extension Wording {
    /// A line between two ranks, and one that goes straight.
    var shiftedRank: String { isSpanish ? "Cambia de puesto" : "Another rank" }
    var sameRank: String { isSpanish ? "Mismo puesto" : "Same rank" }

    /// How many change their rank, and which moves farthest: the rest of a sentence that starts with
    /// the other methodology.
    func ranksFinding(_ board: RankBoard) -> String {
        let shifts = board.starts.compactMap { place in board.shift(of: place.id).map { (place, $0) } }
        let moved = shifts.filter { $0.1 != 0 }
        guard let farthest = moved.max(by: { abs($0.1) < abs($1.1) }) else {
            return isSpanish ? "ninguno cambia de puesto" : "none changes its rank"
        }
        let place = farthest.0
        let name = place.name.count <= 40 ? place.name.withoutStop : place.id
        let (from, count) = (place.rank ?? 0, "\(moved.count)")
        let to = from - farthest.1
        if isSpanish {
            let verb = moved.count == 1 ? "cambia" : "cambian"
            let way = farthest.1 > 0 ? "sube" : "baja"
            return "\(count) de \(shifts.count) \(verb) de puesto; \(name) \(way) del \(from) al \(to)"
        }
        let (verb, way) = (moved.count == 1 ? "changes" : "change", farthest.1 > 0 ? "rises" : "falls")
        return "\(count) of \(shifts.count) \(verb) rank; \(name) \(way) from \(from) to \(to)"
    }

    /// The chart in words and numbers.
    func ranksText(_ board: RankBoard, _ subtitle: String) -> String {
        func figure(_ place: RankBoard.Place) -> String {
            let value = place.outcome.achievement.map { numbers.percent($0) } ?? word(of: place.outcome) ?? "–"
            return place.rank.map { "\($0) (\(value))" } ?? value
        }
        let sentences = board.starts.map { place -> String in
            let after = board.ends.first { $0.id == place.id }.map(figure) ?? "–"
            return isSpanish
                ? "\(place.name.withoutStop), del \(figure(place)) al \(after)."
                : "\(place.name.withoutStop), from \(figure(place)) to \(after)."
        }
        return (["\(subtitle)."] + sentences).joined(separator: " ")
    }
}
