/// The kinds of charts there are, most useful first.
public enum ChartKinds {
    /// Every kind.
    public static let all: [any ChartKind.Type] = [
        BulletChart.self,
        TableChart.self,
        DumbbellChart.self,
        CardsChart.self,
    ]

    /// The kind with a name.
    public static func named(_ name: String) -> (any ChartKind.Type)? {
        all.first { $0.name == name }
    }
}
