internal import StrategyHost

/// What a call of `measure` came to.
struct Measurement {
    let answer: Answer
    let outputs: [MeasuredColumn]
    /// What the call changed that isn't its to change.
    let damage: String?
    /// The input column that the call changed.
    let changedInput: String?

    /// Throws where it differs from another measurement, in the circumstances told: `with full bitmaps`.
    func agrees(
        with other: Measurement, _ circumstances: String, row: (Int) -> Int = { $0 }, group: (Int) -> Int = { $0 },
        tolerance: Double = 0
    ) throws(Finding) {
        guard let difference = difference(from: other, row: row, group: group, tolerance: tolerance) else { return }
        throw .failed("\(circumstances), \(difference)")
    }

    /// Where it differs from another measurement; nothing where it has the same bits.
    ///
    /// - Parameters:
    ///   - row: from a row here to the other's.
    ///   - group: from a group here to the other's.
    ///   - tolerance: the relative difference that is none.
    func difference(
        from other: Measurement, row: (Int) -> Int = { $0 }, group: (Int) -> Int = { $0 }, tolerance: Double = 0
    ) -> String? {
        guard answer.isOK, other.answer.isOK else {
            return answer.status == other.answer.status
                ? nil : "\(answer.description) instead of \(other.answer.description)"
        }
        for column in outputs {
            guard let counterpart = other.outputs.first(where: { $0.name == column.name }) else { continue }
            let place = column.specification.grain == .row ? row : group
            for index in 0..<column.count {
                let there = place(index)
                let (mine, its) = (column[index], counterpart[there])
                if !Self.areSame(mine, its, tolerance) {
                    return "\(column.place(index)) is \(Self.text(mine)) instead of \(Self.text(its))"
                }
                if column.flags[index] != counterpart.flags[there] {
                    return "the flags of \(column.place(index)) are \(column.flags[index]) instead of"
                        + " \(counterpart.flags[there])"
                }
            }
        }
        return nil
    }

    /// The first NaN that counts, in words.
    var firstNaN: String? {
        guard answer.isOK else { return nil }
        for column in outputs {
            if let index = column.firstNaN { return "\(column.place(index)) is a NaN that isn't marked missing" }
        }
        return nil
    }

    private static func areSame(_ a: Double?, _ b: Double?, _ tolerance: Double) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return a.bitPattern == b.bitPattern || abs(a - b) <= tolerance * max(abs(a), abs(b))
    }

    private static func text(_ value: Double?) -> String { value.map { "\($0)" } ?? "missing" }
}
