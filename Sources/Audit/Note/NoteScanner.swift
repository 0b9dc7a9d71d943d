/// Finds the figures that a Spanish note gives for its row: `Rezago del 3,36%`, `un rezago de 1.200 contactos`,
/// `Sobre ejecución del 76%`, `La diferencia … es de 112,200`, `Avanzó 94,64% frente a lo programado`.
///
/// It says nothing rather than too much: a number counts only right after one of those words, and not where it's a range,
/// a part of something, a time, or about another cut.
struct NoteScanner {
    let tokens: [NoteToken]

    init(_ note: String, marks: NumberMarks) {
        tokens = NoteToken.tokens(of: note, marks: marks)
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
        case "rezago": (.lag, index + 1)
        case "sobreejecucion", "sobrejecucion": (.over, index + 1)
        case "sobre" where word(index + 1) == "ejecucion": (.over, index + 2)
        case "diferencia": (.difference, index + 1)
        case "avanzo", "avance", "cumplimiento": (.progress, index + 1)
        default: nil
        }
    }

    /// A number after a few connecting words.
    private func claim(of subject: NoteSubject, from start: Int) -> NoteClaim? {
        var index = start
        while index < start + 4, index < tokens.count, isConnection(tokens[index]) { index += 1 }
        guard index > start || subject == .progress, let (number, isPercent) = figure(at: index) else { return nil }
        if subject == .progress {
            guard isPercent, isAgainstProgramme(after: index) else { return nil }
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
        guard !isRange, !namesAnotherYear,
            !ahead.prefix(8).compactMap(\.word).contains(where: NoteWords.elsewhere.contains)
        else { return nil }
        guard !isPercent else { return (number, true) }
        let isPart = next == "de" || next == "del" || next.map(NoteWords.otherUnits.contains) ?? false
        return isPart || number.isYear ? nil : (number, false)
    }

    /// Whether the words before deny it, or speak of how it changed.
    private func isAboutElsewhere(before index: Int) -> Bool {
        tokens[..<index].suffix(4).reversed().prefix { !$0.isMark }.compactMap(\.word)
            .contains { NoteWords.changes.contains($0) || NoteWords.elsewhere.contains($0) }
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

    private func word(_ index: Int) -> String? { index < tokens.count ? tokens[index].word : nil }
}
