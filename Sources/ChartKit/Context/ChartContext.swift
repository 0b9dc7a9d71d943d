public import Scene

/// What a chart is drawn with.
public struct ChartContext {
    /// How it looks.
    public var theme: Theme
    /// Its words and its way of writing numbers.
    public var wording: Wording
    /// The size of a page.
    public var size: Size
    /// Texts of the user's own around it.
    public var texts = ChartTexts()
    /// Whether what is behind the page shows through.
    public var isTransparent = false
    /// What measures its texts.
    public var measuring: any TextMeasuring
    /// The scale of achievements, where charts that are read together share one; nil for the one that holds a chart's own.
    public var percents: PercentScale?
    /// Whether the pages of a chart that needs several have their number; a document with page numbers goes without.
    public var numbersPages = true

    /// A theme, a language, a page and a measure of texts.
    public init(
        theme: Theme = .clear, wording: Wording = .spanish, size: Size = .slide, measuring: any TextMeasuring
    ) {
        self.theme = theme
        self.wording = wording
        self.size = size
        self.measuring = measuring
    }

    /// The scale for the achievements of a chart, in percent.
    package func scale(holding achievements: [Double]) -> PercentScale {
        percents ?? PercentScale(holding: achievements)
    }

    /// How numbers are written.
    public var numbers: NumberStyle { wording.numbers }
}
