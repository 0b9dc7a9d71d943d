/// The kinds of charts there are, most useful first.
public enum ChartKinds {
    /// Every kind.
    public static let all: [any ChartKind.Type] = [
        BulletChart.self,
        TableChart.self,
        DumbbellChart.self,
        CardsChart.self,
        WaterfallChart.self,
        GapChart.self,
        RanksChart.self,
        EvolutionChart.self,
        MultiplesChart.self,
        HeatmapChart.self,
        FanChart.self,
        OutlookChart.self,
    ]

    /// The kind with a name.
    public static func named(_ name: String) -> (any ChartKind.Type)? {
        all.first { $0.name == name }
    }

    /// The kind that shows a comparison, where none is asked for by name.
    public static var comparing: (any ChartKind.Type)? { all.first { $0.need == .comparison } }
}
