/// A header that speaks of one year of the plan: `Meta 2024`, `Programación vigencia 2025`, `Avance 2025`, `2025 Ejecutado`.
struct YearHeader: Hashable {
    /// What stands below it.
    enum Figure: Hashable {
        /// The goal of the year.
        case goal
        /// What was achieved in it.
        case executed
    }

    let figure: Figure
    let year: Int
    /// Whether its word may stand for a percentage as well.
    let isDoubtful: Bool

    /// Nil where a normalized header is of no year, or says more than these two things.
    init?(_ header: String) {
        guard let year = HeaderText.year(in: header) else { return nil }
        let fillers: Set<String> = ["de", "del", "en", "el", "la", "ano", "vigencia", "year"]
        let words = header.split { !($0.isLetter || $0.isNumber || $0 == "%") }.map(String.init)
        let rest = words.filter { $0 != String(year) }
        guard !rest.contains(where: { $0.contains { $0.isNumber } }) else { return nil }
        let texts = [rest.joined(separator: " "), rest.filter { !fillers.contains($0) }.joined(separator: " ")]
        func speaks(of words: Set<String>) -> Bool { texts.contains { words.contains($0) } }
        isDoubtful = speaks(of: ["avance", "avances"])
        if speaks(of: Self.goals) {
            figure = .goal
        } else if isDoubtful || speaks(of: Self.reports) {
            figure = .executed
        } else {
            return nil
        }
        self.year = year
    }

    private static let goals = Set(
        HeaderAliases.normalized(of: MatrixColumn.programmedYear.name).filter { $0.hasSuffix(" ####") }
            .map { String($0.dropLast(5)) } + ["programada", "planeada", "goal", "target"])
    private static let reports = Set(
        HeaderAliases.normalized(of: MatrixColumn.executed.name) + ["ejecutada", "resultado", "alcanzado", "achieved"])
}
