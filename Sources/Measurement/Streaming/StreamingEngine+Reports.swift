public import PlanModel
import Reports
import Words

extension StreamingEngine {
    /// The columns of `BatchReport.csv`: `unit,cut,node,level,parent`, and under one methodology `achievement,status`,
    /// under several an `achievement_<key>` for each and then a `status_<key>` for each: why there's no figure. Against the
    /// plan's goal, the same of `trajectory` and `gap` come last.
    public var csvHeader: [UInt8] {
        let names = ["achievement", "status"] + (options.base == .plan ? ["trajectory", "gap"] : [])
        let fields = keys.count == 1 ? names : names.flatMap { name in keys.map { "\(name)_\($0)" } }
        return Array(CSVText(header: ["unit", "cut", "node", "level", "parent"] + fields, for: csvReader).text.utf8)
    }

    /// Measures a plan with all its rows in memory, a unit and cut after the other in the order of the matrix, with
    /// what batches can't do.
    public func measureWhole(
        _ plan: Plan, report: (BatchReport.PlanFigures, _ csv: [UInt8]) throws -> Void
    ) throws {
        let engine = MeasuringEngine(catalog: catalog)
        var order: [Section] = []
        var rows: [String?: [Observation]] = [:]
        var seen: Set<Section> = []
        for row in plan.observations {
            rows[row.unit, default: []].append(row)
            let section = Section(unit: row.unit, cut: row.cut)
            guard options.unit ?? row.unit == row.unit, row.cut == nil || options.cut ?? row.cut == row.cut else {
                continue
            }
            if seen.insert(section).inserted { order.append(section) }
        }
        var part = plan
        var unit: String??
        for section in order {
            if unit != .some(section.unit) {
                part.observations = rows[section.unit] ?? []
                unit = .some(section.unit)
            }
            var options = options
            options.unit = section.unit
            options.cut = section.cut ?? options.cut
            var reports: [Report] = []
            for methodology in methodologies {
                reports.append(try engine.measure(part, using: methodology.stamp.given, options: options))
            }
            let figures = BatchReport.PlanFigures(
                unit: section.unit, cut: section.cut, outcomes: reports.map { $0.root?.outcome ?? .notReported },
                coverage: reports.map { $0.root?.coverage ?? 0 })
            try report(figures, csv(of: reports))
        }
    }

    private struct Section: Hashable {
        var unit: String?
        var cut: Cut?
    }

    private func csv(of reports: [Report]) -> [UInt8] {
        let written = Set(levels.map { plan.allLevels[$0] })
        var table = CSVText(for: csvReader)
        for (index, node) in reports[0].nodes.enumerated() where written.contains(node.level) {
            var row = [reports[0].unit, reports[0].cut?.description, node.id, node.level, node.parent]
                .map(CSVText.Field.text)
            row += reports.map { .number($0.nodes[index].outcome.achievement) }
            row += reports.map { .text($0.nodes[index].outcome.status) }
            if options.base == .plan {
                row += reports.map { .number($0.nodes[index].trajectory) }
                row += reports.map { .number($0.nodes[index].gap) }
            }
            table.append(row)
        }
        return Array(table.text.utf8)
    }
}
