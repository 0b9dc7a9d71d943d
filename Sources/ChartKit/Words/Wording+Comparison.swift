import Reports

/// The texts around a chart of two methodologies.
extension Wording {
    /// What is compared: both methodologies in words, with their marks.
    func subtitle(of comparison: Comparison, against second: Int, _ names: (String, String)) -> String {
        let (report, other) = (comparison.reports[0], comparison.reports[second])
        let versus = isSpanish ? "\(names.0) frente a \(names.1)" : "\(names.0) against \(names.1)"
        // Each methodology says what it measures where that isn't the same.
        let isShared = basis(of: report) == basis(of: other)
        let rest = (isShared ? [basis(of: report)] : []) + [versus] + conditions(of: report)
        let moments = [report, other].map(moment).reduce(into: [String]()) { moments, moment in
            if !moments.contains(moment) { moments.append(moment) }
        }
        return "\(planFigure(of: [report, other])). \(rest.joined(separator: ", ").capitalisedFirst). "
            + moments.joined(separator: ". ")
    }

    /// The title: what the second methodology changes, and that it's projected where both are; where one alone is, what
    /// stands side by side instead of the methodologies, which the subtitle names.
    ///
    /// - Parameter finding: the rest of a sentence that starts with the methodology.
    func title(of comparison: Comparison, against second: Int, _ name: String, finding: String) -> String {
        let (report, other) = (comparison.reports[0], comparison.reports[second])
        if let contrast = contrast(of: [report, other]) { return "\(contrast): \(finding)" }
        // Where it goes by another name than its own words, these don't tell it apart.
        let isWorded = name == description(of: other.methodology)
        let sentence = "\(isWorded ? lead(of: other.methodology) : lead(named: name)), \(finding)"
        return other.horizon == nil ? sentence : headline(sentence, of: report)
    }
}
