import Reports
import Words

extension ChartSubject {
    /// The comparison that a kind of chart is drawn from.
    func compared(for kind: String) throws(ChartError) -> Comparison {
        guard let comparison, comparison.reports.count > 1 else {
            throw .nothingToDraw(
                kind: kind,
                needs: Phrase(es: "una comparación de dos metodologías", en: "a comparison of two methodologies"))
        }
        return comparison
    }
}

extension Comparison {
    /// The pages of the first methodology with up to `count` - 1 others at once, one after the other; a warning is told
    /// once.
    ///
    /// - Parameter draw: draws methodologies by their places in the comparison.
    func drawing(
        atOnce count: Int = 2, _ draw: (_ shown: [Int]) throws(ChartError) -> Drawing
    ) throws(ChartError) -> Drawing {
        var drawing = Drawing(pages: [])
        for first in stride(from: 1, to: reports.count, by: count - 1) {
            let part = try draw([0] + Array(first..<min(first + count - 1, reports.count)))
            drawing.pages += part.pages
            drawing.warnings += part.warnings.filter { !drawing.warnings.contains($0) }
        }
        return drawing
    }
}
