import Console
import Ingest
import Words

extension LoadedPlan {
    /// Tells under `--verbose` what was read, and as what.
    func tellDetails() {
        if let planFile { Talk.detail(Phrase(es: "\(planFile): leído", en: "\(planFile): read")) }
        for layout in detected { Talk.detail(layout.whole) }
    }
}

extension DetectedLayout {
    /// `matriz.csv: UTF-8, separator ';', header in row 1; numbers es-CO; 11 rows read`
    fileprivate var whole: Phrase {
        var formats: [NumberFormat] = []
        for column in columns {
            if let format = column.numberFormat?.format, !formats.contains(format) { formats.append(format) }
        }
        let numbers = formats.map { $0.sample }.joined(separator: ", ")
        return Phrase("\(file): ").adding(source)
            .adding(formats.isEmpty ? Phrase("") : Phrase(es: "; números \(numbers)", en: "; numbers \(numbers)"))
            .adding("; ").adding(rows)
    }
}
