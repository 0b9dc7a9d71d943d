import PlanModel

/// The outlines that sections of a matrix have; the ones that come again are kept.
struct OutlineStore {
    /// How many are kept. Units with as many rows of their own cost time, not memory.
    private static let limit = 128

    private var templates: [[Outline.Line]: OutlineTemplate] = [:]
    /// The one given last, which the next section most likely has too.
    private(set) var latest: OutlineTemplate?

    /// The outline of lines; nil where an indicator comes twice: the lines that repeat, and which ones.
    mutating func outline(_ lines: [Outline.Line]) -> Result<Outline, Repetitions> {
        if let known = templates[lines] {
            latest = known
            return .success(known.outline)
        }
        var first: [String: Int] = [:]
        var repetitions = Repetitions()
        for (index, line) in lines.enumerated() {
            if let earlier = first[line.indicator] {
                repetitions.rows.append((index, earlier))
            } else {
                first[line.indicator] = index
            }
        }
        guard repetitions.rows.isEmpty else { return .failure(repetitions) }
        let template = OutlineTemplate(Outline(lines))
        if templates.count == Self.limit { templates.removeAll(keepingCapacity: true) }
        templates[lines] = template
        latest = template
        return .success(template.outline)
    }

    /// Rows of an indicator that has one already.
    struct Repetitions: Error {
        var rows: [(row: Int, first: Int)] = []
    }
}
