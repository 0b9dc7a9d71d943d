/// Texts of a user's own around a chart. None takes away what a picture may not go without: an own subtitle moves the
/// usual one to the foot, an own footnote stands above the usual ones.
public struct ChartTexts: Hashable, Sendable {
    /// Instead of the finding.
    public var title: String?
    /// Instead of the plan's figure and the methodology, which go to the foot.
    public var subtitle: String?
    /// Above the source.
    public var footnote: String?

    /// No texts of one's own, unless they're given.
    public init(title: String? = nil, subtitle: String? = nil, footnote: String? = nil) {
        self.title = title
        self.subtitle = subtitle
        self.footnote = footnote
    }
}
