import Reports

extension Comparison {
    /// The pages of each methodology after the first, one after the other; a warning is told once.
    ///
    /// - Parameter draw: draws the first methodology against another one, by its place in the comparison.
    func drawing(_ draw: (_ other: Int) throws(ChartError) -> Drawing) throws(ChartError) -> Drawing {
        var drawing = Drawing(pages: [])
        for other in reports.indices.dropFirst() {
            let part = try draw(other)
            drawing.pages += part.pages
            drawing.warnings += part.warnings.filter { !drawing.warnings.contains($0) }
        }
        return drawing
    }
}
