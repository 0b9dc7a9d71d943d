import PlanModel
public import Words

/// The plan file that says of a matrix, as it stands, what it's read as: every decision written down, so that it can be
/// seen and changed.
public struct ExplicitPlanFile: Sendable {
    private let loaded: LoadedPlan
    private let layout: DetectedLayout
    private let original: KeptSections

    /// The plan file of a matrix that was read alone; nil where what was read is something else.
    public init?(_ loaded: LoadedPlan) {
        guard let layout = loaded.detected.first, loaded.detected.count == 1 else { return nil }
        self.loaded = loaded
        self.layout = layout
        // The first line of one that was written so before would stand twice.
        let heads = [Self.head.es, Self.head.en]
        let text = loaded.planFileText?.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !heads.contains(String($0)) }.joined(separator: "\n")
        original = KeptSections(
            of: text, without: ["levels", "columns", "numbers", "dates", "magnitudes", "dash", "distinct"])
    }

    private static let head = Phrase(
        es: "# Cómo se lee la matriz: cada decisión de «corte check», por escrito. Cambie la que no sea así.",
        en: "# How the matrix is read: every decision of 'corte check', written down. Change what isn't so.")

    /// The text, with comments in a language; what its plan file says beside the reading stands behind, as it stands.
    public func text(in language: Language) -> String {
        let levels = loaded.plan.levels.map(YAMLNode.quoted).joined(separator: ", ")
        let lines =
            [Self.head, Phrase("levels: [\(levels)]"), Phrase("columns:")] + columns
            + [numbers, dates, magnitudes] + distinct + [dash]
        let kept = original.text
        return lines.map { $0[language] + "\n" }.joined() + (kept.isEmpty ? "" : "\n" + kept)
    }

    // MARK: Columns

    private var columns: [Phrase] {
        layout.headers.indices.compactMap { index in
            let header = layout.headers[index]
            guard !HeaderText.normalized(header).isEmpty else { return nil }
            let read = layout.columns.filter { $0.number == index + 1 }
            // What is the only column of both names indicators by their names.
            guard let column = read.first(where: { $0.column == .indicator }) ?? read.first else {
                return Phrase(entry(index, ColumnMapping.ignoring)).adding(doubt(of: header))
            }
            return isMadeByLayout(column) ? nil : Phrase(entry(index, column.column.name))
        }
    }

    /// Whether the file itself has no such column: it was made of those of the periods.
    private func isMadeByLayout(_ column: DetectedLayout.Column) -> Bool {
        layout.isWide && column.header == column.column.name
            && [.cut, .programmed, .executed, .published].contains(column.column)
    }

    /// A line of the mapping; the header's number comes along where others are called the same.
    private func entry(_ index: Int, _ column: String) -> String {
        let key = ColumnMapping.key(of: index, in: layout.headers)
        let isSimple = key.utf8.count <= YAMLEntry.simpleKeyLimit
        return (isSimple ? "  \(key): " : "  ? \(key)\n  : ") + YAMLNode.word(column)
    }

    /// What a column that isn't read may be.
    private func doubt(of header: String) -> Phrase {
        guard let role = UnreadRole(header: HeaderText.normalized(header), levels: loaded.plan.levels) else {
            return Phrase("")
        }
        return Phrase(es: "  # parece \(role.name.es)", en: "  # looks like \(role.name.en)")
    }

    // MARK: Cells

    private var numbers: Phrase {
        let formats = Set(layout.columns.compactMap(\.numberFormat).filter { $0.basis != .cells }.map(\.format))
        guard let format = formats.first, formats.count == 1 else {
            return formats.isEmpty
                ? Self.open("numbers: es", Phrase(es: "las celdas son números", en: "the cells are numbers"))
                : Self.open(
                    "numbers: es",
                    Phrase(es: "cada columna según sus propios números", en: "each column by its own numbers"))
        }
        return Phrase("numbers: \(format.key)  # \(format.sample)")
    }

    private var dates: Phrase {
        switch layout.dateOrder {
        case .dayFirst: Phrase(es: "dates: dmy  # el día primero", en: "dates: dmy  # the day first")
        case .monthFirst: Phrase(es: "dates: mdy  # el mes primero", en: "dates: mdy  # the month first")
        case nil:
            Self.open("dates: dmy", Phrase(es: "ninguna fecha deja dudas", en: "no date leaves a doubt"))
        }
    }

    private var magnitudes: Phrase {
        switch loaded.magnitudes {
        case .period:
            Phrase(
                es: "magnitudes: period  # lo de cada período; se suma desde el inicio del año",
                en: "magnitudes: period  # of each period; added up since the year began")
        case .cumulative where hasSeveralCutsOfAYear:
            Phrase(
                es: "magnitudes: cumulative  # lo que va del año en cada corte",
                en: "magnitudes: cumulative  # since the year began, at each cut")
        case .cumulative:
            Self.open(
                "magnitudes: cumulative",
                Phrase(es: "ningún año tiene dos cortes", en: "no year has two cuts"))
        case nil:
            Self.open(
                "magnitudes: period",
                Phrase(
                    es: "por decidir: period si son de cada período, cumulative si son desde el inicio del año",
                    en: "to be decided: period where they are of each period, cumulative since the year began"))
        }
    }

    private var hasSeveralCutsOfAYear: Bool {
        Dictionary(grouping: Set(loaded.plan.observations.compactMap(\.cut)), by: \.year).values.contains {
            $0.count > 1
        }
    }

    private var dash: Phrase {
        loaded.dash == .zero
            ? Phrase(es: "dash: zero  # un guion solo es cero", en: "dash: zero  # a dash alone is zero")
            : Phrase(
                es: "dash: missing  # un guion solo es un dato que falta; escriba zero donde sea cero",
                en: "dash: missing  # a dash alone is missing; write zero where it's zero")
    }

    /// No line where there are none, as in nearly all matrices.
    private var distinct: [Phrase] {
        let codes = CodeSpellings.doubtful(in: loaded.plan).map(YAMLNode.quoted).joined(separator: ", ")
        guard !codes.isEmpty else { return [] }
        return [
            Phrase(
                es: "distinct: [\(codes)]  # se parecen a otros, o a un total, y cuentan aparte",
                en: "distinct: [\(codes)]  # they look like others, or like a total, and count on their own")
        ]
    }

    /// A line that stays a comment, as nothing had to be decided, and why.
    private static func open(_ line: String, _ reason: Phrase) -> Phrase { Phrase("# \(line)  # ").adding(reason) }
}
