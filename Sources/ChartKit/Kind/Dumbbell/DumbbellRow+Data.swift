import PlanModel
import Reports
import Scene

extension DumbbellRow {
    /// What some rows show, under methodologies in words.
    static func data(
        of rows: [DumbbellRow], _ names: [String], on scale: PercentScale, in context: ChartContext
    ) -> FigureData {
        let (wording, accent) = (context.wording, context.theme.accent)
        // The first is the fullest, as its mark is; on each dark text can be read.
        let columns = names.enumerated().map { index, name in
            FigureData.Column(
                name.capitalisedFirst, fill: accent.mixed(with: context.theme.background, 0.5 + 0.15 * Double(index)))
        }
        let between = names.count == 2 ? wording.differenceInPoints : wording.spreadInPoints
        let entries = rows.map { row in
            let figures = zip(row.outcomes, row.figures).map { outcome, figure in
                FigureData.Cell(figure.text, outcome.achievement)
            }
            let difference = FigureData.Cell(row.label.text, row.isComplete ? row.difference : nil)
            return FigureData.Row(row.name, figures + [difference])
        }
        return FigureData(
            nameTitle: wording.name, columns: columns + [.init(between)], rows: entries,
            scale: .percent(scale, wording))
    }
}
