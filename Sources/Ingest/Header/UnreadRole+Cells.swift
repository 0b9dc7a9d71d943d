extension UnreadRole {
    /// What a column is whose header may mean many things, by the cells below it: numbers under a word for importance, or
    /// cuts under one for periods.
    init?(header: String, cells: [String], settings: ReadingSettings) {
        let words = Set(header.split { !$0.isLetter }.map(String.init))
        let texts = cells.filter { EmptyMark.value(of: Array($0.utf8)[...]) == nil }
        guard !texts.isEmpty else { return nil }
        if words.count <= 3, !words.isDisjoint(with: Self.wordsForImportance),
            texts.allSatisfy({ NumberText(Array($0.utf8)[...]) != nil })
        {
            self = .weight
        } else if !words.isDisjoint(with: Self.wordsForPeriods), words.isDisjoint(with: Self.wordsForDeadlines),
            CutReader(texts, under: header, settings: settings).areCuts(texts)
        {
            self = .cut
        } else {
            return nil
        }
    }

    private static let wordsForImportance: Set<String> = [
        "participacion", "incidencia", "importancia", "relevancia", "importance", "relevance",
    ]
    private static let wordsForPeriods: Set<String> = [
        "bimestre", "trimestre", "cuatrimestre", "semestre", "mes", "periodo", "corte", "seguimiento", "reporte",
        "medicion", "evaluacion", "quarter", "semester", "month", "period", "cut",
    ]
    /// What is due or begins some day isn't measured on it.
    private static let wordsForDeadlines: Set<String> = [
        "fecha", "inicio", "inicial", "fin", "final", "plazo", "date", "start", "end", "deadline",
    ]
}
