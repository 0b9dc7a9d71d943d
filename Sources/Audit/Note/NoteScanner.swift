/// Finds the figures that a Spanish note gives for its row: `Rezago del 3,36%`, `un rezago de 1.200 contactos`,
/// `Sobre ejecución del 76%`, `La diferencia … es de 112,200`, `Avanzó 94,64% frente a lo programado`.
///
/// It says nothing rather than too much: a number counts only right after one of those words, and not where it's a range,
/// a part of something, a time, or about another cut.
struct NoteScanner {
    let tokens: [NoteToken]
    /// The year of the row's cut, where it's known: a sentence that names another isn't about the row.
    private let year: Int?

    init(_ note: String, marks: NumberMarks, year: Int? = nil) {
        tokens = NoteToken.tokens(of: note, marks: marks)
        self.year = year
    }

    /// The claims, in the order of the text.
    var claims: [NoteClaim] {
        tokens.indices.compactMap { index in
            guard let (subject, start) = trigger(at: index), !isAboutElsewhere(before: index) else { return nil }
            return subject == .difference
                ? differenceClaim(from: start) : claim(of: subject, from: start)
        }
    }

    /// What a word announces, and where what it announces starts.
    private func trigger(at index: Int) -> (NoteSubject, Int)? {
        switch tokens[index].word {
        case "rezago", "atraso", "retraso": (.lag, index + 1)
        case "sobreejecucion", "sobrejecucion": (.over, index + 1)
        case "sobre" where word(index + 1) == "ejecucion": (.over, index + 2)
        case "diferencia": (.difference, index + 1)
        case "avanzo", "avance", "cumplimiento": (.progress, index + 1)
        case "cumplio" where word(index - 1) == "se": (.progress, index + 1)
        default: nil
        }
    }

    /// A number after a few connecting words.
    private func claim(of subject: NoteSubject, from start: Int) -> NoteClaim? {
        var index = start
        while index < start + 4, index < tokens.count, isConnection(tokens[index]) { index += 1 }
        guard index > start || subject == .progress, let (number, isPercent) = figure(at: index) else { return nil }
        if subject == .progress {
            let isWhole = tokens[start - 1].word == "cumplio" && isAllThatIsSaid(after: index, from: start - 2)
            guard isPercent, isWhole || isAgainstProgramme(after: index) else { return nil }
        } else if !isPercent {
            guard case .word(let last) = tokens[index - 1], last == "de" || last == "del" else { return nil }
        }
        return NoteClaim(subject: subject, number: number, isPercent: isPercent)
    }

    /// A number after `corresponde a`, `es de`, or before what was programmed.
    private func differenceClaim(from start: Int) -> NoteClaim? {
        let words = tokens[start...].prefix(12).prefix { $0.word != nil }.compactMap(\.word)
        let index = start + words.count
        guard let last = words.last, NoteWords.links.contains(last), !words.contains("entre"),
            words.allSatisfy({ !NoteWords.elsewhere.contains($0) }),
            words.contains(where: NoteWords.equals.contains) || isAgainstProgramme(after: index),
            let (number, isPercent) = figure(at: index)
        else { return nil }
        return NoteClaim(subject: .difference, number: number, isPercent: isPercent)
    }

    /// The number at a place, if it's one about the row as a whole.
    private func figure(at index: Int) -> (NoteNumber, isPercent: Bool)? {
        guard index < tokens.count, case .number(let number, var isPercent) = tokens[index] else { return nil }
        let next = word(index + 1)
        if next == "puntos" || next == "por" && word(index + 2) == "ciento" { isPercent = true }
        let ahead = tokens[(index + 1)...].prefix { !$0.isMark }
        let isRange =
            (next.map { ["a", "al", "y", "o"].contains($0) } ?? isDash(index + 1))
            && index + 2 < tokens.count && tokens[index + 2].isNumber
        let namesAnotherYear = ahead.prefix(5).contains { token in
            if case .number(let year, isPercent: false) = token { year.isYear } else { false }
        }
        guard !isRange, !namesAnotherYear, !isOfSomethingElse(after: index),
            !ahead.prefix(8).compactMap(\.word).contains(where: NoteWords.elsewhere.contains)
        else { return nil }
        guard !isPercent else { return (number, true) }
        let isPart = next == "de" || next == "del" || next.map(NoteWords.otherUnits.contains) ?? false
        return isPart || number.isYear ? nil : (number, false)
    }

    /// Whether the words before deny it, or speak of how it changed.
    private func isAboutElsewhere(before index: Int) -> Bool {
        let isOfChange = tokens[..<index].suffix(4).reversed().prefix { !$0.isMark }.compactMap(\.word)
            .contains { NoteWords.changes.contains($0) || NoteWords.elsewhere.contains($0) }
        // A year or a period may stand before a comma: `En 2023, el rezago fue de 40%`.
        return isOfChange
            || tokens[..<index].reversed().prefix { ![.mark("."), .mark(";")].contains($0) }.contains { token in
                switch token {
                case .number(let number, isPercent: false):
                    number.isYear && number.reading.value.value != year.map(Double.init)
                case .word(let word): NoteWords.periods.contains(word)
                default: false
                }
            }
    }

    /// Whether a figure is said to be in or of something that isn't what was programmed: `40% en la contratación`.
    private func isOfSomethingElse(after index: Int) -> Bool {
        guard let next = word(index + 1), ["de", "del", "en", "para"].contains(next) else { return false }
        return !tokens[(index + 2)...].prefix(6).prefix { !$0.isMark }.compactMap(\.word).contains { word in
            NoteWords.programme.contains { word.hasPrefix($0) }
        }
    }

    /// Whether a sentence is `se cumplió el 100%` or `se cumplió el 100% de la meta`, and nothing else.
    private func isAllThatIsSaid(after index: Int, from start: Int) -> Bool {
        let isStart = start == 0 || tokens[start - 1] == .mark(".")
        let rest = tokens[(index + 1)...].prefix { !$0.isMark }.compactMap(\.word)
        return isStart && [[], ["de", "la", "meta"], ["de", "lo", "programado"]].contains(rest)
    }

    private func isAgainstProgramme(after index: Int) -> Bool {
        let ahead = tokens[min(index + 1, tokens.count)...].prefix(9).prefix { !$0.isMark }.compactMap(\.word)
        return ahead.contains { $0.hasPrefix("programad") } && !ahead.contains(where: NoteWords.wholeYear.contains)
    }

    private func isConnection(_ token: NoteToken) -> Bool {
        switch token {
        case .word(let word): NoteWords.connections.contains(word)
        case .mark(let mark): mark == ":" || mark == "("
        case .number: false
        }
    }

    private func isDash(_ index: Int) -> Bool {
        index < tokens.count && [.mark("-"), .mark("\u{2013}"), .mark("/")].contains(tokens[index])
    }

    private func word(_ index: Int) -> String? { tokens.indices.contains(index) ? tokens[index].word : nil }
}
