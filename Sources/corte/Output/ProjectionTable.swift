import ChartKit
import PlanModel
import Reports
import Words

/// A projection as tables for people: the nodes, the indicators, and how the methods did at earlier cuts.
struct ProjectionTable: ResultText {
    let projection: Projection
    let wording: Wording

    private var words: ProjectionWords { ProjectionWords(wording: wording) }
    private var tableWords: TableWords { TableWords(wording: wording) }
    private var numbers: NumberStyle { wording.numbers }

    func write(to page: inout ResultPage) {
        page.title(heading[0])
        page.lines(Array(heading.dropFirst()))
        page.blank()
        page.table(nodes)
        page.blank()
        page.table(indicators)
        for line in words.explanations(of: projection) {
            page.blank()
            page.line(line)
        }
        guard !projection.backtest.isEmpty else { return }
        page.blank()
        page.heading(words.backtest)
        page.blank()
        page.table(backtest)
    }

    private var heading: [String] {
        let plan = [projection.plan.title, projection.plan.sector, projection.unit ?? ""].filter { !$0.isEmpty }
        return [
            ([words.title(horizon: projection.horizon)] + plan).joined(separator: " · "),
            words.reportedUntil(projection.cut, isSettled: projection.isSettled),
        ] + tableWords.head(projection.methodology, base: .cut, mode: projection.mode, horizon: projection.horizon)
    }

    private var nodes: TextTable {
        var table = TextTable(columns: [
            .init(title: tableWords.node), .init(title: words.atCut, isNumeric: true),
            .init(title: tableWords.projected, isNumeric: true), .init(title: words.independent, isNumeric: true),
            .init(title: words.together, isNumeric: true), .init(title: words.reaching, isNumeric: true),
            .init(title: words.outlook), .init(title: words.moved, isNumeric: true), .init(title: tableWords.name),
        ])
        let depths = NodeDepths(projection.nodes.map { ($0.id, $0.parent) })
        for node in projection.nodes where node.indicator == nil {
            table.rows.append([
                .init(depths.indented(node.id), style: .bold), .init(outcome(node.reported)),
                .init(outcome(node.projected), style: .bold), .init(interval(node.independent)),
                .init(interval(node.together)), .init(probabilities(node)), .init(words.word(node.outlook)),
                .init(node.moved.map { numbers.signed($0) } ?? "–"), .init(node.name),
            ])
        }
        return table
    }

    private var indicators: TextTable {
        let hasUnits = projection.indicators.contains { $0.indicator?.observation.measureUnit != nil }
        var table = TextTable(columns: [
            .init(title: words.indicator), .init(title: tableWords.reported, isNumeric: true),
            .init(title: words.on), .init(title: tableWords.projected, isNumeric: true),
            .init(title: words.interval, isNumeric: true), .init(title: words.target, isNumeric: true),
        ])
        if hasUnits { table.columns.append(.init(title: tableWords.measureUnit)) }
        table.columns += [
            .init(title: words.reaching, isNumeric: true), .init(title: words.outlook),
            .init(title: words.pace, isNumeric: true), .init(title: words.requiredPace, isNumeric: true),
            .init(title: words.method), .init(title: words.flags), .init(title: tableWords.name),
        ]
        for node in projection.nodes {
            guard let indicator = node.indicator else { continue }
            let estimate = indicator.estimate
            var row: [TextTable.Cell] = [
                .init(node.id), .init(amount(indicator.reported)),
                .init(estimate?.reported.map { numbers.date($0) } ?? "–"), .init(amount(estimate?.value)),
                .init(interval(indicator)), .init(amount(estimate?.target)),
            ]
            if hasUnits { row.append(.init(indicator.observation.measureUnit ?? "")) }
            row += [
                .init(isForecast(node) ? percent(estimate?.probability) : "–"), .init(words.word(node.outlook)),
                .init(amount(estimate?.pace)), .init(requiredPace(estimate)),
                .init(estimate.map(words.method(of:)) ?? "–"), .init(words.flags(estimate?.flags ?? [])),
                .init(node.name),
            ]
            table.rows.append(row)
        }
        return table
    }

    private var backtest: TextTable {
        var table = TextTable(columns: [.init(title: words.method)])
        table.columns += [words.cases, words.meanError, words.held(80), words.held(95), "Brier"].map {
            .init(title: $0, isNumeric: true)
        }
        for score in projection.backtest {
            table.rows.append([
                .init(score.method ?? "–"), .init("\(score.cases)"),
                .init(score.meanError.map { numbers.percent($0, decimals: 1) } ?? "–"),
                .init(score.coverage80.map { numbers.percent($0, decimals: 1) } ?? "–"),
                .init(score.coverage95.map { numbers.percent($0, decimals: 1) } ?? "–"),
                .init(score.brier.map { numbers.text($0, decimals: 3) } ?? "–"),
            ])
        }
        return table
    }

    private func outcome(_ outcome: Outcome) -> String {
        outcome.achievement.map { numbers.percent($0) } ?? wording.word(of: outcome) ?? "–"
    }

    private func amount(_ amount: Double?) -> String { amount.map { numbers.shortest($0, decimals: 2) } ?? "–" }

    /// What a month has to add; nothing more where the target is reached.
    private func requiredPace(_ estimate: Estimate?) -> String {
        estimate?.flags.contains(.reached) ?? true ? "–" : amount(estimate?.requiredPace)
    }

    private func percent(_ part: Double?) -> String { part.map { numbers.percent(100 * $0, decimals: 1) } ?? "–" }

    /// `60,12 – 84,90` in percent: the interval of 95 %.
    private func interval(_ certainty: ProjectedNode.Certainty?) -> String {
        guard let widest = certainty?.intervals.last else { return "–" }
        return "\(numbers.points(widest.low)) – \(numbers.points(widest.high))"
    }

    private func interval(_ indicator: ProjectedNode.Detail) -> String {
        guard let widest = indicator.intervals.last else { return "–" }
        return "\(amount(widest.low)) – \(amount(widest.high))"
    }

    private func isForecast(_ node: ProjectedNode) -> Bool { node.outlook?.isForecast ?? true }

    /// `12,5 % / 30,1 %`: independent, and together where that differs in print.
    private func probabilities(_ node: ProjectedNode) -> String {
        guard isForecast(node) else { return "–" }
        let (one, other) = (percent(node.independent?.probability), percent(node.together?.probability))
        return one == other ? one : "\(one) / \(other)"
    }
}
