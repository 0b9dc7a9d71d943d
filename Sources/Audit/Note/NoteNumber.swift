/// A number inside a text, with the ways in which its marks can be read.
struct NoteNumber: Hashable, Sendable {
    let text: String
    /// As the matrix' own marks have it.
    let reading: PrintedFigure
    /// With every mark between thousands, or with the decimal mark that the matrix doesn't use, where that's possible too.
    let otherReading: PrintedFigure?

    /// Whether it looks like a year.
    var isYear: Bool {
        text.count == 4 && otherReading == nil && reading.decimals == 0 && (1900...2100).contains(reading.value.value)
    }

    /// What was meant by a percentage that should be another number: with one mark before three digits, the decimals or
    /// thousands that come closer to it.
    func percentage(near figure: Double) -> PrintedFigure {
        guard let otherReading else { return reading }
        func distance(_ reading: PrintedFigure) -> Double { abs(reading.value.value - figure) }
        return distance(otherReading) < distance(reading) ? otherReading : reading
    }

    /// What was most likely meant: whole magnitudes have no three decimals.
    func likelyReading(ofWhole isWhole: Bool) -> PrintedFigure {
        guard isWhole, let otherReading, reading.decimals > 0 else { return reading }
        return otherReading
    }

    /// Nil where digits and marks make no number.
    init?(_ text: String, marks: NumberMarks) {
        let runs = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        let used = text.filter { $0 == "." || $0 == "," }
        guard let first = runs.first, runs.allSatisfy({ !$0.isEmpty }) else { return nil }
        // No thousands start with a zero, where a single mark leaves it open whether they are thousands.
        let startsGroups = first.count <= 3 && (first != "0" || used.count > 1)
        let makesGroups = startsGroups && runs.dropFirst().allSatisfy { $0.count == 3 }
        let makesThousands = startsGroups && runs.dropFirst().dropLast().allSatisfy { $0.count == 3 }
        func figure(decimals: Int) -> PrintedFigure? {
            guard let digits = Int128(runs.joined()), let power = Fraction.power(ofTen: decimals),
                let value = Fraction(digits, over: power)
            else { return nil }
            return PrintedFigure(text: text, value: value, decimals: decimals)
        }
        let lastCount = runs[runs.count - 1].count
        var readings: [PrintedFigure?]
        switch (used.count, Set(used).count) {
        case (0, _):
            readings = [figure(decimals: 0)]
        case (1, _) where !makesGroups:
            readings = [figure(decimals: lastCount)]
        case (1, _):
            readings = [figure(decimals: lastCount), figure(decimals: 0)]
            if used.first == marks.group { readings.reverse() }
        case (_, 1) where makesGroups:
            readings = [figure(decimals: 0)]
        case (_, 2) where makesThousands && used.dropLast().allSatisfy({ $0 == used.first }):
            readings = [figure(decimals: lastCount)] + (makesGroups ? [figure(decimals: 0)] : [])
        default:
            return nil
        }
        guard let reading = readings[0] else { return nil }
        self.text = text
        self.reading = reading
        otherReading = readings.count > 1 ? readings[1] : nil
    }
}
