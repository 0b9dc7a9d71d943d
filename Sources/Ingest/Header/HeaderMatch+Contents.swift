import PlanModel
import Words

/// What only the cells below a header tell.
extension HeaderMatch {
    /// Tells whose plan it is from what is counted: both are headed `Unidad`.
    mutating func checkUnit(_ contents: (Int) -> [String]) {
        guard let index = columns[.unit], ["unidad", "unit"].contains(normalized[index]),
            !settings.mappings.contains(where: { $0.column == .unit })
        else { return }
        let texts = contents(index)
        let measures = texts.count { MeasureWords.contains($0) }
        guard columns[.measureUnit] == nil else { return }
        guard measures > 0 else { return tellUnit(index, texts) }
        columns[.unit] = nil
        if 2 * measures > texts.count {
            columns[.measureUnit] = index
            bases[.measureUnit] = .contents
        } else {
            fail(
                index,
                Phrase(
                    es: "\(headers[index]) puede ser de quién es el plan o la unidad de medida "
                        + "(\(listed(texts.map(Excerpt.of), inSpanish: true)))",
                    en: "\(headers[index]) may be whose plan it is or the unit of measure "
                        + "(\(listed(texts.map(Excerpt.of))))"),
                Phrase(
                    es: "escriba «columns: { \(headers[index]): measure_unit }» o «unit» en el archivo del plan",
                    en: "write 'columns: { \(headers[index]): measure_unit }' or 'unit' in the plan file"))
        }
    }

    /// Says that what is headed `Unidad` is read as whose plan it is, which splits it.
    private mutating func tellUnit(_ index: Int, _ texts: [String]) {
        guard !texts.isEmpty, normalized[index] != MatrixColumn.unit.name else { return }
        let (measure, unit) = (line(index, to: MatrixColumn.measureUnit.name), line(index, to: MatrixColumn.unit.name))
        warn(
            index,
            Phrase(
                es: "\(headers[index]) se lee como de quién es el plan, uno por cada una "
                    + "(\(listed(texts.map(Excerpt.of), inSpanish: true)))",
                en: "\(headers[index]) is read as whose plan it is, one for each (\(listed(texts.map(Excerpt.of))))"),
            Phrase(
                es: "si es la unidad de medida, escriba «\(measure)» en el archivo del plan; si no, «\(unit)»",
                en: "if it's the unit of measure, write '\(measure)' in the plan file; if not, '\(unit)'"))
    }

    /// `Meta` heads what is aimed at, in words or in numbers.
    mutating func checkTarget(_ contents: (Int) -> [String]) {
        guard columns[.programmed] == nil, columns[.programmedYear] == nil, let index = columns[.name],
            normalized[index] == "meta"
        else { return }
        let texts = contents(index)
        let numbers = texts.count { NumberText(Array($0.utf8)[...]) != nil }
        guard numbers > 0, numbers == texts.count else { return }
        columns[.name] = nil
        columns[.programmed] = index
        bases[.programmed] = .contents
    }

    /// `Meta del plan` heads the plan's goals, in numbers or in words.
    mutating func checkPlanGoal(_ contents: (Int) -> [String]) {
        guard let index = columns[.planGoal], !settings.mappings.contains(where: { $0.column == .planGoal }) else {
            return
        }
        let texts = contents(index).filter { EmptyMark.value(of: Array($0.utf8)[...]) == nil }
        guard !texts.isEmpty, !texts.contains(where: { NumberText(Array($0.utf8)[...]) != nil }) else { return }
        columns[.planGoal] = nil
        if columns[.name] == nil {
            columns[.name] = index
            bases[.name] = .contents
        } else {
            taken.remove(index)
        }
    }

    /// `Tipo` and the like head anything; where every cell says how an indicator adds up within the year, they head that.
    mutating func checkAnnualisation(_ contents: (Int) -> [String]) {
        let isMapped = settings.mappings.contains { $0.column == .indicatorClass }
        if let index = columns[.indicatorClass], !isMapped, columns[.annualisation] == nil,
            Self.areAll(contents(index), { Vocabulary.annualisations[$0] != nil })
        {
            columns[.indicatorClass] = nil
            taken.remove(index)
        }
        let used = taken.union(columns.values)
        for index in headers.indices where !used.contains(index) && !normalized[index].isEmpty {
            let texts = contents(index)
            let saysHow = Self.areAll(texts) { Vocabulary.annualisations[$0] != nil }
            if saysHow, columns[.annualisation] == nil, normalized[index].hasPrefix("tipo") {
                columns[.annualisation] = index
                bases[.annualisation] = .contents
                let header = Excerpt.of(headers[index])
                note(
                    index,
                    Phrase(
                        es: "la columna \(header) dice cómo se suman los indicadores en el año "
                            + "(\(listed(texts.map(Excerpt.of), inSpanish: true)))",
                        en: "the column \(header) says how the indicators add up within the year "
                            + "(\(listed(texts.map(Excerpt.of))))"))
            } else if saysHow, columns[.annualisation] == nil {
                likely[index] = .annualisation
            } else if columns[.direction] == nil, Self.areAll(texts, { Vocabulary.directions[$0] != nil }) {
                likely[index] = .direction
            }
        }
    }

    /// Whether there are texts, and all but the marks for nothing are words of a kind. A letter alone may be anything.
    private static func areAll(_ texts: [String], _ isWord: (String) -> Bool) -> Bool {
        let words = texts.filter { EmptyMark.value(of: Array($0.utf8)[...]) == nil }
        return !words.isEmpty && words.allSatisfy { $0.count > 1 && isWord($0) }
    }
}
