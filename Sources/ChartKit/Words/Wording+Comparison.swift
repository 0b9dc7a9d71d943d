import Reports

/// The texts around a chart of methodologies side by side; `shown` are their places in the comparison.
extension Wording {
    /// What is compared: the methodologies in words, with their marks.
    func subtitle(of comparison: Comparison, at focus: String?, _ shown: [Int], _ names: [String]) -> String {
        let reports = shown.map { comparison.reports[$0] }
        let versus = names.joined(separator: isSpanish ? " frente a " : " against ")
        // Each methodology says what it measures where that isn't the same.
        let isShared = Set(reports.map(basis)).count == 1
        let rest = (isShared ? [basis(of: reports[0])] : []) + [versus] + conditions(of: reports[0], at: focus)
        let moments = reports.map(moment).reduce(into: [String]()) { moments, moment in
            if !moments.contains(moment) { moments.append(moment) }
        }
        return "\(planFigure(of: reports)). \(rest.joined(separator: ", ").capitalisedFirst). "
            + moments.joined(separator: ". ")
    }

    /// The title: what the second methodology changes, or how far more of them are apart, and that it's projected where all
    /// are; where some are, what stands side by side instead of the methodologies, which the subtitle names.
    ///
    /// - Parameter finding: the rest of a sentence that starts with the methodology.
    func title(of comparison: Comparison, _ shown: [Int], _ names: [String], finding: String) -> String {
        let reports = shown.map { comparison.reports[$0] }
        if let contrast = contrast(of: reports) { return "\(contrast): \(finding)" }
        guard reports.count == 2 else {
            return headline((isSpanish ? "Según la metodología, " : "By methodology, ") + finding, of: reports[0])
        }
        // Where it goes by another name than its own words, these don't tell it apart.
        let other = reports[1].methodology
        let isWorded = names[1] == description(of: other)
        return headline("\(isWorded ? lead(of: other) : lead(named: names[1])), \(finding)", of: reports[1])
    }
}
