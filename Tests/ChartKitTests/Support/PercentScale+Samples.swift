import ChartKit

extension PercentScale {
    /// The longest one, 0 to 200 %.
    static let long = PercentScale(holding: [200])
}
