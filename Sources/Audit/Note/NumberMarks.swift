import PlanModel

/// Which marks the numbers of a matrix have, as far as they show it: what a single mark before three digits means.
struct NumberMarks: Hashable, Sendable {
    /// Between the integer and the decimals; the other mark groups thousands.
    var decimal: Character
    var group: Character { decimal == "," ? "." : "," }

    static let colombian = NumberMarks(decimal: ",")

    init(decimal: Character) { self.decimal = decimal }

    /// The marks that most numbers of the rows are written with; Colombian where none shows it.
    init(of observations: [Observation]) {
        var votes = 0
        for row in observations {
            let readings = [row.baseline, row.programmedYear, row.programmed, row.executed]
                .compactMap { reading in reading.number.map { (reading.text, $0) } }
            let published = row.published.map { ($0.text, $0.value) }
            for (text, value) in readings + [published].compactMap(\.self) where value != value.rounded() {
                // Nobody wrote the point of a workbook's number.
                if text.contains(",") { votes += 1 } else if text.contains("."), row.origin.sheet == nil { votes -= 1 }
            }
        }
        decimal = votes < 0 ? "." : ","
    }
}
