public import PlanModel

extension MatrixBatch {
    /// About how many rows a batch has.
    private static let size = 1 << 14

    /// The rows of a plan in memory, a unit and cut after the other in the order of the matrix; nil where the rows of one
    /// come from several files or hold several years, or a cut lacks an indicator that another of its year has.
    public static func batches(of plan: Plan) -> [MatrixBatch]? {
        guard plan.observations.allSatisfy(\.years.isEmpty) else { return nil }
        struct Key: Hashable {
            var unit: String?
            var cut: Cut?
        }
        var order: [Key] = []
        var rows: [Key: [Observation]] = [:]
        for row in plan.observations {
            let key = Key(unit: row.unit, cut: row.cut)
            if rows[key] == nil { order.append(key) }
            rows[key, default: []].append(row)
        }
        var batches: [MatrixBatch] = []
        var open: [(key: Key, rows: [Observation])] = []
        var outline = Outline([])
        var years = YearOutlines()
        func close() {
            guard let origin = open.first?.rows.first?.origin else { return }
            var batch = MatrixBatch(of: origin, rows: open.flatMap(\.rows))
            var start = 0
            for section in open {
                let lines = section.rows.map { Outline.Line(path: $0.path, indicator: $0.indicator) }
                if outline.lines != lines { outline = Outline(lines) }
                years.add(unit: section.key.unit, cut: section.key.cut, outline: outline)
                let range = start..<(start + lines.count)
                batch.sections.append(
                    Section(unit: section.key.unit, cut: section.key.cut, rows: range, outline: outline))
                start = range.upperBound
            }
            batches.append(batch)
            open = []
        }
        var count = 0
        for key in order {
            guard let own = rows[key], let file = own.first?.origin.file else { continue }
            guard own.allSatisfy({ $0.origin.file == file }) else { return nil }
            if count >= size || open.first?.rows.first?.origin.file != file {
                close()
                count = 0
            }
            open.append((key, own))
            count += own.count
        }
        close()
        return years.agree ? batches : nil
    }

    private init(of origin: Place, rows: [Observation]) {
        self.init(file: origin.file, sheet: origin.sheet)
        rowCount = rows.count
        for (index, row) in rows.enumerated() { lines.set(index, row.origin.row ?? 0) }
        weight = Numbers(rows.map(\.weight))
        baseline = Numbers(rows.map(\.baseline.number))
        programmedYear = Numbers(targets: rows.map(\.programmedYear))
        programmed = Numbers(targets: rows.map(\.programmed))
        executed = Numbers(rows.map(\.executed.number))
        if rows.contains(where: { $0.annualisation != nil }) { annualisation = rows.map(\.annualisation) }
    }
}

extension MatrixBatch.Numbers {
    /// A column of what's due; nil where no row says anything.
    fileprivate init?(targets: [Reading]) {
        let named = targets.indices.filter { targets[$0].value == .notProgrammed }
        guard !named.isEmpty || targets.contains(where: { $0.number != nil }) else { return nil }
        self.init(values: targets.map { $0.number ?? 0 }, isPresent: targets.map { $0.number != nil })
        notProgrammed = Set(named)
    }

    /// A column; nil where no row has a number.
    fileprivate init?(_ numbers: [Double?]) {
        guard numbers.contains(where: { $0 != nil }) else { return nil }
        self.init(values: numbers.map { $0 ?? 0 }, isPresent: numbers.map { $0 != nil })
    }
}
