import Scene

extension FigureData.Scale {
    /// The scale of achievements with the line of what was programmed.
    static func percent(_ scale: PercentScale, _ wording: Wording) -> FigureData.Scale {
        FigureData.Scale(limit: scale.limit, line: PercentScale.goal, lineTitle: wording.programmedLine)
    }
}
