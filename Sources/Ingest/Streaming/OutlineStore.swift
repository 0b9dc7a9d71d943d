import PlanModel

/// The outlines that sections of a matrix have; the ones that come again are kept.
struct OutlineStore {
    /// How many are kept. Units with as many rows of their own cost time, not memory.
    static let limit = 128

    /// An outline with the bytes of its codes, to see without making text that a unit has the same rows as another.
    struct Template {
        var outline = Outline([])
        var bytes: [UInt8] = []
        /// Where the codes of each run of columns end, those of a line one after the other.
        var ends: [Int] = []
    }

    /// Rows of an indicator that has one already.
    struct Repetitions: Error {
        var rows: [(row: Int, first: Int)] = []
    }

    private let separator: UInt8
    private let runs: [ColumnRun]
    private var templates: [[Outline.Line]: Template] = [:]
    /// The one given last, which the next section most likely has too.
    private(set) var latest = Template()

    init(_ layout: StreamLayout) {
        separator = layout.separator.byte
        runs = layout.codeRuns
    }

    /// The outline of lines; a failure where an indicator comes twice.
    mutating func outline(_ lines: [Outline.Line]) -> Result<Outline, Repetitions> {
        if let known = templates[lines] {
            latest = known
            return .success(known.outline)
        }
        var first: [[String]: Int] = [:]
        var repetitions = Repetitions()
        for (index, line) in lines.enumerated() {
            let key = line.path + [line.indicator]
            if let earlier = first[key] {
                repetitions.rows.append((index, earlier))
            } else {
                first[key] = index
            }
        }
        guard repetitions.rows.isEmpty else { return .failure(repetitions) }
        var template = Template(outline: Outline(lines))
        for line in lines {
            var codes = (line.path + [line.indicator])[...]
            for run in runs {
                let own = codes.prefix(run.last - run.first + 1)
                template.bytes += own.map { Array($0.utf8) }.joined(separator: [separator])
                template.ends.append(template.bytes.count)
                codes = codes.dropFirst(own.count)
            }
        }
        // Room for a whole word after the last code.
        template.bytes += repeatElement(0, count: 8)
        if templates.count == Self.limit { templates.removeAll(keepingCapacity: true) }
        templates[lines] = template
        latest = template
        return .success(template.outline)
    }
}
