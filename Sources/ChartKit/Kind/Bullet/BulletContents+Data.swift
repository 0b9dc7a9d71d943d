import PlanModel
import Reports
import Scene

extension BulletContents {
    /// What the rows of a page show.
    func data(of placed: [RowPlan.Row], on scale: PercentScale, in context: ChartContext) -> FigureData {
        let (wording, theme) = (context.wording, context.theme)
        let shown = placed.compactMap { rows[$0.index] }
        let hasYears = shown.contains { $0.yearProgramme != nil }
        var columns = [FigureData.Column(wording.achievement, fill: theme.accent)]
        if hasYears { columns.append(.init(wording.yearProgramme)) }
        columns.append(.init(wording.state, isBeside: true))
        let entries = placed.compactMap { row -> FigureData.Row? in
            let bullet = rows[row.index]
            guard let node = bullet?.node ?? heads[row.index] else { return nil }
            let band = node.shownBand
            let text = wording.achievement(of: node)?.split(separator: "**").joined() ?? wording.word(of: node.outcome)
            var cells = [
                FigureData.Cell(
                    text ?? "", node.outcome.achievement, fill: band.map { theme.style(of: $0.state).fill })
            ]
            if hasYears {
                let year = bullet?.yearProgramme
                cells.append(.init(year.map { wording.numbers.percent($0) } ?? "", year))
            }
            cells.append(.init(band.map { wording.word(of: $0) } ?? ""))
            let name = row.isRepeated ? wording.continued(node.name) : node.name
            return FigureData.Row(name, cells, isHead: bullet == nil)
        }
        return FigureData(
            nameTitle: wording.indicator, columns: columns, rows: entries, scale: .percent(scale, wording))
    }
}
