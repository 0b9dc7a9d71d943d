import PlanModel
import Words

/// What the published figures of a matrix are written in.
enum PublishedScale {
    /// In percent: `25`, `25%`.
    case percent
    /// As fractions of 1, which is how spreadsheets keep percentages: `0,25` for 25 %.
    case fraction

    /// The scale on which the magnitudes of more rows give what was published; percent where they don't tell.
    init(of rows: [Observation]) {
        let scales = rows.compactMap { Self.scale(of: $0) }
        self = 2 * scales.count { $0 == .fraction } > scales.count ? .fraction : .percent
    }

    /// The scale on which a row's magnitudes give what was published of it, rounded or cut off; nil where they do on both
    /// or on neither. A percent sign leaves no doubt.
    static func scale(of row: Observation) -> PublishedScale? {
        guard let published = row.published else { return nil }
        guard !published.hasSign else { return .percent }
        let ratios = row.ratios
        let isPercent = ratios.contains { published.isPrinted(of: 100 * $0) }
        // A whole number is a fraction only where it's exact: anything from a half up rounds to 1.
        let isFraction = ratios.contains {
            published.decimals > 0 ? published.isPrinted(of: $0) : published.value == $0
        }
        return isPercent == isFraction ? nil : isFraction ? .fraction : .percent
    }

    /// Reads a column's figures on its scale, and notes those that are written on the other.
    ///
    /// - Parameter header: the place of the column's header.
    static func apply(to rows: inout [Observation], header: Place) -> Findings {
        let scale = PublishedScale(of: rows)
        var findings = Findings()
        var example: PublishedPercent?
        for (index, row) in rows.enumerated() {
            guard let published = row.published else { continue }
            if let own = Self.scale(of: row), own != scale {
                let place = row.origin.inColumn(header.column)
                scale.warn(about: published, at: place, in: &findings)
            }
            guard scale == .fraction, !published.hasSign, (100 * published.value).isFinite else { continue }
            rows[index].published = published.inPercent
            example = example ?? rows[index].published
        }
        if let example, let percent = DecimalText(example.value, decimals: example.decimals) {
            findings.add([
                Diagnostic(
                    .note, at: header,
                    Phrase(
                        es: "lo publicado está escrito en fracciones de 1: \(Excerpt.of(example.text)) se lee como "
                            + "\(percent) %",
                        en: "published is written as fractions of 1: \(Excerpt.of(example.text)) is read as \(percent)%"
                    ))
            ])
        }
        return findings
    }

    private func warn(about published: PublishedPercent, at place: Place, in findings: inout Findings) {
        switch self {
        case .percent:
            findings.add(
                .warning, at: place,
                Phrase(
                    es:
                        "lo publicado es una fracción de 1 en una columna de porcentajes (\(Excerpt.of(published.text)))",
                    en: "published is a fraction of 1 in a column of percentages (\(Excerpt.of(published.text)))"),
                advice: Phrase(es: "escríbalo en porcentaje", en: "write it in percent"))
        case .fraction:
            findings.add(
                .warning, at: place,
                Phrase(
                    es:
                        "lo publicado está en porcentaje en una columna de fracciones de 1 (\(Excerpt.of(published.text)))",
                    en: "published is in percent in a column of fractions of 1 (\(Excerpt.of(published.text)))"),
                advice: Phrase(
                    es: "escríbalo como fracción, o todos en porcentaje",
                    en: "write it as a fraction, or all of them in percent"))
        }
    }
}

extension Observation {
    /// What may have been published of the row, as fractions of 1: against the programme at the cut or the year's, and
    /// the inverse for what falls.
    fileprivate var ratios: [Double] {
        guard let executed = executed.number else { return [] }
        return [programmed.number, programmedYear.number].compactMap(\.self)
            .flatMap { [executed / $0, $0 / executed] }.filter(\.isFinite)
    }
}

extension PublishedPercent {
    fileprivate var hasSign: Bool { text.contains("%") }

    /// Whether it's a figure rounded, or cut off towards zero.
    fileprivate func isPrinted(of figure: Double) -> Bool {
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
        let beyond = figure.magnitude - value.magnitude
        return figure * value >= 0 && beyond >= -unit / 2 * (1 + 1e-9) && beyond < unit
    }

    /// A fraction of 1 in percent: two of its decimals become digits before the mark.
    fileprivate var inPercent: PublishedPercent {
        let places = max(0, decimals - 2)
        return PublishedPercent(text: text, value: (100 * value).roundedHalfUp(decimals: places), decimals: places)
    }
}
